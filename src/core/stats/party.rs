//! What was done of one practice with the same people.

use super::filter::Filter;
use super::scopes::Scopes;
use super::sums::Sums;
use crate::journal::WordList;

/// One practice with the same people.
#[derive(Clone, Debug)]
pub(super) struct Party {
    /// The key of the practice.
    pub(super) practice: Box<str>,
    /// As they are written, without the outer quotes.
    pub(super) people: Box<str>,
    /// What their entries add up to.
    pub(super) sums: Sums,
    /// Whether the filter asks for them.
    pub(super) is_meant: bool,
    /// Where the series for which they count stand.
    pub(super) all_series: Vec<usize>,
    /// Where the series for which a skip counts stand.
    pub(super) skipped: Vec<usize>,
}

impl Party {
    /// A company of which nothing was read yet.
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
