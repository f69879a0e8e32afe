//! The reasons why a period is kept, open, neutral, made up for or missed.

use chrono::NaiveDate;

use super::super::calendar::{Day, Range, date};
use super::super::every::Every;
use super::super::interval::Stretch;
use super::super::judge;
use super::super::period::{Judged, State, exceeds};
use super::super::series::PreparedSeries;

/// A reason for the state of a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// The target was reached; for a day of a rolling goal, it was done on that day.
    Reached,
    /// The target of an earlier goal was reached, which another goal replaced in this period. Holds the index of that
    /// goal in [`Breakdown::terms`](super::Breakdown::terms).
    ReachedBefore(usize),
    /// The limit was not exceeded.
    Within,
    /// A day of a rolling goal is covered.
    Covered {
        /// The last day up to this day on which it was done; `None` if only a later day covers this day.
        by: Option<NaiveDate>,
        /// The last day that is covered with it.
        until: NaiveDate,
    },
    /// The surplus makes up for an earlier period.
    MakesUpFor {
        /// The first day of that period.
        from: NaiveDate,
        /// The last day of that period.
        to: NaiveDate,
    },
    /// The target was missed by this much.
    Short(f64),
    /// The limit was exceeded by this much.
    Over(f64),
    /// A later period makes up for this one.
    MadeUpIn {
        /// The first day of that period.
        from: NaiveDate,
        /// The last day of that period.
        to: NaiveDate,
    },
    /// The last time before a day of a rolling goal that is not covered.
    LastDone(NaiveDate),
    /// An interval has this many days that count.
    After(u32),
    /// An interval is this many days too long.
    Late(u32),
    /// A day of the period was skipped.
    Skipped(NaiveDate),
    /// Days of the period were paused.
    Paused {
        /// The first of these days.
        from: NaiveDate,
        /// The last of these days.
        to: NaiveDate,
    },
    /// A goal starts on this day of the period, after days without a goal.
    Begins(NaiveDate),
    /// A goal ends on this day of the period, before days without a goal.
    Ends(NaiveDate),
    /// Another goal replaces this goal on this day, in the period or right after it.
    Changed(NaiveDate),
}

impl Reason {
    /// The last covered day, if the reason has one.
    #[must_use]
    pub fn covered_until(&self) -> Option<NaiveDate> {
        if let Self::Covered { until, .. } = self {
            Some(*until)
        } else {
            None
        }
    }
}

/// The reasons for the state of the period at this index. `until` is the last covered day of a kept day of a rolling
/// goal, and `done` are the days with entries that count, in order.
pub(super) fn why(
    series: &PreparedSeries,
    (judged, done): (&[Judged], &[Day]),
    place: usize,
    until: Option<Day>,
) -> Vec<Reason> {
    let Some(period) = judged.get(place) else {
        return Vec::new();
    };
    if let Some(stretch) = Stretch::of(series, period.place()) {
        return interval(series, period, &stretch);
    }
    let mut why = state(
        series,
        period,
        (&judged[..place], &judged[place + 1..]),
        (done, until),
    );
    why.extend(changed(series, period));
    why
}

/// How long an interval is, and which of its days do not count.
fn interval(series: &PreparedSeries, period: &Judged, stretch: &Stretch) -> Vec<Reason> {
    let number = |days: Day| u32::try_from(days).unwrap_or(0);
    let length = if period.state == State::Neutral || period.done > 0.0 {
        Some(Reason::After(number(stretch.days(period))))
    } else {
        Some(Reason::Short(1.0))
    };
    let late = Some(number(stretch.late_by(period))).filter(|late| *late > 0);
    let late = late.map(Reason::Late);
    let to = period.range.to.min(series.today);
    let free = excuses(series, Range { to, ..period.range });
    let free = free.into_iter().filter(|reason| match reason {
        Reason::Skipped(_) | Reason::Paused { .. } => true,
        Reason::Ends(_) => period.state == State::Neutral,
        _ => false,
    });
    let begun = |day| series.spans.partition_point(|span| span.range.from <= day);
    let goals = series.spans.get(begun(period.range.from).max(1)..begun(to));
    let goals = goals.unwrap_or_default().iter();
    let changed = goals.filter(|span| stretch.holds(span));
    let changed = changed.filter_map(|span| date(span.range.from).map(Reason::Changed));
    let reasons = [length, late].into_iter().flatten();
    reasons.chain(free).chain(changed).collect()
}

