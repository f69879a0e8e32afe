//! The filter that decides which entries count in sums.

use chrono::NaiveDate;

use crate::journal::{Entry, EntryLine, WordList};

/// Which entries count in sums. Series count every entry, whatever the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only entries of this practice.
    pub practice: Option<String>,
    /// Only entries with this person.
    pub with: Option<String>,
    /// Only entries from this day on.
    pub since: Option<NaiveDate>,
    /// Only entries up to this day.
    pub until: Option<NaiveDate>,
}

impl Filter {
    /// Whether an entry of this day passes the filter.
    #[must_use]
    pub fn lets_through(&self, day: NaiveDate, entry: &Entry<'_>) -> bool {
        self.asks_for_day(day) && self.asks_for(&entry.practice, &entry.with)
    }

    /// Whether an entry line of this day passes the filter.
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
