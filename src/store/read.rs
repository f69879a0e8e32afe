//! Reads the journal for views: as a stream, without a lock, and without leaving a trace.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::mem::ManuallyDrop;

use super::{Batch, Store, paths};
use crate::error::{Doing, Error, Result};
use crate::journal::layout::Layout;
use crate::journal::{Header, Problem, ReadError, Reader, Seen, Source, Unread, View, Visit};

/// The result of reading a whole journal.
#[derive(Debug)]
pub struct Reading<V> {
    /// The header, including tables after the log.
    pub header: Header,
    /// The visitor after the last entry.
    pub view: V,
    /// What the reader noticed besides the entries.
    pub seen: Seen,
}

impl<V> Reading<V> {
    /// Whether there are neither goals nor entries.
    #[must_use]
    pub fn is_unused(&self) -> bool {
        self.header.goals.is_empty() && self.seen.is_empty()
    }

    /// Keeps the value until the program ends and never drops it: a view is printed right before the end, and freeing
    /// its parts one by one would take a hundredth of the time.
    #[must_use]
    pub fn to_the_end(self) -> ManuallyDrop<Self> {
        ManuallyDrop::new(self)
    }
}

/// A journal on disk.
pub(super) struct OnDisk(pub(super) File);

impl Read for OnDisk {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Seek for OnDisk {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.0.seek(place)
    }
}

impl Source for OnDisk {
    fn length(&self) -> Option<u64> {
        Some(self.0.metadata().ok()?.len())
    }

    #[cfg(unix)]
    fn part(&self, from: u64) -> io::Result<Box<dyn Read + Send>> {
        let file = self.0.try_clone()?;
        Ok(Box::new(FilePart { file, place: from }))
    }
}

/// Reads a file from a position of its own, independent of other readers.
#[cfg(unix)]
struct FilePart {
    file: File,
    place: u64,
}

#[cfg(unix)]
impl Read for FilePart {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        use std::os::unix::fs::FileExt as _;

        let read = self.file.read_at(buffer, self.place)?;
        self.place += read as u64;
        Ok(read)
    }
}

impl Store {
    /// Reads the header and stops there. A journal that does not exist has an empty header.
    ///
    /// # Errors
    ///
    /// If the file or its header can't be read.
    pub fn header(&self) -> Result<Header> {
        let reader = self.open()?;
        Ok(reader
            .header()
            .map_err(|problem| self.broken(&problem))?
            .clone())
    }

    /// Shows every entry to a visitor that `make` builds for the header. Entries that can't be read are skipped, and
    /// [`Self::noticed`] reports them.
    ///
    /// # Errors
    ///
    /// If the file or its header can't be read, and any error of `make`.
    pub fn read<V: View>(&self, make: impl FnMut(&Header) -> Result<V>) -> Result<Reading<V>> {
        self.show(self.open()?.leniently(), make, |reader, view: &mut V| {
            view.read(reader)
        })
    }

    /// Shows every entry of a batch, a text of this journal that is being changed.
    ///
    /// # Errors
    ///
    /// As [`Store::read`], and if an entry can't be read.
    pub fn read_batch<V: Visit>(
        &self,
        batch: &Batch,
        make: impl FnMut(&Header) -> Result<V>,
    ) -> Result<Reading<V>> {
        let reader = Reader::open(Cursor::new(batch.text()));
        let reader = reader.doing(|| format!("read {}", self.shown()))?;
        self.show(reader, make, |reader, visit| reader.show(visit))
    }

    fn show<'s, V: Visit>(
        &self,
        mut reader: Reader<'s>,
        mut make: impl FnMut(&Header) -> Result<V>,
        entries: impl Fn(&mut Reader<'s>, &mut V) -> std::result::Result<Option<Seen>, ReadError>,
    ) -> Result<Reading<V>> {
        loop {
            let header = reader
                .header()
                .map_err(|problem| self.broken(&problem))?
                .clone();
            let mut view = make(&header)?;
            let seen = entries(&mut reader, &mut view).map_err(|error| self.unread(error))?;
            if let Some(seen) = seen {
                return Ok(Reading { header, view, seen });
            }
        }
    }

