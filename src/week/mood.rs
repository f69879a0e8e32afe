//! Which sentence a week deserves: what went well is said, and a gap is never named.

use super::{Digest, Goal};
use crate::goal::{self, Free, State, Unit};

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

impl Digest<'_> {
    /// The state of the week; what deserves the warmest words comes first.
    #[must_use]
    pub fn mood(&self) -> Mood {
        let done = self.done.len() as u64;
        if done == 0 {
            return if self.is_all_paused() {
                Mood::Resting
            } else {
                Mood::Quiet
            };
        }
        if self.entries_ever() == done {
            Mood::First
        } else if self.was_quiet_before {
            Mood::Back
        } else if self.mended().next().is_some() {
            Mood::Mended
        } else if self.is_kept() {
            Mood::Kept
        } else if self.is_over {
            Mood::Done
        } else {
            Mood::Going
        }
    }

    fn is_all_paused(&self) -> bool {
        let is_paused = |goal: &Goal<'_>| goal.standing.free_today == Some(Free::Paused);
        !self.goals.is_empty() && self.goals.iter().all(is_paused)
    }

    /// The goals of which the week before was made up for in this one.
    pub fn mended(&self) -> impl Iterator<Item = &Goal<'_>> {
        self.weekly().filter(|goal| {
            let periods = goal.periods(*self.ledger.calendar());
            let before = periods
                .iter()
                .rev()
                .find(|period| period.to < self.week.from);
            before.is_some_and(|before| before.state == State::Mended)
        })
    }

    /// Whether everything that was asked for is done: each period of the week was kept or excused, and at least one
    /// was kept. Months take longer than that; goals by the day are not done before the last one.
    fn is_kept(&self) -> bool {
        let goals = || {
            self.goals
                .iter()
                .filter(|goal| goal.standing.unit != Unit::Month)
        };
        let is_by_day = goals().any(|goal| goal.standing.unit == Unit::Day && !goal.standing.ended);
        if is_by_day && self.today < self.week.to {
            return false;
        }
        let states: Vec<State> = goals().flat_map(|goal| self.states(goal)).collect();
        states.contains(&State::Kept) && !states.contains(&State::Missed)
    }

    /// The states of the periods of the week; of one that only asks for little, an open period is a kept one, and of
    /// all others one that is not.
    fn states<'g>(&self, goal: &'g Goal<'_>) -> impl Iterator<Item = State> + use<'g> {
        let is_at_most = goal.standing.every.is_at_most();
        let periods = goal.periods(*self.ledger.calendar()).iter();
        let here = self.week;
        periods
            .filter(move |period| here.contains(period.to))
            .map(move |period| match period.state {
                State::Open if is_at_most => State::Neutral,
                State::Open => State::Missed,
                state => state,
            })
    }

    /// The goals of the week that one more entry would reach.
    pub fn nearly(&self) -> impl Iterator<Item = &Goal<'_>> {
        self.weekly().filter(|goal| {
            let counts_entries = matches!(
                goal.standing.every,
                goal::Every::Each(_)
                    | goal::Every::AtLeast {
                        quantity: goal::Quantity::Entries(2..),
                        ..
                    }
            );
            let missing = goal.standing.target - goal.standing.done;
            counts_entries && goal.standing.done > 0.0 && (missing - 1.0).abs() < f64::EPSILON
        })
    }

    /// The goals that are judged by the week and ask for something.
    fn weekly(&self) -> impl Iterator<Item = &Goal<'_>> {
        self.goals
            .iter()
            .filter(|goal| goal.standing.unit == Unit::Week && !goal.standing.every.is_at_most())
    }
}
