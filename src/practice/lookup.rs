//! How a typed word finds a person or a practice: by key, name or alias, by the start of one, or not quite.

use strsim::osa_distance;

use super::{Practice, letters};
use crate::unicode::folded;

/// The longest word, in letters, in which a typing slip is looked for: the time that takes grows with the square.
const LONGEST: usize = 64;

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
        /// The key of what resembles it most, if it does at all.
        nearest: Option<&'a str>,
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
pub(super) fn fold(name: &str) -> String {
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
fn written<'a>(candidate: &Candidate<'a>) -> impl Iterator<Item = &'a str> {
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
    let mut keys = Vec::new();
    for candidate in candidates.iter().filter(|candidate| candidate.own == own) {
        if matches(candidate) && !keys.contains(&candidate.key) {
            keys.push(candidate.key);
        }
    }
    keys
}

fn decide(keys: Vec<&str>) -> Option<Lookup<'_>> {
    match keys[..] {
        [] => None,
        [key] => Some(Lookup::Found(key)),
        [_, _, ..] => Some(Lookup::Ambiguous(keys)),
    }
}

/// The key of what resembles the word most, the user's own first. Names are also compared as slugs, so that a letter
/// with an accent, or one that is put together from two characters, is no difference.
fn nearest<'a>(typed: &str, candidates: &[Candidate<'a>]) -> Option<&'a str> {
    nearest_by(slip, typed, candidates)
}

fn nearest_by<'a>(
    slip: fn(&str, &str) -> Option<usize>,
    typed: &str,
    candidates: &[Candidate<'a>],
) -> Option<&'a str> {
    let typed_slug = slug(typed);
    let distance = |candidate: &Candidate<'_>| {
        let pairs = names(candidate).flat_map(|name| {
            let slugs = typed_slug.as_deref().zip(slug(&name));
            let slugs = slugs.filter(|slugs| (slugs.0, &slugs.1) != (typed, &name));
            let slugs = slugs.and_then(|(typed, name)| slip(typed, &name));
            slip(typed, &name).into_iter().chain(slugs)
        });
        pairs.min()
    };
    candidates
        .iter()
        .filter(|candidate| !candidate.archived)
        .filter_map(|candidate| Some((distance(candidate)?, !candidate.own, candidate.key)))
        .min_by_key(|(distance, builtin, _)| (*distance, *builtin))
        .map(|(_, _, key)| key)
}

/// The one of some words that a typed word is a slip away from, as [`find`] has it.
#[must_use]
pub fn nearest_word<'a>(typed: &str, words: &[&'a str]) -> Option<&'a str> {
    let typed = fold(typed);
    let near = words
        .iter()
        .filter_map(|word| Some((slip(&typed, word)?, *word)));
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// The edits from one word to the other, if they are few enough to be a slip.
fn slip(typed: &str, name: &str) -> Option<usize> {
    let letters = typed.chars().count();
    let most = if letters <= 4 { 1 } else { 2 };
    let others = name.chars().count();
    if letters.abs_diff(others) > most || letters > LONGEST || differing(typed, name) > most {
        return None;
    }
    // Where no letter is left in common, it is another word and no slip.
    Some(osa_distance(typed, name))
        .filter(|distance| *distance <= most && *distance < letters.min(others))
}

/// How many edits there are at least between two words, at a glance: each brings in one letter that the other word has not,
/// or takes one away.
fn differing(one: &str, other: &str) -> usize {
    let letters = |word: &str| {
        let bits = word.chars().map(|letter| 1_u64 << (u32::from(letter) % 64));
        bits.fold(0, |letters, bit| letters | bit)
    };
    let (one, other) = (letters(one), letters(other));
    let most = (one & !other).count_ones().max((other & !one).count_ones());
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// The same for a word and the beginning of a longer name, as [`find_known`] has it.
fn slip_in_beginning(typed: &str, name: &str) -> Option<usize> {
    let letters = typed.chars().count();
    if letters > LONGEST {
        return None;
    }
    let ends = name.char_indices().map(|(end, _)| end);
    let beginnings = ends.skip(letters.saturating_sub(1)).take(3);
    let distances = beginnings.map(|end| osa_distance(typed, &name[..end]));
    distances
        .min()
        .filter(|distance| letters >= 5 && *distance <= 1)
}
