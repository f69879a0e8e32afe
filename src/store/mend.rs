//! Checks a repaired journal: problems may be gone, but every entry must still be there.

use std::collections::{BTreeMap, HashSet};
use std::io::Cursor;

use super::Store;
use crate::error::{Error, shown};
use crate::journal::{Entry, Problem, Reader, Visit, write};

impl Store {
    pub(super) fn would_lose(&self, line: &str) -> Error {
        Error::unreadable(format!(
            "could not mend {}: this entry would be lost: {line}",
            shown(self.path())
        ))
        .hinted("nothing was written; mend the file in an editor")
    }
}

/// Checks that the new text has every entry of the old text, with any id; gives the first that is missing. Copies with
/// the same id count once.
pub(super) fn check(old: &[u8], new: &[u8]) -> std::result::Result<(), String> {
    let (old, new) = (Contents::of(old), Contents::of(new));
    let lost = old
        .times
        .into_iter()
        .find(|(line, times)| new.times.get(line).is_none_or(|left| left < times));
    match lost {
        Some((line, _)) => Err(line),
        None => Ok(()),
    }
}

/// How often each entry is in a text, apart from its id.
#[derive(Default)]
struct Contents {
    times: BTreeMap<String, usize>,
    /// The entries with their ids.
    known: HashSet<String>,
}

impl Contents {
    fn of(text: &[u8]) -> Self {
        let Ok(mut reader) = Reader::open(Cursor::new(text)) else {
            return Self::default();
        };
        loop {
            let mut contents = Self::default();
            // This visitor goes on after every problem, so the reader reaches the end; `None` asks for another round.
            if !matches!(reader.show(&mut contents), Ok(None)) {
                return contents;
            }
        }
    }
}

impl Visit for Contents {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        let line = write::line("", entry);
        if self.known.insert(format!("{id} {line}")) {
            *self.times.entry(line).or_default() += 1;
        }
    }

    fn problem(&mut self, _: &Problem) -> bool {
        true
    }
}
