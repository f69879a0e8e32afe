//! Periods and their states: kept, open, neutral, mended or missed.

use std::fmt;

use chrono::NaiveDate;

use super::calendar::Range;
use super::series::{PreparedSeries, Span};

/// What became of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// The target was reached, or at most: not exceeded.
    Kept,
    /// The current one, not reached yet; or at most: not exceeded yet. Never breaks anything.
    Open,
    /// Not reached, but excused by a skip or a pause, or cut short by the begin or end of the goal.
    Neutral,
    /// Missed, but the next period made up for it.
    Mended,
    /// Not reached, or at most: exceeded.
    Missed,
}

impl State {
    /// The word for it, in lower case.
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

/// One day, week, month, quarter or year of a goal; of an interval goal the days from one time to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// Its first day, also where the goal began later.
    pub from: NaiveDate,
    /// Its last day, also where that is still to come.
    pub to: NaiveDate,
    /// Entries, days, minutes or amounts; for rolling goals the days done in the window that ends on this day, and for
    /// interval goals 1 if a time ends it, else 0.
    pub done: f64,
    /// What makes it kept, or must not be exceeded.
    pub target: f64,
    /// What became of it.
    pub state: State,
    /// Of an interval goal, by how many days it is too long; skipped and paused days do not count.
    pub late_by: Option<u32>,
    /// Of an interval goal, the last day on which a time is in time; none in a pause without end.
    pub in_time_until: Option<NaiveDate>,
}

impl Period {
    /// The last day on which it could be kept: of an interval that was too long, the last one that was in time.
    #[must_use]
    pub fn ends(&self) -> NaiveDate {
        self.in_time_until
            .map_or(self.to, |until| until.min(self.to))
    }
}

/// A period while it is being judged, or several in a row that are alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged {
    /// Its days; of several, all from the first to the last.
    pub(super) range: Range,
    /// How many periods there are.
    pub(super) count: u32,
    /// How much was done in each.
    pub(super) done: f64,
    /// What became of it.
    pub(super) state: State,
    /// The place of its goal in the series.
    pub(super) span: u32,
}

impl Judged {
    /// The place of its goal in the series.
    pub(super) fn place(&self) -> usize {
        usize::try_from(self.span).unwrap_or(usize::MAX)
    }

    /// The goal that it belongs to.
    pub(super) fn goal<'s, 'g>(&self, series: &'s PreparedSeries<'g>) -> Option<&'s Span<'g>> {
        series.spans.get(self.place())
    }

    /// Each of the periods that this stands for, the newest first.
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

/// The place of a goal as periods keep it.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Sums of amounts may be off by this much of the target, as 0.1 ten times is not 1.
const TOLERANCE: f64 = 1e-9;

/// Whether `done` is at least `target`.
pub(super) fn reaches(done: f64, target: f64) -> bool {
    done >= target - TOLERANCE * target.abs()
}

/// Whether `done` is more than `target`, by more than sums of fractions may be off.
#[must_use]
pub fn exceeds(done: f64, target: f64) -> bool {
    done > target + TOLERANCE * target.abs()
}
