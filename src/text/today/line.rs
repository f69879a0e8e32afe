//! How a goal stands, on one line that says less where it has less room.

use super::super::{every, goal, time};
use super::TodayPage;
use crate::due::{DueGoal, Section};
use crate::goals::{Every, Standing};
use crate::journal::Skip;
use crate::journal::header::PauseTable;
use crate::report::{LinePart, Span};

/// What is left out of a line that is too long, from the highest number down; what is done of what the goal asks for
/// stays. The help of the command tells it.
const STREAK: u8 = 9;
const MENDED: u8 = 8;
const INTERVAL: u8 = 7;
const SAFE: u8 = 6;
/// What the rate is counted in, where it is plain from the days that are meant.
const UNIT: u8 = 5;
/// Which days are meant: the rate has its unit again.
const DAYS: u8 = 4;
const RATE: u8 = 3;
/// Without the rate, the days are said again.
const DAYS_ALONE: u8 = 2;

impl TodayPage<'_> {
    /// Progress, rate, until when it is safe, streak.
    pub(super) fn line(&self, item: &DueGoal<'_>) -> Vec<LinePart> {
        let standing = &item.standing;
        let mut parts = match item.place {
            Section::Paused => self.pause(item),
            Section::Skipped => self
                .skip(item)
                .into_iter()
                .map(|said| plain(said).cut())
                .collect(),
            Section::Ahead => vec![plain(every::wish(&standing.every))],
            Section::Due | Section::Later | Section::Done | Section::Kept | Section::Limit => {
                self.progress(item)
            }
        };
        let interval = match &standing.every {
            every @ Every::Interval { .. } => Some(every::wish(every)),
            _ => None,
        };
        parts.extend(interval.map(|said| muted(said).drop(INTERVAL)));
        match self.safe(item) {
            // How long that lasts is what matters of a goal without weeks and months.
            Some(safe) if standing.every.is_rolling() => {
                parts.push(safe.drop(RATE));
                parts.extend(rate(standing, SAFE));
            }
            safe => {
                parts.extend(rate(standing, RATE));
                parts.extend(safe.map(|said| said.drop(SAFE)));
            }
        }
        parts.extend(goal::streak(standing).map(|said| muted(said).drop(STREAK)));
        parts.extend(goal::kept_as(standing).map(|said| muted(said).drop(STREAK)));
        parts
    }

    /// The last day on which the streak stands, where something is done or kept.
    fn safe(&self, item: &DueGoal<'_>) -> Option<LinePart> {
        let is_safe = matches!(item.place, Section::Done | Section::Kept);
        let until = item.standing.safe_until;
        let until = until.filter(|day| is_safe && *day > self.today);
        until.map(|day| muted(format!("safe until {}", time::coming(day, self.today))))
    }

    /// How much is done; that it is about today is not said twice.
    fn progress(&self, item: &DueGoal<'_>) -> Vec<LinePart> {
        let said = goal::progress(&item.standing, self.today);
        let is_twice = said.days == "today" && item.deadline == Some(self.today);
        let days = if is_twice { "" } else { &said.days };
        let mut parts = around(said.before);
        parts.extend(done(said.done, said.short));
        parts.extend(around(days));
        parts.extend(said.after.into_iter().map(plain));
        parts
    }

    /// Until when it is paused, and why.
    fn pause(&self, item: &DueGoal<'_>) -> Vec<LinePart> {
        let holds = |pause: &&PauseTable| {
            pause.is_for(&item.series.practice) && pause.days().holds(self.today)
        };
        let Some(pause) = self.pauses.iter().find(holds) else {
            return Vec::new();
        };
        let until = pause
            .to
            .map(|to| format!("until {}", time::coming(to, self.today)));
        let until = until.map(|said| plain(said).cut());
        let reason = pause.reason.clone();
        let reason = reason.map(|said| plain(said).drop(DAYS));
        until.into_iter().chain(reason).collect()
    }

    /// Why it is skipped today.
    fn skip(&self, item: &DueGoal<'_>) -> Option<String> {
        self.entries
            .iter()
            .map(|logged| &logged.entry)
            .filter(|entry| entry.practice == item.series.practice && item.series.counts(entry))
            .filter(|entry| self.show_private || !entry.private)
            .find_map(|entry| match &entry.skip {
                Some(Skip::Because(reason)) => Some(reason.to_string()),
                Some(Skip::Plain) | None => None,
            })
    }
}

/// How often it was kept, with the unit as far as that is not left out before, and what of that was made up for.
fn rate(standing: &Standing, order: u8) -> Vec<LinePart> {
    let Some((said, unit)) = goal::rate_in_parts(standing) else {
        return Vec::new();
    };
    let unit = || muted(unit.as_str()).further();
    let mut parts = vec![muted(said).drop(order), unit().drop(order.max(UNIT))];
    if order < UNIT {
        parts.push(unit().drop(order).instead());
    }
    if let Some([sign, said]) = goal::mended(standing) {
        parts.push(LinePart::new(sign).drop(MENDED));
        parts.push(LinePart::new(said).further().drop(MENDED));
    }
    parts
}

/// What is done; a limit is said in fewer cells where there is no more room.
fn done(said: String, short: Option<String>) -> Vec<LinePart> {
    let Some(short) = short else {
        return vec![plain(said).further()];
    };
    vec![
        plain(said).further().drop(DAYS_ALONE - 1),
        plain(short).further().instead(),
    ]
}

/// Words around what is done, which make room for the rate and come back without it.
fn around(words: &str) -> Vec<LinePart> {
    let part = || plain(words).further();
    match words {
        "" => Vec::new(),
        _ => vec![part().drop(DAYS), part().drop(DAYS_ALONE).instead()],
    }
}

fn plain(text: impl Into<String>) -> LinePart {
    LinePart::new(Span::plain(text))
}

fn muted(text: impl Into<String>) -> LinePart {
    LinePart::new(Span::muted(text))
}

/// How often, with whom and how long something was done for which there is no goal; with whom stays.
pub(super) fn besides(
    times: Option<String>,
    with: Option<String>,
    minutes: Option<String>,
) -> Vec<LinePart> {
    let parts = [
        times.map(|said| plain(said).drop(RATE)),
        with.map(|said| plain(said).cut()),
        minutes.map(|said| plain(said).drop(SAFE)),
    ];
    parts.into_iter().flatten().collect()
}
