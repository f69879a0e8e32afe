//! Entries in words and in facts.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::journal::{Entry, Skip, private};
use crate::report::{Fact, Record, Span, Tone};

use super::{amount, listed, number, time};

/// What was done, with whom and for how long: `Quality time with Sam, 45 min`.
#[must_use]
pub fn draft(entry: &Entry<'_>, names: Names<'_>) -> String {
    let mut said = names.title(&entry.practice);
    if entry.skip.is_some() {
        said = format!("Skipped: {said}");
    }
    if !entry.with.is_empty() {
        said = format!("{said} with {}", people(entry, names));
    }
    if let Some(minutes) = entry.minutes {
        said = format!("{said}, {}", time::minutes(minutes.into()));
    }
    if let Some(many) = entry.amount {
        let practice = names.practice_of(&entry.practice);
        let many = match practice.and_then(|practice| practice.unit) {
            Some(unit) => amount(many, &unit),
            None => number(many),
        };
        said = format!("{said}, {many}");
    }
    said
}

/// What was done and when, as pieces of a line: `Quality time with Sam, 45 min`, `, today 21:15`.
#[must_use]
pub fn dated(entry: &Entry<'_>, names: Names<'_>, today: NaiveDate, tone: Tone) -> Vec<Span> {
    let moment = format!(", {}", time::moment(entry.at, names.day_starts(), today));
    let moment = Span::new(moment, tone).nameless();
    vec![Span::new(draft(entry, names), tone), moment]
}

/// The names of the people of an entry, as in a sentence.
#[must_use]
pub fn people(entry: &Entry<'_>, names: Names<'_>) -> String {
    listed(
        &entry
            .with
            .iter()
            .map(|key| names.person_name(key))
            .collect::<Vec<_>>(),
    )
}

/// The note of an entry, unless it is private and nobody asked for private ones.
#[must_use]
pub fn note<'e>(entry: &'e Entry<'_>, show_private: bool) -> Option<&'e str> {
    entry
        .note
        .as_deref()
        .filter(|_| show_private || !entry.private)
}

/// A line of the journal as it may be printed: without what a private entry says.
#[must_use]
pub fn line(text: &str, show_private: bool) -> String {
    shown(text, show_private, private::line)
}

/// The beginning of a line that was never finished, as it may be printed.
#[must_use]
pub fn unfinished(text: &str, show_private: bool) -> String {
    shown(text, show_private, private::unfinished)
}

/// The line of an entry that is private by now, as it may be printed.
#[must_use]
pub fn wordless(text: &str, show_private: bool) -> String {
    shown(text, show_private, private::wordless)
}

fn shown(text: &str, show_private: bool, hidden: fn(&str) -> String) -> String {
    if show_private {
        text.to_owned()
    } else {
        hidden(text)
    }
}

/// What [`facts`] names.
pub const FIELDS: &[&str] = &[
    "id", "at", "day", "practice", "with", "minutes", "amount", "rating", "exercise", "tags",
    "note", "skip", "private", "by", "unknown",
];

/// The fields of an entry for programs: `id`, `at`, `day`, then those of the journal in its order.
#[must_use]
pub fn facts(id: &str, day: NaiveDate, entry: &Entry<'_>, show_private: bool) -> Record {
    if entry.private && !show_private {
        return facts(id, day, &private::mute(entry.clone()), true);
    }
    vec![
        ("id", id.into()),
        ("at", entry.at.to_string().into()),
        ("day", day.to_string().into()),
        ("practice", entry.practice.as_ref().into()),
        (
            "with",
            Fact::List(entry.with.iter().map(Fact::from).collect()),
        ),
        ("minutes", entry.minutes.into()),
        ("amount", entry.amount.into()),
        ("rating", entry.rating.map(u32::from).into()),
        ("exercise", entry.exercise.as_deref().into()),
        (
            "tags",
            Fact::List(entry.tags.iter().map(Fact::from).collect()),
        ),
        ("note", entry.note.as_deref().into()),
        ("skip", skip(entry)),
        ("private", entry.private.into()),
        ("by", entry.by.as_deref().into()),
        ("unknown", unknown(entry)),
    ]
}

fn skip(entry: &Entry<'_>) -> Fact {
    match &entry.skip {
        None => Fact::Null,
        Some(Skip::Because(reason)) => reason.as_ref().into(),
        Some(Skip::Plain) => Fact::Bool(true),
    }
}

/// Fields that this version does not know.
fn unknown(entry: &Entry<'_>) -> Fact {
    let fields = entry.unknown.iter();
    Fact::Free(
        fields
            .map(|(name, value)| (name.clone(), any(value)))
            .collect(),
    )
}

fn any(value: &toml::Value) -> Fact {
    match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(truth) => (*truth).into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(values) => Fact::List(values.iter().map(any).collect()),
        toml::Value::Table(table) => Fact::Free(
            table
                .iter()
                .map(|(name, value)| (name.clone(), any(value)))
                .collect(),
        ),
    }
}
