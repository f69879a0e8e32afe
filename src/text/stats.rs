//! The tables of `stats`: goals, and what was done by practice, person and kind.

mod alone;
mod totals;

use chrono::NaiveDate;

use super::{capital, goal};
use crate::catalog::names::Names;
use crate::goals::{Calendar, Every, Free, Standing, State, periods};
use crate::report::{Block, Cell, Column, Fact, Record, Span, Table, TextLine, Tone};
use crate::stats::{Filter, Series};
use crate::summary::week::KeptPeriods;

pub use totals::Totals;

/// Display cells of a full bar of strength.
const STRENGTH: u8 = 8;

/// The goals with their last periods, rate, streak, best and strength, in the order of the file; a single one in lines.
#[must_use]
pub fn goals(
    goals: &[(&Series, Standing)],
    filter: &Filter,
    names: Names<'_>,
    today: NaiveDate,
) -> Vec<Block> {
    match goals {
        [only] => alone::lines(only, filter, names, today),
        several => vec![table(several, names, today).into()],
    }
}

/// A row for each goal. The help of the command tells what a narrow page leaves out.
fn table(goals: &[(&Series, Standing)], names: Names<'_>, today: NaiveDate) -> Table {
    Table {
        indent: 2,
        columns: vec![
            Column::new("goal").naming(),
            Column::new("now").wrapping(),
            Column {
                signs: signs(goals),
                ..Column::new("last 12").right().drop(1)
            },
            Column {
                signs: sign_of_mended(goals),
                ..Column::new("kept").wrapping()
            },
            Column::new("streak").drop(2),
            Column::new("best").drop(3),
            Column::new("strength").drop(4),
            Column::new("").right().drop(4),
        ],
        rows: goals
            .iter()
            .map(|(series, standing)| row(series, standing, names, today))
            .collect(),
    }
}

