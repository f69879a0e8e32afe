//! Everything that views show of the past, added up in one pass.

use chrono::{NaiveDate, NaiveTime};

use super::chain::{Chain, chains};
use super::sums::{Sums, Tallied};
use crate::goal::Calendar;
use crate::journal::{Entry, Header, Visit};

/// Sums by practice and person, and the days of every chain of goals.
#[derive(Clone, Debug)]
pub struct Ledger {
    today: NaiveDate,
    day_starts: NaiveTime,
    calendar: Calendar,
    filter: Filter,
    /// Where the chains of each practice stand in `chains`, and its sums.
    practices: Tallied<PracticeRow>,
    people: Tallied<Sums>,
    chains: Vec<Chain>,
}

/// Which entries count in the sums; chains always count all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this practice.
    pub practice: Option<String>,
    /// Only with this person.
    pub with: Option<String>,
    /// Only from this day on.
    pub since: Option<NaiveDate>,
    /// Only up to this day.
    pub until: Option<NaiveDate>,
}

impl Filter {
    /// Whether an entry of that day is meant.
    #[must_use]
    pub fn lets_through(&self, day: NaiveDate, entry: &Entry<'_>) -> bool {
        self.since.is_none_or(|since| since <= day)
            && self.until.is_none_or(|until| day <= until)
            && self
                .practice
                .as_ref()
                .is_none_or(|practice| *practice == entry.practice)
            && self
                .with
                .as_ref()
                .is_none_or(|with| entry.with.contains(with))
    }
}

#[derive(Clone, Debug, Default)]
struct PracticeRow {
    sums: Sums,
    chains: Vec<usize>,
}

impl Ledger {
    /// An empty ledger for the goals of a header.
    #[must_use]
    pub fn new(header: &Header, today: NaiveDate, filter: Filter) -> Self {
        let chains = chains(header);
        let mut practices: Tallied<PracticeRow> = Tallied::default();
        for (place, chain) in chains.iter().enumerate() {
            practices.of(&chain.practice).chains.push(place);
        }
        Self {
            today,
            day_starts: header.day_starts,
            calendar: Calendar {
                today,
                week_starts: header.week_starts,
            },
            filter,
            practices,
            people: Tallied::default(),
            chains,
        }
    }

    /// The days of every chain are complete: no more entries come.
    pub fn settle(&mut self) {
        self.chains.iter_mut().for_each(Chain::settle);
    }

    /// What today is, and when weeks begin.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Which entries count in the sums.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The chains of goals, in the order of the file.
    #[must_use]
    pub fn chains(&self) -> &[Chain] {
        &self.chains
    }

    /// The practices that were done, by key.
    #[must_use]
    pub fn practices(&self) -> Vec<(&str, Sums)> {
        let rows = self.practices.sorted().into_iter();
        rows.map(|(key, row)| (key, row.sums))
            .filter(|(_, sums)| sums.entries > 0)
            .collect()
    }

    /// What one practice adds up to.
    #[must_use]
    pub fn practice(&self, key: &str) -> Sums {
        self.practices
            .get(key)
            .map(|row| row.sums)
            .unwrap_or_default()
    }

    /// The people that something was done with, by key.
    #[must_use]
    pub fn people(&self) -> Vec<(&str, Sums)> {
        self.people
            .sorted()
            .into_iter()
            .map(|(key, sums)| (key, *sums))
            .collect()
    }
}

impl Visit for Ledger {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        let day = entry.at.belongs_to(self.day_starts);
        if day > self.today {
            return;
        }
        let row = self.practices.of(&entry.practice);
        for place in &row.chains {
            let chain = &mut self.chains[*place];
            if chain.counts(entry) {
                chain.add(day, entry);
            }
        }
        if entry.skip.is_some() || !self.filter.lets_through(day, entry) {
            return;
        }
        let minutes = entry.minutes.unwrap_or(0).into();
        row.sums.add(day, minutes);
        for person in entry.with.iter() {
            self.people.of(person).add(day, minutes);
        }
    }
}
