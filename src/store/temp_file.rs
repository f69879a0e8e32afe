//! A new file beside the old one, to be renamed over it: what the journal and all that is erased is written with.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::paths;
use crate::error::{Doing, Remains, Result};

const TEMPORARY: &str = ".bond-tmp";

/// The name of a new file beside the old one. It is always the same: under the lock nobody else writes one.
pub(super) fn temporary_name(resolved: &Path) -> OsString {
    let mut name = OsString::from(".");
    name.push(resolved.file_name().unwrap_or_default());
    name.push(TEMPORARY);
    name
}

/// Removes the new file that a killed bond left beside the old one.
pub(super) fn clear(resolved: &Path) -> io::Result<()> {
    match fs::remove_file(paths::directory_of(resolved).join(temporary_name(resolved))) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The new file beside the old one, which is in the place of what a killed bond left.
pub(super) fn write(
    resolved: &Path,
    found: Option<&Metadata>,
    new: &[u8],
) -> io::Result<NamedTempFile> {
    clear(resolved)?;
    let mut temporary = tempfile::Builder::new()
        .prefix(&temporary_name(resolved))
        .rand_bytes(0)
        .tempfile_in(paths::directory_of(resolved))?;
    temporary.write_all(new)?;
    if let Some(found) = found {
        keep_owner(temporary.as_file(), found);
        temporary.as_file().set_permissions(found.permissions())?;
    }
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// What came of syncing the directory once a new file is in place there: if it failed, the change is there all the same.
pub(super) fn in_place(synced: io::Result<()>, shown: &str) -> Result<()> {
    let synced = synced.doing(|| format!("sync the directory of {shown}"));
    synced.map_err(|error| error.remaining(Remains::Unsynced))
}

/// Whoever owned the file goes on owning it, where the system lets bond give it away.
#[cfg(unix)]
pub(super) fn keep_owner(file: &File, found: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if file
        .metadata()
        .is_ok_and(|made| (made.uid(), made.gid()) != (found.uid(), found.gid()))
    {
        // Only root may; for anybody else the new file is theirs, as with any editor.
        let _ = fchown(file, Some(found.uid()), Some(found.gid()));
    }
}

#[cfg(not(unix))]
pub(super) fn keep_owner(_: &File, _: &Metadata) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_that_can_not_be_synced_leaves_the_change_in_the_file() {
        let failed = in_place(Err(ErrorKind::StorageFull.into()), "journal.toml");
        let error = failed.expect_err("an error");
        assert_eq!(
            error.message,
            "could not sync the directory of journal.toml: no storage space"
        );
        assert!(error.is_unsynced());
        // Nothing that is said later makes it less certain.
        assert!(error.remaining(Remains::Perhaps).is_unsynced());
        assert_eq!(in_place(Ok(()), "journal.toml"), Ok(()));
    }
}
