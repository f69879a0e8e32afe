//! Lets only one bond write at a time: locks a file beside the journal that is never replaced by a rename.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::paths;
use crate::error::{Doing, Error, Result, shown};

/// How long to wait before telling the user that another bond is writing.
const PATIENCE: Duration = Duration::from_millis(500);
/// How much longer to wait after [`PATIENCE`] before giving up.
const LIMIT: Duration = Duration::from_millis(4_500);

/// How often to try another lock file after someone removed it.
const REMOVED: usize = 16;

/// A lock that is held until it is dropped. The kernel releases it even if the process is killed.
pub(super) struct Lock {
    _file: File,
}

/// The lock file of the journal at `resolved`.
pub(super) fn path(resolved: &Path) -> PathBuf {
    paths::beside(resolved, ".lock")
}

/// Waits for the lock of the journal at `resolved`; calls `waiting` once if that takes long.
///
/// # Errors
///
/// If the directory or the file system can't lock, or another process keeps the lock for five seconds.
pub(super) fn acquire(resolved: &Path, waiting: &dyn Fn()) -> Result<Lock> {
    let path = path(resolved);
    for _ in 0..REMOVED {
        let file = open(&path)?;
        let file = wait(file, &path, waiting)?;
        // If someone removed the file while bond waited, others lock another file.
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

/// Waits for the lock of a directory, for small files without a lock file of their own. `None` if directories can't be
/// locked.
///
/// # Errors
///
/// If another process keeps the lock for five seconds.
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
    // A blocking lock is woken at once; polling would let later processes overtake.
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new()
        .spawn(move || {
            let locked = file.lock().map(|()| file);
            // Nobody receives it if bond has given up.
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
