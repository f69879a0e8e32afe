//! The visitor for `doctor`: collects what is noticed in the entries.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use crate::journal::{Entry, Problem, Visit};

/// Reads a whole journal, and goes on after what can't be read.
#[derive(Clone, Debug)]
pub struct Checkup {
    today: NaiveDate,
    day_starts: NaiveTime,
    /// What can't be read.
    pub problems: Vec<Problem>,
    /// Practices with the line of their first entry.
    pub practices: BTreeMap<String, usize>,
    /// People with the line of their first entry.
    pub people: BTreeMap<String, usize>,
    /// Exercises with the line of their first entry.
    pub exercises: BTreeMap<String, usize>,
    /// Fields that this version does not know, with their line.
    pub unknown: Vec<(usize, String)>,
    /// Future entries: line and day.
    pub future: Vec<(usize, NaiveDate)>,
}

impl Checkup {
    /// A check-up on the day `today`, before the first entry is read.
    #[must_use]
    pub fn new(today: NaiveDate, day_starts: NaiveTime) -> Self {
        Self {
            today,
            day_starts,
            problems: Vec::new(),
            practices: BTreeMap::new(),
            people: BTreeMap::new(),
            exercises: BTreeMap::new(),
            unknown: Vec::new(),
            future: Vec::new(),
        }
    }
}

impl Visit for Checkup {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, line: usize) {
        if !self.practices.contains_key(entry.practice.as_ref()) {
            self.practices.insert(entry.practice.to_string(), line);
        }
        for person in entry.with.iter() {
            if !self.people.contains_key(person) {
                self.people.insert(person.to_owned(), line);
            }
        }
        if let Some(slug) = entry.exercise.as_deref()
            && !self.exercises.contains_key(slug)
        {
            self.exercises.insert(slug.to_owned(), line);
        }
        self.unknown
            .extend(entry.unknown.keys().map(|field| (line, field.clone())));
        let day = entry.at.belongs_to(self.day_starts);
        if day > self.today {
            self.future.push((line, day));
        }
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        self.problems.push(problem.clone());
        true
    }
}
