//! What made a single period what it is, in words that blame nobody.

use chrono::NaiveDate;

use super::super::{count, goal_span, number, time};
use super::ExplainPage;
use crate::goals::{Breakdown, Every, Quantity, Reason, Reckoned, State, StreakUnit, Unit};
use crate::journal::Skip;
use crate::journal::header::PauseTable;

/// The reasons in a row; of a day without its date, so that days that are alike read alike.
pub(super) fn said(one: &Reckoned, every: &Every, page: &ExplainPage<'_>) -> String {
    let said = one.why.iter();
    said.filter_map(|reason| reason_said(*reason, one, every, page))
        .collect::<Vec<_>>()
        .join(", ")
}

fn reason_said(
    reason: Reason,
    one: &Reckoned,
    every: &Every,
    page: &ExplainPage<'_>,
) -> Option<String> {
    let today = page.today;
    let on = |day: NaiveDate| match every.unit() {
        StreakUnit::Period(Unit::Day) => String::new(),
        StreakUnit::Time
        | StreakUnit::Period(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) => {
            format!(" on {}", time::date(day, today))
        }
    };
    match reason {
        Reason::Within if one.period.state == State::Open => {
            Some("kept if it stays like this".to_owned())
        }
        // The row says what was done, and of covered days the whole stretch is told.
        Reason::Reached | Reason::Within | Reason::Covered { .. } | Reason::After(_) => None,
        Reason::ReachedBefore(term) => page.breakdown.terms.get(term).map(|term| {
            let every = goal_span::every(&term.every);
            format!("kept as the goal was before: {every}")
        }),
        Reason::MakesUpFor { from, to } => Some(format!(
            "makes up for {}",
            period(from, to, every.unit(), today)
        )),
        Reason::MadeUpIn { from, to } => Some(format!(
            "made up for {} {}",
            if every.unit() == Unit::Day.into() {
                "on"
            } else {
                "in"
            },
            period(from, to, every.unit(), today)
        )),
        Reason::Short(_) if every.is_interval() => in_time(one, page),
        Reason::Short(by) => short(by, one.period.state, every),
        Reason::Late(days) => Some(format!("{} late", count(days.into(), "day"))),
        Reason::Over(by) => Some(format!("{} more than the limit", amount(by, every))),
        Reason::LastDone(day) => Some(format!("last done {}", time::date(day, today))),
        Reason::Skipped(day) => Some(because(
            format!("skipped{}", on(day)),
            skip_reason(day, page),
        )),
        Reason::Paused { from, to } => Some(because(
            paused(from, to, one, today),
            pause_reason(from, page),
        )),
        Reason::Begins(day) => Some(format!("the goal begins{}", on(day))),
        Reason::Ends(day) => Some(format!("the goal ends{}", on(day))),
        Reason::Changed(day) => Some(format!("the goal changed{}", on(day))),
    }
}

/// A period as it is in a sentence: `the week of 2 November`, `October`.
fn period(from: NaiveDate, to: NaiveDate, unit: StreakUnit, today: NaiveDate) -> String {
    match unit {
        StreakUnit::Period(Unit::Week) => format!("the week of {}", time::date(from, today)),
        StreakUnit::Time
        | StreakUnit::Period(Unit::Day | Unit::Month | Unit::Quarter | Unit::Year) => {
            time::periods(from, to, unit, today)
        }
    }
}

/// Until when the next time is in time, or the end of the goal before that; nothing once it is not, as how late it is says
/// that.
fn in_time(one: &Reckoned, page: &ExplainPage<'_>) -> Option<String> {
    let today = page.today;
    let until = one.period.in_time_until.filter(|until| *until >= today)?;
    let Breakdown { terms, .. } = page.breakdown;
    let stretch = page.breakdown.term(one).map(|term| term.stretch);
    let last = terms.iter().rfind(|term| Some(term.stretch) == stretch);
    let end = last.and_then(|last| last.to);
    Some(match end.filter(|end| *end < until) {
        Some(end) => format!("the goal ends {}", time::on(end, today)),
        None => format!("in time until {}", time::coming(until, today)),
    })
}

/// How much is missing; of what is only done or not done, that it is not.
fn short(by: f64, state: State, every: &Every) -> Option<String> {
    let is_whole = match every {
        Every::Each(_) | Every::On(_) | Every::Interval { .. } => true,
        Every::Rolling { .. } | Every::AtLeast { .. } | Every::AtMost { .. } => false,
    };
    match (is_whole, state) {
        (true, State::Open) => Some("not yet".to_owned()),
        (true, _) => None,
        (false, State::Open) => Some(format!("{} to go", amount(by, every))),
        (false, _) => Some(format!("{} short", amount(by, every))),
    }
}

/// So much of what a goal counts: `2`, `45 min`, `3 pages`.
fn amount(value: f64, every: &Every) -> String {
    match every {
        Every::AtLeast { quantity, .. } | Every::AtMost { quantity, .. } => much(value, quantity),
        Every::Each(_) | Every::On(_) | Every::Rolling { .. } | Every::Interval { .. } => {
            number(value)
        }
    }
}

/// So much of a quantity: `2`, `45 min`, `3 pages`.
fn much(value: f64, quantity: &Quantity) -> String {
    match quantity {
        Quantity::Entries(_) => number(value),
        Quantity::Minutes(_) => format!("{} min", number(value)),
        Quantity::Amount { unit, .. } => format!("{} {unit}", number(value)),
    }
}

fn because(said: String, reason: Option<String>) -> String {
    match reason {
        Some(reason) => format!("{said}: {reason}"),
        None => said,
    }
}

/// Which days of a period were paused; nothing more where all of it was.
fn paused(from: NaiveDate, to: NaiveDate, one: &Reckoned, today: NaiveDate) -> String {
    if (from, to) == (one.period.from, one.period.to) {
        "paused".to_owned()
    } else if from == to {
        format!("paused on {}", time::date(from, today))
    } else {
        format!("paused {}", time::range(from, to, today))
    }
}

/// Why a day was skipped, unless that is private.
pub(super) fn skip_reason(day: NaiveDate, page: &ExplainPage<'_>) -> Option<String> {
    let mut of_day = page.counted_in(day, day).iter();
    of_day.find_map(|one| match &one.skip {
        Some(Skip::Because(reason)) if page.show_private || !one.private => {
            Some(reason.to_string())
        }
        Some(Skip::Because(_) | Skip::Plain) | None => None,
    })
}

/// Why a day was paused.
pub(super) fn pause_reason(day: NaiveDate, page: &ExplainPage<'_>) -> Option<String> {
    let holds =
        |pause: &&PauseTable| pause.is_for(&page.series.practice) && pause.days().holds(day);
    let mut pauses = page.pauses.iter().filter(holds);
    pauses.find_map(|pause| pause.reason.clone())
}
