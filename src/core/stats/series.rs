//! A series: the goals for the same practice and person one after another, which views show as one row.

use crate::sort;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::pauses::Pauses;
use crate::goals::{
    self, Breakdown, Calendar, Counted, Days, Goal, Pause, Period, Standing, Tally,
};
use crate::journal::header::GoalTable;
use crate::journal::{At, Entry, Header, WordList};

/// How many days with entries it takes for two threads to share the work of judging series.
const MANY_DAYS: usize = 2_000;

/// The most days for which room is reserved in advance: 45 years.
const MOST_ROOM: usize = 1 << 14;

/// A series of goals, and the days that count for it.
#[derive(Clone, Debug)]
pub struct Series {
    /// The key of the practice.
    pub practice: String,
    /// The key of the person; without a person every entry of the practice counts.
    pub with: Option<String>,
    /// The goals in the order of `since`.
    pub goals: Vec<Goal>,
    /// The if-then plan of the newest goal.
    pub plan: Option<String>,
    /// The pauses of the practice, in order and not overlapping. All series of a practice share them.
    pub pauses: Arc<[Pause]>,
    /// The moment of the latest entry that counts.
    pub last: Option<At>,
    days: Days,
}

impl Series {
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

    /// Whether an entry of this practice counts for the series. A skip without people counts for all goals of its
    /// practice; a skip with people counts only for the goals with them.
    #[must_use]
    pub fn counts(&self, entry: &Entry<'_>) -> bool {
        self.counts_with(&entry.with, entry.skip.is_some())
    }

    /// Whether an entry of this practice with these people counts for the series, or a skip if `is_skip`.
    #[must_use]
    pub fn counts_with(&self, people: &WordList<'_>, is_skip: bool) -> bool {
        match &self.with {
            None => !is_skip || people.is_empty(),
            Some(_) if is_skip && people.is_empty() => true,
            Some(with) => people.contains(with),
        }
    }

    /// Adds an entry at a moment of this day.
    #[inline]
    pub(super) fn add(&mut self, day: Counted, at: At, tally: Tally) {
        // Most files are in order, so comparing the dates is mostly enough.
        if self
            .last
            .is_none_or(|last| last.date < at.date || last < at)
        {
            self.last = Some(at);
        }
        self.count(day, tally);
    }

    /// Adds to the tally of a day.
    #[inline]
    pub(super) fn count(&mut self, day: Counted, tally: Tally) {
        self.days.add(day, tally);
    }

    /// An empty series for the entries of a later half. Both series reserve room for every day since the first goal
    /// started.
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

    /// Adds the days of the later half.
    pub(super) fn join(&mut self, later: &Self) {
        self.last = self.last.max(later.last);
        self.days.join(&later.days);
    }

    /// The days with entries or skips.
    #[must_use]
    pub fn days(&self) -> &Days {
        &self.days
    }

    /// The first day up to `today` with an entry that counts, even if that was before the first goal started.
    #[must_use]
    pub fn first_done(&self, today: NaiveDate) -> Option<NaiveDate> {
        let mut days = self.days.between(NaiveDate::MIN, today);
        days.find(|(_, tally)| tally.is_done()).map(|(day, _)| day)
    }

    /// Whether one of the goals is active on a day from `from` to `to`.
    #[must_use]
    pub fn is_in_force(&self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> bool {
        goals::in_force(&self.goals, &self.days, calendar, from, to)
    }

    /// The standing of the series today: its current period and its streaks.
    #[must_use]
    pub fn judge(&self, calendar: &Calendar) -> Standing {
        goals::judge(&self.goals, &self.days, &self.pauses, calendar)
    }

    /// The standing of the series after the days from `from` to `to`, with the periods that end on `from` or later and
    /// the period before them.
    #[must_use]
    pub fn review(
        &self,
        calendar: &Calendar,
        range: (NaiveDate, NaiveDate),
    ) -> (Standing, Vec<Period>) {
        goals::review(&self.goals, &self.days, &self.pauses, calendar, range)
    }

    /// How today's standing was counted, period by period.
    #[must_use]
    pub fn breakdown(&self, calendar: &Calendar) -> Breakdown {
        goals::breakdown(&self.goals, &self.days, &self.pauses, calendar)
    }
}

/// Maps every series, in order. Two threads share the work if it would take longer than starting a thread.
pub fn each<'c, T: Send>(all_series: &[&'c Series], of: impl Fn(&'c Series) -> T + Sync) -> Vec<T> {
    let days: usize = all_series.iter().map(|series| series.days.len()).sum();
    if days < MANY_DAYS {
        return all_series.iter().map(|series| of(series)).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut taken = Vec::with_capacity(all_series.len());
        while let place = next.fetch_add(1, Ordering::Relaxed)
            && let Some(series) = all_series.get(place)
        {
            taken.push((place, of(series)));
        }
        taken
    };
    let mut all = std::thread::scope(|scope| {
        let other = std::thread::Builder::new().spawn_scoped(scope, take);
        let mut own = take();
        // A thread that could not be started has mapped nothing.
        match other.map(ScopedJoinHandle::join) {
            Ok(Ok(taken)) => own.extend(taken),
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(_) => {}
        }
        own
    });
    sort::by_key(&mut all, |(place, _)| *place);
    all.into_iter().map(|(_, of)| of).collect()
}

/// The series of a header, in the order of the file. Goals whose practice or person is archived are on hold and left
/// out.
#[must_use]
pub fn all_series(header: &Header) -> Vec<Series> {
    let mut all_series: Vec<Series> = Vec::new();
    let mut places = FxHashMap::default();
    let mut pauses = Pauses::of(&header.pauses);
    for table in header.goals.iter().filter(|goal| !header.sleeps(goal)) {
        let place = *places.entry(table.scope()).or_insert_with(|| {
            all_series.push(Series::new(table, pauses.held_for(&table.practice)));
            all_series.len() - 1
        });
        all_series[place].goals.push(Goal {
            every: table.every.clone(),
            since: table.since,
            until: table.until,
        });
        if table.plan.is_some() {
            all_series[place].plan.clone_from(&table.plan);
        }
    }
    for series in &mut all_series {
        sort::by_key(&mut series.goals, |goal| goal.since);
        series.days = Days::judged_by(&series.goals);
    }
    all_series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_series_is_mapped_in_order_on_one_thread_and_on_two() {
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
            let mut all_series = all_series(&header);
            for series in &mut all_series {
                for day in NaiveDate::MIN.iter_days().take(days) {
                    series.count(day.into(), Tally::entry(1, 0.0));
                }
            }
            let all_series: Vec<&Series> = all_series.iter().collect();
            let named = each(&all_series, |series| {
                (series.practice.clone(), series.days.len())
            });
            let known: Vec<(String, usize)> = keys.iter().map(|key| (key.clone(), days)).collect();
            assert_eq!(named, known);
        }
    }
}
