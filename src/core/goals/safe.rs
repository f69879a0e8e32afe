//! How long a streak lasts if nothing more is logged.

use chrono::NaiveDate;

use super::calendar::{Day, NEVER, Range, date};
use super::every::Every;
use super::interval::Next;
use super::judge;
use super::period::{Judged, State};
use super::rolling::{self, Rule};
use super::series::PreparedSeries;

/// The last day on which the streak lasts if nothing more is logged. `now` is the current period, and `next` is when
/// the next time of an interval goal is due.
///
/// A streak lasts through a period that is not kept yet, since an open period breaks nothing. For rolling goals this is
/// the last covered day, or today if only yesterday is covered. `None` without a streak, and if the streak can't end:
/// for at most N, in a pause without end, or if the goal ends earlier.
pub(super) fn until(
    series: &PreparedSeries,
    every: &Every,
    (now, next): (Option<&Judged>, Next),
    streak: u32,
) -> Option<NaiveDate> {
    if streak == 0 || !series.is_in_force() {
        return None;
    }
    let day = match every {
        Every::AtMost { .. } => None,
        Every::Rolling { days, window } => rolling_until(series, now, Rule::new(*days, *window)),
        Every::Interval { .. } => next.until.filter(|day| goes_on_after(series, *day)),
        Every::Each(_) | Every::AtLeast { .. } | Every::On(_) => calendar_until(series, every, now),
    };
    day.and_then(date)
}

fn rolling_until(series: &PreparedSeries, now: Option<&Judged>, rule: Rule) -> Option<Day> {
    if now.is_some_and(|now| now.state == State::Open) {
        return Some(series.today);
    }
    rolling::covered_until(series, rule).filter(|day| goes_on_after(series, *day))
}

/// Whether a goal is active on the day after, so that the streak can end there.
fn goes_on_after(series: &PreparedSeries, day: Day) -> bool {
    series.covers(Range {
        from: day + 1,
        to: day + 1,
    })
}

/// The end of the first period from now on that is not kept yet and would not be neutral.
fn calendar_until(series: &PreparedSeries, every: &Every, now: Option<&Judged>) -> Option<Day> {
    let unit = every.period()?;
    let mut day = match now {
        Some(now) if now.state == State::Open => now.range.from,
        Some(now) => now.range.to + 1,
        None => series.today + 1,
    };
    while day < NEVER {
        let range = unit.around(day, series.week_starts);
        if series.ends_before(range.to) {
            return None;
        }
        if judge::is_free(series, range, series.entries(range), unit) {
            // Periods within the same pause are alike, so all but the last are passed at once.
            let paused = series.pause_in(range).unwrap_or(range.to);
            let last = unit.around(paused, series.week_starts);
            day = last.from.max(range.to + 1);
        } else if every.asks_on(range.from) && series.covers(range) {
            return Some(range.to);
        } else {
            day = range.to + 1;
        }
    }
    None
}
