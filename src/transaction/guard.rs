//! What is refused where some lines of the journal can't be read: nobody knows what they say.

use crate::error::Result;
use crate::journal::problems;
use crate::store::{Batch, Store};

/// Makes a change. Where lines of the journal can't be read, only one after which fewer of them are left, or one that
/// erases what is to be forgotten.
///
/// # Errors
///
/// Whatever `change` gives, and the first of those lines.
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
