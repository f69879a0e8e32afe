//! The fields of an entry that are added up.

use crate::journal::{At, Entry, EntryLine};

/// The numbers of an entry, apart from its practice and its people.
pub(super) struct Facts {
    pub(super) at: At,
    pub(super) minutes: Option<u32>,
    pub(super) amount: Option<f64>,
    pub(super) rating: Option<u8>,
    pub(super) is_skip: bool,
}

impl From<&Entry<'_>> for Facts {
    fn from(entry: &Entry<'_>) -> Self {
        Self {
            at: entry.at,
            minutes: entry.minutes,
            amount: entry.amount,
            rating: entry.rating,
            is_skip: entry.skip.is_some(),
        }
    }
}

impl From<&EntryLine<'_>> for Facts {
    #[expect(clippy::inline_always, reason = "the line is then never put together")]
    #[inline(always)]
    fn from(line: &EntryLine<'_>) -> Self {
        Self {
            at: line.at,
            minutes: line.minutes,
            amount: line.amount,
            rating: line.rating,
            is_skip: line.is_skip,
        }
    }
}
