//! Makes every change to the journal that is more than an append: writes a new file beside the journal, checks and
//! syncs it, then renames it over the journal.

use std::cell::Cell;
use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::Path;
use std::thread;

use chrono::{DateTime, Utc};
use tempfile::NamedTempFile;

use super::append::{Appended, Attempt, Logged, Ready, SETTLES};
use super::batch::{Batch, Stays};
use super::oplog::Operation;
use super::undoable::Undoable;
use super::unwritten::with_lines;
use super::{Rehearsed, Store, lock, mend, paths, temp_file, torn};
use crate::error::{Doing, Error, Result};
use crate::journal::layout::{self, Layout};

/// How often a change is made again if an editor saves in the middle of it.
const TRIES: usize = 16;
/// How often bond checks whether a file stays the same, with [`SETTLES`] in between.
const LOOKS: u32 = 10;

impl Store {
    /// Changes the journal completely or not at all. `did` names the operation for `undo`. Gives what `change` gave,
    /// and whether the change can be undone.
    ///
    /// # Errors
    ///
    /// If the file can't be read, locked or written, or if its header can't be read, and any error of `change`. Nothing
    /// was written then, unless the error says what remains.
    pub fn rewrite<T>(
        &self,
        did: &str,
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
        change: impl Fn(&mut Batch) -> Result<T>,
    ) -> Result<(T, Undoable)> {
        let resolved = self.resolved()?;
        let _lock = lock::acquire(&resolved, waiting)?;
        self.rewrite_locked(&resolved, Operation::new(did, now, Vec::new()), change)
    }

    /// What `change` gives, and the journal that it would make. Takes no lock and writes nothing.
    ///
    /// # Errors
    ///
    /// If the file can't be read, and any error of `change`.
    pub fn rehearse<T>(
        &self,
        now: DateTime<Utc>,
        change: impl Fn(&mut Batch) -> Result<T>,
    ) -> Result<(T, Rehearsed)> {
        let rehearsed = given(change, |change| {
            let mut old = self.text()?.unwrap_or_default();
            let torn = torn_at_the_end(&old);
            old.truncate(old.len() - torn);
            let mut batch = Batch::new(old.clone(), torn, now);
            change(&mut batch)?;
            Ok(Some(Rehearsed::new(old, batch)))
        })?;
        rehearsed.ok_or_else(|| self.unwritten())
    }

    pub(super) fn rewrite_locked<T>(
        &self,
        resolved: &Path,
        mut operation: Operation,
        change: impl Fn(&mut Batch) -> Result<T>,
    ) -> Result<(T, Undoable)> {
        let outcome = given(change, |change| {
            let done = self.try_to_rewrite(resolved, &mut operation, change);
            done.map(Some)
        });
        let outcome = outcome.and_then(|done| done.ok_or_else(|| self.unwritten()));
        outcome.map_err(|error| Self::failed(resolved, &mut operation, error))
    }

    fn try_to_rewrite(
        &self,
        resolved: &Path,
        operation: &mut Operation,
        change: &dyn Fn(&mut Batch) -> Result<()>,
    ) -> Result<Undoable> {
        for _ in 0..TRIES {
            if let Some(done) = self.try_rewrite(resolved, operation, change)? {
                return Ok(done);
            }
        }
        Err(Error::io(format!(
            "could not write {}: another program keeps changing it",
            self.shown()
        ))
        .hinted("nothing was written; try again when it is done"))
    }

    /// Tries once. The caller holds the lock. `None` if another program changed the file meanwhile, and nothing was
    /// written.
    fn try_rewrite(
        &self,
        resolved: &Path,
        operation: &mut Operation,
        change: &dyn Fn(&mut Batch) -> Result<()>,
    ) -> Result<Option<Undoable>> {
        let found = paths::regular(resolved)?;
        let old = match found {
            Some(_) => {
                // A file that is write-protected is not replaced either.
                let opened = fs::File::options().append(true).open(resolved);
                opened.doing(|| format!("write {}", self.shown()))?;
                fs::read(resolved).doing(|| format!("read {}", self.shown()))?
            }
            None => Vec::new(),
        };
        let (kept, torn) = old.split_at(old.len() - torn_at_the_end(&old));
        let odd = match found {
            Some(_) => kept.is_empty() || !torn.is_empty(),
            // The journal was there when the line was made.
            None => !operation.changes.is_empty(),
        };
        if odd && !keeps_still(resolved, found.as_ref())? {
            return Ok(None);
        }
        // If someone removes the file while a line is being written, that does not start another journal.
        operation.begins = found.is_none() && (operation.begins || operation.changes.is_empty());
        operation.first = first_id(kept);
        let mut batch = Batch::new(kept.to_vec(), torn.len(), operation.at);
        change(&mut batch)?;
        let stays = batch.stays();
        let mending = stays == Stays::Entries;
        let forgets = batch.forgets();
        operation.rename = batch.renamed().cloned();
        let (new, changes) = batch.finish();
        // A repair cuts off torn bytes even if nothing else changes.
        if new == kept && (torn.is_empty() || !mending) {
            return Ok(Some(Undoable::Yes));
        }
        match stays {
            Stays::AllElse => self.check(kept, &new, &changes, operation.rename.as_ref())?,
            Stays::Entries => mend::check(kept, &new).map_err(|line| self.would_lose(&line))?,
            Stays::Nothing => {}
        }
        operation.changes = changes;
        operation.mends = mending;
        operation.set_head(kept, &new);
        let made = temp_file::write(resolved, found.as_ref(), &new)
            .doing(|| format!("write {}", self.shown()))?;
        if !torn.is_empty() {
            torn::keep(resolved, torn)?;
        }
        if !is_unchanged(resolved, found.as_ref())? {
            return Ok(None);
        }
        if forgets {
            let erased = self.erase_gone(resolved, operation, &new)?;
            operation.undoable = Undoable::Forgotten(erased.warning());
        } else {
            self.record_for_good(resolved, operation)?;
        }
        let swapped = self.swap(resolved, found.as_ref(), made);
        let is_there = match &swapped {
            Ok(swapped) => *swapped,
            Err(error) => error.is_unsynced(),
        };
        if is_there && !forgets {
            self.acknowledge(resolved, operation, None);
        }
        Ok(swapped?.then(|| operation.undoable.clone()))
    }

