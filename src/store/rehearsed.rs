//! A change that was tried without the lock: made once more under it, or taken as it is if the journal is the same.

use super::Batch;

/// A change that was tried.
#[derive(Debug)]
pub struct Rehearsed {
    before: Vec<u8>,
    after: Batch,
}

impl Rehearsed {
    pub(super) fn new(before: Vec<u8>, after: Batch) -> Self {
        Self { before, after }
    }

    /// Whether anything would be written.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.after.text() != self.before
    }

    /// Whether a batch begins with the same bytes.
    #[must_use]
    pub fn fits(&self, batch: &Batch) -> bool {
        batch.torn() == self.after.torn() && batch.text() == self.before
    }

    /// What became of the journal.
    #[must_use]
    pub fn into_batch(self) -> Batch {
        self.after
    }
}
