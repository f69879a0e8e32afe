//! A model of interval goals that walks from day to day and follows the words of the rules, against the judge of
//! intervals.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days as Later, NaiveDate};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

use super::super::day;
use crate::goals::{Calendar, Days, Every, Goal, Pause, State, Tally, judge, periods};

/// A series of interval goals with gaps, and what was done for it.
#[derive(Clone, Debug)]
struct Model {
    /// Each goal with its first and last day.
    goals: Vec<(NaiveDate, NaiveDate, Every)>,
    done: BTreeSet<NaiveDate>,
    skipped: BTreeSet<NaiveDate>,
    pauses: Vec<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
}

/// The results of the model.
#[derive(Debug, Default, PartialEq)]
struct Results {
    /// Each interval: its last day, its state, and by how many days it is late.
    intervals: Vec<(NaiveDate, State, u32)>,
    streak: u32,
    best: u32,
    due: bool,
    overdue: bool,
}

fn longest(every: &Every) -> (u32, u32) {
    match every {
        Every::Interval { ideal, longest } => (*ideal, *longest),
        other => panic!("{other} is no interval"),
    }
}

impl Model {
    fn is_free(&self, day: NaiveDate) -> bool {
        let is_paused = self
            .pauses
            .iter()
            .any(|(from, to)| *from <= day && day <= *to);
        is_paused || self.skipped.contains(&day) && !self.done.contains(&day)
    }

    fn goal_on(&self, day: NaiveDate) -> Option<&Every> {
        let mut goals = self.goals.iter();
        let held = goals.find(|(from, to, _)| *from <= day && day <= *to);
        held.map(|(.., every)| every)
    }

    /// Walks from the first day of the first goal to today, and remembers only what the rules name.
    fn results(&self) -> Results {
        let mut results = Results::default();
        let Some((first, ..)) = self.goals.first() else {
            return results;
        };
        // The days that count since the last time, the most that are allowed, and the number of times in a row.
        let (mut since, mut allowed, mut row) = (0, 0, 0);
        let mut was_in_force = false;
        let mut is_first = true;
        for day in first.iter_days().take_while(|day| *day <= self.today) {
            let Some(every) = self.goal_on(day) else {
                if was_in_force && !is_first {
                    self.leave(day, since, allowed, &mut results);
                }
                (was_in_force, row) = (false, 0);
                continue;
            };
            let most = longest(every).1;
            let begins = !was_in_force;
            if begins {
                (since, allowed, is_first) = (0, most, false);
            }
            was_in_force = true;
            allowed = allowed.max(most);
            if self.done.contains(&day) {
                let days = if begins { 0 } else { since + 1 };
                if days > 0 {
                    let late = days.saturating_sub(allowed);
                    let state = if late > 0 { State::Missed } else { State::Kept };
                    results.intervals.push((day, state, late));
                    row = if late > 0 { 1 } else { row + 1 };
                } else {
                    row = 1;
                }
                (since, allowed) = (0, most);
                results.best = results.best.max(row);
            } else if !begins {
                since += u32::from(!self.is_free(day));
            }
        }
        let today = self.goal_on(self.today);
        results.streak = row;
        if let (Some(every), false) = (today, self.done.contains(&self.today)) {
            let is_free = self.is_free(self.today);
            let begins = self.goals.iter().any(|(from, ..)| *from == self.today)
                && self.goal_on(self.today.pred_opt().unwrap()).is_none();
            let days = if begins {
                0
            } else {
                since + u32::from(is_free)
            };
            let late = days.saturating_sub(allowed);
            let state = if late > 0 { State::Missed } else { State::Open };
            results.intervals.push((self.today, state, late));
            results.due = !is_free && days >= longest(every).0;
            results.overdue = results.due && late > 0;
            results.streak = if late > 0 { 0 } else { row };
        }
        results
    }

