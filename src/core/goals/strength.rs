//! Strength: the score of Loop Habit Tracker, on which a single lapse has little effect.

use super::calendar::{Ahead, Day, NEVER, Range};
use super::days::Log;
use super::every::{Every, Quantity};
use super::series::{PreparedSeries, Span};

/// A daily step of the score of Loop Habit Tracker (`Score.kt`).
///
/// `frequency` is how often the goal is due per day, N/D. `previous` is the score of the day before and `check` is how
/// much of the goal is done, both from 0 to 1, as is the result `previous * m + check * (1 - m)`, where `m =
/// 0.5^(sqrt(N/D) / 13)`.
#[must_use]
pub fn score(frequency: f64, previous: f64, check: f64) -> f64 {
    step(decay(frequency), previous, check)
}

/// The part of a score that is left after a day on which nothing was done.
fn decay(frequency: f64) -> f64 {
    libm::exp2(-frequency.sqrt() / 13.0)
}

fn step(decay: f64, previous: f64, check: f64) -> f64 {
    previous * decay + check * (1.0 - decay)
}

/// How a goal counts in its score.
struct Pace {
    /// How often the goal is due per day, N/D.
    frequency: f64,
    /// How much is due in the window.
    target: f64,
    /// The length of the window in days, D.
    window: Day,
    is_at_most: bool,
}

impl Pace {
    fn of(every: &Every) -> Self {
        match every {
            Every::Each(unit) => Self::often(1, unit.days()),
            Every::On(weekdays) => Self::often(weekdays.count(), 7),
            Every::Rolling { days, window } => Self::often(*days, *window),
            Every::Interval { longest, .. } => Self::often(1, *longest),
            Every::AtLeast { quantity, per } => match quantity {
                Quantity::Entries(entries) => Self::often(*entries, per.days()),
                Quantity::Minutes(_) | Quantity::Amount { .. } => {
                    Self::sum(quantity, per.days(), false)
                }
            },
            Every::AtMost { quantity, per } => Self::sum(quantity, per.days(), true),
        }
    }

    /// N times in D days; both doubled if N/D is below 1, so that it can be earlier in one period and later in the
    /// next.
    fn often(times: u32, days: u32) -> Self {
        let (times, days) = (times.max(1), days.max(1));
        let factor = if times < days { 2 } else { 1 };
        Self {
            frequency: f64::from(times) / f64::from(days),
            target: f64::from(times.saturating_mul(factor)),
            window: window(days.saturating_mul(factor)),
            is_at_most: false,
        }
    }

    /// Counts as once in D days.
    fn sum(quantity: &Quantity, days: u32, is_at_most: bool) -> Self {
        Self {
            frequency: 1.0 / f64::from(days.max(1)),
            target: quantity.number(),
            window: window(days),
            is_at_most,
        }
    }

    /// How much of the goal is done, from 0 to 1, given the sum over the window.
    fn check(&self, sum: f64) -> f64 {
        if self.is_at_most && self.target > 0.0 {
            (1.0 - (sum - self.target) / self.target).clamp(0.0, 1.0)
        } else if self.is_at_most {
            f64::from(u8::from(sum <= 0.0))
        } else if self.target > 0.0 {
            (sum / self.target).min(1.0)
        } else {
            1.0
        }
    }
}

fn window(days: u32) -> Day {
    Day::try_from(days).unwrap_or(NEVER).min(NEVER)
}

/// Anything smaller than this is lost in rounding when it is added to a score.
const NOTHING: f64 = 1e-16;
/// The step, in days, in which the search for the first day that matters goes back.
const STEP: Day = 64;

/// Today's score, as [`walk`] gives it, but from the first day on that still has any effect.
pub(super) fn today(series: &PreparedSeries) -> f64 {
    let first = series.log().find(|(_, tally)| tally.is_done());
    let now = series
        .spans
        .iter()
        .find(|span| span.range.contains(series.today));
    if let Some((span, (first, _))) = now.zip(first) {
        let range = Range {
            from: span.range.from.max(first),
            to: series.today,
        };
        let from = weighs_from(series, span, range);
        if from > range.from {
            return walk_span(series, span, Range { from, ..range }, 0.0, &mut |_, _| {});
        }
    }
    walk(series, |_, _| {})
}

