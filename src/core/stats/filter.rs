//! Which entries count.

use chrono::NaiveDate;

use crate::journal::{Entry, EntryLine, WordList};

/// Which entries count in the sums; series always count all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this practice.
    pub practice: Option<String>,
    /// Only with this person.
    pub with: Option<String>,
    /// Only from this day on.
    pub since: Option<NaiveDate>,
    /// Only up to this day.
    pub until: Option<NaiveDate>,
}

impl Filter {
    /// Whether an entry of that day is meant.
    #[must_use]
    pub fn lets_through(&self, day: NaiveDate, entry: &Entry<'_>) -> bool {
        self.asks_for_day(day) && self.asks_for(&entry.practice, &entry.with)
    }

    /// The same of a line.
    #[must_use]
    pub fn lets_line_through(&self, day: NaiveDate, line: &EntryLine<'_>) -> bool {
        let is_meant = || self.asks_for(line.practice(), &WordList::of_slugs(line.with()));
        let asks = self.practice.is_some() || self.with.is_some();
        self.asks_for_day(day) && (!asks || is_meant())
    }

    pub(super) fn asks_for_day(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    pub(super) fn asks_for(&self, practice: &str, people: &WordList<'_>) -> bool {
        let by_practice = self.practice.as_ref().is_none_or(|asked| asked == practice);
        by_practice && self.with.as_ref().is_none_or(|with| people.contains(with))
    }
}
