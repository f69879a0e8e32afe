//! Searches for many texts at once, in one pass over another text.

use std::collections::{BTreeSet, HashSet};
use std::ops::Bound;

/// The length of the key by which a text is found, in bytes. Shorter texts can't be searched for.
const KEY: usize = 5;

/// Texts to search for.
#[derive(Clone, Debug, Default)]
pub(super) struct TextSearch {
    words: BTreeSet<Vec<u8>>,
    /// The first bytes of all texts that were ever added.
    keys: HashSet<[u8; KEY]>,
}

impl TextSearch {
    /// Adds a text, unless it is too short to search for.
    pub(super) fn add(&mut self, word: String) {
        if let Some(key) = word.as_bytes().first_chunk::<KEY>() {
            self.keys.insert(*key);
            self.words.insert(word.into_bytes());
        }
    }

    /// Removes a text.
    pub(super) fn remove(&mut self, word: &str) {
        self.words.remove(word.as_bytes());
    }

    /// The texts that are anywhere in `text`.
    pub(super) fn in_text<'w>(&'w self, text: &'w [u8]) -> impl Iterator<Item = &'w str> {
        let places = text.windows(KEY).enumerate();
        let begun = places.filter(|(_, key)| self.keys.contains(*key));
        begun.flat_map(|(place, _)| self.at_the_start(&text[place..]))
    }

    /// The texts that `text` starts with, longest first. Steps from text to text, without looking at all that share a
    /// start.
    fn at_the_start<'w>(&'w self, text: &'w [u8]) -> impl Iterator<Item = &'w str> {
        let mut most = text;
        let words = std::iter::from_fn(move || {
            loop {
                let upto = (Bound::Unbounded, Bound::Included(most));
                let word = self.words.range::<[u8], _>(upto).next_back()?;
                let same = in_common(word, most);
                // Any other text that `text` starts with is no longer than what this text has in common with it.
                most = &most[..same.min(word.len() - 1)];
                if same == word.len() {
                    return Some(word);
                }
            }
        });
        words.filter_map(|word| std::str::from_utf8(word).ok())
    }

    /// Whether one of the texts starts with `start`.
    pub(super) fn any_starts_with(&self, start: &str) -> bool {
        let from = (Bound::Included(start.as_bytes()), Bound::Unbounded);
        let first = self.words.range::<[u8], _>(from).next();
        first.is_some_and(|word| word.starts_with(start.as_bytes()))
    }
}

/// How many bytes two texts have in common at their starts. Long texts are mostly compared many bytes at a time.
fn in_common(one: &[u8], other: &[u8]) -> usize {
    const MANY: usize = 64;
    let chunks = one.chunks_exact(MANY).zip(other.chunks_exact(MANY));
    let begin = chunks.take_while(|(one, other)| one == other).count() * MANY;
    let rest = one[begin..].iter().zip(&other[begin..]);
    begin + rest.take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_texts_have_in_common_is_counted_to_the_byte() {
        let text = b"walk by the river ".repeat(12);
        for length in 0..text.len() {
            assert_eq!(in_common(&text, &text[..length]), length);
            let mut other = text.clone();
            other[length] = b'_';
            assert_eq!(in_common(&other, &text), length);
            assert_eq!(in_common(&text[..length], &other), length);
        }
    }

    #[test]
    fn each_word_is_found_among_many_that_start_alike() {
        let mut words = TextSearch::default();
        for number in 0..200 {
            words.add(format!("walk {number}"));
        }
        for word in ["walk", "walks", "walk 15 and home", "walk \u{e9}"] {
            words.add(word.to_owned());
        }
        let found = |text: &str| {
            let found = words.in_text(text.as_bytes());
            found.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(found("a walk 157."), ["walk 157", "walk 15", "walk 1"]);
        assert_eq!(found("walk 15 and"), ["walk 15", "walk 1"]);
        assert_eq!(found("walk \u{e8}, walk"), Vec::<String>::new());
        assert_eq!(found("walks, walk \u{e9}"), ["walks", "walk \u{e9}"]);
        assert!(words.any_starts_with("walk 15 a") && words.any_starts_with("w"));
        assert!(!words.any_starts_with("walk 15 b") && !words.any_starts_with("x"));
    }
}
