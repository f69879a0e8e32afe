//! Judges interval goals: each time has to follow the last within a number of days.

use super::calendar::{Day, NEVER, Range, at_or_after};
use super::every::Every;
use super::period::{self, Judged, State};
use super::series::{PreparedSeries, Span};

/// Interval goals that follow each other without a gap, and the days up to today on which they are active.
pub(super) struct Stretch<'c, 'g> {
    series: &'c PreparedSeries<'g>,
    spans: &'c [Span<'g>],
    /// The index of the first goal in the series.
    first: usize,
    days: Range,
}

impl<'c, 'g> Stretch<'c, 'g> {
    /// The stretch of the goal at this index of the series; `None` for other kinds of goals.
    pub(super) fn of(series: &'c PreparedSeries<'g>, place: usize) -> Option<Self> {
        let stretch = series
            .spans
            .get(place)
            .filter(|span| span.every.is_interval())?
            .stretch;
        let first = series.spans.partition_point(|span| span.stretch < stretch);
        let end = series.spans.partition_point(|span| span.stretch <= stretch);
        let spans = series.spans.get(first..end)?;
        let days = Range {
            from: spans.first()?.range.from,
            to: spans.last()?.range.to.min(series.today),
        };
        Some(Self {
            series,
            spans,
            first,
            days,
        })
    }

    /// The days on which it was done, in order.
    fn times(&self) -> impl DoubleEndedIterator<Item = Day> {
        let entries = self.series.entries(self.days);
        entries
            .filter(|(_, tally)| tally.is_done())
            .map(|(day, _)| day)
    }

    /// Whether a goal is part of the stretch.
    pub(super) fn holds(&self, span: &Span) -> bool {
        self.spans
            .first()
            .is_some_and(|first| first.stretch == span.stretch)
    }

    /// The first day, if it was done on that day: the first time then has no interval before it.
    pub(super) fn first_time(&self) -> Option<Day> {
        self.times().next().filter(|day| *day == self.days.from)
    }

    /// The last day on which it was done; without one, the day on which the first interval starts.
    fn last(&self) -> Day {
        self.times().next_back().unwrap_or(self.days.from)
    }

    /// The day from which an interval counts whose first day is `from`: the time before it, or the start of the
    /// stretch.
    pub(super) fn origin(&self, from: Day) -> Day {
        if from == self.days.from {
            from
        } else {
            from - 1
        }
    }

    /// The index among `spans` of the goal that is active on a day.
    fn place(&self, day: Day) -> usize {
        let begun = self.spans.partition_point(|span| span.range.from <= day);
        begun.saturating_sub(1)
    }

    /// The most days allowed from one day to another. If the goal changes in between, the goal that allows most
    /// decides.
    fn longest(&self, from: Day, to: Day) -> Day {
        let goals = self.spans.get(self.place(from)..=self.place(to));
        let days = goals.into_iter().flatten().map(|span| match span.every {
            Every::Interval { longest, .. } => *longest,
            Every::Each(_)
            | Every::AtLeast { .. }
            | Every::AtMost { .. }
            | Every::On(_)
            | Every::Rolling { .. } => 0,
        });
        days.max().map_or(NEVER, number)
    }

    /// The last day on which the next time is in time; `None` in a pause without end.
    pub(super) fn until(&self, origin: Day, to: Day) -> Option<Day> {
        after(self.series, origin, self.longest(origin, to))
    }

    /// How many days an interval has, or would have if it was done on its last day. Skipped and paused days in between
    /// do not count.
    pub(super) fn days(&self, judged: &Judged) -> Day {
        self.counted(self.origin(judged.range.from), judged.range.to)
    }

    /// By how many days an interval is too long; 0 if it is not.
    pub(super) fn late_by(&self, judged: &Judged) -> Day {
        let (origin, to) = (self.origin(judged.range.from), judged.range.to);
        if judged.state == State::Missed {
            self.days(judged) - self.longest(origin, to)
        } else {
            0
        }
    }

    /// The days from one time to the next, without the skipped and paused days between them.
    fn counted(&self, time: Day, next: Day) -> Day {
        let between = Range {
            from: time + 1,
            to: next - 1,
        };
        next - time - free(self.series, between)
    }

