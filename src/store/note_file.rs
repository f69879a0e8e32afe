//! A note for an editor: a file in a folder of its own that only the user can read, and that is removed afterwards.
//!
//! A text that must not be lost is set aside, which means that it is kept in a file of its own.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{TempDir, TempPath};

use super::{Store, files, paths};
use crate::error::{Doing, Result, shown};

/// The start of the name of a note's folder.
const FOLDER: &str = "bond-";
/// How many characters of a name are kept.
const NAME: usize = 32;

/// A file that is removed together with its folder, and with everything that an editor left there.
#[derive(Debug)]
pub struct NoteFile {
    folder: TempDir,
    path: PathBuf,
    /// The folder, locked while someone edits the note.
    _held: Option<File>,
}

/// A text that was set aside. Its file is removed unless it is kept.
#[derive(Debug)]
pub struct Aside(TempPath);

impl Store {
    /// Writes a text to a file called `name` in the runtime directory, which is rarely on a disk; if that fails, in the
    /// folder of texts that are set aside.
    ///
    /// # Errors
    ///
    /// If the text can't be written.
    pub fn sheet(&self, name: &str, text: &[u8]) -> Result<NoteFile> {
        if let Some(runtime) = self.runtime.as_ref().filter(|folder| folder.is_dir())
            && let Ok(sheet) = NoteFile::write(runtime, name, text)
        {
            return Ok(sheet);
        }
        let folder = self.aside()?;
        NoteFile::write(&folder, name, text)
            .doing(|| format!("write a text to edit into {}", shown(&folder)))
    }

    /// Sets a text aside in a file whose name starts with `name`.
    ///
    /// # Errors
    ///
    /// If the text can't be written.
    pub fn set_aside(&self, name: &str, text: &[u8]) -> Result<Aside> {
        let folder = self.aside()?;
        let doing = || format!("keep your text in {}", shown(&folder));
        let mut file = tempfile::Builder::new()
            .prefix(&format!("{}-", plain(name)))
            .suffix(".toml")
            .tempfile_in(&folder)
            .doing(doing)?;
        file.write_all(text).doing(doing)?;
        file.as_file().sync_all().doing(doing)?;
        Ok(Aside(file.into_temp_path()))
    }

    /// The folder of texts that are set aside. It exists afterwards.
    fn aside(&self) -> Result<PathBuf> {
        let folder = self.aside_of(&paths::resolve(&self.path)?);
        paths::make_parent(&folder.join("text"))?;
        Ok(folder)
    }

    /// The folder of texts that are set aside: in the state directory, or beside the journal if there is none.
    pub(super) fn aside_of(&self, resolved: &Path) -> PathBuf {
        match &self.ops {
            Some(state) => state.join("edit"),
            None => paths::beside(resolved, ".edit"),
        }
    }
}

/// The characters of a name that any file name may have.
fn plain(name: &str) -> String {
    let is_plain = |char: &char| char.is_ascii_alphanumeric();
    name.chars().filter(is_plain).take(NAME).collect()
}

impl NoteFile {
    fn write(parent: &Path, name: &str, text: &[u8]) -> std::io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(FOLDER);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir_in(parent)?;
        let held = hold(folder.path());
        let path = folder.path().join(name);
        let mut file = paths::private().write(true).create_new(true).open(&path)?;
        file.write_all(text)?;
        Ok(Self {
            folder,
            path,
            _held: held,
        })
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The text of the note as it is now.
    ///
    /// # Errors
    ///
    /// If the file can't be read.
    pub fn read(&self) -> Result<Vec<u8>> {
        paths::regular(&self.path)?;
        fs::read(&self.path).doing(|| format!("read {}", shown(&self.path)))
    }

    /// Whether the file still exists.
    #[must_use]
    pub fn is_there(&self) -> bool {
        fs::symlink_metadata(&self.path).is_ok()
    }

    /// Removes the file and its folder, with everything in it.
    ///
    /// # Errors
    ///
    /// If something can't be removed.
    pub fn close(self) -> Result<()> {
        let path = self.folder.path().to_path_buf();
        match self.folder.close() {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).doing(|| format!("remove {}", shown(&path)))
            }
            _ => Ok(()),
        }
    }

    /// Keeps the file; gives its path.
    #[must_use]
    pub fn keep(self) -> PathBuf {
        // Only the removal is cancelled.
        let _ = self.folder.keep();
        self.path
    }
}

/// Locks the folder of a note; `None` if the system can't.
fn hold(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

/// Whether someone is editing the note in a folder right now.
pub(super) fn is_held(folder: &Path) -> bool {
    let file = File::open(folder);
    file.is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
}

/// Whether a path is the folder of a note.
///
/// # Errors
///
/// If the path can't be examined.
pub(super) fn is_folder(path: &Path) -> Result<bool> {
    let name = path.file_name().unwrap_or_default();
    let is_sheet = name.as_encoded_bytes().starts_with(FOLDER.as_bytes());
    Ok(is_sheet && paths::look(path)?.is_some_and(|found| found.is_dir()))
}

impl Aside {
    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether the file still exists: it may have been removed because its entry was forgotten.
    #[must_use]
    pub fn is_there(&self) -> bool {
        fs::symlink_metadata(&self.0).is_ok()
    }

    /// The text as it is now; `None` if the file is gone.
    ///
    /// # Errors
    ///
    /// If the file can't be read.
    pub fn read(&self) -> Result<Option<Vec<u8>>> {
        files::bytes(&self.0)
    }

    /// Keeps the file; gives its path.
    #[must_use]
    pub fn keep(self) -> PathBuf {
        let path = self.0.to_path_buf();
        // Only the removal is cancelled: the file is there already.
        let _ = self.0.keep();
        path
    }
}
