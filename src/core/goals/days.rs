//! Days with something in them, in little room: ten years of a hundred entries a day are read at once.

mod log;

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Goal;
use super::calendar::{Day, Range, date, number};
use super::tally::Tally;

pub(super) use log::Log;

/// Days with something in them, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    dated: Vec<Dated>,
    /// What the entries of each day add up to; empty where nobody asks for sums.
    sums: Vec<Sums>,
    counts_only: bool,
}

/// A day, how many entries it has, and whether it has a skip.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Dated {
    day: Day,
    /// Twice the number of entries, and one more with a skip.
    entries: u32,
}

/// What entries add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sums {
    minutes: u32,
    amount: f64,
}

/// A day as it is counted: for whoever adds to many lists what came about on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted(Day);

impl From<NaiveDate> for Counted {
    fn from(date: NaiveDate) -> Self {
        Self(number(date))
    }
}

/// The most entries that one day holds.
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

    /// No days, of which only that is kept by which the goals are judged: minutes and amounts only where one asks for them.
    #[must_use]
    pub fn judged_by(goals: &[Goal]) -> Self {
        Self {
            counts_only: !goals.iter().any(|goal| goal.every.adds_up()),
            ..Self::default()
        }
    }

    /// No days, kept like these, with room for so many.
    #[must_use]
    pub fn alike(&self, room: usize) -> Self {
        Self {
            dated: Vec::with_capacity(room),
            sums: Vec::with_capacity(if self.counts_only { 0 } else { room }),
            counts_only: self.counts_only,
        }
    }

    /// How many days have something in them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dated.len()
    }

    /// Whether no day has.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dated.is_empty()
    }

    /// Adds to what the day holds. Takes no search where days come in order.
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

    /// Adds all of other days, which are kept alike.
    pub fn join(&mut self, others: &Self) {
        self.dated.reserve_exact(others.dated.len());
        // Those after the last day here stand as they are.
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

    /// What the day holds, if there is something.
    #[must_use]
    pub fn get(&self, day: NaiveDate) -> Option<Tally> {
        let day = number(day);
        let mut found = self.within(Range { from: day, to: day });
        found.next().map(|(_, tally)| tally)
    }

    /// The days from `from` to `to`, both included, the oldest first.
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

    /// Only the days of these ranges, which are sorted and apart.
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

/// Adds to what a day holds.
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

/// Days may come in any order and more than once.
impl FromIterator<(NaiveDate, Tally)> for Days {
    fn from_iter<I: IntoIterator<Item = (NaiveDate, Tally)>>(days: I) -> Self {
        let mut all = Self::new();
        for (day, tally) in days {
            all.add(day, tally);
        }
        all
    }
}
