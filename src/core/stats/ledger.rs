//! Everything that views show of the past, added up in one pass.

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
    /// What was done with the same people.
    companies: Vec<Party>,
    /// Where they stand, by the practice and by the people as they are written.
    practices: Tallied<Tallied<usize>>,
    /// The same by the number that lines carry.
    numbered: Vec<u32>,
    all_series: Vec<Series>,
    /// Where they stand, by practice and person.
    scopes: Arc<Scopes>,
    /// The day of the last entry: most come on the same.
    lately: (NaiveDate, Counted),
}

/// Stands for no place.
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
            companies: Vec::new(),
            practices: Tallied::default(),
            numbered: Vec::new(),
            scopes: Arc::new(Scopes::of(&all_series)),
            all_series,
            lately: (today, today.into()),
        }
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

    /// The series of goals, in the order of the file.
    #[must_use]
    pub fn all_series(&self) -> &[Series] {
        &self.all_series
    }

    /// The series for which something done counts, in any order; maybe more than once.
    pub fn counting<'s>(
        &'s self,
        practice: &str,
        people: &'s WordList<'_>,
    ) -> impl Iterator<Item = &'s Series> {
        let places = self.scopes.done(practice, people);
        places.map(|place| &self.all_series[place])
    }

    /// The first day up to today on which something was done that counts for the goals of a practice and perhaps a person.
    #[must_use]
    pub fn first_done(&self, scope: (&str, Option<&str>)) -> Option<NaiveDate> {
        let series = self.all_series.get(self.scopes.place(scope)?)?;
        series.first_done(self.today)
    }

    /// The practices that were done, by key.
    #[must_use]
    pub fn practices(&self) -> Vec<(&str, Sums)> {
        let mut all: BTreeMap<&str, Sums> = BTreeMap::new();
        for company in self.done() {
            *all.entry(&company.practice).or_default() += company.sums;
        }
        all.into_iter().collect()
    }

    /// What one practice adds up to.
    #[must_use]
    pub fn practice(&self, key: &str) -> Sums {
        let mut total = Sums::default();
        for company in self.done().filter(|company| *company.practice == *key) {
            total += company.sums;
        }
        total
    }

    /// The people that something was done with, by key.
    #[must_use]
    pub fn people(&self) -> Vec<(&str, Sums)> {
        let mut all: BTreeMap<&str, Sums> = BTreeMap::new();
        for company in self.done() {
            for person in distinct(words(&company.people)) {
                *all.entry(person).or_default() += company.sums;
            }
        }
        all.into_iter().collect()
    }

    /// The people, in order and each once, with whom a practice was done together, and the last day on which it was.
    #[must_use]
    pub fn companies(&self, practice: &str) -> Vec<(BTreeSet<&str>, NaiveDate)> {
        let mut last: BTreeMap<BTreeSet<&str>, NaiveDate> = BTreeMap::new();
        for company in self.done().filter(|company| *company.practice == *practice) {
            if let Some(day) = company.sums.last {
                let newest = last.entry(words(&company.people).collect()).or_insert(day);
                *newest = day.max(*newest);
            }
        }
        last.into_iter().collect()
    }

    fn done(&self) -> impl Iterator<Item = &Party> {
        self.companies
            .iter()
            .filter(|company| company.sums.entries > 0)
    }

    /// Where the company with that number stands, if it was met before.
    #[inline]
    fn met(&self, number: Option<usize>) -> Option<usize> {
        let place = *self.numbered.get(number?)?;
        (place != UNKNOWN).then_some(place as usize)
    }

    /// Meets a company, and keeps in mind which number it has.
    #[cold]
    fn meet(&mut self, number: Option<usize>, practice: &str, people: &str) -> usize {
        let place = self.company(practice, people);
        if let Some(number) = number {
            self.numbered.resize(EntryLine::COMPANIES, UNKNOWN);
            self.numbered[number] = u32::try_from(place).unwrap_or(UNKNOWN);
        }
        place
    }

    fn company(&mut self, practice: &str, people: &str) -> usize {
        let places = self.practices.of(practice, Tallied::default);
        *places.of(people, || {
            self.companies
                .push(Party::new(practice, people, &self.filter, &self.scopes));
            self.companies.len() - 1
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
        let company = &mut self.companies[place];
        if facts.is_skip {
            for place in &company.skipped {
                self.all_series[*place].count(counted, Tally::skip());
            }
            return;
        }
        let minutes = facts.minutes.unwrap_or(0);
        for place in &company.all_series {
            let tally = Tally::entry(minutes, facts.amount.unwrap_or(0.0));
            self.all_series[*place].add(counted, facts.at, tally);
        }
        if company.is_meant && self.filter.asks_for_day(day) {
            company.sums.add(day, minutes.into());
        }
    }
}

impl Visit for Ledger {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        let day = entry.at.belongs_to(self.day_starts);
        if day > self.today {
            return;
        }
        let place = self.company(&entry.practice, &entry.with.written());
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
        let place = match self.met(line.company) {
            Some(place) => place,
            None => self.meet(line.company, line.practice(), line.with()),
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
        for company in &later.companies {
            let place = self.company(&company.practice, &company.people);
            self.companies[place].sums += company.sums;
        }
        for (series, later) in self.all_series.iter_mut().zip(&later.all_series) {
            series.join(later);
        }
    }
}
