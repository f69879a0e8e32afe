//! A visitor that adds up each day of a range.

use chrono::{NaiveDate, NaiveTime};

use super::Filter;
use crate::journal::{At, Entry, EntryLine, Visit};

/// The sums of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaySums {
    /// Entries, without skips.
    pub entries: u64,
    /// The minutes of these entries.
    pub minutes: u64,
    /// Skips.
    pub skips: u64,
}

/// Passes every entry on to another visitor, and adds up the days of a range.
#[derive(Clone, Debug)]
pub struct Daily<V> {
    /// The visitor that sees every entry.
    pub inner: V,
    filter: Filter,
    from: NaiveDate,
    days: Vec<DaySums>,
    day_starts: NaiveTime,
}

impl<V> Daily<V> {
    /// Adds up the days `from` to `to`, both included, for entries that pass the filter. A skip without people counts
    /// for every person.
    #[must_use]
    pub fn new(
        inner: V,
        filter: Filter,
        from: NaiveDate,
        to: NaiveDate,
        day_starts: NaiveTime,
    ) -> Self {
        let days = usize::try_from((to - from).num_days() + 1).unwrap_or(0);
        Self {
            inner,
            filter,
            from,
            days: vec![DaySums::default(); days],
            day_starts,
        }
    }

    /// Each day with its sums, in order.
    pub fn days(&self) -> impl Iterator<Item = (NaiveDate, DaySums)> {
        self.from.iter_days().zip(self.days.iter().copied())
    }
}

impl<V> Daily<V> {
    /// The index and the day of an entry, if the day is in the range.
    fn wants(&self, at: At) -> Option<(usize, NaiveDate)> {
        let day = at.belongs_to(self.day_starts);
        let place = usize::try_from((day - self.from).num_days()).ok()?;
        (place < self.days.len()).then_some((place, day))
    }

    fn add(&mut self, place: usize, day: NaiveDate, entry: &Entry<'_>) {
        let sums = &mut self.days[place];
        let is_skip = entry.skip.is_some();
        if is_skip && entry.with.is_empty() {
            let practice = self.filter.practice.as_ref();
            sums.skips += u64::from(practice.is_none_or(|key| *key == entry.practice));
        } else if self.filter.lets_through(day, entry) {
            sums.skips += u64::from(is_skip);
            sums.entries += u64::from(!is_skip);
            sums.minutes += u64::from(entry.minutes.filter(|_| !is_skip).unwrap_or(0));
        }
    }
}

impl<V: Visit> Visit for Daily<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if let Some((place, day)) = self.wants(entry.at) {
            self.add(place, day, entry);
        }
    }

    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
        if let Some((place, day)) = self.wants(line.at) {
            self.add(place, day, &line.entry());
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            filter: self.filter.clone(),
            days: vec![DaySums::default(); self.days.len()],
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.inner.join(later.inner);
        for (sums, more) in self.days.iter_mut().zip(later.days) {
            sums.entries += more.entries;
            sums.minutes += more.minutes;
            sums.skips += more.skips;
        }
    }
}
