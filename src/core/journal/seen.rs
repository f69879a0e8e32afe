//! What a reader of a journal reports besides the entries.

use std::io;

use super::problem::Problem;

/// Why the entries could not be read to the end.
#[derive(Debug)]
pub enum ReadError {
    /// The disk failed.
    Io(io::Error),
    /// The file can't be understood.
    Broken(Box<Problem>),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<Problem> for ReadError {
    fn from(problem: Problem) -> Self {
        Self::Broken(Box::new(problem))
    }
}

/// What a reader noticed besides the entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The line that a torn write has left.
    pub torn: Option<usize>,
    /// Ids that occur more than once, with the line of each occurrence except the first.
    pub repeated: Vec<(String, usize)>,
    /// What could not be read and was skipped.
    pub unread: Unread,
    /// How many entries the fast path read.
    pub fast: usize,
    /// How many entries the `toml` crate read.
    pub slow: usize,
}

/// Places in the log that a lenient reader could not read and skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// The first of these problems, at most [`Unread::KEPT`].
    pub first: Vec<Problem>,
    /// The number of all these problems.
    pub count: usize,
}

impl Unread {
    /// How many problems are kept: as many as a warning shows.
    pub const KEPT: usize = 3;

    /// Whether no more problems are kept, but only counted.
    pub(super) fn is_full(&self) -> bool {
        self.first.len() == Self::KEPT
    }

    pub(super) fn add(&mut self, problem: &Problem) {
        self.count += 1;
        if !self.is_full() {
            self.first.push(problem.clone());
        }
    }
}

impl Seen {
    /// Whether something was skipped because it could not be read.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.unread.count > 0
    }

    /// Whether there were no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fast + self.slow == 0
    }
}
