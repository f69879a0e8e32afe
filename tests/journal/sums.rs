//! Sums are the same whether they are taken from lines as they stand or from whole entries.

use std::collections::BTreeSet;
use std::io::Cursor;

use bond::exercise::{Library, Recall};
use bond::journal::{Entry, Header, Problem, Reader, Visit};
use bond::stats::{Filter, Ledger, Window};
use chrono::{Days, NaiveDate};

use crate::dice::Dice;
use crate::{generate, mutate};

const FILES: u64 = 2_000;

/// Sees whole entries only.
struct Whole<V>(V);

impl<V: Visit> Visit for Whole<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.0.entry(id, entry, line);
    }

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

/// Sees lines where it can.
struct Lines<V>(V);

impl<V: Visit> Visit for Lines<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.0.entry(id, entry, line);
    }

    fn line(&mut self, line: &bond::journal::Line<'_>, number: usize) {
        self.0.line(line, number);
    }

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}

fn ledger(header: &Header, filter: Filter) -> Recall<Window<Ledger>> {
    let today = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    let from = today - Days::new(600);
    let ledger = Ledger::new(header, today, filter);
    let window = Window::new(ledger, from, today, header.day_starts);
    // All of the year before, so that there is something to recall.
    Recall::new(window, header, today - Days::new(300), Library::default())
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

fn said(view: &Recall<Window<Ledger>>) -> String {
    let ledger = &view.inner.inner;
    let past = view.past(&Header::default(), ledger, &BTreeSet::new());
    let chains = ledger.chains().iter();
    let days: Vec<_> = chains.map(|chain| (chain.last, chain.days())).collect();
    format!(
        "{:?}\n{:?}\n{days:?}\n{:?}\n{past:?}",
        ledger.practices(),
        ledger.people(),
        view.inner.entries
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
            let view = |header: &Header| ledger(header, filter.clone());
            let lines = read(&bytes, |header| Lines(view(header)));
            let whole = read(&bytes, |header| Whole(view(header)));
            assert_eq!(lines.is_some(), whole.is_some(), "seed {seed}");
            if let (Some(Lines(lines)), Some(Whole(whole))) = (lines, whole) {
                told += lines.inner.inner.practices().len();
                assert_eq!(said(&lines), said(&whole), "seed {seed}");
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
    let view = read(bytes.as_bytes(), |header| ledger(header, Filter::default())).unwrap();
    let practices: Vec<_> = view
        .inner
        .inner
        .practices()
        .iter()
        .map(|(key, _)| key.to_string())
        .collect();
    assert_eq!(practices, ["appreciation", "quality-time"]);
}
