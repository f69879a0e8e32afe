//! The page of today: a row for each goal, and what was done besides.

mod besides;
mod facts;

use chrono::{NaiveDate, NaiveTime};

use super::{count, goal, time, wish};
use crate::agenda::{Item, Place};
use crate::goal::{Every, Unit};
use crate::journal::header::PauseTable;
use crate::journal::{At, Skip};
use crate::names::Names;
use crate::report::{Cell, Column, Span, Table, Tone};
use crate::stats::Logged;

pub use facts::{FIELDS, facts};

/// The page in the making.
pub struct Page<'p> {
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

impl Page<'_> {
    /// Goals in their places, and after those that are done what was done without a goal.
    #[must_use]
    pub fn table(&self, items: &[Item<'_>]) -> Table {
        let mut rows = Vec::new();
        let mut last = None;
        let (before, after) =
            items.split_at(items.partition_point(|item| item.place <= Place::Done));
        for item in before {
            self.push(item, &mut last, &mut rows);
        }
        for key in self.without_goal(items) {
            let label = label(Place::Done, Place::Done.name(), &mut last);
            rows.push(self.free_row(label, key));
        }
        for item in after {
            self.push(item, &mut last, &mut rows);
        }
        Table {
            indent: 2,
            columns: vec![
                Column::new(""),
                Column::new(""),
                Column::new(""),
                Column::new("").wrapping(),
            ],
            rows,
        }
    }

    fn push(&self, item: &Item<'_>, last: &mut Option<&'static str>, rows: &mut Vec<Vec<Cell>>) {
        let name = if item.standing.overdue {
            "overdue"
        } else {
            item.place.name()
        };
        let label = label(item.place, name, last);
        let title = Span::strong(goal::title(item.chain, self.names));
        rows.push(vec![
            label,
            title.into(),
            self.when(item).into(),
            Cell::Text(self.detail(item)),
        ]);
        if let (Place::Due, Some(plan)) = (item.place, &item.chain.plan) {
            let plan = Span::muted(format!("plan: {plan}"));
            rows.push(vec![Cell::Empty, Cell::Empty, Cell::Empty, plan.into()]);
        }
    }

    /// When something is asked, or was done.
    fn when(&self, item: &Item<'_>) -> String {
        let days = |day: NaiveDate| (day - self.today).num_days();
        match (item.place, item.deadline) {
            (Place::Later, _) if item.standing.excused.is_some() => String::new(),
            (Place::Done, _) => self.clock(item.chain.last),
            (Place::Ahead, Some(begins)) => time::until(days(begins)),
            (Place::Due | Place::Later, Some(deadline)) => match &item.standing.every {
                Every::Each(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
                | Every::AtLeast {
                    per: Unit::Week | Unit::Month | Unit::Quarter | Unit::Year,
                    ..
                } => days_left(days(deadline)),
                Every::Each(Unit::Day)
                | Every::AtLeast { .. }
                | Every::AtMost { .. }
                | Every::On(_)
                | Every::Rolling { .. } => time::until(days(deadline)),
                Every::Spaced { .. } => self.spaced(item, deadline),
            },
            _ => String::new(),
        }
    }

    /// When a goal with an ideal interval becomes due, and once it is, how long it may still wait.
    fn spaced(&self, item: &Item<'_>, deadline: NaiveDate) -> String {
        let days = |day: NaiveDate| (day - self.today).num_days();
        let due = item.standing.ideal_until.and_then(|until| until.succ_opt());
        match due.filter(|_| item.place == Place::Later) {
            Some(due) => time::until(days(due)),
            None => days_left(days(deadline)),
        }
    }

    fn clock(&self, at: Option<At>) -> String {
        let at = at.filter(|at| at.belongs_to(self.day_starts) == self.today);
        let clock = at.and_then(|at| at.time).map(time::clock);
        clock.unwrap_or_else(|| "today".to_owned())
    }

    /// How it stands: progress, then rate, then streak.
    fn detail(&self, item: &Item<'_>) -> Vec<Span> {
        let standing = &item.standing;
        let first = match item.place {
            Place::Paused => self.pause(item),
            Place::Skipped => self.skip(item),
            Place::Ahead => wish::wish(&standing.every),
            Place::Due | Place::Later | Place::Done | Place::Kept | Place::Limit => {
                self.progress(item)
            }
        };
        let interval = match &standing.every {
            every @ (Every::Rolling {
                days: 1,
                window: 2..,
            }
            | Every::Spaced { .. }) => Some(wish::wish(every)),
            _ => None,
        };
        let safe = standing
            .safe_until
            .filter(|day| matches!(item.place, Place::Done | Place::Kept) && *day > self.today);
        let safe = safe.map(|day| format!("safe until {}", time::coming(day, self.today)));
        let rate = goal::rate_listed(standing).map(|rate| vec![Span::muted(rate)]);
        let mended = goal::mended(standing).filter(|_| rate.is_some());
        let parts = [
            (!first.is_empty()).then(|| vec![Span::plain(first)]),
            interval.map(|said| vec![Span::muted(said)]),
            rate,
            mended.map(Vec::from),
            goal::streak(standing).map(|said| vec![Span::muted(said)]),
            safe.map(|said| vec![Span::muted(said)]),
        ];
        let mut spans = Vec::new();
        for part in parts.into_iter().flatten() {
            if !spans.is_empty() {
                spans.push(Span::muted(", "));
            }
            spans.extend(part);
        }
        spans
    }

    /// How much is done; that it is about today is not said twice.
    fn progress(&self, item: &Item<'_>) -> String {
        let said = goal::progress(&item.standing, self.today);
        match said.strip_suffix(" today") {
            Some(short) if item.deadline == Some(self.today) => short.to_owned(),
            _ => said,
        }
    }

    /// Until when it is paused, and why.
    fn pause(&self, item: &Item<'_>) -> String {
        let holds = |pause: &&PauseTable| {
            pause
                .practice
                .as_ref()
                .is_none_or(|key| *key == item.chain.practice)
                && pause.from <= self.today
                && pause.to.is_none_or(|to| self.today <= to)
        };
        let Some(pause) = self.pauses.iter().find(holds) else {
            return String::new();
        };
        let until = pause
            .to
            .map(|to| format!("until {}", time::coming(to, self.today)));
        let parts = [until, pause.reason.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Why it is skipped today.
    fn skip(&self, item: &Item<'_>) -> String {
        let reason = self
            .entries
            .iter()
            .map(|logged| &logged.entry)
            .filter(|entry| entry.practice == item.chain.practice && item.chain.counts(entry))
            .filter(|entry| self.show_private || !entry.private)
            .find_map(|entry| match &entry.skip {
                Some(Skip::Because(reason)) => Some(reason.to_string()),
                Some(Skip::Plain) | None => None,
            });
        reason.unwrap_or_default()
    }
}

fn days_left(days: i64) -> String {
    match u64::try_from(days) {
        Ok(1..) => format!("{} left", count(days.unsigned_abs() + 1, "day")),
        Ok(0) | Err(_) => "today".to_owned(),
    }
}

/// The word in front of a row, unless the row before has it too.
fn label(place: Place, name: &'static str, last: &mut Option<&'static str>) -> Cell {
    if last.replace(name) == Some(name) {
        return Cell::Empty;
    }
    let tone = match place {
        Place::Due => Tone::Due,
        Place::Done | Place::Kept => Tone::Good,
        Place::Later | Place::Limit => Tone::Plain,
        Place::Skipped | Place::Paused | Place::Ahead => Tone::Muted,
    };
    Span::new(name, tone).into()
}
