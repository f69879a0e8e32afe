//! Undoes and redoes operations, if the journal shows that they were made; the undo history alone is not trusted.

use std::collections::HashMap;
use std::fs;

use chrono::{DateTime, Utc};
use memchr::memmem;

use super::batch::{Batch, EntryChange};
use super::oplog::{HeadChange, Operation};
use super::undoable::Undoable;
use super::{Store, lock, paths};
use crate::error::{Doing, Error, Result};
use crate::journal::Rename;
use crate::journal::edit::Splice;
use crate::journal::layout;

/// The direction of a step in the undo history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Undo the newest operation that was not undone.
    Undo,
    /// Redo the operation that was undone last.
    Redo,
}

/// The outcome of a step in the undo history.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The operation that was undone or redone, and whether that can be undone; `None` if the journal shows no such
    /// operation.
    pub made: Option<(Operation, Undoable)>,
    /// Whether a change could not be recorded, so that no step goes back beyond it.
    pub is_gap: bool,
}

impl Store {
    /// Undoes or redoes one operation, but not beyond a change that could not be recorded.
    ///
    /// # Errors
    ///
    /// If the journal or the undo history can't be read, locked or written.
    pub fn step(
        &self,
        direction: Direction,
        now: DateTime<Utc>,
        waiting: &dyn Fn(),
    ) -> Result<Step> {
        let resolved = paths::resolve(&self.path)?;
        if paths::regular(&resolved)?.is_none() {
            return Ok(Step::default());
        }
        let _lock = lock::acquire(&resolved, waiting)?;
        let text = fs::read(&resolved).doing(|| format!("read {}", self.shown()))?;
        let (operations, is_gap) = self.operations_since_gap()?;
        let Some(step) = next(operations, direction, &text) else {
            return Ok(Step { made: None, is_gap });
        };
        let mut record = Operation::new(&step.did, now, Vec::new());
        match direction {
            Direction::Undo => record.undoes = Some(step.n),
            Direction::Redo => record.redoes = Some(step.n),
        }
        let plan = step.towards(direction);
        let ((), undoable) = self.rewrite_locked(&resolved, record, |batch| plan.make(batch))?;
        Ok(Step {
            made: Some((step, undoable)),
            is_gap,
        })
    }
}

/// The text of a journal, in which every entry of the undo history was looked up once.
struct EntriesInText<'t> {
    text: &'t [u8],
    lines: HashMap<String, &'t [u8]>,
}

impl<'t> EntriesInText<'t> {
    fn new(text: &'t [u8], operations: &[Operation]) -> Self {
        let changes = operations.iter().flat_map(|operation| &operation.changes);
        let ids: Vec<&str> = changes.map(|change| change.id.as_str()).collect();
        let lines = layout::entry_lines(text, &ids).into_iter();
        let lines = lines.map(|(id, place)| (id.to_owned(), text[place].trim_ascii_end()));
        Self {
            text,
            lines: lines.collect(),
        }
    }
}

/// The next operation in a direction that the journal shows; others are skipped.
fn next(operations: Vec<Operation>, direction: Direction, text: &[u8]) -> Option<Operation> {
    let shown = EntriesInText::new(text, &operations);
    let (undo, redo) = stacks(operations, &shown);
    let stack = match direction {
        Direction::Undo => undo,
        Direction::Redo => redo,
    };
    stack
        .into_iter()
        .rev()
        .find(|operation| operation.towards(direction).fits(&shown))
}

/// The operations that can be undone and those that can be redone, the next one last. An operation without its mark may
/// have been interrupted before or after the journal was written; the journal shows which.
fn stacks(
    operations: Vec<Operation>,
    shown: &EntriesInText<'_>,
) -> (Vec<Operation>, Vec<Operation>) {
    let (mut undo, mut redo): (Vec<Operation>, Vec<Operation>) = (Vec::new(), Vec::new());
    for operation in operations {
        if operation.mends {
            continue;
        }
        let came_about = operation.done || operation.towards(Direction::Undo).fits(shown);
        match (operation.undoes, operation.redoes) {
            (Some(n), _) if came_about => {
                shift(&mut undo, &mut redo, n);
                if let Some(taken) = redo.last_mut().filter(|taken| taken.n == n) {
                    taken.learn_places(&operation);
                }
            }
            (_, Some(n)) if came_about => shift(&mut redo, &mut undo, n),
            (None, None) => {
                undo.push(operation);
                if came_about {
                    redo.clear();
                }
            }
            (Some(_), _) | (_, Some(_)) => {}
        }
    }
    (undo, redo)
}

