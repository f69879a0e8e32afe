//! Everything about a month or a year that its review says.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Gathered;
use crate::catalog::names::Names;
use crate::catalog::practice::Closeness;
use crate::journal::Header;
use crate::summary::week::{
    Goal, Mood, PersonGoal, PersonSummary, Signs, is_all_kept, is_all_paused,
};

/// A month or a year as it stood when it was over, or stands today.
pub struct Review<'d> {
    /// What was read.
    pub gathered: &'d Gathered,
    /// The journal above its log.
    pub header: &'d Header,
    /// Whether it is over.
    pub is_over: bool,
    /// The goals that were in force in it.
    pub goals: Vec<Goal<'d>>,
}

/// What was done for the first time ever.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Firsts<'d> {
    /// The keys of the practices.
    pub practices: Vec<&'d str>,
    /// The keys of the people.
    pub people: Vec<&'d str>,
}

impl<'d> Review<'d> {
    /// Looks everything up.
    #[must_use]
    pub fn of(gathered: &'d Gathered, header: &'d Header, today: NaiveDate) -> Self {
        let (from, until) = (gathered.stretch.from, gathered.until);
        let is_over = gathered.stretch.to < today;
        Self {
            gathered,
            header,
            is_over,
            goals: Goal::in_force(&gathered.ledger, from, until, is_over),
        }
    }

    /// What things are called.
    #[must_use]
    pub fn names(&self) -> Names<'d> {
        Names::new(self.header)
    }

    /// How often something was done up to the end of it.
    #[must_use]
    pub fn entries_ever(&self) -> u64 {
        let practices = self.gathered.ledger.practices().into_iter();
        practices.map(|(_, sums)| sums.entries).sum()
    }

    /// The state of it.
    #[must_use]
    pub fn mood(&self) -> Mood {
        let stretch = self.gathered.stretch;
        Mood::of(Signs {
            done: self.gathered.done(),
            ever: self.entries_ever(),
            is_paused: is_all_paused(&self.goals),
            was_quiet_before: self.gathered.before == 0,
            // A week can be made up for in the next one; months and years are too long for that.
            is_mended: false,
            is_kept: is_all_kept(
                self.goals.iter(),
                self.gathered.ledger.calendar(),
                stretch.from,
                stretch.to,
            ),
            is_over: self.is_over,
        })
    }

    /// Whether each kind was touched.
    #[must_use]
    pub fn kinds(&self) -> Vec<(Closeness, bool)> {
        let done = self.gathered.practices.iter();
        self.names().touched(done.map(|(key, _)| key))
    }

    /// Those with whom something was done or is wished for, by key.
    #[must_use]
    pub fn people(&self) -> Vec<PersonSummary<'_>> {
        let ever = self.gathered.ledger.people().into_iter();
        let ever = ever.map(|(key, sums)| (key, self.company(key, sums.last)));
        let mut people: BTreeMap<&str, PersonSummary<'_>> = ever.collect();
        for goal in &self.goals {
            if let Some(person) = goal.series.with.as_deref() {
                let company = people.entry(person);
                let company = company.or_insert_with(|| self.company(person, None));
                company.wishes.push(PersonGoal {
                    practice: &goal.series.practice,
                    every: &goal.standing.every,
                    last: goal.standing.last_done,
                    due: goal.standing.due && !self.is_over,
                });
            }
        }
        let people = people.into_values();
        people
            .filter(|company| company.entries > 0 || !company.wishes.is_empty())
            .collect()
    }

    /// What was done with someone, without what is wished for.
    fn company<'s>(&'s self, person: &'s str, last: Option<NaiveDate>) -> PersonSummary<'s> {
        let together = self.gathered.people.get(person);
        PersonSummary {
            person,
            practices: together.map_or_else(Vec::new, |together| {
                together.practices.iter().map(|key| &**key).collect()
            }),
            entries: together.map_or(0, |together| together.sums.entries),
            minutes: together.map_or(0, |together| together.sums.minutes),
            last,
            wishes: Vec::new(),
        }
    }

    /// What was done for the first time ever; nothing where all of it is new.
    #[must_use]
    pub fn firsts(&self) -> Firsts<'_> {
        if self.entries_ever() == self.gathered.done() {
            return Firsts::default();
        }
        let here = |key: &str| self.gathered.practices.get(key).map(|sums| sums.entries);
        let practices = self.gathered.ledger.practices().into_iter();
        let with = |key: &str| self.gathered.people.get(key).map(|both| both.sums.entries);
        let people = self.gathered.ledger.people().into_iter();
        Firsts {
            practices: practices
                .filter(|(key, sums)| here(key) == Some(sums.entries))
                .map(|(key, _)| key)
                .collect(),
            people: people
                .filter(|(key, sums)| with(key) == Some(sums.entries))
                .map(|(key, _)| key)
                .collect(),
        }
    }
}
