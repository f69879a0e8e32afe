//! Replaces a key by another everywhere in the text of a journal, in any form, and changes nothing else.

mod places;
#[cfg(test)]
mod tests;

use std::io::Cursor;

use serde::{Deserialize, Serialize};

use super::entry::{Entry, WordList};
use super::header::Header;
use super::kind::Kind;
use super::naming::Uses;
use super::reader::Reader;

/// The new key of a practice or a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rename {
    /// Whether it is a practice or a person. The undo history calls the field `sort`.
    #[serde(rename = "sort")]
    pub kind: Kind,
    /// The old key.
    pub from: String,
    /// The new key.
    pub to: String,
}

impl Rename {
    /// The rename that undoes this one.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            kind: self.kind,
            from: self.to.clone(),
            to: self.from.clone(),
        }
    }

    /// Whether a text uses the old key, and the new key nowhere.
    #[must_use]
    pub fn fits(&self, text: &[u8]) -> bool {
        let is_named = |key| is_named(self.kind, key, text);
        is_named(&self.from) == Some(true) && is_named(&self.to) == Some(false)
    }

    /// The header with the new key everywhere.
    #[must_use]
    pub fn header(&self, header: &Header) -> Header {
        let mut header = header.clone();
        match self.kind {
            Kind::Practice => {
                let table = header.practices.remove(&self.from);
                let table = table.map(|table| (self.to.clone(), table));
                header.practices.extend(table);
                let pauses = header.pauses.iter_mut();
                let of_pauses = pauses.filter_map(|pause| pause.practice.as_mut());
                let goals = header.goals.iter_mut();
                let of_goals = goals.map(|goal| &mut goal.practice);
                for practice in of_pauses.chain(of_goals) {
                    self.key(practice);
                }
            }
            Kind::Person => {
                let table = header.people.remove(&self.from);
                let table = table.map(|table| (self.to.clone(), table));
                header.people.extend(table);
                let goals = header.goals.iter_mut();
                let people = goals.filter_map(|goal| goal.with.as_mut());
                for person in people {
                    self.key(person);
                }
            }
        }
        header
    }

    fn key(&self, key: &mut String) {
        if *key == self.from {
            key.clone_from(&self.to);
        }
    }

    /// The entry with the new key; `None` if it does not use the old key.
    #[must_use]
    pub fn entry<'e>(&self, entry: &Entry<'e>) -> Option<Entry<'e>> {
        match self.kind {
            Kind::Practice => (entry.practice == self.from.as_str()).then(|| Entry {
                practice: self.to.clone().into(),
                ..entry.clone()
            }),
            Kind::Person => entry.with.contains(&self.from).then(|| {
                let mut people: Vec<String> = entry.with.iter().map(str::to_owned).collect();
                for person in &mut people {
                    self.key(person);
                }
                Entry {
                    with: WordList::Words(people),
                    ..entry.clone()
                }
            }),
        }
    }
}

/// Whether a text uses a key in a table, a goal, a pause or an entry; `None` if the text can't be read.
fn is_named(kind: Kind, key: &str, text: &[u8]) -> Option<bool> {
    let mut reader = Reader::open(Cursor::new(text)).ok()?;
    loop {
        let header = reader.header().ok()?;
        let has_table = kind.has_table(key, header);
        let mut uses = Uses::new(kind, key, header).passing_over();
        if reader.show(&mut uses).ok()?.is_some() {
            return Some(has_table || !uses.is_empty());
        }
    }
}
