//! The weekly summary for programs.

use super::super::{goal, suggestion, summary};
use super::{Summary, sentence};
use crate::report::{Fact, Record};
use crate::summary::week::DayRow;

/// All fields, in the order of the page.
#[must_use]
pub fn facts(summary: &Summary<'_>) -> Record {
    let digest = summary.digest;
    let (year, number) = digest.week.number();
    let goals = digest
        .goals
        .iter()
        .map(|each| goal::facts(each.series, &each.standing));
    let plans = digest.plans().map(|(series, plan)| {
        vec![
            ("practice", series.practice.as_str().into()),
            ("with", series.with.as_deref().into()),
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
        ("people", summary::people_facts(&digest.people())),
        ("entries", digest.done.len().into()),
        ("minutes", digest.minutes().into()),
        ("kinds", summary::kinds_facts(&summary.kinds)),
        ("notes", summary::notes_facts(&summary.notes)),
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

fn row(row: &DayRow<'_>) -> Record {
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
