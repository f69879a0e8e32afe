//! A month or a year in review: what it held by week or month, with whom, and how the goals were kept.

mod digest;
mod gather;
mod grid;

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

use crate::summary::week::Week;

pub use digest::{Firsts, Review};
pub use gather::Gathered;
pub use grid::{PeriodMark, PeriodRow};

/// The most parts that a stretch has: the months of a year. A month has at most six weeks.
pub const PARTS: usize = 12;

/// How long a stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A calendar month, told by weeks.
    Month,
    /// A calendar year, told by months.
    Year,
}

impl Scale {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A calendar month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which of the two.
    pub scale: Scale,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    week_starts: Weekday,
}

/// A week of a month, as far as it lies in it, or a month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubPeriod {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Stretch {
    /// The month or year that holds a day.
    #[must_use]
    pub fn around(scale: Scale, day: NaiveDate, week_starts: Weekday) -> Self {
        let month = match scale {
            Scale::Month => day.month(),
            Scale::Year => 1,
        };
        let from = NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day);
        let next = from + months(scale);
        Self {
            scale,
            from,
            to: next - TimeDelta::days(1),
            week_starts,
        }
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::around(self.scale, self.from - months(self.scale), self.week_starts)
    }

    /// The day that is as far into the one before as `day` into this one; the last day goes with the last.
    #[must_use]
    pub fn same_day_before(self, day: NaiveDate) -> NaiveDate {
        if day == self.to {
            self.before().to
        } else {
            day - months(self.scale)
        }
    }

    /// Its weeks or months, the oldest first.
    #[must_use]
    pub fn parts(self) -> Vec<SubPeriod> {
        let mut parts = Vec::new();
        let mut from = self.from;
        while from <= self.to {
            let to = match self.scale {
                Scale::Month => Week::around(from, self.week_starts).to.min(self.to),
                Scale::Year => Self::around(Scale::Month, from, self.week_starts).to,
            };
            parts.push(SubPeriod { from, to });
            from = to + TimeDelta::days(1);
        }
        parts
    }

    /// The week of which a part is one.
    #[must_use]
    pub fn week(self, part: SubPeriod) -> Week {
        Week::around(part.from, self.week_starts)
    }
}

fn months(scale: Scale) -> Months {
    match scale {
        Scale::Month => Months::new(1),
        Scale::Year => Months::new(12),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_has_weeks_and_a_year_has_months() {
        let month = Stretch::around(Scale::Month, day("2026-11-22"), Weekday::Mon);
        let parts: Vec<String> = month
            .parts()
            .iter()
            .map(|part| format!("{} to {}", part.from.day(), part.to.day()))
            .collect();
        assert_eq!(
            parts,
            [
                "1 to 1", "2 to 8", "9 to 15", "16 to 22", "23 to 29", "30 to 30"
            ]
        );
        assert_eq!(month.before().from, day("2026-10-01"));
        assert_eq!(month.before().to, day("2026-10-31"));
        let year = Stretch::around(Scale::Year, day("2024-02-29"), Weekday::Mon);
        assert_eq!((year.from, year.to), (day("2024-01-01"), day("2024-12-31")));
        assert_eq!(year.parts().len(), PARTS);
        assert_eq!(year.parts()[1].to, day("2024-02-29"));
        assert_eq!(year.before().to, day("2023-12-31"));
    }

    #[test]
    fn the_same_day_of_the_stretch_before() {
        let before = |scale, text| {
            let stretch = Stretch::around(scale, day(text), Weekday::Mon);
            stretch.same_day_before(day(text)).to_string()
        };
        assert_eq!(before(Scale::Month, "2026-11-22"), "2026-10-22");
        assert_eq!(before(Scale::Month, "2026-11-30"), "2026-10-31");
        assert_eq!(before(Scale::Month, "2026-03-30"), "2026-02-28");
        assert_eq!(before(Scale::Year, "2024-03-02"), "2023-03-02");
        assert_eq!(before(Scale::Year, "2024-02-29"), "2023-02-28");
        assert_eq!(before(Scale::Year, "2024-12-31"), "2023-12-31");
    }

    #[test]
    fn no_month_has_more_weeks_than_there_is_room_for() {
        for month in 0..48 {
            for starts in [Weekday::Mon, Weekday::Sun, Weekday::Sat] {
                let first = day("2024-01-15") + Months::new(month);
                let stretch = Stretch::around(Scale::Month, first, starts);
                let parts = stretch.parts();
                assert!(parts.len() <= 6, "{stretch:?}");
                assert_eq!(parts[0].from, stretch.from);
                assert_eq!(parts[parts.len() - 1].to, stretch.to);
            }
        }
    }
}
