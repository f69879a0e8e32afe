//! What was done of one practice with the same people.

use super::filter::Filter;
use super::scopes::Scopes;
use super::sums::Sums;
use crate::journal::List;

/// One practice with the same people.
#[derive(Clone, Debug)]
pub(super) struct Company {
    /// The key of the practice.
    pub(super) practice: Box<str>,
    /// As they are written, without the outer quotes.
    pub(super) people: Box<str>,
    /// What their entries add up to.
    pub(super) sums: Sums,
    /// Whether the filter asks for them.
    pub(super) is_meant: bool,
    /// Where the chains for which they count stand.
    pub(super) chains: Vec<usize>,
    /// Where the chains for which a skip counts stand.
    pub(super) skipped: Vec<usize>,
}

impl Company {
    /// A company of which nothing was read yet.
    pub(super) fn new(practice: &str, people: &str, filter: &Filter, scopes: &Scopes) -> Self {
        let list = List::of_slugs(people);
        Self {
            practice: practice.into(),
            people: people.into(),
            sums: Sums::default(),
            is_meant: filter.asks_for(practice, &list),
            chains: scopes.counting(practice, &list, false),
            skipped: scopes.counting(practice, &list, true),
        }
    }
}
