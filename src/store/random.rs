//! Random numbers, for new ids and for the numbers of operations.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::error::{Error, Result};
use crate::journal::Id;

/// An id from the clock that is nowhere in `text`.
///
/// # Errors
///
/// If no random number can be drawn.
pub(super) fn draw(text: &[u8], now: DateTime<Utc>) -> Result<Id> {
    loop {
        let id = Id::next(now, None, random()?);
        if memchr::memmem::find(text, id.to_string().as_bytes()).is_none() {
            return Ok(id);
        }
    }
}

/// New ids for a text: the first takes a wide step from the newest id, and the others stay close to it.
#[derive(Debug)]
pub struct Drawing {
    now: DateTime<Utc>,
    /// The newest id of the text, then the last id that was drawn.
    newest: Option<Id>,
    taken: HashSet<Id>,
    has_begun: bool,
}

impl Drawing {
    /// Draws ids that are nowhere in `text`, whose newest id is `newest`.
    pub(super) fn new(text: &[u8], newest: Option<Id>, now: DateTime<Utc>) -> Self {
        let words = text.split(|byte| !byte.is_ascii_alphanumeric());
        Self {
            now,
            newest,
            // Every word that could be an id made by bond, in whatever form the entry is written.
            taken: words.filter_map(Id::read).collect(),
            has_begun: false,
        }
    }

    /// Never draws these ids either.
    pub fn leave_out(&mut self, ids: &[&str]) {
        let ids = ids.iter().filter_map(|id| Id::read(id.as_bytes()));
        self.taken.extend(ids);
    }

    /// Draws the next id.
    ///
    /// # Errors
    ///
    /// If no random number can be drawn.
    pub fn draw(&mut self) -> Result<String> {
        loop {
            let id = match self.newest.filter(|_| self.has_begun) {
                Some(newest) => newest.close_after(random()?),
                None => Id::next(self.now, self.newest, random()?),
            };
            let is_new = self.taken.insert(id);
            if is_new {
                self.has_begun = true;
            }
            // Without a newest id, the next draw is independent; with one, it is a step further.
            if is_new || self.newest.is_some() {
                self.newest = Some(id);
            }
            if is_new {
                return Ok(id.to_string());
            }
        }
    }
}

/// A random number.
///
/// # Errors
///
/// If the system can't give one.
pub(super) fn random() -> Result<u32> {
    getrandom::u32().map_err(|error| Error::io(format!("could not draw a random number: {error}")))
}
