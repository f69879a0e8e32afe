//! Writes a temporary file beside another file, to be renamed over it. The journal and all files with erased entries
//! are written like this.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::paths;
use crate::error::{Doing, Remains, Result};

const TEMPORARY: &str = ".bond-tmp";

/// The name of the temporary file. It is always the same: under the lock there is only one.
pub(super) fn temporary_name(resolved: &Path) -> OsString {
    let mut name = OsString::from(".");
    name.push(resolved.file_name().unwrap_or_default());
    name.push(TEMPORARY);
    name
}

/// Removes a temporary file that a killed bond left.
pub(super) fn clear(resolved: &Path) -> io::Result<()> {
    match fs::remove_file(paths::directory_of(resolved).join(temporary_name(resolved))) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes the temporary file, and replaces one that a killed bond left.
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

/// The outcome of syncing the directory after the rename: if that failed, the change is there all the same.
pub(super) fn in_place(synced: io::Result<()>, shown: &str) -> Result<()> {
    let synced = synced.doing(|| format!("sync the directory of {shown}"));
    synced.map_err(|error| error.remaining(Remains::Unsynced))
}

/// Gives the new file the owner of the old file, if the system allows that.
#[cfg(unix)]
pub(super) fn keep_owner(file: &File, found: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if file
        .metadata()
        .is_ok_and(|made| (made.uid(), made.gid()) != (found.uid(), found.gid()))
    {
        // Only root may do this; for anyone else the new file is their own, as with any editor.
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
        // A later statement does not make it less certain.
        assert!(error.remaining(Remains::Perhaps).is_unsynced());
        assert_eq!(in_place(Ok(()), "journal.toml"), Ok(()));
    }
}
