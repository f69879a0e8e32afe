//! The three questions: a past moment, a past day, any day.

use chrono::{NaiveDate, NaiveTime};

use super::PhraseError;
use super::asked::Asked;
use super::expected::Expected;
use super::moment::{Moment, Now};

/// Reads a moment: a past or present day, a time, or a day and a time.
///
/// Days are `today`, `yesterday`, `3 days ago` (also weeks, months, years), `-1`, `mon`, `last friday`, `20 nov`,
/// `2026-11-20`, `20.11.2026`; times are `21:30`, `9pm`, `21h30`, `noon`; `now`, `2 hours ago` and RFC 3339 are moments
/// too. A part of a day, as in `last night`, says no more than the day.
///
/// A weekday or a date without its year is the last one, today included; `last friday` on a Friday is 7 days ago.
///
/// A day is counted from `today`, and a time with it is one of that day, which lasts until the next one starts: where
/// days start at 04:00, `yesterday 01:30` was 01:30 of this morning. A date in digits is one of the calendar, as the
/// journal has it. A time alone is that of the calendar day too, except that between midnight and the start of the day a
/// time from this start on is that of the evening before.
///
/// # Errors
///
/// Refuses days in the future, what may be read in two ways (`03/04`; `mon 01:30` when it is 02:00 on a Monday that has
/// not started yet), days that no calendar has, years before 1900, and everything else that is no such phrase. A time
/// is not checked against now.
pub fn moment(text: &str, now: Now) -> Result<Moment, PhraseError> {
    Asked::new(text, now.today, Expected::Moment).moment(now)
}

/// The time of day of a text that says nothing else; none for any other text.
#[must_use]
pub fn time_alone(text: &str, today: NaiveDate) -> Option<NaiveTime> {
    Asked::new(text, today, Expected::Moment).time_alone()
}

/// Reads a past or present day: the days of [`moment`], without a time.
///
/// # Errors
///
/// The same as for [`moment`]; also refuses a time.
pub fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    Asked::new(text, today, Expected::Day).only_day()
}

/// Reads a day that may lie in the future: the days of [`day`], `tomorrow`, `in 3 days`, `+3`, `next friday`.
///
/// A weekday or a date without its year is the coming one, today included; `next friday` on a Friday is 7 days ahead.
///
/// # Errors
///
/// The same as for [`day`], but for the future, which ends with the year 9999.
pub fn any_day(text: &str, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    Asked::new(text, today, Expected::AnyDay).only_day()
}

/// Reads the last day of a time that begins with the day `first`: a day as in [`any_day`], or how long it lasts, `first`
/// included: `2w` is 14 days.
///
/// # Errors
///
/// The same as for [`any_day`]; also refuses a time of no days.
pub fn last_day(text: &str, first: NaiveDate, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    Asked::new(text, today, Expected::LastDay).last_day(first)
}
