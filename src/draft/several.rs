//! Several drafts at once: written all together or not at all, and taken back by one `undo`.

use bond_core::sort;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::moment::placed;
use super::renamed::still_named;
use super::{Draft, Typed, phrase_error};
use crate::catalog::names::Names;
use crate::context::Context;
use crate::dates;
use crate::error::Result;
use crate::header_tables;
use crate::journal::{At, Entry, Header, Kind};
use crate::store::{self, Appended, Basis, Batch, Undoable};

/// Entries that are written together, and the people whom they bring along.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    /// The entries, in the order in which they are written.
    pub entries: Vec<Entry<'static>>,
    /// People who are not in the journal yet: key and name, nobody twice.
    pub new_people: Vec<(String, String)>,
    /// The same in no order.
    introduced: HashSet<(String, String)>,
    /// The ids that entries bring along, by the places of these.
    ids: BTreeMap<usize, String>,
}

/// Drafts that are in the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// The ids of the entries, in their order.
    pub ids: Vec<String>,
    /// Whether it can be undone.
    pub undoable: Undoable,
}

impl Drafts {
    /// Puts another draft after the others.
    pub fn push(&mut self, draft: Draft) {
        self.entries.push(draft.entry);
        self.introduced(draft.new_people);
    }

    /// Puts another draft after the others, which may bring its id along.
    pub fn push_known(&mut self, id: Option<String>, draft: Draft) {
        if let Some(id) = id {
            self.ids.insert(self.entries.len(), id);
        }
        self.push(draft);
    }

    /// The same days of several drafts, put together day by day.
    #[must_use]
    pub fn side_by_side(all: Vec<Self>) -> Self {
        let mut drafts = Self::default();
        for mut one in all {
            drafts.entries.append(&mut one.entries);
            drafts.introduced(one.new_people);
        }
        // The sort is stable: on each day they stay in the order in which they were typed.
        sort::by_key(&mut drafts.entries, |entry| entry.at.wall_clock());
        drafts
    }

    /// The practice of all entries, where it is one.
    #[must_use]
    pub fn practice(&self) -> Option<&str> {
        let first = self.entries.first()?;
        let is_same = |entry: &Entry<'_>| entry.practice == first.practice;
        self.entries.iter().all(is_same).then_some(&first.practice)
    }

    fn introduced(&mut self, people: Vec<(String, String)>) {
        for person in people {
            if self.introduced.insert(person.clone()) {
                self.new_people.push(person);
            }
        }
    }

    /// Writes all entries: a single one as one line at the end; several, or one that brings something along, as one
    /// atomic change. `None` if the names have changed with which they were understood: nothing was written then.
    ///
    /// # Errors
    ///
    /// When they could not be written; none of them was then. The message of an unreadable header carries the finished
    /// lines. Also when a practice or a person without a table is no longer named by anything.
    pub fn write(&self, basis: &Basis, context: &Context) -> Result<Option<Recorded>> {
        let brings = !self.new_people.is_empty() || !self.ids.is_empty();
        let is_plain = !brings && self.without_table(basis.header()).is_empty();
        match self.entries.as_slice() {
            [] => Ok(Some(Recorded::default())),
            [entry] if is_plain => {
                let store = &context.store;
                let written = store.log(entry, basis, context.utc(), &context.waiting)?;
                Ok(written.map(Recorded::from))
            }
            entries => self.write_together(entries, basis, context),
        }
    }

    fn write_together(
        &self,
        entries: &[Entry<'_>],
        basis: &Basis,
        context: &Context,
    ) -> Result<Option<Recorded>> {
        let (store, add) = (&context.store, self.adding());
        let without_table = self.without_table(basis.header());
        let add = |batch: &mut Batch| {
            if !batch.stands_on(basis) {
                return Ok(None);
            }
            still_named(&without_table, batch, store)?;
            add(batch).map(Some)
        };
        let rewritten = store.rewrite("log", context.utc(), &context.waiting, add);
        let (added, undoable) = rewritten.map_err(|error| store::with_lines(error, entries))?;
        Ok(added.map(|added| Recorded {
            ids: added.into_iter().map(|(id, _)| id).collect(),
            undoable,
        }))
    }

    /// Sees that all of it could be written, and writes nothing.
    ///
    /// # Errors
    ///
    /// As [`Drafts::write`].
    pub fn rehearse(&self, context: &Context) -> Result<()> {
        let rehearsed = context.store.rehearse(context.utc(), self.adding());
        rehearsed.map(drop)
    }

    /// What puts all of it into a batch.
    fn adding(&self) -> impl Fn(&mut Batch) -> Result<Vec<(String, String)>> {
        let ids = (0..).map(|place| self.ids.get(&place).cloned());
        let entries: Vec<_> = ids.zip(self.entries.iter().cloned()).collect();
        move |batch| {
            self.introduce(batch);
            batch.add_known(&entries)
        }
    }

    /// The keys that only entries, goals and pauses know: no header tells what became of them.
    fn without_table(&self, header: &Header) -> BTreeSet<(Kind, String)> {
        let names = Names::new(header);
        let new: HashSet<&str> = self.new_people.iter().map(|(key, _)| &**key).collect();
        let bare = self
            .keys()
            .filter(|(sort, key)| !names.is_known(*sort, key) && !new.contains(key));
        bare.map(|(sort, key)| (sort, key.to_owned())).collect()
    }

    /// The practices and people of the entries.
    pub(super) fn keys(&self) -> impl Iterator<Item = (Kind, &str)> {
        self.entries.iter().flat_map(|entry| {
            let practice = std::iter::once((Kind::Practice, &*entry.practice));
            practice.chain(entry.with.iter().map(|person| (Kind::Person, person)))
        })
    }

    /// Puts the new people into the header.
    fn introduce(&self, batch: &mut Batch) {
        let people = self.new_people.iter();
        let tables: Vec<String> = people
            .map(|(key, name)| header_tables::new_person(key, name))
            .collect();
        batch.add_tables(&tables);
    }
}

impl From<Draft> for Drafts {
    fn from(draft: Draft) -> Self {
        let mut drafts = Self::default();
        drafts.push(draft);
        drafts
    }
}

impl From<Appended> for Recorded {
    fn from(written: Appended) -> Self {
        Self {
            ids: vec![written.id],
            undoable: written.undoable,
        }
    }
}

impl Typed<'_> {
    /// The same draft on each of the days that were typed, the earliest first.
    ///
    /// # Errors
    ///
    /// As [`Typed::resolve`].
    pub fn resolve_days(&self, context: &Context, header: &Header) -> Result<Drafts> {
        let now = Typed {
            when: None,
            ..*self
        };
        let draft = now.resolve(context, header)?;
        let mut drafts = Drafts::default();
        for at in self.ats(context, header)? {
            let mut draft = draft.clone();
            draft.entry.at = at;
            drafts.push(draft);
        }
        Ok(drafts)
    }

    fn ats(&self, context: &Context, header: &Header) -> Result<Vec<At>> {
        let Some(text) = self.when else {
            return Ok(vec![At::from(context.now)]);
        };
        let moments = dates::moments(text, context.clock(header)).map_err(phrase_error)?;
        let moments = moments.into_iter();
        moments
            .map(|moment| placed(text, moment, context, header))
            .collect()
    }
}
