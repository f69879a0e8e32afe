//! Goals: what is aimed for, and how the days stand against it. Pure: today is an argument.

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

/// What is aimed for, and from when to when.
///
/// All goals of one practice and one `with` are a series: one row in every view, judged by the goal in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// How often, or how much.
    pub every: Every,
    /// The first day that counts.
    ///
    /// Without it a first goal begins on the day of the first entry, and as long as there is none it counts as begun
    /// today; a first goal of at most N begins today. A later goal begins on the day after the one before ends, or replaces it if it has no end.
    pub since: Option<NaiveDate>,
    /// The last day that counts; the begin of the next goal ends this one too.
    pub until: Option<NaiveDate>,
}

impl Goal {
    /// Whether a first goal like this begins with the first entry.
    #[must_use]
    pub fn begins_with_an_entry(&self) -> bool {
        self.since.is_none() && !self.every.is_at_most()
    }
}

/// Days on which nothing is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first day of it.
    pub from: NaiveDate,
    /// The last day of it, or none if it is not known yet. A pause that ends before it begins has no days.
    pub to: Option<NaiveDate>,
}

impl Pause {
    /// Whether a day is one of it.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// How a series of goals stands today.
///
/// `goals` are in order of `since`, those without it first; an empty series counts as a daily goal that has ended. `pauses` are those that hold
/// for the series, in any order. Takes time in proportion to what was done and paused, however long ago the series began, but
/// for goals of N in any D days: these take time in proportion to the days from the begin of the series to today.
#[must_use]
pub fn judge(goals: &[Goal], days: &Days, pauses: &[Pause], calendar: &Calendar) -> Standing {
    let series = PreparedSeries::new(goals, days, pauses, *calendar);
    standing::of(&series, days, &judged::judged(&series))
}

/// How a series of goals stood after the days from `from` to `to`: with the periods that end on `from` or later, and the one
/// before them. The other arguments are those of [`judge`].
///
/// Where `to` is before today, all is judged as of today, but the state and what is done are those of the period that
/// holds `to`. A goal that begins after `to` and is judged by something else counts nowhere.
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

/// Every period of a series of goals up to today, the oldest first; the arguments are those of [`judge`].
///
/// Periods of one unit never overlap. A period in which the goal changed counts all its days, also those that were
/// judged one by one before the change; it is kept if one of its goals is, and otherwise neutral. Where the unit
/// changes, the period before ends on the day before.
#[must_use]
pub fn periods(goals: &[Goal], days: &Days, pauses: &[Pause], calendar: &Calendar) -> Vec<Period> {
    let series = PreparedSeries::new(goals, days, pauses, *calendar);
    let periods = judged::each(&series);
    periods.iter().map(|period| period.of(&series)).collect()
}

/// How a series of goals came to stand where it does; the arguments are those of [`judge`].
///
/// Streak, best and rate of the standing can be counted from its periods alone.
#[must_use]
pub fn breakdown(goals: &[Goal], days: &Days, pauses: &[Pause], calendar: &Calendar) -> Breakdown {
    breakdown::of(&PreparedSeries::new(goals, days, pauses, *calendar), days)
}

/// The strength of a series of goals on each day, from 0 to 1, the oldest first; the arguments are those of [`judge`].
///
/// Begins on the later of `since` and the first entry, ends today, and leaves out days on which no goal was in force.
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