    fn judged(&self, range: Range, is_done: bool, state: State) -> Judged {
        Judged {
            range,
            count: 1,
            done: f64::from(u8::from(is_done)),
            state,
            span: period::place(self.first + self.place(range.to)),
        }
    }

    /// Judges the interval that ends with a time.
    fn closed(&self, range: Range) -> Judged {
        let origin = self.origin(range.from);
        let is_kept = self.counted(origin, range.to) <= self.longest(origin, range.to);
        let state = if is_kept { State::Kept } else { State::Missed };
        self.judged(range, true, state)
    }

    /// Judges the interval after the last time: open up to its last day, and neutral if the goal ends before that.
    fn open(&self, from: Day) -> Judged {
        let to = self.days.to;
        let until = self.until(self.origin(from), to);
        let is_late = until.is_some_and(|until| until < to);
        let (state, to) = if is_late {
            (State::Missed, to)
        } else if to == self.series.today {
            (State::Open, until.unwrap_or(to))
        } else {
            (State::Neutral, to)
        };
        self.judged(Range { from, to }, false, state)
    }
}

fn number(days: u32) -> Day {
    Day::try_from(days).unwrap_or(NEVER)
}

/// Judges the intervals of the stretch that starts with the goal at this index of the series, up to today.
pub(super) fn judge(series: &PreparedSeries, place: usize, judged: &mut Vec<Judged>) {
    let Some(stretch) = Stretch::of(series, place).filter(|stretch| stretch.first == place) else {
        return;
    };
    let mut from = stretch.days.from;
    for time in stretch.times() {
        if time > stretch.days.from {
            judged.push(stretch.closed(Range { from, to: time }));
        }
        from = time + 1;
    }
    if from <= stretch.days.to {
        judged.push(stretch.open(from));
    }
}

/// When the next time is due.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Next {
    /// The first day on which it is due; `None` in a pause without end, or for other kinds of goals.
    pub(super) due_from: Option<Day>,
    /// The last day on which it is in time; `None` in a pause without end, or for other kinds of goals.
    pub(super) until: Option<Day>,
}

impl Next {
    /// Of the goal that is active today. A goal that starts with its first entry is due at once.
    pub(super) fn of(series: &PreparedSeries) -> Self {
        let place = series.latest(series.today).filter(|_| series.is_in_force());
        let stretch = place.and_then(|place| Stretch::of(series, place));
        let every = place.and_then(|place| series.spans.get(place));
        let (Some(stretch), Some(Every::Interval { ideal, .. })) =
            (stretch, every.map(|span| span.every))
        else {
            return Self::default();
        };
        if series.awaits_entry {
            return Self {
                due_from: Some(series.today),
                until: None,
            };
        }
        let last = stretch.last();
        Self {
            due_from: after(series, last, number(*ideal)),
            until: stretch.until(last, series.today),
        }
    }
}

/// The day that is `days` days after `origin`, not counting skipped and paused days; `None` in a pause without end.
fn after(series: &PreparedSeries, origin: Day, days: Day) -> Option<Day> {
    let (mut seen, mut left) = (origin, days);
    while seen < NEVER {
        let day = seen.saturating_add(left);
        let pause = at_or_after(&series.pauses, seen + 1).filter(|pause| pause.from <= day);
        let to = pause.map_or(day, |pause| pause.from - 1);
        let counted = Range { from: seen + 1, to };
        let skipped = skipped(series, counted);
        match pause {
            Some(pause) => {
                left -= counted.len() - skipped;
                seen = pause.to;
            }
            None if skipped == 0 => return (day < NEVER).then_some(day),
            None => (seen, left) = (day, skipped),
        }
    }
    None
}

/// How many days of a range without a time in it are skipped or paused.
fn free(series: &PreparedSeries, range: Range) -> Day {
    series
        .paused_in(range)
        .saturating_add(skipped(series, range))
}

/// How many days of a range are skipped and not paused.
fn skipped(series: &PreparedSeries, range: Range) -> Day {
    let skipped = series
        .entries(range)
        .filter(|(day, tally)| tally.is_skipped() && !series.is_paused(*day));
    Day::try_from(skipped.count()).unwrap_or(NEVER)
}
