//! How rate, streak and best streak of an interval goal follow from its intervals, in a sentence each.

use chrono::NaiveDate;

use super::super::{aim, capital, count, goal, time};
use super::Page;
use crate::goal::{Standing, State};

/// How many of the last intervals were in time.
pub(super) fn rate(page: &Page<'_>) -> String {
    let standing = &page.account.standing;
    let counted = page.account.periods.iter().find(|one| one.in_rate);
    let Some(first) = counted else {
        return "No time has followed another yet.".to_owned();
    };
    let from = time::date(first.period.from, page.today);
    if let Some(kept) = aim::kept(standing) {
        return format!("{}, counted from {from} on.", capital(&kept));
    }
    let judged = count(standing.judged.into(), "interval");
    format!("{judged} counted so far, from {from} on.")
}

/// The times in a row up to now, and until when the next one continues them.
pub(super) fn streak(page: &Page<'_>) -> Option<String> {
    let standing = &page.account.standing;
    if standing.current_streak == 0 {
        return none_yet(page);
    }
    let now = if standing.ended {
        "when the goal ended"
    } else {
        "now"
    };
    let last = standing.last_done?;
    let row = row(
        standing.current_streak,
        (began(page)?, last),
        standing,
        page.today,
    );
    let next = standing.safe_until.map(|until| match until {
        today if today == page.today => {
            " The next one continues it if it is done today.".to_owned()
        }
        until => {
            let until = time::coming(until, page.today);
            format!(" The next one continues it if it is done by {until}.")
        }
    });
    Some(format!(
        "The streak {now}: {row}.{}",
        next.unwrap_or_default()
    ))
}

/// The longest row of times ever.
pub(super) fn best(page: &Page<'_>) -> Option<String> {
    let standing = &page.account.standing;
    let days = standing.best_from.zip(standing.best_to)?;
    if standing.best_streak == standing.current_streak {
        return Some("That is the best streak so far.".to_owned());
    }
    let row = row(standing.best_streak, days, standing, page.today);
    Some(format!("The best streak so far: {row}."))
}

/// Times in a row with their days: `3 times in a row, each within 14 days, 1 to 26 September`.
fn row(
    times: u32,
    (from, to): (NaiveDate, NaiveDate),
    standing: &Standing,
    today: NaiveDate,
) -> String {
    let days = time::range(from, to, today);
    match goal::each_within(&standing.every).filter(|_| times > 1) {
        Some(within) => {
            let times = goal::periods(times, standing);
            format!("{times} in a row, {within}, {days}")
        }
        None => format!("{}, {days}", goal::periods(times, standing)),
    }
}

/// The first of the times in a row up to now: the one before the first interval between them.
fn began(page: &Page<'_>) -> Option<NaiveDate> {
    let mut within = page.account.periods.iter().filter(|one| one.in_streak);
    let first = within.find(|one| one.period.state == State::Kept);
    match first {
        Some(first) => first.period.from.pred_opt(),
        None => page.account.standing.last_done,
    }
}

/// That there is no streak at the moment, and how one begins.
fn none_yet(page: &Page<'_>) -> Option<String> {
    let standing = &page.account.standing;
    if standing.ended {
        return None;
    }
    let was_done = standing.best_streak > 0;
    let until = standing.in_time_until.filter(|_| was_done);
    Some(match until {
        Some(until) => format!(
            "No streak at the moment, as the time after the last was due by {}; the next time begins one.",
            time::date(until, page.today)
        ),
        None => "No streak yet; the first time begins one.".to_owned(),
    })
}