/// The first day of a range that still has an effect on its last day. A score does not fade on skipped and paused days.
fn weighs_from(series: &PreparedSeries, span: &Span, range: Range) -> Day {
    let decay = decay(Pace::of(span.every).frequency);
    let fades = |days: &Day| decay.powi(*days) < NOTHING;
    let mut steps = (1..=range.len() / STEP).map(|steps| steps * STEP);
    let Some(days) = steps.find(fades) else {
        return range.from;
    };
    let mut from = range.to - days + 1;
    loop {
        let seen = Range { from, ..range };
        let mut further = range.to - days - excused(series, seen) + 1;
        further = further.max(range.from);
        if further == from {
            return from;
        }
        from = further;
    }
}

/// At least the number of skipped and paused days in a range: a day that is both counts twice.
fn excused(series: &PreparedSeries, range: Range) -> Day {
    let skips = series.entries(range);
    let skips = skips.filter(|(_, tally)| tally.is_skipped()).count();
    Day::try_from(skips).unwrap_or(NEVER) + series.paused_in(range)
}

/// Passes the score of each day to `see`, from the later of `since` and the first entry to today; gives the last score.
///
/// Each day counts for the goal that is active on it. The first score starts from 0, or from 1 for a goal of at most N.
/// Without any entry, that is also the score of the goal that was last active.
pub(super) fn walk(series: &PreparedSeries, mut see: impl FnMut(Day, f64)) -> f64 {
    let first = series.log().find(|(_, tally)| tally.is_done());
    let first = first.map(|(day, _)| day);
    let begin = series.latest(first.unwrap_or(series.today));
    let begin = begin.and_then(|place| series.spans.get(place));
    let is_at_most = begin.is_some_and(|span| span.every.is_at_most());
    let mut score = f64::from(u8::from(is_at_most));
    let Some(first) = first else {
        return score;
    };
    for span in &series.spans {
        let range = Range {
            from: span.range.from.max(first),
            to: span.range.to.min(series.today),
        };
        score = walk_span(series, span, range, score, &mut see);
    }
    score
}

fn walk_span(
    series: &PreparedSeries,
    span: &Span,
    range: Range,
    before: f64,
    see: &mut impl FnMut(Day, f64),
) -> f64 {
    let pace = Pace::of(span.every);
    let decay = decay(pace.frequency);
    let mut window = SlidingSum::new(series, span.every, &pace, range.from);
    let mut pauses = Ahead::of(&series.pauses);
    let mut score = before;
    for day in range.from..=range.to {
        let is_skipped = window.slide(day);
        if !is_skipped && !pauses.hold(day) {
            score = step(decay, score, pace.check(window.sum));
        }
        see(day, score);
    }
    score
}

/// The sum over the last days, for days in order.
struct SlidingSum<'a> {
    every: &'a Every,
    days: Day,
    /// The number of days in the window.
    inside: usize,
    sum: f64,
    /// The days that have not entered the window yet.
    entering: Log<'a>,
    /// The days that have not left the window yet.
    leaving: Log<'a>,
}

impl<'a> SlidingSum<'a> {
    /// Starts before the first day.
    fn new(series: &'a PreparedSeries, every: &'a Every, pace: &Pace, first: Day) -> Self {
        let inside = series.entries(Range {
            from: first - pace.window + 1,
            to: NEVER,
        });
        Self {
            every,
            days: pace.window,
            inside: 0,
            sum: 0.0,
            entering: inside.clone(),
            leaving: inside,
        }
    }

    /// Moves to a day; gives whether the day is skipped.
    #[inline]
    fn slide(&mut self, day: Day) -> bool {
        let mut is_skipped = false;
        while let Some((entered, tally)) = self.entering.next_up_to(day) {
            self.inside += 1;
            self.sum += self.every.counted(&tally);
            is_skipped = entered == day && tally.is_skipped();
        }
        while let Some((_, tally)) = self.leaving.next_up_to(day - self.days) {
            self.inside -= 1;
            self.sum -= self.every.counted(&tally);
        }
        if self.inside == 0 {
            // What is left then are rounding errors, which must not look like something done.
            self.sum = 0.0;
        }
        is_skipped
    }
}
