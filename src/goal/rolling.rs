//! Rolling goals: at least N days in any D days, by the rule of Loop Habit Tracker.

use super::calendar::{Ahead, Day, NEVER, Range};
use super::chain::Chain;
use super::period::{self, Judged, State};

/// At least `days` done in any `window` days in a row, both at least 1.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    days: usize,
    window: Day,
}

impl Rule {
    /// The rule of `days/windowd`.
    pub(super) fn new(days: u32, window: u32) -> Self {
        Self {
            days: usize::try_from(days).unwrap_or(usize::MAX).max(1),
            window: Day::try_from(window).unwrap_or(NEVER).clamp(1, NEVER),
        }
    }
}

/// One day, and its place in a calendar from which skipped and paused days are taken out.
struct Place {
    day: Day,
    /// Its place from 0 on; of a day that is taken out, the place of the day before it, -1 at the very begin.
    at: Day,
    is_done: bool,
    is_out: bool,
}

/// Days that are covered by what was done, as places.
#[derive(Clone, Copy)]
struct Interval {
    begin: Day,
    /// The last of the days done that it stems from.
    newest: Day,
    end: Day,
}

/// Judges each day of the goal at this place of the chain, up to today.
pub(super) fn judge(chain: &Chain, span: usize, rule: Rule, judged: &mut Vec<Judged>) {
    let Some(goal) = chain.spans.get(span) else {
        return;
    };
    let places = places(chain, goal.range.to);
    let done = done(&places);
    let covered = covered(&snapped(intervals(&done, rule)), &places);
    let before = places.partition_point(|place| place.day < goal.range.from);
    let mut window = Window::default();
    judged.extend(places[before..].iter().map(|place| Judged {
        range: Range {
            from: place.day,
            to: place.day,
        },
        done: window.slide(&done, place.at, rule),
        state: state(place, &covered, chain.today),
        span: period::place(span),
    }));
}

/// The day before the first day after today that is neither covered nor paused, or none if an endless pause comes first.
pub(super) fn covered_until(chain: &Chain, rule: Rule) -> Option<Day> {
    let places = places(chain, chain.today);
    let end = intervals(&done(&places), rule)
        .last()
        .map_or(-1, |newest| newest.end);
    let mut ahead = end - places.last().map_or(-1, |last| last.at);
    let mut day = chain.today + 1;
    while day < NEVER {
        if let Some(paused) = chain.pause_in(Range { from: day, to: day }) {
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

/// The days from the begin of the chain to `to` or today.
///
/// Days on which no goal was in force are taken out like paused ones. What was done is never taken out.
fn places(chain: &Chain, to: Day) -> Vec<Place> {
    let range = Range {
        from: chain.start().unwrap_or(NEVER),
        to: to.min(chain.today),
    };
    let mut next = 0;
    let mut pauses = Ahead::of(&chain.pauses);
    let mut cover = Ahead::of(&chain.cover);
    let place = |(day, tally): (Day, super::Tally)| {
        let is_free = tally.skipped | pauses.hold(day) | !cover.hold(day);
        let is_out = is_free && !tally.is_done();
        next += Day::from(!is_out);
        Place {
            day,
            at: next - 1,
            is_done: tally.is_done(),
            is_out,
        }
    };
    chain.each_day(range).map(place).collect()
}

fn done(places: &[Place]) -> Vec<Day> {
    places
        .iter()
        .filter(|place| place.is_done)
        .map(|place| place.at)
        .collect()
}

/// For each N consecutive days done that lie fewer than D days apart, the D days from the oldest on.
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

/// Shifts intervals back where they overlap the next one, so that as many days as possible are covered.
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

/// For each place, whether an interval covers it.
fn covered(intervals: &[Interval], places: &[Place]) -> Vec<bool> {
    let count = places.last().map_or(0, |last| last.at + 1);
    let mut covered = vec![false; usize::try_from(count).unwrap_or(0)];
    let mut free = count;
    // From the newest to the oldest, each place is marked once: the ends never grow on the way.
    for interval in intervals.iter().rev() {
        for at in interval.begin.max(0)..free.min(interval.end + 1) {
            if let Some(place) = usize::try_from(at).ok().and_then(|at| covered.get_mut(at)) {
                *place = true;
            }
        }
        free = free.min(interval.begin.max(0));
    }
    covered
}

fn state(place: &Place, covered: &[bool], today: Day) -> State {
    let is_covered = usize::try_from(place.at)
        .ok()
        .and_then(|at| covered.get(at));
    if place.is_out {
        State::Neutral
    } else if place.is_done || is_covered == Some(&true) {
        State::Kept
    } else if place.day == today {
        State::Open
    } else {
        State::Missed
    }
}

/// Counts the days done in the window that ends at a place, for places in order.
#[derive(Default)]
struct Window {
    entered: usize,
    left: usize,
}

impl Window {
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
        u32::try_from(self.entered - self.left).map_or(f64::MAX, f64::from)
    }
}
