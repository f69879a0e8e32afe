//! A visitor that counts entries in a few days by practice and people, so that another period can be compared with
//! them.

use chrono::{NaiveDate, NaiveTime};

use super::sums::Tallied;
use crate::journal::{At, Entry, EntryLine, Visit, WordList};

/// Passes every entry on to another visitor, and counts the entries of the days to compare with.
#[derive(Clone, Debug)]
pub struct Before<V> {
    /// The visitor that sees every entry.
    pub inner: V,
    /// Entries up to `same_day`, by practice and by the people in the form of [`WordList::written`].
    compared: Tallied<Tallied<u64>>,
    /// Whether there is no entry at all from `from` to `to`, apart from skips.
    pub is_quiet: bool,
    from: NaiveDate,
    same_day: NaiveDate,
    to: NaiveDate,
    day_starts: NaiveTime,
}

impl<V> Before<V> {
    /// Looks at the days `from` to `to`, and counts the entries of the days up to `same_day`.
    #[must_use]
    pub fn new(
        inner: V,
        from: NaiveDate,
        same_day: NaiveDate,
        to: NaiveDate,
        day_starts: NaiveTime,
    ) -> Self {
        Self {
            inner,
            compared: Tallied::default(),
            is_quiet: true,
            from,
            same_day,
            to,
            day_starts,
        }
    }

    /// How often each practice was done with the same people.
    pub fn compared(&self) -> impl Iterator<Item = (&str, WordList<'_>, u64)> {
        self.compared.iter().flat_map(|(practice, by_people)| {
            let counted = by_people.iter();
            counted.map(move |(people, entries)| (practice, WordList::of_slugs(people), *entries))
        })
    }

    fn wants(&self, at: At, is_skip: bool) -> Option<NaiveDate> {
        let day = at.belongs_to(self.day_starts);
        (!is_skip && self.from <= day && day <= self.to).then_some(day)
    }

    fn add(&mut self, day: NaiveDate, practice: &str, people: &str, entries: u64) {
        self.is_quiet = false;
        if day <= self.same_day {
            let by_people = self.compared.of(practice, Tallied::default);
            *by_people.of(people, u64::default) += entries;
        }
    }
}

impl<V: Visit> Visit for Before<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if let Some(day) = self.wants(entry.at, entry.skip.is_some()) {
            self.add(day, &entry.practice, &entry.with.written(), 1);
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the fields that it leaves alone are then not even put together"
    )]
    #[inline(always)]
    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
        if let Some(day) = self.wants(line.at, line.is_skip) {
            self.add(day, line.practice(), line.with(), 1);
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            compared: Tallied::default(),
            is_quiet: true,
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.is_quiet &= later.is_quiet;
        let day = self.from;
        for (practice, people, entries) in later.compared() {
            self.add(day, practice, &people.written(), entries);
        }
        self.inner.join(later.inner);
    }
}
