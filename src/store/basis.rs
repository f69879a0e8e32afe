//! The header that names were looked up in, so that bond can check under the lock that the header has not changed.

use std::fs::File;
use std::io::{self, Cursor, Read};

use super::batch::Batch;
use super::read::OnDisk;
use super::{Store, end};
use crate::error::Result;
use crate::journal::{Header, Reader, Source};

/// How many bytes are compared at a time.
const PIECE: usize = 4 * 1024;

/// The header of a journal as it was read without a lock, with its text.
#[derive(Clone, Debug)]
pub struct Basis {
    header: Header,
    /// The text down to the `[log]` line; `None` if there is no such line.
    text: Option<String>,
    /// Whether tables after the log are a part of the header.
    whole: bool,
}

/// A file that still has the same header.
pub(super) struct SameHeader {
    /// The id of its first entry, as [`layout::first_id`] gives it; `None` if that was not read.
    ///
    /// [`layout::first_id`]: crate::journal::layout::first_id
    pub(super) first: Option<String>,
}

impl Store {
    /// Reads the header and stops there. A journal that does not exist has an empty header.
    ///
    /// # Errors
    ///
    /// If the file or its header can't be read.
    pub fn basis(&self) -> Result<Basis> {
        let reader = self.open()?;
        let header = reader.header().map_err(|problem| self.broken(&problem))?;
        Ok(Basis {
            header: header.clone(),
            text: reader.head().map(str::to_owned),
            whole: false,
        })
    }

    /// Reads the header, including tables after the log. Entries that can't be read do not matter here.
    ///
    /// # Errors
    ///
    /// As [`Store::basis`].
    pub fn whole_basis(&self) -> Result<Basis> {
        let mut reader = self.open()?.leniently();
        let first = reader.header().map_err(|problem| self.broken(&problem))?;
        let first = first.clone();
        let text = reader.head().map(str::to_owned);
        reader.through().map_err(|error| self.unread(error))?;
        let header = reader.header().map_err(|problem| self.broken(&problem))?;
        Ok(Basis {
            whole: *header != first,
            header: header.clone(),
            text,
        })
    }
}

impl Batch {
    /// Whether the header is still the one that names were looked up in.
    #[must_use]
    pub fn stands_on(&self, basis: &Basis) -> bool {
        basis.is_in_text(self.text())
    }
}

impl Basis {
    /// The header that names were looked up in.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Whether a text has the same header. Comments and blank lines may differ.
    fn is_in_text(&self, text: &[u8]) -> bool {
        let begins = |head: &String| text.starts_with(head.as_bytes());
        (!self.whole && self.text.as_ref().is_some_and(begins)) || self.is_in(Cursor::new(text))
    }

    /// Checks whether a file has the same header; `None` if not.
    pub(super) fn check_file(&self, file: &mut File) -> io::Result<Option<SameHeader>> {
        let begins = match &self.text {
            Some(head) if begins_with(file, head.as_bytes())? => Some(head.len()),
            Some(_) | None => None,
        };
        let is_same = (begins.is_some() && !self.whole) || self.is_in(OnDisk(file.try_clone()?));
        let Some(head) = begins.filter(|_| is_same) else {
            return Ok(is_same.then_some(SameHeader { first: None }));
        };
        let first = end::first_id(file, head as u64)?;
        Ok(Some(SameHeader { first }))
    }

    /// Whether a source that is read again has the same header. A source that can't be read has not.
    fn is_in(&self, mut source: impl Source) -> bool {
        let reader = source.rewind().and_then(|()| Reader::open(source));
        let Ok(mut reader) = reader else { return false };
        let read = !self.whole || reader.through().is_ok();
        read && reader.header() == Ok(&self.header)
    }
}

/// Whether a file starts with a text. Compares piece by piece, since allocating memory takes time.
fn begins_with(file: &mut File, text: &[u8]) -> io::Result<bool> {
    let mut bytes = [0; PIECE];
    for piece in text.chunks(PIECE) {
        let there = &mut bytes[..piece.len()];
        match file.read_exact(there) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            read => read?,
        }
        if there != piece {
            return Ok(false);
        }
    }
    Ok(true)
}
