//! A visitor that keeps the entries that count for a goal, to show how a streak was counted.

use crate::sort;
use chrono::{NaiveDate, NaiveTime};

use super::Series;
use crate::journal::{Entry, EntryLine, Skip, Visit};

/// An entry that counts for a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The id of the entry.
    pub id: String,
    /// The day that the entry counts for.
    pub day: NaiveDate,
    /// The skip, if the entry is one, with its reason.
    pub skip: Option<Skip<'static>>,
    /// Whether the entry is private.
    pub private: bool,
}

/// Passes every entry on to another visitor, and keeps the entries that count for a series up to today.
#[derive(Clone, Debug)]
pub struct Evidence<V> {
    /// The visitor that sees every entry.
    pub inner: V,
    counted: Vec<Counted>,
    series: Option<Series>,
    only_skips: bool,
    today: NaiveDate,
    day_starts: NaiveTime,
}

impl<V> Evidence<V> {
    /// Keeps what counts for the series, or nothing if there is no series. `only_skips` keeps only skips, which are
    /// few.
    #[must_use]
    pub fn new(
        inner: V,
        series: Option<Series>,
        only_skips: bool,
        today: NaiveDate,
        day_starts: NaiveTime,
    ) -> Self {
        Self {
            inner,
            counted: Vec::new(),
            series,
            only_skips,
            today,
            day_starts,
        }
    }

    /// The kept entries, by day; entries of the same day are in the order of the file.
    #[must_use]
    pub fn counted(&self) -> Vec<Counted> {
        let mut counted = self.counted.clone();
        sort::by_key(&mut counted, |one| one.day);
        counted
    }

    fn wants(&self, practice: &str, is_skip: bool) -> bool {
        let series = self.series.as_ref();
        series.is_some_and(|series| series.practice == practice) && (is_skip || !self.only_skips)
    }

    fn keep(&mut self, id: &str, entry: Entry<'_>) {
        let day = entry.at.belongs_to(self.day_starts);
        let counts = self
            .series
            .as_ref()
            .is_some_and(|series| series.counts(&entry));
        if counts && day <= self.today {
            self.counted.push(Counted {
                id: id.to_owned(),
                day,
                private: entry.private,
                skip: entry.into_owned().skip,
            });
        }
    }
}

impl<V: Visit> Visit for Evidence<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if self.wants(&entry.practice, entry.skip.is_some()) {
            self.keep(id, entry.clone());
        }
    }

    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
        if self.wants(line.practice(), line.is_skip) {
            self.keep(line.key(), line.entry());
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            counted: Vec::new(),
            series: self.series.clone(),
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.inner.join(later.inner);
        self.counted.extend(later.counted);
    }
}
