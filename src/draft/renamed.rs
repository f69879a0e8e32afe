//! Practices and people that were renamed or removed meanwhile.

use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::journal::{Header, Kind, Uses};
use crate::store::{Batch, Store};

/// Sees that a text still names keys without a table somewhere.
pub(super) fn still_named(
    keys: &BTreeSet<(Kind, String)>,
    batch: &Batch,
    store: &Store,
) -> Result<()> {
    for (sort, key) in keys {
        let uses = |header: &Header| Ok(Uses::new(*sort, key, header).passing_over());
        if store.read_batch(batch, uses)?.view.is_empty() {
            return Err(gone(*sort, key));
        }
    }
    Ok(())
}

/// That a practice or a person is no longer there.
pub(super) fn gone(sort: Kind, name: &str) -> Error {
    let noun = sort.noun();
    Error::usage(format!(
        "could not log it: the {noun} {name} was renamed or removed meanwhile"
    ))
}
