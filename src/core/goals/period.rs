//! The periods of a goal and their states: kept, open, neutral, made up for or missed.

use std::fmt;

use chrono::NaiveDate;

use super::calendar::Range;
use super::series::{PreparedSeries, Span};

/// The state of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// The target was reached; or, for at most N, it was not exceeded.
    Kept,
    /// The current period, in which the target is not reached yet; or, for at most N, not exceeded yet. An open period
    /// never breaks a streak.
    Open,
    /// The target was not reached, but a skip or a pause excuses that, or the goal started or ended within the period.
    Neutral,
    /// The target was missed, but the next period made up for it.
    Mended,
    /// The target was not reached; or, for at most N, it was exceeded.
    Missed,
}

impl State {
    /// The name of the state, in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Open => "open",
            Self::Neutral => "neutral",
            Self::Mended => "mended",
            Self::Missed => "missed",
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A day, week, month, quarter or year of a goal; for an interval goal, the days from one time to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// The first day, even if the goal started later.
    pub from: NaiveDate,
    /// The last day, even if it is still to come.
    pub to: NaiveDate,
    /// Entries, days, minutes or amounts. For rolling goals, the days done in the window that ends on this day; for
    /// interval goals, 1 if a time ends the interval and 0 if not.
    pub done: f64,
    /// How much keeps the period, or must not be exceeded.
    pub target: f64,
    /// The state.
    pub state: State,
    /// For an interval goal, by how many days the interval is too long; skipped and paused days do not count.
    pub late_by: Option<u32>,
    /// For an interval goal, the last day on which a time is in time; `None` in a pause without end.
    pub in_time_until: Option<NaiveDate>,
}

impl Period {
    /// The last day on which the period could be kept: for an interval that was too long, the last day that was in
    /// time.
    #[must_use]
    pub fn ends(&self) -> NaiveDate {
        self.in_time_until
            .map_or(self.to, |until| until.min(self.to))
    }
}

/// A period that is being judged, or several alike periods in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged {
    /// The days of the period, or from the first to the last of several periods.
    pub(super) range: Range,
    /// The number of periods.
    pub(super) count: u32,
    /// How much was done in each period.
    pub(super) done: f64,
    /// The state of each period.
    pub(super) state: State,
    /// The index of the goal in the series.
    pub(super) span: u32,
}

impl Judged {
    /// The index of the goal in the series.
    pub(super) fn place(&self) -> usize {
        usize::try_from(self.span).unwrap_or(usize::MAX)
    }

    /// The goal that the period belongs to.
    pub(super) fn goal<'s, 'g>(&self, series: &'s PreparedSeries<'g>) -> Option<&'s Span<'g>> {
        series.spans.get(self.place())
    }

    /// Each of these periods on its own, newest first.
    pub(super) fn each(self, series: &PreparedSeries) -> impl Iterator<Item = Self> {
        let every = self.goal(series).map_or(series.last, |goal| goal.every);
        let week_starts = series.week_starts;
        let mut rest = self.range;
        let ranges = std::iter::from_fn(move || {
            let range = match self.count {
                1 => rest,
                _ => every
                    .period()
                    .map_or(rest, |unit| unit.around(rest.to, week_starts)),
            };
            let is_one = !rest.is_empty();
            rest.to = range.from - 1;
            is_one.then_some(range)
        });
        let asked = move |range: &Range| self.count == 1 || every.asks_on(range.from);
        ranges.filter(asked).map(move |range| Self {
            range,
            count: 1,
            ..self
        })
    }
}

/// The index of a goal as [`Judged`] keeps it.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Sums of amounts may be off by this part of the target, since 0.1 added ten times is not 1.
const TOLERANCE: f64 = 1e-9;

/// Whether `done` is at least `target`.
pub(super) fn reaches(done: f64, target: f64) -> bool {
    done >= target - TOLERANCE * target.abs()
}

/// Whether `done` is more than `target`, apart from rounding errors in sums of fractions.
#[must_use]
pub fn exceeds(done: f64, target: f64) -> bool {
    done > target + TOLERANCE * target.abs()
}
