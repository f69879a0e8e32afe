//! A sheet to write on: a file in a folder of its own, both for the user's eyes only, and gone afterwards.
//!
//! A text that must not be lost is set aside: then it is in a file of its own among those that were set aside.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{TempDir, TempPath};

use super::{Store, files, paths};
use crate::error::{Doing, Result, shown};

/// What the name of a sheet's folder starts with.
const FOLDER: &str = "bond-";
/// How many characters of a name are kept.
const NAME: usize = 32;

/// A file that is removed with its folder, and with everything that an editor left beside it.
#[derive(Debug)]
pub struct NoteFile {
    folder: TempDir,
    path: PathBuf,
    /// The folder, locked for as long as someone writes on the sheet.
    _held: Option<File>,
}

/// A text that was set aside; its file is removed unless it is kept.
#[derive(Debug)]
pub struct Aside(TempPath);

impl Store {
    /// Writes a text onto a sheet called `name` in the runtime directory, which is hardly ever on a disk; where that can't
    /// be, among the texts that are set aside.
    ///
    /// # Errors
    ///
    /// When it can't be written.
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

    /// Sets a text aside, in a file whose name starts with `name`.
    ///
    /// # Errors
    ///
    /// When it can't be written.
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

    /// The folder of texts that are set aside, which is there then.
    fn aside(&self) -> Result<PathBuf> {
        let folder = self.aside_of(&paths::resolve(&self.path)?);
        paths::make_parent(&folder.join("text"))?;
        Ok(folder)
    }

    /// Where the texts are that are set aside: in the state directory, or beside the journal where there is none.
    pub(super) fn aside_of(&self, resolved: &Path) -> PathBuf {
        match &self.ops {
            Some(state) => state.join("edit"),
            None => paths::beside(resolved, ".edit"),
        }
    }
}

/// The part of a name that any file may have.
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

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it says now.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn read(&self) -> Result<Vec<u8>> {
        paths::regular(&self.path)?;
        fs::read(&self.path).doing(|| format!("read {}", shown(&self.path)))
    }

    /// Whether there is still something to read.
    #[must_use]
    pub fn is_there(&self) -> bool {
        fs::symlink_metadata(&self.path).is_ok()
    }

    /// Removes it, with all that is in its folder.
    ///
    /// # Errors
    ///
    /// When something of it can't be removed.
    pub fn close(self) -> Result<()> {
        let path = self.folder.path().to_path_buf();
        match self.folder.close() {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).doing(|| format!("remove {}", shown(&path)))
            }
            _ => Ok(()),
        }
    }

    /// Leaves it where it is; gives where that is.
    #[must_use]
    pub fn keep(self) -> PathBuf {
        // Only the removal is called off.
        let _ = self.folder.keep();
        self.path
    }
}

/// The folder of a sheet, locked; none where the system can't.
fn hold(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

/// Whether someone writes on the sheet in a folder right now.
pub(super) fn is_held(folder: &Path) -> bool {
    let file = File::open(folder);
    file.is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
}

/// Whether a path is the folder of a sheet.
///
/// # Errors
///
/// When it can't be looked at.
pub(super) fn is_folder(path: &Path) -> Result<bool> {
    let name = path.file_name().unwrap_or_default();
    let is_sheet = name.as_encoded_bytes().starts_with(FOLDER.as_bytes());
    Ok(is_sheet && paths::look(path)?.is_some_and(|found| found.is_dir()))
}

impl Aside {
    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Whether it is still there: what was forgotten meanwhile may be gone.
    #[must_use]
    pub fn is_there(&self) -> bool {
        fs::symlink_metadata(&self.0).is_ok()
    }

    /// What it says now; none where it is gone.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn read(&self) -> Result<Option<Vec<u8>>> {
        files::bytes(&self.0)
    }

    /// Leaves the text where it is; gives where that is.
    #[must_use]
    pub fn keep(self) -> PathBuf {
        let path = self.0.to_path_buf();
        // Only the removal is called off: the file is there already.
        let _ = self.0.keep();
        path
    }
}
