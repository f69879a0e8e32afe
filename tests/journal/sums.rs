//! Sums are the same whether they are made from entry lines or from whole entries.

use std::collections::BTreeSet;
use std::io::Cursor;

use bond::catalog::exercise::{Library, past, recall};
use bond::journal::{Entry, Header, Problem, Reader, Visit};
use bond::stats::{Before, Filter, Ledger, Newest, Recall, Search, WithinDays};
use chrono::{Days, NaiveDate};

use crate::both::Both;
use crate::dice::Dice;
use crate::{generate, mutate};

const FILES: u64 = 2_000;

/// A visitor that sees only whole entries.
struct Whole<V>(V);

impl<V: Visit> Visit for Whole<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.0.entry(id, entry, line);
    }

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

/// A visitor that sees lines if it can.
struct Lines<V>(V);

impl<V: Visit> Visit for Lines<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.0.entry(id, entry, line);
    }

    fn line(&mut self, line: &bond::journal::EntryLine<'_>, number: usize) {
        self.0.line(line, number);
    }

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

type View = Both<Recall<WithinDays<Before<Ledger>>>, Newest>;

fn view(header: &Header, filter: Filter) -> View {
    let today = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    let from = today - Days::new(600);
    let search = Search {
        skips: filter.since.is_some(),
        ratings: filter.until.map(|_| 3..=5),
        ..Search::default()
    };
    let newest = Newest::new(filter.clone(), search, header.day_starts, Some(30));
    let ledger = Ledger::new(header, today, filter);
    let same_day = from + Days::new(200);
    let before = Before::new(ledger, from, same_day, today, header.day_starts);
    let window = WithinDays::new(before, from, today, header.day_starts);
    // Most of the year before, so that there is something to recall.
    let recall = recall(window, header, today - Days::new(300));
    Both(recall, newest)
}

fn read<V: Visit>(bytes: &[u8], make: impl Fn(&Header) -> V) -> Option<V> {
    let mut reader = Reader::open(Cursor::new(bytes)).unwrap();
    for _ in 0..2 {
        let mut view = make(reader.header().ok()?);
        if reader.entries(&mut view).unwrap().is_some() {
            return Some(view);
        }
    }
    panic!("the reader asks for a third round");
}

fn shown(Both(recall, newest): &View) -> String {
    let before = &recall.inner.inner;
    let ledger = &before.inner;
    let header = Header::default();
    let past = past(
        recall,
        &Library::default(),
        &header,
        ledger,
        &BTreeSet::new(),
    );
    let chains = ledger.all_series().iter();
    let days: Vec<_> = chains.map(|chain| (chain.last, chain.days())).collect();
    let compared: Vec<_> = before.compared().collect();
    format!(
        "{:?}\n{:?}\n{days:?}\n{:?}\n{past:?}\n{} {compared:?}\n{} {:?}",
        ledger.practices(),
        ledger.people(),
        recall.inner.entries,
        before.is_quiet,
        newest.matched(),
        newest.clone().into_entries(),
    )
}

fn filters() -> [Filter; 3] {
    [
        Filter::default(),
        Filter {
            practice: Some("quality-time".to_owned()),
            since: NaiveDate::from_ymd_opt(2026, 3, 1),
            ..Filter::default()
        },
        Filter {
            with: Some("sam".to_owned()),
            until: NaiveDate::from_ymd_opt(2026, 9, 1),
            ..Filter::default()
        },
    ]
}

#[test]
fn sums_of_lines_are_those_of_their_entries() {
    let mut told = 0;
    let mut before = generate::file(&mut Dice::new(0)).bytes;
    for seed in 0..FILES {
        let mut dice = Dice::new(seed);
        let made = generate::file(&mut dice).bytes;
        let bytes = if dice.one_in(2) {
            mutate::file(&mut dice, &made, &before)
        } else {
            made.clone()
        };
        for filter in filters() {
            let view = |header: &Header| view(header, filter.clone());
            let lines = read(&bytes, |header| Lines(view(header)));
            let whole = read(&bytes, |header| Whole(view(header)));
            assert_eq!(lines.is_some(), whole.is_some(), "seed {seed}");
            if let (Some(Lines(lines)), Some(Whole(whole))) = (lines, whole) {
                told += lines.0.inner.inner.inner.practices().len();
                assert_eq!(shown(&lines), shown(&whole), "seed {seed}");
            }
        }
        before = made;
    }
    assert!(told > 2_000, "only {told} practices in all files");
}

#[test]
fn a_last_line_without_newline_counts_for_its_own_practice() {
    let line = |id: &str, practice: &str| {
        format!("{id} = {{ at = 2026-11-20, practice = \"{practice}\", with = [\"sam\"] }}")
    };
    let bytes = format!(
        "[log]\n{}\n{}",
        line("3empzc1s", "quality-time"),
        line("3empzc1t", "appreciation")
    );
    let view = read(bytes.as_bytes(), |header| view(header, Filter::default())).unwrap();
    let practices: Vec<_> = view
        .0
        .inner
        .inner
        .inner
        .practices()
        .iter()
        .map(|(key, _)| key.to_string())
        .collect();
    assert_eq!(practices, ["appreciation", "quality-time"]);
}
