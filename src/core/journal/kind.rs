//! What has a key of its own: practices and people.

use serde::{Deserialize, Serialize};

/// What has a key of its own in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What is done.
    Practice,
    /// With whom.
    Person,
}

impl Kind {
    /// The word for it, and the name of its tables.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Person => "person",
        }
    }
}
