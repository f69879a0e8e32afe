//! Judges goals: which periods were kept, the streak, the rate and the strength. Nothing here asks the clock: today is
//! an argument.

mod breakdown;
mod calendar;
mod days;
mod every;
mod grammar;
mod interval;
mod judge;
mod judged;
mod period;
mod rolling;
mod run;
mod safe;
mod series;
mod standing;
mod strength;
mod tally;
mod typed;
mod weekdays;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use breakdown::{Breakdown, Reason, Reckoned, Term};
pub use calendar::{Calendar, StreakUnit, Unit};
pub use days::{Counted, Days};
pub use every::{Every, Quantity};
pub use grammar::BadEvery;
pub use period::{Period, State, exceeds};
pub use series::{Free, in_force};
pub use standing::Standing;
pub use strength::score;
pub use tally::Tally;
pub use typed::EXAMPLES_IN_WORDS;
pub use weekdays::Weekdays;

use series::PreparedSeries;

/// A goal, and from when to when it is active.
///
/// All goals of a practice with the same person, or with none, are a series: a row in every view, judged by the active
/// goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// How often, or how much.
    pub every: Every,
    /// The first day of the goal.
    ///
    /// Without it, a first goal starts on the day of the first entry, and as if today while there is none; a first goal
    /// of at most N starts today. A later goal starts on the day after the goal before it ends, or replaces that goal
    /// if it has no end.
    pub since: Option<NaiveDate>,
    /// The last day of the goal. It also ends when the next goal starts.
    pub until: Option<NaiveDate>,
}

impl Goal {
    /// Whether a goal like this starts with the first entry if it is the first of a series.
    #[must_use]
    pub fn begins_with_an_entry(&self) -> bool {
        self.since.is_none() && !self.every.is_at_most()
    }
}

/// Days on which nothing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first paused day.
    pub from: NaiveDate,
    /// The last paused day; `None` if it is not known yet. A pause that ends before it starts has no days.
    pub to: Option<NaiveDate>,
}

impl Pause {
    /// Whether a day is paused.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// The standing of a series of goals today.
///
/// `goals` are in the order of `since`, those without it first; an empty series counts as a daily goal that has ended.
/// `pauses` are those of the practice, in any order. The time taken depends on how many days have entries or are
/// paused, not on when the series started. Only goals of N in any D days take time in proportion to the days from the
/// start of the series to today.
#[must_use]
pub fn judge(goals: &[Goal], days: &Days, pauses: &[Pause], calendar: &Calendar) -> Standing {
    let series = PreparedSeries::new(goals, days, pauses, *calendar);
    standing::of(&series, days, &judged::judged(&series))
}

/// The standing of a series of goals after the days from `from` to `to`, with the periods that end on `from` or later,
/// and the period before them. The other arguments are those of [`judge`].
///
/// If `to` is before today, everything is judged as of today, except that the state and the progress are those of the
/// period around `to`. A goal that starts after `to` and has another unit is left out.
#[must_use]
pub fn review(
    goals: &[Goal],
    days: &Days,
    pauses: &[Pause],
    calendar: &Calendar,
    (from, to): (NaiveDate, NaiveDate),
) -> (Standing, Vec<Period>) {
    let series = PreparedSeries::new(goals, days, pauses, *calendar);
    let last = calendar::number(to);
    if series.unit_on(last) == series.unit_on(series.today) {
        return reviewed(&series, days, from, last);
    }
    let begun = |goal: &&Goal| goal.since.is_none_or(|since| since <= to);
    let begun: Vec<Goal> = goals.iter().filter(begun).cloned().collect();
    let series = PreparedSeries::new(&begun, days, pauses, *calendar);
    reviewed(&series, days, from, last)
}

fn reviewed(
    series: &PreparedSeries,
    days: &Days,
    from: NaiveDate,
    last: calendar::Day,
) -> (Standing, Vec<Period>) {
    let judged = judged::judged(series);
    let from = calendar::number(from);
    let mut is_late = true;
    let late = judged::newest_first(series, &judged)
        .take_while(|period| std::mem::replace(&mut is_late, period.range.to >= from));
    let mut periods: Vec<Period> = late.map(|period| period.of(series)).collect();
    periods.reverse();
    (standing::after(series, days, &judged, last), periods)
}

/// Every period of a series of goals up to today, oldest first. The arguments are those of [`judge`].
///
/// Periods of the same unit never overlap. A period in which the goal changed counts all its days, even those that were
/// judged one by one before the change. It is kept if one of its goals is kept, and otherwise neutral. If the unit
/// changes, the period before the change ends on the day before it.
#[must_use]
pub fn periods(goals: &[Goal], days: &Days, pauses: &[Pause], calendar: &Calendar) -> Vec<Period> {
    let series = PreparedSeries::new(goals, days, pauses, *calendar);
    let periods = judged::each(&series);
    periods.iter().map(|period| period.of(&series)).collect()
}

/// How the standing of a series of goals was counted, period by period. The arguments are those of [`judge`].
///
/// The streak, the best streak and the rate of the standing can be counted from these periods alone.
#[must_use]
pub fn breakdown(goals: &[Goal], days: &Days, pauses: &[Pause], calendar: &Calendar) -> Breakdown {
    breakdown::of(&PreparedSeries::new(goals, days, pauses, *calendar), days)
}

/// The strength of a series of goals on each day, from 0 to 1, oldest first. The arguments are those of [`judge`].
///
/// Starts on the later of `since` and the first entry, ends today, and leaves out days without an active goal.
#[must_use]
pub fn scores(
    goals: &[Goal],
    days: &Days,
    pauses: &[Pause],
    calendar: &Calendar,
) -> Vec<(NaiveDate, f64)> {
    let series = PreparedSeries::new(goals, days, pauses, *calendar);
    let mut scores = Vec::new();
    strength::walk(&series, |day, score| {
        scores.extend(calendar::date(day).map(|date| (date, score)));
    });
    scores
}
