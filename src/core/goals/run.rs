//! Counts streaks, which are kept periods in a row, and rates, the share of kept periods among the last ones.

use super::calendar::{Day, Range, StreakUnit, Unit};
use super::interval::Stretch;
use super::judged::newest_first;
use super::period::{Judged, Period, State};
use super::series::PreparedSeries;

/// Kept periods in a row.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    /// The number of kept periods.
    pub(super) length: u32,
    /// From the first day of its first period to the last day of its last.
    pub(super) days: Option<Range>,
}

impl Run {
    /// A run that starts with a day on which it was done.
    fn of_time(day: Day) -> Self {
        Self {
            length: 1,
            days: Some(Range { from: day, to: day }),
        }
    }

    /// The run after another interval. A time that is late starts a new run, and so does the first time.
    fn after_interval(self, period: &Judged) -> Self {
        match period.state {
            State::Missed if period.done > 0.0 => Self::of_time(period.range.to),
            State::Kept if self.length == 0 => Self::of_time(period.range.to),
            State::Kept | State::Open | State::Neutral | State::Mended | State::Missed => {
                self.after(period)
            }
        }
    }

    /// The run after another period, or several alike periods. Neutral, open and made-up-for periods change nothing.
    fn after(self, period: &Judged) -> Self {
        match period.state {
            State::Kept => Self {
                length: self.length.saturating_add(period.count),
                days: Some(Range {
                    from: self.days.map_or(period.range.from, |days| days.from),
                    to: period.range.to,
                }),
            },
            State::Open | State::Neutral | State::Mended => self,
            State::Missed => Self::default(),
        }
    }
}

/// The current and the best streak.
pub(super) struct Streaks {
    /// The kept periods in a row up to now.
    pub(super) current: u32,
    /// The longest run ever in the same unit; the latest of several equal ones.
    pub(super) best: Run,
}

impl Streaks {
    /// Counts the streaks. A streak starts anew when the unit changes and after days without a goal. Only streaks in
    /// the unit of the goal at `index` are compared.
    pub(super) fn of(series: &PreparedSeries, judged: &[Judged], index: Option<usize>) -> Self {
        let now = index.and_then(|index| series.spans.get(index));
        let mut streaks = Self {
            current: 0,
            best: Run::default(),
        };
        let mut rest = judged;
        let mut place = 0;
        for spans in series
            .spans
            .chunk_by(|one, next| one.stretch == next.stretch)
        {
            let stretch = Stretch::of(series, place);
            place += spans.len();
            let (periods, after) = rest.split_at(rest.partition_point(|one| one.place() < place));
            rest = after;
            let is_same = now.is_some_and(|now| now.every.unit() == spans[0].every.unit());
            let is_now = now.is_some_and(|now| now.stretch == spans[0].stretch);
            let run = streaks.run(periods, stretch.as_ref(), is_same);
            if is_now {
                streaks.current = run.length;
            }
        }
        streaks
    }

    /// The run that is left after the periods of a stretch. The best run on the way is kept if this stretch `counts`.
    fn run(&mut self, periods: &[Judged], stretch: Option<&Stretch>, counts: bool) -> Run {
        let first = stretch.and_then(Stretch::first_time);
        let mut run = first.map_or_else(Run::default, Run::of_time);
        let mut see = |run: Run| {
            if counts && run.length > 0 && run.length >= self.best.length {
                self.best = run;
            }
        };
        see(run);
        for period in periods {
            run = match stretch {
                Some(_) => run.after_interval(period),
                None => run.after(period),
            };
            see(run);
        }
        run
    }
}

/// How many of the last periods are listed.
const RECENT: usize = 12;

/// The last periods since the unit last changed, oldest first.
pub(super) fn recent(
    series: &PreparedSeries,
    judged: &[Judged],
    index: Option<usize>,
) -> Vec<Period> {
    let now = index.and_then(|index| series.spans.get(index));
    let now = now.map(|now| now.every.unit());
    let unit = |period: &Judged| period.goal(series).map(|span| span.every.unit());
    let latest = newest_first(series, judged).take_while(|period| unit(period) == now);
    let latest = latest.take(RECENT).map(|period| period.of(series));
    let mut recent: Vec<Period> = latest.collect();
    recent.reverse();
    recent
}

/// How many of the last periods were kept.
#[derive(Default)]
pub(super) struct Rate {
    /// Kept or made-up-for periods.
    pub(super) kept: u32,
    /// Kept, made-up-for or missed periods.
    pub(super) judged: u32,
    /// Made-up-for periods.
    pub(super) mended: u32,
}

impl Rate {
    /// The rate of the last 12 judged periods or intervals, or of the last 84 judged days, since the unit last changed.
    /// Days without a goal are passed over.
    pub(super) fn of(series: &PreparedSeries, judged: &[Judged], index: Option<usize>) -> Self {
        let now = index.and_then(|index| series.spans.get(index));
        let most = match now.map(|now| now.every.unit()) {
            Some(StreakUnit::Period(Unit::Day)) => 84,
            Some(
                StreakUnit::Time
                | StreakUnit::Period(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year),
            )
            | None => 12,
        };
        let unit = |period: &Judged| period.goal(series).map(|span| span.every.unit());
        let mut rate = Self::default();
        let mut latest = judged
            .iter()
            .rev()
            .take_while(|period| unit(period) == now.map(|now| now.every.unit()))
            .filter(|period| period.state != State::Neutral && period.state != State::Open);
        while let Some(period) = latest.next().filter(|_| rate.judged < most) {
            rate.add(period, most);
        }
        rate
    }

    /// Counts a period, or as many of several periods as there is room for.
    fn add(&mut self, period: &Judged, most: u32) {
        let count = period.count.min(most - self.judged);
        let counts = |state| if period.state == state { count } else { 0 };
        self.judged += count;
        self.kept += counts(State::Kept) + counts(State::Mended);
        self.mended += counts(State::Mended);
    }
}
