//! One JSON object with every fact, in order.

use std::fmt::Write;

use serde::{Serialize, Serializer};

use super::escape::is_unsafe;
use crate::report::{Fact, Report};

/// Writes the facts as one object that begins with `schema` and `incomplete`, with two spaces a level.
pub(super) fn render(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(&Whole(report)).unwrap_or_default();
    text.push('\n');
    harmless(text)
}

/// One fact on one line.
pub(super) fn compact(fact: &Fact) -> String {
    harmless(serde_json::to_string(fact).unwrap_or_default())
}

/// Writes what could drive a terminal as `\uXXXX`: in JSON such characters are in strings only, where
/// this means the same.
fn harmless(json: String) -> String {
    let hidden = |c: char| c != '\n' && is_unsafe(c);
    if !json.contains(hidden) {
        return json;
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hidden(c) {
            for half in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{half:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The report as the object that programs read.
struct Whole<'r>(&'r Report);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let schema = Fact::from(self.0.schema);
        let incomplete = Fact::from(self.0.incomplete);
        let head = [("schema", &schema), ("incomplete", &incomplete)];
        let facts = self.0.facts.iter().map(|(name, fact)| (*name, fact));
        to.collect_map(head.into_iter().chain(facts))
    }
}

/// One row as an object.
struct JsonObject<'r>(&'r [(&'static str, Fact)]);

impl Serialize for JsonObject<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(name, fact)| (name, fact)))
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Int(value) => to.serialize_i64(*value),
            Self::Float(value) => to.serialize_f64(*value),
            Self::Text(text) => to.serialize_str(text),
            Self::List(facts) => to.collect_seq(facts),
            Self::Object(record) => JsonObject(record).serialize(to),
            Self::Rows(rows) => to.collect_seq(rows.iter().map(|row| JsonObject(row))),
            Self::Free(fields) => to.collect_map(fields.iter().map(|(name, fact)| (name, fact))),
        }
    }
}
