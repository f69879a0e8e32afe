//! Which month or year is meant: `last`, `-1`, `2026-10`, `october`, `2025`, or any day of it.

use chrono::{Datelike, Months, NaiveDate};

use super::asked::Asked;
use super::expected::Expected;
use super::{PhraseError, names, quote, whole};

/// Reads a past or present month and gives a day of it.
///
/// `this`, `last` (also with `month`), `-1` for one month ago, `2026-10`, `october` or `10` (the last one, this month included),
/// `october 2025`, or a day as in [`day`](super::day).
///
/// # Errors
///
/// Refuses a month that no year has, one that is still to come, and a day that is not understood.
pub fn month(text: &str, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    let lower = text.trim().to_ascii_lowercase();
    let word = lower
        .strip_suffix("month")
        .map_or(lower.as_str(), str::trim);
    let ago = |months| today.checked_sub_months(Months::new(months));
    let found = match (relative(word, &lower), word.split_once([' ', '-'])) {
        (Some(months), _) => ago(months),
        (None, Some((year, month))) if whole(month).is_some() && year.len() == 4 => {
            first_of(whole(year), whole(month))
        }
        (None, Some((month, year))) if names::month(month).is_some() && year.len() == 4 => {
            first_of(whole(year), names::month(month))
        }
        (None, _) => match names::month(word).or_else(|| numbered(word)) {
            Some(month) => {
                let year = today.year() - i32::from(month > today.month());
                NaiveDate::from_ymd_opt(year, month, 1)
            }
            None if is_number(word) => None,
            None => return Asked::new(text, today, Expected::Month).only_day(),
        },
    };
    let is_ahead = |date: &NaiveDate| (date.year(), date.month()) > (today.year(), today.month());
    checked(Expected::Month, text, found, is_ahead, today)
}

/// Reads a past or present year and gives a day of it.
///
/// `this`, `last` (also with `year`), `-1` for one year ago, `2025`, or a day as in [`day`](super::day).
///
/// # Errors
///
/// Refuses a year before 1900, one that is still to come, and a day that is not understood.
pub fn year(text: &str, today: NaiveDate) -> Result<NaiveDate, PhraseError> {
    let lower = text.trim().to_ascii_lowercase();
    let word = lower.strip_suffix("year").map_or(lower.as_str(), str::trim);
    let found = match (relative(word, &lower), whole(word)) {
        (Some(years), _) => {
            let months = years.checked_mul(12).map(Months::new);
            months.and_then(|months| today.checked_sub_months(months))
        }
        (None, Some(year)) => first_of(Some(year), Some(1)),
        (None, None) => return Asked::new(text, today, Expected::Year).only_day(),
    };
    let is_ahead = |date: &NaiveDate| date.year() > today.year();
    checked(Expected::Year, text, found, is_ahead, today)
}

/// How many months or years ago: `this`, `last`, `-2`.
fn relative(word: &str, whole_text: &str) -> Option<u32> {
    match word {
        "this" => Some(0),
        "" if !whole_text.is_empty() => Some(0),
        "last" => Some(1),
        _ => word.strip_prefix('-').and_then(whole),
    }
}

/// The month of a number, as on a calendar.
fn numbered(word: &str) -> Option<u32> {
    whole(word).filter(|month| (1..=12).contains(month) && word.len() <= 2)
}

/// A number that is no month either.
fn is_number(word: &str) -> bool {
    whole(word).is_some() && word.len() <= 4
}

fn first_of(year: Option<u32>, month: Option<u32>) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, 1)
}

fn checked(
    wish: Expected,
    text: &str,
    found: Option<NaiveDate>,
    is_ahead: impl Fn(&NaiveDate) -> bool,
    today: NaiveDate,
) -> Result<NaiveDate, PhraseError> {
    let (text, what) = (quote(text), wish.noun());
    match found {
        Some(date) if is_ahead(&date) => Err(PhraseError::new(format!(
            "the {what} {text} lies in the future: today is {today}"
        ))),
        Some(date) if date.year() >= 1900 => Ok(date),
        _ => Err(PhraseError::new(format!("there is no {what} {text}")).hinted(wish.examples())),
    }
}
