//! A visitor that remembers what was done recently, so that an exercise can be suggested.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveTime};

use crate::journal::{Entry, EntryLine, Visit};

/// Passes every entry on to another visitor, and remembers what was done recently.
#[derive(Clone, Debug)]
pub struct Recall<V> {
    /// The visitor that sees every entry.
    pub inner: V,
    today: NaiveDate,
    since: NaiveDate,
    day_starts: NaiveTime,
    /// Which kinds of closeness each practice has, in the order of [`Closeness::ALL`](crate::terms::Closeness::ALL).
    practices: HashMap<Cow<'static, str>, [bool; 4]>,
    kinds: [u64; 4],
    /// Whether there is no entry from before `since`.
    is_new: bool,
    done: BTreeMap<String, NaiveDate>,
}

impl<V> Recall<V> {
    /// A recall without entries yet. Kinds are counted from `since` to `today`. `practices` holds the kinds of each
    /// practice, in the order of [`Closeness::ALL`](crate::terms::Closeness::ALL).
    #[must_use]
    pub fn new(
        inner: V,
        (since, today): (NaiveDate, NaiveDate),
        day_starts: NaiveTime,
        practices: HashMap<Cow<'static, str>, [bool; 4]>,
    ) -> Self {
        Self {
            inner,
            today,
            since,
            day_starts,
            practices,
            kinds: [0; 4],
            is_new: true,
            done: BTreeMap::new(),
        }
    }

    /// The last day on which entries count.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// How many recent entries each kind has, in the order of [`Closeness::ALL`](crate::terms::Closeness::ALL).
    #[must_use]
    pub fn kinds(&self) -> [u64; 4] {
        self.kinds
    }

    /// Whether there is no entry from before the counted days.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// The last day on which each exercise was done, by slug.
    #[must_use]
    pub fn done(&self) -> &BTreeMap<String, NaiveDate> {
        &self.done
    }

    /// Remembers an entry of this day.
    fn see(&mut self, day: NaiveDate, practice: &str, exercise: Option<&str>) {
        if day > self.today {
            return;
        }
        self.is_new &= day >= self.since;
        if let Some(slug) = exercise {
            match self.done.get_mut(slug) {
                Some(last) => *last = day.max(*last),
                None => drop(self.done.insert(slug.to_owned(), day)),
            }
        }
        if day >= self.since
            && let Some(touches) = self.practices.get(practice)
        {
            for (sum, touches) in self.kinds.iter_mut().zip(touches) {
                *sum += u64::from(*touches);
            }
        }
    }
}

impl<V: Visit> Visit for Recall<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if entry.skip.is_none() {
            let day = entry.at.belongs_to(self.day_starts);
            self.see(day, &entry.practice, entry.exercise.as_deref());
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the fields that it leaves alone are then not even put together"
    )]
    #[inline(always)]
    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.inner.line(line, number);
        // Names are read only if they matter: for most lines the date is enough.
        let is_old = line.at.date < self.since;
        self.is_new &= !is_old || line.is_skip;
        let is_wanted = !is_old || line.exercise().is_some();
        if is_wanted && !line.is_skip {
            let day = line.at.belongs_to(self.day_starts);
            self.see(day, line.practice(), line.exercise());
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            practices: self.practices.clone(),
            kinds: [0; 4],
            is_new: true,
            done: BTreeMap::new(),
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.inner.join(later.inner);
        self.is_new &= later.is_new;
        for (sum, later) in self.kinds.iter_mut().zip(later.kinds) {
            *sum += later;
        }
        for (slug, day) in later.done {
            let last = self.done.entry(slug).or_insert(day);
            *last = day.max(*last);
        }
    }
}
