//! Several people in a row of names, such as "Sam, Mum and Dad".

use super::Names;
use crate::catalog::practice::Lookup;
use crate::error::{Error, Result};

impl Names<'_> {
    /// The keys of several people whose names are in a row; none where the whole is one name, or one of them is not known.
    pub(super) fn in_a_row(self, word: &str) -> Result<Option<Vec<String>>> {
        let parts = parts(word);
        if parts.is_empty() || parts == [word.trim()] {
            return Ok(None);
        }
        let is_unknown = |word| matches!(self.look_up_to(word, 2), Ok(Lookup::Unknown { .. }));
        if !is_unknown(word) || parts.iter().any(|part| is_unknown(part)) {
            return Ok(None);
        }
        let keys = parts.iter().map(|part| self.known_person(part));
        keys.collect::<Result<_>>().map(Some)
    }

    /// Where one person has to be named, several in a row are not one who is new.
    pub(super) fn check_single(self, word: &str) -> Result<()> {
        match self.in_a_row(word)?.as_deref() {
            Some([first, _, ..]) => Err(Error::usage(format!(
                "could not use {word:?} here: it names several people"
            ))
            .hinted(format!("give one person, such as {first}"))),
            Some(_) | None => Ok(()),
        }
    }

    /// A name that holds a known person and someone who is not known may be one person or several: only the user can say.
    pub(super) fn check_whole(self, word: &str) -> Result<()> {
        let parts = parts(word);
        let known = |part: &&String| matches!(self.look_up_to(part, 2), Ok(Lookup::Found(_)));
        let Some(part) = parts.iter().filter(|_| parts.len() > 1).find(known) else {
            return Ok(());
        };
        Err(Error::usage(format!(
            "could not use {word:?}: {part} is known, but this may be one person or several"
        ))
        .hinted("for several people, give each a -w; for one person called that, add --new"))
    }
}

/// The name in the last part of a row that was split at its commas: "and Dad" is Dad.
#[must_use]
pub fn last_in_a_row(word: &str) -> &str {
    let (and, name) = word.trim().split_once(' ').unwrap_or(("", word));
    if is_and(and) { name } else { word }
}

/// The names in a row of names, such as "Sam, Mum and Dad", "Sam & Mum" or "and Dad", which ends one.
fn parts(word: &str) -> Vec<String> {
    let parts = word.split([',', ';', '&', '+', '/']);
    let parts = parts.flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let names = words.split(|word| is_and(word));
        names.map(|name| name.join(" ")).collect::<Vec<_>>()
    });
    parts.filter(|name| !name.is_empty()).collect()
}

fn is_and(word: &str) -> bool {
    let ands = ["and", "plus", "&", "+"];
    ands.iter().any(|and| word.eq_ignore_ascii_case(and))
}
