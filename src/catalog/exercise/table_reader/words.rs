//! Words of closed sets.

use toml::Spanned;
use toml::de::DeValue;

use super::TableReader;
use crate::catalog::exercise::words::Word;

impl TableReader<'_, '_> {
    /// A word of a closed set.
    pub(in crate::catalog::exercise) fn word<T: Word>(&mut self, key: &'static str) -> Option<T> {
        self.has(key).then(|| self.word_if(key)).flatten()
    }

    /// A word of a closed set that may be left out.
    pub(in crate::catalog::exercise) fn word_if<T: Word>(
        &mut self,
        key: &'static str,
    ) -> Option<T> {
        let value = self.get(key)?;
        self.word_of(key, value)
    }

    fn word_of<T: Word>(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<T> {
        let Some(word) = value.get_ref().as_str() else {
            self.is_no(key, value, "a word");
            return None;
        };
        let meant = T::of(word);
        if meant.is_none() {
            let known: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
            let what = format!("{key} is {word:?}: write {}", known.join(", "));
            self.notes.wrong(value.span().start, what);
        }
        meant
    }

    /// Words of a closed set, each once; empty where there are none.
    pub(in crate::catalog::exercise) fn words<T: Word>(&mut self, key: &'static str) -> Vec<T> {
        let mut words = Vec::new();
        for value in self.list(key) {
            if let Some(word) = self.word_of::<T>(key, value) {
                if words.contains(&word) {
                    let what = format!("{key} names {:?} twice", word.word());
                    self.notes.wrong(value.span().start, what);
                }
                words.push(word);
            }
        }
        words
    }

    /// Words of a closed set, at least one.
    pub(in crate::catalog::exercise) fn some_words<T: Word>(
        &mut self,
        key: &'static str,
    ) -> Vec<T> {
        let words = if self.has(key) {
            self.words(key)
        } else {
            return Vec::new();
        };
        if self.table.get(key).is_some_and(|value| {
            value
                .get_ref()
                .as_array()
                .is_some_and(|list| list.is_empty())
        }) {
            self.wrong(key, format!("{key} is empty"));
        }
        words
    }
}
