//! The goals of one practice and one `with`: one row in every view.

use chrono::NaiveDate;

use crate::goal::{self, Calendar, Days, Goal, Pause, Standing, Tally};
use crate::journal::header::{GoalTable, PauseTable};
use crate::journal::{At, Entry, Header, List};

/// A chain of goals and the days that count for it.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The key of the practice.
    pub practice: String,
    /// The key of the person; none counts every entry of the practice.
    pub with: Option<String>,
    /// The goals in order of `since`.
    pub goals: Vec<Goal>,
    /// The if-then plan of the newest goal.
    pub plan: Option<String>,
    /// The pauses that hold for it.
    pub pauses: Vec<Pause>,
    /// The moment of the latest entry that counts.
    pub last: Option<At>,
    days: Days,
}

impl Chain {
    fn new(first: &GoalTable, pauses: &[PauseTable]) -> Self {
        Self {
            practice: first.practice.clone(),
            with: first.with.clone(),
            goals: Vec::new(),
            plan: None,
            pauses: pauses_for(pauses, &first.practice),
            last: None,
            days: Days::new(),
        }
    }

    /// Whether an entry of this practice counts for the chain. A skip without people holds for all goals of its
    /// practice, one with people for theirs only.
    #[must_use]
    pub fn counts(&self, entry: &Entry<'_>) -> bool {
        self.counts_with(&entry.with, entry.skip.is_some())
    }

    /// Whether entries of this practice with these people count, and whether skips do.
    pub(super) fn counts_with(&self, people: &List<'_>, is_skip: bool) -> bool {
        match &self.with {
            None => !is_skip || people.is_empty(),
            Some(_) if is_skip && people.is_empty() => true,
            Some(with) => people.contains(with),
        }
    }

    /// Adds something that was done at a moment of that day.
    #[inline]
    pub(super) fn add(&mut self, day: NaiveDate, at: At, tally: Tally) {
        self.last = self.last.max(Some(at));
        self.count(day, tally);
    }

    /// Counts a day, done or skipped.
    #[inline]
    pub(super) fn count(&mut self, day: NaiveDate, tally: Tally) {
        self.days.add(day, tally);
    }

    /// Takes what counted in later lines.
    pub(super) fn join(&mut self, later: &Self) {
        self.last = self.last.max(later.last);
        self.days.join(&later.days);
    }

    /// The days with something in them.
    #[must_use]
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// Where the chain stands.
    #[must_use]
    pub fn judge(&self, calendar: &Calendar) -> Standing {
        goal::judge(&self.goals, &self.days, &self.pauses, calendar)
    }
}

/// The chains of a header, in the order of the file. The goals of what is archived sleep, and are none.
#[must_use]
pub fn chains(header: &Header) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    for table in header.goals.iter().filter(|goal| !header.sleeps(goal)) {
        let known = chains
            .iter()
            .position(|chain| chain.practice == table.practice && chain.with == table.with);
        let place = known.unwrap_or_else(|| {
            chains.push(Chain::new(table, &header.pauses));
            chains.len() - 1
        });
        chains[place].goals.push(Goal {
            every: table.every.clone(),
            since: table.since,
            until: table.until,
        });
        if table.plan.is_some() {
            chains[place].plan.clone_from(&table.plan);
        }
    }
    for chain in &mut chains {
        chain.goals.sort_by_key(|goal| goal.since);
    }
    chains
}

/// The pauses that hold for a practice: its own and those of everything.
#[must_use]
pub fn pauses_for(pauses: &[PauseTable], practice: &str) -> Vec<Pause> {
    pauses
        .iter()
        .filter(|pause| {
            pause
                .practice
                .as_deref()
                .is_none_or(|paused| paused == practice)
        })
        .map(|pause| Pause {
            from: pause.from,
            to: pause.to,
        })
        .collect()
}