    /// Shows every entry to the visitor, which also sees problems and may go on after them.
    ///
    /// # Errors
    ///
    /// If the file can't be read, or the visitor stops at a problem.
    pub fn survey<V: Visit>(&self, make: impl Fn() -> V) -> Result<Reading<V>> {
        let mut reader = self.open()?;
        loop {
            let mut view = make();
            if let Some(seen) = reader.show(&mut view).map_err(|error| self.unread(error))? {
                let header = reader.header().cloned().unwrap_or_default();
                return Ok(Reading { header, view, seen });
            }
        }
    }

    /// The whole text of the journal; `None` if there is no journal.
    ///
    /// # Errors
    ///
    /// If the file can't be read.
    pub fn text(&self) -> Result<Option<Vec<u8>>> {
        let resolved = paths::resolve(&self.path)?;
        if paths::regular(&resolved)?.is_none() {
            return Ok(None);
        }
        std::fs::read(&resolved)
            .map(Some)
            .doing(|| format!("read {}", self.shown()))
    }

    /// The text above `[log]`; empty if there is no journal, or if the text is not UTF-8.
    ///
    /// # Errors
    ///
    /// If the file can't be read.
    pub fn head(&self) -> Result<String> {
        let text = self.text()?.unwrap_or_default();
        let end = Layout::of(&text).head_end;
        Ok(String::from_utf8(text[..end].to_vec()).unwrap_or_default())
    }

    pub(super) fn open(&self) -> Result<Reader<'static>> {
        let reader = match paths::regular(&self.path)? {
            Some(_) => File::open(&self.path).and_then(|file| Reader::open(OnDisk(file))),
            None => Reader::open(Cursor::new(Vec::new())),
        };
        reader.doing(|| format!("read {}", self.shown()))
    }

    pub(super) fn unread(&self, error: ReadError) -> Error {
        match error {
            ReadError::Io(error) => Err::<(), _>(error)
                .doing(|| format!("read {}", self.shown()))
                .err()
                .unwrap_or_else(|| Error::io(format!("could not read {}", self.shown()))),
            ReadError::Broken(problem) => self.broken(&problem),
        }
    }

    /// The error for a place that can't be read.
    #[must_use]
    pub fn broken(&self, problem: &Problem) -> Error {
        Error::unreadable(format!("could not understand {}", self.pointed_at(problem))).hinted(
            if problem.is_mark_of_a_merge() {
                MERGE
            } else {
                "to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor"
            },
        )
    }

    /// The place of a problem, the problem, and the line.
    fn pointed_at(&self, problem: &Problem) -> String {
        let Problem {
            line,
            column,
            text,
            what,
        } = problem;
        format!(
            "{}:{line}:{column}: {what}\n  {line} | {text}",
            self.shown()
        )
    }

    /// Warnings about a journal that could be read.
    #[must_use]
    pub fn noticed(&self, seen: &Seen) -> Vec<String> {
        let torn = seen.torn.map(|line| {
            format!(
                "line {line} of the journal is unfinished and was skipped; the next entry puts it aside"
            )
        });
        let repeated = seen.repeated.iter().map(|(id, line)| {
            format!("line {line} of the journal repeats the id {id}; both entries count, and 'bond doctor --fix' mends it")
        });
        let Unread { first, count } = &seen.unread;
        let unread = first
            .iter()
            .map(|problem| format!("left out {}", self.pointed_at(problem)));
        let all = match count {
            0 => None,
            1 => Some(
                "1 line can't be read and is not counted; to check it, run: bond doctor".to_owned(),
            ),
            _ => Some(format!(
                "{count} lines can't be read and are not counted; to list them, run: bond doctor"
            )),
        };
        let has_marks = first.iter().any(Problem::is_mark_of_a_merge);
        torn.into_iter()
            .chain(repeated)
            .chain(unread)
            .chain(has_marks.then(|| MERGE.to_owned()))
            .chain(all)
            .collect()
    }
}

/// The message for conflict markers that git left in a file.
const MERGE: &str = "these are the marks of an unfinished merge: keep the lines of both sides, and remove the marks; \
                     to open the journal in your editor, run: bond edit";
