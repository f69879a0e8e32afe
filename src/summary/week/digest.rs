//! Everything about one week that the summary says, gathered from one pass over the journal.

use bond_core::sort;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::notes::{is_worth_keeping, rank};
use super::{Goal, Week};
use crate::catalog::names::Names;
use crate::catalog::practice::Closeness;
use crate::journal::Header;
use crate::stats::{Before, Ledger, Logged, Series};

/// A week as it stood when it was over, or stands today.
pub struct Digest<'d> {
    /// The week.
    pub week: Week,
    /// The last day that counts: today, or the last day of a week that is over.
    pub today: NaiveDate,
    /// Whether the week is over.
    pub is_over: bool,
    /// The journal above its log.
    pub header: &'d Header,
    /// All sums up to `today`.
    pub ledger: &'d Ledger,
    /// What was done in the week, in the order of the file; without skips.
    pub done: Vec<&'d Logged>,
    /// What was done in the week before.
    pub before: &'d Before<Ledger>,
    /// The goals that were in force in the week.
    pub goals: Vec<Goal<'d>>,
}

impl<'d> Digest<'d> {
    /// Gathers it; `entries` are those of the week, and the ledger of `before` knows nothing after it.
    #[must_use]
    pub fn of(
        week: Week,
        is_over: bool,
        header: &'d Header,
        before: &'d Before<Ledger>,
        entries: &'d [Logged],
    ) -> Self {
        let ledger = &before.inner;
        let today = ledger.calendar().today;
        let done = entries.iter().filter(|logged| logged.entry.skip.is_none());
        Self {
            week,
            today,
            is_over,
            header,
            ledger,
            done: done.collect(),
            before,
            goals: Goal::in_force(ledger, week.from, today, is_over),
        }
    }

    /// What things are called.
    #[must_use]
    pub fn names(&self) -> Names<'d> {
        Names::new(self.header)
    }

    /// How many entries there ever were.
    #[must_use]
    pub fn entries_ever(&self) -> u64 {
        self.ledger
            .practices()
            .iter()
            .map(|(_, sums)| sums.entries)
            .sum()
    }

    /// The minutes of the week together.
    #[must_use]
    pub fn minutes(&self) -> u64 {
        self.done
            .iter()
            .filter_map(|logged| logged.entry.minutes)
            .map(u64::from)
            .sum()
    }

    /// The if-then plans of the goals in force, for a week that is not over.
    pub fn plans(&self) -> impl Iterator<Item = (&'d Series, &'d str)> {
        let goals = self.goals.iter().filter(|_| !self.is_over);
        goals.filter_map(|goal| Some((goal.series, goal.series.plan.as_deref()?)))
    }

    /// Whether each kind was touched.
    #[must_use]
    pub fn kinds(&self) -> Vec<(Closeness, bool)> {
        let practices = self.ledger.practices().into_iter();
        let done = practices.filter(|(_, sums)| sums.last >= Some(self.week.from));
        self.names().touched(done.map(|(key, _)| key))
    }

    /// The keys of the people for whom a goal is due.
    #[must_use]
    pub fn due_with(&self) -> BTreeSet<&'d str> {
        let due = self.goals.iter().filter(|goal| goal.standing.due);
        due.filter_map(|goal| goal.series.with.as_deref()).collect()
    }

    /// The notes worth reading again, at most `most`: the best rated first, then those without a rating, the newest
    /// first; never a private one, and none of what went badly.
    #[must_use]
    pub fn best_notes(&self, most: usize) -> Vec<&'d Logged> {
        let done = self.done.iter().copied();
        let mut notes: Vec<&Logged> = done
            .filter(|logged| is_worth_keeping(&logged.entry))
            .collect();
        sort::by_key(&mut notes, |logged| std::cmp::Reverse(rank(&logged.entry)));
        notes.truncate(most);
        notes
    }
}
