//! How much is done of what a goal asks for: one wording for every view.

use super::{number, unit_of};
use crate::goals::{Every, Quantity, exceeds};

/// So much of what a goal asks for. A goal that asks for a period alone is done once, however often that was.
#[derive(Clone, Copy, Debug)]
pub struct Done<'e> {
    /// How much: entries, days, minutes or an amount.
    pub done: f64,
    /// What the goal asks for.
    pub every: &'e Every,
}

impl Done<'_> {
    /// With the days that are meant: `2 of 3 this week`; of more than is asked for, `4 this week, goal 3`; of a limit,
    /// `1 of at most 2 this week` and `3 this week, at most 2`.
    #[must_use]
    pub fn within(self, days: String) -> Progress {
        let (done, goal) = self.parts("at most");
        let (short, _) = self.parts("max");
        Progress {
            short: Some(short).filter(|short| *short != done),
            days,
            after: goal.into_iter().collect(),
            ..Progress::new(done)
        }
    }

    /// Without days: `2 of 3`, `45 of 90 min`, `4, goal 3`, `1 of at most 2`.
    #[must_use]
    pub fn alone(self) -> String {
        let (said, goal) = self.parts("at most");
        listed(said, goal)
    }

    /// The same in few cells: `1 of max 2`.
    #[must_use]
    pub fn short(self) -> String {
        let (said, goal) = self.parts("max");
        listed(said, goal)
    }

    /// What is done, and where that is more than the goal asks for, what is said of the goal after it.
    fn parts(self, limit: &str) -> (String, Option<String>) {
        let Self { done, every } = self;
        let target = every.target();
        let done = match every {
            Every::Each(_) | Every::On(_) | Every::Interval { .. } => done.min(target),
            Every::AtLeast { .. } | Every::AtMost { .. } | Every::Rolling { .. } => done,
        };
        let is_above = exceeds(done, target);
        let word = match (every.is_at_most(), is_above) {
            (true, _) => format!("{limit} "),
            (false, true) => "goal ".to_owned(),
            (false, false) => String::new(),
        };
        let (done, target, unit) = (number(done), number(target), |value| unit(value, every));
        if is_above {
            let goal = format!("{word}{target}");
            (format!("{done}{}", unit(self.done)), Some(goal))
        } else {
            let unit = unit(every.target());
            (format!("{done} of {word}{target}{unit}"), None)
        }
    }
}

/// Both with a comma, if there are both.
fn listed(said: String, goal: Option<String>) -> String {
    match goal {
        Some(goal) => format!("{said}, {goal}"),
        None => said,
    }
}

/// How much of the current period is done, in the parts of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// `last`, or nothing.
    pub before: &'static str,
    /// `2 of 3`, `4`, `not yet`, `12 days ago`.
    pub done: String,
    /// The same in fewer cells, if there is a way to say it: `1 of max 2`.
    pub short: Option<String>,
    /// Which days are meant: `this week`, `today`; nothing where that is plain.
    pub days: String,
    /// What comes after a comma: `goal 3`, `paused`.
    pub after: Vec<String>,
}

impl Progress {
    /// What is done, without anything around it.
    #[must_use]
    pub fn new(done: impl Into<String>) -> Self {
        Self {
            done: done.into(),
            ..Self::default()
        }
    }

    /// All of it in a row: `4 this week, goal 3`.
    #[must_use]
    pub fn said(&self) -> String {
        let words = [self.before, &self.done, &self.days];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let first = std::iter::once(words.join(" "));
        first
            .chain(self.after.iter().cloned())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// The unit after a number, with a space in front; empty for times and days.
fn unit(value: f64, every: &Every) -> String {
    match every {
        Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } => match quantity {
            Quantity::Entries(_) => String::new(),
            Quantity::Minutes(_) => " min".to_owned(),
            Quantity::Amount { unit, .. } => format!(" {}", unit_of(value, unit)),
        },
        Every::Each(_) | Every::On(_) | Every::Rolling { .. } | Every::Interval { .. } => {
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_above_the_goal_is_said_without_of() {
        for (every, done, alone, within) in [
            ("2/week", 0.0, "0 of 2", "0 of 2 this week"),
            ("2/week", 2.0, "2 of 2", "2 of 2 this week"),
            ("2/week", 4.0, "4, goal 2", "4 this week, goal 2"),
            ("90min/week", 45.0, "45 of 90 min", "45 of 90 min this week"),
            (
                "90min/week",
                120.0,
                "120 min, goal 90",
                "120 min this week, goal 90",
            ),
            (
                "1pages/week",
                0.5,
                "0.5 of 1 page",
                "0.5 of 1 page this week",
            ),
            (
                "1pages/week",
                3.0,
                "3 pages, goal 1",
                "3 pages this week, goal 1",
            ),
            ("3/7d", 5.0, "5, goal 3", "5 this week, goal 3"),
            ("weekly", 3.0, "1 of 1", "1 of 1 this week"),
            (
                "max2/week",
                1.0,
                "1 of at most 2",
                "1 of at most 2 this week",
            ),
            ("max2/week", 3.0, "3, at most 2", "3 this week, at most 2"),
            (
                "max0/week",
                0.0,
                "0 of at most 0",
                "0 of at most 0 this week",
            ),
        ] {
            let every = every.parse().unwrap();
            let every = &every;
            let said = Done { done, every };
            assert_eq!(said.alone(), alone, "{every}");
            assert_eq!(said.short(), alone.replace("at most", "max"), "{every}");
            let days = "this week".to_owned();
            assert_eq!(said.within(days).said(), within, "{every}");
        }
    }

    #[test]
    fn a_sum_of_fractions_is_not_above_its_goal_by_what_it_is_off() {
        let tenths = (0..10).fold(0.0, |sum, _| sum + 0.1) + f64::EPSILON * 2.0;
        let every = "1pages/week".parse().unwrap();
        let said = Done {
            done: tenths,
            every: &every,
        };
        assert_eq!(said.alone(), "1 of 1 page");
    }
}
