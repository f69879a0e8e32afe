//! Judges calendar periods: by all goals that were active in them, with skips and pauses as excuses.

use super::calendar::{Day, NEVER, Range, Unit, steady};
use super::days::Log;
use super::every::Every;
use super::period::{Judged, State, exceeds, place, reaches};
use super::series::{PreparedSeries, Span};

/// Judges the calendar periods of a goal.
pub(super) struct Judge<'c, 'g> {
    series: &'c PreparedSeries<'g>,
    span: &'c Span<'g>,
    index: usize,
    unit: Unit,
    /// The day on which the next goal starts.
    next: Day,
}

impl<'c, 'g> Judge<'c, 'g> {
    /// The goal `span`, which is at this index of the series, judged by this unit.
    pub(super) fn new(
        series: &'c PreparedSeries<'g>,
        index: usize,
        span: &'c Span<'g>,
        unit: Unit,
    ) -> Self {
        let next = series.spans.get(index + 1);
        Self {
            series,
            span,
            index,
            unit,
            next: next.map_or(NEVER, |next| next.range.from),
        }
    }

    /// Judges the periods of the goal: all in which no later goal of the same unit was active.
    pub(super) fn judge(&self, judged: &mut Vec<Judged>) {
        let around = |day| self.unit.around(day, self.series.week_starts);
        let last = self.span.range.to.min(self.series.today);
        let mut range = around(self.span.range.from);
        let mut rest = self.series.entries(Range {
            from: range.from,
            to: around(last).to,
        });
        while range.from <= last {
            if let Some(alike) = self.alike(range, last, &rest) {
                let first = self.period(range, rest.within(range));
                judged.extend(self.several(alike, first));
                range = around(alike.to + 1);
                continue;
            }
            let entries = rest.split_up_to(range.to);
            if let Some(own) = self.own(range)
                && self.span.every.asks_on(range.from)
            {
                judged.push(self.period(own, entries.within(own)));
            }
            range = around(range.to + 1);
        }
    }

    /// The periods from `range` on that have no entries and are judged alike: all are complete, before the last period
    /// of the goal, and either paused or not. `None` if there are fewer than three.
    fn alike(&self, range: Range, last: Day, rest: &Log<'_>) -> Option<Range> {
        if range.from < self.span.range.from {
            return None;
        }
        let entry = rest.clone().next().map_or(NEVER, |(day, _)| day);
        let to = last.min(entry) - 1;
        let (_, steady) = steady(&self.series.pauses, range.from);
        let whole = self.around(to.min(steady) + 1).from - 1;
        (range.to < whole && self.around(range.to + 1).to < whole)
            .then_some(Range { to: whole, ..range })
    }

    /// The last of some periods that are alike, and all before it as one. The last is on its own, since the next period
    /// can make up for it.
    fn several(&self, alike: Range, first: Judged) -> impl Iterator<Item = Judged> {
        let last = self.around(alike.to);
        let before = Range {
            to: last.from - 1,
            ..alike
        };
        let every = self.span.every;
        let asked = [before, last]
            .into_iter()
            .filter_map(|range| every.asked_in(range));
        asked.map(move |(range, count)| Judged {
            range,
            count,
            ..first
        })
    }

    /// The days of a period by which the goal is judged; `None` if the goal has not started, or if a later goal of the
    /// same unit judges the period.
    ///
    /// If the unit changes within the period, the period ends on the last day of the goal.
    fn own(&self, range: Range) -> Option<Range> {
        let day = range.to.min(self.series.today);
        if day < self.next {
            return (self.span.range.from <= day).then_some(range);
        }
        let later = self.series.spans.iter().skip(self.index + 1);
        let mut later = later.take_while(|span| span.range.from <= day);
        let to = self.span.range.to;
        (!later.any(|span| span.every.period() == Some(self.unit))).then_some(Range { to, ..range })
    }

    fn period(&self, range: Range, entries: Log<'_>) -> Judged {
        Judged {
            range,
            count: 1,
            done: done(self.span.every, entries.clone()),
            state: if range.contains(self.series.today)
                && self.span.range.contains(self.series.today)
            {
                self.state_now(range, entries)
            } else {
                self.state(range, entries)
            },
            span: place(self.index),
        }
    }

    /// The state of a period that is over, or in which no goal is active any more.
    fn state(&self, range: Range, entries: Log<'_>) -> State {
        if self.is_kept(range, &entries, |_| true) {
            State::Kept
        } else if self.is_changed(range) || self.is_excused(range, entries) {
            State::Neutral
        } else {
            State::Missed
        }
    }

