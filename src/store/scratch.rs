//! A text that the user is editing: a file of its own, for their eyes only, that stays where it must not be lost.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::{Store, files, paths};
use crate::fault::{Doing, Result, shown};

/// How many characters of a name are kept.
const NAME: usize = 32;

/// A file that is removed when it is no longer needed, unless it is kept.
#[derive(Debug)]
pub struct Scratch {
    path: TempPath,
}

impl Store {
    /// Writes a text into a file in the state directory, or beside the journal where there is none. `name` begins its
    /// name, as far as it is letters and digits.
    ///
    /// # Errors
    ///
    /// When it can't be written.
    pub fn scratch(&self, name: &str, text: &[u8]) -> Result<Scratch> {
        let folder = match self.folder() {
            Some(folder) => folder,
            None => paths::directory_of(&paths::resolve(&self.path)?).to_path_buf(),
        };
        let doing = || format!("write a text to edit into {}", shown(&folder));
        let name = plain(name);
        paths::make_parent(&folder.join(&name))?;
        let mut file = tempfile::Builder::new()
            .prefix(&format!("{name}-"))
            .suffix(".toml")
            .tempfile_in(&folder)
            .doing(doing)?;
        file.write_all(text).doing(doing)?;
        Ok(Scratch {
            path: file.into_temp_path(),
        })
    }
}

impl Store {
    /// The texts of these entries that were put aside, and not taken back.
    pub(super) fn put_aside(&self, ids: &[String]) -> Result<Vec<PathBuf>> {
        let Some(folder) = self.folder() else {
            return Ok(Vec::new());
        };
        let names: Vec<String> = ids.iter().map(|id| plain(id) + "-").collect();
        let is_own = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            names.iter().any(|own| name.starts_with(own.as_str()))
        };
        let found = files::entries(&folder)?;
        Ok(found.into_iter().filter(is_own).collect())
    }

    fn folder(&self) -> Option<PathBuf> {
        self.ops.as_ref().map(|state| state.join("edit"))
    }
}

fn plain(name: &str) -> String {
    let is_plain = |char: &char| char.is_ascii_alphanumeric();
    name.chars().filter(is_plain).take(NAME).collect()
}

impl Scratch {
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

    /// Leaves the file where it is; gives where that is.
    #[must_use]
    pub fn keep(self) -> PathBuf {
        let path = self.path.to_path_buf();
        // Only the removal is called off: the file lies there already.
        let _ = self.path.keep();
        path
    }
}
