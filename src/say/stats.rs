//! The tables of `stats`: goals, practices, people, kinds.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{goal, listed, time};
use crate::goal::{Calendar, Free, Standing, State, periods};
use crate::names::Names;
use crate::practice::Kind;
use crate::report::{Block, Cell, Column, Fact, Line, Record, Span, Table, Tone};
use crate::stats::{Chain, Filter, Ledger, Sums};
use crate::week::Kept;

/// Display cells of a full bar of strength.
const STRENGTH: u8 = 8;
/// Display cells of the longest bar of the kinds.
const BALANCE: u8 = 20;

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

/// What was done, by practice, person and kind.
pub struct Totals<'l> {
    practices: Vec<(&'l str, String, Sums)>,
    people: Vec<(&'l str, String, Sums)>,
    kinds: [(Kind, Sums); 4],
    /// The titles of practices that have no kind.
    without_kind: Vec<String>,
}

impl<'l> Totals<'l> {
    /// The sums of a ledger, with their names.
    #[must_use]
    pub fn of(ledger: &'l Ledger, names: Names<'_>) -> Self {
        let mut totals = Self {
            practices: Vec::new(),
            people: Vec::new(),
            kinds: Kind::ALL.map(|kind| (kind, Sums::default())),
            without_kind: Vec::new(),
        };
        for (key, sums) in ledger.practices() {
            let touches = names.touches(key);
            for ((_, sum), touches) in totals.kinds.iter_mut().zip(touches) {
                if touches {
                    *sum += sums;
                }
            }
            let title = names.title(key);
            if touches == [false; 4] {
                totals.without_kind.push(title.clone());
            }
            totals.practices.push((key, title, sums));
        }
        let people = ledger.people().into_iter();
        totals.people = people
            .map(|(key, sums)| (key, names.person_name(key), sums))
            .collect();
        totals
    }

    /// Whether nothing was done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.practices.is_empty()
    }

    /// `practices`, `kinds` and `people` for programs.
    #[must_use]
    pub fn facts(&self) -> Record {
        let named = |what, rows: &[(&str, String, Sums)]| {
            let rows = rows.iter();
            Fact::Rows(
                rows.map(|(key, _, sums)| facts(what, key, *sums, true))
                    .collect(),
            )
        };
        let kinds = self.kinds.iter();
        let kinds = kinds.map(|(kind, sums)| facts("kind", kind.as_str(), *sums, false));
        vec![
            ("practices", named("practice", &self.practices)),
            ("kinds", Fact::Rows(kinds.collect())),
            ("people", named("person", &self.people)),
        ]
    }

    /// The tables, one below the other. Practices with the most entries come first; people by name, since they are
    /// never ranked.
    #[must_use]
    pub fn blocks(&self, today: NaiveDate) -> Vec<Block> {
        if self.is_empty() {
            return vec![
                Block::Gap,
                Span::muted("Nothing is written down for this yet.").into(),
            ];
        }
        let mut practices = self.practices.clone();
        practices.sort_by_key(|(_, title, sums)| (Reverse(sums.entries), title.clone()));
        let mut people = self.people.clone();
        people.sort_by_key(|(_, name, _)| name.to_lowercase());
        let mut blocks = vec![
            Block::Gap,
            totals("practice", &practices, today).into(),
            Block::Gap,
            totals("with", &people, today).into(),
            Block::Gap,
            self.balance().into(),
        ];
        if !self.without_kind.is_empty() {
            let titles = listed(&self.without_kind);
            let said = format!("No kind set for {titles}. To set one, run: bond practice edit");
            blocks.push(Block::Gap);
            blocks.push(Line::of(vec![Span::muted(said)]).indented(2).into());
        }
        blocks
    }

    fn balance(&self) -> Table {
        let most = self
            .kinds
            .iter()
            .map(|(_, sums)| sums.entries)
            .max()
            .unwrap_or(0);
        let row = |(kind, sums): &(Kind, Sums)| {
            vec![
                Span::strong(kind.as_str()).into(),
                Cell::Bar {
                    share: share(sums.entries, most),
                    width: BALANCE,
                },
                sums.entries.to_string().into(),
                minutes(*sums),
            ]
        };
        Table {
            indent: 2,
            columns: vec![
                Column::new("kind"),
                Column::new("balance"),
                Column::new("entries").right(),
                Column::new("time").drop(1),
            ],
            rows: self.kinds.iter().map(row).collect(),
        }
    }
}

fn share(part: u64, whole: u64) -> f64 {
    let counted = |number: u64| u32::try_from(number).map_or(f64::from(u32::MAX), f64::from);
    if whole == 0 {
        0.0
    } else {
        counted(part) / counted(whole)
    }
}

fn totals(what: &str, rows: &[(&str, String, Sums)], today: NaiveDate) -> Table {
    let row = |(_, name, sums): &(&str, String, Sums)| {
        vec![
            Span::strong(name.as_str()).into(),
            sums.entries.to_string().into(),
            minutes(*sums),
            sums.last.map_or(Cell::Empty, |last| {
                Span::plain(time::day(last, today)).nameless().into()
            }),
        ]
    };
    Table {
        indent: 2,
        columns: vec![
            Column::new(what),
            Column::new("entries").right(),
            Column::new("time").drop(1),
            Column::new("last").drop(2),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

fn minutes(sums: Sums) -> Cell {
    match sums.minutes {
        0 => Cell::Empty,
        minutes => time::minutes(minutes).into(),
    }
}

fn facts(what: &'static str, key: &str, sums: Sums, with_last: bool) -> Record {
    let mut facts = vec![
        (what, key.into()),
        ("entries", sums.entries.into()),
        ("minutes", sums.minutes.into()),
    ];
    if with_last {
        facts.push(("last", sums.last.map(|day| day.to_string()).into()));
    }
    facts
}
