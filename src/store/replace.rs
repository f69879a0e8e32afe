//! The way of every other change: a new file beside the old one, checked, synced, then renamed over it.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{self, Cursor, ErrorKind, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use tempfile::NamedTempFile;

use super::append::{PERHAPS, Ready, Written};
use super::batch::{Change, Draft};
use super::ops::Operation;
use super::{Store, lock, mend, paths, torn};
use crate::fault::{Doing, Fault, Result};
use crate::journal::layout::{self, Layout};
use crate::journal::{Entry, Header, Problem, Reader, Visit, write};

/// How often a change is made again when an editor saves in the middle of it.
const TRIES: usize = 16;
const TEMPORARY: &str = ".tmp";

impl Store {
    /// Changes the journal as a whole: all of it or nothing. `did` names the operation for `undo`. Gives what
    /// `change` gave, and a warning if the operation could not be recorded.
    ///
    /// # Errors
    ///
    /// When the file can't be read, locked or written, when its header can't be understood, and whatever `change`
    /// gives. Nothing was written then.
    pub fn rewrite<T>(
        &self,
        did: &str,
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
        change: impl Fn(&mut Draft) -> Result<T>,
    ) -> Result<(T, Option<String>)> {
        let resolved = self.resolved()?;
        let _lock = lock::acquire(&resolved, waiting)?;
        self.rewrite_locked(&resolved, Operation::new(did, now, Vec::new()), change)
    }

    /// What `change` would give, and whether it would change anything: without a lock, and writing nothing.
    ///
    /// # Errors
    ///
    /// When the file can't be read, and whatever `change` gives.
    pub fn rehearse<T>(
        &self,
        now: DateTime<Utc>,
        change: impl Fn(&mut Draft) -> Result<T>,
    ) -> Result<(T, bool)> {
        let mut old = self.text()?.unwrap_or_default();
        let torn = torn_at_the_end(&old);
        old.truncate(old.len() - torn);
        let mut draft = Draft::new(old.clone(), torn, now);
        let value = change(&mut draft)?;
        Ok((value, draft.text() != old))
    }

    pub(super) fn rewrite_locked<T>(
        &self,
        resolved: &Path,
        mut operation: Operation,
        change: impl Fn(&mut Draft) -> Result<T>,
    ) -> Result<(T, Option<String>)> {
        for _ in 0..TRIES {
            let found = paths::regular(resolved)?;
            let old = match found {
                Some(_) => fs::read(resolved).doing(|| format!("read {}", self.shown()))?,
                None => Vec::new(),
            };
            let (kept, torn) = old.split_at(old.len() - torn_at_the_end(&old));
            let mut draft = Draft::new(kept.to_vec(), torn.len(), operation.at);
            let value = change(&mut draft)?;
            let mending = draft.is_mending();
            let (new, changes) = draft.finish();
            // Mending cuts a torn tail off even where nothing else changes.
            if new == kept && (torn.is_empty() || !mending) {
                return Ok((value, None));
            }
            if mending {
                mend::check(kept, &new).map_err(|line| self.would_lose(&line))?;
            } else {
                self.check(kept, &new, &changes)?;
            }
            operation.changes = changes;
            operation.set_head(kept, &new);
            let made = write_beside(resolved, found.as_ref(), &new)
                .doing(|| format!("write {}", self.shown()))?;
            if !torn.is_empty() {
                torn::keep(resolved, torn)?;
            }
            let warning = self.record(resolved, &operation);
            if self.swap(resolved, found.as_ref(), made)? {
                self.acknowledge(resolved, &operation);
                return Ok((value, warning));
            }
        }
        Err(Fault::io(format!(
            "could not write {}: another program keeps changing it",
            self.shown()
        )))
    }

    /// The way of an entry that can't simply go to the end, or whose line (`ready`) an editor has just swapped away.
    pub(super) fn insert(
        &self,
        resolved: &Path,
        entry: &Entry<'_>,
        now: DateTime<Utc>,
        ready: Option<&Ready>,
    ) -> Result<Written> {
        let Some(Ready {
            written, operation, ..
        }) = ready
        else {
            let operation = Operation::new("log", now, Vec::new());
            let ((id, line), warning) = self.rewrite_locked(resolved, operation, |draft| {
                let added = draft.add(std::slice::from_ref(entry))?;
                added.into_iter().next().ok_or_else(|| self.unwritten())
            })?;
            return Ok(Written { id, line, warning });
        };
        self.rewrite_locked(resolved, operation.clone(), |draft| {
            if layout::entry_line(draft.text(), &written.id).is_none() {
                draft.add_lines(&[(written.id.clone(), written.line.clone())]);
            }
            Ok(())
        })?;
        self.acknowledge(resolved, operation);
        Ok(written.clone())
    }

    fn unwritten(&self) -> Fault {
        Fault::io(format!("could not write {}", self.shown()))
    }

