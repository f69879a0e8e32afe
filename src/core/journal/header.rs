//! What is above `[log]`: people, the user's own practices, goals, pauses and what a day is.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::kind::Kind;
use crate::goals::{Every, Pause};
use crate::terms::{Closeness, Relation};

/// The newest format that this version reads and writes.
pub const FORMAT: i64 = 1;

/// All that a journal says besides its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The first day of a week.
    pub week_starts: Weekday,
    /// When a day begins: what happens before belongs to the day before.
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
    /// Whether a practice or a person is archived.
    #[must_use]
    pub fn is_archived(&self, sort: Kind, key: &str) -> bool {
        match sort {
            Kind::Practice => self.practices.get(key).is_some_and(|own| own.archived),
            Kind::Person => self.people.get(key).is_some_and(|person| person.archived),
        }
    }

    /// Whether a goal asks for nothing, as its practice or its person is archived.
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
    /// What the person is called; the key where nothing is written.
    pub name: Option<String>,
    /// What the person is to the user.
    pub relation: Option<Relation>,
    /// Other names to type.
    pub aliases: Vec<String>,
    /// Whether it is left out of lists, and its goals sleep.
    pub archived: bool,
}

/// `[practice.KEY]`: a practice of the user's own, or what a built-in one has instead of what it came with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPractice {
    /// What it is called; the key, or what it came with, where nothing is written.
    pub title: Option<String>,
    /// Kinds of intimacy, the primary one first.
    pub kinds: Vec<Closeness>,
    /// Other names to type.
    pub aliases: Vec<String>,
    /// What an amount counts, such as `pages`.
    pub unit: Option<String>,
    /// Whether it is left out of lists, and its goals sleep.
    pub archived: bool,
}

/// `[[goal]]`.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalTable {
    /// The key of the practice.
    pub practice: String,
    /// The key of the person it is for; none counts every entry of the practice.
    pub with: Option<String>,
    /// What is aimed for.
    pub every: Every,
    /// The first day that counts.
    pub since: Option<NaiveDate>,
    /// The last day that counts.
    pub until: Option<NaiveDate>,
    /// An if-then plan.
    pub plan: Option<String>,
}

impl GoalTable {
    /// The practice and the person: goals that share both are one series.
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
    /// The last paused day, if it is known.
    pub to: Option<NaiveDate>,
    /// The key of the practice; none pauses all.
    pub practice: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

impl PauseTable {
    /// The days on which nothing is asked.
    #[must_use]
    pub fn days(&self) -> Pause {
        Pause {
            from: self.from,
            to: self.to,
        }
    }

    /// Whether it is one of a practice, or of all.
    #[must_use]
    pub fn is_for(&self, practice: &str) -> bool {
        self.practice.as_deref().is_none_or(|key| key == practice)
    }
}
