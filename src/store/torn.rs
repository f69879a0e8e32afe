//! Saves what an interrupted write left at the end of the journal, before it is cut off.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::paths;
use crate::error::{Doing, Result, shown};

/// Copies the torn bytes to `.torn` beside the journal, each time on a new line.
///
/// # Errors
///
/// If the copy can't be written and synced. Then nothing may be cut off.
pub(super) fn keep(resolved: &Path, torn: &[u8]) -> Result<()> {
    let path = paths::beside(resolved, ".torn");
    let doing = || format!("keep a torn line in {}", shown(&path));
    let mut options = paths::private();
    let mut file = paths::open_own(
        &path,
        "the copy of a torn line",
        options.read(true).append(true).create(true),
    )?;
    let is_new = file.metadata().doing(doing)?.len() == 0;
    append(&mut file, torn).doing(doing)?;
    if is_new {
        let directory = paths::open_directory_of(&path)?;
        directory.sync_all().doing(doing)?;
    }
    Ok(())
}

fn append(file: &mut File, torn: &[u8]) -> std::io::Result<()> {
    if !ends_in_newline(file)? {
        file.write_all(b"\n")?;
    }
    file.write_all(torn)?;
    file.sync_all()
}

/// Whether the file ends in a newline or is empty, so that a new line can start at its end.
pub(super) fn ends_in_newline(file: &mut File) -> std::io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == [b'\n'])
}
