//! Prepares a series of goals for judging: sorts and merges its goals, days and pauses.

use std::borrow::Cow;

use chrono::{NaiveDate, Weekday};

use super::calendar::{
    Calendar, Day, NEVER, Range, StreakUnit, Unit, at_or_after, date, merged, number,
};
use super::days::{Days, Log};
use super::every::Every;
use super::{Goal, Pause};

/// Why nothing is due on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    /// The day is paused.
    Paused,
    /// The day has a skip and no entry, and is not paused.
    Skipped,
}

/// A series that is ready to be judged: everything in order and without overlaps.
pub(super) struct PreparedSeries<'a> {
    /// The goals and the days on which they are active, in order. Later goals may be in the future.
    pub(super) spans: Vec<Span<'a>>,
    /// The kind of the last goal, for a series whose goals were never active.
    pub(super) last: &'a Every,
    /// The current day.
    pub(super) today: Day,
    /// The first day of a week.
    pub(super) week_starts: Weekday,
    /// Whether the only goal starts with an entry that is still to come.
    pub(super) awaits_entry: bool,
    /// The days with entries or skips on which a goal is active. If the goals have no gap between them, other days are
    /// included too.
    days: Cow<'a, Days>,
    /// From the first day of a goal to the last day of a goal or today: days outside do not count.
    counting: Range,
    /// The days with an active goal, without the gaps between goals.
    pub(super) cover: Vec<Range>,
    /// Paused days.
    pub(super) pauses: Vec<Range>,
}

/// A goal and the days on which it is active; never without days.
#[derive(Clone, Copy)]
pub(super) struct Span<'a> {
    /// How often, or how much.
    pub(super) every: &'a Every,
    /// The days on which the goal is active.
    pub(super) range: Range,
    /// Goals that follow each other without a gap and have the same unit share this number: a streak continues within
    /// it.
    pub(super) stretch: usize,
}

/// The goal of an empty series.
const DAILY: &Every = &Every::Each(Unit::Day);

impl<'a> PreparedSeries<'a> {
    /// Sorts and merges the parts.
    pub(super) fn new(
        goals: &'a [Goal],
        days: &'a Days,
        pauses: &[Pause],
        calendar: Calendar,
    ) -> Self {
        let today = number(calendar.today);
        let first_entry = first_entry(days, today);
        let spans = spans(goals, first_entry, today);
        let cover = merged(spans.iter().map(|span| span.range).collect());
        Self {
            last: goals.last().map_or(DAILY, |goal| &goal.every),
            today,
            week_starts: calendar.week_starts,
            awaits_entry: first_entry.is_none()
                && matches!(goals, [goal] if goal.begins_with_an_entry()),
            days: match cover.as_slice() {
                [] | [_] => Cow::Borrowed(days),
                several => Cow::Owned(days.only(several)),
            },
            counting: Range {
                from: cover.first().map_or(NEVER, |first| first.from),
                to: cover.last().map_or(today, |last| last.to.min(today)),
            },
            pauses: merged(pauses.iter().map(|pause| pause.range()).collect()),
            spans,
            cover,
        }
    }

    /// The first day of the first goal.
    pub(super) fn start(&self) -> Option<Day> {
        self.spans.first().map(|span| span.range.from)
    }

    /// The index of the last goal that was active up to the day; of the first goal if none was active by then.
    pub(super) fn latest(&self, day: Day) -> Option<usize> {
        let begun = self.spans.partition_point(|span| span.range.from <= day);
        (!self.spans.is_empty()).then(|| begun.saturating_sub(1))
    }

    /// The unit in which streaks are counted for the last goal that was active up to the day.
    pub(super) fn unit_on(&self, day: Day) -> Option<StreakUnit> {
        let span = self.latest(day).and_then(|place| self.spans.get(place));
        span.map(|span| span.every.unit())
    }

