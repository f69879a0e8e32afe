//! Commits a change to the journal: completely, not at all, or only rehearsed.

use std::cell::Cell;

use super::{Transaction, Undoable, guard};
use crate::context::Context;
use crate::error::Result;
use crate::report::Report;
use crate::store::{Batch, Store};

/// The outcome of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed<T> {
    /// The value that the change gave.
    pub value: T,
    /// Whether anything was written.
    pub changed: bool,
    /// Whether the change can be undone.
    pub undoable: Undoable,
}

/// Changes the journal completely or not at all. `did` names the operation for `undo`.
///
/// The change is tried without a lock first, so that a change that is refused or has no effect leaves no trace.
///
/// # Errors
///
/// Any error of `change`, and if the journal can't be read, locked or written.
pub fn commit<T>(
    context: &Context,
    did: &str,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    let store = &context.store;
    let change = guarded(store, change);
    let (value, rehearsed) = store.rehearse(context.utc(), &change)?;
    if !rehearsed.changes() {
        return Ok(Committed::rehearsed(value, false));
    }
    // The outcome depends only on the journal: if it is byte for byte the same under the lock, so is the outcome.
    let tried = Cell::new(Some((rehearsed, value)));
    let change = |batch: &mut Batch| match tried.take() {
        Some((rehearsed, value)) if rehearsed.fits(batch) => {
            *batch = rehearsed.into_batch();
            Ok(value)
        }
        Some(_) | None => change(batch),
    };
    written(store.rewrite(did, context.utc(), &context.waiting, change))
}

/// Makes a change that was rehearsed before, completely or not at all.
///
/// # Errors
///
/// As [`commit`].
pub fn make<T>(
    context: &Context,
    did: &str,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    let store = &context.store;
    let change = guarded(store, change);
    written(store.rewrite(did, context.utc(), &context.waiting, change))
}

/// The change of a batch that makes this change of a journal.
fn guarded<T>(
    store: &Store,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> impl Fn(&mut Batch) -> Result<T> {
    move |batch| {
        guard::make(batch, store, |batch| {
            change(&mut Transaction { batch, store })
        })
    }
}

fn written<T>(rewritten: Result<(T, Undoable)>) -> Result<Committed<T>> {
    let (value, undoable) = rewritten?;
    Ok(Committed {
        value,
        changed: true,
        undoable,
    })
}

/// The outcome that a change would have. Takes no lock and writes nothing.
///
/// # Errors
///
/// Any error of `change`, and if the journal can't be read.
pub fn rehearse<T>(
    context: &Context,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    let store = &context.store;
    let change = guarded(store, change);
    let (value, rehearsed) = store.rehearse(context.utc(), change)?;
    Ok(Committed::rehearsed(value, rehearsed.changes()))
}

/// Calls [`commit`], or with `only_rehearsed` just [`rehearse`].
///
/// # Errors
///
/// As [`commit`] and [`rehearse`].
pub fn perform<T>(
    context: &Context,
    did: &str,
    only_rehearsed: bool,
    change: impl Fn(&mut Transaction<'_>) -> Result<T>,
) -> Result<Committed<T>> {
    if only_rehearsed {
        rehearse(context, change)
    } else {
        commit(context, did, change)
    }
}

impl<T> Committed<T> {
    /// The outcome of a change that was only rehearsed.
    fn rehearsed(value: T, changed: bool) -> Self {
        Self {
            value,
            changed,
            undoable: Undoable::Yes,
        }
    }

    /// The warning about a change that was made.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        self.undoable.warning()
    }

    /// The report of a command that has nothing to show but warnings.
    #[must_use]
    pub fn silent(self) -> Report {
        Report {
            warnings: self.warning().into_iter().collect(),
            ..Report::default()
        }
    }
}
