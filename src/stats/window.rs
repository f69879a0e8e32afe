//! The entries of a few days, kept while the rest is only added up.

use chrono::{NaiveDate, NaiveTime};

use crate::journal::{Entry, Visit};

/// An entry of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged {
    /// Its id.
    pub id: String,
    /// The day that it belongs to.
    pub day: NaiveDate,
    /// All of it.
    pub entry: Entry<'static>,
}

/// Hands every entry on to another visitor, and keeps those of its days.
#[derive(Clone, Debug)]
pub struct Window<V> {
    /// The visitor that sees everything.
    pub inner: V,
    /// The entries of the window, in the order of the file.
    pub entries: Vec<Logged>,
    from: NaiveDate,
    to: NaiveDate,
    day_starts: NaiveTime,
}

impl<V> Window<V> {
    /// A window over the days `from` to `to`, both included.
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

impl<V: Visit> Visit for Window<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        let day = entry.at.belongs_to(self.day_starts);
        if (self.from..=self.to).contains(&day) {
            self.entries.push(Logged {
                id: id.to_owned(),
                day,
                entry: entry.clone().into_owned(),
            });
        }
    }
}
