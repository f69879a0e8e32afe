//! What a day adds to a series of goals.

use std::ops::{Add, AddAssign};

/// What a day adds to a series of goals, which has one practice and at most one person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Entries, without skips. The day is done if there is one.
    pub entries: u32,
    /// The minutes of these entries, at most `u32::MAX` (8,000 years).
    pub minutes: u32,
    /// The amounts of these entries, in the unit of the practice. Negative numbers and NaN count as 0.
    pub amount: f64,
    /// Whether there is a skip too. It counts only if there is no entry.
    pub skipped: bool,
}

/// Larger amounts are cut off, so that sums stay finite.
const MAX_AMOUNT: f64 = 1e15;

impl Tally {
    /// A tally of one entry.
    #[must_use]
    pub fn entry(minutes: u32, amount: f64) -> Self {
        Self {
            entries: 1,
            minutes,
            amount,
            skipped: false,
        }
    }

    /// A tally of one skip.
    #[must_use]
    pub fn skip() -> Self {
        Self {
            skipped: true,
            ..Self::default()
        }
    }

    /// Whether there is an entry.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.entries > 0
    }

    /// Whether the day is skipped: an entry on the same day overrides the skip.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        self.skipped && !self.is_done()
    }

    /// The amount as a number that can be compared, from 0 to `MAX_AMOUNT`.
    pub(super) fn amount_counted(&self) -> f64 {
        // For NaN, `max` gives 0, while `clamp` alone would keep it.
        self.amount.max(0.0).clamp(0.0, MAX_AMOUNT)
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            entries: self.entries.saturating_add(other.entries),
            minutes: self.minutes.saturating_add(other.minutes),
            // A negative amount or NaN takes nothing from the other amounts; for NaN, `max` gives 0.
            amount: self.amount.max(0.0) + other.amount.max(0.0),
            skipped: self.skipped || other.skipped,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
