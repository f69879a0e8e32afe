//! What was done: the totals by practice, person and kind.

use bond_core::sort;
use std::cmp::Reverse;

use chrono::NaiveDate;

use super::super::{listed, summary, sums as said, time};
use crate::catalog::names::Names;
use crate::catalog::practice::Closeness;
use crate::report::{Block, Cell, Column, Fact, Record, Span, Table, TextLine};
use crate::stats::{Filter, Ledger, Sums};

/// Display cells of the longest bar of the kinds.
const BALANCE: u8 = 20;

/// A key, what is called so, and what it adds up to.
type Named<'l> = (&'l str, String, Sums);

/// What was done, by practice, person and kind.
pub struct Totals<'l> {
    practices: Vec<Named<'l>>,
    people: Vec<Named<'l>>,
    kinds: [(Closeness, Sums); 4],
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
            kinds: Closeness::ALL.map(|kind| (kind, Sums::default())),
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

    /// The last day on which something was done.
    #[must_use]
    pub fn last(&self) -> Option<NaiveDate> {
        let practices = self.practices.iter();
        practices.filter_map(|(_, _, sums)| sums.last).max()
    }

    /// `practices`, `kinds` and `people` for programs.
    #[must_use]
    pub fn facts(&self) -> Record {
        let named = |what, rows: &[Named<'_>]| {
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

    /// The tables, one below the other, without those that say again what is above them. Practices with the most entries
    /// come first; people by name, since they are never ranked.
    #[must_use]
    pub fn blocks(&self, filter: &Filter, today: NaiveDate) -> Vec<Block> {
        if self.is_empty() {
            return vec![
                Block::Gap,
                Span::muted("Nothing is written down for this yet.").into(),
            ];
        }
        let mut people = self.people.clone();
        sort::by_key(&mut people, |(_, name, _)| name.to_lowercase());
        let mut blocks = Vec::new();
        match (&filter.practice, self.practices.as_slice()) {
            (Some(_), _) => blocks.extend(self.company(&people, filter, today)),
            (None, [only]) => blocks.extend(self.only(only, &people, filter, today)),
            (None, several) => {
                let mut practices = several.to_vec();
                sort::by_key(&mut practices, |(_, title, sums)| {
                    (Reverse(sums.entries), title.clone())
                });
                blocks.extend([Block::Gap, totals("practice", &practices, today).into()]);
                blocks.extend(self.company(&people, filter, today));
                if self.kinds.iter().any(|(_, sums)| sums.entries > 0) {
                    blocks.extend([Block::Gap, self.balance().into()]);
                }
            }
        }
        if !self.without_kind.is_empty() {
            let titles = listed(&self.without_kind);
            let said = format!("No kind set for {titles}. To set one, run: bond practice edit");
            blocks.push(Block::Gap);
            blocks.push(TextLine::of(vec![Span::muted(said)]).indented(2).into());
        }
        blocks
    }

    /// The only practice in lines, of which the kinds have nothing to be weighed against.
    fn only(
        &self,
        (_, title, sums): &Named<'_>,
        people: &[Named<'_>],
        filter: &Filter,
        today: NaiveDate,
    ) -> Vec<Block> {
        let sums = Span::plain(format!(": {}", said(*sums, today)));
        let about = vec![Span::strong(title.as_str()), sums];
        let kinds = self.kinds.map(|(kind, sums)| (kind, sums.entries > 0));
        let mut blocks = vec![Block::Gap, TextLine::of(about).indented(2).into()];
        let company = self.company(people, filter, today).into_iter();
        // A line goes with the line above it.
        blocks.extend(company.filter(|block| people.len() > 1 || *block != Block::Gap));
        blocks.extend(summary::touched(&kinds).map(Block::from));
        blocks
    }

    /// With whom it was done, unless that is what is asked for.
    fn company(&self, people: &[Named<'_>], filter: &Filter, today: NaiveDate) -> Vec<Block> {
        let all: u64 = self.practices.iter().map(|(_, _, sums)| sums.entries).sum();
        match people {
            [] => Vec::new(),
            [(key, _, _)] if filter.with.as_deref() == Some(key) => Vec::new(),
            [(_, name, sums)] => {
                let with = match sums.entries {
                    1 if all == 1 => format!("With {name}"),
                    some if some == all => format!("Always with {name}"),
                    _ => format!("With {name} {}", said(*sums, today)),
                };
                let line = TextLine::of(vec![Span::plain(with)]).indented(2);
                vec![Block::Gap, line.into()]
            }
            several => vec![Block::Gap, totals("with", several, today).into()],
        }
    }

    fn balance(&self) -> Table {
        let most = self
            .kinds
            .iter()
            .map(|(_, sums)| sums.entries)
            .max()
            .unwrap_or(0);
        let row = |(kind, sums): &(Closeness, Sums)| {
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

fn totals(what: &str, rows: &[Named<'_>], today: NaiveDate) -> Table {
    let row = |(_, name, sums): &Named<'_>| {
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
            Column::new(what).naming(),
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
