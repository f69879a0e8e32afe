//! Streaks and rates: kept periods in a row, and of the last ones.

use super::calendar::{Range, Unit};
use super::chain::Chain;
use super::period::{Judged, Period, State, newest_first};

/// A number of kept periods in a row.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    /// How many.
    pub(super) length: u32,
    /// From the first day of its first period to the last day of its last.
    pub(super) days: Option<Range>,
    /// The goals within which it runs.
    stretch: usize,
}

impl Run {
    /// The run after one more period, or several that are alike: neutral, mended and open ones are passed over.
    fn after(self, period: &Judged) -> Self {
        match period.state {
            State::Kept => Self {
                length: self.length.saturating_add(period.count),
                days: Some(Range {
                    from: self.days.map_or(period.range.from, |days| days.from),
                    to: period.range.to,
                }),
                ..self
            },
            State::Open | State::Neutral | State::Mended => self,
            State::Missed => Self {
                stretch: self.stretch,
                ..Self::default()
            },
        }
    }
}

/// The streak now and the best one ever.
pub(super) struct Streaks {
    /// Kept periods in a row up to now.
    pub(super) current: u32,
    /// The most ever in the same unit; of several the latest.
    pub(super) best: Run,
}

impl Streaks {
    /// A streak begins anew where the unit changes and after days without a goal; only those in the unit of the goal at `index` are compared.
    pub(super) fn of(chain: &Chain, judged: &[Judged], index: Option<usize>) -> Self {
        let now = index.and_then(|index| chain.spans.get(index));
        let mut run = Run::default();
        let mut best = Run::default();
        for periods in judged.chunk_by(|one, next| one.span == next.span) {
            let Some(span) = periods[0].goal(chain) else {
                continue;
            };
            if span.stretch != run.stretch {
                run = Run {
                    stretch: span.stretch,
                    ..Run::default()
                };
            }
            let is_same = now.is_some_and(|now| now.every.unit() == span.every.unit());
            for period in periods {
                run = run.after(period);
                if is_same && run.length > 0 && run.length >= best.length {
                    best = run;
                }
            }
        }
        let is_current = now.is_some_and(|now| now.stretch == run.stretch);
        Self {
            current: if is_current { run.length } else { 0 },
            best,
        }
    }
}

/// How many of the last periods are shown one by one.
const RECENT: usize = 12;

/// The last periods since the unit last changed, the oldest first.
pub(super) fn recent(chain: &Chain, judged: &[Judged], index: Option<usize>) -> Vec<Period> {
    let now = index.and_then(|index| chain.spans.get(index));
    let now = now.map(|now| now.every.unit());
    let unit = |period: &Judged| period.goal(chain).map(|span| span.every.unit());
    let latest = newest_first(chain, judged).take_while(|period| unit(period) == now);
    let latest = latest.take(RECENT).map(|period| period.of(chain));
    let mut recent: Vec<Period> = latest.collect();
    recent.reverse();
    recent
}

/// How many of the last periods were kept.
#[derive(Default)]
pub(super) struct Rate {
    /// Kept or mended.
    pub(super) kept: u32,
    /// Kept, mended or missed.
    pub(super) judged: u32,
    /// Mended.
    pub(super) mended: u32,
}

impl Rate {
    /// Of the last 12 judged periods, or 84 judged days, since the unit last changed; days without a goal are passed over.
    pub(super) fn of(chain: &Chain, judged: &[Judged], index: Option<usize>) -> Self {
        let now = index.and_then(|index| chain.spans.get(index));
        let most = match now.map(|now| now.every.unit()) {
            Some(Unit::Day) => 84,
            Some(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) | None => 12,
        };
        let unit = |period: &Judged| period.goal(chain).map(|span| span.every.unit());
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

    /// Counts a period, or as many of several as there is room for.
    fn add(&mut self, period: &Judged, most: u32) {
        let count = period.count.min(most - self.judged);
        let counts = |state| if period.state == state { count } else { 0 };
        self.judged += count;
        self.kept += counts(State::Kept) + counts(State::Mended);
        self.mended += counts(State::Mended);
    }
}
