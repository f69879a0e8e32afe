//! The days that have entries or skips, in a compact form, so that ten years of a hundred entries a day are read
//! quickly.

mod log;

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Goal;
use super::calendar::{Day, Range, date, number};
use super::tally::Tally;

pub(super) use log::Log;

/// The days that have entries or skips, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    dated: Vec<Dated>,
    /// The sums of each day; empty if no goal asks for sums.
    sums: Vec<Sums>,
    counts_only: bool,
}

/// A day, with its number of entries and whether it has a skip.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Dated {
    day: Day,
    /// Twice the number of entries, plus one if there is a skip.
    entries: u32,
}

/// The sums of some entries.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sums {
    minutes: u32,
    amount: f64,
}

/// A day as its number, for callers that add the same day to many lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted(Day);

impl From<NaiveDate> for Counted {
    fn from(date: NaiveDate) -> Self {
        Self(number(date))
    }
}

/// The most entries that a day can hold.
const MOST: u32 = u32::MAX >> 1;

impl Dated {
    fn of(day: Day, tally: Tally) -> Self {
        let entries = tally.entries.min(MOST) << 1;
        Self {
            day,
            entries: entries | u32::from(tally.skipped),
        }
    }

    #[inline]
    fn add(&mut self, tally: Tally) {
        let entries = (self.entries >> 1).saturating_add(tally.entries).min(MOST) << 1;
        self.entries = entries | self.entries & 1 | u32::from(tally.skipped);
    }

    fn tally(self, sums: Sums) -> Tally {
        Tally {
            entries: self.entries >> 1,
            minutes: sums.minutes,
            amount: sums.amount,
            skipped: self.entries & 1 == 1,
        }
    }
}

impl Sums {
    fn of(tally: Tally) -> Self {
        Self {
            minutes: tally.minutes,
            amount: tally.amount,
        }
    }
}

impl Days {
    /// No days.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No days yet. Keeps minutes and amounts only if one of the goals needs them.
    #[must_use]
    pub fn judged_by(goals: &[Goal]) -> Self {
        Self {
            counts_only: !goals.iter().any(|goal| goal.every.adds_up()),
            ..Self::default()
        }
    }

    /// No days yet, kept in the same way as these, with room for `room` days.
    #[must_use]
    pub fn alike(&self, room: usize) -> Self {
        Self {
            dated: Vec::with_capacity(room),
            sums: Vec::with_capacity(if self.counts_only { 0 } else { room }),
            counts_only: self.counts_only,
        }
    }

    /// The number of days.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dated.len()
    }

    /// Whether there are no days.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dated.is_empty()
    }

    /// Adds to the tally of a day. This needs no search if days are added in order.
    #[inline]
    pub fn add(&mut self, day: impl Into<Counted>, tally: Tally) {
        self.count(day.into().0, tally);
    }

    #[inline]
    fn count(&mut self, day: Day, tally: Tally) {
        let last = self.dated.last().map_or(Day::MIN, |last| last.day);
        match last.cmp(&day) {
            Ordering::Less => {
                self.dated.push(Dated::of(day, tally));
                if !self.counts_only {
                    self.sums.push(Sums::of(tally));
                }
            }
            Ordering::Equal => add(self.dated.last_mut(), self.sums.last_mut(), tally),
            Ordering::Greater => self.count_between(day, tally),
        }
    }

    fn count_between(&mut self, day: Day, tally: Tally) {
        match self.dated.binary_search_by_key(&day, |each| each.day) {
            Ok(place) => add(self.dated.get_mut(place), self.sums.get_mut(place), tally),
            Err(place) => self.insert(place, day, tally),
        }
    }

    fn insert(&mut self, place: usize, day: Day, tally: Tally) {
        self.dated.insert(place, Dated::of(day, tally));
        if !self.counts_only {
            self.sums.insert(place, Sums::of(tally));
        }
    }

    /// Adds all days of `others`, which are kept in the same way.
    pub fn join(&mut self, others: &Self) {
        self.dated.reserve_exact(others.dated.len());
        // Days after the last day here are copied as they are.
        let last = self.dated.last().map_or(Day::MIN, |last| last.day);
        let place = others.dated.partition_point(|each| each.day <= last);
        for (day, tally) in others.all().take(place) {
            self.count(day, tally);
        }
        self.dated.extend_from_slice(&others.dated[place..]);
        if let Some(sums) = others.sums.get(place..).filter(|_| !self.counts_only) {
            self.sums.extend_from_slice(sums);
        }
    }

    /// The tally of a day, if it has one.
    #[must_use]
    pub fn get(&self, day: NaiveDate) -> Option<Tally> {
        let day = number(day);
        let mut found = self.within(Range { from: day, to: day });
        found.next().map(|(_, tally)| tally)
    }

    /// The days from `from` to `to`, both included, oldest first.
    pub fn between(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = (NaiveDate, Tally)> {
        let days = self.within(Range {
            from: number(from),
            to: number(to),
        });
        days.filter_map(|(day, tally)| Some((date(day)?, tally)))
    }

    /// All days.
    fn all(&self) -> Log<'_> {
        Log::new(&self.dated, &self.sums)
    }

    /// The days of a range.
    pub(super) fn within(&self, range: Range) -> Log<'_> {
        self.all().within(range)
    }

    /// Only the days in these ranges, which are sorted and do not overlap.
    pub(super) fn only(&self, ranges: &[Range]) -> Self {
        let mut all = self.alike(0);
        for range in ranges {
            let Log { days, sums, .. } = self.within(*range);
            all.dated.extend_from_slice(days);
            all.sums.extend_from_slice(sums);
        }
        all
    }
}

/// Adds to the tally of a day.
#[inline]
fn add(dated: Option<&mut Dated>, sums: Option<&mut Sums>, tally: Tally) {
    if let Some(sums) = sums {
        let before = Tally::entry(sums.minutes, sums.amount);
        *sums = Sums::of(before + tally);
    }
    if let Some(dated) = dated {
        dated.add(tally);
    }
}

/// The days may be in any order and repeated.
impl FromIterator<(NaiveDate, Tally)> for Days {
    fn from_iter<I: IntoIterator<Item = (NaiveDate, Tally)>>(days: I) -> Self {
        let mut all = Self::new();
        for (day, tally) in days {
            all.add(day, tally);
        }
        all
    }
}
