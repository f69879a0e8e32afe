//! The breakdown of a series: why each period has its state, and which periods count for the streak, the best streak
//! and the rate.

mod why;

use chrono::NaiveDate;

use super::calendar::{Day, NEVER, date, number};
use super::days::Days;
use super::every::Every;
use super::judged;
use super::period::{Judged, Period, State};
use super::series::{PreparedSeries, Span};
use super::standing::{self, Standing};

pub use why::Reason;

/// The standing of a series of goals, and how it was counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown {
    /// The standing today.
    pub standing: Standing,
    /// The goals with their days, oldest first, without those that were never active.
    pub terms: Vec<Term>,
    /// Every period up to today, oldest first.
    pub periods: Vec<Reckoned>,
}

/// A goal and the days on which it is active.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// How often, or how much.
    pub every: Every,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, if the goal has ended or has a last day.
    pub to: Option<NaiveDate>,
    /// Goals that follow each other without a gap and have the same unit share this number: a streak continues within
    /// it.
    pub stretch: usize,
}

/// A period, the reasons for its state, and what it counts for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoned {
    /// The period.
    pub period: Period,
    /// The index of the goal in [`Breakdown::terms`].
    pub term: usize,
    /// The reasons for its state.
    pub why: Vec<Reason>,
    /// Whether it is within the current streak. The kept periods there make up the streak.
    pub in_streak: bool,
    /// Whether it is within the best streak.
    pub in_best: bool,
    /// Whether the rate counts it.
    pub in_rate: bool,
}

impl Breakdown {
    /// Whether entries on a day count: a goal is active on it.
    #[must_use]
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        let begun = self.terms.partition_point(|term| term.from <= day);
        let latest = begun.checked_sub(1).and_then(|place| self.terms.get(place));
        latest.is_some_and(|term| term.to.is_none_or(|to| day <= to))
    }

    /// The goal of a period.
    #[must_use]
    pub fn term(&self, period: &Reckoned) -> Option<&Term> {
        self.terms.get(period.term)
    }
}

/// The breakdown of a series. `days` also has the days before the series started.
pub(super) fn of(series: &PreparedSeries, days: &Days) -> Breakdown {
    let judged = judged::each(series);
    let standing = standing::of(series, days, &judged);
    let covers = covers(series, &judged, standing.safe_until);
    let done = series.log().filter(|(_, tally)| tally.is_done());
    let done: Vec<Day> = done.map(|(day, _)| day).collect();
    let mut periods: Vec<Reckoned> = judged
        .iter()
        .zip(covers)
        .enumerate()
        .map(|(place, (period, until))| Reckoned {
            period: period.of(series),
            term: period.place(),
            why: why::why(series, (&judged, &done), place, until),
            in_streak: false,
            in_best: false,
            in_rate: false,
        })
        .collect();
    let terms: Vec<Term> = series.spans.iter().map(term).collect();
    mark(&standing, &terms, &mut periods);
    Breakdown {
        standing,
        terms,
        periods,
    }
}

fn term(span: &Span) -> Term {
    Term {
        every: span.every.clone(),
        from: date(span.range.from).unwrap_or(NaiveDate::MIN),
        to: date(span.range.to).filter(|_| span.range.to < NEVER),
        stretch: span.stretch,
    }
}

/// For each kept day of a rolling goal, the last day that is covered with it: the day before the next day that is not
/// kept, apart from neutral days. For the newest day this can be after today.
fn covers(
    series: &PreparedSeries,
    judged: &[Judged],
    safe_until: Option<NaiveDate>,
) -> Vec<Option<Day>> {
    let is_rolling = |period: &Judged| {
        let span = period.goal(series);
        span.is_some_and(|span| span.every.is_rolling())
    };
    let mut covers = vec![None; judged.len()];
    let is_now = |last: &&Judged| last.range.contains(series.today) && is_rolling(last);
    let now = judged.last().filter(is_now);
    let mut until = now.and(safe_until).map(number);
    let mut after = None;
    for (period, cover) in judged.iter().zip(&mut covers).rev() {
        if after.is_some_and(|after| after != period.span) {
            until = None;
        }
        after = Some(period.span);
        match period.state {
            State::Kept if is_rolling(period) => {
                until = until.or(Some(period.range.to));
                *cover = until;
            }
            State::Neutral => {}
            State::Kept | State::Open | State::Mended | State::Missed => until = None,
        }
    }
    covers
}

/// Marks the periods that count for the streak, the best streak and the rate. A streak of an interval goal has one kept
/// interval less than times, since its first time starts it.
fn mark(standing: &Standing, terms: &[Term], periods: &mut [Reckoned]) {
    let is_interval = standing.every.is_interval();
    let mut streak = standing
        .current_streak
        .saturating_sub(u32::from(is_interval));
    let is_running = standing.current_streak > 0;
    let mut rate = standing.judged;
    let best = standing.best_from.zip(standing.best_to);
    for one in periods.iter_mut().rev() {
        let state = one.period.state;
        one.in_streak = streak > 0 || is_running && is_interval && state == State::Open;
        streak -= u32::from(one.in_streak && state == State::Kept);
        one.in_rate = rate > 0 && state != State::Neutral && state != State::Open;
        rate -= u32::from(one.in_rate);
        let unit = terms.get(one.term).map(|term| term.every.unit());
        one.in_best = unit == Some(standing.unit)
            && best.is_some_and(|(from, to)| from <= one.period.from && one.period.to <= to);
    }
}
