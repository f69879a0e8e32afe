//! Lines of a file through one small buffer.

use std::io::{self, Read, Seek};
use std::ops::Range;

use memchr::memchr;

const BUFFER: usize = 64 * 1024;

/// Hands out the lines of a source one by one; only a line longer than the buffer makes it grow.
pub(super) struct Lines<R> {
    source: R,
    buffer: Vec<u8>,
    begin: usize,
    end: usize,
    ended: bool,
    number: usize,
}

/// A line without its newline.
pub(super) struct RawLine<'a> {
    /// The bytes, with a carriage return at the end if the file has one there.
    pub(super) bytes: &'a [u8],
    /// Counted from 1.
    pub(super) number: usize,
    /// Whether a newline follows.
    pub(super) terminated: bool,
}

impl<R: Read + Seek> Lines<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            buffer: vec![0; BUFFER],
            begin: 0,
            end: 0,
            ended: false,
            number: 0,
        }
    }

    /// Begins again at the first line.
    pub(super) fn rewind(&mut self) -> io::Result<()> {
        self.source.rewind()?;
        (self.begin, self.end, self.ended, self.number) = (0, 0, false, 0);
        Ok(())
    }

    /// The next line; `None` at the end of the file.
    pub(super) fn next(&mut self) -> io::Result<Option<RawLine<'_>>> {
        let Some((range, terminated)) = self.find()? else {
            return Ok(None);
        };
        self.begin = range.end + usize::from(terminated);
        self.number += 1;
        Ok(Some(RawLine {
            bytes: &self.buffer[range],
            number: self.number,
            terminated,
        }))
    }

    fn find(&mut self) -> io::Result<Option<(Range<usize>, bool)>> {
        let mut searched = 0;
        loop {
            let unread = &self.buffer[self.begin + searched..self.end];
            if let Some(newline) = memchr(b'\n', unread) {
                return Ok(Some((self.begin..self.begin + searched + newline, true)));
            }
            searched += unread.len();
            if self.ended {
                return Ok((searched > 0).then_some((self.begin..self.end, false)));
            }
            self.fill()?;
        }
    }

    /// Moves what is left to the front and reads on behind it.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.begin..self.end, 0);
        (self.begin, self.end) = (0, self.end - self.begin);
        if self.end == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        loop {
            match self.source.read(&mut self.buffer[self.end..]) {
                Ok(read) => {
                    self.end += read;
                    self.ended = read == 0;
                    return Ok(());
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}