fn shift(from: &mut Vec<Operation>, to: &mut Vec<Operation>, n: u64) {
    if let Some(place) = from.iter().rposition(|operation| operation.n == n) {
        to.push(from.remove(place));
    }
}

/// Changes to be made.
struct Plan {
    changes: Vec<EntryChange>,
    head: Option<HeadChange>,
    rename: Option<Rename>,
}

impl Operation {
    /// Takes the places of the new entries of this operation from the operation that undid it.
    fn learn_places(&mut self, back: &Self) {
        let gone = back.changes.iter();
        let gone: HashMap<_, _> = gone.map(|gone| (&gone.id, &gone.behind)).collect();
        let changes = self.changes.iter_mut();
        for change in changes.filter(|change| change.before.is_none()) {
            change.behind = gone.get(&change.id).and_then(|behind| (*behind).clone());
        }
    }

    fn towards(&self, direction: Direction) -> Plan {
        match direction {
            Direction::Undo => Plan {
                changes: self.changes.iter().map(EntryChange::reversed).collect(),
                head: self.head.as_ref().map(HeadChange::reversed),
                rename: self.rename.as_ref().map(Rename::reversed),
            },
            Direction::Redo => Plan {
                changes: self.changes.clone(),
                head: self.head.clone(),
                rename: self.rename.clone(),
            },
        }
    }
}

impl Plan {
    /// Whether the journal is as the plan expects. If entries change too, the header may have changed since. A key can
    /// be renamed wherever it is used by now.
    fn fits(&self, shown: &EntriesInText<'_>) -> bool {
        let text = shown.text;
        if let Some(rename) = &self.rename {
            return rename.fits(text);
        }
        let entries = self.changes.iter().all(|change| {
            let line = shown.lines.get(&change.id).copied();
            line == change.before.as_deref().map(str::as_bytes)
        });
        entries
            && (!self.changes.is_empty()
                || self
                    .head
                    .as_ref()
                    .is_some_and(|head| place_of(text, head).is_some()))
    }

    fn make(&self, batch: &mut Batch) -> Result<()> {
        let (there, gone): (Vec<&EntryChange>, Vec<&EntryChange>) = self
            .changes
            .iter()
            .partition(|change| change.before.is_some());
        // First the entries that come back: the lines that mark their places may be changed next.
        batch.put_back(&gone);
        let there = there.iter();
        let there: Vec<_> = there
            .map(|change| (change.id.as_str(), change.after.as_deref()))
            .collect();
        batch.replace_all(&there)?;
        if let Some(head) = &self.head
            && let Some(begin) = place_of(batch.text(), head)
        {
            batch.splice(&Splice {
                cut: begin..begin + head.before.len(),
                put: head.after.replace("\r\n", "\n"),
            });
        }
        match &self.rename {
            Some(rename) => batch.rename(rename).map_err(|why| {
                Error::unreadable(format!("could not rename {}: {why}", rename.from))
            }),
            None => Ok(()),
        }
    }
}

/// The place of the lines that are to change, if they are there exactly once. `None` if the change seems to be made
/// already: lines that only get lines added to them are still there afterwards.
fn place_of(text: &[u8], head: &HeadChange) -> Option<usize> {
    let end = layout::Layout::of(text).head_end;
    let stand = |lines: &str| memmem::find(&text[..end], lines.as_bytes()).is_some();
    if head.after.contains(&head.before) && stand(&head.after) {
        return None;
    }
    let mut places = memmem::find_iter(&text[..end], head.before.as_bytes());
    let first = places.next().filter(|_| !head.before.is_empty())?;
    places.next().is_none().then_some(first)
}
