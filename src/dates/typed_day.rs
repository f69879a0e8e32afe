//! A day as it was typed, before it is counted from another: what it stands for, and its arithmetic.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::PhraseError;

/// A day as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypedDay {
    /// A date of the calendar in digits, with its year.
    Digits(NaiveDate),
    /// A date with its year, and its month in letters.
    Exact(NaiveDate),
    /// So many units before the day that is counted from.
    Back(u32, Unit),
    /// So many units after it.
    Ahead(u32, Unit),
    /// A weekday alone: the nearest one on the side that is asked for, the day itself included.
    Weekday(Weekday),
    /// The last such weekday, 1 to 7 days back.
    Last(Weekday),
    /// The next such weekday, 1 to 7 days ahead.
    Next(Weekday),
    /// A day of the year: the nearest one on the side that is asked for, the day itself included.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31, a day that the month has at least in leap years.
        day: u32,
        /// The weekday that it is said to be.
        weekday: Option<Weekday>,
    },
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Calendar days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months; a day that the month does not have becomes its last one.
    Month,
    /// Calendar years; 29 February becomes the 28th.
    Year,
}

/// On which side of today a bare weekday or a date without its year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Today or before.
    Past,
    /// Today or after.
    Future,
}

impl TypedDay {
    /// The day it means, counted from `from`; none if it lies outside of what the calendar knows.
    pub(super) fn resolve(self, from: NaiveDate, side: Side) -> Option<NaiveDate> {
        let since = |weekday| u64::from(from.weekday().days_since(weekday));
        let until = |weekday: Weekday| u64::from(weekday.days_since(from.weekday()));
        match self {
            Self::Digits(date) | Self::Exact(date) => Some(date),
            Self::Back(count, unit) => unit.back(from, count),
            Self::Ahead(count, unit) => unit.ahead(from, count),
            Self::Weekday(weekday) => match side {
                Side::Past => from.checked_sub_days(Days::new(since(weekday))),
                Side::Future => from.checked_add_days(Days::new(until(weekday))),
            },
            Self::Last(weekday) => from.checked_sub_days(Days::new((since(weekday) + 6) % 7 + 1)),
            Self::Next(weekday) => from.checked_add_days(Days::new((until(weekday) + 6) % 7 + 1)),
            Self::Yearly { month, day, .. } => yearly(from, month, day, side),
        }
    }

    /// Refuses `date` if it was said to be another weekday.
    pub(super) fn misnamed(self, date: NaiveDate) -> Option<PhraseError> {
        let Self::Yearly { weekday, .. } = self else {
            return None;
        };
        weekday.and_then(|weekday| misnamed(date, weekday))
    }
}

impl Unit {
    fn back(self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => from.checked_sub_days(Days::new(count.into())),
            Self::Week => from.checked_sub_days(Days::new(u64::from(count) * 7)),
            Self::Month => from.checked_sub_months(Months::new(count)),
            Self::Year => from.checked_sub_months(Months::new(count.checked_mul(12)?)),
        }
    }

    fn ahead(self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => from.checked_add_days(Days::new(count.into())),
            Self::Week => from.checked_add_days(Days::new(u64::from(count) * 7)),
            Self::Month => from.checked_add_months(Months::new(count)),
            Self::Year => from.checked_add_months(Months::new(count.checked_mul(12)?)),
        }
    }
}

/// The nearest such day of a year; 29 February may be eight years away.
fn yearly(from: NaiveDate, month: u32, day: u32, side: Side) -> Option<NaiveDate> {
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    match side {
        Side::Past => (0..=8).find_map(|years| in_year(from.year() - years).filter(|d| *d <= from)),
        Side::Future => {
            (0..=8).find_map(|years| in_year(from.year() + years).filter(|d| *d >= from))
        }
    }
}

/// Refuses a date that was said to be another weekday than it is.
pub(super) fn misnamed(date: NaiveDate, weekday: Weekday) -> Option<PhraseError> {
    let said = || {
        PhraseError::new(format!(
            "the weekday does not fit: {date} is a {}",
            date.format("%A")
        ))
        .hinted(format!("write {date} for that day"))
    };
    (date.weekday() != weekday).then(said)
}
