//! The days of a calendar: how much was done on each, and what became of the goal.

use chrono::{Datelike, NaiveDate};

use crate::goals::{Every, Pause, Period, Quantity, State};
use crate::stats::{DaySums, is_paused};

/// Shades of a day on which something was done.
pub(super) const LEVELS: u64 = 4;

/// One day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Day {
    /// The date.
    pub(super) date: NaiveDate,
    /// What it holds.
    pub(super) sums: DaySums,
    /// Whether it is paused.
    pub(super) paused: bool,
    /// What became of the period of the goal that holds it; none without a goal, or on a day that is not asked for.
    pub(super) state: Option<State>,
    /// How it is shown.
    pub(super) mark: CalendarMark,
}

/// How a day is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CalendarMark {
    /// Something was done: 1 for the least to [`LEVELS`] for the most.
    Done(u64),
    /// It was skipped or paused.
    Excused,
    /// Nothing was done, and nothing had to be: the days before and after cover it.
    Covered,
    /// Nothing was done.
    Nothing,
    /// The goal does not ask for this day of the week.
    Free,
}

/// What a shade tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// How often, where the busiest day has so many.
    Times(u64),
    /// How long, where the busiest day has so many minutes.
    Minutes(u64),
}

impl Measure {
    /// Minutes for a goal in minutes, else entries.
    pub(super) fn of(every: Option<&Every>, days: &[(NaiveDate, DaySums)]) -> Self {
        let most = |number: fn(&DaySums) -> u64| days.iter().map(|(_, sums)| number(sums)).max();
        match every {
            Some(
                Every::AtLeast {
                    quantity: Quantity::Minutes(_),
                    ..
                }
                | Every::AtMost {
                    quantity: Quantity::Minutes(_),
                    ..
                },
            ) => Self::Minutes(most(|sums| sums.minutes).unwrap_or(0)),
            Some(
                Every::Each(_)
                | Every::AtLeast { .. }
                | Every::AtMost { .. }
                | Every::On(_)
                | Every::Rolling { .. }
                | Every::Interval { .. },
            )
            | None => Self::Times(most(|sums| sums.entries).unwrap_or(0)),
        }
    }

    /// The shade of a day on which something was done.
    fn level(self, sums: DaySums) -> u64 {
        let (value, most) = match self {
            Self::Times(most) => (sums.entries, most),
            Self::Minutes(most) => (sums.minutes, most),
        };
        (value * LEVELS).div_ceil(most.max(1)).clamp(1, LEVELS)
    }

    /// The least and the most that a shade stands for; none for a shade that no whole number has.
    pub(super) fn range(self, level: u64) -> Option<(u64, u64)> {
        let (Self::Times(most) | Self::Minutes(most)) = self;
        let (from, to) = ((level - 1) * most / LEVELS + 1, level * most / LEVELS);
        (from <= to).then_some((from, to))
    }
}

/// What days are judged by.
#[derive(Clone, Copy)]
pub(super) struct Rule<'r> {
    /// The goal, if there is one.
    pub(super) every: Option<&'r Every>,
    /// Its periods, the oldest first.
    pub(super) periods: &'r [Period],
    /// The days on which nothing is asked.
    pub(super) pauses: &'r [Pause],
    /// What a shade tells.
    pub(super) measure: Measure,
}

impl Rule<'_> {
    /// What became of a day.
    pub(super) fn day(&self, day: NaiveDate, sums: DaySums) -> Day {
        let after = self.periods.partition_point(|period| period.to < day);
        let period = self.periods.get(after).filter(|period| period.from <= day);
        let state = period.map(|period| period.state);
        let paused = is_paused(self.pauses, day, day);
        Day {
            date: day,
            sums,
            paused,
            state,
            mark: if sums.entries > 0 {
                CalendarMark::Done(self.measure.level(sums))
            } else if sums.skips > 0 || paused && self.asks_on(day) {
                CalendarMark::Excused
            } else {
                self.idle(day, period)
            },
        }
    }

    /// Whether the goal asks for this day of the week.
    fn asks_on(&self, day: NaiveDate) -> bool {
        self.every.is_none_or(|every| every.asks_for(day.weekday()))
    }

    /// How a day without anything is shown.
    fn idle(&self, day: NaiveDate, period: Option<&Period>) -> CalendarMark {
        let is_rolling = self.every.is_some_and(Every::is_rolling);
        let is_kept = || period.is_some_and(|period| period.state == State::Kept);
        let is_in_time = || period.and_then(|period| period.in_time_until) > Some(day);
        if !self.asks_on(day) {
            CalendarMark::Free
        } else if is_rolling && is_kept() || is_in_time() {
            CalendarMark::Covered
        } else {
            CalendarMark::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(entries: u64, minutes: u64) -> DaySums {
        DaySums {
            entries,
            minutes,
            skips: 0,
        }
    }

    #[test]
    fn shades_part_what_was_done_into_quarters() {
        let level = |measure: Measure, entries, minutes| measure.level(sums(entries, minutes));
        let few = Measure::Times(2);
        assert_eq!((level(few, 1, 0), level(few, 2, 0)), (2, 4));
        assert_eq!(level(Measure::Times(1), 1, 0), 4);
        let many = Measure::Times(10);
        let levels: Vec<u64> = (1..=10).map(|times| level(many, times, 0)).collect();
        assert_eq!(levels, [1, 1, 2, 2, 2, 3, 3, 4, 4, 4]);
        assert_eq!(level(Measure::Minutes(60), 1, 0), 1);
        assert_eq!(level(Measure::Minutes(60), 1, 31), 3);
    }

    #[test]
    fn every_number_has_one_shade() {
        for most in 1..40 {
            let measure = Measure::Times(most);
            for times in 1..=most {
                let level = measure.level(sums(times, 0));
                let holds = |(from, to): (u64, u64)| from <= times && times <= to;
                let found: Vec<u64> = (1..=LEVELS)
                    .filter(|level| measure.range(*level).is_some_and(holds))
                    .collect();
                assert_eq!(found, [level], "{times} of {most}");
            }
        }
    }
}
