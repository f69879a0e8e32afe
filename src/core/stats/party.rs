//! The sums of a practice done with the same people.

use super::filter::Filter;
use super::scopes::Scopes;
use super::sums::Sums;
use crate::journal::WordList;

/// A practice, and the people it was done with.
#[derive(Clone, Debug)]
pub(super) struct Party {
    /// The key of the practice.
    pub(super) practice: Box<str>,
    /// The people in the form of [`WordList::written`].
    pub(super) people: Box<str>,
    /// The sums of their entries.
    pub(super) sums: Sums,
    /// Whether the practice and the people pass the filter.
    pub(super) is_meant: bool,
    /// The indices of the series for which their entries count.
    pub(super) all_series: Vec<usize>,
    /// The indices of the series for which their skips count.
    pub(super) skipped: Vec<usize>,
}

impl Party {
    /// A party without any entries yet.
    pub(super) fn new(practice: &str, people: &str, filter: &Filter, scopes: &Scopes) -> Self {
        let list = WordList::of_slugs(people);
        Self {
            practice: practice.into(),
            people: people.into(),
            sums: Sums::default(),
            is_meant: filter.asks_for(practice, &list),
            all_series: scopes.counting(practice, &list, false),
            skipped: scopes.counting(practice, &list, true),
        }
    }
}
