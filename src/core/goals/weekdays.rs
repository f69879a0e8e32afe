//! The days of the week on which a goal is due.

use std::fmt;

use chrono::Weekday;

use super::calendar::{Day, Range, days_since};

/// One or more days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays {
    /// Whether each day is included, from Monday to Sunday.
    meant: [bool; 7],
}

/// The days of the week from Monday on.
const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Weekdays {
    /// These days, which may be in any order; `None` if there are no days.
    #[must_use]
    pub fn of(days: &[Weekday]) -> Option<Self> {
        let meant = WEEK.map(|day| days.contains(&day));
        (!days.is_empty()).then_some(Self { meant })
    }

    /// The days, from Monday on.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        WEEK.into_iter()
            .zip(self.meant)
            .filter_map(|(day, meant)| meant.then_some(day))
    }

    /// The number of days, from 1 to 7.
    #[must_use]
    pub fn count(self) -> u32 {
        self.meant.into_iter().map(u32::from).sum()
    }

    /// Whether a day falls on one of these weekdays.
    pub(super) fn has(self, day: Day) -> bool {
        let place = usize::try_from(days_since(Weekday::Mon, day));
        place.is_ok_and(|place| self.meant[place])
    }

    /// How many days of a range fall on one of these weekdays.
    pub(super) fn count_in(self, range: Range) -> u32 {
        let (weeks, days) = (range.len() / 7, range.len() % 7);
        let rest = (range.from..range.from + days).filter(|day| self.has(*day));
        u32::try_from(weeks).unwrap_or(0) * self.count() + rest.map(|_| 1).sum::<u32>()
    }
}

impl fmt::Display for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<String> = self
            .days()
            .map(|day| day.to_string().to_lowercase())
            .collect();
        f.write_str(&names.join(","))
    }
}
