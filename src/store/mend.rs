//! Mending: what is wrong in the text may go, but every entry stays.

use std::collections::BTreeMap;
use std::io::Cursor;

use chrono::{DateTime, Utc};

use super::{Draft, Store};
use crate::fault::{Fault, Result};
use crate::journal::layout::Layout;
use crate::journal::{Entry, Problem, Reader, Visit, write};

impl Store {
    /// What a change would give, without writing anything.
    ///
    /// # Errors
    ///
    /// When the journal can't be read, and whatever `change` gives.
    pub fn rehearse<T>(
        &self,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Draft) -> Result<T>,
    ) -> Result<T> {
        let mut text = self.text()?.unwrap_or_default();
        let torn = Layout::of(&text).torn(&text);
        text.truncate(text.len() - torn);
        change(&mut Draft::new(text, torn, now))
    }

    pub(super) fn would_lose(&self, line: &str) -> Fault {
        Fault::unreadable(format!(
            "could not mend {}: this entry would be lost: {line}",
            self.path().display()
        ))
        .hinted("nothing was written; mend the file in an editor")
    }
}

/// Checks that every entry of the old text is in the new one, whatever its id; gives the first that is not.
pub(super) fn check(old: &[u8], new: &[u8]) -> std::result::Result<(), String> {
    let (old, new) = (Contents::of(old), Contents::of(new));
    let lost = old
        .0
        .into_iter()
        .find(|(line, times)| new.0.get(line).is_none_or(|left| left < times));
    match lost {
        Some((line, _)) => Err(line),
        None => Ok(()),
    }
}

/// How often each entry stands in a text, its id left out.
#[derive(Default)]
struct Contents(BTreeMap<String, usize>);

impl Contents {
    fn of(text: &[u8]) -> Self {
        let Ok(mut reader) = Reader::open(Cursor::new(text)) else {
            return Self::default();
        };
        loop {
            let mut contents = Self::default();
            // A reader that goes on behind every problem ends by itself; `None` asks for another round.
            if !matches!(reader.entries(&mut contents), Ok(None)) {
                return contents;
            }
        }
    }
}

impl Visit for Contents {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        *self.0.entry(write::line("", entry)).or_default() += 1;
    }

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}
