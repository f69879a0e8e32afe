//! The grid: a row for each goal and practice, a sign for each day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Digest, Goal};
use crate::stats::{Scopes, Series, is_paused};

/// A row of the grid.
#[derive(Clone, Debug)]
pub struct DayRow<'d> {
    /// The key of the practice.
    pub practice: &'d str,
    /// The key of the person whom the goal is for.
    pub with: Option<&'d str>,
    /// What became of each day.
    pub days: [DayMark; 7],
    /// How many entries there are.
    pub entries: i64,
    /// How many more than in the week before, up to the same day of it.
    pub change: i64,
    /// The goal; none for a practice that was done without one.
    pub goal: Option<&'d Goal<'d>>,
}

/// What became of a day. There is no mark for failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMark {
    /// Something was done.
    Done,
    /// It was skipped.
    Skipped,
    /// It was paused.
    Paused,
    /// Nothing was done.
    Nothing,
    /// The day is still to come.
    Ahead,
}

impl DayMark {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
            Self::Paused => "paused",
            Self::Nothing => "nothing",
            Self::Ahead => "ahead",
        }
    }
}

impl Digest<'_> {
    /// The goals in the order of the file, then what was done without a goal, by key.
    #[must_use]
    pub fn grid(&self) -> Vec<DayRow<'_>> {
        let scopes = Scopes::of(self.goals.iter().map(|goal| goal.series));
        let mut loose: BTreeMap<&str, (Vec<NaiveDate>, u64)> = BTreeMap::new();
        for logged in &self.done {
            let entry = &logged.entry;
            if !scopes.has_any(&entry.practice, &entry.with) {
                let (days, _) = loose.entry(&entry.practice).or_default();
                days.push(logged.day);
            }
        }
        for (practice, people, entries) in self.before.compared() {
            if let Some((_, before)) = loose.get_mut(practice)
                && !scopes.has_any(practice, &people)
            {
                *before += entries;
            }
        }
        let goals = self.goals.iter().map(|goal| self.goal_row(goal));
        let loose = loose.into_iter();
        goals
            .chain(loose.map(|(key, (days, before))| self.loose_row(key, &days, before)))
            .collect()
    }

    fn goal_row<'s>(&'s self, goal: &'s Goal<'s>) -> DayRow<'s> {
        let series = goal.series;
        let entries = |from: NaiveDate, to: NaiveDate| -> i64 {
            let days = series.days().between(from, to);
            days.map(|(_, tally)| i64::from(tally.entries)).sum()
        };
        let before = self.week.before();
        let now = entries(self.week.from, self.today);
        DayRow {
            practice: &series.practice,
            with: series.with.as_deref(),
            days: self.marks(|day| mark(series, day)),
            entries: now,
            change: now - entries(before.from, self.same_day_before()),
            goal: Some(goal),
        }
    }

    fn loose_row<'s>(&self, key: &'s str, days: &[NaiveDate], before: u64) -> DayRow<'s> {
        let entries = i64::try_from(days.len()).unwrap_or(i64::MAX);
        DayRow {
            practice: key,
            with: None,
            days: self.marks(|day| {
                if days.contains(&day) {
                    DayMark::Done
                } else {
                    DayMark::Nothing
                }
            }),
            entries,
            change: entries - i64::try_from(before).unwrap_or(i64::MAX),
            goal: None,
        }
    }

    fn same_day_before(&self) -> NaiveDate {
        self.today - chrono::TimeDelta::weeks(1)
    }

    fn marks(&self, of: impl Fn(NaiveDate) -> DayMark) -> [DayMark; 7] {
        let mut marks = [DayMark::Ahead; 7];
        for (mark, day) in marks.iter_mut().zip(self.week.days()) {
            if day <= self.today {
                *mark = of(day);
            }
        }
        marks
    }
}

fn mark(series: &Series, day: NaiveDate) -> DayMark {
    let tally = series.days().get(day);
    if tally.is_some_and(|tally| tally.is_done()) {
        DayMark::Done
    } else if is_paused(&series.pauses, day, day) {
        DayMark::Paused
    } else if tally.is_some_and(|tally| tally.is_skipped()) {
        DayMark::Skipped
    } else {
        DayMark::Nothing
    }
}
