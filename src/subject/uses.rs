//! How often the journal names a practice or a person.

use super::{Sort, Subject};
use crate::journal::entry::words;
use crate::journal::{Entry, Header, Line, Visit};
use crate::report::Record;
use crate::say;

/// Where a practice or a person is named, besides its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uses {
    subject: Subject,
    /// Entries, skips among them.
    pub entries: u64,
    /// `[[goal]]` tables.
    pub goals: u64,
    /// `[[pause]]` tables.
    pub pauses: u64,
}

impl Uses {
    /// What the header names; no entry was seen yet.
    #[must_use]
    pub fn new(subject: &Subject, header: &Header) -> Self {
        let key = subject.key.as_str();
        let of_goal = |goal: &&crate::journal::header::GoalTable| match subject.sort {
            Sort::Practice => goal.practice == key,
            Sort::Person => goal.with.as_deref() == Some(key),
        };
        let of_pause = |pause: &&crate::journal::header::PauseTable| match subject.sort {
            Sort::Practice => pause.practice.as_deref() == Some(key),
            Sort::Person => false,
        };
        Self {
            subject: subject.clone(),
            entries: 0,
            goals: header.goals.iter().filter(of_goal).count() as u64,
            pauses: header.pauses.iter().filter(of_pause).count() as u64,
        }
    }

    /// Whether nothing names it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries + self.goals + self.pauses == 0
    }

    /// All of it: `412 entries, 2 goals and 1 pause`; `no entries` where nothing names it.
    #[must_use]
    pub fn said(&self) -> String {
        let counts = [
            (self.entries, "entry"),
            (self.goals, "goal"),
            (self.pauses, "pause"),
        ];
        let some = counts.iter().filter(|(number, _)| *number > 0);
        let said: Vec<String> = some
            .map(|(number, word)| say::count(*number, word))
            .collect();
        if said.is_empty() {
            "no entries".to_owned()
        } else {
            say::listed(&said)
        }
    }

    /// The fields for programs; named in `docs/json.md`.
    #[must_use]
    pub fn facts(&self) -> Record {
        vec![
            ("entries", self.entries.into()),
            ("goals", self.goals.into()),
            ("pauses", self.pauses.into()),
        ]
    }

    fn see<'w>(&mut self, practice: &str, mut people: impl Iterator<Item = &'w str>) {
        let key = self.subject.key.as_str();
        let is_named = match self.subject.sort {
            Sort::Practice => practice == key,
            Sort::Person => people.any(|person| person == key),
        };
        self.entries += u64::from(is_named);
    }
}

impl Visit for Uses {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        self.see(&entry.practice, entry.with.iter());
    }

    fn line(&mut self, line: &Line<'_>, _: usize) {
        self.see(line.practice(), words(line.with()));
    }
}
