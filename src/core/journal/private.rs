//! Hides the words of private entries. No other place does that.

use super::entry::{Entry, Skip};
use super::problem::{PRIVATE, is_private};
use super::{single, write};

/// Removes the words from an entry, and the fields that this version does not know: they may repeat the note.
#[must_use]
pub fn mute(mut entry: Entry<'_>) -> Entry<'_> {
    entry.note = None;
    entry.skip = entry.skip.map(|_| Skip::Plain);
    entry.unknown = toml::Table::new();
    entry
}

/// A line of the journal, without the words of a private entry.
#[must_use]
pub fn line(text: &str) -> String {
    match single::read(text) {
        Some((_, entry)) if entry.private => wordless(text),
        None if is_private(text) => PRIVATE.to_owned(),
        Some(_) | None => text.to_owned(),
    }
}

/// The line of an entry that is private now, without its words.
#[must_use]
pub fn wordless(text: &str) -> String {
    match single::read(text) {
        Some((id, entry)) => write::line(&id, &mute(entry)),
        None => PRIVATE.to_owned(),
    }
}

/// The start of a line that was never finished, without its words: only the end of the line would show that it is
/// private.
#[must_use]
pub fn unfinished(text: &str) -> String {
    let words = ["note", "skip"].map(|field| text.find(field));
    match words.into_iter().flatten().min() {
        Some(begin) => format!("{}…", &text[..begin]),
        None => line(text),
    }
}
