//! Edits, renames, archives and removes practices and people, which all work in the same way.

mod archive;
mod edit;
mod free;
mod left;
mod remove;
mod rename;

use crate::catalog::names::Names;
use crate::catalog::practice;
use crate::error::Result;
use crate::journal::header::GoalTable;
use crate::journal::table::Which;
use crate::journal::{Header, Uses};
use crate::report::Record;
use crate::text;
use crate::transaction::Transaction;

pub use crate::journal::Kind;
use archive::usual;

pub use archive::archive;
pub use edit::{Edit, EditedTable, KeyValue, list, values};
pub use free::check_free;
pub use left::left_by_step;
pub use remove::Removal;
pub use rename::Renaming;

/// A practice or a person, by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogItem {
    /// Whether it is a practice or a person.
    pub kind: Kind,
    /// The key.
    pub key: String,
}

impl CatalogItem {
    /// The practice or person with this key.
    #[must_use]
    pub fn new(kind: Kind, key: &str) -> Self {
        Self {
            kind,
            key: key.to_owned(),
        }
    }

    /// Finds what a typed word stands for, and reads the whole header. A practice or person without a table is found by
    /// its key if goals, pauses or entries have it.
    ///
    /// # Errors
    ///
    /// If the word stands for nothing or for several things, or the journal can't be read.
    pub fn find(kind: Kind, word: &str, transaction: &Transaction<'_>) -> Result<(Self, Header)> {
        let header = transaction.header()?;
        let names = Names::new(&header);
        let found = match kind {
            Kind::Practice => names.practice(word).map(|found| found.key.into_owned()),
            Kind::Person => names.known_person(word),
        };
        match found {
            Ok(key) => Ok((Self { kind, key }, header)),
            Err(error) => {
                let item = Self::new(kind, word);
                let is_used = practice::is_slug(word) && !item.uses(transaction)?.is_empty();
                is_used.then_some((item, header)).ok_or(error)
            }
        }
    }

    /// The table of the practice or person.
    #[must_use]
    pub fn which(&self) -> Which {
        match self.kind {
            Kind::Practice => Which::Practice(self.key.clone()),
            Kind::Person => Which::Person(self.key.clone()),
        }
    }

    /// Whether there is such a table.
    #[must_use]
    pub fn has_table(&self, header: &Header) -> bool {
        self.kind.has_table(&self.key, header)
    }

    /// Whether a goal is for this practice or person.
    fn is_goal_for(&self, goal: &GoalTable) -> bool {
        match self.kind {
            Kind::Practice => goal.practice == self.key,
            Kind::Person => goal.with.as_deref() == Some(self.key.as_str()),
        }
    }

    /// The title or the name.
    #[must_use]
    pub fn name(&self, names: Names<'_>) -> String {
        match self.kind {
            Kind::Practice => names.title(&self.key),
            Kind::Person => names.person_name(&self.key),
        }
    }

    /// The facts for programs, as described in `docs/json.md`.
    #[must_use]
    pub fn facts(&self, header: &Header) -> Record {
        let names = Names::new(header);
        match self.kind {
            Kind::Practice => text::practice::facts(&names.practice_or_bare(&self.key)),
            Kind::Person => {
                let person = header.people.get(&self.key);
                text::person::known(&self.key, &person.cloned().unwrap_or_default())
            }
        }
    }

    /// How often the journal refers to it, apart from its table.
    ///
    /// # Errors
    ///
    /// If the header or an entry can't be read.
    pub fn uses(&self, transaction: &Transaction<'_>) -> Result<Uses> {
        let reading = transaction.read(|header| Ok(Uses::new(self.kind, &self.key, header)))?;
        Ok(reading.view)
    }
}
