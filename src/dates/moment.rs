//! When something is typed, and when it was.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// When something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// What the clock on the wall shows.
    pub wall_clock: NaiveDateTime,
    /// The day that it is: from midnight until the user's day starts, the one before.
    pub today: NaiveDate,
    /// When the user's day starts.
    pub day_starts: NaiveTime,
}

/// When something was, as far as the typed text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day without a time.
    Day(NaiveDate),
    /// A time on the wall clock, in whole seconds. When that was, and whether it lies in the future, takes a zone.
    At(NaiveDateTime),
    /// A time with its own offset from UTC, in whole seconds. It may lie in the future.
    Instant(DateTime<FixedOffset>),
    /// So many minutes before now, whatever the clocks showed meanwhile.
    MinutesAgo(u32),
}
