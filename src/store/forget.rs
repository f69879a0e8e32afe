//! Forgets entries: erases their content from everything bond keeps besides the journal, and from files that editors
//! left.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::note_file;
use super::oplog::Operation;
use super::secret::Secret;
use super::{Store, files, forgotten, lock, paths, temp_file};
use crate::error::{Doing, Result, shown};

/// The outcome of forgetting entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Whether there was anything to erase.
    pub found: bool,
    /// Places that still have the text and that bond does not clean, as in "line 7 of the journal".
    pub still: Vec<String>,
}

impl Erased {
    /// A sentence about the places that still have the text.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        let still = (!self.still.is_empty()).then(|| self.still.join("\n"))?;
        Some(format!("the text you forget is still in:\n{still}"))
    }
}

impl Store {
    /// Erases entries that are no longer in the journal from everything else that bond keeps.
    ///
    /// # Errors
    ///
    /// If a file can't be read, locked or written. A file that can't be written is unchanged.
    pub fn forget(&self, ids: &[String], waiting: &dyn Fn()) -> Result<Erased> {
        let resolved = self.resolved()?;
        let _lock = lock::acquire(&resolved, waiting)?;
        temp_file::clear(&resolved).doing(|| format!("erase an entry beside {}", self.shown()))?;
        let journal = files::bytes(&resolved)?.unwrap_or_default();
        self.erase(&resolved, Secret::of(ids), &[], &journal)
    }

    /// Erases the entries that the operation `gone` removes from the journal. The caller holds the lock; `rest` is the
    /// journal without the entries.
    pub(super) fn erase_gone(
        &self,
        resolved: &Path,
        gone: &Operation,
        rest: &[u8],
    ) -> Result<Erased> {
        let gone_ids = gone.changes.iter().map(|change| change.id.clone());
        let ids: Vec<String> = gone_ids.collect();
        self.erase(resolved, Secret::of(&ids), std::slice::from_ref(gone), rest)
    }

    fn erase(
        &self,
        resolved: &Path,
        mut secret: Secret,
        gone: &[Operation],
        rest: &[u8],
    ) -> Result<Erased> {
        let recorded = self.all_operations()?;
        let all = gone.iter().chain(&recorded);
        let changes: Vec<_> = all.flat_map(|operation| &operation.changes).collect();
        secret.learn(&changes, rest);
        let mut erased = Erased::default();
        self.erase_records(resolved, &secret, &mut erased)?;
        let torn = paths::beside(resolved, ".torn");
        erased.found |= filter(&torn, |text| secret.without_lines(text))?;
        // Notes that are open are told before texts that were set aside are searched, as one may be set aside
        // meanwhile.
        self.erase_sheets(resolved, &secret, &mut erased)?;
        self.erase_texts(resolved, &secret, &mut erased)?;
        erase_siblings(resolved, &secret, &mut erased)?;
        let lines = secret.lines_of(rest);
        if let Some(first) = lines.first() {
            let more = match lines.len() {
                1 => String::new(),
                all => format!(" and {} more", all - 1),
            };
            erased
                .still
                .push(format!("{}, line {first}{more}", self.shown()));
        }
        Ok(erased)
    }

    /// Erases the entries from the undo history of this journal, and of journals that were elsewhere before.
    fn erase_records(&self, resolved: &Path, secret: &Secret, erased: &mut Erased) -> Result<()> {
        let Some(own) = self.ops_path(resolved) else {
            return Ok(());
        };
        // A bond that was killed while it shortened the undo history may have left this.
        remove(&paths::beside(&own, ".new"))?;
        erased.found |= filter(&own, |text| without_operations(text, secret))?;
        let anywhere = secret.anywhere();
        for other in files::all(paths::directory_of(&own))? {
            if other != own && is_file(&other)? {
                erased.found |= filter(&other, |text| {
                    if anywhere.is_in(text) || has_operation(text, &anywhere) {
                        without_operations(text, &anywhere)
                    } else {
                        text.to_vec()
                    }
                })?;
            }
        }
        Ok(())
    }

    /// Erases the entries from texts that were set aside.
    fn erase_texts(&self, resolved: &Path, secret: &Secret, erased: &mut Erased) -> Result<()> {
        for text in files::all(&self.aside_of(resolved))? {
            if !is_file(&text)? {
                continue;
            }
            if is_left_by_an_editor(&text) || secret.names(&name(&text)) {
                remove(&text)?;
                erased.found = true;
            } else {
                erased.found |= filter(&text, |text| secret.without_lines(text))?;
            }
        }
        Ok(())
    }

    /// Removes the folders of notes that nobody edits any more. Whoever edits one is told.
    fn erase_sheets(&self, resolved: &Path, secret: &Secret, erased: &mut Erased) -> Result<()> {
        for folder in self.sheets(resolved)? {
            let files = files::all(&folder)?;
            // What can't be read, such as a folder, may have the text.
            let holds = files.iter().any(|file| {
                let holds = fs::read(file).map_or(true, |text| secret.is_in(&text));
                holds || is_left_by_an_editor(file)
            });
            if !note_file::is_held(&folder) {
                // bond was killed while someone edited there, and nobody uses the folder any more.
                let doing = || format!("remove {}", shown(&folder));
                fs::remove_dir_all(&folder).doing(doing)?;
                erased.found |= holds;
            } else if holds {
                // If this fails, the text may be set aside again. The warning is true all the same.
                let _ = forgotten::tell(&folder, secret.ids());
                erased.still.push(format!(
                    "{}, which is open in an editor: leave it without saving",
                    shown(&folder)
                ));
            }
        }
        Ok(())
    }

