//! How the streak of an interval goal follows from its intervals, in a sentence.

use chrono::NaiveDate;

use super::super::{goal, time};
use super::ExplainPage;
use crate::goals::{Standing, State};

/// The times in a row up to now, and until when the next one continues them.
pub(super) fn streak(page: &ExplainPage<'_>) -> Option<String> {
    let standing = &page.breakdown.standing;
    if standing.current_streak == 0 {
        return none_yet(page);
    }
    let days = (began(page)?, standing.last_done?);
    let row = row(standing.current_streak, days, page);
    let next = standing.safe_until.map(|until| match until {
        today if today == page.today => {
            " The next one continues it if it is done today.".to_owned()
        }
        until => {
            let until = time::coming(until, page.today);
            format!(" The next one continues it if it is done by {until}.")
        }
    });
    let (now, next) = (now(standing), next.unwrap_or_default());
    Some(format!("The streak {now}: {row}.{next}"))
}

/// The first of the times in a row up to now: the one before the first interval between them.
fn began(page: &ExplainPage<'_>) -> Option<NaiveDate> {
    let mut within = page.breakdown.periods.iter().filter(|one| one.in_streak);
    let first = within.find(|one| one.period.state == State::Kept);
    match first {
        Some(first) => first.period.from.pred_opt(),
        None => page.breakdown.standing.last_done,
    }
}

/// That there is no streak at the moment, and how one begins.
fn none_yet(page: &ExplainPage<'_>) -> Option<String> {
    let standing = &page.breakdown.standing;
    if standing.ended {
        return None;
    }
    let late = standing.in_time_until.filter(|until| *until < page.today);
    let why = match (page.began_again(), late) {
        (Some(begun), _) if standing.last_done < Some(begun) => {
            format!("the goal began again {}", time::on(begun, page.today))
        }
        (_, Some(until)) if standing.best_streak > 0 => format!(
            "the time after the last was due by {}",
            time::date(until, page.today)
        ),
        (_, _) => return Some("No streak yet; the first time begins one.".to_owned()),
    };
    Some(format!(
        "No streak at the moment, as {why}; the next time begins one."
    ))
}

/// To when the current streak is one.
pub(super) fn now(standing: &Standing) -> &'static str {
    if standing.ended {
        "when the goal ended"
    } else {
        "now"
    }
}

/// A streak with its days: `3 weeks, 2 to 22 November`, `3 times in a row, each within 14 days, 1 to 26 September`.
pub(super) fn row(
    length: u32,
    (from, to): (NaiveDate, NaiveDate),
    page: &ExplainPage<'_>,
) -> String {
    let standing = &page.breakdown.standing;
    let days = time::periods(from, to, standing.unit, page.today);
    let periods = goal::periods(length, standing);
    match goal::each_within(&standing.every).filter(|_| length > 1) {
        Some(within) => format!("{periods} in a row, {within}, {days}"),
        None => format!("{periods}, {days}"),
    }
}
