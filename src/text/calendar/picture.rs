//! The picture of a year: a column for each week, a row for each day of it, and one for what became of the goal.

use chrono::{Datelike, NaiveDate};

use super::super::{count, goal, time};
use super::CalendarPage;
use super::days::{CalendarMark, Day, LEVELS, Measure};
use crate::goals::{Period, State, StreakUnit, Unit};
use crate::report::{Cell, Column, Heat, HeatColumn, Span, Table, TextLine, Tone, explained};
use crate::summary::week::Week;

/// What parts the signs of the legend: all of them have room on a line of 80 cells.
const BETWEEN: &str = "  ";

/// The sign of a day.
fn sign(mark: CalendarMark) -> Span {
    match mark {
        CalendarMark::Done(1) => Span::sign("░", ":", Tone::Shade(1)),
        CalendarMark::Done(2) => Span::sign("▒", "+", Tone::Shade(2)),
        CalendarMark::Done(3) => Span::sign("▓", "x", Tone::Shade(3)),
        CalendarMark::Done(_) => Span::sign("█", "#", Tone::Shade(4)),
        CalendarMark::Excused => Span::sign("–", "-", Tone::Muted),
        CalendarMark::Covered => Span::sign("◦", "=", Tone::Muted),
        CalendarMark::Nothing => Span::sign("·", ".", Tone::Muted),
        CalendarMark::Free => Span::plain(""),
    }
}

