//! Everything about one week that the summary says, gathered from one pass over the journal.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::Week;
use crate::goal::{self, Calendar, Period, Standing};
use crate::journal::Header;
use crate::names::Names;
use crate::practice::{Kind, Practice};
use crate::stats::{Chain, Ledger, Logged};

/// A week as it stood on its last day, or stands today.
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
    /// What was done in the week before, up to the same day of it.
    pub done_before: Vec<&'d Logged>,
    /// Whether nothing at all was done in the week before.
    pub was_quiet_before: bool,
    /// The goals that were in force in the week.
    pub goals: Vec<Goal<'d>>,
}

/// A goal and where it stood.
#[derive(Clone, Debug)]
pub struct Goal<'d> {
    /// The goal.
    pub chain: &'d Chain,
    /// Where it stood at the end of the week, or stands today.
    pub standing: Standing,
    /// Its periods, once somebody has asked for them.
    periods: OnceCell<Vec<Period>>,
}

impl Goal<'_> {
    /// All periods that are judged, the oldest first; worked out once.
    pub(super) fn periods(&self, calendar: Calendar) -> &[Period] {
        self.periods.get_or_init(|| {
            let chain = self.chain;
            goal::periods(&chain.goals, chain.days(), &chain.pauses, &calendar)
        })
    }
}

impl<'d> Digest<'d> {
    /// Gathers it; `entries` are those of the week and the one before, and `ledger` knows nothing after the week.
    #[must_use]
    pub fn of(
        week: Week,
        is_over: bool,
        header: &'d Header,
        ledger: &'d Ledger,
        entries: &'d [Logged],
    ) -> Self {
        let today = ledger.calendar().today;
        let done = |from: NaiveDate, to: NaiveDate| {
            let within = move |logged: &&Logged| {
                from <= logged.day && logged.day <= to && logged.entry.skip.is_none()
            };
            entries.iter().filter(within).collect::<Vec<_>>()
        };
        let before = week.before();
        let goals = ledger
            .chains()
            .iter()
            .filter(|chain| is_in_force(chain, week.from, today));
        Self {
            week,
            today,
            is_over,
            header,
            ledger,
            done: done(week.from, today),
            done_before: done(before.from, today - TimeDelta::weeks(1)),
            was_quiet_before: done(before.from, before.to).is_empty(),
            goals: goals
                .map(|chain| Goal {
                    chain,
                    standing: chain.judge(ledger.calendar()),
                    periods: OnceCell::new(),
                })
                .collect(),
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
    pub fn plans(&self) -> impl Iterator<Item = (&'d Chain, &'d str)> {
        let goals = self.goals.iter().filter(|_| !self.is_over);
        goals.filter_map(|goal| Some((goal.chain, goal.chain.plan.as_deref()?)))
    }

    /// The last day on which each kind was touched, by any practice that feeds it.
    #[must_use]
    pub fn kinds(&self, practices: &[Practice]) -> Vec<(Kind, Option<NaiveDate>)> {
        let last = |kind: Kind| {
            let feeding = practices
                .iter()
                .filter(|practice| practice.kinds.contains(&kind));
            let days = feeding.filter_map(|practice| self.ledger.practice(&practice.key).last);
            days.max()
        };
        Kind::ALL.iter().map(|kind| (*kind, last(*kind))).collect()
    }

    /// The keys of the people for whom a goal is due.
    #[must_use]
    pub fn due_with(&self) -> BTreeSet<&'d str> {
        let due = self.goals.iter().filter(|goal| goal.standing.due);
        due.filter_map(|goal| goal.chain.with.as_deref()).collect()
    }

    /// The notes worth reading again, at most `most`: the best rated first, then those without a rating, the newest
    /// first; never a private one, and none of what went badly.
    #[must_use]
    pub fn best_notes(&self, most: usize) -> Vec<&'d Logged> {
        let mut notes: Vec<&Logged> = self
            .done
            .iter()
            .copied()
            .filter(|logged| is_good(logged))
            .collect();
        notes.sort_by_key(|logged| {
            let rank = (logged.entry.rating, logged.entry.at.wall_clock());
            std::cmp::Reverse(rank)
        });
        notes.truncate(most);
        notes
    }
}

fn is_good(logged: &Logged) -> bool {
    let entry = &logged.entry;
    let has_note = entry
        .note
        .as_ref()
        .is_some_and(|note| !note.trim().is_empty());
    has_note && !entry.private && entry.rating.is_none_or(|rating| rating >= 3)
}

/// Whether a goal of the chain was in force on a day from `from` to `to`.
fn is_in_force(chain: &Chain, from: NaiveDate, to: NaiveDate) -> bool {
    chain.goals.iter().any(|goal| {
        goal.since.is_none_or(|since| since <= to) && goal.until.is_none_or(|until| from <= until)
    })
}
