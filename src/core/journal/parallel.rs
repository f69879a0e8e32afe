//! Reads the later half of a long log in a second thread.
//!
//! This works only if each line of that half can be read on its own; otherwise the first thread reads the half again.

use std::io::{self, Read, Seek};

use super::id::Id;
use super::lines::Lines;
use super::log::{Later, Log};
use super::visit::Visit;

/// How many bytes are searched for the end of the line in the middle.
const LINE: usize = 16 * 1024;

/// How many more bytes the first thread reads, while the second thread is still starting.
const AHEAD: u64 = 128 * 1024;

/// A file or a text that a journal is read from.
pub trait Source: Read + Seek {
    /// The length in bytes, if [`Self::part`] can give a part of the source.
    fn length(&self) -> Option<u64> {
        None
    }

    /// The source from the byte `from` on, as an independent reader.
    ///
    /// # Errors
    ///
    /// If this part can't be read on its own.
    fn part(&self, from: u64) -> io::Result<Box<dyn Read + Send>> {
        let _ = from;
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl<S: Source + ?Sized> Source for Box<S> {
    fn length(&self) -> Option<u64> {
        (**self).length()
    }

    fn part(&self, from: u64) -> io::Result<Box<dyn Read + Send>> {
        (**self).part(from)
    }
}

impl<T: AsRef<[u8]>> Source for io::Cursor<T> {}

/// The later half of a log, not read yet.
pub(super) struct Half {
    /// The first byte of its first line.
    pub(super) begin: u64,
    lines: Lines<Box<dyn Read + Send>>,
}

impl Half {
    /// Splits what is left of a source from the byte `here` on, if that is at least `least` bytes; gives the later
    /// half.
    pub(super) fn of(source: &impl Source, here: u64, least: u64) -> Option<Self> {
        let left = source
            .length()?
            .checked_sub(here)
            .filter(|left| *left >= least)?;
        let middle = here + left / 2 + AHEAD.min(left / 4);
        let mut bytes = Vec::with_capacity(LINE);
        let mut part = source.part(middle).ok()?.take(LINE as u64);
        part.read_to_end(&mut bytes).ok()?;
        let newline = memchr::memchr(b'\n', &bytes)?;
        let begin = middle + u64::try_from(newline).ok()? + 1;
        let lines = Lines::new(source.part(begin).ok()?);
        Some(Self { begin, lines })
    }

    /// Shows the entries to `visit`. `None` if a line can't be read on its own.
    pub(super) fn read<V: Visit>(self, mut visit: V) -> Option<Later<V>> {
        let mut lines = self.lines;
        let mut log = Log::new(&mut visit);
        let mut first = None;
        let mut count = 0;
        while let Some(block) = lines.block().ok()? {
            if first.is_none() {
                first = Some(Id::read(block.bytes.get(..Id::LENGTH)?)?);
            }
            let taken = log.block(block.bytes, block.number).ok()?;
            lines.passed(taken);
            count += taken;
            log.is_plain().then_some(())?;
        }
        let is_unfinished = lines.next().ok()?.is_some();
        let last = log.repeats.ascending()?;
        let entries = log.seen.fast;
        (!is_unfinished).then_some(())?;
        Some(Later {
            visit,
            lines: count,
            entries,
            ids: (first?, last),
        })
    }
}