    /// Inserts an entry that can't simply be appended, or whose line (`ready`) was lost when an editor replaced the
    /// file.
    pub(super) fn insert(&self, resolved: &Path, attempt: &mut Attempt<'_>) -> Result<Logged> {
        let Attempt {
            entry,
            basis,
            operation,
            ready,
        } = attempt;
        let Some(Ready { id, line, .. }) = ready else {
            let add = |batch: &mut Batch| {
                if !batch.stands_on(basis) {
                    return Ok(None);
                }
                let added = batch.add(std::slice::from_ref(*entry))?;
                let added = added.into_iter().next();
                added.ok_or_else(|| self.unwritten()).map(Some)
            };
            let added = given(add, |add| self.try_rewrite(resolved, operation, add));
            let added = added.map_err(|error| with_lines(error, std::slice::from_ref(*entry)))?;
            return Ok(match added {
                Some((Some((id, line)), undoable)) => {
                    Logged::Written(Appended { id, line, undoable })
                }
                Some((None, _)) => Logged::Outdated,
                None => Logged::NotYet,
            });
        };
        let done = self.try_rewrite(resolved, operation, &|batch| {
            if !layout::has_entry(batch.text(), id) {
                batch.add_lines(&[(id.clone(), line.clone())]);
            }
            Ok(())
        })?;
        Ok(done.map_or(Logged::NotYet, |_| {
            self.acknowledge(resolved, operation, None);
            Logged::Written(Appended {
                id: id.clone(),
                line: line.clone(),
                undoable: operation.undoable.clone(),
            })
        }))
    }

    fn unwritten(&self) -> Error {
        Error::io(format!("could not write {}", self.shown()))
    }

    /// Renames the new file over the one that was `found`; `false` if another program changed the file meanwhile.
    fn swap(&self, resolved: &Path, found: Option<&Metadata>, made: NamedTempFile) -> Result<bool> {
        let directory = paths::open_directory_of(resolved)?;
        if !is_unchanged(resolved, found)? {
            return Ok(false);
        }
        let swapped = match found {
            Some(_) => made.persist(resolved),
            None => made.persist_noclobber(resolved),
        };
        match swapped {
            Ok(_) => temp_file::in_place(directory.sync_all(), &self.shown()).map(|()| true),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error.error).doing(|| format!("write {}", self.shown())),
        }
    }
}

/// What `change` gives in the last of the times that `with` calls it, and what `with` gives. All types of results share
/// this code: a copy for each type added 80 kB to the program.
fn given<T, D>(
    change: impl Fn(&mut Batch) -> Result<T>,
    with: impl FnOnce(&dyn Fn(&mut Batch) -> Result<()>) -> Result<Option<D>>,
) -> Result<Option<(T, D)>> {
    let value = Cell::new(None);
    let done = with(&|batch| {
        value.set(Some(change(batch)?));
        Ok(())
    })?;
    Ok(value.into_inner().zip(done))
}

fn first_id(text: &[u8]) -> Option<String> {
    let log = Layout::of(text).log.unwrap_or(text.len());
    layout::first_id(&text[log..]).map(str::to_owned)
}

fn torn_at_the_end(text: &[u8]) -> usize {
    Layout::of(text).torn(text)
}

/// Whether a file that looks half saved stays the same for a while. An editor may empty a file and fill it again: if
/// bond replaced the file in between, the editor would write on into a file without a name, and all its text would be
/// lost.
fn keeps_still(resolved: &Path, found: Option<&Metadata>) -> Result<bool> {
    for _ in 0..LOOKS {
        thread::sleep(SETTLES);
        if !is_unchanged(resolved, found)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the file that was `found` is still there, unchanged.
fn is_unchanged(resolved: &Path, found: Option<&Metadata>) -> Result<bool> {
    Ok(match (paths::regular(resolved)?, found) {
        (Some(now), Some(found)) => {
            let same_content =
                now.len() == found.len() && now.modified().ok() == found.modified().ok();
            paths::same_file(&now, found) && same_content
        }
        (None, None) => true,
        _ => false,
    })
}
