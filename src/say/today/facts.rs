//! A goal of today for programs.

use super::super::goal;
use crate::agenda::Item;
use crate::report::Record;

/// What [`facts`] names.
pub const FIELDS: &[&str] = &[
    "practice",
    "with",
    "every",
    "unit",
    "state",
    "done",
    "target",
    "current_streak",
    "best_streak",
    "best_from",
    "best_to",
    "kept",
    "judged",
    "mended",
    "strength",
    "due",
    "safe_until",
    "last",
    "ended",
    "overdue",
    "place",
    "deadline",
    "plan",
];

/// The fields of a goal for programs: those of `stats`, and what is asked today.
#[must_use]
pub fn facts(item: &Item<'_>) -> Record {
    let mut facts = goal::facts(item.chain, &item.standing);
    facts.push(("place", item.place.name().into()));
    facts.push(("deadline", item.deadline.map(|day| day.to_string()).into()));
    facts.push(("plan", item.chain.plan.as_deref().into()));
    facts
}
