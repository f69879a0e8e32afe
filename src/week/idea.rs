//! One idea for what to do next: for the person or the kind of intimacy that is most behind.

use chrono::NaiveDate;

use super::{Digest, Goal};
use crate::goal::Every;
use crate::practice::{Kind, Practice};

/// What is never suggested: here duty does harm, and help is asked for when it is needed.
const NEVER: [&str; 2] = ["forgiveness", "professional-help"];

/// A practice and why it is suggested.
#[derive(Clone, Debug)]
pub struct Idea<'d> {
    /// The practice.
    pub practice: Practice,
    /// The key of the person whom it is for.
    pub with: Option<&'d str>,
    /// Why.
    pub reason: Reason<'d>,
}

/// Why a practice is suggested.
#[derive(Clone, Copy, Debug)]
pub enum Reason<'d> {
    /// It was wished for with a person, and is due.
    Wish {
        /// How often.
        every: &'d Every,
        /// The last day on which it was done.
        last: Option<NaiveDate>,
    },
    /// It feeds the kind that was touched least lately.
    Kind {
        /// The kind.
        kind: Kind,
        /// The last day on which something touched it.
        last: Option<NaiveDate>,
    },
}

impl Digest<'_> {
    /// The idea for a week that is not over: a wish with a person that is due and waits the longest, else a practice
    /// for the kind that waits the longest. Never one that was done this week; nothing is left to chance.
    #[must_use]
    pub fn idea(&self) -> Option<Idea<'_>> {
        if self.is_over {
            return None;
        }
        self.wish().or_else(|| self.for_kind())
    }

    fn wish(&self) -> Option<Idea<'_>> {
        let is_waiting = |goal: &&Goal<'_>| {
            goal.chain.with.is_some()
                && goal.standing.due
                && goal
                    .standing
                    .last_done
                    .is_none_or(|last| last < self.week.from)
                && !NEVER.contains(&goal.chain.practice.as_str())
        };
        let goals = self.goals.iter().filter(is_waiting);
        let goal = goals.min_by_key(|goal| goal.standing.last_done)?;
        Some(Idea {
            practice: self.names().practice_of(&goal.chain.practice)?,
            with: goal.chain.with.as_deref(),
            reason: Reason::Wish {
                every: &goal.standing.every,
                last: goal.standing.last_done,
            },
        })
    }

    fn for_kind(&self) -> Option<Idea<'_>> {
        let practices = self.names().practices();
        let mut kinds = self.kinds(&practices);
        kinds.sort_by_key(|(_, last)| *last);
        kinds.into_iter().find_map(|(kind, last)| {
            Some(Idea {
                practice: self.practice_for(kind, &practices)?,
                with: None,
                reason: Reason::Kind { kind, last },
            })
        })
    }

    /// The last day on which each kind was touched, by any practice that feeds it.
    #[must_use]
    pub fn kinds(&self, practices: &[Practice]) -> Vec<(Kind, Option<NaiveDate>)> {
        let last = |kind: Kind| {
            let feeding = practices
                .iter()
                .filter(|practice| practice.kinds.contains(&kind));
            feeding.filter_map(|practice| self.last(practice)).max()
        };
        Kind::ALL.iter().map(|kind| (*kind, last(*kind))).collect()
    }

    /// The practice that feeds a kind first of all, then the one that waits the longest.
    fn practice_for(&self, kind: Kind, practices: &[Practice]) -> Option<Practice> {
        let place = |practice: &Practice| practice.kinds.iter().position(|each| *each == kind);
        let is_free = |practice: &&Practice| {
            place(practice).is_some()
                && !NEVER.contains(&&*practice.key)
                && self.last(practice).is_none_or(|last| last < self.week.from)
                && !self.is_paused(&practice.key)
        };
        let candidates = practices.iter().filter(is_free);
        let best = candidates.min_by_key(|practice| {
            (
                place(practice),
                self.last(practice),
                practice.builtin,
                practice.key.clone(),
            )
        });
        best.cloned()
    }

    fn last(&self, practice: &Practice) -> Option<NaiveDate> {
        self.ledger.practice(&practice.key).last
    }

    fn is_paused(&self, key: &str) -> bool {
        crate::stats::pauses_for(&self.header.pauses, key)
            .iter()
            .any(|pause| pause.from <= self.today && pause.to.is_none_or(|to| self.today <= to))
    }
}