fn row(series: &Series, standing: &Standing, names: Names<'_>, today: NaiveDate) -> Vec<Cell> {
    let streak = |periods: u32| match periods {
        0 => Cell::Empty,
        periods => goal::periods(periods, standing).into(),
    };
    vec![
        Span::strong(goal::title(series, names)).into(),
        now(standing, today).into(),
        strip(standing),
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

/// A sign for each of the last periods, the newest to the right.
fn strip(standing: &Standing) -> Cell {
    let recent = standing.recent.iter();
    Cell::Text(recent.map(|period| goal::mark(period.state)).collect())
}

/// The signs that occur in the strips.
fn signs(goals: &[(&Series, Standing)]) -> Vec<(Span, &'static str)> {
    let occurs = |state: State| {
        let mut periods = goals.iter().flat_map(|(_, standing)| &standing.recent);
        periods.any(|period| period.state == state)
    };
    let there = goal::MEANINGS
        .into_iter()
        .filter(|(state, _)| occurs(*state));
    there
        .map(|(state, meaning)| (goal::mark(state), meaning))
        .collect()
}

/// The rate, with a sign where some of it was made up for.
fn kept(standing: &Standing) -> Cell {
    let mut spans = vec![Span::plain(goal::rate_short(standing))];
    if standing.mended > 0 {
        spans.extend([Span::plain(" "), goal::mark(State::Mended)]);
    }
    Cell::Text(spans)
}

/// The sign of rates of which some was made up for, if there are any.
fn sign_of_mended(goals: &[(&Series, Standing)]) -> Vec<(Span, &'static str)> {
    let is_mended = goals.iter().any(|(_, standing)| standing.mended > 0);
    let meanings = goal::MEANINGS.into_iter();
    meanings
        .filter(|(state, _)| is_mended && *state == State::Mended)
        .map(|(state, meaning)| (goal::mark(state), meaning))
        .collect()
}

/// How often the goals were kept in the days that were asked for, where some were; of a single one in a line.
#[must_use]
pub fn within(
    goals: &[(&Series, Standing)],
    filter: &Filter,
    calendar: &Calendar,
    names: Names<'_>,
) -> Vec<Block> {
    let kept = |(series, standing): &(&Series, Standing)| {
        let kept = kept_within(series, filter, *calendar)?;
        let periods = goal::periods(kept.judged, standing);
        let said = format!("{} of {periods}", kept.kept);
        (kept.judged > 0).then(|| (goal::title(series, names), said))
    };
    let kept: Vec<(String, String)> = goals.iter().filter_map(kept).collect();
    let row =
        |(title, said): &(String, String)| vec![Span::strong(title).into(), said.as_str().into()];
    match kept.as_slice() {
        [] => Vec::new(),
        [(title, said)] => {
            let said = format!("kept {said} in these days");
            let said = match goals.len() {
                1 => capital(&said),
                _ => format!("{title}: {said}"),
            };
            vec![TextLine::of(vec![Span::plain(said)]).indented(2).into()]
        }
        several => {
            let table = Table {
                indent: 2,
                columns: vec![Column::new("in these days").naming(), Column::new("kept")],
                rows: several.iter().map(row).collect(),
            };
            vec![Block::Gap, table.into()]
        }
    }
}

/// The same for programs; empty where no days were asked for.
#[must_use]
pub fn within_facts(goals: &[(&Series, Standing)], filter: &Filter, calendar: &Calendar) -> Fact {
    let rows = goals.iter().filter_map(|(series, _)| {
        let kept = kept_within(series, filter, *calendar)?;
        Some(vec![
            ("practice", series.practice.as_str().into()),
            ("with", series.with.as_deref().into()),
            ("kept", kept.kept.into()),
            ("judged", kept.judged.into()),
            ("mended", kept.mended.into()),
        ])
    });
    Fact::Rows(rows.collect())
}

/// How often a goal was kept in the days of a filter; none for a filter without days.
fn kept_within(series: &Series, filter: &Filter, calendar: Calendar) -> Option<KeptPeriods> {
    if filter.since.is_none() && filter.until.is_none() {
        return None;
    }
    let from = filter.since.unwrap_or(NaiveDate::MIN);
    let to = filter.until.unwrap_or(calendar.today);
    let periods = periods(&series.goals, series.days(), &series.pauses, &calendar);
    Some(KeptPeriods::of(&periods, from, to))
}

fn now(standing: &Standing, today: NaiveDate) -> Span {
    let said = || {
        if is_untouched(standing) {
            "not yet".to_owned()
        } else {
            goal::progress_short(standing, today)
        }
    };
    match (standing.ended, standing.free_today, standing.state) {
        (true, _, _) => Span::muted("ended"),
        (_, Some(Free::Paused), _) => Span::muted("paused"),
        (_, Some(Free::Skipped), _) => Span::muted("skipped"),
        _ if standing.due => Span::new(said(), Tone::Due),
        (_, _, State::Kept) => Span::new(said(), Tone::Good),
        _ => Span::plain(said()),
    }
}

/// Whether nothing is done of what the current period asks for; a goal by the interval says how long ago it was done.
fn is_untouched(standing: &Standing) -> bool {
    let is_nothing = standing.done <= 0.0 && standing.excused.is_none();
    match &standing.every {
        Every::Each(_) | Every::AtLeast { .. } | Every::Rolling { .. } => is_nothing,
        Every::On(_) => is_nothing && standing.target > 0.0,
        Every::AtMost { .. } | Every::Interval { .. } => false,
    }
}

/// What is told of a goal besides the fields that it has in every view.
const MORE: &[&str] = &["recent"];

/// What [`facts`] names.
pub const FIELDS: &[&str] = &goal::fields_with::<{ goal::FIELDS.len() + MORE.len() }>(MORE);

/// The fields of a goal for programs, with its last periods.
#[must_use]
pub fn facts(series: &Series, standing: &Standing) -> Record {
    let recent = standing.recent.iter().map(|period| {
        vec![
            ("from", period.from.to_string().into()),
            ("to", period.to.to_string().into()),
            ("state", period.state.name().into()),
        ]
    });
    let mut facts = goal::facts(series, standing);
    facts.push(("recent", Fact::Rows(recent.collect())));
    facts
}
