//! What resembles a typed word: a name that is a typing slip away from it.

use std::fmt;

use strsim::osa_distance;

use super::candidate::{Candidate, fold, slug, written};

/// The longest word, in letters, in which a typing slip is looked for: the time that takes grows with the square.
pub(super) const LONGEST: usize = 64;
/// How many edits are a slip at most.
pub(super) const SLIP: usize = 2;

/// What resembles a typed word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearest<'a> {
    /// Its key.
    pub key: &'a str,
    /// The key, name or alias that resembles the word.
    pub called: &'a str,
}

impl fmt::Display for Nearest<'_> {
    /// The name in quotes, with the key where that is another word.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if fold(self.called) == self.key {
            write!(f, "{:?}", self.key)
        } else {
            write!(f, "{:?} ({})", self.called, self.key)
        }
    }
}

/// What resembles the word most, the user's own first. Names are also compared as slugs, so that a letter with an accent,
/// or one that is put together from two characters, is no difference.
pub(super) fn nearest<'a>(typed: &str, candidates: &[Candidate<'a>]) -> Option<Nearest<'a>> {
    nearest_by(slip, typed, candidates)
}

pub(super) fn nearest_by<'a>(
    slip: fn(&str, &str) -> Option<usize>,
    typed: &str,
    candidates: &[Candidate<'a>],
) -> Option<Nearest<'a>> {
    let typed_slug = slug(typed);
    let distance = |called: &str| {
        let name = fold(called);
        let slugs = typed_slug.as_deref().zip(slug(&name));
        let slugs = slugs.filter(|slugs| (slugs.0, &slugs.1) != (typed, &name));
        let slugs = slugs.and_then(|(typed, name)| slip(typed, &name));
        slip(typed, &name).into_iter().chain(slugs).min()
    };
    let active = candidates.iter().filter(|candidate| !candidate.archived);
    let names = active.flat_map(|one| written(one).map(move |called| (one, called)));
    names
        .filter_map(|(one, called)| Some((distance(called)?, one, called)))
        .min_by_key(|(distance, one, _)| (*distance, !one.own))
        .map(|(_, one, called)| Nearest {
            key: one.key,
            called,
        })
}

/// The one of some words that a typed word is a slip away from, as [`find`](super::find) has it.
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
pub(super) fn slip(typed: &str, name: &str) -> Option<usize> {
    let letters = typed.chars().count();
    let most = if letters <= 4 { 1 } else { SLIP };
    let others = name.chars().count();
    if letters.abs_diff(others) > most || letters > LONGEST || differing(typed, name) > most {
        return None;
    }
    // Where no letter is left in common, it is another word and no slip.
    let (typed, name) = apart(typed, name);
    Some(osa_distance(typed, name))
        .filter(|distance| *distance <= most && *distance < letters.min(others))
}

/// Two words without the letters that they have in common at both ends, which are as many edits apart.
fn apart<'w>(one: &'w str, other: &'w str) -> (&'w str, &'w str) {
    let pairs = one.chars().zip(other.chars());
    let first = pairs.take_while(|(one, other)| one == other);
    let first: usize = first.map(|(letter, _)| letter.len_utf8()).sum();
    let (one, other) = (&one[first..], &other[first..]);
    let pairs = one.chars().rev().zip(other.chars().rev());
    let last = pairs.take_while(|(one, other)| one == other);
    let last: usize = last.map(|(letter, _)| letter.len_utf8()).sum();
    (&one[..one.len() - last], &other[..other.len() - last])
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

/// The same for a word and the beginning of a longer name, as [`find_known`](super::find_known) has it.
pub(super) fn slip_in_beginning(typed: &str, name: &str) -> Option<usize> {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_as_far_apart_as_what_differs_in_them(one in "[abé]{0,9}", other in "[abé]{0,9}") {
            let (first, second) = apart(&one, &other);
            prop_assert_eq!(osa_distance(first, second), osa_distance(&one, &other));
        }
    }
}
