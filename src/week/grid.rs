//! The grid: a row for each goal and practice, a sign for each day.

use chrono::NaiveDate;

use super::{Digest, Goal};
use crate::journal::List;
use crate::stats::{Chain, Logged, is_paused};

/// A row of the grid.
#[derive(Clone, Debug)]
pub struct Row<'d> {
    /// The key of the practice.
    pub practice: &'d str,
    /// The key of the person whom the goal is for.
    pub with: Option<&'d str>,
    /// What became of each day.
    pub days: [Mark; 7],
    /// How many entries there are.
    pub entries: i64,
    /// How many more than in the week before, up to the same day of it.
    pub change: i64,
    /// The goal; none for a practice that was done without one.
    pub goal: Option<&'d Goal<'d>>,
}

/// What became of a day. There is no mark for failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
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

impl Mark {
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
    pub fn grid(&self) -> Vec<Row<'_>> {
        let goals = self.goals.iter().map(|goal| self.goal_row(goal));
        let mut loose: Vec<&str> = self
            .loose(&self.done)
            .map(|logged| &*logged.entry.practice)
            .collect();
        loose.sort_unstable();
        loose.dedup();
        goals
            .chain(loose.into_iter().map(|key| self.loose_row(key)))
            .collect()
    }

    fn goal_row<'s>(&'s self, goal: &'s Goal<'s>) -> Row<'s> {
        let chain = goal.chain;
        let entries = |from: NaiveDate, to: NaiveDate| -> i64 {
            let days = chain.days().between(from, to);
            days.map(|(_, tally)| i64::from(tally.entries)).sum()
        };
        let before = self.week.before();
        let now = entries(self.week.from, self.today);
        Row {
            practice: &chain.practice,
            with: chain.with.as_deref(),
            days: self.marks(|day| mark(chain, day)),
            entries: now,
            change: now - entries(before.from, self.same_day_before()),
            goal: Some(goal),
        }
    }

    fn loose_row<'s>(&'s self, key: &'s str) -> Row<'s> {
        let days: Vec<NaiveDate> = self
            .loose(&self.done)
            .filter(|logged| logged.entry.practice == key)
            .map(|logged| logged.day)
            .collect();
        let entries = i64::try_from(days.len()).unwrap_or(i64::MAX);
        let before: u64 = self
            .before
            .compared()
            .filter(|(practice, people, _)| *practice == key && !self.is_for_goal(key, people))
            .map(|(_, _, entries)| entries)
            .sum();
        Row {
            practice: key,
            with: None,
            days: self.marks(|day| {
                if days.contains(&day) {
                    Mark::Done
                } else {
                    Mark::Nothing
                }
            }),
            entries,
            change: entries - i64::try_from(before).unwrap_or(i64::MAX),
            goal: None,
        }
    }

    /// What was done without counting for a goal.
    fn loose<'s>(&'s self, done: &'s [&'s Logged]) -> impl Iterator<Item = &'s Logged> {
        done.iter()
            .copied()
            .filter(|logged| !self.is_for_goal(&logged.entry.practice, &logged.entry.with))
    }

    /// Whether what was done with these people counts for a goal.
    fn is_for_goal(&self, practice: &str, people: &List<'_>) -> bool {
        let mut goals = self.goals.iter();
        goals.any(|goal| goal.chain.practice == practice && goal.chain.counts_with(people, false))
    }

    fn same_day_before(&self) -> NaiveDate {
        self.today - chrono::TimeDelta::weeks(1)
    }

    fn marks(&self, of: impl Fn(NaiveDate) -> Mark) -> [Mark; 7] {
        let mut marks = [Mark::Ahead; 7];
        for (mark, day) in marks.iter_mut().zip(self.week.days()) {
            if day <= self.today {
                *mark = of(day);
            }
        }
        marks
    }
}

fn mark(chain: &Chain, day: NaiveDate) -> Mark {
    let tally = chain.days().get(day);
    if tally.is_some_and(|tally| tally.is_done()) {
        Mark::Done
    } else if is_paused(&chain.pauses, day, day) {
        Mark::Paused
    } else if tally.is_some_and(|tally| tally.is_skipped()) {
        Mark::Skipped
    } else {
        Mark::Nothing
    }
}
