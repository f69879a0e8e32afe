//! Pauses, in words and in facts.

use chrono::NaiveDate;

use super::aim;
use crate::journal::header::PauseTable;
use crate::names::Names;
use crate::report::Record;

/// All of it: `Paused: Quality time, from 1 July until 14 July (travelling)`.
#[must_use]
pub fn sentence(pause: &PauseTable, names: Names<'_>, today: NaiveDate) -> String {
    let what = what(pause.practice.as_deref(), names);
    format!("Paused: {what}, {}", span(pause, today))
}

/// What is paused: `everything`, `Quality time`.
#[must_use]
pub fn what(practice: Option<&str>, names: Names<'_>) -> String {
    practice.map_or_else(|| "everything".to_owned(), |practice| names.title(practice))
}

/// From when to when, and why: `from today until 14 July (travelling)`.
#[must_use]
pub fn span(pause: &PauseTable, today: NaiveDate) -> String {
    let span = aim::span(pause.from, pause.to, today);
    match &pause.reason {
        Some(reason) => format!("{span} ({reason})"),
        None => span,
    }
}

/// The fields of a `[[pause]]` for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(pause: &PauseTable) -> Record {
    vec![
        ("from", pause.from.to_string().into()),
        ("to", pause.to.map(|day| day.to_string()).into()),
        ("practice", pause.practice.as_deref().into()),
        ("reason", pause.reason.as_deref().into()),
    ]
}
