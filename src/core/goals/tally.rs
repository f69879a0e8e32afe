//! What one day holds for one series of goals.

use std::ops::{Add, AddAssign};

/// What one day holds for one series of goals (one practice, one `with`).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Real entries; skips are none. A day is done if there is one.
    pub entries: u32,
    /// Minutes of these entries together, at most `u32::MAX` (8,000 years).
    pub minutes: u32,
    /// Amounts of these entries together, in the unit of the practice; what is negative or no number counts as 0.
    pub amount: f64,
    /// Whether there is a skip too, which holds only while there is no real entry.
    pub skipped: bool,
}

/// Above this an amount is cut off, so that sums stay finite.
const MAX_AMOUNT: f64 = 1e15;

impl Tally {
    /// One real entry.
    #[must_use]
    pub fn entry(minutes: u32, amount: f64) -> Self {
        Self {
            entries: 1,
            minutes,
            amount,
            skipped: false,
        }
    }

    /// One skip.
    #[must_use]
    pub fn skip() -> Self {
        Self {
            skipped: true,
            ..Self::default()
        }
    }

    /// Whether there is a real entry.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.entries > 0
    }

    /// Whether the day is skipped: a real entry on the same day beats the skip.
    #[must_use]
    pub fn is_skipped(&self) -> bool {
        self.skipped && !self.is_done()
    }

    /// The amount as a number to compare, from 0 to `MAX_AMOUNT`.
    pub(super) fn amount_counted(&self) -> f64 {
        // Of 0 and what is no number, `max` gives 0, where `clamp` alone would hand it on.
        self.amount.max(0.0).clamp(0.0, MAX_AMOUNT)
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            entries: self.entries.saturating_add(other.entries),
            minutes: self.minutes.saturating_add(other.minutes),
            // One amount that is negative or no number takes nothing from the others; of NaN and 0, `max` gives 0.
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
