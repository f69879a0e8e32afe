//! A header whose names are looked up thousands of times, and which new people join meanwhile.

use super::Names;
use crate::catalog::practice::{Candidate, Index, Practice};
use crate::journal::Header;
use crate::journal::header::Person;

/// A header with its names in order.
#[derive(Debug)]
pub struct Register {
    header: Header,
    indexes: Indexes,
}

/// The names of a header in order.
#[derive(Debug)]
pub(super) struct Indexes {
    pub(super) people: Index,
    /// Those with a table, and the built-in ones.
    pub(super) practices: Index,
}

impl Register {
    /// Puts the names of a header in order.
    #[must_use]
    pub fn new(header: Header) -> Self {
        let names = Names::new(&header);
        let practices = names.practices();
        let indexes = Indexes {
            people: Index::of(names.candidates()),
            practices: Index::of(practices.iter().map(Practice::candidate)),
        };
        Self { header, indexes }
    }

    /// What looks names up.
    #[must_use]
    pub fn names(&self) -> Names<'_> {
        Names {
            header: &self.header,
            indexes: Some(&self.indexes),
        }
    }

    /// Someone new, whose key nobody else has.
    pub fn add_person(&mut self, key: &str, name: &str) {
        self.indexes.people.add(&Candidate {
            key,
            name,
            aliases: Vec::new(),
            own: true,
            archived: false,
        });
        let person = Person {
            name: Some(name.to_owned()),
            ..Person::default()
        };
        self.header.people.insert(key.to_owned(), person);
    }
}
