//! Works out the standing of a series today: state, streak, rate, strength, and whether it is due.

use chrono::NaiveDate;

use super::calendar::{Day, Range, StreakUnit, date};
use super::days::Days;
use super::every::Every;
use super::interval::Next;
use super::judge;
use super::judged;
use super::period::{self, Judged, Period, State, reaches};
use super::run::{Rate, Streaks, recent};
use super::safe;
use super::series::{Free, PreparedSeries, up_to};
use super::strength;

/// The standing of a series of goals today.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// How often, or how much: of the active goal, or else of the goal that was last active, or else of the first to
    /// come.
    pub every: Every,
    /// The unit in which the streak is counted.
    pub unit: StreakUnit,
    /// The state of the current period; neutral on a day that is not judged, such as a Tuesday for `mon,wed,fri`.
    ///
    /// For interval goals, the state of the interval since the last time, even on the day of that time.
    pub state: State,
    /// Entries, days, minutes or amounts in the current period.
    ///
    /// For rolling goals, the days done in the window that ends today; for goals on weekdays and interval goals, 1 if
    /// today is done.
    pub done: f64,
    /// How much keeps the period, or must not be exceeded; 0 on a day on which a goal for weekdays is not due.
    pub target: f64,
    /// Kept periods in a row up to now, since the unit last changed.
    pub current_streak: u32,
    /// The most kept periods in a row ever, in the same unit.
    pub best_streak: u32,
    /// The first day of the best streak; the latest of several equal ones.
    pub best_from: Option<NaiveDate>,
    /// The last day of the best streak, which may still be to come.
    pub best_to: Option<NaiveDate>,
    /// How many of the judged periods were kept or made up for.
    pub kept: u32,
    /// The number of recent periods that are over or decided, without neutral ones: up to 12, or up to 84 if they are
    /// days.
    pub judged: u32,
    /// How many of the judged periods were made up for.
    pub mended: u32,
    /// The last 12 periods since the unit last changed, in any state, oldest first.
    pub recent: Vec<Period>,
    /// The strength, from 0 to 100, not rounded.
    pub strength: f64,
    /// Whether something should be done today.
    pub due: bool,
    /// Whether it is due today and late already; only for interval goals.
    pub overdue: bool,
    /// The first day on which the next time of an interval goal is due; `None` for other goals, and in a pause without
    /// end.
    pub due_from: Option<NaiveDate>,
    /// The last day on which the next time of an interval goal is in time; `None` for other goals, and in a pause
    /// without end.
    pub in_time_until: Option<NaiveDate>,
    /// The last day on which the streak lasts if nothing more is logged. For rolling goals, the last covered day; for
    /// interval goals, the last day on which the next time is in time.
    ///
    /// `None` if there is no streak, or if the streak can't end: for at most N, in a pause without end, or if the goal
    /// ends earlier.
    pub safe_until: Option<NaiveDate>,
    /// The last day up to today with an entry that is not a skip, even if it is before the goal started.
    pub last_done: Option<NaiveDate>,
    /// Whether all goals have ended.
    pub ended: bool,
    /// Why nothing is due today; `None` if something can be due.
    pub free_today: Option<Free>,
    /// Why the current calendar period is neutral, if a pause or a skip made it neutral.
    pub excused: Option<Free>,
    /// The earlier goal that keeps the current period, if it was replaced within the period.
    pub kept_as: Option<Every>,
}

impl Standing {
    /// The share of judged periods that were kept or made up for, from 0 to 1; `None` if no period is judged yet.
    #[must_use]
    pub fn rate(&self) -> Option<f64> {
        (self.judged > 0).then(|| f64::from(self.kept) / f64::from(self.judged))
    }
}

/// The standing of a series with these judged periods. `days` also has the days before the series started.
pub(super) fn of(series: &PreparedSeries, days: &Days, judged: &[Judged]) -> Standing {
    let index = series.latest(series.today);
    let every = index
        .and_then(|index| series.spans.get(index))
        .map_or(series.last, |span| span.every);
    let now = current(series, every, judged);
    let now = now.as_ref();
    let streaks = Streaks::of(series, judged, index);
    let rate = Rate::of(series, judged, index);
    let (done, target) = progress(series, every, now, series.today);
    let next = Next::of(series);
    let due = is_due(series, every, now, next);
    let is_late = every.is_interval() && now.is_some_and(|now| now.state == State::Missed);
    Standing {
        every: every.clone(),
        unit: every.unit(),
        state: now.map_or(State::Neutral, |now| now.state),
        done,
        target,
        current_streak: streaks.current,
        best_streak: streaks.best.length,
        best_from: streaks.best.days.and_then(|days| date(days.from)),
        best_to: streaks.best.days.and_then(|days| date(days.to)),
        kept: rate.kept,
        judged: rate.judged,
        mended: rate.mended,
        recent: recent(series, judged, index),
        strength: 100.0 * strength::today(series),
        due,
        overdue: due && is_late,
        due_from: next.due_from.and_then(date),
        in_time_until: next.until.and_then(date),
        safe_until: safe::until(series, every, (now, next), streaks.current),
        last_done: last_done(series, days),
        ended: series.ends_before(series.today),
        free_today: series.free_on(series.today),
        excused: now.and_then(|now| excuse(series, now)),
        kept_as: now.and_then(|now| kept_as(series, now)),
    }
}

