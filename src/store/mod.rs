//! The only disk access: find, lock, stream, append, replace.
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

/// The journal on the disk, and beside it the record of operations.
#[derive(Clone, Debug)]
pub struct Store {
    /// The path as the user knows it.
    path: PathBuf,
    /// Where operations are recorded; none where there is no place for state.
    ops: Option<PathBuf>,
    /// Where texts are while someone edits them; none where the system has no such place.
    runtime: Option<PathBuf>,
}

impl Store {
    /// A journal at `path`, whose operations are recorded below the directory `state`.
    #[must_use]
    pub fn new(path: PathBuf, state: Option<PathBuf>) -> Self {
        Self {
            path,
            ops: state,
            runtime: None,
        }
    }

    /// The same journal, whose texts are in the directory `runtime` while someone edits them.
    #[must_use]
    pub fn with_runtime(mut self, runtime: Option<PathBuf>) -> Self {
        self.runtime = runtime;
        self
    }

    /// The path as the user knows it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path for messages.
    fn shown(&self) -> String {
        error::shown(&self.path)
    }
}
