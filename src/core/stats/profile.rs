//! A visitor that adds up a practice in depth: by month, weekday and hour, with minutes and ratings.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::Filter;
use super::facts::Facts;
use crate::journal::{Entry, EntryLine, Visit, WordList};

/// How many days count as recent.
pub const LATELY: i64 = 90;

/// Passes every entry on to another visitor, and adds up the entries of a practice.
#[derive(Clone, Debug)]
pub struct Profile<V> {
    /// The visitor that sees every entry.
    pub inner: V,
    /// The sums of the practice; empty if the filter has no practice.
    pub depth: Depth,
    filter: Filter,
    until: NaiveDate,
    day_starts: NaiveTime,
}

/// The sums of a practice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Depth {
    /// The sums of each month, by its first day.
    pub months: BTreeMap<NaiveDate, Month>,
    /// Entries by weekday, from Monday on.
    pub weekdays: [u64; 7],
    /// Entries by the hour of their wall-clock time.
    pub hours: [u64; 24],
    /// Entries with minutes.
    pub timed: u64,
    /// The minutes of the longest entry.
    pub longest: u32,
    /// Entries by rating, from 1 on.
    pub ratings: [u64; 5],
    /// The ratings of the last [`LATELY`] days.
    pub lately: Ratings,
}

/// The sums of a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Entries.
    pub entries: u64,
    /// The minutes of these entries.
    pub minutes: u64,
    /// The ratings of these entries.
    pub ratings: Ratings,
}

/// The number of some ratings, and their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    /// The number of ratings.
    pub count: u64,
    /// The sum of the ratings.
    pub sum: u64,
}

impl Ratings {
    fn add(&mut self, rating: u8) {
        self.count += 1;
        self.sum += u64::from(rating);
    }

    fn join(&mut self, other: Self) {
        self.count += other.count;
        self.sum += other.sum;
    }

    /// These ratings without `others`, which are a part of them.
    #[must_use]
    pub fn without(self, others: Self) -> Self {
        Self {
            count: self.count - others.count,
            sum: self.sum - others.sum,
        }
    }

    /// The mean, from 1 to 5; `None` without a rating.
    #[must_use]
    pub fn mean(self) -> Option<f64> {
        let number = |number: u64| u32::try_from(number).ok().map(f64::from);
        let mean = number(self.sum)? / number(self.count)?;
        (self.count > 0).then_some(mean)
    }
}

impl Depth {
    /// The number and the sum of all ratings.
    #[must_use]
    pub fn rated(&self) -> Ratings {
        let mut all = Ratings::default();
        for (rating, count) in (1..).zip(self.ratings) {
            all.count += count;
            all.sum += rating * count;
        }
        all
    }

    /// The sums of all months.
    #[must_use]
    pub fn totals(&self) -> Month {
        let mut all = Month::default();
        for month in self.months.values() {
            all.entries += month.entries;
            all.minutes += month.minutes;
        }
        all.ratings = self.rated();
        all
    }

    /// Adds the sums of another part of the journal.
    fn join(&mut self, other: &Self) {
        for (first, month) in &other.months {
            let sums = self.months.entry(*first).or_default();
            sums.entries += month.entries;
            sums.minutes += month.minutes;
            sums.ratings.join(month.ratings);
        }
        add_each(&mut self.weekdays, &other.weekdays);
        add_each(&mut self.hours, &other.hours);
        add_each(&mut self.ratings, &other.ratings);
        self.timed += other.timed;
        self.longest = self.longest.max(other.longest);
        self.lately.join(other.lately);
    }

    fn add(&mut self, day: NaiveDate, facts: &Facts, is_lately: bool) {
        let month = self
            .months
            .entry(day.with_day(1).unwrap_or(day))
            .or_default();
        month.entries += 1;
        if let Some(minutes) = facts.minutes {
            month.minutes += u64::from(minutes);
            self.timed += 1;
            self.longest = self.longest.max(minutes);
        }
        if let Some(rating) = facts.rating {
            month.ratings.add(rating);
            if is_lately {
                self.lately.add(rating);
            }
            if let Some(count) = self.ratings.get_mut(usize::from(rating).wrapping_sub(1)) {
                *count += 1;
            }
        }
        self.weekdays[place(day.weekday().num_days_from_monday())] += 1;
        if let Some(time) = facts.at.time {
            self.hours[place(time.hour())] += 1;
        }
    }
}

fn add_each(sums: &mut [u64], more: &[u64]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(0)
}

impl<V> Profile<V> {
    /// A profile without entries yet. The last day that counts is `today`, or the last day of the filter if that is
    /// earlier.
    #[must_use]
    pub fn new(inner: V, filter: Filter, today: NaiveDate, day_starts: NaiveTime) -> Self {
        Self {
            inner,
            depth: Depth::default(),
            until: filter.until.map_or(today, |until| until.min(today)),
            filter,
            day_starts,
        }
    }
}

impl<V> Profile<V> {
    fn wants<'p>(&self, practice: impl FnOnce() -> &'p str) -> bool {
        let asked = self.filter.practice.as_ref();
        asked.is_some_and(|asked| asked == practice())
    }

    fn add(&mut self, practice: &str, people: &WordList<'_>, facts: &Facts) {
        let day = facts.at.belongs_to(self.day_starts);
        let counts = !facts.is_skip && day <= self.until;
        if counts && self.filter.asks_for_day(day) && self.filter.asks_for(practice, people) {
            let is_lately = self.until - day < TimeDelta::days(LATELY);
            self.depth.add(day, facts, is_lately);
        }
    }
}

impl<V: Visit> Visit for Profile<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if self.wants(|| &entry.practice) {
            self.add(&entry.practice, &entry.with, &Facts::from(entry));
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the fields that it leaves alone are then not even put together"
    )]
    #[inline(always)]
    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
        if self.wants(|| line.practice()) {
            self.add(
                line.practice(),
                &WordList::of_slugs(line.with()),
                &Facts::from(line),
            );
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            depth: Depth::default(),
            filter: self.filter.clone(),
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.inner.join(later.inner);
        self.depth.join(&later.depth);
    }
}
