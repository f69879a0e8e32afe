//! A change that was tried without the lock: it is made again under the lock, or reused if the journal is the same.

use super::Batch;

/// A change that was tried without the lock.
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

    /// Whether a batch starts from the same text.
    #[must_use]
    pub fn fits(&self, batch: &Batch) -> bool {
        batch.torn() == self.after.torn() && batch.text() == self.before
    }

    /// The changed journal.
    #[must_use]
    pub fn into_batch(self) -> Batch {
        self.after
    }
}
