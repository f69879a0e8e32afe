//! The header of a journal: people, the user's own practices, goals, pauses, and when a day and a week start.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::kind::Kind;
use crate::goals::{Every, Pause};
use crate::terms::{Closeness, Relation};

/// The format that this version reads and writes.
pub const FORMAT: i64 = 1;

/// Everything in a journal except its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The first day of a week.
    pub week_starts: Weekday,
    /// When a day starts: an earlier time counts for the day before.
    pub day_starts: NaiveTime,
    /// The people by key.
    pub people: BTreeMap<String, Person>,
    /// The user's own practices by key.
    pub practices: BTreeMap<String, OwnPractice>,
    /// The goals, in the order of the file.
    pub goals: Vec<GoalTable>,
    /// The pauses, in the order of the file.
    pub pauses: Vec<PauseTable>,
}

impl Default for Header {
    fn default() -> Self {
        Self {
            week_starts: Weekday::Mon,
            day_starts: NaiveTime::MIN,
            people: BTreeMap::new(),
            practices: BTreeMap::new(),
            goals: Vec::new(),
            pauses: Vec::new(),
        }
    }
}

impl Header {
    /// Whether the practice or the person is archived.
    #[must_use]
    pub fn is_archived(&self, kind: Kind, key: &str) -> bool {
        match kind {
            Kind::Practice => self.practices.get(key).is_some_and(|own| own.archived),
            Kind::Person => self.people.get(key).is_some_and(|person| person.archived),
        }
    }

    /// Whether the goal is on hold because its practice or its person is archived.
    #[must_use]
    pub fn sleeps(&self, goal: &GoalTable) -> bool {
        let with = goal.with.as_deref();
        self.is_archived(Kind::Practice, &goal.practice)
            || with.is_some_and(|with| self.is_archived(Kind::Person, with))
    }
}

/// `[person.KEY]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The person's name; the key is shown if there is none.
    pub name: Option<String>,
    /// The person's relation to the user.
    pub relation: Option<Relation>,
    /// Other words that stand for the person on the command line.
    pub aliases: Vec<String>,
    /// Whether the person is left out of lists and the person's goals are on hold.
    pub archived: bool,
}

/// `[practice.KEY]`: a practice of the user's own, or the user's changes to a built-in practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPractice {
    /// The title; the built-in title or the key is shown if there is none.
    pub title: Option<String>,
    /// Kinds of closeness, the primary kind first.
    pub kinds: Vec<Closeness>,
    /// Other words that stand for the practice on the command line.
    pub aliases: Vec<String>,
    /// What an amount counts, such as `pages`.
    pub unit: Option<String>,
    /// Whether the practice is left out of lists and its goals are on hold.
    pub archived: bool,
}

/// `[[goal]]`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalTable {
    /// The key of the practice.
    pub practice: String,
    /// The key of the person that the goal is for; without a person every entry of the practice counts.
    pub with: Option<String>,
    /// How often the practice is due.
    pub every: Every,
    /// The first day of the goal.
    pub since: Option<NaiveDate>,
    /// The last day of the goal.
    pub until: Option<NaiveDate>,
    /// The user's if-then plan.
    pub plan: Option<String>,
}

impl GoalTable {
    /// The practice and the person: goals with the same scope form a series.
    #[must_use]
    pub fn scope(&self) -> (&str, Option<&str>) {
        (&self.practice, self.with.as_deref())
    }
}

/// `[[pause]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PauseTable {
    /// The first paused day.
    pub from: NaiveDate,
    /// The last paused day, if it is set.
    pub to: Option<NaiveDate>,
    /// The key of the paused practice; if there is none, everything is paused.
    pub practice: Option<String>,
    /// The user's reason.
    pub reason: Option<String>,
}

impl PauseTable {
    /// The paused days.
    #[must_use]
    pub fn days(&self) -> Pause {
        Pause {
            from: self.from,
            to: self.to,
        }
    }

    /// Whether it pauses this practice, alone or together with everything else.
    #[must_use]
    pub fn is_for(&self, practice: &str) -> bool {
        self.practice.as_deref().is_none_or(|key| key == practice)
    }
}
