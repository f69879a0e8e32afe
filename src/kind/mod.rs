//! A practice or a person: found by name, wherever the journal names one.

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

/// One practice or person, by its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogItem {
    /// Which of the two it is.
    pub sort: Kind,
    /// Its slug.
    pub key: String,
}

impl CatalogItem {
    /// The one of this key.
    #[must_use]
    pub fn new(sort: Kind, key: &str) -> Self {
        Self {
            sort,
            key: key.to_owned(),
        }
    }

    /// What a word stands for that the user typed, and the whole header. One without a table is found by its key, if
    /// goals, pauses or entries have it.
    ///
    /// # Errors
    ///
    /// When it stands for none, or for several, or the journal can't be understood.
    pub fn find(sort: Kind, word: &str, transaction: &Transaction<'_>) -> Result<(Self, Header)> {
        let header = transaction.header()?;
        let names = Names::new(&header);
        let found = match sort {
            Kind::Practice => names.practice(word).map(|found| found.key.into_owned()),
            Kind::Person => names.known_person(word),
        };
        match found {
            Ok(key) => Ok((Self { sort, key }, header)),
            Err(error) => {
                let item = Self::new(sort, word);
                let is_used = practice::is_slug(word) && !item.uses(transaction)?.is_empty();
                is_used.then_some((item, header)).ok_or(error)
            }
        }
    }

    /// Its table.
    #[must_use]
    pub fn which(&self) -> Which {
        match self.sort {
            Kind::Practice => Which::Practice(self.key.clone()),
            Kind::Person => Which::Person(self.key.clone()),
        }
    }

    /// Whether it has a table.
    #[must_use]
    pub fn has_table(&self, header: &Header) -> bool {
        self.sort.has_table(&self.key, header)
    }

    /// Whether a goal is for it.
    fn is_goal_for(&self, goal: &GoalTable) -> bool {
        match self.sort {
            Kind::Practice => goal.practice == self.key,
            Kind::Person => goal.with.as_deref() == Some(self.key.as_str()),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, names: Names<'_>) -> String {
        match self.sort {
            Kind::Practice => names.title(&self.key),
            Kind::Person => names.person_name(&self.key),
        }
    }

    /// What is known of it, for programs; named in `docs/json.md`.
    #[must_use]
    pub fn facts(&self, header: &Header) -> Record {
        let names = Names::new(header);
        match self.sort {
            Kind::Practice => text::practice::facts(&names.practice_or_bare(&self.key)),
            Kind::Person => {
                let person = header.people.get(&self.key);
                text::person::known(&self.key, &person.cloned().unwrap_or_default())
            }
        }
    }

    /// Where the journal names it besides its table.
    ///
    /// # Errors
    ///
    /// When the header or an entry can't be understood.
    pub fn uses(&self, transaction: &Transaction<'_>) -> Result<Uses> {
        let reading = transaction.read(|header| Ok(Uses::new(self.sort, &self.key, header)))?;
        Ok(reading.view)
    }
}
