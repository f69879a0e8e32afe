//! Counts how often a journal refers to a practice or a person.

use super::entry::{Entry, words};
use super::entry_line::EntryLine;
use super::header::{GoalTable, Header, PauseTable};
use super::kind::Kind;
use super::problem::Problem;
use super::visit::Visit;

impl Kind {
    /// Whether the header has `[practice.KEY]` or `[person.KEY]`.
    #[must_use]
    pub fn has_table(self, key: &str, header: &Header) -> bool {
        match self {
            Self::Practice => header.practices.contains_key(key),
            Self::Person => header.people.contains_key(key),
        }
    }
}

/// How often a journal refers to a key, apart from its own table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uses {
    kind: Kind,
    key: String,
    /// Entries, including skips.
    pub entries: u64,
    /// `[[goal]]` tables.
    pub goals: u64,
    /// `[[pause]]` tables.
    pub pauses: u64,
    /// Whether the reading goes on after a line that can't be read.
    passes_over: bool,
}

impl Uses {
    /// Counts the header; the entries are counted as they are read. A line that can't be read stops the reading, as it
    /// may use the key too.
    #[must_use]
    pub fn new(kind: Kind, key: &str, header: &Header) -> Self {
        let of_goal = |goal: &&GoalTable| match kind {
            Kind::Practice => goal.practice == key,
            Kind::Person => goal.with.as_deref() == Some(key),
        };
        let of_pause = |pause: &&PauseTable| match kind {
            Kind::Practice => pause.practice.as_deref() == Some(key),
            Kind::Person => false,
        };
        Self {
            kind,
            key: key.to_owned(),
            entries: 0,
            goals: header.goals.iter().filter(of_goal).count() as u64,
            pauses: header.pauses.iter().filter(of_pause).count() as u64,
            passes_over: false,
        }
    }

    /// Counts the header as [`Self::new`] does, but goes on after lines that can't be read.
    #[must_use]
    pub fn passing_over(self) -> Self {
        Self {
            passes_over: true,
            ..self
        }
    }

    /// Whether exactly one entry, goal or pause uses the key.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.entries + self.goals + self.pauses == 1
    }

    /// Whether nothing uses the key.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries + self.goals + self.pauses == 0
    }

    fn see<'w>(&mut self, practice: &str, mut people: impl Iterator<Item = &'w str>) {
        let is_named = match self.kind {
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
