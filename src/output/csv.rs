//! The main list of a report as comma-separated values.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};

use super::escape::escaped_but;
use super::json;
use crate::report::{Fact, Report};

/// The fields of one line.
type Record = [(&'static str, Fact)];

/// Writes the first [`Fact::Rows`] under a line of its field names; a report without one is a single row.
pub(super) fn render(report: &Report) -> String {
    let rows = report.facts.iter().find_map(|(_, fact)| rows(fact));
    match rows {
        Some(rows) => lines(rows, report.columns),
        None => lines(std::slice::from_ref(&report.facts), &[]),
    }
}

/// The rows, if the fact is a table.
fn rows(fact: &Fact) -> Option<&[Vec<(&'static str, Fact)>]> {
    if let Fact::Rows(rows) = fact {
        Some(rows)
    } else {
        None
    }
}

/// A header line and the rows; the first row says which fields there are, or `columns` where there is none.
fn lines(rows: &[Vec<(&'static str, Fact)>], columns: &[&str]) -> String {
    let names: Vec<&str> = match rows.first() {
        Some(first) => first.iter().map(|(name, _)| *name).collect(),
        None => columns.to_vec(),
    };
    if names.is_empty() {
        return String::new();
    }
    let written = written(&names, rows).unwrap_or_default();
    String::from_utf8(written).unwrap_or_default()
}

/// The bytes of the file; writing to memory does not fail.
fn written(names: &[&str], rows: &[Vec<(&'static str, Fact)>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    writer.write_record(names)?;
    for row in rows {
        write_row(&mut writer, names, row)?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn write_row(writer: &mut Writer<Vec<u8>>, names: &[&str], row: &Record) -> Result<(), csv::Error> {
    for (place, name) in names.iter().enumerate() {
        let fact = field(row, place, name);
        writer.write_field(fact.map_or(Cow::Borrowed(""), guarded).as_bytes())?;
    }
    writer.write_record(None::<&[u8]>)
}

/// The fact with this name, most likely at this place.
fn field<'r>(row: &'r Record, place: usize, name: &str) -> Option<&'r Fact> {
    let named = |(found, _): &&(&'static str, Fact)| *found == name;
    let found = row.get(place).filter(named);
    found
        .or_else(|| row.iter().find(named))
        .map(|(_, fact)| fact)
}

/// The cell, with `'` in front of text that a spreadsheet would take for a formula. Some take `;` or a tab for the end of
/// a cell, so that text after these is guarded as well.
fn guarded(fact: &Fact) -> Cow<'_, str> {
    let cell = cell(fact);
    let mut begins = is_text(fact);
    if !begins && !matches!(fact, Fact::List(_)) {
        return cell;
    }
    let mut shown = String::with_capacity(cell.len() + 1);
    for char in cell.chars() {
        if begins && matches!(char, '=' | '+' | '-' | '@' | '\t' | '\r') {
            shown.push('\'');
        }
        begins = matches!(char, ';' | '\t' | '\n') || (begins && char == ' ');
        shown.push(char);
    }
    Cow::Owned(shown)
}

/// Whether a cell begins with text, which may be anything.
fn is_text(fact: &Fact) -> bool {
    match fact {
        Fact::Text(_) => true,
        Fact::List(facts) => facts.first().is_some_and(is_text),
        Fact::Null
        | Fact::Bool(_)
        | Fact::Int(_)
        | Fact::Float(_)
        | Fact::Object(_)
        | Fact::Rows(_)
        | Fact::Free(_) => false,
    }
}

/// One fact as the text of a cell.
fn cell(fact: &Fact) -> Cow<'_, str> {
    match fact {
        Fact::Null => Cow::Borrowed(""),
        Fact::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
        Fact::Int(value) => Cow::Owned(value.to_string()),
        Fact::Float(value) if !value.is_finite() => Cow::Borrowed(""),
        Fact::Float(value) => Cow::Owned(format!("{value:?}")),
        Fact::Text(text) => escaped_but(text, &['\n', '\t']),
        Fact::List(facts) => {
            let cells: Vec<_> = facts.iter().map(cell).collect();
            Cow::Owned(cells.join(";"))
        }
        Fact::Object(_) | Fact::Rows(_) | Fact::Free(_) => Cow::Owned(json::compact(fact)),
    }
}
