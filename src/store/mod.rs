//! The only disk access: find, lock, stream, append, replace.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that touches the disk"
)]

mod append;
mod basis;
mod batch;
mod beside;
mod cards;
mod check;
mod draw;
mod end;
pub mod files;
mod forget;
mod forgotten;
mod gap;
mod kept;
mod lock;
mod mend;
mod nearby;
pub mod ops;
mod own;
mod paths;
mod places;
mod read;
mod record;
mod rehearsed;
mod replace;
mod secret;
mod sheet;
mod torn;
mod undo;
mod undoable;
mod words;

use std::path::{Path, PathBuf};

use crate::fault;

pub use append::Written;
pub use basis::Basis;
pub use batch::{Change, Draft, repeated};
pub use cards::Drawn;
pub use draw::Drawing;
pub use forget::Erased;
pub use forgotten::Forgotten;
pub use kept::{kept_lines, with_lines};
pub use ops::{HeadChange, Operation};
pub use own::Taken;
pub use places::Places;
pub use read::Reading;
pub use rehearsed::Rehearsed;

pub use sheet::{Aside, Sheet};
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
        fault::shown(&self.path)
    }
}
