//! Forgetting entries: erasing what bond keeps of them besides the journal.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::batch::Change;
use super::ops::Operation;
use super::sheet::plain;
use super::{Store, beside, files, lock, paths};
use crate::fault::{Doing, Result, shown};
use crate::journal::single;

impl Store {
    /// Erases entries that the journal does not hold any more from the record of operations and from `.torn`. Gives
    /// whether there was anything to erase, and files of the user's that hold them still.
    ///
    /// # Errors
    ///
    /// When a file can't be read, locked or written; a file that could not be written is as it was.
    pub fn forget(&self, ids: &[String], waiting: &dyn Fn()) -> Result<bool> {
        let resolved = self.resolved()?;
        let _lock = lock::acquire(&resolved, waiting)?;
        beside::clear(&resolved).doing(|| format!("erase an entry beside {}", self.shown()))?;
        self.erase(&resolved, ids)
    }

    /// The same under the lock.
    pub(super) fn erase(&self, resolved: &Path, ids: &[String]) -> Result<bool> {
        let record = self.ops_path(resolved);
        let mut erased = false;
        if let Some(record) = &record {
            // What a killed bond left while it shortened the record.
            remove(&paths::beside(record, ".new"))?;
            erased |= filter(record, |lines| without_operations(lines, ids))?;
        }
        erased |= filter(&paths::beside(resolved, ".torn"), |lines| {
            without_lines(lines, ids)
        })?;
        let names: Vec<String> = ids.iter().map(|id| plain(id) + "-").collect();
        let is_own = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            names.iter().any(|own| name.starts_with(own.as_str()))
        };
        let aside = files::entries(&self.aside_of(resolved))?;
        for text in aside.into_iter().filter(is_own) {
            remove(&text)?;
            erased = true;
        }
        Ok(erased)
    }
}

/// The record without what it says of these entries. Half a line of an interrupted write may say something of them too,
/// and says nothing to anybody else.
fn without_operations(text: &[u8], ids: &[String]) -> Vec<u8> {
    let mut kept = Vec::new();
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        match serde_json::from_slice::<Operation>(line) {
            Ok(operation) if !operation.mentions(ids) => kept.extend_from_slice(line),
            Ok(operation) => {
                if let Some(line) = operation.without(ids) {
                    kept.extend_from_slice(line.as_bytes());
                }
            }
            Err(_) if line.starts_with(b"{\"done\"") && line.ends_with(b"}\n") => {
                kept.extend_from_slice(line);
            }
            Err(_) => {}
        }
    }
    kept
}

impl Operation {
    fn mentions(&self, ids: &[String]) -> bool {
        let mut changes = self.changes.iter();
        changes.any(|change| ids.contains(&change.id) || stood_behind(change, ids))
    }

    /// The line of this operation without what it says of these entries; none where nothing is left.
    fn without(mut self, ids: &[String]) -> Option<String> {
        self.changes.retain(|change| !ids.contains(&change.id));
        for change in &mut self.changes {
            if stood_behind(change, ids) {
                change.behind = None;
            }
        }
        let says_something =
            !self.changes.is_empty() || self.head.is_some() || self.rename.is_some();
        let line = serde_json::to_string(&self).ok()? + "\n";
        says_something.then_some(line)
    }
}

/// Whether the lines in front of an entry that went are those of one of these.
fn stood_behind(change: &Change, ids: &[String]) -> bool {
    let mut lines = change.behind.iter().flat_map(|lines| lines.lines());
    lines.any(|line| {
        let read = single::read(line);
        read.is_some_and(|(id, _)| ids.contains(&id)) || begins_with_any(line.as_bytes(), ids)
    })
}

/// A text without the lines that begin with one of the ids.
fn without_lines(text: &[u8], ids: &[String]) -> Vec<u8> {
    let lines = text.split_inclusive(|&byte| byte == b'\n');
    lines
        .filter(|line| !begins_with_any(line, ids))
        .flatten()
        .copied()
        .collect()
}

fn begins_with_any(line: &[u8], ids: &[String]) -> bool {
    let line = line.trim_ascii_start();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    ids.iter().any(|id| {
        line.strip_prefix(id.as_bytes()).is_some_and(|rest| {
            rest.first()
                .is_none_or(|next| !next.is_ascii_alphanumeric() && *next != b'-' && *next != b'_')
        })
    })
}

/// Puts what `keep` leaves of a file in its place, as a new file; gives whether it was changed.
fn filter(path: &Path, keep: impl Fn(&[u8]) -> Vec<u8>) -> Result<bool> {
    let doing = || format!("erase an entry from {}", shown(path));
    // What a killed bond left may hold the entry still.
    beside::clear(path).doing(doing)?;
    let Some(found) = paths::regular(path)? else {
        return Ok(false);
    };
    let text = fs::read(path).doing(doing)?;
    let kept = keep(&text);
    if kept == text {
        return Ok(false);
    }
    beside::write(path, Some(&found), &kept)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn ids() -> Vec<String> {
        vec!["x1".to_owned()]
    }

    #[test]
    fn lines_of_an_entry_go_whole_and_torn() {
        let text = "x1 = { at\nx10 = { at\n\"x1\" =\nx1\ny = { note = \"x1\n";
        let kept = without_lines(text.as_bytes(), &ids());
        assert_eq!(
            String::from_utf8(kept).unwrap(),
            "x10 = { at\ny = { note = \"x1\n"
        );
    }

    #[test]
    fn an_operation_loses_the_entry_and_what_stood_in_front_of_another_one() {
        let change = |id: &str, behind: Option<&str>| Change {
            behind: behind.map(str::to_owned),
            ..Change::added(id, "secret")
        };
        let now = chrono::DateTime::UNIX_EPOCH;
        let both = vec![change("x1", None), change("y", Some("x1 = 1\n"))];
        let operations = [
            Operation::new("log", now, vec![change("x1", None)]),
            Operation::new("remove", now, both),
            Operation::new("log", now, vec![change("z", Some("y = 1\n"))]),
        ];
        let lines = operations
            .iter()
            .map(|one| serde_json::to_string(one).unwrap() + "\n");
        let text = lines.collect::<String>() + "{\"done\":7}\n{\"n\":1,\"changes\":[\"x1 se\n";
        let kept = String::from_utf8(without_operations(text.as_bytes(), &ids())).unwrap();
        assert!(!kept.contains("x1"), "{kept}");
        assert_eq!(kept.lines().count(), 3, "{kept}");
        assert!(kept.contains("{\"done\":7}") && kept.contains("\"behind\":\"y = 1\\n\""));
    }
}
