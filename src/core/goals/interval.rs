//! Interval goals: each time within so many days of the last, judged once from one time to the next.

use super::calendar::{Day, NEVER, Range, at_or_after};
use super::every::Every;
use super::period::{self, Judged, State};
use super::series::{PreparedSeries, Span};

/// Goals of this kind that follow each other without a gap, and the days on which they are in force up to today.
pub(super) struct Stretch<'c, 'g> {
    series: &'c PreparedSeries<'g>,
    spans: &'c [Span<'g>],
    /// The place of the first goal in the series.
    first: usize,
    days: Range,
}

impl<'c, 'g> Stretch<'c, 'g> {
    /// The row of which the goal at this place of the series is a part; none for goals of another kind.
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

    /// The days done, in order.
    fn times(&self) -> impl DoubleEndedIterator<Item = Day> {
        let entries = self.series.entries(self.days);
        entries
            .filter(|(_, tally)| tally.is_done())
            .map(|(day, _)| day)
    }

    /// Whether a goal is part of the row.
    pub(super) fn holds(&self, span: &Span) -> bool {
        self.spans
            .first()
            .is_some_and(|first| first.stretch == span.stretch)
    }

    /// The first day, if it is a day done: a time that begins without an interval before it.
    pub(super) fn first_time(&self) -> Option<Day> {
        self.times().next().filter(|day| *day == self.days.from)
    }

    /// The last day done, or the day from which the first interval runs.
    fn last(&self) -> Day {
        self.times().next_back().unwrap_or(self.days.from)
    }

    /// Where an interval begins that is judged from this day on: the time before, or the begin of the row.
    pub(super) fn origin(&self, from: Day) -> Day {
        if from == self.days.from {
            from
        } else {
            from - 1
        }
    }

    /// The place among the spans of the goal that is in force on a day.
    fn place(&self, day: Day) -> usize {
        let begun = self.spans.partition_point(|span| span.range.from <= day);
        begun.saturating_sub(1)
    }

    /// The most days from one day to another: where goals change between them, by the one that leaves most.
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

    /// The last day on which the next time is in time; none in a pause without end.
    pub(super) fn until(&self, origin: Day, to: Day) -> Option<Day> {
        after(self.series, origin, self.longest(origin, to))
    }

    /// How many days an interval has, or would have if a time ended it on its last day; skipped and paused ones between
    /// do not count.
    pub(super) fn days(&self, judged: &Judged) -> Day {
        self.counted(self.origin(judged.range.from), judged.range.to)
    }

    /// By how many days it is too long; 0 if it is not.
    pub(super) fn late_by(&self, judged: &Judged) -> Day {
        let (origin, to) = (self.origin(judged.range.from), judged.range.to);
        if judged.state == State::Missed {
            self.days(judged) - self.longest(origin, to)
        } else {
            0
        }
    }

    /// How many days later a time is than another, skipped and paused days between them not counted.
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

    /// The interval that ends with a time.
    fn closed(&self, range: Range) -> Judged {
        let origin = self.origin(range.from);
        let is_kept = self.counted(origin, range.to) <= self.longest(origin, range.to);
        let state = if is_kept { State::Kept } else { State::Missed };
        self.judged(range, true, state)
    }

    /// The interval that no time ends yet: open up to its last day, and neutral where the goal ends before that.
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

/// Judges the intervals of a row that begins with the goal at this place of the series, up to today.
pub(super) fn judge(series: &PreparedSeries, place: usize, judged: &mut Vec<Judged>) {
    let Some(row) = Stretch::of(series, place).filter(|row| row.first == place) else {
        return;
    };
    let mut from = row.days.from;
    for time in row.times() {
        if time > row.days.from {
            judged.push(row.closed(Range { from, to: time }));
        }
        from = time + 1;
    }
    if from <= row.days.to {
        judged.push(row.open(from));
    }
}

/// When the next time is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Next {
    /// The day from which on it is due; none in a pause without end, or for goals of another kind.
    pub(super) due_from: Option<Day>,
    /// The last day on which it is in time; likewise.
    pub(super) until: Option<Day>,
}

impl Next {
    /// Of the goal in force today. One that begins with its first entry asks for that at once.
    pub(super) fn of(series: &PreparedSeries) -> Self {
        let place = series.latest(series.today).filter(|_| series.is_in_force());
        let row = place.and_then(|place| Stretch::of(series, place));
        let every = place.and_then(|place| series.spans.get(place));
        let (Some(row), Some(Every::Interval { ideal, .. })) = (row, every.map(|span| span.every))
        else {
            return Self::default();
        };
        if series.awaits_entry {
            return Self {
                due_from: Some(series.today),
                until: None,
            };
        }
        let last = row.last();
        Self {
            due_from: after(series, last, number(*ideal)),
            until: row.until(last, series.today),
        }
    }
}

/// The day that is so many days after another, of which skipped and paused ones do not count; none in a pause without end.
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

/// How many days of a range without a time are skipped or paused.
fn free(series: &PreparedSeries, range: Range) -> Day {
    series
        .paused_in(range)
        .saturating_add(skipped(series, range))
}

/// How many of them are skipped and not paused.
fn skipped(series: &PreparedSeries, range: Range) -> Day {
    let skipped = series
        .entries(range)
        .filter(|(day, tally)| tally.is_skipped() && !series.is_paused(*day));
    Day::try_from(skipped.count()).unwrap_or(NEVER)
}
