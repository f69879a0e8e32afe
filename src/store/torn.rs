//! What an interrupted write left at the end of the journal: kept aside, then cut off.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use super::paths;
use crate::fault::{Doing, Result};

/// Copies the torn bytes to `.torn` beside the journal.
///
/// # Errors
///
/// When the copy can't be made to last; then nothing may be cut off.
pub(super) fn keep(resolved: &Path, torn: &[u8]) -> Result<()> {
    let path = paths::beside(resolved, ".torn");
    paths::regular(&path)?;
    paths::private()
        .append(true)
        .create(true)
        .open(&path)
        .and_then(|mut file: File| {
            file.write_all(torn)?;
            file.write_all(b"\n")?;
            file.sync_data()
        })
        .doing(|| format!("keep a torn line in {}", path.display()))
}
