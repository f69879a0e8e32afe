//! The tables of `stats`: goals, and what was done by practice, person and kind.

mod totals;

use chrono::NaiveDate;

use super::goal;
use crate::goal::{Calendar, Free, Standing, State, periods};
use crate::names::Names;
use crate::report::{Block, Cell, Column, Fact, Line, Span, Table, Tone};
use crate::stats::{Chain, Filter};
use crate::week::Kept;

pub use totals::Totals;

/// Display cells of a full bar of strength.
const STRENGTH: u8 = 8;

/// The goals with rate, streak, best and strength, in the order of the file.
#[must_use]
pub fn goals(goals: &[(&Chain, Standing)], names: Names<'_>, today: NaiveDate) -> Table {
    Table {
        indent: 2,
        columns: vec![
            Column::new("goal").wrapping(),
            Column::new("now").wrapping(),
            Column::new("kept").wrapping(),
            Column::new("streak").drop(1),
            Column::new("best").drop(2),
            Column::new("strength").drop(4),
            Column::new("").right().drop(4),
        ],
        rows: goals
            .iter()
            .map(|(chain, standing)| row(chain, standing, names, today))
            .collect(),
    }
}

fn row(chain: &Chain, standing: &Standing, names: Names<'_>, today: NaiveDate) -> Vec<Cell> {
    let streak = |periods: u32| match periods {
        0 => Cell::Empty,
        periods => goal::periods(periods, standing).into(),
    };
    vec![
        Span::strong(goal::title(chain, names)).into(),
        now(standing, today).into(),
        kept(standing),
        streak(standing.current_streak),
        streak(standing.best_streak),
        Cell::Bar {
            share: standing.strength / 100.0,
            width: STRENGTH,
        },
        format!("{:.0}", standing.strength).into(),
    ]
}

/// The rate, with a sign where some of it was made up for.
fn kept(standing: &Standing) -> Cell {
    let mut spans = vec![Span::plain(goal::rate_short(standing))];
    if standing.mended > 0 {
        spans.push(goal::mended_sign());
    }
    Cell::Text(spans)
}

/// What the sign of mended periods means, where it stands.
#[must_use]
pub fn legend(goals: &[(&Chain, Standing)]) -> Option<Line> {
    let mended = goals.iter().filter(|(_, standing)| standing.mended > 0);
    goal::legend(mended.map(|(_, standing)| standing.unit))
}

/// How often the goals were kept in the days that were asked for, where some were.
#[must_use]
pub fn within(
    goals: &[(&Chain, Standing)],
    filter: &Filter,
    calendar: &Calendar,
    names: Names<'_>,
) -> Option<[Block; 2]> {
    let row = |(chain, standing): &(&Chain, Standing)| {
        let kept = kept_within(chain, filter, *calendar)?;
        let periods = goal::periods(kept.judged, standing);
        (kept.judged > 0).then(|| {
            vec![
                Span::strong(goal::title(chain, names)).into(),
                format!("{} of {periods}", kept.kept).into(),
            ]
        })
    };
    let rows: Vec<Vec<Cell>> = goals.iter().filter_map(row).collect();
    let table = Table {
        indent: 2,
        columns: vec![Column::new("in these days").wrapping(), Column::new("kept")],
        rows,
    };
    (!table.rows.is_empty()).then(|| [Block::Gap, table.into()])
}

/// The same for programs; empty where no days were asked for.
#[must_use]
pub fn within_facts(goals: &[(&Chain, Standing)], filter: &Filter, calendar: &Calendar) -> Fact {
    let rows = goals.iter().filter_map(|(chain, _)| {
        let kept = kept_within(chain, filter, *calendar)?;
        Some(vec![
            ("practice", chain.practice.as_str().into()),
            ("with", chain.with.as_deref().into()),
            ("kept", kept.kept.into()),
            ("judged", kept.judged.into()),
            ("mended", kept.mended.into()),
        ])
    });
    Fact::Rows(rows.collect())
}

/// How often a goal was kept in the days of a filter; none for a filter without days.
fn kept_within(chain: &Chain, filter: &Filter, calendar: Calendar) -> Option<Kept> {
    if filter.since.is_none() && filter.until.is_none() {
        return None;
    }
    let from = filter.since.unwrap_or(NaiveDate::MIN);
    let to = filter.until.unwrap_or(calendar.today);
    let periods = periods(&chain.goals, chain.days(), &chain.pauses, &calendar);
    Some(Kept::of(&periods, from, to))
}

fn now(standing: &Standing, today: NaiveDate) -> Span {
    match (standing.ended, standing.free_today, standing.state) {
        (true, _, _) => Span::muted("ended"),
        (_, Some(Free::Paused), _) => Span::muted("paused"),
        (_, Some(Free::Skipped), _) => Span::muted("skipped"),
        _ if standing.due => Span::new(goal::progress_short(standing, today), Tone::Due),
        (_, _, State::Kept) => Span::new(goal::progress_short(standing, today), Tone::Good),
        _ => Span::plain(goal::progress_short(standing, today)),
    }
}
