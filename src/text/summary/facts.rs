//! What summaries have in common, for programs.

use super::super::entry;
use crate::catalog::practice::Closeness;
use crate::report::{Fact, Record};
use crate::stats::Logged;
use crate::summary::week::PersonSummary;

/// The people, by key.
#[must_use]
pub fn people_facts(people: &[PersonSummary<'_>]) -> Fact {
    Fact::Rows(people.iter().map(person).collect())
}

/// Whether each kind was touched.
#[must_use]
pub fn kinds_facts(kinds: &[(Closeness, bool)]) -> Fact {
    let rows = kinds.iter().map(|(kind, is_touched)| {
        vec![
            ("kind", kind.as_str().into()),
            ("touched", (*is_touched).into()),
        ]
    });
    Fact::Rows(rows.collect())
}

/// The notes worth reading again.
#[must_use]
pub fn notes_facts(notes: &[&Logged]) -> Fact {
    let rows = notes.iter().map(|logged| {
        vec![
            ("id", logged.id.as_str().into()),
            ("day", logged.day.to_string().into()),
            ("practice", logged.entry.practice.as_ref().into()),
            ("rating", logged.entry.rating.map(u32::from).into()),
            ("note", entry::note(&logged.entry, false).into()),
        ]
    });
    Fact::Rows(rows.collect())
}

fn person(who: &PersonSummary<'_>) -> Record {
    let wishes = who.wishes.iter().map(|wish| {
        vec![
            ("practice", wish.practice.into()),
            ("every", wish.every.to_string().into()),
            ("last", wish.last.map(|day| day.to_string()).into()),
            ("due", wish.due.into()),
        ]
    });
    vec![
        ("person", who.person.into()),
        (
            "practices",
            Fact::List(who.practices.iter().copied().map(Fact::from).collect()),
        ),
        ("entries", who.entries.into()),
        ("minutes", who.minutes.into()),
        ("last", who.last.map(|day| day.to_string()).into()),
        ("wishes", Fact::Rows(wishes.collect())),
    ]
}
