//! How a typed word finds a person or a practice: by key, name or alias, by the start of one, or not quite.

use std::collections::HashSet;

use super::candidate::{Candidate, begins, fold, is_folded_to, written};
use super::nearest::{Nearest, nearest, nearest_by, slip_in_beginning};

/// What a typed word stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// The key of the only one that is meant.
    Found(&'a str),
    /// The keys of two or more that may be meant, in the order of the candidates.
    Ambiguous(Vec<&'a str>),
    /// Nothing of that name.
    Unknown {
        /// What resembles it most, if anything does at all.
        nearest: Option<Nearest<'a>>,
    },
}

/// Finds what is typed by key, then name, then alias, then by the start of any of them.
///
/// Case does not matter, and blanks, `_` and `-` are the same. At each of the four steps the user's own come before
/// the built-in; a candidate whose key was seen before is the same one. What is archived goes by its key only. What is found nowhere is compared with the
/// names of all: one that is a typing slip away resembles it ([`Lookup::Unknown`]), which is one edit (a letter
/// added, left out, changed, or swapped with its neighbour) for up to 4 letters, else two; a word of more than 64
/// letters resembles nothing.
#[must_use]
pub fn find<'a>(typed: &str, candidates: &[Candidate<'a>]) -> Lookup<'a> {
    let typed = fold(typed);
    if typed.is_empty() {
        return Lookup::Unknown { nearest: None };
    }
    let steps: [&dyn Fn(&Candidate<'a>) -> bool; 4] = [
        &|candidate| is_folded_to(candidate.key, &typed),
        &|candidate| !candidate.archived && is_folded_to(candidate.name, &typed),
        &|candidate| {
            let mut aliases = candidate.aliases.iter();
            !candidate.archived && aliases.any(|alias| is_folded_to(alias, &typed))
        },
        &|candidate| !candidate.archived && written(candidate).any(|name| begins(name, &typed)),
    ];
    steps
        .iter()
        .flat_map(|step| [true, false].map(|own| matching(candidates, own, step)))
        .find_map(decide)
        .unwrap_or_else(|| Lookup::Unknown {
            nearest: nearest(&typed, candidates),
        })
}

/// The same of things that are never new: where no whole name resembles what is typed, which has five letters or more, one
/// does whose beginning is one edit away from it.
#[must_use]
pub fn find_known<'a>(typed: &str, candidates: &[Candidate<'a>]) -> Lookup<'a> {
    match find(typed, candidates) {
        Lookup::Unknown { nearest: None } => Lookup::Unknown {
            nearest: nearest_by(slip_in_beginning, &fold(typed), candidates),
        },
        found => found,
    }
}

/// The keys of all that match, each once.
fn matching<'a>(
    candidates: &[Candidate<'a>],
    own: bool,
    matches: impl Fn(&Candidate<'a>) -> bool,
) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    let candidates = candidates.iter().filter(|candidate| candidate.own == own);
    let found = candidates.filter(|candidate| matches(candidate));
    found
        .map(|candidate| candidate.key)
        .filter(|key| seen.insert(*key))
        .collect()
}

pub(super) fn decide(keys: Vec<&str>) -> Option<Lookup<'_>> {
    match keys[..] {
        [] => None,
        [key] => Some(Lookup::Found(key)),
        [_, _, ..] => Some(Lookup::Ambiguous(keys)),
    }
}
