//! Finds the first entry that counts for a goal.

use chrono::{NaiveDate, NaiveTime};

use crate::journal::{Entry, Header, Visit};

/// Looks for the day of the first entry of a practice, perhaps with a person, that is not a skip.
#[derive(Clone, Debug)]
pub struct First {
    pub(super) practice: String,
    pub(super) with: Option<String>,
    day_starts: NaiveTime,
    pub(super) today: NaiveDate,
    /// The day of that entry, if there is one up to today.
    pub day: Option<NaiveDate>,
}

impl First {
    /// A search before the first entry is read.
    #[must_use]
    pub fn new(practice: String, with: Option<String>, header: &Header, today: NaiveDate) -> Self {
        Self {
            practice,
            with,
            day_starts: header.day_starts,
            today,
            day: None,
        }
    }
}

impl Visit for First {
    fn entry(&mut self, _: &str, entry: &Entry<'_>, _: usize) {
        let counts = entry.practice == self.practice.as_str()
            && entry.skip.is_none()
            && self
                .with
                .as_ref()
                .is_none_or(|with| entry.with.contains(with));
        let day = entry.at.belongs_to(self.day_starts);
        if counts && day <= self.today && self.day.is_none_or(|first| day < first) {
            self.day = Some(day);
        }
    }
}
