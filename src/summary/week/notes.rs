//! Which notes are worth reading again.

use chrono::NaiveDateTime;

use crate::journal::Entry;

/// Whether the note of an entry is: there is one, it is not private, and it did not go badly.
#[must_use]
pub fn is_worth_keeping(entry: &Entry<'_>) -> bool {
    let has_note = entry
        .note
        .as_ref()
        .is_some_and(|note| !note.trim().is_empty());
    has_note && !entry.private && entry.rating.is_none_or(|rating| rating >= 3)
}

/// What the best note has most of: its rating, then how new it is.
#[must_use]
pub fn rank(entry: &Entry<'_>) -> (Option<u8>, NaiveDateTime) {
    (entry.rating, entry.at.wall_clock())
}
