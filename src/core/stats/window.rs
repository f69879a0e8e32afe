//! A visitor that keeps the entries of a few days.

use chrono::{NaiveDate, NaiveTime};

use crate::journal::{At, Entry, EntryLine, Visit, single};

/// An entry of these days.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    /// The id of the entry.
    pub id: String,
    /// The day that the entry counts for.
    pub day: NaiveDate,
    /// The entry with all its fields.
    pub entry: Entry<'static>,
}

/// Passes every entry on to another visitor, and keeps the entries of some days.
#[derive(Clone, Debug)]
pub struct WithinDays<V> {
    /// The visitor that sees every entry.
    pub inner: V,
    /// The kept entries, in the order of the file.
    pub entries: Vec<Logged>,
    from: NaiveDate,
    to: NaiveDate,
    day_starts: NaiveTime,
}

impl<V> WithinDays<V> {
    /// Keeps the entries of the days `from` to `to`, both included.
    #[must_use]
    pub fn new(inner: V, from: NaiveDate, to: NaiveDate, day_starts: NaiveTime) -> Self {
        Self {
            inner,
            entries: Vec::new(),
            from,
            to,
            day_starts,
        }
    }
}

impl<V> WithinDays<V> {
    /// The day of an entry, if the day is within these days.
    fn wants(&self, at: At) -> Option<NaiveDate> {
        let day = at.belongs_to(self.day_starts);
        (self.from..=self.to).contains(&day).then_some(day)
    }

    fn keep(&mut self, id: String, day: NaiveDate, entry: Entry<'static>) {
        self.entries.push(Logged { id, day, entry });
    }

    /// Reads a line again: only the few lines that are kept need all their fields, and all other lines are spared that.
    #[cold]
    fn keep_line(&mut self, day: NaiveDate, line: &str) {
        if let Some((id, entry)) = single::read(line) {
            self.keep(id, day, entry);
        }
    }
}

impl<V: Visit> Visit for WithinDays<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if let Some(day) = self.wants(entry.at) {
            self.keep(id.to_owned(), day, entry.clone().into_owned());
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the fields that it leaves alone are then not even put together"
    )]
    #[inline(always)]
    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
        if let Some(day) = self.wants(line.at) {
            self.keep_line(day, line.whole());
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            entries: Vec::new(),
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.inner.join(later.inner);
        self.entries.extend(later.entries);
    }
}