    /// The folders in which notes are edited.
    fn sheets(&self, resolved: &Path) -> Result<Vec<PathBuf>> {
        let mut found = files::all(&self.aside_of(resolved))?;
        if let Some(state) = &self.ops {
            found.extend(files::all(state)?);
        }
        if let Some(runtime) = &self.runtime {
            // bond can't have written a folder that it can't read.
            found.extend(files::all(runtime).unwrap_or_default());
        }
        let is_folder = |path: PathBuf| match note_file::is_folder(&path) {
            Ok(is_folder) => is_folder.then_some(Ok(path)),
            Err(error) => Some(Err(error)),
        };
        found.into_iter().filter_map(is_folder).collect()
    }
}

/// Erases the entries from files that editors left beside the journal. Copies that someone made on purpose stay and are
/// given: their names contain the journal's name, at least without its extension.
fn erase_siblings(resolved: &Path, secret: &Secret, erased: &mut Erased) -> Result<()> {
    let journal = name(resolved);
    let stem = name(Path::new(resolved.file_stem().unwrap_or_default()));
    let own = ["", ".lock", ".torn", ".edit"].map(|suffix| format!("{journal}{suffix}"));
    for path in files::all(paths::directory_of(resolved))? {
        let found = name(&path);
        let is_own = own.contains(&found) || *found == *temp_file::temporary_name(resolved);
        if is_own || !found.contains(&stem) || !is_file(&path).unwrap_or(true) {
            continue;
        }
        let Ok(text) = fs::read(&path) else {
            erased.still.push(format!("perhaps {}", shown(&path)));
            continue;
        };
        if !secret.is_in(&text) {
            continue;
        }
        if !found.contains(&journal) || !is_left_by_an_editor(&path) {
            erased.still.push(shown(&path));
            continue;
        }
        erased.found = true;
        if found.starts_with('.') || text.contains(&0) {
            remove(&path)?;
        } else {
            filter(&path, |text| secret.without_lines(text))?;
        }
    }
    Ok(())
}

/// Whether the name is one that editors use for files they leave: `x~`, `#x#`, `.#x`, `.x.swp`.
fn is_left_by_an_editor(path: &Path) -> bool {
    let name = name(path);
    let end = path.extension().unwrap_or_default().as_encoded_bytes();
    let is_swap = name.starts_with('.') && end.len() == 3 && end.starts_with(b"sw");
    is_swap || name.starts_with(".#") || name.starts_with('#') || name.ends_with('~')
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Whether there is a file, which may have the text. A file that can't be examined is an error, so that it is never
/// skipped.
fn is_file(path: &Path) -> Result<bool> {
    Ok(paths::look(path)?.is_some_and(|found| found.is_file()))
}

/// Whether an undo history has anything of the entries.
fn has_operation(text: &[u8], secret: &Secret) -> bool {
    let operations = operations(text);
    operations
        .into_iter()
        .any(|operation| secret.without(operation).1)
}

fn operations(text: &[u8]) -> Vec<Operation> {
    let lines = text.split(|&byte| byte == b'\n');
    lines
        .filter_map(|line| serde_json::from_slice(line).ok())
        .collect()
}

/// The undo history without what it has of the entries. An unfinished line of an interrupted write may be a part of
/// them and is of no other use, so it is removed.
fn without_operations(text: &[u8], secret: &Secret) -> Vec<u8> {
    let mut kept = Vec::new();
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        match serde_json::from_slice::<Operation>(line) {
            Ok(operation) => match secret.without(operation) {
                (Some(_), false) => kept.extend_from_slice(line),
                (Some(less), true) => {
                    kept.extend(serde_json::to_vec(&less).unwrap_or_default());
                    kept.push(b'\n');
                }
                (None, _) => {}
            },
            Err(_) if line.starts_with(b"{\"done\"") && line.ends_with(b"}\n") => {
                kept.extend_from_slice(line);
            }
            Err(_) => {}
        }
    }
    kept
}

/// Replaces a file by a new file with what `keep` leaves of its content; gives whether it was changed.
fn filter(path: &Path, keep: impl Fn(&[u8]) -> Vec<u8>) -> Result<bool> {
    let doing = || format!("erase an entry from {}", shown(path));
    // A file that a killed bond left may still have the entry.
    temp_file::clear(path).doing(doing)?;
    let Some(mut file) = paths::read_own(path)? else {
        return Ok(false);
    };
    let found = file.metadata().doing(doing)?;
    let mut text = Vec::new();
    file.read_to_end(&mut text).doing(doing)?;
    let kept = keep(&text);
    if kept == text {
        return Ok(false);
    }
    temp_file::write(path, Some(&found), &kept)
        .doing(doing)?
        .persist(path)
        .map_err(|error| error.error)
        .doing(doing)?;
    paths::open_directory_of(path)?.sync_all().doing(doing)?;
    Ok(true)
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).doing(|| format!("remove {}", shown(path)))
        }
        _ => Ok(()),
    }
}
