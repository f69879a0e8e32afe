//! Writes an entry as a line in bond's own form, in TOML 1.0.

use std::fmt::Write;

use super::entry::{Entry, Skip, WordList};

/// The line of an entry, without its newline.
#[must_use]
pub fn line(id: &str, entry: &Entry<'_>) -> String {
    let mut line = format!("{} = {{ at = {}", key(id), entry.at);
    field(&mut line, "practice", &string(&entry.practice));
    list_field(&mut line, "with", &entry.with);
    if let Some(minutes) = entry.minutes {
        field(&mut line, "minutes", &minutes.to_string());
    }
    if let Some(amount) = entry.amount {
        field(&mut line, "amount", &amount.to_string());
    }
    if let Some(rating) = entry.rating {
        field(&mut line, "rating", &rating.to_string());
    }
    text_field(&mut line, "exercise", entry.exercise.as_deref());
    list_field(&mut line, "tags", &entry.tags);
    text_field(&mut line, "note", entry.note.as_deref());
    match &entry.skip {
        None => {}
        Some(Skip::Plain) => field(&mut line, "skip", "true"),
        Some(Skip::Because(reason)) => field(&mut line, "skip", &string(reason)),
    }
    if entry.private {
        field(&mut line, "private", "true");
    }
    text_field(&mut line, "by", entry.by.as_deref());
    for (name, value) in &entry.unknown {
        field(&mut line, &key(name), &inline(value));
    }
    line.push_str(" }");
    line
}

/// A basic string of TOML 1.0: quotes, backslashes and control characters are escaped, everything else stays.
#[must_use]
pub fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' | '\u{7f}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(char));
            }
            _ => out.push(char),
        }
    }
    out.push('"');
    out
}

/// A key: bare if TOML allows that, otherwise as a basic string.
#[must_use]
pub fn key(text: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !text.is_empty() && text.bytes().all(bare) {
        text.to_owned()
    } else {
        string(text)
    }
}

/// A list of strings on one line.
#[must_use]
pub fn strings<'a>(words: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", words.map(string).collect::<Vec<_>>().join(", "))
}

fn field(line: &mut String, name: &str, value: &str) {
    for part in [", ", name, " = ", value] {
        line.push_str(part);
    }
}

fn text_field(line: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        field(line, name, &string(value));
    }
}

fn list_field(line: &mut String, name: &str, list: &WordList<'_>) {
    if !list.is_empty() {
        field(line, name, &strings(list.iter()));
    }
}

/// Any value on one line; the writer of the `toml` crate would put strings with newlines on several lines.
fn inline(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => string(text),
        toml::Value::Array(values) => format!(
            "[{}]",
            values.iter().map(inline).collect::<Vec<_>>().join(", ")
        ),
        toml::Value::Table(table) => inline_table(table),
        toml::Value::Integer(_) | toml::Value::Float(_) | toml::Value::Boolean(_) => {
            value.to_string()
        }
        toml::Value::Datetime(moment) => with_seconds(*moment).to_string(),
    }
}

fn inline_table(table: &toml::Table) -> String {
    let fields = table
        .iter()
        .map(|(name, value)| format!("{} = {}", key(name), inline(value)));
    match fields.collect::<Vec<_>>().join(", ") {
        fields if fields.is_empty() => "{}".to_owned(),
        fields => format!("{{ {fields} }}"),
    }
}

/// Adds seconds to a time without them, as TOML 1.0 requires.
fn with_seconds(mut moment: toml::value::Datetime) -> toml::value::Datetime {
    if let Some(time) = &mut moment.time {
        time.second = Some(time.second.unwrap_or(0));
    }
    moment
}
