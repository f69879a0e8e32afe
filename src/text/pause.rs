//! Pauses, in words and in facts.

use chrono::NaiveDate;

use super::change::FieldInWords;
use super::goal_span;
use crate::catalog::names::Names;
use crate::journal::header::PauseTable;
use crate::report::{Record, Span, TextLine, Tone};

/// All of it: `Paused: Quality time, from 1 July until 14 July (travelling)`.
#[must_use]
pub fn line(pause: &PauseTable, names: Names<'_>, today: NaiveDate, tone: Tone) -> TextLine {
    let what = what(pause.practice.as_deref(), names);
    let days = format!(", {}", goal_span::span(pause.from, pause.to, today));
    let reason = pause.reason.as_ref().map(|reason| format!(" ({reason})"));
    TextLine::of(vec![
        Span::new("Paused: ", tone).nameless(),
        Span::new(what, tone),
        Span::new(days, tone).nameless(),
        Span::new(reason.unwrap_or_default(), tone),
    ])
}

/// What is paused: `everything`, `Quality time`.
#[must_use]
pub fn what(practice: Option<&str>, names: Names<'_>) -> String {
    practice.map_or_else(|| "everything".to_owned(), |practice| names.title(practice))
}

/// From when to when, and why: `from today until 14 July (travelling)`.
#[must_use]
pub fn span(pause: &PauseTable, today: NaiveDate) -> String {
    let span = goal_span::span(pause.from, pause.to, today);
    match &pause.reason {
        Some(reason) => format!("{span} ({reason})"),
        None => span,
    }
}

/// What a pause says, in words and always in the same order.
#[must_use]
pub fn fields(pause: &PauseTable, today: NaiveDate) -> Vec<FieldInWords> {
    let day = |day: NaiveDate| Span::plain(goal_span::day(day, today)).nameless();
    vec![
        ("from", Some(day(pause.from))),
        ("until", pause.to.map(day)),
        ("why", pause.reason.as_deref().map(Span::plain)),
    ]
}

/// Whether it is paused today.
#[must_use]
pub fn in_force(pause: &PauseTable, today: NaiveDate) -> bool {
    pause.days().holds(today)
}

/// What [`listed`] names.
pub const FIELDS: &[&str] = &["from", "to", "practice", "reason", "in_force"];

/// The fields of a pause in a list for programs.
#[must_use]
pub fn listed(pause: &PauseTable, today: NaiveDate) -> Record {
    let mut record = facts(pause);
    record.push(("in_force", in_force(pause, today).into()));
    record
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