impl CalendarPage<'_> {
    /// The picture.
    pub(super) fn picture(&self) -> Heat {
        let weeks = self.weeks();
        let mut rows: Vec<String> = weeks.first().map_or_else(Vec::new, |week| {
            week.days().map(|day| day.weekday().to_string()).collect()
        });
        let states: Vec<Option<State>> = weeks.iter().map(|week| self.state_in(*week)).collect();
        let has_goal_row = states.iter().any(Option::is_some);
        if has_goal_row {
            rows.push("goal".to_owned());
        }
        let columns = weeks.iter().zip(states).map(|(week, state)| {
            let mut signs: Vec<Span> = week.days().map(|day| self.sign_of(day)).collect();
            if has_goal_row {
                signs.push(state.map(goal::mark).unwrap_or_default());
            }
            HeatColumn {
                label: self.month_that_begins_in(*week),
                signs,
            }
        });
        Heat {
            columns: columns.collect(),
            rows,
            legend: self.legend(),
            words: self.months(),
        }
    }

    fn weeks(&self) -> Vec<Week> {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else {
            return Vec::new();
        };
        let starts = Week::around(first.date, self.week_starts).from;
        let all = starts.iter_weeks().take_while(|day| *day <= last.date);
        all.map(|day| Week::around(day, self.week_starts)).collect()
    }

    fn sign_of(&self, day: NaiveDate) -> Span {
        let place = self.days.partition_point(|each| each.date < day);
        let found = self.days.get(place).filter(|each| each.date == day);
        found.map(|each| sign(each.mark)).unwrap_or_default()
    }

    /// The month whose first day is in the week; that of the first day of all too.
    fn month_that_begins_in(&self, week: Week) -> Option<String> {
        let mut shown = self.days.iter().map(|each| each.date);
        let is_first = shown.next().is_some_and(|first| week.contains(first));
        let begins = week.days().find(|day| day.day() == 1);
        let begins = begins.filter(|day| self.days.last().is_some_and(|last| *day <= last.date));
        let month = begins.or_else(|| is_first.then_some(week.to));
        month.map(|day| day.format("%b").to_string())
    }

    /// What became of the week of a goal, or of the longer period that ends in the week.
    fn state_in(&self, week: Week) -> Option<State> {
        let (_, standing) = self.goal.as_ref()?;
        let last = self.days.last()?.date;
        let ends = |period: &&Period| week.contains(period.ends().min(last));
        match standing.unit {
            StreakUnit::Period(Unit::Day) => None,
            StreakUnit::Time
            | StreakUnit::Period(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) => {
                let from = self
                    .periods
                    .partition_point(|period| period.ends() < week.from);
                self.periods
                    .get(from)
                    .filter(ends)
                    .map(|period| period.state)
            }
        }
    }

    /// What the signs mean that are there, on one line: of shades, of other days, of the goal.
    fn legend(&self) -> Vec<TextLine> {
        let is_there = |mark: CalendarMark| self.days.iter().any(|each| each.mark == mark);
        let others = [
            (CalendarMark::Covered, "not needed"),
            (CalendarMark::Excused, "skipped, paused"),
        ];
        let others = others.into_iter().filter(|(mark, _)| is_there(*mark));
        let others = others.map(|(mark, meaning)| (sign(mark).nameless(), meaning));
        let states: Vec<State> = self
            .weeks()
            .into_iter()
            .filter_map(|week| self.state_in(week))
            .collect();
        let states = goal::MEANINGS
            .into_iter()
            .filter(|(state, _)| states.contains(state));
        let states = states.map(|(state, meaning)| match state {
            State::Neutral => (goal::mark(state), "skipped, paused"),
            State::Kept | State::Mended | State::Open | State::Missed => {
                (goal::mark(state), meaning)
            }
        });
        let signs: Vec<(Span, &'static str)> = others.chain(states).collect();
        let mut spans = self.ramp();
        if let Some(rest) = explained(signs.iter(), BETWEEN) {
            if !spans.is_empty() {
                spans.push(Span::plain(BETWEEN));
            }
            spans.extend(rest.spans);
        }
        let line = (!spans.is_empty()).then(|| TextLine::of(spans).indented(2));
        line.into_iter().collect()
    }

    /// The signs of how much was done, from nothing to the most, and how much that is: `·░▒▓█ 0–8 times`.
    fn ramp(&self) -> Vec<Span> {
        let is_there = |mark: CalendarMark| self.days.iter().any(|each| each.mark == mark);
        let levels: Vec<u64> = (1..=LEVELS)
            .filter(|level| is_there(CalendarMark::Done(*level)))
            .collect();
        let is_idle = is_there(CalendarMark::Nothing);
        let nothing = is_idle.then(|| sign(CalendarMark::Nothing));
        let mut spans: Vec<Span> = nothing.into_iter().collect();
        spans.extend(levels.iter().map(|level| sign(CalendarMark::Done(*level))));
        let ends = levels.first().zip(levels.last());
        let ends = ends.and_then(|(first, last)| {
            let (from, _) = self.measure.range(*first)?;
            Some((if is_idle { 0 } else { from }, self.measure.range(*last)?.1))
        });
        let Some((from, to)) = ends else {
            spans.extend(is_idle.then(|| Span::muted(" nothing")));
            return spans;
        };
        spans.push(Span::muted(" "));
        if from < to {
            spans.push(Span::muted(from.to_string()));
            spans.push(Span::sign("–", "-", Tone::Muted));
        }
        spans.push(Span::muted(match self.measure {
            Measure::Minutes(_) => format!("{to} min"),
            Measure::Times(_) => count(to, "time"),
        }));
        spans
    }

    /// The same by months, in words.
    fn months(&self) -> Table {
        let same = |one: &Day, next: &Day| {
            (one.date.year(), one.date.month()) == (next.date.year(), next.date.month())
        };
        let rows = self.days.chunk_by(same).map(|month| {
            let sum = |number: fn(&Day) -> u64| month.iter().map(number).sum::<u64>();
            let entries = sum(|each| each.sums.entries);
            let minutes = sum(|each| each.sums.minutes);
            let with = |is: fn(&Day) -> bool| month.iter().filter(|each| is(each)).count() as u64;
            let unless_none = |number: u64| match number {
                0 => Cell::Empty,
                number => number.to_string().into(),
            };
            let name = month
                .first()
                .map(|each| each.date.format("%B %Y").to_string());
            vec![
                Span::strong(name.unwrap_or_default()).nameless().into(),
                entries.to_string().into(),
                with(|each| each.sums.entries > 0).to_string().into(),
                if minutes == 0 {
                    Cell::Empty
                } else {
                    time::minutes(minutes).into()
                },
                unless_none(with(|each| each.mark == CalendarMark::Excused)),
            ]
        });
        Table {
            indent: 2,
            columns: vec![
                Column::new("month"),
                Column::new("times").right(),
                Column::new("days").right(),
                Column::new("time"),
                Column::new("days skipped or paused").right(),
            ],
            rows: rows.collect(),
        }
    }
}
