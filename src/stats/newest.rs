//! The newest entries of a part of the history, and no more of them than are wanted.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Filter, Logged, Search};
use crate::journal::{Entry, Visit};

/// Keeps the newest entries while all are read.
#[derive(Clone, Debug)]
pub struct Newest {
    filter: Filter,
    search: Search,
    day_starts: NaiveTime,
    limit: usize,
    matched: u64,
    /// The oldest of what is kept is on top.
    kept: BinaryHeap<Reverse<Ranked>>,
}

/// An entry that is compared by its day, its time and its place in the file.
#[derive(Clone, Debug)]
struct Ranked {
    rank: (NaiveDate, NaiveDateTime, u64),
    logged: Logged,
}

impl Newest {
    /// The newest `limit` entries, or all.
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

    /// What is asked for.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// What is searched for besides.
    #[must_use]
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// How many entries there are in all, kept or not.
    #[must_use]
    pub fn matched(&self) -> u64 {
        self.matched
    }

    /// The kept entries, the newest first; of those of one moment the later in the file is the newer.
    #[must_use]
    pub fn into_entries(self) -> Vec<Logged> {
        let sorted = self.kept.into_sorted_vec().into_iter();
        sorted.map(|Reverse(ranked)| ranked.logged).collect()
    }
}

impl Visit for Newest {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, _: usize) {
        let day = entry.at.belongs_to(self.day_starts);
        if !self.filter.lets_through(day, entry) || !self.search.finds(entry) {
            return;
        }
        self.matched += 1;
        let rank = (day, entry.at.wall_clock(), self.matched);
        if self.kept.len() >= self.limit {
            match self.kept.peek() {
                Some(Reverse(oldest)) if oldest.rank < rank => self.kept.pop(),
                _ => return,
            };
        }
        let logged = Logged {
            id: id.to_owned(),
            day,
            entry: entry.clone().into_owned(),
        };
        self.kept.push(Reverse(Ranked { rank, logged }));
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