    /// Every entry and every problem of the old text must be in the new one, but for the changes that are meant.
    fn check(&self, old: &[u8], new: &[u8], changes: &[Change]) -> Result<()> {
        let before = Inventory::of(old).map_err(|problem| self.broken(&problem))?;
        let after = Inventory::of(new).map_err(|problem| {
            Fault::unreadable(format!(
                "could not change {}: the new text would not be valid at {problem}",
                self.shown()
            ))
        })?;
        let repeats = after.repeated > before.repeated;
        if !repeats && before.changed(changes).lines == after.lines {
            Ok(())
        } else {
            Err(Fault::unreadable(format!(
                "could not change {}: the change would touch other entries",
                self.shown()
            ))
            .hinted("'bond doctor' names what is odd in the file"))
        }
    }

    /// Puts the new file in the place of what was `found`; `false` if somebody else changed the file meanwhile.
    fn swap(&self, resolved: &Path, found: Option<&Metadata>, made: NamedTempFile) -> Result<bool> {
        let directory = paths::open_directory_of(resolved)?;
        let unchanged = match (paths::regular(resolved)?, found) {
            (Some(now), Some(found)) => paths::same_file(&now, found) && same_content(&now, found),
            (None, None) => true,
            _ => false,
        };
        if !unchanged {
            return Ok(false);
        }
        let swapped = match found {
            Some(_) => made.persist(resolved),
            None => made.persist_noclobber(resolved),
        };
        match swapped {
            Ok(_) => directory
                .sync_all()
                .doing(|| format!("sync the directory of {}", self.shown()))
                .map_err(|fault| fault.hinted(PERHAPS))
                .map(|()| true),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error.error).doing(|| format!("write {}", self.shown())),
        }
    }
}

fn torn_at_the_end(text: &[u8]) -> usize {
    Layout::of(text).torn(text)
}

fn same_content(one: &Metadata, other: &Metadata) -> bool {
    one.len() == other.len() && one.modified().ok() == other.modified().ok()
}

/// Of temporary files: no name that a person would choose.
fn prefix(resolved: &Path) -> String {
    let name = resolved.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.bond-")
}

fn write_beside(
    resolved: &Path,
    found: Option<&Metadata>,
    new: &[u8],
) -> io::Result<NamedTempFile> {
    remove_leftovers(resolved);
    let mut temporary = tempfile::Builder::new()
        .prefix(&prefix(resolved))
        .suffix(TEMPORARY)
        .tempfile_in(paths::directory_of(resolved))?;
    temporary.write_all(new)?;
    if let Some(found) = found {
        keep_owner(temporary.as_file(), found);
        temporary.as_file().set_permissions(found.permissions())?;
    }
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// Whoever owned the file goes on owning it, where the system lets bond give it away.
#[cfg(unix)]
fn keep_owner(file: &File, found: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    if file
        .metadata()
        .is_ok_and(|made| (made.uid(), made.gid()) != (found.uid(), found.gid()))
    {
        // Only root may; for anybody else the new file is theirs, as with any editor.
        let _ = fchown(file, Some(found.uid()), Some(found.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

/// Takes away what a killed bond left: under the lock nobody else writes one.
fn remove_leftovers(resolved: &Path) {
    let Ok(entries) = fs::read_dir(paths::directory_of(resolved)) else {
        return;
    };
    let prefix = prefix(resolved);
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&prefix) && name.ends_with(TEMPORARY) {
            // A leftover that stays costs nothing but its place.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// How often each line of an entry, or each problem, stands in a text, and how often an id is repeated.
#[derive(Default)]
struct Inventory {
    lines: BTreeMap<String, i64>,
    repeated: usize,
}

impl Inventory {
    fn of(text: &[u8]) -> std::result::Result<Self, Problem> {
        let mut reader = match Reader::open(Cursor::new(text)) {
            Ok(reader) => reader,
            Err(error) => return Err(Problem::of_line(b"", 1, 1, error.to_string())),
        };
        loop {
            let _: &Header = reader.header()?;
            let mut inventory = Self::default();
            match reader.entries(&mut inventory) {
                Ok(Some(seen)) => {
                    inventory.repeated = seen.repeated.len();
                    return Ok(inventory);
                }
                Ok(None) => {}
                Err(error) => return Err(Problem::of_line(b"", 1, 1, format!("{error:?}"))),
            }
        }
    }

    fn add(&mut self, line: String, times: i64) {
        let count = self.lines.entry(line).or_default();
        *count += times;
    }

    fn changed(mut self, changes: &[Change]) -> Self {
        for change in changes {
            let lines = [(&change.before, -1), (&change.after, 1)];
            for (line, times) in lines {
                if let Some(line) = line {
                    self.add(canonical(line), times);
                }
            }
        }
        self.lines.retain(|_, count| *count != 0);
        self
    }
}

/// The line as bond would write it, so that one entry counts as the same in every form.
fn canonical(line: &str) -> String {
    let mut one = Inventory::default();
    if let Ok(mut reader) = Reader::open(Cursor::new(format!("[log]\n{line}\n"))) {
        // A line that can't be read stands for itself.
        let _ = reader.entries(&mut one);
    }
    one.lines
        .into_keys()
        .next()
        .unwrap_or_else(|| line.to_owned())
}

impl Visit for Inventory {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        self.add(write::line(id, entry), 1);
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        self.add(problem.text.clone(), 1);
        true
    }
}
