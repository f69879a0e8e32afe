//! The three questions: a past moment, a past day, any day.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use super::PhraseError;
use super::asked::{Asked, Wish};

/// When something was, as far as the typed text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day without a time.
    Day(NaiveDate),
    /// A time on the wall clock, in whole seconds; which zone it is in is decided elsewhere.
    At(NaiveDateTime),
    /// A time with its own offset from UTC, in whole seconds. It is not checked against now, which takes a zone.
    Instant(DateTime<FixedOffset>),
}

/// Reads a past or present moment: a day, a time, or a day and a time.
///
/// Days are `today`, `yesterday`, `3 days ago` (also weeks, months, years), `-1`, `mon`, `last friday`, `20 nov`,
/// `2026-11-20`; times are `21:30`, `9pm`, `21h30`; `now`, `2 hours ago` and RFC 3339 are moments too.
///
/// A weekday or a date without its year is the last one, today included; `last friday` on a Friday is 7 days ago.
///
/// `now` is the wall clock, and `today` the day that it belongs to, which is the day before from midnight until the
/// user's day starts. A day alone is counted from `today`. A day with a time is a date of the calendar, counted from
/// the date of `now`, except that after midnight a time later than `now`'s still counts from `today`: at 02:00,
/// `01:30` was half an hour ago and `23:00` was three hours ago. A time alone is one of `today`.
///
/// # Errors
///
/// Refuses what lies in the future, what two countries read differently (`03/04`), days that no calendar has, years
/// before 1900, and everything else that is no such phrase.
pub fn moment(text: &str, now: NaiveDateTime, today: NaiveDate) -> Result<Moment, PhraseError> {
    let wish = Wish::Moment;
    Asked {
        text,
        now,
        today,
        wish,
    }
    .moment()
}

/// Reads a past or present day: the days of [`moment`], without a time.
///
/// # Errors
///
/// The same as for [`moment`]; also refuses a time.
pub fn day(text: &str, now: NaiveDateTime, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    let wish = Wish::Day;
    Asked {
        text,
        now,
        today,
        wish,
    }
    .only_day()
}

/// Reads a day that may lie in the future: the days of [`day`], `tomorrow`, `in 3 days`, `+3`, `next friday`.
///
/// A weekday or a date without its year is the coming one, today included; `next friday` on a Friday is 7 days ahead.
///
/// # Errors
///
/// The same as for [`day`], but for the future, which ends with the year 9999.
pub fn any_day(text: &str, now: NaiveDateTime, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    let wish = Wish::AnyDay;
    Asked {
        text,
        now,
        today,
        wish,
    }
    .only_day()
}
