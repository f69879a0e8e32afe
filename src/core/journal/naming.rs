//! Where a journal names a practice or a person besides its table.

use super::entry::{Entry, words};
use super::entry_line::EntryLine;
use super::header::{GoalTable, Header, PauseTable};
use super::kind::Kind;
use super::problem::Problem;
use super::visit::Visit;

impl Kind {
    /// Whether `[practice.KEY]` or `[person.KEY]` is there.
    #[must_use]
    pub fn has_table(self, key: &str, header: &Header) -> bool {
        match self {
            Self::Practice => header.practices.contains_key(key),
            Self::Person => header.people.contains_key(key),
        }
    }
}

/// How often a key is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uses {
    sort: Kind,
    key: String,
    /// Entries, skips among them.
    pub entries: u64,
    /// `[[goal]]` tables.
    pub goals: u64,
    /// `[[pause]]` tables.
    pub pauses: u64,
    /// Whether nothing stops at a line that can't be understood.
    passes_over: bool,
}

impl Uses {
    /// What the header names; no entry was seen yet. A line that can't be understood ends the reading, as it may name
    /// the key too.
    #[must_use]
    pub fn new(sort: Kind, key: &str, header: &Header) -> Self {
        let of_goal = |goal: &&GoalTable| match sort {
            Kind::Practice => goal.practice == key,
            Kind::Person => goal.with.as_deref() == Some(key),
        };
        let of_pause = |pause: &&PauseTable| match sort {
            Kind::Practice => pause.practice.as_deref() == Some(key),
            Kind::Person => false,
        };
        Self {
            sort,
            key: key.to_owned(),
            entries: 0,
            goals: header.goals.iter().filter(of_goal).count() as u64,
            pauses: header.pauses.iter().filter(of_pause).count() as u64,
            passes_over: false,
        }
    }

    /// The same, which passes lines over that can't be understood.
    #[must_use]
    pub fn passing_over(self) -> Self {
        Self {
            passes_over: true,
            ..self
        }
    }

    /// Whether just one thing names it.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.entries + self.goals + self.pauses == 1
    }

    /// Whether nothing names it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries + self.goals + self.pauses == 0
    }

    fn see<'w>(&mut self, practice: &str, mut people: impl Iterator<Item = &'w str>) {
        let is_named = match self.sort {
            Kind::Practice => practice == self.key,
            Kind::Person => people.any(|person| person == self.key),
        };
        self.entries += u64::from(is_named);
    }
}

impl Visit for Uses {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        self.see(&entry.practice, entry.with.iter());
    }

    fn line(&mut self, line: &EntryLine<'_>, _: usize) {
        self.see(line.practice(), words(line.with()));
    }

    fn problem(&mut self, _: &Problem) -> bool {
        self.passes_over
    }
}
