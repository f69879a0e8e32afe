//! The grid: a row for each goal and practice, its times by week or month.

use bond_core::sort;
use chrono::NaiveDate;

use super::{Review, SubPeriod};
use crate::stats::{Series, is_paused};
use crate::summary::week::{Goal, KeptPeriods};

/// A row of the grid.
#[derive(Clone, Debug)]
pub struct PeriodRow<'d> {
    /// The key of the practice.
    pub practice: &'d str,
    /// The key of the person whom the goal is for.
    pub with: Option<&'d str>,
    /// What became of each part.
    pub parts: Vec<PeriodMark>,
    /// How often it was done.
    pub entries: i64,
    /// How many more than in the stretch before, up to the same day of it.
    pub change: i64,
    /// Whether a day was skipped or paused.
    pub is_excused: bool,
    /// The goal; none for a practice that was done without one.
    pub goal: Option<&'d Goal<'d>>,
    /// How often the goal was kept.
    pub kept: KeptPeriods,
}

/// What became of a week or month. There is no mark for failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodMark {
    /// How often something was done; not at all is no failure either.
    Times(u64),
    /// Nothing was done, and it was skipped or paused.
    Excused,
    /// It is still to come.
    Ahead,
}

impl PeriodMark {
    /// How often something was done; none for what is still to come.
    #[must_use]
    pub fn times(self) -> Option<u64> {
        match self {
            Self::Times(times) => Some(times),
            Self::Excused => Some(0),
            Self::Ahead => None,
        }
    }
}

impl Review<'_> {
    /// The goals in the order of the file, then what was done without a goal, by key.
    #[must_use]
    pub fn grid(&self) -> Vec<PeriodRow<'_>> {
        let goals = self.goals.iter().map(|goal| self.goal_row(goal));
        let mut loose: Vec<_> = self.gathered.loose.iter().collect();
        sort::by_key(&mut loose, |(key, _)| *key);
        let loose = loose.into_iter().map(|(key, loose)| {
            let entries: u64 = loose.entries.iter().sum();
            PeriodRow {
                practice: key,
                with: None,
                parts: self.marks(|place, _| PeriodMark::Times(loose.entries[place])),
                entries: signed(entries),
                change: signed(entries) - signed(loose.before),
                is_excused: false,
                goal: None,
                kept: KeptPeriods::default(),
            }
        });
        goals.chain(loose.filter(|row| row.entries > 0)).collect()
    }

    fn goal_row<'s>(&'s self, goal: &'s Goal<'s>) -> PeriodRow<'s> {
        let series = goal.series;
        let (from, until) = (self.gathered.stretch.from, self.gathered.until);
        let (earlier, compared) = self.gathered.compared();
        let now = entries(series, from, until);
        PeriodRow {
            practice: &series.practice,
            with: series.with.as_deref(),
            parts: self.marks(
                |_, part| match entries(series, part.from, part.to.min(until)) {
                    0 if is_excused(series, part.from, part.to.min(until)) => PeriodMark::Excused,
                    times => PeriodMark::Times(times),
                },
            ),
            entries: signed(now),
            change: signed(now) - signed(entries(series, earlier, compared)),
            is_excused: is_excused(series, from, until),
            goal: Some(goal),
            kept: goal.kept(from, until),
        }
    }

    /// How often something was done in each part.
    #[must_use]
    pub fn all(&self) -> Vec<PeriodMark> {
        self.marks(|place, _| PeriodMark::Times(self.gathered.entries[place]))
    }

    fn marks(&self, of: impl Fn(usize, SubPeriod) -> PeriodMark) -> Vec<PeriodMark> {
        let parts = self.gathered.parts.iter().enumerate();
        let mark = |(place, part): (usize, &SubPeriod)| {
            if part.from > self.gathered.until {
                PeriodMark::Ahead
            } else {
                of(place, *part)
            }
        };
        parts.map(mark).collect()
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn entries(series: &Series, from: NaiveDate, to: NaiveDate) -> u64 {
    let days = series.days().between(from, to);
    days.map(|(_, tally)| u64::from(tally.entries)).sum()
}

/// Whether a day is skipped or paused.
fn is_excused(series: &Series, from: NaiveDate, to: NaiveDate) -> bool {
    let mut days = series.days().between(from, to);
    is_paused(&series.pauses, from, to) || days.any(|(_, tally)| tally.is_skipped())
}
