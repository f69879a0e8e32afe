//! The hours between midnight and the start of the user's day, when the calendar is a day ahead.

use chrono::{Datelike, NaiveDate};

use super::moment::Now;
use super::typed_day::Written;

/// Whether the clock is past midnight and the user's day is still the one before.
pub(super) fn is_night(now: Now) -> bool {
    now.wall_clock.time() < now.day_starts
}

/// The date of the calendar, where it has begun, the user's day of that name has not, and `day` may mean either.
pub(super) fn night(day: Written, now: Now) -> Option<NaiveDate> {
    let date = now.wall_clock.date();
    let is_meant = match day {
        Written::Weekday(weekday) => weekday == date.weekday(),
        Written::Yearly { month, day, .. } => (month, day) == (date.month(), date.day()),
        Written::Digits(_)
        | Written::Exact(_)
        | Written::Back(..)
        | Written::Ahead(..)
        | Written::Last(_)
        | Written::Next(_) => false,
    };
    (is_night(now) && is_meant).then_some(date)
}
