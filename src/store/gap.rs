//! Counts the changes that could not be recorded in the undo history. The length of the lock file is their number.
//!
//! Such a change makes the undo history stale, and a history that can't be written can't say so. The lock file can: it
//! is beside the journal, where bond was about to write, and making an empty file longer takes no room on a full disk.
//! The number never gets smaller, so that each of several histories of one journal can tell whether it is stale. If
//! someone removes the lock file right after such a change, bond forgets that the change was not recorded.

use std::fs::{self, File};
use std::path::Path;

use super::{lock, paths};
use crate::error::{Doing, Result, shown};

/// How many changes of this journal could not be recorded so far.
pub(super) fn count(resolved: &Path) -> u64 {
    let found = fs::symlink_metadata(lock::path(resolved)).ok();
    let found = found.filter(fs::Metadata::is_file);
    found.map_or(0, |found| found.len())
}

/// Stores the number so that it survives a power cut. The caller holds the lock.
///
/// # Errors
///
/// If it can't be written. Then the change must not be made either.
pub(super) fn set(resolved: &Path, count: u64) -> Result<()> {
    let path = lock::path(resolved);
    let doing = || format!("write {}", shown(&path));
    let file = paths::open_own(&path, "the lock", File::options().write(true))?;
    let before = file.metadata().doing(doing)?.len();
    let written = file.set_len(count).and_then(|()| file.sync_all());
    written
        .inspect_err(|_| {
            // If this fails too, undo goes back less far than it could.
            let _ = file.set_len(before);
        })
        .doing(doing)
}
