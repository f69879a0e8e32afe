//! The operations of the undo history: what each changed in the journal, for `undo`, and for `doctor` to find lost
//! entries.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::batch::EntryChange;
use super::random::random;
use super::undoable::Undoable;
use crate::journal::Rename;
use crate::journal::edit;
use crate::journal::layout::Layout;

/// A change to the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// The number that identifies the operation.
    pub n: u64,
    /// The command that made the change.
    pub did: String,
    /// The time of the change.
    pub at: DateTime<Utc>,
    /// The changes of entries.
    pub changes: Vec<EntryChange>,
    /// The change of the text above `[log]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<HeadChange>,
    /// The renamed key. The entries that have it are not among the changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rename: Option<Rename>,
    /// The operation that this operation undid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<u64>,
    /// The operation that this operation redid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redoes: Option<u64>,
    /// Whether it fixed problems, which `undo` leaves alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mends: bool,
    /// How many changes of the journal could not be recorded before this one.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub gaps: u64,
    /// The id of the first entry before the change, empty if there was none: this distinguishes the journal from
    /// another that is at the same path later. `None` if it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// Whether there was no journal before the change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub begins: bool,
    /// The text above `[log]` after the change, if it changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    /// Whether the journal was written.
    #[serde(skip)]
    pub done: bool,
    /// Whether the operation could be recorded.
    #[serde(skip)]
    pub undoable: Undoable,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// Changed lines above `[log]`, with the lines before them by which their place is found again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadChange {
    /// The lines before the change.
    pub before: String,
    /// The lines after the change.
    pub after: String,
}

impl HeadChange {
    /// The change that undoes this change.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

impl Operation {
    pub(super) fn new(did: &str, now: DateTime<Utc>, changes: Vec<EntryChange>) -> Self {
        // Two equal numbers among a thousand would only make one operation unavailable to undo.
        let n =
            (u64::from(random().unwrap_or(0)) << 20) | (now.timestamp().unsigned_abs() & 0xf_ffff);
        Self {
            n,
            did: did.to_owned(),
            at: now,
            changes,
            head: None,
            rename: None,
            undoes: None,
            redoes: None,
            mends: false,
            gaps: 0,
            first: None,
            begins: false,
            header: None,
            done: false,
            undoable: Undoable::Yes,
        }
    }

    /// The id of the first entry of the journal that each operation belongs to; empty if none was logged. A journal
    /// without an entry is identified by the first entry that is added to it.
    #[must_use]
    pub fn first_ids(operations: &[Self]) -> Vec<&str> {
        let mut first_ids: Vec<&str> = Vec::new();
        // The first id of the operation after this one, if there was no entry before that operation.
        let mut later = "";
        for operation in operations.iter().rev() {
            let mut added = operation
                .changes
                .iter()
                .filter(|change| change.after.is_some());
            let first_id = match operation.first.as_deref() {
                None | Some("") => added.next().map_or(later, |change| &change.id),
                Some(first) => first,
            };
            first_ids.push(first_id);
            let goes_on = operation.first.as_deref() == Some("") && !operation.begins;
            later = if goes_on { first_id } else { "" };
        }
        first_ids.reverse();
        first_ids
    }

    /// Of the operations that are no longer kept, the last that has the text above the log, unless one of the last
    /// `kept` operations has it.
    pub(super) fn carried(all: &[Self], kept: usize) -> Option<Self> {
        let says = |operation: &Self| operation.done && operation.header.is_some();
        let older = all.len().saturating_sub(kept);
        let last = all.iter().rposition(says).filter(|last| *last < older)?;
        let first = Self::first_ids(all)[last].to_owned();
        let last = all[last].clone();
        Some(Self {
            first: last.first.is_some().then_some(first),
            changes: Vec::new(),
            head: None,
            rename: None,
            ..last
        })
    }

    /// Records how the text above `[log]` changed, if it did.
    pub(super) fn set_head(&mut self, old: &[u8], new: &[u8]) {
        // Undoing the first change leaves an empty journal, not an empty file.
        let begun = format!("{}\n", edit::PREAMBLE);
        let old = if old.is_empty() {
            begun.as_bytes()
        } else {
            old
        };
        let (whole, new) = (old, &new[..Layout::of(new).head_end]);
        let old = &whole[..Layout::of(whole).head_end];
        let is_cut = old.len() < whole.len();
        let (Ok(old), Ok(new)) = (std::str::from_utf8(old), std::str::from_utf8(new)) else {
            return;
        };
        // A newline that was added to the last line stays: otherwise the next line would become a part of it.
        let missing = if is_cut || old.is_empty() || old.ends_with('\n') {
            ""
        } else if new.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        self.head = changed_lines(&format!("{old}{missing}"), new);
        self.header = self.head.as_ref().map(|_| new.to_owned());
    }
}

/// The lines that differ, after as many lines of context as their place needs to be unique.
fn changed_lines(old: &str, new: &str) -> Option<HeadChange> {
    if old == new {
        return None;
    }
    let (olds, news): (Vec<&str>, Vec<&str>) = (
        old.split_inclusive('\n').collect(),
        new.split_inclusive('\n').collect(),
    );
    let same = olds
        .iter()
        .zip(&news)
        .take_while(|(one, other)| one == other)
        .count();
    let rest = olds.len().min(news.len()) - same;
    let pairs = olds.iter().rev().zip(news.iter().rev());
    let same_after = pairs
        .take(rest)
        .take_while(|(one, other)| one == other)
        .count();
    let change = |context: usize| HeadChange {
        before: olds[context..olds.len() - same_after].concat(),
        after: news[context..news.len() - same_after].concat(),
    };
    let is_unique = |context: usize| {
        let change = change(context);
        occurs_once(old, &change.before) && occurs_once(new, &change.after)
    };
    // Blank lines repeat, so the context goes back to a line that is not blank. If a context makes the place unique, so
    // does every longer context.
    let says = |line: &usize| !olds[*line].trim().is_empty();
    let contexts: Vec<usize> = (0..same).rev().filter(says).collect();
    let shortest = contexts.partition_point(|context| !is_unique(*context));
    Some(change(contexts.get(shortest).copied().unwrap_or(0)))
}

fn occurs_once(text: &str, lines: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), lines.as_bytes())
        .nth(1)
        .is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_of_a_change_goes_back_until_its_place_is_unique() {
        let alike = "#\n".repeat(300);
        let told = |old: &str, new: &str| {
            let change = changed_lines(old, new).expect("a change");
            (change.before, change.after)
        };
        let old = format!("a = 1\n\n{alike}b = 2\n{alike}");
        let new = format!("a = 1\n\n{alike}[x]\nb = 2\n{alike}");
        let after = format!("a = 1\n\n{alike}[x]\n");
        assert_eq!(told(&old, &new), (after.replace("[x]\n", ""), after));
        let new = format!("a = 1\n[x]\n\n{alike}b = 2\n{alike}");
        let before = ("a = 1\n".to_owned(), "a = 1\n[x]\n".to_owned());
        assert_eq!(told(&old, &new), before);
    }
}
