//! Reads the lines of a file through a small buffer.

use std::io::{self, Read, Seek};
use std::ops::Range;

use memchr::{memchr, memrchr};

const BUFFER: usize = 32 * 1024;
/// How much is read first, in bytes: most headers are shorter, and logging an entry needs only the header.
const FIRST: usize = 4 * 1024;

/// Gives the lines of a source. The buffer grows only for a line that is longer than the buffer.
pub(super) struct Lines<R> {
    source: R,
    buffer: Vec<u8>,
    begin: usize,
    end: usize,
    ended: bool,
    number: usize,
    /// How many bytes were read from the source.
    read: u64,
    /// Where to stop for a while, as if the file ended there.
    limit: u64,
}

/// A line with its newline, which the last line may lack.
pub(super) struct RawLine<'a> {
    pub(super) bytes: &'a [u8],
    /// Counted from 1.
    pub(super) number: usize,
}

impl RawLine<'_> {
    /// Whether the line has its newline.
    pub(super) fn is_terminated(&self) -> bool {
        self.bytes.ends_with(b"\n")
    }

    /// The line without a carriage return whose line feed was never written.
    pub(super) fn without_half_newline(&self) -> &[u8] {
        self.bytes.strip_suffix(b"\r").unwrap_or(self.bytes)
    }

    /// The line without this many torn bytes at its end, and without half a newline: zeros may follow the carriage
    /// return.
    pub(super) fn untorn(&self, torn: usize) -> &[u8] {
        let bytes = self.without_half_newline();
        let kept = &bytes[..bytes.len() - torn];
        match kept.strip_suffix(b"\r") {
            Some(line) if bytes.len() == self.bytes.len() => line,
            Some(_) | None => kept,
        }
    }
}

impl<R> Lines<R> {
    /// The source of the lines, and how many bytes of it were read.
    pub(super) fn source(&self) -> (&R, u64) {
        (&self.source, self.read)
    }

    /// Stops at this byte of the source, which was not read yet; goes on to the end if no byte is given.
    pub(super) fn stop_at(&mut self, limit: Option<u64>) {
        self.limit = limit.unwrap_or(u64::MAX);
        self.ended = false;
    }

    /// Skips the rest of the source, which has this many lines.
    pub(super) fn leave_out(&mut self, lines: usize) {
        (self.begin, self.end, self.ended) = (0, 0, true);
        self.number += lines;
    }
}

impl<R: Read + Seek> Lines<R> {
    /// Starts again at the first line.
    pub(super) fn rewind(&mut self) -> io::Result<()> {
        self.source.rewind()?;
        (self.begin, self.end, self.ended, self.number) = (0, 0, false, 0);
        (self.read, self.limit) = (0, u64::MAX);
        Ok(())
    }
}

impl<R: Read> Lines<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            buffer: Vec::new(),
            begin: 0,
            end: 0,
            ended: false,
            number: 0,
            read: 0,
            limit: u64::MAX,
        }
    }

    /// The next line; `None` at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<RawLine<'_>>> {
        let Some(range) = self.find()? else {
            return Ok(None);
        };
        self.begin = range.end;
        self.number += 1;
        Ok(Some(RawLine {
            bytes: &self.buffer[range],
            number: self.number,
        }))
    }

    /// All whole lines that are in the buffer, and the number of the first; `None` at the end, or if only a line
    /// without newline is left. The caller reports the number of lines to [`Self::passed`].
    pub(super) fn block(&mut self) -> io::Result<Option<RawLine<'_>>> {
        loop {
            let unread = &self.buffer[self.begin..self.end];
            if let Some(newline) = memrchr(b'\n', unread) {
                let begin = self.begin;
                self.begin += newline + 1;
                return Ok(Some(RawLine {
                    bytes: &self.buffer[begin..self.begin],
                    number: self.number + 1,
                }));
            }
            if self.ended {
                return Ok(None);
            }
            self.fill()?;
        }
    }

    /// Counts the lines of a block.
    pub(super) fn passed(&mut self, lines: usize) {
        self.number += lines;
    }

    fn find(&mut self) -> io::Result<Option<Range<usize>>> {
        let mut searched = 0;
        loop {
            let unread = &self.buffer[self.begin + searched..self.end];
            if let Some(newline) = memchr(b'\n', unread) {
                let end = self.begin + searched + newline + 1;
                return Ok(Some(self.begin..end));
            }
            searched += unread.len();
            if self.ended {
                return Ok((searched > 0).then_some(self.begin..self.end));
            }
            self.fill()?;
        }
    }

    /// Moves the unread bytes to the front and fills the rest of the buffer.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.begin..self.end, 0);
        (self.begin, self.end) = (0, self.end - self.begin);
        let least = if self.read == 0 { FIRST } else { BUFFER };
        if self.buffer.len() < least {
            self.buffer.resize(least, 0);
        } else if self.end == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let left = usize::try_from(self.limit.saturating_sub(self.read)).unwrap_or(usize::MAX);
        let room = (self.buffer.len() - self.end).min(left);
        loop {
            match self
                .source
                .read(&mut self.buffer[self.end..self.end + room])
            {
                Ok(read) => {
                    self.end += read;
                    self.read += read as u64;
                    self.ended = read == 0;
                    return Ok(());
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}
