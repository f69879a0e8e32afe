//! What may be seen of a private entry: the only place that hides its words.

use super::entry::{Entry, Skip};
use super::problem::{PRIVATE, is_private};
use super::{single, write};

/// An entry without the words in it, and without fields that this version does not know: they may say what the note would.
#[must_use]
pub fn mute(mut entry: Entry<'_>) -> Entry<'_> {
    entry.note = None;
    entry.skip = entry.skip.map(|_| Skip::Plain);
    entry.unknown = toml::Table::new();
    entry
}

/// A line of the journal without what a private entry says.
#[must_use]
pub fn line(text: &str) -> String {
    match single::read(text) {
        Some((_, entry)) if entry.private => wordless(text),
        None if is_private(text) => PRIVATE.to_owned(),
        Some(_) | None => text.to_owned(),
    }
}

/// The line of an entry that is private by now, without what it says.
#[must_use]
pub fn wordless(text: &str) -> String {
    match single::read(text) {
        Some((id, entry)) => write::line(&id, &mute(entry)),
        None => PRIVATE.to_owned(),
    }
}

/// The beginning of a line that was never finished: it would say only at its end that it is private.
#[must_use]
pub fn unfinished(text: &str) -> String {
    let words = ["note", "skip"].map(|field| text.find(field));
    match words.into_iter().flatten().min() {
        Some(begin) => format!("{}…", &text[..begin]),
        None => line(text),
    }
}
