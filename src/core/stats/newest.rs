//! A visitor that keeps the newest entries that match a filter, for the history.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Filter, Logged, Search};
use crate::journal::{At, Entry, EntryLine, Visit, single};

/// Keeps the newest entries that match, up to a limit.
#[derive(Clone, Debug)]
pub struct Newest {
    filter: Filter,
    search: Search,
    day_starts: NaiveTime,
    limit: usize,
    matched: u64,
    /// The oldest kept entry is on top.
    kept: BinaryHeap<Reverse<Ranked>>,
}

/// An entry that is compared by its day, its time and its place in the file.
#[derive(Clone, Debug)]
struct Ranked {
    rank: Rank,
    found: Found,
}

type Rank = (NaiveDate, NaiveDateTime, u64);

/// A kept entry: usually only its line, since most entries are replaced by newer ones.
#[derive(Clone, Debug)]
enum Found {
    Line(String),
    Entry(Box<(String, Entry<'static>)>),
}

impl Newest {
    /// Keeps the newest `limit` entries, or all if there is no limit.
    #[must_use]
    pub fn new(
        filter: Filter,
        search: Search,
        day_starts: NaiveTime,
        limit: Option<usize>,
    ) -> Self {
        Self {
            filter,
            search,
            day_starts,
            limit: limit.unwrap_or(usize::MAX),
            matched: 0,
            kept: BinaryHeap::new(),
        }
    }

    /// The filter for practice, person and days.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The search for everything else.
    #[must_use]
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// How many entries match in total, kept or not.
    #[must_use]
    pub fn matched(&self) -> u64 {
        self.matched
    }

    /// The kept entries, newest first. Of entries at the same moment, the later one in the file comes first.
    #[must_use]
    pub fn into_entries(self) -> Vec<Logged> {
        let sorted = self.kept.into_sorted_vec().into_iter();
        let logged = |Reverse(Ranked { rank, found }): Reverse<Ranked>| {
            let (id, entry) = match found {
                Found::Line(line) => single::read(&line)?,
                Found::Entry(entry) => *entry,
            };
            let day = rank.0;
            Some(Logged { id, day, entry })
        };
        sorted.filter_map(logged).collect()
    }

    /// Counts an entry of this day; gives its rank if it is among the newest so far.
    fn rank(&mut self, day: NaiveDate, at: At) -> Option<Rank> {
        self.matched += 1;
        let rank = (day, at.wall_clock(), self.matched);
        self.wants(rank).then_some(rank)
    }

    /// Whether an entry of this rank is among the newest so far.
    fn wants(&self, rank: Rank) -> bool {
        let oldest = self.kept.peek().filter(|_| self.kept.len() >= self.limit);
        match oldest {
            Some(Reverse(oldest)) => oldest.rank < rank,
            None => self.limit > 0,
        }
    }

    /// Drops the oldest entry if the limit is reached; gives its line, to be overwritten.
    fn make_room(&mut self) -> String {
        let oldest = (self.kept.len() >= self.limit).then(|| self.kept.pop());
        match oldest.flatten() {
            Some(Reverse(Ranked {
                found: Found::Line(line),
                ..
            })) => line,
            Some(_) | None => String::new(),
        }
    }
}

impl Visit for Newest {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        let day = entry.at.belongs_to(self.day_starts);
        if !self.filter.lets_through(day, entry) || !self.search.finds(entry) {
            return;
        }
        if let Some(rank) = self.rank(day, entry.at) {
            self.make_room();
            let found = Found::Entry(Box::new((id.to_owned(), entry.clone().into_owned())));
            self.kept.push(Reverse(Ranked { rank, found }));
        }
    }

    fn line(&mut self, line: &EntryLine<'_>, _: usize) {
        let day = line.at.belongs_to(self.day_starts);
        let is_meant = self.filter.lets_line_through(day, line);
        if !is_meant || !(self.search.is_empty() || self.search.finds(&line.entry())) {
            return;
        }
        if let Some(rank) = self.rank(day, line.at) {
            let mut kept = self.make_room();
            kept.clear();
            kept.push_str(line.whole());
            let found = Found::Line(kept);
            self.kept.push(Reverse(Ranked { rank, found }));
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(self.clone())
    }

    fn join(&mut self, later: Self) {
        for Reverse(mut one) in later.kept {
            one.rank.2 += self.matched;
            if self.wants(one.rank) {
                self.make_room();
                self.kept.push(Reverse(one));
            }
        }
        self.matched += later.matched;
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank.cmp(&other.rank)
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.rank == other.rank
    }
}

impl Eq for Ranked {}
