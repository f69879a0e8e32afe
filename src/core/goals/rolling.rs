//! Judges rolling goals, at least N days in any D days, by the rule of Loop Habit Tracker.

use super::calendar::{Day, NEVER, Range, Unit, merged, steady};
use super::period::{self, Judged, State};
use super::series::PreparedSeries;

/// The rule of a goal: at least `days` days in any `window` days in a row, both at least 1.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    days: usize,
    window: Day,
}

impl Rule {
    /// The rule of a goal such as `3/7d`.
    pub(super) fn new(days: u32, window: u32) -> Self {
        Self {
            days: usize::try_from(days).unwrap_or(usize::MAX).max(1),
            window: Day::try_from(window).unwrap_or(NEVER).clamp(1, NEVER),
        }
    }
}

/// Alike days in a row, with their places in a calendar that leaves out skipped and paused days.
#[derive(Clone, Copy)]
struct Stretch {
    days: Range,
    /// The place of the first day, counted from 0. For days that are left out, the place of the day before; -1 at the
    /// very start.
    at: Day,
    kind: StretchDays,
}

/// What kind of days a stretch has.
#[derive(Clone, Copy, PartialEq)]
enum StretchDays {
    /// A single day on which it was done.
    Done,
    /// Days on which it was not done.
    Plain,
    /// Days that are left out because they are skipped, paused or without a goal.
    Out,
}

impl Stretch {
    /// The place of the last day.
    fn last(&self) -> Day {
        match self.kind {
            StretchDays::Out => self.at,
            StretchDays::Done | StretchDays::Plain => self.at + self.days.len() - 1,
        }
    }

    /// Removes days at the start.
    fn shorten(&mut self, days: Day) {
        self.days.from += days;
        if self.kind != StretchDays::Out {
            self.at += days;
        }
    }
}

/// Days that are covered by doing it on some of them, as places.
#[derive(Clone, Copy)]
struct Interval {
    begin: Day,
    /// The last of the done days that cover the others.
    newest: Day,
    end: Day,
}

/// Judges each day of the goal at this index of the series, up to today.
pub(super) fn judge(series: &PreparedSeries, span: usize, rule: Rule, judged: &mut Vec<Judged>) {
    let Some(goal) = series.spans.get(span) else {
        return;
    };
    let stretches = stretches(series, goal.range.to);
    let done = done(&stretches);
    let covered = covered(&snapped(intervals(&done, rule)));
    let before = stretches.partition_point(|stretch| stretch.days.to < goal.range.from);
    let mut window = SlidingCount::default();
    for mut stretch in stretches.into_iter().skip(before) {
        stretch.shorten((goal.range.from - stretch.days.from).max(0));
        while !stretch.days.is_empty() {
            let done = window.slide(&done, stretch.at, rule);
            let (is_covered, until) = steady(&covered, stretch.at);
            let until = match stretch.kind {
                StretchDays::Out => stretch.days.to,
                StretchDays::Done | StretchDays::Plain => {
                    stretch.days.from + (until.min(window.until) - stretch.at)
                }
            };
            let range = Range {
                to: until.min(stretch.days.to),
                ..stretch.days
            };
            judged.push(Judged {
                range,
                count: Unit::Day.count_in(range),
                done,
                state: state(stretch, is_covered, series.today),
                span: period::place(span),
            });
            stretch.shorten(range.len());
        }
    }
}

/// The day before the first day after today that is neither covered nor paused; `None` if a pause without end comes
/// first.
pub(super) fn covered_until(series: &PreparedSeries, rule: Rule) -> Option<Day> {
    let stretches = stretches(series, series.today);
    let end = intervals(&done(&stretches), rule)
        .last()
        .map_or(-1, |newest| newest.end);
    let mut ahead = end - stretches.last().map_or(-1, Stretch::last);
    let mut day = series.today + 1;
    while day < NEVER {
        if let Some(paused) = series.pause_in(Range { from: day, to: day }) {
            day = paused;
        } else if ahead <= 0 {
            return Some(day - 1);
        } else {
            ahead -= 1;
        }
        day += 1;
    }
    None
}

