//! A practice or a person: found by name, wherever the journal names one.

mod archive;
mod edit;
mod free;
mod left;
mod remove;
mod rename;

use crate::amend::Amendment;
use crate::fault::Result;
use crate::journal::header::GoalTable;
use crate::journal::table::Which;
use crate::journal::{Header, Uses};
use crate::names::Names;
use crate::practice;
use crate::report::Record;
use crate::say;

pub use crate::journal::Sort;
use archive::usual;

pub use archive::archive;
pub use edit::{Edit, Edited, Value, list, values};
pub use free::check_free;
pub use left::left_by_step;
pub use remove::Removal;
pub use rename::Wish;

/// One practice or person, by its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Which of the two it is.
    pub sort: Sort,
    /// Its slug.
    pub key: String,
}

impl Subject {
    /// The one of this key.
    #[must_use]
    pub fn new(sort: Sort, key: &str) -> Self {
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
    pub fn find(sort: Sort, word: &str, amendment: &Amendment<'_>) -> Result<(Self, Header)> {
        let header = amendment.header()?;
        let names = Names::new(&header);
        let found = match sort {
            Sort::Practice => names.practice(word).map(|found| found.key.into_owned()),
            Sort::Person => names.known_person(word),
        };
        match found {
            Ok(key) => Ok((Self { sort, key }, header)),
            Err(fault) => {
                let subject = Self::new(sort, word);
                let is_used = practice::is_slug(word) && !subject.uses(amendment)?.is_empty();
                is_used.then_some((subject, header)).ok_or(fault)
            }
        }
    }

    /// Its table.
    #[must_use]
    pub fn which(&self) -> Which {
        match self.sort {
            Sort::Practice => Which::Practice(self.key.clone()),
            Sort::Person => Which::Person(self.key.clone()),
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
            Sort::Practice => goal.practice == self.key,
            Sort::Person => goal.with.as_deref() == Some(self.key.as_str()),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, names: Names<'_>) -> String {
        match self.sort {
            Sort::Practice => names.title(&self.key),
            Sort::Person => names.person_name(&self.key),
        }
    }

    /// What is known of it, for programs; named in `docs/json.md`.
    #[must_use]
    pub fn facts(&self, header: &Header) -> Record {
        let names = Names::new(header);
        match self.sort {
            Sort::Practice => say::practice::facts(&names.practice_or_bare(&self.key)),
            Sort::Person => {
                let person = header.people.get(&self.key);
                say::person::known(&self.key, &person.cloned().unwrap_or_default())
            }
        }
    }

    /// Where the journal names it besides its table.
    ///
    /// # Errors
    ///
    /// When the header or an entry can't be understood.
    pub fn uses(&self, amendment: &Amendment<'_>) -> Result<Uses> {
        let reading = amendment.read(|header| Ok(Uses::new(self.sort, &self.key, header)))?;
        Ok(reading.view)
    }
}
