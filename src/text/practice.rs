//! Practices in words and in facts.

use super::goal_span;
use crate::catalog::practice::{Closeness, Practice, Relation, Stage};
use crate::goals::Every;
use crate::report::{Fact, Record};

/// What a stage means: `to mend what is hurt`.
#[must_use]
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Heal => "to mend what is hurt",
        Stage::Improve => "to build on what is well",
    }
}

/// The kinds of intimacy, the primary one first.
#[must_use]
pub fn kinds(practice: &Practice) -> String {
    let kinds: Vec<&str> = practice.kinds.iter().map(|kind| kind.as_str()).collect();
    kinds.join(", ")
}

/// The suggested goal in words: `twice a week`.
#[must_use]
pub fn suggested(practice: &Practice) -> Option<String> {
    let every: Every = practice.goal.as_deref()?.parse().ok()?;
    Some(goal_span::every(&every))
}

/// The fields of a practice for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(practice: &Practice) -> Record {
    let words = |words: Vec<&str>| Fact::List(words.into_iter().map(Fact::from).collect());
    vec![
        ("practice", (&*practice.key).into()),
        ("title", (&*practice.title).into()),
        ("summary", practice.summary.as_deref().into()),
        (
            "aliases",
            words(practice.aliases.iter().map(AsRef::as_ref).collect()),
        ),
        (
            "kinds",
            words(
                practice
                    .kinds
                    .iter()
                    .copied()
                    .map(Closeness::as_str)
                    .collect(),
            ),
        ),
        ("stage", practice.stage.map(Stage::as_str).into()),
        ("relationships", words(relations(practice))),
        ("suggested", practice.goal.as_deref().into()),
        ("unit", practice.unit.as_deref().into()),
        ("builtin", practice.builtin.into()),
        ("archived", practice.archived.into()),
    ]
}

/// The relationships that it suits, as words.
#[must_use]
pub fn relations(practice: &Practice) -> Vec<&'static str> {
    let relations = practice.relationships.iter().copied();
    relations.map(Relation::as_str).collect()
}
