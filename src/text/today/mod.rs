//! The page of today: a row for each goal, and what was done besides.

mod besides;
mod facts;
mod line;

use chrono::{NaiveDate, NaiveTime};

use super::{count, goal, time};
use crate::catalog::names::Names;
use crate::due::{DueGoal, Section};
use crate::goals::{Every, Unit};
use crate::journal::At;
use crate::journal::header::PauseTable;
use crate::report::{Cell, Column, Span, Table, Tone};
use crate::stats::Logged;

pub use facts::{FIELDS, facts};

/// The page in the making.
pub struct TodayPage<'p> {
    /// What things are called.
    pub names: Names<'p>,
    /// The day.
    pub today: NaiveDate,
    /// When it began.
    pub day_starts: NaiveTime,
    /// The pauses of the journal.
    pub pauses: &'p [PauseTable],
    /// What was logged today, in the order of the file.
    pub entries: &'p [Logged],
    /// Whether reasons of private skips are shown.
    pub show_private: bool,
}

impl TodayPage<'_> {
    /// Goals in their places, and after those that are done what was done without a goal.
    #[must_use]
    pub fn table(&self, items: &[DueGoal<'_>]) -> Table {
        let mut rows = Vec::new();
        let mut last = None;
        let (before, after) =
            items.split_at(items.partition_point(|item| item.place <= Section::Done));
        for item in before {
            self.push(item, &mut last, &mut rows);
        }
        for (key, entries) in self.without_goal(items) {
            let label = label(Section::Done, Section::Done.name(), &mut last);
            rows.push(self.free_row(label, key, &entries));
        }
        for item in after {
            self.push(item, &mut last, &mut rows);
        }
        Table {
            indent: 2,
            columns: vec![
                Column::new(""),
                Column::new("").naming(),
                Column::new("").drop(1),
                Column::new("").wrapping(),
            ],
            rows,
        }
    }

    fn push(&self, item: &DueGoal<'_>, last: &mut Option<&'static str>, rows: &mut Vec<Vec<Cell>>) {
        let name = if item.standing.overdue {
            "overdue"
        } else {
            item.place.name()
        };
        let label = label(item.place, name, last);
        let title = Span::strong(goal::title(item.series, self.names));
        rows.push(vec![
            label,
            title.into(),
            self.when(item).into(),
            Cell::Parts(self.line(item)),
        ]);
        if let (Section::Due, Some(plan)) = (item.place, &item.series.plan) {
            let plan = Span::muted(format!("plan: {plan}"));
            rows.push(vec![Cell::Empty, Cell::Empty, Cell::Empty, plan.into()]);
        }
    }

    /// When something is asked, or was done.
    fn when(&self, item: &DueGoal<'_>) -> String {
        let days = |day: NaiveDate| (day - self.today).num_days();
        match (item.place, item.deadline) {
            (Section::Later, _) if item.standing.excused.is_some() => String::new(),
            (Section::Done, _) => self.clock(item.series.last),
            (Section::Ahead, Some(begins)) => time::until(days(begins)),
            (Section::Due | Section::Later, Some(deadline)) => match &item.standing.every {
                Every::Each(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
                | Every::AtLeast {
                    per: Unit::Week | Unit::Month | Unit::Quarter | Unit::Year,
                    ..
                } => days_left(days(deadline)),
                Every::Interval { .. } if item.place == Section::Due => days_left(days(deadline)),
                Every::Each(Unit::Day)
                | Every::AtLeast { .. }
                | Every::AtMost { .. }
                | Every::On(_)
                | Every::Rolling { .. } => time::until(days(deadline)),
                Every::Interval { .. } => {
                    time::until(days(item.standing.due_from.unwrap_or(deadline)))
                }
            },
            _ => String::new(),
        }
    }

    fn clock(&self, at: Option<At>) -> String {
        let at = at.filter(|at| at.belongs_to(self.day_starts) == self.today);
        let clock = at.and_then(|at| at.time).map(time::clock);
        clock.unwrap_or_else(|| "today".to_owned())
    }
}

fn days_left(days: i64) -> String {
    match u64::try_from(days) {
        Ok(1..) => format!("{} left", count(days.unsigned_abs() + 1, "day")),
        Ok(0) | Err(_) => "today".to_owned(),
    }
}

/// The word in front of a row, unless the row before has it too.
fn label(place: Section, name: &'static str, last: &mut Option<&'static str>) -> Cell {
    if last.replace(name) == Some(name) {
        return Cell::Empty;
    }
    let tone = match place {
        Section::Due => Tone::Due,
        Section::Done | Section::Kept => Tone::Good,
        Section::Later | Section::Limit => Tone::Plain,
        Section::Skipped | Section::Paused | Section::Ahead => Tone::Muted,
    };
    Span::new(name, tone).into()
}
