//! Finds what other readers would stumble over: unknown keys, and forms newer than TOML 1.0.

use std::collections::HashSet;
use std::ops::Range;

use toml_edit::{Document, Item, Table};

use crate::journal::layout::{self, Layout};
use crate::journal::single;

const TOP: [&str; 8] = [
    "format",
    "week_starts",
    "day_starts",
    "person",
    "practice",
    "goal",
    "pause",
    "log",
];
const PERSON: [&str; 4] = ["name", "relation", "aliases", "archived"];
const PRACTICE: [&str; 5] = ["title", "kinds", "aliases", "unit", "archived"];
const GOAL: [&str; 6] = ["practice", "with", "every", "since", "until", "plan"];
const PAUSE: [&str; 4] = ["from", "to", "practice", "reason"];

/// Whether a table header belongs to an entry, such as `[log.x1]`.
pub(super) fn is_log_table(line: &str) -> bool {
    let name = line.trim_start().trim_start_matches('[').trim_start();
    ["log", "\"log\"", "'log'"]
        .iter()
        .filter_map(|log| name.strip_prefix(log))
        .any(|rest| rest.trim_start().starts_with(['.', ']']))
}

/// What is worth a look above the log, with line numbers; nothing if the text there can't be read.
#[derive(Default)]
pub(super) struct AboveLog {
    /// Keys that bond does not know.
    pub(super) unknown: Vec<(usize, String)>,
    /// Goals without `since` that are not the first for their practice and person.
    pub(super) undated: Vec<usize>,
}

impl AboveLog {
    /// Examines a journal.
    pub(super) fn of(text: &[u8]) -> Self {
        let head = std::str::from_utf8(&text[..Layout::of(text).head_end]).ok();
        let Some(document) = head.and_then(|head| Document::parse(head).ok()) else {
            return Self::default();
        };
        let newlines: Vec<usize> = memchr::memchr_iter(b'\n', text).collect();
        Self {
            unknown: unknown_keys(document.as_table(), &newlines),
            undated: undated_goals(document.as_table(), &newlines),
        }
    }
}

fn undated_goals(root: &Table, newlines: &[usize]) -> Vec<usize> {
    let goals = root.get("goal").and_then(Item::as_array_of_tables);
    let mut all_series = HashSet::new();
    let later = goals.into_iter().flatten().filter(|goal| {
        let key = |name| goal.get(name).and_then(Item::as_str).map(str::to_owned);
        !all_series.insert((key("practice"), key("with")))
    });
    let undated = later.filter(|goal| !goal.contains_key("since"));
    undated.map(|goal| line(goal.span(), newlines)).collect()
}

/// The number of the line in which a part of the text starts.
fn line(span: Option<Range<usize>>, newlines: &[usize]) -> usize {
    let byte = span.map_or(0, |span| span.start);
    newlines.partition_point(|&newline| newline < byte) + 1
}

fn unknown_keys(root: &Table, newlines: &[usize]) -> Vec<(usize, String)> {
    let mut found = unknown_in(root, &TOP, "", newlines);
    for (name, known) in [("person", &PERSON[..]), ("practice", &PRACTICE)] {
        let tables = root
            .get(name)
            .and_then(Item::as_table)
            .into_iter()
            .flat_map(Table::iter);
        for (key, item) in tables {
            if let Some(table) = item.as_table() {
                let place = format!(" of {name} {key}");
                found.extend(unknown_in(table, known, &place, newlines));
            }
        }
    }
    for (name, known) in [("goal", &GOAL[..]), ("pause", &PAUSE)] {
        let tables = root.get(name).and_then(Item::as_array_of_tables);
        for table in tables.into_iter().flatten() {
            found.extend(unknown_in(table, known, &format!(" of a {name}"), newlines));
        }
    }
    found
}

fn unknown_in(
    table: &Table,
    known: &[&str],
    place: &str,
    newlines: &[usize],
) -> Vec<(usize, String)> {
    table
        .iter()
        .filter(|(name, _)| !known.contains(name))
        .map(|(name, item)| {
            let span = table
                .key(name)
                .and_then(toml_edit::Key::span)
                .or_else(|| item.span());
            (line(span, newlines), format!("the key {name}{place}"))
        })
        .collect()
}

/// Entry lines in a form that only TOML 1.1 has, with what a reader of TOML 1.0 refuses.
pub(super) fn newer_than_1_0(text: &[u8]) -> Vec<(usize, String)> {
    let layout = Layout::of(text);
    let log = layout.log.unwrap_or(text.len())..layout.log_end;
    layout::lines(text)
        .enumerate()
        .filter(|(_, place)| log.contains(&place.start))
        .filter_map(|(number, place)| {
            let line = std::str::from_utf8(&text[place]).ok()?.trim();
            let what = newer(line)?;
            single::read(line).map(|_| (number + 1, format!("a reader of TOML 1.0 refuses {what}")))
        })
        .collect()
}

/// The first thing in a line that TOML 1.0 does not have. In strings, only escapes are checked.
fn newer(line: &str) -> Option<&'static str> {
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        rest = match first {
            '#' => return None,
            '"' => {
                let end = closing(&rest[1..])?;
                let inner = &rest[1..=end];
                if inner.contains("\\e") || inner.contains("\\x") {
                    return Some("the escapes \\e and \\x");
                }
                &rest[end + 2..]
            }
            '\'' => rest[1..].split_once('\'')?.1,
            ',' if rest[1..].trim_start().starts_with('}') => return Some("a comma before }"),
            'T' | 't' if is_time_without_seconds(&rest[1..]) => {
                return Some("a time without seconds");
            }
            _ => &rest[first.len_utf8()..],
        };
    }
    None
}

/// The end of the string that continues in `text`, apart from escaped quotes.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

fn is_time_without_seconds(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| {
        bytes
            .get(range)
            .is_some_and(|two| two.iter().all(u8::is_ascii_digit))
    };
    digits(0..2) && bytes.get(2) == Some(&b':') && digits(3..5) && bytes.get(5) != Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_toml_1_1_are_found_and_strings_are_left_alone() {
        for (line, what) in [
            (
                "x = { at = 2026-11-20, practice = \"a\", }",
                Some("a comma before }"),
            ),
            (
                "x = { at = 2026-11-20T21:15, practice = \"a\" }",
                Some("a time without seconds"),
            ),
            (
                "x = { at = 2026-11-20, note = \"\\e[0m\" }",
                Some("the escapes \\e and \\x"),
            ),
            (
                "x = { at = 2026-11-20T21:15:00, note = \"T21:15, }\" }",
                None,
            ),
            ("x = { at = 2026-11-20, note = 'T21:15, }' } # , }", None),
            (
                "x = { at = 2026-11-20, note = \"say \\\"T21:15\\\"\" }",
                None,
            ),
        ] {
            assert_eq!(newer(line), what, "{line}");
        }
    }

    #[test]
    fn tables_of_entries_are_distinguished_from_others() {
        assert!(is_log_table("[log.x1]\n"));
        assert!(is_log_table("[ 'log' . x1 ]"));
        assert!(!is_log_table("[logs]"));
        assert!(!is_log_table("[[goal]]"));
    }
}
