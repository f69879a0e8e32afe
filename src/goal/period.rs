//! Periods and their states: kept, open, neutral, mended or missed.

use std::fmt;

use chrono::NaiveDate;

use super::calendar::{Day, NEVER, Range, Unit, date};
use super::chain::{Chain, Span};
use super::days::Log;
use super::every::Every;
use super::rolling::{self, Rule};

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

/// One day, week, month, quarter or year of a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// Its first day, also where the goal began later.
    pub from: NaiveDate,
    /// Its last day, also where that is still to come.
    pub to: NaiveDate,
    /// Entries, days, minutes or amounts; for rolling goals the days done in the window that ends on this day.
    pub done: f64,
    /// What makes it kept, or must not be exceeded.
    pub target: f64,
    /// What became of it.
    pub state: State,
}

/// A period while it is being judged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged {
    /// Its days.
    pub(super) range: Range,
    /// How much was done.
    pub(super) done: f64,
    /// What became of it.
    pub(super) state: State,
    /// The place of its goal in the chain.
    pub(super) span: u32,
}

impl Judged {
    /// The place of its goal in the chain.
    pub(super) fn place(&self) -> usize {
        usize::try_from(self.span).unwrap_or(usize::MAX)
    }

    /// The goal that it belongs to.
    pub(super) fn goal<'s, 'g>(&self, chain: &'s Chain<'g>) -> Option<&'s Span<'g>> {
        chain.spans.get(self.place())
    }

    /// The same with dates; chrono's calendar ends in the year 262142.
    pub(super) fn of(&self, chain: &Chain) -> Period {
        Period {
            from: date(self.range.from).unwrap_or(NaiveDate::MIN),
            to: date(self.range.to).unwrap_or(NaiveDate::MAX),
            done: self.done,
            target: self.goal(chain).map_or(0.0, |goal| goal.every.target()),
            state: self.state,
        }
    }
}

/// Every period up to the current one, the oldest first.
pub(super) fn judged(chain: &Chain) -> Vec<Judged> {
    let mut judged = Vec::new();
    for (index, span) in chain.spans.iter().enumerate() {
        match span.every {
            Every::Rolling { days, window } => {
                rolling::judge(chain, index, Rule::new(*days, *window), &mut judged);
            }
            Every::Spaced { longest, .. } => {
                rolling::judge(chain, index, Rule::new(1, *longest), &mut judged);
            }
            Every::Each(_) | Every::AtLeast { .. } | Every::AtMost { .. } | Every::On(_) => {
                Judge::new(chain, index, span).judge(&mut judged);
            }
        }
    }
    mend(chain, &mut judged);
    judged
}

/// The place of a goal as periods keep it.
pub(super) fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// One goal by calendar periods, made ready to judge many of them.
struct Judge<'c, 'g> {
    chain: &'c Chain<'g>,
    span: &'c Span<'g>,
    index: usize,
    /// On which day the next goal begins.
    next: Day,
    target: f64,
    is_at_most: bool,
}

impl<'c, 'g> Judge<'c, 'g> {
    fn new(chain: &'c Chain<'g>, index: usize, span: &'c Span<'g>) -> Self {
        let next = chain.spans.get(index + 1);
        Self {
            chain,
            span,
            index,
            next: next.map_or(NEVER, |next| next.range.from),
            target: span.every.target(),
            is_at_most: span.every.is_at_most(),
        }
    }

    /// The periods that belong to the goal: those in which it was in force last.
    fn judge(&self, judged: &mut Vec<Judged>) {
        let unit = self.span.every.unit();
        let around = |day| unit.around(day, self.chain.week_starts);
        let last = self.span.range.to.min(self.chain.today);
        let mut range = around(self.span.range.from);
        judged.reserve(unit.most_in(last - range.from + 1));
        let mut rest = self.chain.entries(Range {
            from: range.from,
            to: around(last).to,
        });
        while range.from <= last {
            let entries = rest.split_up_to(range.to);
            if self.is_latest(range) && self.span.every.asks_on(range.from) {
                judged.push(self.period(range, entries));
            }
            range = around(range.to + 1);
        }
    }

