//! Reads a single entry line, such as the undo history keeps.

use std::collections::BTreeMap;

use super::entry::Entry;
use super::entry_line;
use super::raw::RawEntry;

/// The id and the entry of a line in any form, if the line is exactly one whole entry.
#[must_use]
pub fn read(text: &str) -> Option<(String, Entry<'static>)> {
    if let Some(line) = entry_line::read(text) {
        return Some((line.key().to_owned(), line.entry().into_owned()));
    }
    let mut entries: BTreeMap<String, RawEntry> = toml::from_str(text).ok()?;
    let (id, entry) = entries.pop_first()?;
    entries.is_empty().then_some((id, entry.0))
}
