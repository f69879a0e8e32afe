//! What the files of exercises may refer to.

use std::collections::BTreeSet;

/// What a file may refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// The slugs of all exercises.
    pub slugs: BTreeSet<String>,
    /// The keys of all practices.
    pub practices: BTreeSet<String>,
}
