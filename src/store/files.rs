//! Reads and writes small files other than the journal, such as the settings, as a whole.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{lock, paths, temp_file};
use crate::error::{Doing, Error, Result, shown};

/// The text of a file; `None` if there is no file.
///
/// # Errors
///
/// If the file can't be read or is not UTF-8.
pub fn read(path: &Path) -> Result<Option<String>> {
    if paths::regular(path)?.is_none() {
        return Ok(None);
    }
    let bytes = fs::read(path).doing(|| format!("read {}", shown(path)))?;
    String::from_utf8(bytes).map(Some).map_err(|_| {
        Error::unreadable(format!(
            "could not understand {}: it is no UTF-8 text",
            shown(path)
        ))
    })
}

/// Replaces the text of a file by what `change` makes of it; `None` leaves the file as it is. A lock keeps other bonds
/// from changing the file in between. Gives whether the file was written.
///
/// # Errors
///
/// Any error of `change`, and as [`read`] and [`write`].
pub fn change(
    path: &Path,
    waiting: &dyn Fn(),
    change: impl Fn(&str) -> Result<Option<String>>,
) -> Result<bool> {
    let changed = || change(&read(path)?.unwrap_or_default());
    if changed()?.is_none() {
        return Ok(false);
    }
    let resolved = paths::resolve(path)?;
    paths::make_parent(&resolved)?;
    let _lock = lock::directory_of(&resolved, waiting)?;
    let new = changed()?;
    new.as_ref().map_or(Ok(()), |new| write(path, new))?;
    Ok(new.is_some())
}

/// Replaces a file completely, or not at all. A new file can be read only by the user; a file that exists keeps its
/// mode and its owner, and a link stays a link.
///
/// # Errors
///
/// If the file can't be written. It is then unchanged, unless the error says what remains.
fn write(path: &Path, text: &str) -> Result<()> {
    let resolved = paths::resolve(path)?;
    let found = paths::regular(&resolved)?;
    paths::make_parent(&resolved)?;
    let doing = || format!("write {}", shown(path));
    let directory = paths::directory_of(&resolved);
    // The `tempfile` crate makes files with mode 0600.
    let mut made = NamedTempFile::new_in(directory).doing(doing)?;
    made.write_all(text.as_bytes()).doing(doing)?;
    if let Some(found) = &found {
        temp_file::keep_owner(made.as_file(), found);
        let permissions = found.permissions();
        made.as_file().set_permissions(permissions).doing(doing)?;
    }
    made.as_file().sync_all().doing(doing)?;
    let opened = paths::open_directory_of(&resolved)?;
    made.persist(&resolved)
        .map_err(|error| error.error)
        .doing(doing)?;
    temp_file::in_place(opened.sync_all(), &shown(path))
}

/// The bytes of a file; `None` if there is no file.
///
/// # Errors
///
/// If the file can't be read.
pub fn bytes(path: &Path) -> Result<Option<Vec<u8>>> {
    if paths::regular(path)?.is_none() {
        return Ok(None);
    }
    let bytes = fs::read(path).doing(|| format!("read {}", shown(path)))?;
    Ok(Some(bytes))
}

/// The `*.toml` files in the folders of `folder`, in alphabetical order; empty if there is no such folder. Names that
/// start with a dot are skipped, since editors leave such files.
///
/// # Errors
///
/// If a folder can't be read.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for inner in entries(folder)?.iter().filter(|inner| inner.is_dir()) {
        let is_toml = |path: &PathBuf| path.extension().is_some_and(|end| end == "toml");
        found.extend(entries(inner)?.into_iter().filter(is_toml));
    }
    Ok(found)
}

/// The entries of a folder in alphabetical order, without hidden ones; empty if there is no such folder.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = all(folder)?;
    let is_hidden = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        name.as_encoded_bytes().starts_with(b".")
    };
    paths.retain(|path| !is_hidden(path));
    Ok(paths)
}

/// All entries of a folder, in alphabetical order; empty if there is no such folder.
pub(super) fn all(folder: &Path) -> Result<Vec<PathBuf>> {
    let doing = || format!("read the folder {}", shown(folder));
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.doing(doing)?,
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = paths.collect::<std::io::Result<Vec<_>>>().doing(doing)?;
    paths.sort();
    Ok(paths)
}
