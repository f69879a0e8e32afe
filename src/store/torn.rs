//! What an interrupted write left at the end of the journal: kept aside before it is cut off.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::paths;
use crate::fault::{Doing, Result, shown};

/// Copies the torn bytes to `.torn` beside the journal, each piece in a line of its own.
///
/// # Errors
///
/// When the copy can't be made to last; then nothing may be cut off.
pub(super) fn keep(resolved: &Path, torn: &[u8]) -> Result<()> {
    let path = paths::beside(resolved, ".torn");
    let is_new = paths::own(&path)?.is_none();
    paths::private()
        .read(true)
        .append(true)
        .create(true)
        .open(&path)
        .and_then(|mut file: File| {
            if !ends_in_newline(&mut file)? {
                file.write_all(b"\n")?;
            }
            file.write_all(torn)?;
            file.sync_all()
        })
        .doing(|| format!("keep a torn line in {}", shown(&path)))?;
    if is_new {
        paths::open_directory_of(&path)?
            .sync_all()
            .doing(|| format!("keep a torn line in {}", shown(&path)))?;
    }
    Ok(())
}

/// Whether a new line can begin at the end of the file; so also where it is empty.
pub(super) fn ends_in_newline(file: &mut File) -> std::io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == [b'\n'])
}