/// The current period.
///
/// On the day of a time there is no open interval yet, so this gives an interval that has just started.
fn current(series: &PreparedSeries, every: &Every, judged: &[Judged]) -> Option<Judged> {
    let now = judged
        .last()
        .filter(|last| last.range.contains(series.today))
        .copied();
    let day = Range {
        from: series.today,
        to: series.today,
    };
    let is_done = || series.entries(day).any(|(_, tally)| tally.is_done());
    if !(every.is_interval() && series.is_in_force() && is_done()) {
        return now;
    }
    Some(Judged {
        range: day,
        count: 1,
        done: 1.0,
        state: State::Open,
        span: period::place(series.latest(series.today)?),
    })
}

/// The standing after the day `last`: as [`of`], but with the state and the progress of the period around that day.
pub(super) fn after(
    series: &PreparedSeries,
    days: &Days,
    judged: &[Judged],
    last: Day,
) -> Standing {
    let standing = of(series, days, judged);
    if last >= series.today {
        return standing;
    }
    let mut latest = judged::newest_first(series, judged);
    let held = latest.find(|period| period.range.contains(last));
    let held = held.as_ref();
    // A goal that changed on the day after judges the whole period, including the days before.
    let judging = held.and_then(|held| held.goal(series));
    let in_force = || {
        series
            .latest(last)
            .and_then(|place| series.spans.get(place))
    };
    let every = judging
        .or_else(in_force)
        .map_or(series.last, |span| span.every);
    let (done, target) = progress(series, every, held, last);
    Standing {
        every: every.clone(),
        state: held.map_or(State::Neutral, |held| held.state),
        done,
        target,
        free_today: series.free_on(last),
        excused: held.and_then(|held| excuse(series, held)),
        kept_as: held.and_then(|held| kept_as(series, held)),
        ..standing
    }
}

/// What excuses a neutral calendar period.
fn excuse(series: &PreparedSeries, period: &Judged) -> Option<Free> {
    let every = period.goal(series)?.every;
    if period.state != State::Neutral || every.is_rolling() || every.is_interval() {
        return None;
    }
    let mut entries = series.entries(period.range);
    if series.pause_in(period.range).is_some() {
        Some(Free::Paused)
    } else {
        entries
            .any(|(_, tally)| tally.is_skipped())
            .then_some(Free::Skipped)
    }
}

/// The goal that keeps a period in which another goal replaced it.
fn kept_as(series: &PreparedSeries, period: &Judged) -> Option<Every> {
    if period.state != State::Kept || period.place() == 0 {
        return None;
    }
    let keeper = judge::keeper(series, period).filter(|place| *place != period.place())?;
    series.spans.get(keeper).map(|span| span.every.clone())
}

/// How much is done and how much is asked on a day in the period `now`.
fn progress(series: &PreparedSeries, every: &Every, now: Option<&Judged>, day: Day) -> (f64, f64) {
    match (now, every) {
        (Some(now), _) => (now.done, every.target()),
        (None, Every::On(_)) => {
            let entries = series.entries(Range { from: day, to: day });
            let done = entries.fold(0.0, |sum, (_, tally)| sum + every.counted(&tally));
            (done, 0.0)
        }
        (
            None,
            Every::Each(_)
            | Every::AtLeast { .. }
            | Every::AtMost { .. }
            | Every::Rolling { .. }
            | Every::Interval { .. },
        ) => (0.0, every.target()),
    }
}

/// Whether something should be done today.
///
/// A calendar goal asks for its target in even steps over the period, `floor(target * day of the period / days in it)`;
/// 3/week asks for 0 0 1 1 2 2 3 from Monday to Sunday. A target with a fraction is asked for in full on the last day.
/// Nothing is due in the rest of a period that a skip or a pause has made neutral.
fn is_due(series: &PreparedSeries, every: &Every, now: Option<&Judged>, next: Next) -> bool {
    let is_asked = series.is_in_force() && series.free_on(series.today).is_none();
    let Some(now) = now.filter(|_| is_asked) else {
        return false;
    };
    match every {
        Every::AtMost { .. } => false,
        Every::On(_) | Every::Rolling { .. } => now.state == State::Open,
        Every::Interval { .. } => next.due_from.is_some_and(|day| day <= series.today),
        Every::Each(_) | Every::AtLeast { .. } => {
            let gone = f64::from(series.today - now.range.from + 1);
            let asked = if series.today == now.range.to {
                every.target()
            } else {
                (every.target() * gone / f64::from(now.range.len())).floor()
            };
            now.state != State::Neutral && !reaches(now.done, asked)
        }
    }
}

fn last_done(series: &PreparedSeries, days: &Days) -> Option<NaiveDate> {
    let mut past = days.within(up_to(series.today)).rev();
    let last = past.find(|(_, tally)| tally.is_done());
    last.and_then(|(day, _)| date(day))
}
