//! The people of the week: what was done together, and since when not. Nobody is ever compared.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Digest;
use crate::goals::Every;
use crate::journal::Entry;
use crate::journal::entry::distinct;

/// One person.
#[derive(Clone, Debug)]
pub struct PersonSummary<'d> {
    /// The key.
    pub person: &'d str,
    /// What was done together: the keys of the practices, in the order of the file, each once.
    pub practices: Vec<&'d str>,
    /// How often.
    pub entries: u64,
    /// For how long.
    pub minutes: u64,
    /// The last day together.
    pub last: Option<NaiveDate>,
    /// What was wished for.
    pub wishes: Vec<PersonGoal<'d>>,
}

/// What was wished for with a person.
#[derive(Clone, Debug)]
pub struct PersonGoal<'d> {
    /// The key of the practice.
    pub practice: &'d str,
    /// How often or how much.
    pub every: &'d Every,
    /// The last day on which it was done.
    pub last: Option<NaiveDate>,
    /// Whether it is due.
    pub due: bool,
}

impl Digest<'_> {
    /// Those with whom something was done or is wished for, by key.
    #[must_use]
    pub fn people(&self) -> Vec<PersonSummary<'_>> {
        let lasts: BTreeMap<&str, _> = self.ledger.people().into_iter().collect();
        let mut people = BTreeMap::new();
        for goal in &self.goals {
            if let Some(person) = goal.series.with.as_deref() {
                let company = people
                    .entry(person)
                    .or_insert_with(|| PersonSummary::of(person));
                company.wishes.push(PersonGoal {
                    practice: &goal.series.practice,
                    every: &goal.standing.every,
                    last: goal.standing.last_done,
                    due: goal.standing.due && !self.is_over,
                });
            }
        }
        for logged in &self.done {
            for person in distinct(logged.entry.with.iter()) {
                let company = people
                    .entry(person)
                    .or_insert_with(|| PersonSummary::of(person));
                company.add(&logged.entry);
            }
        }
        let last = |person: &str| lasts.get(person).and_then(|sums| sums.last);
        let people = people.into_values().map(|company| PersonSummary {
            last: last(company.person),
            ..company
        });
        people.collect()
    }
}

impl<'d> PersonSummary<'d> {
    /// Someone with whom nothing was done yet.
    fn of(person: &'d str) -> Self {
        Self {
            person,
            practices: Vec::new(),
            entries: 0,
            minutes: 0,
            last: None,
            wishes: Vec::new(),
        }
    }

    fn add(&mut self, entry: &'d Entry<'_>) {
        self.entries += 1;
        self.minutes += u64::from(entry.minutes.unwrap_or(0));
        if !self.practices.contains(&&*entry.practice) {
            self.practices.push(&entry.practice);
        }
    }
}
