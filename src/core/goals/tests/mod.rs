//! Tests of goals: small stories with results worked out by hand. 2026 starts on a Thursday; 5 January is a Monday.

mod ages;
mod breakdown;
mod calendar;
mod changes;
mod due;
mod excused;
mod grammar;
mod interval;
mod long;
mod model;
mod properties;
mod recent;
mod rolling;
mod safe;
mod states;
mod streaks;
mod strength;
mod typed;

use chrono::{NaiveDate, Weekday};

use super::{Calendar, Days, Goal, Pause, Standing, State, Tally, judge, periods};

/// A journal for one series of goals.
#[derive(Clone)]
struct Story {
    goals: Vec<Goal>,
    days: Days,
    pauses: Vec<Pause>,
    week_starts: Weekday,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A goal that starts on a day and has no end.
fn goal(every: &str, since: &str) -> Story {
    Story {
        goals: vec![Goal {
            every: every.parse().unwrap(),
            since: Some(day(since)),
            until: None,
        }],
        days: Days::new(),
        pauses: Vec::new(),
        week_starts: Weekday::Mon,
    }
}

impl Story {
    fn add(mut self, date: NaiveDate, tally: Tally) -> Self {
        self.days.add(date, tally);
        self
    }

    /// Adds an entry on each of these days, which are separated by spaces.
    fn done(self, days: &str) -> Self {
        days.split_whitespace().fold(self, |story, date| {
            story.add(day(date), Tally::entry(0, 0.0))
        })
    }

    fn minutes(self, date: &str, minutes: u32) -> Self {
        self.add(day(date), Tally::entry(minutes, 0.0))
    }

    fn amount(self, date: &str, amount: f64) -> Self {
        self.add(day(date), Tally::entry(0, amount))
    }

    fn skip(self, date: &str) -> Self {
        self.add(day(date), Tally::skip())
    }

    fn pause(mut self, from: &str, to: Option<&str>) -> Self {
        self.pauses.push(Pause {
            from: day(from),
            to: to.map(day),
        });
        self
    }

    /// Changes the goal as `goal set` does: the goal before ends on the day before.
    fn change(mut self, every: &str, since: &str) -> Self {
        let before = self.goals.last_mut().unwrap();
        before.until = day(since).pred_opt();
        self.goals.extend(goal(every, since).goals);
        self
    }

    fn until(mut self, until: &str) -> Self {
        self.goals.last_mut().unwrap().until = Some(day(until));
        self
    }

    fn without_since(mut self) -> Self {
        self.goals[0].since = None;
        self
    }

    fn week_from(mut self, first: Weekday) -> Self {
        self.week_starts = first;
        self
    }

    fn calendar(&self, today: &str) -> Calendar {
        Calendar {
            today: day(today),
            week_starts: self.week_starts,
        }
    }

    fn on(&self, today: &str) -> Standing {
        judge(&self.goals, &self.days, &self.pauses, &self.calendar(today))
    }

    fn states(&self, today: &str) -> Vec<State> {
        periods(&self.goals, &self.days, &self.pauses, &self.calendar(today))
            .iter()
            .map(|period| period.state)
            .collect()
    }

    /// The first letters of the states: `k` kept, `o` open, `n` neutral, `m` mended, `x` missed.
    fn letters(&self, today: &str) -> String {
        letters(self.states(today).into_iter())
    }
}

fn letters(states: impl Iterator<Item = State>) -> String {
    let letter = |state| match state {
        State::Kept => 'k',
        State::Open => 'o',
        State::Neutral => 'n',
        State::Mended => 'm',
        State::Missed => 'x',
    };
    states.map(letter).collect()
}

/// Asserts that two numbers are equal, apart from rounding.
fn assert_near(left: f64, right: f64) {
    assert!((left - right).abs() < 1e-6, "{left} is not {right}");
}
