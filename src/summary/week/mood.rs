//! Which sentence a week deserves: what went well is said, and a gap is never named.

use chrono::{Datelike, NaiveDate};

use super::{Digest, Goal};
use crate::goals::{self, Calendar, Free, State, StreakUnit, Unit};

/// The state of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Nothing was done, and everything is paused.
    Resting,
    /// Nothing was done.
    Quiet,
    /// Nothing was done before this week.
    First,
    /// Something was done, after a week without anything.
    Back,
    /// What was missing in the week before was made up for.
    Mended,
    /// Every goal of the week was reached.
    Kept,
    /// Something was done, and the week goes on.
    Going,
    /// Something was done, and the week is over.
    Done,
}

impl Mood {
    /// The word for it in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Resting => "resting",
            Self::Quiet => "quiet",
            Self::First => "first",
            Self::Back => "back",
            Self::Mended => "mended",
            Self::Kept => "kept",
            Self::Going => "going",
            Self::Done => "done",
        }
    }
}

/// What the state of a week, or of any stretch of days, is told from.
#[derive(Clone, Copy, Debug)]
pub struct Signs {
    /// How often something was done.
    pub done: u64,
    /// How often up to the end of it.
    pub ever: u64,
    /// Whether every goal is paused.
    pub is_paused: bool,
    /// Whether nothing at all was done in the stretch before.
    pub was_quiet_before: bool,
    /// Whether something of the stretch before was made up for.
    pub is_mended: bool,
    /// Whether every goal was reached.
    pub is_kept: bool,
    /// Whether it is over.
    pub is_over: bool,
}

impl Mood {
    /// What the signs say; what deserves the warmest words comes first.
    #[must_use]
    pub fn of(signs: Signs) -> Self {
        match signs.done {
            0 if signs.is_paused => Self::Resting,
            0 => Self::Quiet,
            done if signs.ever == done => Self::First,
            _ if signs.was_quiet_before => Self::Back,
            _ if signs.is_mended => Self::Mended,
            _ if signs.is_kept => Self::Kept,
            _ if signs.is_over => Self::Done,
            _ => Self::Going,
        }
    }
}

/// Whether there are goals, and each is paused on the last day.
#[must_use]
pub fn is_all_paused(goals: &[Goal<'_>]) -> bool {
    let is_paused = |goal: &Goal<'_>| goal.standing.free_today == Some(Free::Paused);
    !goals.is_empty() && goals.iter().all(is_paused)
}

/// Whether everything that was asked for from `from` to `to` is done: each period that ends there was kept or excused,
/// and at least one was kept. A goal by the day is not done before the last day.
pub fn is_all_kept<'g>(
    goals: impl Iterator<Item = &'g Goal<'g>> + Clone,
    calendar: &Calendar,
    from: NaiveDate,
    to: NaiveDate,
) -> bool {
    let mut by_day = goals
        .clone()
        .filter(|goal| goal.standing.unit == Unit::Day.into() && !goal.standing.ended);
    if calendar.today < to && by_day.next().is_some() {
        return false;
    }
    let states: Vec<State> = goals.flat_map(|goal| goal.states(from, to)).collect();
    states.contains(&State::Kept) && !states.contains(&State::Missed)
}

impl Digest<'_> {
    /// The state of the week.
    #[must_use]
    pub fn mood(&self) -> Mood {
        Mood::of(Signs {
            done: self.done.len() as u64,
            ever: self.entries_ever(),
            is_paused: is_all_paused(&self.goals),
            was_quiet_before: self.before.is_quiet,
            is_mended: self.mended().next().is_some(),
            is_kept: self.is_kept(),
            is_over: self.is_over,
        })
    }

    /// The goals of which the week before was made up for in this one.
    pub fn mended(&self) -> impl Iterator<Item = &Goal<'_>> {
        self.weekly()
            .filter(move |goal| goal.is_mended(self.week.from))
    }

    /// Whether everything that was asked for is done; months and what is longer take more time than that.
    fn is_kept(&self) -> bool {
        let goals = self.goals.iter();
        let goals = goals.filter(|goal| goal.standing.unit <= Unit::Week.into());
        let calendar = self.ledger.calendar();
        is_all_kept(goals, calendar, self.week.from, self.week.to)
    }

    /// Whether all that a goal asks for in the week is done; of a longer period, whether that is kept.
    #[must_use]
    pub fn keeps(&self, goal: &Goal<'_>) -> bool {
        let standing = &goal.standing;
        let is_to_come =
            |day: NaiveDate| day > self.today && standing.every.asks_for(day.weekday());
        match standing.unit {
            StreakUnit::Period(Unit::Day) if self.week.days().any(is_to_come) => false,
            StreakUnit::Time | StreakUnit::Period(Unit::Day | Unit::Week) => {
                let states: Vec<State> = goal.states(self.week.from, self.week.to).collect();
                states.contains(&State::Kept) && !states.contains(&State::Missed)
            }
            StreakUnit::Period(Unit::Month | Unit::Quarter | Unit::Year) => {
                standing.state == State::Kept
            }
        }
    }

    /// The goals of the week that one more entry would reach.
    pub fn nearly(&self) -> impl Iterator<Item = &Goal<'_>> {
        self.weekly().filter(|goal| {
            let counts_entries = matches!(
                goal.standing.every,
                goals::Every::Each(_)
                    | goals::Every::AtLeast {
                        quantity: goals::Quantity::Entries(2..),
                        ..
                    }
            );
            let is_open = goal.standing.state == State::Open;
            let missing = goal.standing.target - goal.standing.done;
            is_open
                && counts_entries
                && goal.standing.done > 0.0
                && (missing - 1.0).abs() < f64::EPSILON
        })
    }

    /// The goals that are judged by the week and ask for something.
    fn weekly(&self) -> impl Iterator<Item = &Goal<'_>> {
        self.goals.iter().filter(|goal| {
            goal.standing.unit == Unit::Week.into() && !goal.standing.every.is_at_most()
        })
    }
}
