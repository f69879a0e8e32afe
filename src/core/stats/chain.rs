//! The goals of one practice and one `with`: one row in every view.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::pauses::Pauses;
use crate::goal::{self, Account, Calendar, Counted, Days, Goal, Pause, Period, Standing, Tally};
use crate::journal::header::GoalTable;
use crate::journal::{At, Entry, Header, List};

/// From how many days with something in them on two threads judge chains.
const MANY_DAYS: usize = 2_000;

/// The most days that room is made for before any is there: 45 years of them.
const MOST_ROOM: usize = 1 << 14;

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
    /// The pauses that hold for it, in order and apart; chains of one practice share them.
    pub pauses: Arc<[Pause]>,
    /// The moment of the latest entry that counts.
    pub last: Option<At>,
    days: Days,
}

impl Chain {
    fn new(first: &GoalTable, pauses: Arc<[Pause]>) -> Self {
        Self {
            practice: first.practice.clone(),
            with: first.with.clone(),
            goals: Vec::new(),
            plan: None,
            pauses,
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
    #[must_use]
    pub fn counts_with(&self, people: &List<'_>, is_skip: bool) -> bool {
        match &self.with {
            None => !is_skip || people.is_empty(),
            Some(_) if is_skip && people.is_empty() => true,
            Some(with) => people.contains(with),
        }
    }

    /// Adds something that was done at a moment of that day.
    #[inline]
    pub(super) fn add(&mut self, day: Counted, at: At, tally: Tally) {
        // Most files are in order: then the day says it already.
        if self
            .last
            .is_none_or(|last| last.date < at.date || last < at)
        {
            self.last = Some(at);
        }
        self.count(day, tally);
    }

    /// Counts a day, done or skipped.
    #[inline]
    pub(super) fn count(&mut self, day: Counted, tally: Tally) {
        self.days.add(day, tally);
    }

    /// The same chain for later lines; both have room for every day since its first goal began.
    pub(super) fn fork(&mut self, today: NaiveDate) -> Self {
        let since = self.goals.first().and_then(|goal| goal.since);
        let days = since.map_or(0, |since| (today - since).num_days());
        let room = usize::try_from(days).map_or(0, |days| days.min(MOST_ROOM) + 1);
        self.days = self.days.alike(room);
        Self {
            days: self.days.alike(room),
            ..self.clone()
        }
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

    /// The first day up to this one on which something was done that counts, also before its goals began.
    #[must_use]
    pub fn first_done(&self, today: NaiveDate) -> Option<NaiveDate> {
        let mut days = self.days.between(NaiveDate::MIN, today);
        days.find(|(_, tally)| tally.is_done()).map(|(day, _)| day)
    }

    /// Whether one of its goals is in force on a day from `from` to `to`.
    #[must_use]
    pub fn is_in_force(&self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> bool {
        goal::in_force(&self.goals, &self.days, calendar, from, to)
    }

    /// Where the chain stands.
    #[must_use]
    pub fn judge(&self, calendar: &Calendar) -> Standing {
        goal::judge(&self.goals, &self.days, &self.pauses, calendar)
    }

    /// How it stood after the days from `from` to `to`, with the periods that end on `from` or later and the one before
    /// them.
    #[must_use]
    pub fn review(
        &self,
        calendar: &Calendar,
        range: (NaiveDate, NaiveDate),
    ) -> (Standing, Vec<Period>) {
        goal::review(&self.goals, &self.days, &self.pauses, calendar, range)
    }

    /// How it came to stand there.
    #[must_use]
    pub fn account(&self, calendar: &Calendar) -> Account {
        goal::account(&self.goals, &self.days, &self.pauses, calendar)
    }
}

/// What becomes of each chain, in order; two threads share the work where it takes longer than starting one.
pub fn each<'c, T: Send>(chains: &[&'c Chain], of: impl Fn(&'c Chain) -> T + Sync) -> Vec<T> {
    let days: usize = chains.iter().map(|chain| chain.days.len()).sum();
    if days < MANY_DAYS {
        return chains.iter().map(|chain| of(chain)).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut taken = Vec::with_capacity(chains.len());
        while let place = next.fetch_add(1, Ordering::Relaxed)
            && let Some(chain) = chains.get(place)
        {
            taken.push((place, of(chain)));
        }
        taken
    };
    let mut all = std::thread::scope(|scope| {
        let other = std::thread::Builder::new().spawn_scoped(scope, take);
        let mut own = take();
        // A thread that could not be started has taken nothing.
        match other.map(ScopedJoinHandle::join) {
            Ok(Ok(taken)) => own.extend(taken),
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(_) => {}
        }
        own
    });
    all.sort_unstable_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, of)| of).collect()
}

/// The chains of a header, in the order of the file. The goals of what is archived sleep, and are none.
#[must_use]
pub fn chains(header: &Header) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    let mut places = FxHashMap::default();
    let mut pauses = Pauses::of(&header.pauses);
    for table in header.goals.iter().filter(|goal| !header.sleeps(goal)) {
        let place = *places.entry(table.scope()).or_insert_with(|| {
            chains.push(Chain::new(table, pauses.held_for(&table.practice)));
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
        chain.days = Days::judged_by(&chain.goals);
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_each_chain_is_in_order_on_one_thread_and_on_two() {
        let goal = |practice: &str| GoalTable {
            practice: practice.to_owned(),
            with: None,
            every: "daily".parse().unwrap(),
            since: None,
            until: None,
            plan: None,
        };
        let keys: Vec<String> = (0..40).map(|number| format!("practice-{number}")).collect();
        let header = Header {
            goals: keys.iter().map(|key| goal(key)).collect(),
            ..Header::default()
        };
        for days in [1, MANY_DAYS] {
            let mut chains = chains(&header);
            for chain in &mut chains {
                for day in NaiveDate::MIN.iter_days().take(days) {
                    chain.count(day.into(), Tally::entry(1, 0.0));
                }
            }
            let chains: Vec<&Chain> = chains.iter().collect();
            let named = each(&chains, |chain| (chain.practice.clone(), chain.days.len()));
            let known: Vec<(String, usize)> = keys.iter().map(|key| (key.clone(), days)).collect();
            assert_eq!(named, known);
        }
    }
}
