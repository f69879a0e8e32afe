//! One writer at a time: a lock on a file beside the journal, which no rename replaces.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::paths;
use crate::error::{Doing, Error, Result, shown};

/// When the user is told that another bond is writing.
const PATIENCE: Duration = Duration::from_millis(500);
/// When bond gives up, after [`PATIENCE`].
const LIMIT: Duration = Duration::from_millis(4_500);

/// How often another lock file is taken because someone removed the one before.
const REMOVED: usize = 16;

/// Held until dropped; the kernel lets go of it also when the process is killed.
pub(super) struct Lock {
    _file: File,
}

/// Where the lock of the journal at `resolved` is.
pub(super) fn path(resolved: &Path) -> PathBuf {
    paths::beside(resolved, ".lock")
}

/// Waits for the lock of the journal at `resolved`; `waiting` is called once when that takes long.
///
/// # Errors
///
/// When the directory or the file system can't lock, or another process does not let go for five seconds.
pub(super) fn acquire(resolved: &Path, waiting: &dyn Fn()) -> Result<Lock> {
    let path = path(resolved);
    for _ in 0..REMOVED {
        let file = open(&path)?;
        let file = wait(file, &path, waiting)?;
        // Someone may have removed the file while bond waited: then others lock another one.
        let held = file.metadata().doing(|| format!("lock {}", shown(&path)))?;
        if fs::metadata(&path).is_ok_and(|named| paths::same_file(&held, &named)) {
            return Ok(Lock { _file: file });
        }
    }
    Err(Error::io(format!(
        "could not lock {}: another program keeps removing it",
        shown(&path)
    )))
}

/// Waits for the lock of a directory, for small files that have no lock of their own beside them. None where directories
/// can't be locked.
///
/// # Errors
///
/// When another process does not let go for five seconds.
pub(super) fn directory_of(path: &Path, waiting: &dyn Fn()) -> Result<Option<Lock>> {
    let directory = paths::open_directory_of(path)?;
    if matches!(directory.try_lock(), Err(TryLockError::Error(_))) {
        return Ok(None);
    }
    let file = wait(directory, paths::directory_of(path), waiting)?;
    Ok(Some(Lock { _file: file }))
}

fn open(path: &Path) -> Result<File> {
    let mut options = paths::private();
    paths::open_own(
        path,
        "the lock",
        options.read(true).write(true).create(true).truncate(false),
    )
}

fn wait(file: File, path: &Path, waiting: &dyn Fn()) -> Result<File> {
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {}
        Err(TryLockError::Error(error)) => {
            return Err(error).doing(|| format!("lock {}", shown(path)));
        }
    }
    // A blocking lock is woken at once; polling would let later comers pass by.
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new()
        .spawn(move || {
            let locked = file.lock().map(|()| file);
            // Nobody listens any more when bond has given up.
            let _ = sender.send(locked);
        })
        .doing(|| format!("wait for the lock {}", shown(path)))?;
    let locked = receiver
        .recv_timeout(PATIENCE)
        .or_else(|error| match error {
            RecvTimeoutError::Timeout => {
                waiting();
                receiver.recv_timeout(LIMIT)
            }
            RecvTimeoutError::Disconnected => Err(error),
        });
    match locked {
        Ok(locked) => locked.doing(|| format!("lock {}", shown(path))),
        Err(_) => Err(Error::io(format!(
            "could not lock {}: another bond has been writing for five seconds",
            shown(path)
        ))
        .hinted("nothing was written; try again when it is done")),
    }
}
