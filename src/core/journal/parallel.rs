//! The later half of a long log, read by a thread of its own while the other half is read.
//!
//! Only where each of its lines stands for itself: anything else is read once more, in its turn.

use std::io::{self, Read, Seek};

use super::id::Id;
use super::lines::Lines;
use super::log::{Later, Log};
use super::visit::Visit;

/// How many bytes are looked through for the end of the line in the middle.
const LINE: usize = 16 * 1024;

/// How many bytes are read here while another thread only starts.
const AHEAD: u64 = 128 * 1024;

/// Where a journal is read from.
pub trait Source: Read + Seek {
    /// How many bytes there are, if [`Self::part`] can give a part of them.
    fn length(&self) -> Option<u64> {
        None
    }

    /// What stands from a byte on, to be read whatever becomes of this source meanwhile.
    ///
    /// # Errors
    ///
    /// When it can't be read by itself.
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

/// A half that nobody has read yet.
pub(super) struct Half {
    /// The first byte of its first line.
    pub(super) begin: u64,
    lines: Lines<Box<dyn Read + Send>>,
}

impl Half {
    /// The lines after the middle of what is left of a source from `here` on, if there are at least `least` bytes.
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

    /// Shows its entries to `visit`. None where a line may not stand for itself.
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
