//! Phrases worked by hand, and what holds for every text.

mod dates;
mod durations;
mod months;
mod properties;
mod ratings;
mod refusals;
mod several;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Moment, PhraseError, moment};

/// Reads `2026-11-22 21:15`.
fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A phrase typed at a time, with days that start at midnight.
fn typed(text: &str, now: &str) -> Result<Moment, PhraseError> {
    moment(text, at(now), at(now).date())
}

/// A Sunday.
const NOW: &str = "2026-11-22 21:15";
