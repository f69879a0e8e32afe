//! The paths of the files of a journal.

use std::path::PathBuf;

use super::{Store, paths};
use crate::error::Result;

/// The files of a journal. Not all of them need to exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The journal itself, with links followed.
    pub journal: PathBuf,
    /// The lock file.
    pub lock: PathBuf,
    /// The file to which unfinished lines are moved.
    pub torn: PathBuf,
    /// The undo history; `None` if there is no state directory.
    pub operations: Option<PathBuf>,
}

impl Store {
    /// The paths of the files.
    ///
    /// # Errors
    ///
    /// If a link can't be followed.
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
