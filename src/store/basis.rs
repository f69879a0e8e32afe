//! What words were understood with: the names above `[log]`, to see under the lock whether they still stand.

use std::fs::File;
use std::io::{self, Cursor, Read};

use super::batch::Batch;
use super::read::OnDisk;
use super::{Store, end};
use crate::error::Result;
use crate::journal::{Header, Reader, Source};

/// How many bytes are compared at a time.
const PIECE: usize = 4 * 1024;

/// The header of a journal as it was read without a lock, and the text that says so.
#[derive(Clone, Debug)]
pub struct Basis {
    header: Header,
    /// The text down to the `[log]` line; none if there is no such line.
    text: Option<String>,
    /// Whether tables after the log are a part of the header.
    whole: bool,
}

/// A file that still says the same.
pub(super) struct Standing {
    /// The id of its first entry, as [`layout::first_id`]; none where it was not looked for.
    ///
    /// [`layout::first_id`]: crate::journal::layout::first_id
    pub(super) first: Option<String>,
}

impl Store {
    /// What is above `[log]`, without reading on. A journal that does not exist has an empty header.
    ///
    /// # Errors
    ///
    /// When the file can't be read, or its header can't be understood.
    pub fn basis(&self) -> Result<Basis> {
        let reader = self.open()?;
        let header = reader.header().map_err(|problem| self.broken(&problem))?;
        Ok(Basis {
            header: header.clone(),
            text: reader.head().map(str::to_owned),
            whole: false,
        })
    }

    /// The same with the tables after the log; entries that can't be read are none of its business.
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
    /// Whether the names are still those that words were understood with.
    #[must_use]
    pub fn stands_on(&self, basis: &Basis) -> bool {
        basis.stands(self.text())
    }
}

impl Basis {
    /// What words were understood with.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Whether a text says the same. Comments and blank lines may have changed.
    fn stands(&self, text: &[u8]) -> bool {
        let begins = |head: &String| text.starts_with(head.as_bytes());
        (!self.whole && self.text.as_ref().is_some_and(begins)) || self.is_said(Cursor::new(text))
    }

    /// Looks whether a file says the same; none if not.
    pub(super) fn stands_in(&self, file: &mut File) -> io::Result<Option<Standing>> {
        let begins = match &self.text {
            Some(head) if begins_with(file, head.as_bytes())? => Some(head.len()),
            Some(_) | None => None,
        };
        let stands = (begins.is_some() && !self.whole) || self.is_said(OnDisk(file.try_clone()?));
        let Some(head) = begins.filter(|_| stands) else {
            return Ok(stands.then_some(Standing { first: None }));
        };
        let first = end::first_id(file, head as u64)?;
        Ok(Some(Standing { first }))
    }

    /// Whether what is read anew says the same; what can't be read does not.
    fn is_said(&self, mut source: impl Source) -> bool {
        let reader = source.rewind().and_then(|()| Reader::open(source));
        let Ok(mut reader) = reader else { return false };
        let read = !self.whole || reader.through().is_ok();
        read && reader.header() == Ok(&self.header)
    }
}

/// Whether a file begins with a text; compared piece by piece, since memory that is new costs time.
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
