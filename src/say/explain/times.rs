//! How the streak of an interval goal follows from its intervals, in a sentence.

use chrono::NaiveDate;

use super::super::time;
use super::Page;
use super::sums::{now, row};
use crate::goal::State;

/// The times in a row up to now, and until when the next one continues them.
pub(super) fn streak(page: &Page<'_>) -> Option<String> {
    let standing = &page.account.standing;
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