/// The reasons for the state of a period, given the periods before and after it.
fn state(
    series: &PreparedSeries,
    period: &Judged,
    (before, after): (&[Judged], &[Judged]),
    (done, until): (&[Day], Option<Day>),
) -> Vec<Reason> {
    let target = every(series, period).map_or(0.0, Every::target);
    let missing = || Reason::Short((target - period.done).max(0.0));
    let over = || Reason::Over((period.done - target).max(0.0));
    match period.state {
        State::Kept => kept(series, period, before, (done, until)),
        State::Open if is_at_most(series, period) && exceeds(period.done, target) => vec![over()],
        State::Open if is_at_most(series, period) => vec![Reason::Within],
        State::Open => vec![missing()],
        State::Neutral => excuses(series, period.range),
        State::Mended => vec![missing()]
            .into_iter()
            .chain(neighbour(after.iter()).map(|next| {
                let (from, to) = dates(next.range);
                Reason::MadeUpIn { from, to }
            }))
            .collect(),
        State::Missed if is_at_most(series, period) => vec![over()],
        State::Missed => vec![missing()]
            .into_iter()
            .chain(last_done(series, period, done))
            .collect(),
    }
}

fn kept(
    series: &PreparedSeries,
    period: &Judged,
    before: &[Judged],
    (done, until): (&[Day], Option<Day>),
) -> Vec<Reason> {
    if let Some(keeper) = judge::keeper(series, period).filter(|place| *place != period.place()) {
        return vec![Reason::ReachedBefore(keeper)];
    }
    if is_at_most(series, period) {
        return vec![Reason::Within];
    }
    if let Some(until) = until.and_then(date) {
        let by = done_up_to(done, period.range.to);
        let is_done = by == date(period.range.to);
        let reached = is_done.then_some(Reason::Reached);
        return reached
            .into_iter()
            .chain([Reason::Covered { by, until }])
            .collect();
    }
    let mended = neighbour(before.iter().rev()).filter(|before| before.state == State::Mended);
    let makes_up = mended.map(|before| {
        let (from, to) = dates(before.range);
        Reason::MakesUpFor { from, to }
    });
    [Reason::Reached].into_iter().chain(makes_up).collect()
}

/// The nearest period that is not neutral: it makes up for this period, or this period makes up for it.
fn neighbour<'j>(mut periods: impl Iterator<Item = &'j Judged>) -> Option<&'j Judged> {
    periods.find(|period| period.state != State::Neutral)
}

fn is_at_most(series: &PreparedSeries, period: &Judged) -> bool {
    every(series, period).is_some_and(Every::is_at_most)
}

fn every<'c>(series: &PreparedSeries<'c>, period: &Judged) -> Option<&'c Every> {
    period.goal(series).map(|span| span.every)
}

/// The change of goals within a period, or the change that ends it.
fn changed(series: &PreparedSeries, period: &Judged) -> Option<Reason> {
    let goal = period.goal(series)?;
    let from = goal.range.from;
    let before = Range {
        from: from - 1,
        to: from - 1,
    };
    let next = series.spans.get(period.place() + 1);
    if period.range.from < from && from <= period.range.to && series.covers(before) {
        return date(from).map(Reason::Changed);
    }
    let unit = goal.every.period()?;
    let whole = unit.around(period.range.from, series.week_starts);
    let next = next.filter(|_| period.range.to < whole.to)?;
    date(next.range.from).map(Reason::Changed)
}

/// The last time before a day of a rolling goal.
fn last_done(series: &PreparedSeries, period: &Judged, done: &[Day]) -> Option<Reason> {
    let is_rolling = every(series, period).is_some_and(Every::is_rolling);
    let last = done_up_to(done, period.range.to).filter(|_| is_rolling);
    last.map(Reason::LastDone)
}

/// The last day of `done` up to this day.
fn done_up_to(done: &[Day], day: Day) -> Option<NaiveDate> {
    let later = done.partition_point(|each| *each <= day);
    date(*done[..later].last()?)
}

/// The skips, paused days and days without a goal.
fn excuses(series: &PreparedSeries, range: Range) -> Vec<Reason> {
    let skipped = series
        .entries(range)
        .filter(|(_, tally)| tally.is_skipped())
        .filter_map(|(day, _)| date(day).map(Reason::Skipped));
    let paused = within(&series.pauses, range).map(|days| {
        let (from, to) = dates(days);
        Reason::Paused { from, to }
    });
    let bounds = within(&series.cover, range).flat_map(|held| {
        let begins = date(held.from).filter(|_| held.from > range.from);
        let ends = date(held.to).filter(|_| held.to < range.to);
        begins
            .map(Reason::Begins)
            .into_iter()
            .chain(ends.map(Reason::Ends))
    });
    skipped.chain(paused).chain(bounds).collect()
}

/// The parts of ranges that are within a range. The ranges are sorted and do not overlap.
fn within(ranges: &[Range], range: Range) -> impl Iterator<Item = Range> {
    let first = ranges.partition_point(|one| one.to < range.from);
    let rest = ranges.iter().skip(first);
    rest.take_while(move |one| one.from <= range.to)
        .map(move |one| Range {
            from: one.from.max(range.from),
            to: one.to.min(range.to),
        })
}

fn dates(range: Range) -> (NaiveDate, NaiveDate) {
    (
        date(range.from).unwrap_or(NaiveDate::MIN),
        date(range.to).unwrap_or(NaiveDate::MAX),
    )
}
