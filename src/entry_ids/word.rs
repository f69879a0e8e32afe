//! What a word that names an entry means, and which of many words name an id.

use std::collections::{BTreeSet, HashMap};

/// How many characters of an id have to be typed at least.
pub(super) const SHORTEST: usize = 2;
/// The word for the entry that was logged last.
pub const LAST: &str = "last";

/// What a word means where it is not the whole key of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Some of an id.
    Part,
    /// Nothing: it is too short for a part of an id.
    Short,
    /// Nothing: it begins as a place does, and is none.
    Odd,
    /// The so-many newest entry, as `bond history` lists them, counted from 1.
    Newest(usize),
    /// The entry that was logged last.
    Last,
}

impl Word {
    pub(super) fn read(word: &str) -> Self {
        if let Some(place) = word.strip_prefix('@') {
            let place = place.parse().ok().filter(|place| *place > 0);
            return place.map_or(Self::Odd, Self::Newest);
        }
        match word {
            LAST => Self::Last,
            _ if word.chars().count() < SHORTEST => Self::Short,
            _ => Self::Part,
        }
    }

    pub(super) fn place(self) -> usize {
        match self {
            Self::Part | Self::Short | Self::Odd | Self::Last => 0,
            Self::Newest(place) => place,
        }
    }
}

/// Finds the words that an id is, starts with or ends with, however many words there are.
pub(super) struct Index<'w> {
    /// The places of each word.
    places: HashMap<&'w str, Vec<usize>>,
    /// How long the words are, in bytes.
    lengths: BTreeSet<usize>,
    /// The places of the word for the last entry, which any entry may be.
    last: Vec<usize>,
}

impl<'w> Index<'w> {
    pub(super) fn new(words: &[(&'w str, Word)]) -> Self {
        let mut index = Self {
            places: HashMap::new(),
            lengths: BTreeSet::new(),
            last: Vec::new(),
        };
        for (place, (text, word)) in words.iter().enumerate() {
            index.places.entry(text).or_default().push(place);
            index.lengths.insert(text.len());
            if *word == Word::Last {
                index.last.push(place);
            }
        }
        index
    }

    /// The places of the words that an id may be named by, none twice.
    pub(super) fn of(&self, id: &str) -> impl Iterator<Item = usize> {
        let lengths = self.lengths.range(..=id.len());
        let parts = lengths.flat_map(|&length| {
            let (start, end) = (id.get(..length), id.get(id.len() - length..));
            [start, end.filter(|end| start != Some(*end))]
        });
        let named = parts.flatten().filter_map(|part| self.places.get(part));
        let named = named.flatten().filter(|place| !self.last.contains(place));
        named.chain(&self.last).copied()
    }
}
