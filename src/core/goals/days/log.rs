//! Iterates over days and their tallies, from the oldest to the newest or in reverse.

use super::{Dated, Sums};
use crate::goals::calendar::{Day, Range};
use crate::goals::tally::Tally;

/// Days in order, with their tallies.
#[derive(Clone)]
pub(in crate::goals) struct Log<'d> {
    pub(super) days: &'d [Dated],
    /// As many as `days`, or none.
    pub(super) sums: &'d [Sums],
    /// How many days were taken from the start.
    begin: usize,
}

impl<'d> Log<'d> {
    pub(super) fn new(days: &'d [Dated], sums: &'d [Sums]) -> Self {
        Self {
            days,
            sums,
            begin: 0,
        }
    }

    /// The days of a range.
    pub(in crate::goals) fn within(&self, range: Range) -> Self {
        let begin = self.days.partition_point(|each| each.day < range.from);
        let end = self.days.partition_point(|each| each.day <= range.to);
        self.between(begin.max(self.begin), end)
    }

    fn between(&self, begin: usize, end: usize) -> Self {
        let days = self.days.get(begin..end).unwrap_or_default();
        Self::new(days, self.sums.get(begin..end).unwrap_or_default())
    }

    #[inline]
    fn at(&self, place: usize) -> Option<(Day, Tally)> {
        let dated = self.days.get(place)?;
        let sums = self.sums.get(place).copied().unwrap_or_default();
        Some((dated.day, dated.tally(sums)))
    }

    /// Takes the first day, unless it is after `day`.
    #[inline]
    pub(in crate::goals) fn next_up_to(&mut self, day: Day) -> Option<(Day, Tally)> {
        self.days.get(self.begin).filter(|first| first.day <= day)?;
        self.next()
    }

    /// Takes all days up to `day`.
    pub(in crate::goals) fn split_up_to(&mut self, day: Day) -> Self {
        let begin = self.begin;
        let rest = self.days.get(begin..).unwrap_or_default().iter();
        self.begin += rest.take_while(|each| each.day <= day).count();
        self.between(begin, self.begin)
    }
}

impl Iterator for Log<'_> {
    type Item = (Day, Tally);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let first = self.at(self.begin)?;
        self.begin += 1;
        Some(first)
    }
}

impl DoubleEndedIterator for Log<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let end = self.days.len().checked_sub(1)?;
        let last = self.at(end).filter(|_| self.begin <= end)?;
        *self = Self {
            begin: self.begin,
            ..Self::new(&self.days[..end], self.sums.get(..end).unwrap_or_default())
        };
        Some(last)
    }
}
