//! Many texts looked for at once, in one pass over another text.

use std::collections::{BTreeMap, BTreeSet};

/// How many bytes of a text it is found by; shorter ones can't be looked for.
const KEY: usize = 5;

/// Texts to be looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(BTreeMap<[u8; KEY], BTreeSet<String>>);

impl Words {
    /// Adds a text, unless it is too short to be looked for.
    pub(super) fn add(&mut self, word: String) {
        if let Some(key) = word.as_bytes().first_chunk::<KEY>() {
            self.0.entry(*key).or_default().insert(word);
        }
    }

    /// Takes a text away.
    pub(super) fn remove(&mut self, word: &str) {
        let key = word.as_bytes().first_chunk::<KEY>();
        if let Some(words) = key.and_then(|key| self.0.get_mut(key)) {
            words.remove(word);
        }
    }

    /// Those of them that are somewhere in a text.
    pub(super) fn in_text<'w>(&'w self, text: &'w [u8]) -> impl Iterator<Item = &'w String> {
        let places = text.windows(KEY).enumerate();
        let begun = places.filter_map(|(place, key)| Some((place, self.0.get(key)?)));
        begun.flat_map(move |(place, words)| {
            let here = &text[place..];
            words
                .iter()
                .filter(move |word| here.starts_with(word.as_bytes()))
        })
    }

    /// Whether one of them starts with a text.
    pub(super) fn any_starts_with(&self, begin: &str) -> bool {
        let mut words = self.0.values().flatten();
        words.any(|word| word.starts_with(begin))
    }
}
