//! The weekly summary for programs.

use super::super::{entry, goal, suggestion};
use super::{Summary, sentence};
use crate::report::{Fact, Record};
use crate::week::{Company, Row};

/// All fields, in the order of the page.
#[must_use]
pub fn facts(summary: &Summary<'_>) -> Record {
    let digest = summary.digest;
    let (year, number) = digest.week.number();
    let kinds = summary.kinds.iter().map(|(kind, is_touched)| {
        vec![
            ("kind", kind.as_str().into()),
            ("touched", (*is_touched).into()),
        ]
    });
    let notes = summary.notes.iter().map(|logged| {
        vec![
            ("id", logged.id.as_str().into()),
            ("day", logged.day.to_string().into()),
            ("practice", logged.entry.practice.as_ref().into()),
            ("rating", logged.entry.rating.map(u32::from).into()),
            ("note", entry::note(&logged.entry, false).into()),
        ]
    });
    let goals = digest
        .goals
        .iter()
        .map(|each| goal::facts(each.chain, &each.standing));
    let plans = digest.plans().map(|(chain, plan)| {
        vec![
            ("practice", chain.practice.as_str().into()),
            ("with", chain.with.as_deref().into()),
            ("plan", plan.into()),
        ]
    });
    vec![
        ("today", digest.today.to_string().into()),
        ("week", format!("{year}-W{number:02}").into()),
        ("from", digest.week.from.to_string().into()),
        ("to", digest.week.to.to_string().into()),
        ("over", digest.is_over.into()),
        ("mood", digest.mood().name().into()),
        ("sentence", sentence(digest).into()),
        ("grid", Fact::Rows(digest.grid().iter().map(row).collect())),
        (
            "people",
            Fact::Rows(digest.people().iter().map(person).collect()),
        ),
        ("entries", digest.done.len().into()),
        ("minutes", digest.minutes().into()),
        ("kinds", Fact::Rows(kinds.collect())),
        ("notes", Fact::Rows(notes.collect())),
        ("goals", Fact::Rows(goals.collect())),
        (
            "idea",
            summary.idea.as_ref().map_or(Fact::Null, |each| {
                Fact::Object(suggestion::facts(each, digest.today))
            }),
        ),
        ("plans", Fact::Rows(plans.collect())),
    ]
}

/// What [`row`] names: the columns of the grid.
pub const GRID: &[&str] = &[
    "practice", "with", "days", "entries", "change", "every", "state", "done", "target",
];

fn row(row: &Row<'_>) -> Record {
    let standing = row.goal.map(|each| &each.standing);
    vec![
        ("practice", row.practice.into()),
        ("with", row.with.into()),
        (
            "days",
            Fact::List(row.days.iter().map(|mark| mark.name().into()).collect()),
        ),
        ("entries", row.entries.into()),
        ("change", row.change.into()),
        (
            "every",
            standing.map(|standing| standing.every.to_string()).into(),
        ),
        (
            "state",
            standing.map(|standing| standing.state.name()).into(),
        ),
        ("done", standing.map(|standing| standing.done).into()),
        ("target", standing.map(|standing| standing.target).into()),
    ]
}

fn person(who: &Company<'_>) -> Record {
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
