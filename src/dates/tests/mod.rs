//! Phrases worked by hand, and what holds for every text.

mod dates;
mod durations;
mod months;
mod properties;
mod ratings;
mod refusals;
mod several;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Moment, Now, PhraseError, moment};

/// Reads `2026-11-22 21:15`.
fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A phrase typed at a time, with days that start at midnight.
fn typed(text: &str, now: &str) -> Result<Moment, PhraseError> {
    moment(text, clock(now, "00:00"))
}

/// The clock at a time, where days start at `day_starts`.
fn clock(now: &str, day_starts: &str) -> Now {
    let (wall_clock, day_starts) = (at(now), time(day_starts));
    let is_night = wall_clock.time() < day_starts;
    Now {
        wall_clock,
        today: wall_clock.date() - Days::new(is_night.into()),
        day_starts,
    }
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// A Sunday.
const NOW: &str = "2026-11-22 21:15";
