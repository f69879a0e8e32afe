//! The two kinds of things that have a key in the journal: practices and people.

use serde::{Deserialize, Serialize};

/// A thing with a key of its own in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Something people do together.
    Practice,
    /// Someone the user does it with.
    Person,
}

impl Kind {
    /// The noun for messages, which is also the name of the tables.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Person => "person",
        }
    }
}