/// The days from the start of the series to `to` or today, in stretches. Today is a stretch of its own.
///
/// Days without an active goal are left out like paused days. Days on which it was done are never left out.
fn stretches(series: &PreparedSeries, to: Day) -> Vec<Stretch> {
    let mut rest = Range {
        from: series.start().unwrap_or(NEVER),
        to: to.min(series.today),
    };
    let mut entries = series.entries(rest);
    let mut next = 0;
    let mut stretches = Vec::new();
    while !rest.is_empty() {
        let day = rest.from;
        let (is_paused, paused) = steady(&series.pauses, day);
        let (is_covered, covered) = steady(&series.cover, day);
        let entry = entries.next_up_to(day).map(|(_, tally)| tally);
        let next_entry = entries.clone().next().map_or(NEVER, |(day, _)| day);
        let steady = paused.min(covered).min(next_entry - 1).min(rest.to);
        let days = Range {
            from: day,
            to: if entry.is_some() {
                day
            } else {
                steady.min(series.today - 1).max(day)
            },
        };
        let entry = entry.unwrap_or_default();
        let kind = if entry.is_done() {
            StretchDays::Done
        } else if entry.skipped || is_paused || !is_covered {
            StretchDays::Out
        } else {
            StretchDays::Plain
        };
        let is_out = kind == StretchDays::Out;
        stretches.push(Stretch {
            days,
            at: next - Day::from(is_out),
            kind,
        });
        next += if is_out { 0 } else { days.len() };
        rest.from = days.to + 1;
    }
    stretches
}

fn done(stretches: &[Stretch]) -> Vec<Day> {
    let done = stretches
        .iter()
        .filter(|stretch| stretch.kind == StretchDays::Done);
    done.map(|stretch| stretch.at).collect()
}

/// For each N consecutive done days that are fewer than D days apart, the D days from the oldest of them on.
fn intervals(done: &[Day], rule: Rule) -> Vec<Interval> {
    done.windows(rule.days)
        .filter_map(|days| days.first().copied().zip(days.last().copied()))
        .filter(|(oldest, newest)| newest - oldest < rule.window)
        .map(|(oldest, newest)| Interval {
            begin: oldest,
            newest,
            end: oldest + (rule.window - 1),
        })
        .collect()
}

/// Shifts intervals back if they overlap the next interval, so that as many days as possible are covered.
fn snapped(mut intervals: Vec<Interval>) -> Vec<Interval> {
    let mut next: Option<Interval> = None;
    for this in intervals.iter_mut().rev() {
        if let Some(next) = next {
            let gap = this.end - next.begin;
            if gap >= 0 {
                let shift = (this.end - this.newest).min(gap + 1);
                this.begin -= shift;
                this.end -= shift;
            }
        }
        next = Some(*this);
    }
    intervals
}

/// The places that intervals cover.
fn covered(intervals: &[Interval]) -> Vec<Range> {
    let places = intervals.iter().map(|interval| Range {
        from: interval.begin,
        to: interval.end,
    });
    merged(places.collect())
}

fn state(stretch: Stretch, is_covered: bool, today: Day) -> State {
    match stretch.kind {
        StretchDays::Out => State::Neutral,
        StretchDays::Done => State::Kept,
        StretchDays::Plain if is_covered => State::Kept,
        StretchDays::Plain if stretch.days.from == today => State::Open,
        StretchDays::Plain => State::Missed,
    }
}

/// Counts the done days in the window that ends at a place, for places in order.
#[derive(Default)]
struct SlidingCount {
    entered: usize,
    left: usize,
    /// The last place up to which the number stays the same if no done day follows.
    until: Day,
}

impl SlidingCount {
    fn slide(&mut self, done: &[Day], at: Day, rule: Rule) -> f64 {
        while done.get(self.entered).is_some_and(|day| *day <= at) {
            self.entered += 1;
        }
        while done
            .get(self.left)
            .is_some_and(|day| *day <= at - rule.window)
        {
            self.left += 1;
        }
        let leaves = done.get(self.left).filter(|day| **day <= at);
        self.until = leaves.map_or(NEVER, |day| day + rule.window - 1);
        u32::try_from(self.entered - self.left).map_or(f64::MAX, f64::from)
    }
}
