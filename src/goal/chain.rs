//! A chain of goals with its days and pauses, made ready to be judged.

use chrono::{NaiveDate, Weekday};

use super::calendar::{Calendar, Day, NEVER, Range, at_or_after, date, merged, number};
use super::every::Every;
use super::tally::{Days, Tally};
use super::{Goal, Pause};

/// What judging needs to know, in order and without overlaps.
pub(super) struct Chain<'a> {
    /// The goals with the days on which they are in force, in order; later ones may lie in the future.
    pub(super) spans: Vec<Span<'a>>,
    /// What the goals ask, for a chain whose goals were never in force.
    pub(super) last: &'a Every,
    /// The current day.
    pub(super) today: Day,
    /// The first day of a week.
    pub(super) week_starts: Weekday,
    /// The days that count: on which a goal was in force, up to today, with something in them.
    pub(super) log: Vec<(Day, Tally)>,
    /// The days in force, gaps between goals left out.
    cover: Vec<Range>,
    /// Paused days.
    pub(super) pauses: Vec<Range>,
}

/// The days on which one goal is in force; never empty.
#[derive(Clone, Copy)]
pub(super) struct Span<'a> {
    /// What it asks.
    pub(super) every: &'a Every,
    /// Its days.
    pub(super) range: Range,
    /// Goals that follow each other and have the same unit share this number: a streak runs on within it.
    pub(super) stretch: usize,
}

/// Stands in for the goal of an empty chain.
const DAILY: &Every = &Every::Each(super::Unit::Day);

impl<'a> Chain<'a> {
    /// Puts the parts in order.
    pub(super) fn new(
        goals: &'a [Goal],
        days: &Days,
        pauses: &[Pause],
        calendar: Calendar,
    ) -> Self {
        let today = number(calendar.today);
        let spans = spans(goals, first_entry(days, calendar), today);
        let cover = merged(spans.iter().map(|span| span.range).collect());
        Self {
            last: goals.last().map_or(DAILY, |goal| &goal.every),
            today,
            week_starts: calendar.week_starts,
            log: log(days, &cover, calendar),
            pauses: merged(pauses.iter().map(|pause| pause.range()).collect()),
            spans,
            cover,
        }
    }

    /// The first day of the first goal.
    pub(super) fn start(&self) -> Option<Day> {
        self.spans.first().map(|span| span.range.from)
    }

    /// The place of the goal that was in force last, up to the day; of the first to come if there was none.
    pub(super) fn latest(&self, day: Day) -> Option<usize> {
        let begun = self.spans.partition_point(|span| span.range.from <= day);
        (!self.spans.is_empty()).then(|| begun.saturating_sub(1))
    }

    /// The days of a range that count, with what they hold.
    pub(super) fn entries(&self, range: Range) -> &[(Day, Tally)] {
        let from = self.log.partition_point(|(day, _)| *day < range.from);
        let to = self.log.partition_point(|(day, _)| *day <= range.to);
        self.log.get(from..to).unwrap_or_default()
    }

    /// Every day of a range, also those without anything in them.
    pub(super) fn each_day(&self, range: Range) -> impl Iterator<Item = (Day, Tally)> {
        let mut rest = self.entries(range);
        (range.from..=range.to).map(move |day| match rest.split_first() {
            Some((&(found, tally), tail)) if found == day => {
                rest = tail;
                (day, tally)
            }
            Some(_) | None => (day, Tally::default()),
        })
    }

    /// Whether a goal is in force on each day of the range.
    pub(super) fn covers(&self, range: Range) -> bool {
        at_or_after(&self.cover, range.from)
            .is_some_and(|cover| cover.contains(range.from) && cover.contains(range.to))
    }

    /// Whether no goal is in force from the day on.
    pub(super) fn ends_before(&self, day: Day) -> bool {
        self.spans.last().is_none_or(|last| last.range.to < day)
    }

    /// Whether the day is paused.
    pub(super) fn is_paused(&self, day: Day) -> bool {
        at_or_after(&self.pauses, day).is_some_and(|pause| pause.contains(day))
    }

    /// The last paused day of the first pause that touches the range.
    pub(super) fn pause_in(&self, range: Range) -> Option<Day> {
        at_or_after(&self.pauses, range.from)
            .filter(|pause| pause.from <= range.to)
            .map(|pause| pause.to)
    }

    /// Whether the day is skipped: it has a skip and no real entry.
    pub(super) fn is_skipped(&self, day: Day) -> bool {
        self.entries(Range { from: day, to: day })
            .iter()
            .any(|(_, tally)| tally.is_skipped())
    }

    /// Whether a goal is in force today.
    pub(super) fn is_in_force(&self) -> bool {
        self.covers(Range {
            from: self.today,
            to: self.today,
        })
    }
}

impl Pause {
    fn range(self) -> Range {
        Range {
            from: number(self.from),
            to: self.to.map_or(NEVER, number),
        }
    }
}

/// The first day up to today with a real entry.
fn first_entry(days: &Days, calendar: Calendar) -> Option<Day> {
    days.between(NaiveDate::MIN, calendar.today)
        .iter()
        .find(|(_, tally)| tally.is_done())
        .map(|(date, _)| number(*date))
}

/// Each goal with the days on which it is in force: from its begin to its end or to the begin of the next.
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
        for before in &mut spans {
            before.range.to = before.range.to.min(from - 1);
        }
        spans.push(Span {
            every: &goal.every,
            range: Range {
                from,
                to: goal.until.map_or(NEVER, number),
            },
            stretch: 0,
        });
    }
    spans.retain(|span| !span.range.is_empty());
    number_stretches(&mut spans);
    spans
}

fn number_stretches(spans: &mut [Span]) {
    let mut stretch = 0;
    let mut unit = None;
    for span in spans {
        if unit.is_some_and(|unit| unit != span.every.unit()) {
            stretch += 1;
        }
        unit = Some(span.every.unit());
        span.stretch = stretch;
    }
}

/// The days up to today on which a goal was in force.
fn log(days: &Days, cover: &[Range], calendar: Calendar) -> Vec<(Day, Tally)> {
    let mut log = Vec::new();
    let (Some(first), today) = (
        cover.first().and_then(|first| date(first.from)),
        calendar.today,
    ) else {
        return log;
    };
    if first <= today {
        let counts = |day| at_or_after(cover, day).is_some_and(|range| range.contains(day));
        log.extend(
            days.between(first, today)
                .iter()
                .map(|(date, tally)| (number(*date), *tally))
                .filter(|(day, _)| counts(*day)),
        );
    }
    log
}
