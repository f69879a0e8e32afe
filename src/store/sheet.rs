//! A sheet to write on: a file in a folder of its own, both for the user's eyes only, and gone afterwards.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{Store, paths};
use crate::fault::{Doing, Fault, Result, shown};
use crate::unicode::unmarked;

/// A file that is removed with its folder, and with all that an editor left beside it.
#[derive(Debug)]
pub struct Sheet {
    folder: TempDir,
    path: PathBuf,
}

impl Store {
    /// Writes a text onto a sheet in `runtime`, which is hardly ever on a disk; without it in the state directory, else
    /// beside the journal.
    ///
    /// # Errors
    ///
    /// When it can't be written.
    pub fn sheet(&self, runtime: Option<&Path>, text: &str) -> Result<Sheet> {
        let parent = match (runtime.filter(|folder| folder.is_dir()), &self.ops) {
            (Some(folder), _) => folder.to_path_buf(),
            (None, Some(state)) => state.clone(),
            (None, None) => paths::directory_of(&paths::resolve(&self.path)?).to_path_buf(),
        };
        let doing = || format!("make a file to write on in {}", shown(&parent));
        paths::make_parent(&parent.join("note"))?;
        let mut builder = tempfile::Builder::new();
        builder.prefix("bond-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir_in(&parent).doing(doing)?;
        let path = folder.path().join("note.txt");
        let file = paths::private().write(true).create_new(true).open(&path);
        file.and_then(|mut file| file.write_all(text.as_bytes()))
            .doing(doing)?;
        Ok(Sheet { folder, path })
    }
}

impl Sheet {
    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What stands on it now; it is gone then. Where it can't be read it stays, since nobody else has what it says.
    ///
    /// # Errors
    ///
    /// When it can't be read or removed, or is no UTF-8.
    pub fn take(self) -> Result<String> {
        let text = match self.read() {
            Ok(text) => text,
            Err(fault) => {
                let _ = self.folder.keep();
                let path = shown(&self.path);
                return Err(fault.hinted(format!("nothing was written; your note is in {path}")));
            }
        };
        let path = self.folder.path().to_path_buf();
        let closed = self.folder.close();
        closed
            .doing(|| format!("remove {}", shown(&path)))
            .map_err(|fault| {
                let text = String::from_utf8_lossy(&text);
                fault.hinted(format!("nothing was written; your note says:\n{text}"))
            })?;
        String::from_utf8(unmarked(&text).to_vec())
            .map_err(|_| Fault::usage("could not understand the note: it is no UTF-8 text"))
    }

    fn read(&self) -> Result<Vec<u8>> {
        paths::regular(&self.path)?;
        fs::read(&self.path).doing(|| format!("read {}", shown(&self.path)))
    }
}
