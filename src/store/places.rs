//! Where the files of a journal are.

use std::path::PathBuf;

use super::{Store, paths};
use crate::error::Result;

/// The files that belong to a journal; not all of them need exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The journal itself, links followed.
    pub journal: PathBuf,
    /// What writers lock.
    pub lock: PathBuf,
    /// Where unfinished lines are put aside.
    pub torn: PathBuf,
    /// The record of operations, for undo; none where there is no place for state.
    pub operations: Option<PathBuf>,
}

impl Store {
    /// Where the files are.
    ///
    /// # Errors
    ///
    /// When a link can't be followed.
    pub fn places(&self) -> Result<Places> {
        let journal = paths::resolve(&self.path)?;
        Ok(Places {
            lock: paths::beside(&journal, ".lock"),
            torn: paths::beside(&journal, ".torn"),
            operations: self.ops_path(&journal),
            journal,
        })
    }
}
