//! Which part of the history a view was asked for, in words and in facts.

use chrono::NaiveDate;

use super::time;
use crate::names::Names;
use crate::report::Record;
use crate::stats::Filter;

/// What a view is narrowed down to, with the dates as they were understood: `Quality time with Sam, since 1 November`.
#[must_use]
pub fn said(filter: &Filter, names: Names<'_>, today: NaiveDate) -> Option<String> {
    let practice = filter.practice.as_deref().map(|key| names.title(key));
    let with = filter
        .with
        .as_deref()
        .map(|key| format!("with {}", names.person_name(key)));
    let what = [practice, with].into_iter().flatten();
    let what = what.collect::<Vec<_>>().join(" ");
    let day = |day: Option<NaiveDate>| day.map(|day| time::date(day, today));
    let when = match (day(filter.since), day(filter.until)) {
        (None, None) => String::new(),
        (Some(since), None) => format!("since {since}"),
        (None, Some(until)) => format!("until {until}"),
        (Some(since), Some(until)) if since == until => format!("on {since}"),
        (Some(since), Some(until)) => format!("from {since} to {until}"),
    };
    let parts: Vec<String> = [what, when]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| capital(&parts.join(", ")))
}

/// The text with its first letter as a sentence has it.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The same for programs.
#[must_use]
pub fn facts(filter: &Filter) -> Record {
    vec![
        ("practice", filter.practice.as_deref().into()),
        ("with", filter.with.as_deref().into()),
        ("since", filter.since.map(|day| day.to_string()).into()),
        ("until", filter.until.map(|day| day.to_string()).into()),
    ]
}
