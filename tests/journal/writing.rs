//! The line that bond writes can be read back, by the fast reader if possible, and no part of it is taken for a whole
//! entry.

use std::io::Cursor;

use bond::journal::{At, Entry, Reader, Seen, Skip, Visit, WordList, torn, write};
use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use toml::Value;

const ID: &str = "3empzc1s";

#[derive(Default)]
struct Last(Option<(String, Entry<'static>)>);

impl Visit for Last {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        self.0 = Some((id.to_owned(), entry.clone().into_owned()));
    }
}

fn read(line: &str) -> (Entry<'static>, Seen) {
    let mut reader = Reader::open(Cursor::new(format!("[log]\n{line}\n"))).unwrap();
    let mut last = Last::default();
    let seen = reader.entries(&mut last).expect(line).unwrap();
    let (id, entry) = last.0.unwrap();
    assert_eq!(id, ID);
    (entry, seen)
}

/// Any Unicode text, including control characters.
fn text() -> impl Strategy<Value = String> {
    let char = prop_oneof![
        any::<char>(),
        (0_u8..0x80).prop_map(char::from),
        Just('"'),
        Just('\\')
    ];
    proptest::collection::vec(char, 0..12).prop_map(String::from_iter)
}

fn slug() -> impl Strategy<Value = String> {
    "[a-z0-9][a-z0-9-]{0,9}"
}

fn at() -> impl Strategy<Value = At> {
    let date = (1_i32..10_000, 1_u32..=366).prop_filter_map("no such day", |(year, day)| {
        NaiveDate::from_yo_opt(year, day)
    });
    let time =
        (0_u32..86_400).prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0));
    let clock = proptest::option::of((time, proptest::option::of(-1439_i16..=1439)));
    (date, clock).prop_map(|(date, clock)| At {
        date,
        time: clock.and_then(|(time, _)| time),
        offset: clock.and_then(|(_, offset)| offset),
    })
}

fn value() -> impl Strategy<Value = Value> {
    let moment = at().prop_map(|at| Value::Datetime(at.to_string().parse().unwrap()));
    let leaf = prop_oneof![
        text().prop_map(Value::String),
        any::<i64>().prop_map(Value::Integer),
        any::<f64>().prop_map(Value::Float),
        any::<bool>().prop_map(Value::Boolean),
        moment,
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let array = proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::Array);
        let table = proptest::collection::btree_map(text(), inner, 0..3);
        prop_oneof![
            array,
            table.prop_map(|table| Value::Table(table.into_iter().collect()))
        ]
    })
}

prop_compose! {
    /// An entry with the fields that bond knows.
    fn known()(
        at in at(),
        practice in slug(),
        with in proptest::collection::vec(slug(), 0..3),
        minutes in proptest::option::of(1_u32..=1440),
        amount in proptest::option::of((0_u32..=1_000_000).prop_map(|parts| f64::from(parts) / 1000.0)),
        rating in proptest::option::of(1_u8..=5),
        (exercise, by) in (proptest::option::of(slug()), proptest::option::of(text())),
        tags in proptest::collection::vec(text(), 0..3),
        note in proptest::option::of(text()),
        skip in proptest::option::of(proptest::option::of(text())),
        private: bool,
    ) -> Entry<'static> {
        Entry {
            with: WordList::Words(with),
            minutes,
            amount,
            rating,
            exercise: exercise.map(Into::into),
            tags: WordList::Words(tags),
            note: note.map(Into::into),
            skip: skip.map(|reason| reason.map_or(Skip::Plain, |reason| Skip::Because(reason.into()))),
            private,
            by: by.map(Into::into),
            ..Entry::new(at, practice)
        }
    }
}

prop_compose! {
    fn any_entry()(
        entry in known(),
        unknown in proptest::collection::btree_map(text(), value(), 0..3),
    ) -> Entry<'static> {
        Entry { unknown: unknown.into_iter().map(|(name, value)| (format!("{name}x"), value)).collect(), ..entry }
    }
}

proptest! {
    #[test]
    fn what_is_written_reads_back(entry in any_entry()) {
        let line = write::line(ID, &entry);
        prop_assert!(!line.contains('\n'));
        let (back, _) = read(&line);
        prop_assert_eq!(write::line(ID, &back), line.clone());
        // NaN is not equal to itself.
        let nan = line.contains("nan");
        prop_assert!(nan || back == entry, "{:?}\n{:?}", back, entry);
    }

    #[test]
    fn a_written_line_is_read_in_place_unless_it_holds_escapes(entry in known()) {
        let line = write::line(ID, &entry);
        let (_, seen) = read(&line);
        prop_assert_eq!(seen.fast == 1, !line.contains('\\'), "{}", line);
    }

    #[test]
    fn no_strict_prefix_of_a_written_line_is_a_whole_entry(entry in any_entry()) {
        let line = write::line(ID, &entry).into_bytes();
        for end in 1..line.len() {
            prop_assert_eq!(torn::bytes(&line[..end]), end, "{}", String::from_utf8_lossy(&line[..end]));
        }
        prop_assert_eq!(torn::bytes(&line), 0);
        prop_assert_eq!(torn::bytes(&[&line, b"\r".as_slice()].concat()), 0);
        prop_assert_eq!(torn::bytes(&[&line, b"\0\0".as_slice()].concat()), 2);
    }
}
