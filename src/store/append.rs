//! Appends an entry at the end of the journal with a single write, which is how most entries are logged.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::basis::Basis;
use super::batch::EntryChange;
use super::end::{cut_back, look, read_all, write_once};
use super::oplog::Operation;
use super::random::{draw, random};
use super::undoable::Undoable;
use super::{Store, lock, paths};
use crate::error::{Doing, Error, Remains, Result};
use crate::journal::tail::{InsertionPoint, Tail};
use crate::journal::{Entry, Id, layout, write};

/// How often an append is tried again if an editor replaces the file in the middle of it.
const SWAPS: usize = 64;
/// How long to wait for an editor that seems to be saving before the next look.
pub(super) const SETTLES: Duration = Duration::from_millis(10);

/// An entry that is in the journal, and stays there after a power cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The id of the entry.
    pub id: String,
    /// The line in the file, without newline.
    pub line: String,
    /// Whether undo can remove it.
    pub undoable: Undoable,
}

/// An entry that is being written.
pub(super) struct Attempt<'e> {
    pub(super) entry: &'e Entry<'e>,
    /// The header that its practice and people were looked up in.
    pub(super) basis: &'e Basis,
    pub(super) operation: Operation,
    pub(super) ready: Option<Ready>,
}

/// A line that is ready to be written, perhaps again.
pub(super) struct Ready {
    pub(super) id: String,
    pub(super) line: String,
    /// Whether it was written completely once, into a file that may have been replaced since.
    landed: bool,
    /// The undo history, to be marked once the line is written.
    record: Option<File>,
}

/// The outcome of logging an entry under the lock.
pub(super) enum Logged {
    Written(Appended),
    /// It has to be tried again.
    NotYet,
    /// The header has changed.
    Outdated,
}

/// The outcome of an append.
enum Tried {
    Written,
    /// The header has changed.
    Outdated,
    /// The path leads to another file now.
    Swapped,
    /// The line can't simply be appended.
    NotAtTheEnd,
}

impl Store {
    /// Adds an entry to the journal. `None` if the header is no longer that of `basis`: nothing was written then.
    ///
    /// # Errors
    ///
    /// If the file can't be locked or written, or if it has to be read as a whole and can't. Nothing was written then,
    /// unless the error says what remains.
    pub fn log(
        &self,
        entry: &Entry<'_>,
        basis: &Basis,
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
    ) -> Result<Option<Appended>> {
        let mut attempt = Attempt {
            entry,
            basis,
            operation: Operation::new("log", now, Vec::new()),
            ready: None,
        };
        let mut resolved = self.resolved()?;
        let mut lock = lock::acquire(&resolved, waiting)?;
        for _ in 0..SWAPS {
            match self.try_log(&resolved, &mut attempt) {
                Ok(Logged::NotYet) => {}
                Ok(Logged::Written(written)) => return Ok(Some(written)),
                Ok(Logged::Outdated) => {
                    Self::close_gap(&resolved, &mut attempt.operation);
                    return Ok(None);
                }
                Err(error) => return Err(Self::not_logged(&resolved, attempt, error)),
            }
            // An editor may also have replaced a link by a file.
            let named = self.resolved()?;
            if named != resolved {
                Self::close_gap(&resolved, &mut attempt.operation);
                drop(lock);
                lock = lock::acquire(&named, waiting)?;
                resolved = named;
                if let Err(error) = self.record_again(&resolved, &mut attempt) {
                    return Err(Self::not_logged(&resolved, attempt, error));
                }
            }
        }
        let why = "another program keeps replacing it";
        let error = Error::io(format!("could not write {}: {why}", self.shown()));
        Err(Self::not_logged(&resolved, attempt, error))
    }

    /// The error, with a warning if the line was written once and may be in the file.
    fn not_logged(resolved: &Path, mut attempt: Attempt<'_>, error: Error) -> Error {
        let error = match &attempt.ready {
            Some(ready) if ready.landed => error.remaining(Remains::Perhaps),
            Some(_) | None => error,
        };
        Self::failed(resolved, &mut attempt.operation, error)
    }

    /// Records a line that is ready again, in the undo history of another file.
    fn record_again(&self, resolved: &Path, attempt: &mut Attempt<'_>) -> Result<()> {
        if let Some(ready) = &mut attempt.ready {
            ready.record = self.record(resolved, &mut attempt.operation)?;
        }
        Ok(())
    }

    /// The file to write. Its directory exists afterwards.
    pub(super) fn resolved(&self) -> Result<PathBuf> {
        let resolved = paths::resolve(&self.path)?;
        if paths::regular(&resolved)?.is_none() {
            paths::make_parent(&resolved)?;
        }
        Ok(resolved)
    }

