//! Finds ids that occur more than once, without remembering every id.

use crate::sort;
use std::collections::{HashMap, HashSet};

use super::entry::Entry;
use super::id::Id;
use super::visit::Visit;

/// Remembers the largest id so far, and the ids that are out of order.
#[derive(Default)]
pub(super) struct Repeats {
    largest: Option<Id>,
    /// Ids made by bond that came after a larger id: they may be repeated further up.
    smaller: HashSet<Id>,
    /// Keys that a person chose.
    chosen: HashSet<String>,
    found: Vec<(String, usize)>,
}

impl Repeats {
    /// Checks the next key, with its id if bond made the key.
    #[inline]
    pub(super) fn see<'a>(&mut self, key: impl FnOnce() -> &'a str, id: Option<Id>, line: usize) {
        if self.largest < id {
            self.largest = id;
        } else {
            self.look_up(key(), id, line);
        }
    }

    /// Checks a key that is not larger than all keys before it.
    #[cold]
    fn look_up(&mut self, key: &str, id: Option<Id>, line: usize) {
        let is_new = match id {
            Some(id) => {
                self.smaller.insert(id);
                true
            }
            None => self.chosen.insert(key.to_owned()),
        };
        if !is_new {
            self.found.push((key.to_owned(), line));
        }
    }

    /// The last id, if bond made all keys so far and each is larger than the key before it.
    pub(super) fn ascending(&self) -> Option<Id> {
        let is_ascending = self.smaller.is_empty() && self.chosen.is_empty();
        self.largest.filter(|_| is_ascending)
    }

    /// Adds ids that another thread saw in order; gives whether they are all larger than the ids here.
    pub(super) fn go_on_with(&mut self, (first, last): (Id, Id)) -> bool {
        let follows = self.largest < Some(first);
        if follows {
            self.largest = Some(last);
        }
        follows
    }

    /// Whether no second pass is needed.
    pub(super) fn is_settled(&self) -> bool {
        self.smaller.is_empty()
    }

    pub(super) fn found(self) -> Vec<(String, usize)> {
        self.found
    }

    pub(super) fn second_pass(self) -> SecondPass {
        SecondPass {
            counts: self.smaller.into_iter().map(|id| (id, 0)).collect(),
            found: self.found,
        }
    }
}

/// Counts the ids that were out of order.
pub(super) struct SecondPass {
    counts: HashMap<Id, usize>,
    found: Vec<(String, usize)>,
}

impl SecondPass {
    pub(super) fn found(mut self) -> Vec<(String, usize)> {
        sort::by_key(&mut self.found, |(_, line)| *line);
        self.found
    }
}

impl Visit for SecondPass {
    fn entry(&mut self, id: &str, _: &Entry<'_>, line: usize) {
        let Some(count) = Id::read(id.as_bytes()).and_then(|id| self.counts.get_mut(&id)) else {
            return;
        };
        *count += 1;
        if *count > 1 {
            self.found.push((id.to_owned(), line));
        }
    }

    fn problem(&mut self, _: &super::problem::Problem) -> bool {
        true
    }
}
