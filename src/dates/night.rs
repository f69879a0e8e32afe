//! The hours between midnight and the start of the user's day, when the calendar is a day ahead.

use chrono::{Datelike, NaiveDate};

use super::moment::Now;
use super::typed_day::TypedDay;

/// Whether the clock is past midnight and the user's day is still the one before.
pub(super) fn is_night(now: Now) -> bool {
    now.wall_clock.time() < now.day_starts
}

/// The date of the calendar, where it has begun, the user's day of that name has not, and `day` may mean either.
pub(super) fn night(day: TypedDay, now: Now) -> Option<NaiveDate> {
    let date = now.wall_clock.date();
    let is_meant = match day {
        TypedDay::Weekday(weekday) => weekday == date.weekday(),
        TypedDay::Yearly { month, day, .. } => (month, day) == (date.month(), date.day()),
        TypedDay::Digits(_)
        | TypedDay::Exact(_)
        | TypedDay::Back(..)
        | TypedDay::Ahead(..)
        | TypedDay::Last(_)
        | TypedDay::Next(_) => false,
    };
    (is_night(now) && is_meant).then_some(date)
}
