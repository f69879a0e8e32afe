//! The way of most entries: one write of one line at the end of the journal.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;

use chrono::{DateTime, Utc};

use super::batch::Change;
use super::ops::Operation;
use super::{Store, lock, paths, torn};
use crate::fault::{Doing, Fault, Result};
use crate::journal::tail::{self, Place, Tail};
use crate::journal::{Entry, Id, write};

/// How often an append is tried again when an editor swaps the file in the middle of it.
const SWAPS: usize = 16;

/// An entry that is in the journal, and will be after a power cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its id.
    pub id: String,
    /// The line as it stands in the file, without newline.
    pub line: String,
    /// Why it can't be taken back, if its operation could not be recorded.
    pub warning: Option<String>,
}

/// What became of one try.
enum Tried {
    Written,
    /// The path names another file now.
    Swapped,
    /// The line can't simply go to the end.
    NotAtTheEnd,
}

impl Store {
    /// Puts one entry into the journal.
    ///
    /// # Errors
    ///
    /// When it can't be written or locked, or when the file must be understood as a whole and can't. Nothing was
    /// written then, unless the message says otherwise.
    pub fn log(
        &self,
        entry: &Entry<'_>,
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
    ) -> Result<Written> {
        let resolved = paths::resolve(&self.path)?;
        paths::make_parent(&resolved)?;
        let _lock = lock::acquire(&resolved, waiting)?;
        let mut written = None;
        for _ in 0..SWAPS {
            match self.try_append(&resolved, entry, now, &mut written)? {
                Tried::Written => {
                    if let Some(written) = written {
                        self.acknowledge(&resolved);
                        return Ok(written);
                    }
                }
                Tried::Swapped => {}
                Tried::NotAtTheEnd => {
                    return self.insert(&resolved, entry, now, written);
                }
            }
        }
        Err(Fault::io(format!(
            "could not write {}: another program keeps replacing it",
            self.shown()
        )))
    }

    fn try_append(
        &self,
        resolved: &Path,
        entry: &Entry<'_>,
        now: DateTime<Utc>,
        written: &mut Option<Written>,
    ) -> Result<Tried> {
        if paths::regular(resolved)?.is_none() {
            return Ok(Tried::NotAtTheEnd);
        }
        let mut file = File::options()
            .read(true)
            .append(true)
            .open(resolved)
            .doing(|| format!("write {}", self.shown()))?;
        let (tail, bytes, length) = look(&mut file).doing(|| format!("read {}", self.shown()))?;
        if tail.place == Place::Within {
            return Ok(Tried::NotAtTheEnd);
        }
        if let Some(written) = written
            && memchr::memmem::find(&bytes, written.line.as_bytes()).is_some()
        {
            return Ok(Tried::Written);
        }
        let ready = match written.take() {
            Some(ready) => ready,
            None => self.prepare(resolved, &mut file, &tail, entry, now)?,
        };
        let ready = written.insert(ready);
        let length = self.cut_torn(resolved, &file, &tail, &bytes, length)?;
        self.write_line(&mut file, &tail, &ready.line, length)?;
        let held = file.metadata().doing(|| format!("read {}", self.shown()))?;
        let named = fs::metadata(resolved).is_ok_and(|named| paths::same_file(&held, &named));
        Ok(if named {
            Tried::Written
        } else {
            Tried::Swapped
        })
    }

    /// Draws the id, makes the line, and records the operation.
    fn prepare(
        &self,
        resolved: &Path,
        file: &mut File,
        tail: &Tail,
        entry: &Entry<'_>,
        now: DateTime<Utc>,
    ) -> Result<Written> {
        let id = match tail.newest.filter(|newest| !newest.is_ahead_of(now)) {
            Some(newest) => Id::next(now, Some(newest), random()?),
            None => {
                let text = read_all(file).doing(|| format!("read {}", self.shown()))?;
                draw(&text, now)?
            }
        }
        .to_string();
        let line = write::line(&id, entry);
        let warning = self.record(
            resolved,
            &Operation::new("log", now, vec![Change::added(&id, &line)]),
        );
        Ok(Written { id, line, warning })
    }

    fn cut_torn(
        &self,
        resolved: &Path,
        file: &File,
        tail: &Tail,
        bytes: &[u8],
        length: u64,
    ) -> Result<u64> {
        if tail.torn == 0 {
            return Ok(length);
        }
        torn::keep(resolved, &bytes[bytes.len() - tail.torn..])?;
        let length = length - tail.torn as u64;
        file.set_len(length)
            .doing(|| format!("cut a torn line off {}", self.shown()))?;
        Ok(length)
    }

    /// One write, then a sync; what goes wrong is cut off again.
    fn write_line(&self, file: &mut File, tail: &Tail, line: &str, length: u64) -> Result<()> {
        let newline = if tail.crlf { "\r\n" } else { "\n" };
        let before = if tail.needs_newline { newline } else { "" };
        let bytes = format!("{before}{line}{newline}").into_bytes();
        let outcome = write_once(file, &bytes).and_then(|()| file.sync_data());
        outcome.map_err(|error| {
            let undone = file.set_len(length).and_then(|()| file.sync_data());
            let fault = Err::<(), _>(error).doing(|| format!("write {}", self.shown()));
            let fault = fault.err().unwrap_or_else(|| Fault::io("could not write"));
            match undone {
                Ok(()) => fault.hinted("nothing was written; the journal is as it was"),
                Err(_) => fault.hinted(
                    "it could not be cut off again: the entry may be there, see 'bond history'",
                ),
            }
        })
    }
}

/// The end of the file, what it says, and the length of the file.
fn look(file: &mut File) -> std::io::Result<(Tail, Vec<u8>, u64)> {
    let length = file.seek(SeekFrom::End(0))?;
    let begin = length.saturating_sub(tail::TAIL);
    file.seek(SeekFrom::Start(begin))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length - begin).unwrap_or(0));
    file.take(length - begin).read_to_end(&mut bytes)?;
    let tail = tail::look(&bytes, begin == 0);
    Ok((tail, bytes, length))
}

fn read_all(file: &mut File) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut text)?;
    Ok(text)
}

/// An id from the clock that stands nowhere in `text`.
pub(super) fn draw(text: &[u8], now: DateTime<Utc>) -> Result<Id> {
    loop {
        let id = Id::next(now, None, random()?);
        if memchr::memmem::find(text, id.to_string().as_bytes()).is_none() {
            return Ok(id);
        }
    }
}

pub(super) fn random() -> Result<u32> {
    getrandom::u32().map_err(|error| Fault::io(format!("could not draw a random number: {error}")))
}

/// One `write`; a short one is an error, since the rest could land behind somebody else's line.
fn write_once(file: &mut File, bytes: &[u8]) -> std::io::Result<()> {
    loop {
        match file.write(bytes) {
            Ok(written) if written == bytes.len() => return Ok(()),
            // The next write says why this one was short.
            Ok(written) => {
                return file
                    .write(&bytes[written..])
                    .and_then(|_| Err(ErrorKind::StorageFull.into()));
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
