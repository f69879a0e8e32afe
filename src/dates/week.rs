//! Which week is meant: `last`, `-1`, `2026-W07`, `7`, or any day of it.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::asked::Asked;
use super::expected::Expected;
use super::{PhraseError, quote, whole};

/// Reads a past or present week and gives a day of it.
///
/// `this`, `last` (also with `week`), `-1` for one week ago, `2026-W07`, `W07` or `7` of this year (by its Thursday, as
/// in ISO 8601, whatever day weeks begin on), or a day as in [`day`](super::day); a whole date may also lie later in this week.
///
/// # Errors
///
/// Refuses a week that no year has, a day that is not understood, and any day after `last`, the last day of this week.
pub fn week(text: &str, today: NaiveDate, last: NaiveDate) -> Result<NaiveDate, PhraseError> {
    let lower = text.trim().to_ascii_lowercase();
    let word = lower.strip_suffix("week").map_or(lower.as_str(), str::trim);
    let found = match word {
        "this" | "" if !lower.is_empty() => Some(today),
        "last" => weeks_ago(1, today),
        _ => match word.strip_prefix('-').and_then(whole) {
            Some(weeks) => weeks_ago(weeks, today),
            None => match word.parse::<NaiveDate>() {
                Ok(date) => Some(date),
                Err(_) if word.contains('w') && word.ends_with(|c: char| c.is_ascii_digit()) => {
                    numbered(word, today)
                }
                Err(_) if word.len() <= 2 && whole(word).is_some() => {
                    numbered(&format!("w{word}"), today)
                }
                Err(_) => return Asked::new(text, today, Expected::Week).only_day(),
            },
        },
    };
    match found {
        Some(date) if date > last => Err(PhraseError::new(format!(
            "the week {} lies in the future: today is {today}",
            quote(text)
        ))),
        Some(date) if date.year() >= 1900 => Ok(date),
        _ => Err(
            PhraseError::new(format!("there is no week {}", quote(text)))
                .hinted(Expected::Week.examples()),
        ),
    }
}

fn weeks_ago(weeks: u32, today: NaiveDate) -> Option<NaiveDate> {
    today.checked_sub_signed(TimeDelta::try_weeks(weeks.into())?)
}

/// The Thursday of `2026-w07`, `2026w07` or `w07`.
fn numbered(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (year, week) = word.split_once('w')?;
    let year = match year.trim_end_matches('-') {
        "" => today.iso_week().year(),
        digits => i32::try_from(whole(digits)?).ok()?,
    };
    NaiveDate::from_isoywd_opt(year, whole(week)?, Weekday::Thu)
}
