//! A search in entries for tags, text, exercise, ratings and skips.

use std::ops::RangeInclusive;

use crate::journal::{Entry, Skip};
use crate::unicode::folded;

/// What an entry must have besides what [`Filter`](super::Filter) asks for. An empty search finds every entry.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// All of these tags, [folded].
    pub tags: Vec<String>,
    /// This text in the note or the reason for a skip, [folded].
    pub text: Option<String>,
    /// The slug of a guided exercise.
    pub exercise: Option<String>,
    /// A rating in this range.
    pub ratings: Option<RangeInclusive<u8>>,
    /// Only skips.
    pub skips: bool,
    /// Whether private notes are searched too. If they are not printed, a search in them could still reveal what they
    /// say.
    pub in_private: bool,
}

impl Search {
    /// Whether every entry is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.skips
            && self.tags.is_empty()
            && self.text.is_none()
            && self.exercise.is_none()
            && self.ratings.is_none()
    }

    /// Whether an entry has everything that is searched for.
    #[must_use]
    pub fn finds(&self, entry: &Entry<'_>) -> bool {
        let is_rated = |ratings: &RangeInclusive<u8>| {
            entry.rating.is_some_and(|rating| ratings.contains(&rating))
        };
        (!self.skips || entry.skip.is_some())
            && self.ratings.as_ref().is_none_or(is_rated)
            && self
                .exercise
                .as_ref()
                .is_none_or(|slug| entry.exercise.as_ref().is_some_and(|done| *done == **slug))
            && self.tags.iter().all(|tag| is_tagged(entry, tag))
            && self
                .text
                .as_ref()
                .is_none_or(|text| self.is_said(text, entry))
    }

    fn is_said(&self, text: &str, entry: &Entry<'_>) -> bool {
        if entry.private && !self.in_private {
            return false;
        }
        let reason = match &entry.skip {
            Some(Skip::Because(reason)) => Some(reason),
            Some(Skip::Plain) | None => None,
        };
        let mut said = entry.note.iter().chain(reason);
        said.any(|said| folded(said).contains(text))
    }
}

fn is_tagged(entry: &Entry<'_>, tag: &str) -> bool {
    let mut tags = entry.tags.iter();
    tags.any(|each| each == tag || folded(each) == tag)
}
