//! What is refused where some lines of the journal can't be read: nobody knows what they say.

use crate::fault::Result;
use crate::journal::problems;
use crate::store::{Draft, Store};

/// Makes a change. Where lines of the journal can't be read, only one after which fewer of them are left, or one that
/// erases what is to be forgotten.
///
/// # Errors
///
/// Whatever `change` gives, and the first of those lines.
pub(super) fn make<T>(
    draft: &mut Draft,
    store: &Store,
    change: impl FnOnce(&mut Draft) -> Result<T>,
) -> Result<T> {
    let unread = problems(draft.text());
    let before = unread.first().map(|first| (first, draft.text().to_vec()));
    let made = change(draft)?;
    match before {
        Some((first, before))
            if !draft.forgets()
                && before != draft.text()
                && problems(draft.text()).len() >= unread.len() =>
        {
            Err(store.broken(first))
        }
        Some(_) | None => Ok(made),
    }
}
