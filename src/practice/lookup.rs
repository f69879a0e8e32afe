//! How a typed word finds a person or a practice: by key, name or alias, by the start of one, or not quite.

use std::collections::HashSet;

use super::nearest::{Nearest, nearest, nearest_by, slip_in_beginning};
use super::{Practice, letters};
use crate::unicode::folded;

/// Something that can be found by name.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Its slug.
    pub key: &'a str,
    /// Its name or title.
    pub name: &'a str,
    /// Short names.
    pub aliases: Vec<&'a str>,
    /// Whether it is the user's own, which comes before what is built in.
    pub own: bool,
    /// Whether it was put away: then only its whole key finds it.
    pub archived: bool,
}

impl Candidate<'_> {
    /// Whether a word is its key, its name or one of its aliases, whatever the case.
    #[must_use]
    pub fn is_called(&self, word: &str) -> bool {
        let word = fold(word);
        names(self).any(|name| name == word)
    }
}

impl Practice {
    /// How it can be found by name.
    #[must_use]
    pub fn candidate(&self) -> Candidate<'_> {
        Candidate {
            key: &self.key,
            name: &self.title,
            aliases: self.aliases.iter().map(AsRef::as_ref).collect(),
            own: !self.builtin,
            archived: self.archived,
        }
    }
}

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

/// The key of a name: transliterated to ASCII, in lower case, with `-` between words. None if nothing is left of it.
#[must_use]
pub fn slug(name: &str) -> Option<String> {
    let is_slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if !name.is_empty() && name.bytes().all(is_slug) {
        return Some(name.to_owned());
    }
    let mut slug = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            '\'' => {}
            '\0'..='\x7f' => slug.push('-'),
            _ => slug.push_str(letters::of_key(letter)),
        }
    }
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    Some(words.join("-")).filter(|slug| !slug.is_empty())
}

/// The form in which names are compared: folded, with one `-` for any blanks, `_` and `-` between words.
#[must_use]
pub fn fold(name: &str) -> String {
    if is_plain(name) {
        return name.to_ascii_lowercase();
    }
    let folded = folded(name);
    let words: Vec<&str> = folded
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '_' | '-'))
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

/// Whether folding a name changes no more than its case, as with most: then it is compared without a copy.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a name is this folded one.
fn is_folded_to(name: &str, folded: &str) -> bool {
    if is_plain(name) {
        name.eq_ignore_ascii_case(folded)
    } else {
        fold(name) == folded
    }
}

/// Whether a name begins with this folded one.
fn begins(name: &str, folded: &str) -> bool {
    if is_plain(name) {
        let beginning = name.as_bytes().get(..folded.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(folded.as_bytes()))
    } else {
        fold(name).starts_with(folded)
    }
}

/// Key, name and aliases as they are written.
pub(super) fn written<'a>(candidate: &Candidate<'a>) -> impl Iterator<Item = &'a str> {
    let names = [candidate.key, candidate.name];
    names.into_iter().chain(candidate.aliases.iter().copied())
}

/// The same in the form in which they are compared.
pub(super) fn names(candidate: &Candidate<'_>) -> impl Iterator<Item = String> {
    written(candidate).map(fold)
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
