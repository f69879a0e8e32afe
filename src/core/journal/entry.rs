//! An entry of the log: its fields, their meaning and their ranges.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::RangeInclusive;

use rustc_hash::FxBuildHasher;

use super::at::At;

/// The longest duration of an entry, in minutes: a day.
pub const MINUTES_MAX: u32 = 24 * 60;
/// The valid ratings.
pub const RATINGS: RangeInclusive<u8> = 1..=5;
/// The largest amount, in the practice's own unit.
pub const AMOUNT_MAX: f64 = 1e12;

/// What someone did, when and with whom. Borrows from the line that it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// When it happened.
    pub at: At,
    /// The key of the practice.
    pub practice: Cow<'a, str>,
    /// The keys of the people it was done with.
    pub with: WordList<'a>,
    /// How long it took, 1 to [`MINUTES_MAX`] minutes.
    pub minutes: Option<u32>,
    /// How much it was, in the practice's own unit: 0 to [`AMOUNT_MAX`].
    pub amount: Option<f64>,
    /// The rating, 1 to 5.
    pub rating: Option<u8>,
    /// The slug of the guided exercise that was done.
    pub exercise: Option<Cow<'a, str>>,
    /// The user's own words for finding the entry again.
    pub tags: WordList<'a>,
    /// The user's own text.
    pub note: Option<Cow<'a, str>>,
    /// Set if the practice was skipped on purpose.
    pub skip: Option<Skip<'a>>,
    /// Whether bond must never print the note.
    pub private: bool,
    /// Who wrote the entry.
    pub by: Option<Cow<'a, str>>,
    /// Fields that this version of bond does not know.
    pub unknown: toml::Table,
}

/// A skip, with or without a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip<'a> {
    /// `skip = true`.
    Plain,
    /// `skip = "both ill"`.
    Because(Cow<'a, str>),
}

/// A list of words, read without a copy if it is in canonical form.
#[derive(Clone, Debug)]
pub enum WordList<'a> {
    /// The text between the outer quotes, such as `sam", "mum`; nothing in it is escaped.
    Written(Cow<'a, str>),
    /// The words themselves.
    Words(Vec<String>),
}

/// Splits `sam", "mum` into words; no word holds a quote.
struct QuotedWords<'a>(Option<&'a str>);

impl<'a> Iterator for QuotedWords<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.0?;
        let end = memchr::memchr(b'"', text.as_bytes());
        self.0 = end.map(|end| &text[end + "\", \"".len()..]);
        Some(end.map_or(text, |end| &text[..end]))
    }
}

/// The words of a list in the form of [`WordList::written`].
pub fn words(written: &str) -> impl Iterator<Item = &str> {
    QuotedWords((!written.is_empty()).then_some(written))
}

/// Up to this many words are compared one by one, which is faster than hashing them.
const FEW: usize = 16;

/// Drops repeated words: an edited entry may list a person twice.
pub fn distinct<'w>(words: impl Iterator<Item = &'w str>) -> impl Iterator<Item = &'w str> {
    let mut few: Vec<&str> = Vec::new();
    let mut many: HashSet<&str, FxBuildHasher> = HashSet::default();
    words.filter(move |word| {
        if few.len() == FEW {
            if many.is_empty() {
                many.extend(few.iter().copied());
            }
            return many.insert(word);
        }
        let is_new = !few.contains(word);
        if is_new {
            few.push(word);
        }
        is_new
    })
}

impl WordList<'_> {
    /// An empty list.
    #[must_use]
    pub fn none() -> Self {
        Self::Words(Vec::new())
    }

    /// Reads the slugs of a list in the form of [`WordList::written`].
    #[must_use]
    pub fn of_slugs(written: &str) -> WordList<'_> {
        if written.is_empty() {
            WordList::none()
        } else {
            WordList::Written(Cow::Borrowed(written))
        }
    }

    /// The words as the journal has them, without the outer quotes: `sam", "mum`; empty if there are no words. Only for
    /// slugs, in which nothing has to be escaped.
    #[must_use]
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Written(text) => Cow::Borrowed(text),
            Self::Words(words) => Cow::Owned(words.join("\", \"")),
        }
    }

    /// The words in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (written, words): (Option<&str>, &[String]) = match self {
            Self::Written(text) => (Some(text), &[]),
            Self::Words(words) => (None, words),
        };
        QuotedWords(written).chain(words.iter().map(String::as_str))
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Written(_) => false,
            Self::Words(words) => words.is_empty(),
        }
    }

    /// Whether `word` is in the list.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.iter().any(|each| each == word)
    }

    fn into_owned(self) -> WordList<'static> {
        match self {
            Self::Written(text) => WordList::Written(Cow::Owned(text.into_owned())),
            Self::Words(words) => WordList::Words(words),
        }
    }
}

impl PartialEq for WordList<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<'a> Entry<'a> {
    /// An entry with only a practice and a time.
    pub fn new(at: At, practice: impl Into<Cow<'a, str>>) -> Self {
        Self {
            at,
            practice: practice.into(),
            with: WordList::none(),
            minutes: None,
            amount: None,
            rating: None,
            exercise: None,
            tags: WordList::none(),
            note: None,
            skip: None,
            private: false,
            by: None,
            unknown: toml::Table::new(),
        }
    }

    /// A copy that no longer borrows from the line.
    #[must_use]
    pub fn into_owned(self) -> Entry<'static> {
        let own = |text: Cow<'a, str>| Cow::Owned(text.into_owned());
        Entry {
            at: self.at,
            practice: own(self.practice),
            with: self.with.into_owned(),
            minutes: self.minutes,
            amount: self.amount,
            rating: self.rating,
            exercise: self.exercise.map(own),
            tags: self.tags.into_owned(),
            note: self.note.map(own),
            skip: self.skip.map(|skip| match skip {
                Skip::Plain => Skip::Plain,
                Skip::Because(reason) => Skip::Because(own(reason)),
            }),
            private: self.private,
            by: self.by.map(own),
            unknown: self.unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_counts_once_in_lists_of_any_length() {
        for length in [0, 1, 15, 16, 17, 300] {
            let words: Vec<String> = (0..length).map(|number| number.to_string()).collect();
            let twice = words.iter().chain(words.iter().rev()).map(String::as_str);
            assert_eq!(distinct(twice).collect::<Vec<_>>(), words);
        }
    }
}