    /// The days that count: with entries or skips, an active goal, and up to today.
    pub(super) fn log(&self) -> Log<'_> {
        self.days.within(self.counting)
    }

    /// The days of a range that count.
    pub(super) fn entries(&self, range: Range) -> Log<'_> {
        self.days.within(Range {
            from: range.from.max(self.counting.from),
            to: range.to.min(self.counting.to),
        })
    }

    /// Whether a goal is active on every day of the range.
    pub(super) fn covers(&self, range: Range) -> bool {
        at_or_after(&self.cover, range.from)
            .is_some_and(|cover| cover.contains(range.from) && cover.contains(range.to))
    }

    /// Whether no goal is active from the day on.
    pub(super) fn ends_before(&self, day: Day) -> bool {
        self.spans.last().is_none_or(|last| last.range.to < day)
    }

    /// Whether the day is paused.
    pub(super) fn is_paused(&self, day: Day) -> bool {
        at_or_after(&self.pauses, day).is_some_and(|pause| pause.contains(day))
    }

    /// The last day of the first pause that touches the range.
    pub(super) fn pause_in(&self, range: Range) -> Option<Day> {
        at_or_after(&self.pauses, range.from)
            .filter(|pause| pause.from <= range.to)
            .map(|pause| pause.to)
    }

    /// The number of paused days in the range.
    pub(super) fn paused_in(&self, range: Range) -> Day {
        let first = self.pauses.partition_point(|pause| pause.to < range.from);
        let touching = self.pauses.iter().skip(first);
        let touching = touching.take_while(|pause| pause.from <= range.to);
        let within = touching.map(|pause| Range {
            from: pause.from.max(range.from),
            to: pause.to.min(range.to),
        });
        within.map(Range::len).sum()
    }

    /// Why nothing is due on a day; `None` if something can be due.
    pub(super) fn free_on(&self, day: Day) -> Option<Free> {
        if self.is_paused(day) {
            Some(Free::Paused)
        } else {
            self.is_skipped(day).then_some(Free::Skipped)
        }
    }

    /// Whether the day is skipped: it has a skip and no entry.
    pub(super) fn is_skipped(&self, day: Day) -> bool {
        self.entries(Range { from: day, to: day })
            .any(|(_, tally)| tally.is_skipped())
    }

    /// Whether a goal is active today.
    pub(super) fn is_in_force(&self) -> bool {
        self.covers(Range {
            from: self.today,
            to: self.today,
        })
    }
}

impl Pause {
    /// The same days as pauses in order that neither overlap nor touch.
    #[must_use]
    pub fn apart(pauses: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let ranges = merged(pauses.into_iter().map(Self::range).collect()).into_iter();
        let pause = |range: Range| {
            Some(Self {
                from: date(range.from)?,
                to: date(range.to),
            })
        };
        ranges.filter_map(pause).collect()
    }

    fn range(self) -> Range {
        Range {
            from: number(self.from),
            to: self.to.map_or(NEVER, number),
        }
    }
}

/// The first day up to today with an entry that is not a skip.
fn first_entry(days: &Days, today: Day) -> Option<Day> {
    let mut past = days.within(up_to(today));
    past.find(|(_, tally)| tally.is_done()).map(|(day, _)| day)
}

/// All days up to this one.
pub(super) fn up_to(day: Day) -> Range {
    Range {
        from: Day::MIN,
        to: day,
    }
}

/// Whether one of the goals is active on a day from `from` to `to`. The arguments are those of [`judge`](super::judge).
#[must_use]
pub fn in_force(
    goals: &[Goal],
    days: &Days,
    calendar: &Calendar,
    from: NaiveDate,
    to: NaiveDate,
) -> bool {
    let today = number(calendar.today);
    let spans = spans(goals, first_entry(days, today), today);
    let (from, to) = (number(from), number(to));
    let mut spans = spans.iter();
    spans.any(|span| span.range.from <= to && from <= span.range.to)
}

/// Each goal with the days on which it is active: from its start to its end, or to the start of the next goal.
fn spans(goals: &[Goal], first_entry: Option<Day>, today: Day) -> Vec<Span<'_>> {
    let mut spans: Vec<Span> = Vec::with_capacity(goals.len());
    for goal in goals {
        let default = match spans.last() {
            Some(before) if before.range.to < NEVER => before.range.to + 1,
            Some(before) => before.range.from,
            None if goal.every.is_at_most() => today,
            None => first_entry.unwrap_or(today),
        };
        let from = goal.since.map_or(default, number);
        spans.push(Span {
            every: &goal.every,
            range: Range {
                from,
                to: goal.until.map_or(NEVER, number),
            },
            stretch: 0,
        });
    }
    let mut next = NEVER;
    for span in spans.iter_mut().rev() {
        span.range.to = span.range.to.min(next);
        next = next.min(span.range.from - 1);
    }
    spans.retain(|span| !span.range.is_empty());
    number_stretches(&mut spans);
    spans
}

fn number_stretches(spans: &mut [Span]) {
    let mut stretch = 0;
    let mut before: Option<Span> = None;
    for span in spans {
        let goes_on = |before: Span| {
            before.every.unit() == span.every.unit() && before.range.to + 1 == span.range.from
        };
        if before.is_some_and(|before| !goes_on(before)) {
            stretch += 1;
        }
        span.stretch = stretch;
        before = Some(*span);
    }
}
