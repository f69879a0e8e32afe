//! A goal for programs.

use chrono::NaiveDate;

use crate::goals::Standing;
use crate::report::Record;
use crate::stats::Series;

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
];

/// The same, and what a view tells besides; `N` is how many that are together.
#[must_use]
pub const fn fields_with<const N: usize>(more: &[&'static str]) -> [&'static str; N] {
    let mut fields = [""; N];
    let (of_goal, besides) = fields.split_at_mut(FIELDS.len());
    of_goal.copy_from_slice(FIELDS);
    besides.copy_from_slice(more);
    fields
}

/// The fields of a goal for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(series: &Series, standing: &Standing) -> Record {
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    vec![
        ("practice", series.practice.as_str().into()),
        ("with", series.with.as_deref().into()),
        ("every", standing.every.to_string().into()),
        ("unit", standing.unit.name().into()),
        ("state", standing.state.name().into()),
        ("done", standing.done.into()),
        ("target", standing.target.into()),
        ("current_streak", standing.current_streak.into()),
        ("best_streak", standing.best_streak.into()),
        ("best_from", date(standing.best_from).into()),
        ("best_to", date(standing.best_to).into()),
        ("kept", standing.kept.into()),
        ("judged", standing.judged.into()),
        ("mended", standing.mended.into()),
        ("strength", standing.strength.into()),
        ("due", standing.due.into()),
        ("safe_until", date(standing.safe_until).into()),
        ("last", date(standing.last_done).into()),
        ("ended", standing.ended.into()),
        ("overdue", standing.overdue.into()),
    ]
}
