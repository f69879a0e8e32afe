//! A month or a year in review for programs.

use chrono::Datelike;

use super::super::{goal, summary};
use super::sentence;
use crate::report::{Fact, Record};
use crate::summary::review::{PeriodMark, PeriodRow, Review, Scale};

/// What a row of the grid names.
pub const GRID: &[&str] = &[
    "practice", "with", "times", "entries", "change", "every", "kept", "judged", "mended",
];

/// All fields, in the order of the page.
pub(super) fn facts(review: &Review<'_>) -> Record {
    let gathered = review.gathered;
    let stretch = gathered.stretch;
    let name = match stretch.scale {
        Scale::Month => stretch.from.format("%Y-%m").to_string(),
        Scale::Year => stretch.from.year().to_string(),
    };
    let notes: Vec<_> = gathered.notes.iter().collect();
    let goals = review.goals.iter();
    let goals = goals.map(|each| goal::facts(each.series, &each.standing));
    let firsts = review.firsts();
    let keys = |keys: &[&str]| Fact::List(keys.iter().copied().map(Fact::from).collect());
    vec![
        ("today", gathered.until.to_string().into()),
        (stretch.scale.name(), name.into()),
        ("from", stretch.from.to_string().into()),
        ("to", stretch.to.to_string().into()),
        ("over", review.is_over.into()),
        ("mood", review.mood().name().into()),
        ("sentence", sentence(review).into()),
        ("grid", Fact::Rows(review.grid().iter().map(row).collect())),
        ("parts", parts(review)),
        ("people", summary::people_facts(&review.people())),
        ("entries", gathered.done().into()),
        ("days", gathered.days().into()),
        ("minutes", gathered.minutes.into()),
        ("kinds", summary::kinds_facts(&review.kinds())),
        ("new_practices", keys(&firsts.practices)),
        ("new_people", keys(&firsts.people)),
        ("notes", summary::notes_facts(&notes)),
        ("goals", Fact::Rows(goals.collect())),
    ]
}

fn row(row: &PeriodRow<'_>) -> Record {
    let every = row.goal.map(|each| each.standing.every.to_string());
    vec![
        ("practice", row.practice.into()),
        ("with", row.with.into()),
        (
            "times",
            Fact::List(row.parts.iter().map(|mark| mark.times().into()).collect()),
        ),
        ("entries", row.entries.into()),
        ("change", row.change.into()),
        ("every", every.into()),
        ("kept", row.kept.kept.into()),
        ("judged", row.kept.judged.into()),
        ("mended", row.kept.mended.into()),
    ]
}

/// The weeks or months, with what was done in each.
fn parts(review: &Review<'_>) -> Fact {
    let all = review.all();
    let rows = review.gathered.parts.iter().zip(&all).map(|(part, mark)| {
        vec![
            ("from", part.from.to_string().into()),
            ("to", part.to.to_string().into()),
            ("entries", PeriodMark::times(*mark).into()),
        ]
    });
    Fact::Rows(rows.collect())
}
