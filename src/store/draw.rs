//! Chance: only ids and the numbers of operations need it.

use chrono::{DateTime, Utc};

use crate::fault::{Fault, Result};
use crate::journal::Id;

/// An id from the clock that stands nowhere in `text`.
///
/// # Errors
///
/// When no random number can be drawn.
pub(super) fn draw(text: &[u8], now: DateTime<Utc>) -> Result<Id> {
    loop {
        let id = Id::next(now, None, random()?);
        if memchr::memmem::find(text, id.to_string().as_bytes()).is_none() {
            return Ok(id);
        }
    }
}

/// A random number.
///
/// # Errors
///
/// When the system has none.
pub(super) fn random() -> Result<u32> {
    getrandom::u32().map_err(|error| Fault::io(format!("could not draw a random number: {error}")))
}
