//! What a phrase may be asked for, and how it is written then.

use super::typed_day::Side;

/// What may be asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// A past day or time.
    Moment,
    /// A past day.
    Day,
    /// Any day.
    AnyDay,
    /// Any day, or how long it is until then.
    LastDay,
    /// A past day that stands for its week.
    Week,
    /// A past day that stands for its month.
    Month,
    /// A past day that stands for its year.
    Year,
}

impl Expected {
    /// Where a bare weekday lies.
    pub(super) fn side(self) -> Side {
        match self {
            Self::Moment | Self::Day | Self::Week | Self::Month | Self::Year => Side::Past,
            Self::AnyDay | Self::LastDay => Side::Future,
        }
    }

    /// What is asked for, in a word.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Moment | Self::Day | Self::AnyDay | Self::LastDay => "date",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// How it may be written.
    pub(super) fn examples(self) -> &'static str {
        match self {
            Self::Moment => {
                "write it as today, yesterday 21:30, 3 days ago, friday, last friday, -1 or 2026-11-20"
            }
            Self::Day => {
                "write it as today, yesterday, 3 days ago, friday, last friday, -1 or 2026-11-20"
            }
            Self::AnyDay => "write it as today, tomorrow, friday, in 3 days, +3 or 2026-11-20",
            Self::LastDay => "write it as tomorrow, friday, 2w for two weeks, +3 or 2026-11-20",
            Self::Week => "write it as last, -1, 2026-W07 or a day of it",
            Self::Month => "write it as last, -1, 2026-10, october or a day of it",
            Self::Year => "write it as last, -1, 2025 or a day of it",
        }
    }
}
