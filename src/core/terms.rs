//! The fixed sets of words that describe practices and people.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// A kind of closeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Closeness {
    /// Sharing feelings.
    Emotional,
    /// Touch.
    Physical,
    /// Sharing thoughts and ideas.
    Intellectual,
    /// Sharing what gives life meaning.
    Spiritual,
}

/// What a practice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// To repair what is hurt.
    Heal,
    /// To build on what goes well.
    Improve,
}

/// What two people are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Partners.
    Romantic,
    /// Family.
    Familial,
    /// Friends.
    Platonic,
}

impl Closeness {
    /// Every kind, in the order in which all views show them.
    pub const ALL: [Self; 4] = [
        Self::Emotional,
        Self::Physical,
        Self::Intellectual,
        Self::Spiritual,
    ];

    /// The word in files and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Emotional => "emotional",
            Self::Physical => "physical",
            Self::Intellectual => "intellectual",
            Self::Spiritual => "spiritual",
        }
    }
}

impl Stage {
    /// Both stages, in the order in which all views show them.
    pub const ALL: [Self; 2] = [Self::Heal, Self::Improve];

    /// The word in files and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Heal => "heal",
            Self::Improve => "improve",
        }
    }
}

impl Relation {
    /// Every relation, in the order in which all views show them.
    pub const ALL: [Self; 3] = [Self::Romantic, Self::Familial, Self::Platonic];

    /// The word in files and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Romantic => "romantic",
            Self::Familial => "familial",
            Self::Platonic => "platonic",
        }
    }
}

/// A word that is not in a fixed set. Displays as `"x" is no kind of intimacy: ...` with every word of the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTerm {
    word: String,
    set: &'static str,
    known: Vec<&'static str>,
}

impl fmt::Display for UnknownTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { word, set, known } = self;
        write!(f, "{word:?} is no {set}: write {}", known.join(", "))
    }
}

impl std::error::Error for UnknownTerm {}

/// Finds a word, in upper or lower case.
fn term<T: Copy>(
    word: &str,
    set: &'static str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, UnknownTerm> {
    let found = all
        .iter()
        .find(|term| name(**term).eq_ignore_ascii_case(word.trim()));
    found.copied().ok_or_else(|| UnknownTerm {
        word: word.trim().to_owned(),
        set,
        known: all.iter().map(|term| name(*term)).collect(),
    })
}

impl FromStr for Closeness {
    type Err = UnknownTerm;

    fn from_str(word: &str) -> Result<Self, UnknownTerm> {
        term(word, "kind of intimacy", &Self::ALL, Self::as_str)
    }
}

impl FromStr for Stage {
    type Err = UnknownTerm;

    fn from_str(word: &str) -> Result<Self, UnknownTerm> {
        term(word, "stage", &Self::ALL, Self::as_str)
    }
}

impl FromStr for Relation {
    type Err = UnknownTerm;

    fn from_str(word: &str) -> Result<Self, UnknownTerm> {
        term(word, "relation", &Self::ALL, Self::as_str)
    }
}

impl fmt::Display for Closeness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
