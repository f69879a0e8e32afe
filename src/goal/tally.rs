//! What one day holds for one chain of goals.

use std::ops::{Add, AddAssign};

use chrono::NaiveDate;

/// Days with something in them, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days(Vec<(NaiveDate, Tally)>);

impl Days {
    /// No days.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds to what the day holds. Takes no search where days come in order.
    #[inline]
    pub fn add(&mut self, day: NaiveDate, tally: Tally) {
        match self.0.last_mut() {
            Some((last, sum)) if *last == day => *sum += tally,
            Some((last, _)) if *last > day => self.add_between(day, tally),
            Some(_) | None => self.0.push((day, tally)),
        }
    }

    fn add_between(&mut self, day: NaiveDate, tally: Tally) {
        match self.0.binary_search_by_key(&day, |(date, _)| *date) {
            Ok(place) => self.0[place].1 += tally,
            Err(place) => self.0.insert(place, (day, tally)),
        }
    }

    /// Adds all of other days.
    pub fn join(&mut self, others: &Self) {
        self.0.reserve_exact(others.0.len());
        for (day, tally) in others {
            self.add(*day, *tally);
        }
    }

    /// What the day holds, if there is something.
    #[must_use]
    pub fn get(&self, day: NaiveDate) -> Option<&Tally> {
        let place = self.0.binary_search_by_key(&day, |(date, _)| *date);
        place.ok().map(|place| &self.0[place].1)
    }

    /// The days from `from` to `to`, both included.
    #[must_use]
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> &[(NaiveDate, Tally)] {
        let begin = self.0.partition_point(|(date, _)| *date < from);
        let end = self.0.partition_point(|(date, _)| *date <= to);
        self.0.get(begin..end).unwrap_or_default()
    }

    /// All days, the oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, (NaiveDate, Tally)> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Days {
    type Item = &'a (NaiveDate, Tally);
    type IntoIter = std::slice::Iter<'a, (NaiveDate, Tally)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
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

/// What one day holds for one chain of goals (one practice, one `with`).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Real entries; skips are none. A day is done if there is one.
    pub entries: u32,
    /// Minutes of these entries together, at most `u32::MAX` (8,000 years).
    pub minutes: u32,
    /// Amounts of these entries together, in the unit of the practice; what is negative or no number counts as 0.
    pub amount: f64,
    /// Whether there is a skip too, which holds only while there is no real entry.
    pub skipped: bool,
}

/// Above this an amount is cut off, so that sums stay finite.
const MAX_AMOUNT: f64 = 1e15;

impl Tally {
    /// One real entry.
    #[must_use]
    pub fn entry(minutes: u32, amount: f64) -> Self {
        Self {
            entries: 1,
            minutes,
            amount,
            skipped: false,
        }
    }

    /// One skip.
    #[must_use]
    pub fn skip() -> Self {
        Self {
            skipped: true,
            ..Self::default()
        }
    }

    /// Whether there is a real entry.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.entries > 0
    }

    /// Whether the day is skipped: a real entry on the same day beats the skip.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        self.skipped && !self.is_done()
    }

    /// The amount as a number to compare, from 0 to `MAX_AMOUNT`.
    pub(super) fn amount_counted(&self) -> f64 {
        // Of 0 and what is no number, `max` gives 0, where `clamp` alone would hand it on.
        self.amount.max(0.0).clamp(0.0, MAX_AMOUNT)
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            entries: self.entries.saturating_add(other.entries),
            minutes: self.minutes.saturating_add(other.minutes),
            // One amount that is negative or no number takes nothing from the others; of NaN and 0, `max` gives 0.
            amount: self.amount.max(0.0) + other.amount.max(0.0),
            skipped: self.skipped || other.skipped,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
