//! The only access to the disk: finds, locks, reads and writes the journal and everything bond keeps beside it.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that touches the disk"
)]

mod anchor;
mod append;
mod basis;
mod batch;
mod cards;
mod check;
mod end;
pub mod files;
mod forget;
mod forgotten;
mod gap;
mod lock;
mod mend;
mod note_file;
pub mod oplog;
mod paths;
mod places;
mod random;
mod read;
mod record;
mod rehearsed;
mod replace;
mod secret;
mod takeover;
mod temp_file;
mod text_search;
mod torn;
mod undo;
mod undoable;
mod unwritten;

use std::path::{Path, PathBuf};

use crate::error;

pub use append::Appended;
pub use basis::Basis;
pub use batch::{Batch, EntryChange, repeated};
pub use cards::Drawn;
pub use forget::Erased;
pub use forgotten::Forgotten;
pub use oplog::{HeadChange, Operation};
pub use places::Places;
pub use random::Drawing;
pub use read::Reading;
pub use rehearsed::Rehearsed;
pub use takeover::Taken;
pub use unwritten::{kept_lines, with_lines};

pub use note_file::{Aside, NoteFile};
pub use undo::{Direction, Step};
pub use undoable::Undoable;

/// A journal on disk, with its undo history.
#[derive(Clone, Debug)]
pub struct Store {
    /// The path as the user gave it.
    path: PathBuf,
    /// The state directory, for the undo history; `None` if there is no such directory.
    ops: Option<PathBuf>,
    /// The runtime directory, for texts that are being edited; `None` if the system has none.
    runtime: Option<PathBuf>,
}

impl Store {
    /// A journal at `path`, with its undo history below the directory `state`.
    #[must_use]
    pub fn new(path: PathBuf, state: Option<PathBuf>) -> Self {
        Self {
            path,
            ops: state,
            runtime: None,
        }
    }

    /// The same journal, with texts in the directory `runtime` while they are edited.
    #[must_use]
    pub fn with_runtime(mut self, runtime: Option<PathBuf>) -> Self {
        self.runtime = runtime;
        self
    }

    /// The path as the user gave it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path as messages show it.
    fn shown(&self) -> String {
        error::shown(&self.path)
    }
}
