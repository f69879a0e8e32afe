//! The totals behind most views: sums by practice and person, and the days of every goal, from one pass over a journal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use super::facts::Facts;
use super::filter::Filter;
use super::party::Party;
use super::scopes::Scopes;
use super::series::{Series, all_series};
use super::sums::{Sums, Tallied};
use crate::goals::{Calendar, Counted, Tally};
use crate::journal::entry::{distinct, words};
use crate::journal::{Entry, EntryLine, Header, Visit, WordList};

/// Sums by practice and person, and the days of every series of goals.
#[derive(Clone, Debug)]
pub struct Ledger {
    today: NaiveDate,
    day_starts: NaiveTime,
    calendar: Calendar,
    filter: Filter,
    /// The sums of each practice and the people it was done with.
    parties: Vec<Party>,
    /// The index in `parties`, by practice and by the people in the form of [`WordList::written`].
    practices: Tallied<Tallied<usize>>,
    /// The index in `parties`, by [`EntryLine::party`]; [`UNKNOWN`] if no such line was read.
    numbered: Vec<u32>,
    all_series: Vec<Series>,
    /// The index of each series, by practice and person.
    scopes: Arc<Scopes>,
    /// The day of the last entry: the next entry is mostly of the same day.
    lately: (NaiveDate, Counted),
}

/// Marks a party without an index.
const UNKNOWN: u32 = u32::MAX;

impl Ledger {
    /// An empty ledger for the goals of a header.
    #[must_use]
    pub fn new(header: &Header, today: NaiveDate, filter: Filter) -> Self {
        let all_series = all_series(header);
        Self {
            today,
            day_starts: header.day_starts,
            calendar: Calendar {
                today,
                week_starts: header.week_starts,
            },
            filter,
            parties: Vec::new(),
            practices: Tallied::default(),
            numbered: Vec::new(),
            scopes: Arc::new(Scopes::of(&all_series)),
            all_series,
            lately: (today, today.into()),
        }
    }

    /// The calendar: what day is today, and when weeks start.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Which entries count in the sums.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The series of goals, in the order of the file.
    #[must_use]
    pub fn all_series(&self) -> &[Series] {
        &self.all_series
    }

    /// The series for which an entry of this practice with these people counts, in any order. A series may be repeated.
    pub fn counting<'s>(
        &'s self,
        practice: &str,
        people: &'s WordList<'_>,
    ) -> impl Iterator<Item = &'s Series> {
        let places = self.scopes.done(practice, people);
        places.map(|place| &self.all_series[place])
    }

    /// The first day up to today with an entry that counts for this practice and person; without a person every entry
    /// of the practice counts. `None` if there is no such series of goals, or no entry.
    #[must_use]
    pub fn first_done(&self, scope: (&str, Option<&str>)) -> Option<NaiveDate> {
        let series = self.all_series.get(self.scopes.place(scope)?)?;
        series.first_done(self.today)
    }

    /// The practices that were done and their sums, by key.
    #[must_use]
    pub fn practices(&self) -> Vec<(&str, Sums)> {
        let mut all: BTreeMap<&str, Sums> = BTreeMap::new();
        for party in self.done() {
            *all.entry(&party.practice).or_default() += party.sums;
        }
        all.into_iter().collect()
    }

    /// The sums of a practice.
    #[must_use]
    pub fn practice(&self, key: &str) -> Sums {
        let mut total = Sums::default();
        for party in self.done().filter(|party| *party.practice == *key) {
            total += party.sums;
        }
        total
    }

    /// The people that something was done with and their sums, by key.
    #[must_use]
    pub fn people(&self) -> Vec<(&str, Sums)> {
        let mut all: BTreeMap<&str, Sums> = BTreeMap::new();
        for party in self.done() {
            for person in distinct(words(&party.people)) {
                *all.entry(person).or_default() += party.sums;
            }
        }
        all.into_iter().collect()
    }

    /// Each set of people that this practice was done with, and the last day it was done with them.
    #[must_use]
    pub fn parties(&self, practice: &str) -> Vec<(BTreeSet<&str>, NaiveDate)> {
        let mut last: BTreeMap<BTreeSet<&str>, NaiveDate> = BTreeMap::new();
        for party in self.done().filter(|party| *party.practice == *practice) {
            if let Some(day) = party.sums.last {
                let newest = last.entry(words(&party.people).collect()).or_insert(day);
                *newest = day.max(*newest);
            }
        }
        last.into_iter().collect()
    }

    fn done(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.sums.entries > 0)
    }

    /// The index of the party with this number, if it was met before.
    #[inline]
    fn met(&self, number: Option<usize>) -> Option<usize> {
        let place = *self.numbered.get(number?)?;
        (place != UNKNOWN).then_some(place as usize)
    }

    /// Finds or adds a party, and remembers its number.
    #[cold]
    fn meet(&mut self, number: Option<usize>, practice: &str, people: &str) -> usize {
        let place = self.party(practice, people);
        if let Some(number) = number {
            self.numbered.resize(EntryLine::PARTIES, UNKNOWN);
            self.numbered[number] = u32::try_from(place).unwrap_or(UNKNOWN);
        }
        place
    }

    fn party(&mut self, practice: &str, people: &str) -> usize {
        let places = self.practices.of(practice, Tallied::default);
        *places.of(people, || {
            self.parties
                .push(Party::new(practice, people, &self.filter, &self.scopes));
            self.parties.len() - 1
        })
    }

    #[expect(
        clippy::inline_always,
        reason = "the facts are then never put together"
    )]
    #[inline(always)]
    fn add(&mut self, place: usize, day: NaiveDate, facts: &Facts) {
        if self.lately.0 != day {
            self.lately = (day, day.into());
        }
        let counted = self.lately.1;
        let party = &mut self.parties[place];
        if facts.is_skip {
            for place in &party.skipped {
                self.all_series[*place].count(counted, Tally::skip());
            }
            return;
        }
        let minutes = facts.minutes.unwrap_or(0);
        for place in &party.all_series {
            let tally = Tally::entry(minutes, facts.amount.unwrap_or(0.0));
            self.all_series[*place].add(counted, facts.at, tally);
        }
        if party.is_meant && self.filter.asks_for_day(day) {
            party.sums.add(day, minutes.into());
        }
    }
}

impl Visit for Ledger {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        let day = entry.at.belongs_to(self.day_starts);
        if day > self.today {
            return;
        }
        let place = self.party(&entry.practice, &entry.with.written());
        self.add(place, day, &Facts::from(entry));
    }

    #[expect(
        clippy::inline_always,
        reason = "the fields that it leaves alone are then not even put together"
    )]
    #[inline(always)]
    fn line(&mut self, line: &EntryLine<'_>, _: usize) {
        let day = line.at.belongs_to(self.day_starts);
        if day > self.today {
            return;
        }
        let place = match self.met(line.party) {
            Some(place) => place,
            None => self.meet(line.party, line.practice(), line.with()),
        };
        self.add(place, day, &Facts::from(line));
    }

    fn fork(&mut self) -> Option<Self> {
        let today = self.today;
        let all_series = self.all_series.iter_mut();
        Some(Self {
            all_series: all_series.map(|series| series.fork(today)).collect(),
            ..self.clone()
        })
    }

    fn join(&mut self, later: Self) {
        for party in &later.parties {
            let place = self.party(&party.practice, &party.people);
            self.parties[place].sums += party.sums;
        }
        for (series, later) in self.all_series.iter_mut().zip(&later.all_series) {
            series.join(later);
        }
    }
}