    /// Ends an interval when the goals end, on the day after.
    fn leave(&self, day: NaiveDate, since: u32, allowed: u32, results: &mut Results) {
        let last = day.pred_opt().unwrap();
        if self.done.contains(&last) {
            return;
        }
        let begins = self.goals.iter().any(|(from, ..)| *from == last)
            && self.goal_on(last.pred_opt().unwrap()).is_none();
        let days = if begins {
            0
        } else {
            since + u32::from(self.is_free(last))
        };
        let late = days.saturating_sub(allowed);
        let state = if late > 0 {
            State::Missed
        } else {
            State::Neutral
        };
        if results.intervals.last().is_none_or(|(to, ..)| *to < last) {
            results.intervals.push((last, state, late));
        }
    }

    fn days(&self) -> Days {
        let mut tallies: BTreeMap<NaiveDate, Vec<Tally>> = BTreeMap::new();
        for day in &self.done {
            tallies.entry(*day).or_default().push(Tally::entry(0, 0.0));
        }
        for day in &self.skipped {
            tallies.entry(*day).or_default().push(Tally::skip());
        }
        let all = tallies.into_iter();
        all.flat_map(|(day, tallies)| tallies.into_iter().map(move |tally| (day, tally)))
            .collect()
    }
}

fn near(days: u64) -> NaiveDate {
    day("2026-01-01") + Later::new(days)
}

fn model() -> impl Strategy<Value = Model> {
    let goal = (
        1..40_u64,
        prop_oneof![3 => Just(0_u64), 1 => 1..10_u64],
        1..6_u32,
        0..6_u32,
    );
    let days = |most| btree_set((0..120_u64).prop_map(near), 0..most);
    let pause = (0..120_u64, 0..12_u64).prop_map(|(from, days)| (near(from), near(from + days)));
    (
        vec(goal, 1..4),
        days(50),
        days(10),
        vec(pause, 0..3),
        0..125_u64,
    )
        .prop_map(|(goals, done, skipped, pauses, today)| {
            let mut from = 5;
            let mut series = Vec::new();
            for (length, gap, ideal, more) in goals {
                let longest = ideal + more;
                let every = Every::Interval { ideal, longest };
                series.push((near(from), near(from + length - 1), every));
                from += length + gap;
            }
            Model {
                goals: series,
                done,
                skipped,
                pauses,
                today: near(today),
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn intervals_are_judged_as_a_walk_from_day_to_day_judges_them(model in model()) {
        let goals: Vec<Goal> = model.goals.iter().map(|(from, to, every)| Goal {
            every: every.clone(),
            since: Some(*from),
            until: Some(*to),
        }).collect();
        let pauses: Vec<Pause> = model.pauses.iter().map(|(from, to)| Pause { from: *from, to: Some(*to) }).collect();
        let calendar = Calendar { today: model.today, week_starts: chrono::Weekday::Mon };
        let days = model.days();
        let standing = judge(&goals, &days, &pauses, &calendar);
        let results = model.results();
        let judged: Vec<_> = periods(&goals, &days, &pauses, &calendar).iter().map(|period| {
            let to = if period.state == State::Open { model.today } else { period.to };
            (to, period.state, period.late_by.unwrap_or(0))
        }).collect();
        prop_assert_eq!(&judged, &results.intervals);
        prop_assert_eq!(standing.best_streak, results.best);
        prop_assert_eq!((standing.due, standing.overdue), (results.due, results.overdue));
        let is_in_force = model.goal_on(model.today).is_some();
        if is_in_force {
            prop_assert_eq!(standing.current_streak, results.streak);
        }
        let mut last = results.intervals.iter().rev().filter(|(_, state, _)| matches!(state, State::Kept | State::Missed));
        let last: Vec<State> = last.by_ref().take(12).map(|(_, state, _)| *state).collect();
        let kept = last.iter().filter(|state| **state == State::Kept).count();
        prop_assert_eq!((standing.kept as usize, standing.judged as usize), (kept, last.len()));
    }
}
