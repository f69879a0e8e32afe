//! Finds the operations in the undo history that were made on this journal, not on another one at the same path.
//!
//! The undo history belongs to a path. If bond started a journal where there was none, the operations before that
//! belong to another journal. For a file that was put there by other means, the id of its first entry tells: an
//! operation was made on this journal if that entry is there or was removed by bond, if anything is there that was
//! written together with it, or if nothing is there that bond does not know, as after a truncation. Two pairs can't be
//! distinguished: a journal that was deleted by accident and one that was moved away; a new journal without entries and
//! one that was emptied.

use std::collections::{HashMap, HashSet};

use super::entries::show;
use crate::store::Operation;

/// The operations on this journal, in order.
pub(super) fn on_this_journal<'o>(text: &[u8], operations: &'o [Operation]) -> Vec<&'o Operation> {
    let there = There::of(text, operations);
    let begun = operations
        .iter()
        .rposition(|operation| operation.begins && there.came_about(operation));
    let lately = &operations[begun.unwrap_or(0)..];
    let first_ids = Operation::first_ids(lately);
    let mut beside: HashMap<&str, bool> = HashMap::new();
    for (operation, first_id) in lately.iter().zip(&first_ids) {
        let is_there = added(operation).any(|id| there.known.contains(id));
        *beside.entry(first_id).or_default() |= is_there;
    }
    let made: HashSet<&str> = lately.iter().flat_map(made).collect();
    let has_strangers = there.has_strangers || !there.known.is_subset(&made);
    let removed: HashSet<&str> = lately.iter().flat_map(removed).collect();
    let is_ours = |(operation, first_id): &(&Operation, &str)| {
        operation.first.is_none()
            || first_id.is_empty()
            || !has_strangers
            || there.known.contains(first_id)
            || removed.contains(first_id)
            || beside.get(first_id) == Some(&true)
    };
    let ours = lately.iter().zip(first_ids).filter(is_ours);
    ours.map(|(operation, _)| operation).collect()
}

/// What a text has of the undo history.
struct There<'o> {
    /// The ids that the undo history has.
    known: HashSet<&'o str>,
    /// Whether the text has other ids.
    has_strangers: bool,
}

impl<'o> There<'o> {
    fn of(text: &[u8], operations: &'o [Operation]) -> Self {
        let recorded: HashSet<&str> = operations.iter().flat_map(ids).collect();
        let mut there = Self {
            known: HashSet::new(),
            has_strangers: false,
        };
        if recorded.is_empty() {
            return there;
        }
        show(text, |id, _| match recorded.get(id) {
            Some(id) => drop(there.known.insert(*id)),
            None => there.has_strangers = true,
        });
        there
    }

    fn came_about(&self, operation: &Operation) -> bool {
        operation.done || added(operation).any(|id| self.known.contains(id))
    }
}

fn ids(operation: &Operation) -> impl Iterator<Item = &str> {
    let changes = operation.changes.iter().map(|change| change.id.as_str());
    changes.chain(operation.first.as_deref().filter(|id| !id.is_empty()))
}

fn added(operation: &Operation) -> impl Iterator<Item = &str> {
    let changes = operation.changes.iter();
    let added = changes.filter(|change| change.after.is_some());
    added.map(|change| change.id.as_str())
}

/// The ids of new entries.
fn made(operation: &Operation) -> impl Iterator<Item = &str> {
    let changes = operation.changes.iter();
    let made = changes.filter(|change| change.before.is_none());
    made.map(|change| change.id.as_str())
}

fn removed(operation: &Operation) -> impl Iterator<Item = &str> {
    let changes = operation.changes.iter();
    let removed = changes.filter(|change| change.after.is_none());
    removed.map(|change| change.id.as_str())
}
