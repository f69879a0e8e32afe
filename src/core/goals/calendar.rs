//! The calendar: which days make up a day, a week, a month, a quarter and a year.

use crate::sort;
use chrono::{Datelike, NaiveDate, Weekday};

/// What the history is read against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The current day; what lies after it counts nowhere yet.
    pub today: NaiveDate,
    /// The first day of a week.
    pub week_starts: Weekday,
}

impl Calendar {
    /// The same for days up to `last`. Days that are over are judged as of the day after, so that their last period is over
    /// too.
    #[must_use]
    pub fn up_to(&self, last: NaiveDate, is_over: bool) -> Self {
        Self {
            today: last.succ_opt().filter(|_| is_over).unwrap_or(last),
            ..*self
        }
    }

    /// The first and the last day of the period of this kind that holds the day.
    #[must_use]
    pub fn period(&self, unit: Unit, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        let range = unit.around(number(day), self.week_starts);
        let within = |bound| date(bound).unwrap_or(day);
        (within(range.from), within(range.to))
    }
}

/// A calendar period by name; also what a streak is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// One day.
    Day,
    /// Seven days from the first day of the week.
    Week,
    /// A calendar month.
    Month,
    /// Three months from the first of January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
}

impl Unit {
    /// The word for one of them, as in `3/week` and in JSON.
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

    /// Its days where strength counts in days: 1, 7, 30, 91 or 365.
    pub(super) fn days(self) -> u32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 91,
            Self::Year => 365,
        }
    }

    /// How many of them make up a range.
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

    /// Whether it is so long that a few free days leave time enough for the rest.
    pub(super) fn is_long(self) -> bool {
        match self {
            Self::Quarter | Self::Year => true,
            Self::Day | Self::Week | Self::Month => false,
        }
    }

    /// The period of this kind that holds the day.
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

/// What a streak is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreakUnit {
    /// Days done, each within so many days of the one before.
    Time,
    /// Calendar periods.
    Period(Unit),
}

impl StreakUnit {
    /// The word for one of them, as in JSON.
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

/// After every day there is: chrono's last day has the number 95,746,129.
pub(super) const NEVER: Day = Day::MAX / 2;

/// The number of a date.
pub(super) fn number(date: NaiveDate) -> Day {
    date.num_days_from_ce()
}

/// The date of a number, or none if it is beyond chrono's calendar.
pub(super) fn date(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

/// The days since the last `first` weekday, from 0 to 6.
pub(super) fn days_since(first: Weekday, day: Day) -> Day {
    let monday_based = (day - 1).rem_euclid(7);
    let offset = Day::from(u8::try_from(first.num_days_from_monday()).unwrap_or(0));
    (monday_based - offset).rem_euclid(7)
}

fn week(day: Day, week_starts: Weekday) -> Range {
    let from = day - days_since(week_starts, day);
    Range { from, to: from + 6 }
}

/// The `count` months that hold the day; a year is made of so many in a row from January on.
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

/// Days in a row, both ends included; empty if `to` is before `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// The first day.
    pub(super) from: Day,
    /// The last day.
    pub(super) to: Day,
}

impl Range {
    /// Whether the day is one of them.
    pub(super) fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether there is no day in it.
    pub(super) fn is_empty(self) -> bool {
        self.to < self.from
    }

    /// How many days there are.
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

/// Whether the day is in one of the ranges, which are sorted and apart, and the last day up to which that stays so.
pub(super) fn steady(ranges: &[Range], day: Day) -> (bool, Day) {
    match at_or_after(ranges, day) {
        Some(range) if range.contains(day) => (true, range.to),
        Some(range) => (false, range.from - 1),
        None => (false, NEVER),
    }
}

/// Ranges that are sorted and apart, asked about for days in order: a range that is over is not looked at again.
pub(super) struct Ahead<'r>(&'r [Range]);

impl<'r> Ahead<'r> {
    /// Before the first day.
    pub(super) fn of(ranges: &'r [Range]) -> Self {
        Self(ranges)
    }

    /// Whether the day is in one of them; no day before one that was asked about.
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

/// The first range that ends on the day or later; `ranges` are sorted and apart.
pub(super) fn at_or_after(ranges: &[Range], day: Day) -> Option<Range> {
    let index = ranges.partition_point(|range| range.to < day);
    ranges.get(index).copied()
}
