//! One week: what was done on which day, with whom, how it compares, and what may come next.

mod digest;
mod goal;
mod grid;
mod mood;
mod notes;
mod people;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::goals::{Calendar, Unit};

pub use digest::Digest;
pub use goal::{Goal, KeptPeriods};
pub use grid::{DayMark, DayRow};
pub use mood::{Mood, Signs, is_all_kept, is_all_paused};
pub use notes::{is_worth_keeping, rank};
pub use people::{PersonGoal, PersonSummary};

/// Seven days in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Week {
    /// The week that holds a day.
    #[must_use]
    pub fn around(day: NaiveDate, week_starts: Weekday) -> Self {
        let calendar = Calendar {
            today: day,
            week_starts,
        };
        let (from, to) = calendar.period(Unit::Week, day);
        Self { from, to }
    }

    /// Its days in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take(7)
    }

    /// The week before.
    #[must_use]
    pub fn before(self) -> Self {
        Self {
            from: self.from - Days::new(7),
            to: self.to - Days::new(7),
        }
    }

    /// Whether a day is one of them.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Its year and number: those of the ISO week that its Thursday is in, whatever day it begins on.
    #[must_use]
    pub fn number(self) -> (i32, u32) {
        let thursday = self.days().find(|day| day.weekday() == Weekday::Thu);
        let week = thursday.unwrap_or(self.from).iso_week();
        (week.year(), week.week())
    }
}
