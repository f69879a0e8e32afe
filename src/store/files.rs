//! Small files that bond only reads.

use std::fs;
use std::path::Path;

use super::paths;
use crate::fault::{Doing, Fault, Result};

/// The text of a file; `None` where there is none.
///
/// # Errors
///
/// When it can't be read or is no UTF-8.
pub fn read(path: &Path) -> Result<Option<String>> {
    if paths::regular(path)?.is_none() {
        return Ok(None);
    }
    let bytes = fs::read(path).doing(|| format!("read {}", path.display()))?;
    String::from_utf8(bytes).map(Some).map_err(|_| {
        Fault::unreadable(format!(
            "could not understand {}: it is no UTF-8 text",
            path.display()
        ))
    })
}
