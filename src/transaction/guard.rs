//! Refuses changes while some lines of the journal can't be read, since the change could miss what is in them.

use crate::error::Result;
use crate::journal::problems;
use crate::store::{Batch, Store};

/// Makes a change. If lines of the journal can't be read, the change must leave fewer such lines, or forget entries.
///
/// # Errors
///
/// Any error of `change`, and the first line that can't be read.
pub(super) fn make<T>(
    batch: &mut Batch,
    store: &Store,
    change: impl FnOnce(&mut Batch) -> Result<T>,
) -> Result<T> {
    let unread = problems(batch.text());
    let before = unread.first().map(|first| (first, batch.text().to_vec()));
    let made = change(batch)?;
    match before {
        Some((first, before))
            if !batch.forgets()
                && before != batch.text()
                && problems(batch.text()).len() >= unread.len() =>
        {
            Err(store.broken(first))
        }
        Some(_) | None => Ok(made),
    }
}
