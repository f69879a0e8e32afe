//! What today asks: every goal in its place, and what is lost first on top.

use bond_core::sort;
use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::goals::{Calendar, Every, Free, Standing, State, Unit};
use crate::stats::{self, Ledger, Series};

/// A goal on the page of today.
#[derive(Clone, Debug)]
pub struct DueGoal<'l> {
    /// The goal.
    pub series: &'l Series,
    /// Where it stands.
    pub standing: Standing,
    /// Where it belongs on the page.
    pub place: Section,
    /// The last day on which it can still be done, for what is due and what comes later.
    pub deadline: Option<NaiveDate>,
}

/// Where a goal belongs on the page, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Something should be done today.
    Due,
    /// Not today, but on some day to come.
    Later,
    /// Something was done today, and nothing more is asked.
    Done,
    /// Nothing was done today, and the current period is kept already.
    Kept,
    /// As little as possible is aimed for.
    Limit,
    /// Skipped today.
    Skipped,
    /// Paused today.
    Paused,
    /// The goal has not begun.
    Ahead,
}

impl Section {
    /// The word for it on the page and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Later => "later",
            Self::Done => "done",
            Self::Kept => "kept",
            Self::Limit => "limit",
            Self::Skipped => "skipped",
            Self::Paused => "paused",
            Self::Ahead => "ahead",
        }
    }
}

/// Every goal that has not ended: first what is due, and within a place what is overdue, then what is lost first.
#[must_use]
pub fn due_goals(ledger: &Ledger) -> Vec<DueGoal<'_>> {
    let calendar = *ledger.calendar();
    let all_series: Vec<&Series> = ledger.all_series().iter().collect();
    let mut items = stats::each(&all_series, |series| DueGoal::of(series, calendar));
    items.retain(|item| !item.standing.ended);
    let last = NaiveDate::MAX;
    sort::by_key(&mut items, |item| {
        let safe_until = item.standing.safe_until.unwrap_or(last);
        let is_overdue = item.standing.overdue;
        (
            item.place,
            !is_overdue,
            safe_until,
            item.deadline.unwrap_or(last),
        )
    });
    items
}

impl<'l> DueGoal<'l> {
    fn of(series: &'l Series, calendar: Calendar) -> Self {
        let standing = series.judge(&calendar);
        let place = place(series, &standing, calendar.today);
        let deadline = match place {
            Section::Due | Section::Later => deadline(&standing, calendar),
            Section::Ahead => begins(series, calendar.today),
            Section::Done | Section::Kept | Section::Limit | Section::Skipped | Section::Paused => {
                None
            }
        };
        Self {
            series,
            standing,
            place,
            deadline,
        }
    }
}

fn place(series: &Series, standing: &Standing, today: NaiveDate) -> Section {
    let is_done_today = series
        .days()
        .get(today)
        .is_some_and(|tally| tally.is_done());
    match (standing.free_today, standing.state) {
        _ if begins(series, today).is_some() => Section::Ahead,
        _ if standing.due => Section::Due,
        _ if standing.every.is_at_most() => Section::Limit,
        _ if is_done_today => Section::Done,
        (Some(Free::Paused), _) => Section::Paused,
        (Some(Free::Skipped), _) => Section::Skipped,
        (None, State::Kept) if !standing.every.is_rolling() => Section::Kept,
        (None, _) => Section::Later,
    }
}

/// The day on which the next goal begins, where none is in force today.
fn begins(series: &Series, today: NaiveDate) -> Option<NaiveDate> {
    let goals = &series.goals;
    let has_begun = goals.iter().any(|goal| {
        goal.since.is_none_or(|since| since <= today)
            && goal.until.is_none_or(|until| today <= until)
    });
    let coming = goals.iter().filter_map(|goal| goal.since);
    coming.filter(|since| *since > today && !has_begun).min()
}

/// The last day on which it can be done and still count: the end of the period, the next weekday that is asked for,
/// the first day that is not covered, or the last one that is in time.
fn deadline(standing: &Standing, calendar: Calendar) -> Option<NaiveDate> {
    let today = calendar.today;
    match &standing.every {
        Every::Interval { .. } if standing.overdue => Some(today),
        Every::Interval { .. } => standing.in_time_until.or(Some(today)),
        _ if standing.due && standing.unit == Unit::Day.into() => Some(today),
        Every::Each(unit) | Every::AtLeast { per: unit, .. } => {
            Some(calendar.period(*unit, today).1)
        }
        Every::AtMost { .. } => None,
        Every::On(weekdays) => (1..=7)
            .map(|days| today + TimeDelta::days(days))
            .find(|day| weekdays.days().any(|weekday| weekday == day.weekday())),
        Every::Rolling { .. } => standing.safe_until?.succ_opt(),
    }
}
