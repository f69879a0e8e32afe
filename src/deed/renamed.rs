//! Practices and people that were renamed or removed meanwhile.

use std::collections::BTreeSet;

use crate::fault::{Fault, Result};
use crate::journal::{Header, Sort, Uses};
use crate::store::{Draft, Store};

/// Sees that a text still names keys without a table somewhere.
pub(super) fn still_named(
    keys: &BTreeSet<(Sort, String)>,
    draft: &Draft,
    store: &Store,
) -> Result<()> {
    for (sort, key) in keys {
        let uses = |header: &Header| Ok(Uses::new(*sort, key, header).passing_over());
        if store.read_draft(draft, uses)?.view.is_empty() {
            return Err(gone(*sort, key));
        }
    }
    Ok(())
}

/// That a practice or a person is no longer there.
pub(super) fn gone(sort: Sort, name: &str) -> Fault {
    let noun = sort.noun();
    Fault::usage(format!(
        "could not log it: the {noun} {name} was renamed or removed meanwhile"
    ))
}
