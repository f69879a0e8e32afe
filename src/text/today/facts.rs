//! A goal of today for programs.

use super::super::goal;
use crate::due::DueGoal;
use crate::report::Record;

/// What is named here besides the fields of a goal.
const ASKED: &[&str] = &["place", "deadline", "plan"];

/// What [`facts`] names.
pub const FIELDS: &[&str] = &goal::fields_with::<{ goal::FIELDS.len() + ASKED.len() }>(ASKED);

/// The fields of a goal for programs: those of `stats`, and what is asked today.
#[must_use]
pub fn facts(item: &DueGoal<'_>) -> Record {
    let mut facts = goal::facts(item.series, &item.standing);
    facts.push(("place", item.place.name().into()));
    facts.push(("deadline", item.deadline.map(|day| day.to_string()).into()));
    facts.push(("plan", item.series.plan.as_deref().into()));
    facts
}
