//! Rows of periods: each week and month its own, and days that are alike together.

use chrono::{Datelike, NaiveDate};

use super::super::done::Done;
use super::super::{count, goal, listed, time};
use super::{ExplainPage, why};
use crate::goals::{Every, Reason, Reckoned, State, Unit};

/// Days that are named one by one.
const NAMED: usize = 3;

/// A row of the page.
pub(super) struct Folded {
    /// Which days it is about.
    pub(super) when: String,
    /// What was done and what was asked; how many days it is about.
    pub(super) done: String,
    /// What became of it.
    pub(super) state: State,
    /// What made it that.
    pub(super) why: String,
}

/// The rows of periods of one goal, the newest first.
pub(super) fn folded(periods: &[&Reckoned], every: &Every, page: &ExplainPage<'_>) -> Vec<Folded> {
    let said: Vec<(&Reckoned, String)> = periods
        .iter()
        .map(|one| (*one, why::said(one, every, page)))
        .collect();
    let is_by_day = every.unit() == Unit::Day.into();
    let alike = |(one, why): &(&Reckoned, String), (next, other): &(&Reckoned, String)| {
        is_by_day && one.period.state == next.period.state && why == other
    };
    said.chunk_by(alike)
        .filter_map(|days| row(days, every, page.today))
        .collect()
}

fn row(periods: &[(&Reckoned, String)], every: &Every, today: NaiveDate) -> Option<Folded> {
    let ((newest, why), (oldest, _)) = (periods.first()?, periods.last()?);
    let state = newest.period.state;
    Some(Folded {
        when: time::periods(oldest.period.from, newest.period.to, every.unit(), today),
        done: match periods {
            [_] => done(newest, every, today),
            _ => count(periods.len() as u64, &goal::period_of(every)),
        },
        state,
        why: if every.is_rolling() && state == State::Kept {
            cover(periods, newest, today)
        } else {
            why.clone()
        },
    })
}

/// What was done in a single period: `2 of 3`, `45 of 90 min`, `4, goal 3`, `1 day`.
fn done(one: &Reckoned, every: &Every, today: NaiveDate) -> String {
    match every {
        Every::Each(Unit::Day) | Every::On(_) | Every::Rolling { .. } => {
            count(1, &goal::period_of(every))
        }
        Every::Interval { .. } => interval(one, today),
        Every::Each(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
        | Every::AtLeast { .. }
        | Every::AtMost { .. } => {
            let done = one.period.done;
            Done { done, every }.alone()
        }
    }
}

/// After how many days the next time came: `after 19 days`; that it has not come yet, or did not before the goal ended.
fn interval(one: &Reckoned, today: NaiveDate) -> String {
    let after = one.why.iter().find_map(|reason| match reason {
        Reason::After(days) => Some(count((*days).into(), "day")),
        _ => None,
    });
    match after {
        Some(days) => format!("after {days}"),
        None if one.period.to < today => "not done".to_owned(),
        None => "not yet".to_owned(),
    }
}

/// On which days of a covered stretch something was done, and how far the cover reaches.
fn cover(periods: &[(&Reckoned, String)], newest: &Reckoned, today: NaiveDate) -> String {
    let done: Vec<NaiveDate> = periods
        .iter()
        .rev()
        .filter(|(one, _)| one.why.contains(&Reason::Reached))
        .map(|(one, _)| one.period.from)
        .collect();
    let until = newest.why.iter().find_map(Reason::covered_until);
    let days = match done.len() {
        0 => None,
        1..=NAMED => Some(format!("done on {}", dates(&done, today))),
        many => Some(format!("done on {many} of these days")),
    };
    let until = until
        .filter(|until| done.last() != Some(until))
        .map(|until| {
            let day = if until > today {
                time::coming(until, today)
            } else {
                time::date(until, today)
            };
            format!("covered until {day}")
        });
    [days, until]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// Dates in a row, of which each month is named once: `28 October, 2 and 12 November`.
fn dates(days: &[NaiveDate], today: NaiveDate) -> String {
    let month = |day: &NaiveDate| (day.year(), day.month());
    let after = days.iter().skip(1).map(Some).chain([None]);
    let said: Vec<String> = days
        .iter()
        .zip(after)
        .map(|(day, after)| match after {
            Some(after) if month(after) == month(day) => day.day().to_string(),
            Some(_) | None => time::date(*day, today),
        })
        .collect();
    listed(&said)
}