    /// Whether no other goal was in force later in the period, up to today.
    fn is_latest(&self, range: Range) -> bool {
        let day = range.to.min(self.chain.today);
        day < self.next && (self.index == 0 || self.span.range.from <= day)
    }

    fn period(&self, range: Range, entries: Log<'_>) -> Judged {
        let counted = entries.clone();
        let done = counted.fold(0.0, |sum, (_, tally)| sum + self.span.every.counted(&tally));
        Judged {
            range,
            done,
            state: self.state(range, done, entries),
            span: place(self.index),
        }
    }

    fn state(&self, range: Range, done: f64, entries: Log<'_>) -> State {
        let today = self.chain.today;
        let unit = self.span.every.unit();
        let is_current = range.contains(today) && self.span.range.contains(today);
        let is_good = if self.is_at_most {
            !exceeds(done, self.target)
        } else {
            reaches(done, self.target)
        };
        if is_good && is_current && self.is_at_most {
            State::Open
        } else if is_good {
            State::Kept
        } else if is_current && !self.is_at_most && has_days_left(self.chain, range) {
            State::Open
        } else if is_excused(self.chain, range, entries, unit) {
            State::Neutral
        } else if is_current && !self.is_at_most {
            State::Open
        } else {
            State::Missed
        }
    }
}

/// Whether something may still be done in the current period: a day from today on is neither skipped nor paused.
fn has_days_left(chain: &Chain, range: Range) -> bool {
    let next = chain.today + Day::from(chain.is_skipped(chain.today));
    let free = chain
        .pause_in(Range {
            from: next,
            to: next,
        })
        .map_or(next, |paused| paused + 1);
    free <= range.to
}

/// Whether a period that fell short has a day on which no goal was in force, or is excused by skips and pauses.
fn is_excused(chain: &Chain, range: Range, entries: Log<'_>, unit: Unit) -> bool {
    is_free(chain, range, entries, unit) || !chain.covers(range)
}

/// Whether a skip or a paused day makes a period neutral; a quarter or a year needs half of its days to be free.
pub(super) fn is_free(chain: &Chain, range: Range, entries: Log<'_>, unit: Unit) -> bool {
    let mut skipped = entries.filter(|(_, tally)| tally.is_skipped());
    if !unit.is_long() {
        return skipped.next().is_some() || chain.pause_in(range).is_some();
    }
    let skipped = skipped.filter(|(day, _)| !chain.is_paused(*day)).count();
    let free = chain.paused_in(range) + Day::try_from(skipped).unwrap_or(0);
    free * 2 >= range.len()
}

/// Turns a missed period into a mended one if the next that is not neutral was kept with the shortfall on top.
///
/// A surplus mends at most one period: only the last missed one before it has it as its next.
fn mend(chain: &Chain, judged: &mut [Judged]) {
    let every = |period: &Judged| period.goal(chain).map(|span| span.every);
    let mut next: Option<Judged> = None;
    for period in judged.iter_mut().rev() {
        if period.state == State::Neutral {
            continue;
        }
        if let (State::Missed, Some(after)) = (period.state, next) {
            let goals = every(&after).zip(every(period));
            let is_enough = |(plenty, missed): (&Every, &Every)| {
                plenty.can_mend(missed)
                    && reaches(after.done - plenty.target(), missed.target() - period.done)
            };
            if after.state == State::Kept && goals.is_some_and(is_enough) {
                period.state = State::Mended;
            }
        }
        next = Some(*period);
    }
}

/// Sums of amounts may be off by this much of the target, as 0.1 ten times is not 1.
const TOLERANCE: f64 = 1e-9;

/// Whether `done` is at least `target`.
pub(super) fn reaches(done: f64, target: f64) -> bool {
    done >= target - TOLERANCE * target.abs()
}

/// Whether `done` is more than `target`.
pub(super) fn exceeds(done: f64, target: f64) -> bool {
    done > target + TOLERANCE * target.abs()
}