    /// Tries once. The caller holds the lock.
    fn try_log(&self, resolved: &Path, attempt: &mut Attempt<'_>) -> Result<Logged> {
        match self.try_append(resolved, attempt)? {
            Tried::Swapped => Ok(Logged::NotYet),
            Tried::Outdated => Ok(Logged::Outdated),
            Tried::NotAtTheEnd => self.insert(resolved, attempt),
            Tried::Written => Ok(attempt.ready.take().map_or(Logged::NotYet, |ready| {
                self.acknowledge(resolved, &attempt.operation, ready.record);
                Logged::Written(Appended {
                    id: ready.id,
                    line: ready.line,
                    undoable: attempt.operation.undoable.clone(),
                })
            })),
        }
    }

    fn try_append(&self, resolved: &Path, attempt: &mut Attempt<'_>) -> Result<Tried> {
        if paths::regular(resolved)?.is_none() {
            return Ok(Tried::NotAtTheEnd);
        }
        let mut file = File::options()
            .read(true)
            .append(true)
            .open(resolved)
            .doing(|| format!("write {}", self.shown()))?;
        let doing = || format!("read {}", self.shown());
        let held = file.metadata().doing(doing)?;
        if let Some(ready) = &attempt.ready
            && ready.landed
            && layout::has_entry(&read_all(&mut file).doing(doing)?, &ready.id)
        {
            return Ok(Tried::Written);
        }
        if attempt.ready.is_none() {
            let Some(same) = attempt.basis.check_file(&mut file).doing(doing)? else {
                return Ok(Tried::Outdated);
            };
            attempt.operation.first = same.first;
        }
        let (tail, length) = look(&mut file).doing(doing)?;
        if tail.place == InsertionPoint::Within || tail.torn > 0 {
            return Ok(Tried::NotAtTheEnd);
        }
        let ready = match attempt.ready.take() {
            Some(made) => made,
            None => self.prepare(resolved, &mut file, &tail, attempt)?,
        };
        let ready = attempt.ready.insert(ready);
        let begin = self.write_line(&mut file, &tail, &ready.line)?;
        ready.landed = true;
        if begin != length {
            // An editor is saving in place, perhaps over the line.
            thread::sleep(SETTLES);
            return Ok(Tried::Swapped);
        }
        Ok(match fs::metadata(&self.path) {
            Ok(named) if paths::same_file(&held, &named) => Tried::Written,
            Err(error) if error.kind() != ErrorKind::NotFound => Tried::Written,
            _ => Tried::Swapped,
        })
    }

    /// Draws the id, formats the line, and records the operation.
    fn prepare(
        &self,
        resolved: &Path,
        file: &mut File,
        tail: &Tail,
        attempt: &mut Attempt<'_>,
    ) -> Result<Ready> {
        let now = attempt.operation.at;
        let newest = tail.newest.filter(|newest| !newest.is_ahead_of(now));
        let id = if newest.is_some() {
            Id::next(now, newest, random()?)
        } else {
            draw(
                &read_all(file).doing(|| format!("read {}", self.shown()))?,
                now,
            )?
        };
        let id = id.to_string();
        let line = write::line(&id, attempt.entry);
        attempt.operation.changes = vec![EntryChange::added(&id, &line)];
        let record = self.record(resolved, &mut attempt.operation)?;
        Ok(Ready {
            id,
            line,
            landed: false,
            record,
        })
    }

    /// Writes a line with a single write and a sync; cuts it off again if that fails. Gives where in the file the line
    /// is.
    fn write_line(&self, file: &mut File, tail: &Tail, line: &str) -> Result<u64> {
        let newline = if tail.crlf { "\r\n" } else { "\n" };
        let before = match (tail.needs_newline, tail.half_newline) {
            (false, _) => "",
            (true, true) => "\n",
            (true, false) => newline,
        };
        let bytes = format!("{before}{line}{newline}").into_bytes();
        let written = write_once(file, &bytes).doing(|| format!("write {}", self.shown()))?;
        let outcome = if written == bytes.len() {
            file.sync_data()
        } else {
            Err(io::Error::new(
                ErrorKind::StorageFull,
                "only a part of the line could be written, as on a full disk",
            ))
        };
        let outcome = outcome.and_then(|()| file.stream_position());
        let error = match outcome {
            Ok(end) => return Ok(end.saturating_sub(written as u64)),
            Err(error) => error,
        };
        let undone = cut_back(file, written);
        Err(error)
            .doing(|| format!("write {}", self.shown()))
            .map_err(|error| match undone {
                Ok(()) => error.hinted("nothing was written; the journal is as it was"),
                Err(_) => error.remaining(Remains::Perhaps),
            })
    }
}
