//! Names in order, for thousands of words: what they find is what [`find`](super::find) finds, without a look at all names.

mod near;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::candidate::{Candidate, fold, written};
use super::lookup::{Lookup, decide};
use near::Near;

/// What can be found by name, each with a key that no other has; it can grow.
#[derive(Debug, Default)]
pub struct Index {
    items: Vec<OwnedCandidate>,
    /// What goes by each name, in the form in which names are compared.
    names: BTreeMap<String, Vec<(NamePart, usize)>>,
    /// What resembles a word; made when someone asks for the first time.
    near: OnceCell<Near>,
    archived: usize,
}

/// What a [`Candidate`] says, kept.
#[derive(Debug)]
struct OwnedCandidate {
    key: String,
    /// Name and aliases.
    others: Vec<String>,
    own: bool,
    archived: bool,
}

/// Which part of a candidate a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NamePart {
    Key,
    Name,
    Alias,
}

impl Index {
    /// What is known so far.
    #[must_use]
    pub fn of<'a>(candidates: impl IntoIterator<Item = Candidate<'a>>) -> Self {
        let mut index = Self::default();
        for candidate in candidates {
            index.add(&candidate);
        }
        index
    }

    /// Adds something whose key is new.
    pub fn add(&mut self, candidate: &Candidate<'_>) {
        let place = self.items.len();
        for (number, called) in written(candidate).enumerate() {
            let part = match number {
                0 => NamePart::Key,
                1 => NamePart::Name,
                _ => NamePart::Alias,
            };
            let names = self.names.entry(fold(called)).or_default();
            names.push((part, place));
        }
        let others = written(candidate).skip(1).map(str::to_owned);
        let item = OwnedCandidate {
            key: candidate.key.to_owned(),
            others: others.collect(),
            own: candidate.own,
            archived: candidate.archived,
        };
        self.archived += usize::from(item.archived);
        if let Some(near) = self.near.get_mut() {
            near.add(place, &item);
        }
        self.items.push(item);
    }

    /// Finds what is typed, as [`find`](super::find) does among candidates in the order of their keys.
    #[must_use]
    pub fn find(&self, typed: &str) -> Lookup<'_> {
        self.find_up_to(typed, usize::MAX)
    }

    /// The same; where several are meant, it lists no more than `most` of the user's own, but two at least.
    #[must_use]
    pub fn find_up_to(&self, typed: &str, most: usize) -> Lookup<'_> {
        let typed = fold(typed);
        if typed.is_empty() {
            return Lookup::Unknown { nearest: None };
        }
        let called = self.names.get(&typed).map_or(&[][..], Vec::as_slice);
        let parts = [NamePart::Key, NamePart::Name, NamePart::Alias];
        let whole = parts.iter().find_map(|part| {
            let found = called.iter().filter(|(of, _)| of == part);
            let found = found.filter(|(_, place)| *part == NamePart::Key || self.is_active(*place));
            self.decide(found, most)
        });
        let begun = || {
            let names = self.names.range(typed.clone()..);
            let names = names.take_while(|(name, _)| name.starts_with(&typed));
            let found = names.flat_map(|(_, called)| called);
            self.decide(found.filter(|(_, place)| self.is_active(*place)), most)
        };
        whole.or_else(begun).unwrap_or_else(|| Lookup::Unknown {
            nearest: self.near().nearest(&typed, &self.items),
        })
    }

    /// The first key, in their order, of what a word is the key, the name or an alias of, whatever the case.
    #[must_use]
    pub fn called(&self, word: &str) -> Option<&str> {
        let called = self.names.get(&fold(word))?;
        called.iter().map(|(_, place)| self.key(*place)).min()
    }

    /// Whether anything was put away.
    #[must_use]
    pub fn has_archived(&self) -> bool {
        self.archived > 0
    }

    /// The user's own come before what is built in.
    fn decide<'i>(
        &'i self,
        found: impl Iterator<Item = &'i (NamePart, usize)>,
        most: usize,
    ) -> Option<Lookup<'i>> {
        let (mut own, mut builtin) = (BTreeSet::new(), BTreeSet::new());
        for (_, place) in found {
            let keys = if self.items[*place].own {
                &mut own
            } else {
                &mut builtin
            };
            keys.insert(self.key(*place));
            if own.len() >= most.max(2) {
                break;
            }
        }
        let keys = if own.is_empty() { builtin } else { own };
        decide(keys.into_iter().collect())
    }

    fn key(&self, place: usize) -> &str {
        &self.items[place].key
    }

    fn is_active(&self, place: usize) -> bool {
        !self.items[place].archived
    }

    fn near(&self) -> &Near {
        self.near.get_or_init(|| {
            let mut near = Near::default();
            for (place, item) in self.items.iter().enumerate() {
                near.add(place, item);
            }
            near
        })
    }
}

impl OwnedCandidate {
    /// Key, name and aliases as they are written.
    fn written(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.key)
            .chain(&self.others)
            .map(String::as_str)
    }
}