    /// The state of the current period.
    fn state_now(&self, range: Range, entries: Log<'_>) -> State {
        let is_at_most = self.span.every.is_at_most();
        if self.is_kept(range, &entries, |every| !every.is_at_most()) {
            State::Kept
        } else if !is_at_most && self.is_free_by_now(range, entries.clone()) {
            State::Neutral
        } else if !is_at_most
            || self.is_changed(range)
            || self.is_kept(range, &entries, Every::is_at_most)
        {
            State::Open
        } else if self.is_excused(range, entries) {
            State::Neutral
        } else {
            State::Missed
        }
    }

    /// Whether the entries of a period keep one of the goals that were active in it and for which `asked` holds.
    fn is_kept(&self, range: Range, entries: &Log<'_>, asked: impl Fn(&Every) -> bool) -> bool {
        self.keeper(range, entries, asked).is_some()
    }

    /// The index of the newest of these goals that the entries of a period keep.
    fn keeper(
        &self,
        range: Range,
        entries: &Log<'_>,
        asked: impl Fn(&Every) -> bool,
    ) -> Option<usize> {
        let before = self.before(range);
        let same = before.filter(|(_, span)| span.every.period() == Some(self.unit));
        let mut goals = std::iter::once((self.index, self.span)).chain(same);
        goals
            .find(|(_, span)| asked(span.every) && keeps(span.every, entries.clone()))
            .map(|(place, _)| place)
    }

    /// The earlier goals that were still active in a period, with their indices, newest first.
    fn before(&self, range: Range) -> impl Iterator<Item = (usize, &'c Span<'g>)> {
        let spans = self.series.spans.iter().enumerate().take(self.index).rev();
        spans.take_while(move |(_, span)| range.from <= span.range.to)
    }

    /// Whether another goal was active in a period, or took over within it.
    fn is_changed(&self, range: Range) -> bool {
        let is_cut = || self.around(range.from).to > range.to;
        self.before(range).next().is_some() || is_cut()
    }

    fn around(&self, day: Day) -> Range {
        self.unit.around(day, self.series.week_starts)
    }

    /// Whether a period that fell short is excused: by skips and pauses, or by a day without an active goal.
    fn is_excused(&self, range: Range, entries: Log<'_>) -> bool {
        is_free(self.series, range, entries, self.unit) || !self.series.covers(range)
    }

    /// Whether a skip or a paused day up to today has made the current period neutral.
    fn is_free_by_now(&self, range: Range, entries: Log<'_>) -> bool {
        let to = self.series.today;
        let is_touched = entries.clone().any(|(_, tally)| tally.is_skipped())
            || self.series.pause_in(Range { to, ..range }).is_some();
        is_touched && is_free(self.series, range, entries, self.unit)
    }
}

/// The index of the goal that keeps a calendar period: its own goal, or an earlier one that it replaced in that period.
pub(super) fn keeper(series: &PreparedSeries, period: &Judged) -> Option<usize> {
    let span = period.goal(series)?;
    if span.every.is_rolling() {
        return None;
    }
    let judge = Judge::new(series, period.place(), span, span.every.period()?);
    judge.keeper(period.range, &series.entries(period.range), |_| true)
}

/// What the entries add up to, as the goal counts.
fn done(every: &Every, entries: Log<'_>) -> f64 {
    entries.fold(0.0, |sum, (_, tally)| sum + every.counted(&tally))
}

/// Whether the entries keep a goal.
fn keeps(every: &Every, entries: Log<'_>) -> bool {
    let (done, target) = (done(every, entries), every.target());
    if every.is_at_most() {
        !exceeds(done, target)
    } else {
        reaches(done, target)
    }
}

/// Whether skips or paused days make a period neutral: one is enough, but a quarter or a year needs half of its days.
pub(super) fn is_free(series: &PreparedSeries, range: Range, entries: Log<'_>, unit: Unit) -> bool {
    let mut skipped = entries.filter(|(_, tally)| tally.is_skipped());
    if !unit.is_long() {
        return skipped.next().is_some() || series.pause_in(range).is_some();
    }
    let skipped = skipped.filter(|(day, _)| !series.is_paused(*day)).count();
    let free = series.paused_in(range) + Day::try_from(skipped).unwrap_or(0);
    free * 2 >= range.len()
}
