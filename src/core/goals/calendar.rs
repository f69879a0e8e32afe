//! Which days make up a week, a month, a quarter or a year, and arithmetic on ranges of days.

use crate::sort;
use chrono::{Datelike, NaiveDate, Weekday};

/// What today is, and when weeks start: goals are judged against this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The current day. Later days do not count yet.
    pub today: NaiveDate,
    /// The first day of a week.
    pub week_starts: Weekday,
}

impl Calendar {
    /// The same calendar, but with `last` as today. If `last` is over, today is the day after, so that the last period
    /// is over too.
    #[must_use]
    pub fn up_to(&self, last: NaiveDate, is_over: bool) -> Self {
        Self {
            today: last.succ_opt().filter(|_| is_over).unwrap_or(last),
            ..*self
        }
    }

    /// The first and the last day of the period of this unit around the day.
    #[must_use]
    pub fn period(&self, unit: Unit, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let range = unit.around(number(day), self.week_starts);
        let within = |bound| date(bound).unwrap_or(day);
        (within(range.from), within(range.to))
    }
}

/// A calendar period; also a unit in which streaks are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// Seven days, from the first day of the week.
    Week,
    /// A calendar month.
    Month,
    /// Three months, starting on the first of January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
}

impl Unit {
    /// The name of the unit, as in `3/week` and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The length of the unit when strength counts in days: 1, 7, 30, 91 or 365.
    pub(super) fn days(self) -> u32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 91,
            Self::Year => 365,
        }
    }

    /// The number of whole units in a range.
    pub(super) fn count_in(self, range: Range) -> u32 {
        let month =
            |day| date(day).map_or(0, |date| date.year() * 12 + date.month0().cast_signed());
        let months = || month(range.to) - month(range.from) + 1;
        let count = match self {
            Self::Day => range.len(),
            Self::Week => range.len() / 7,
            Self::Month => months(),
            Self::Quarter => months() / 3,
            Self::Year => months() / 12,
        };
        u32::try_from(count).unwrap_or(0)
    }

    /// Whether the unit is so long that a few paused or skipped days leave enough time for the rest.
    pub(super) fn is_long(self) -> bool {
        match self {
            Self::Quarter | Self::Year => true,
            Self::Day | Self::Week | Self::Month => false,
        }
    }

    /// The period of this unit around the day.
    pub(super) fn around(self, day: Day, week_starts: Weekday) -> Range {
        match self {
            Self::Day => Range { from: day, to: day },
            Self::Week => week(day, week_starts),
            Self::Month => months(day, 1),
            Self::Quarter => months(day, 3),
            Self::Year => months(day, 12),
        }
    }
}

/// The unit in which a streak is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreakUnit {
    /// Days on which an interval goal was done, each within the allowed number of days after the last.
    Time,
    /// Calendar periods.
    Period(Unit),
}

impl StreakUnit {
    /// The name of the unit, as in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Period(unit) => unit.name(),
        }
    }
}

impl From<Unit> for StreakUnit {
    fn from(unit: Unit) -> Self {
        Self::Period(unit)
    }
}

impl std::fmt::Display for StreakUnit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl std::fmt::Display for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// A day as chrono's number of days since the last day of the year 0; day 1 is a Monday.
pub(super) type Day = i32;

/// A day after all others: chrono's last day has the number 95,746,129.
pub(super) const NEVER: Day = Day::MAX / 2;

/// The number of a date.
pub(super) fn number(date: NaiveDate) -> Day {
    date.num_days_from_ce()
}

/// The date of a number; `None` if it is beyond chrono's calendar.
pub(super) fn date(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

/// The days since the last weekday `first`, from 0 to 6.
pub(super) fn days_since(first: Weekday, day: Day) -> Day {
    let monday_based = (day - 1).rem_euclid(7);
    let offset = Day::from(u8::try_from(first.num_days_from_monday()).unwrap_or(0));
    (monday_based - offset).rem_euclid(7)
}

fn week(day: Day, week_starts: Weekday) -> Range {
    let from = day - days_since(week_starts, day);
    Range { from, to: from + 6 }
}

/// The `count` months around the day. A year is divided into groups of `count` months from January on.
fn months(day: Day, count: u32) -> Range {
    let bounds = date(day).and_then(|date| {
        let first = date.month0() / count * count;
        let from = date.with_day(1)?.with_month0(first)?;
        // The calendar ends with a year, so the first day after it may not exist.
        let last = from.with_month0(first + count - 1)?;
        let last = [31, 30, 29, 28]
            .into_iter()
            .find_map(|day| last.with_day(day));
        Some((number(from), number(last?)))
    });
    let (from, to) = bounds.unwrap_or((day, day));
    Range { from, to }
}

/// Consecutive days, both ends included; empty if `to` is before `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// The first day.
    pub(super) from: Day,
    /// The last day.
    pub(super) to: Day,
}

impl Range {
    /// Whether the day is in the range.
    pub(super) fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the range has no days.
    pub(super) fn is_empty(self) -> bool {
        self.to < self.from
    }

    /// The number of days.
    pub(super) fn len(self) -> Day {
        if self.is_empty() {
            0
        } else {
            self.to - self.from + 1
        }
    }
}

/// Sorts ranges and joins those that overlap or touch.
pub(super) fn merged(mut ranges: Vec<Range>) -> Vec<Range> {
    ranges.retain(|range| !range.is_empty());
    sort::by_key(&mut ranges, |range| range.from);
    let mut merged: Vec<Range> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.from <= last.to + 1 => last.to = last.to.max(range.to),
            Some(_) | None => merged.push(range),
        }
    }
    merged
}

/// Whether the day is in one of the ranges, and the last day up to which the answer is the same. The ranges are sorted
/// and do not overlap or touch.
pub(super) fn steady(ranges: &[Range], day: Day) -> (bool, Day) {
    match at_or_after(ranges, day) {
        Some(range) if range.contains(day) => (true, range.to),
        Some(range) => (false, range.from - 1),
        None => (false, NEVER),
    }
}

/// Sorted, separate ranges that are asked about days in order, so that a range that is over is not looked at again.
pub(super) struct Ahead<'r>(&'r [Range]);

impl<'r> Ahead<'r> {
    /// Starts before the first day.
    pub(super) fn of(ranges: &'r [Range]) -> Self {
        Self(ranges)
    }

    /// Whether the day is in one of the ranges. Days have to be asked about in order.
    pub(super) fn hold(&mut self, day: Day) -> bool {
        while let Some((first, rest)) = self.0.split_first() {
            if day <= first.to {
                return first.from <= day;
            }
            self.0 = rest;
        }
        false
    }
}

/// The first range that ends on the day or later. The ranges are sorted and do not overlap.
pub(super) fn at_or_after(ranges: &[Range], day: Day) -> Option<Range> {
    let index = ranges.partition_point(|range| range.to < day);
    ranges.get(index).copied()
}
