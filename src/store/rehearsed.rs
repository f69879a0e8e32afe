//! A change that was tried without the lock: made once more under it, or taken as it is if the journal is the same.

use super::Draft;

/// A change that was tried.
#[derive(Debug)]
pub struct Rehearsed {
    before: Vec<u8>,
    after: Draft,
}

impl Rehearsed {
    pub(super) fn new(before: Vec<u8>, after: Draft) -> Self {
        Self { before, after }
    }

    /// Whether anything would be written.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.after.text() != self.before
    }

    /// Whether a draft begins with the same bytes.
    #[must_use]
    pub fn fits(&self, draft: &Draft) -> bool {
        draft.torn() == self.after.torn() && draft.text() == self.before
    }

    /// What became of the journal.
    #[must_use]
    pub fn into_draft(self) -> Draft {
        self.after
    }
}
