//! Dates in digits: year first, or refused where two countries read them differently.

use chrono::NaiveDate;

use super::{PhraseError, quote, whole};

/// Reads `2026-11-20`, also with `/` or `.` and without leading zeros; none if the word is no such date.
///
/// # Errors
///
/// Refuses a day that no calendar has, and every order but year, month, day; `year` stands in for the one left out in
/// the hint of such an error.
pub(super) fn numeric(word: &str, year: i32) -> Result<Option<NaiveDate>, PhraseError> {
    let parts: Vec<&str> = trimmed(word).split(['-', '/', '.']).collect();
    let Some(numbers) = parts
        .iter()
        .map(|part| whole(part))
        .collect::<Option<Vec<_>>>()
    else {
        return Ok(None);
    };
    let digits: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    match (&numbers[..], &digits[..]) {
        (&[year, month, day], [4, 1..=2, 1..=2]) => match date(year, month, day) {
            Some(date) => Ok(Some(date)),
            None => Err(impossible(word)),
        },
        (&[first, second, year], [1..=2, 1..=2, 4]) => {
            Err(unordered(word, first, second, i64::from(year)))
        }
        (&[first, second, year], [1..=2, 1..=2, 2]) => {
            Err(unordered(word, first, second, 2000 + i64::from(year)))
        }
        (&[first, second], [1..=2, 1..=2]) => Err(unordered(word, first, second, i64::from(year))),
        _ => Ok(None),
    }
}

/// A date that no calendar has.
pub(super) fn impossible(text: &str) -> PhraseError {
    PhraseError::new(format!("there is no such date as {}", quote(text)))
}

/// The word without the point that closes `3.4.`.
fn trimmed(word: &str) -> &str {
    word.strip_suffix('.').unwrap_or(word)
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Refuses a date that does not begin with its year; the hint has every way to read it.
fn unordered(word: &str, first: u32, second: u32, year: i64) -> PhraseError {
    let year = u32::try_from(year).unwrap_or(0);
    let mut readings = [date(year, second, first), date(year, first, second)]
        .into_iter()
        .flatten()
        .map(|date| date.to_string())
        .collect::<Vec<_>>();
    readings.dedup();
    let word = quote(word);
    match readings.len() {
        0 => PhraseError::new(format!("the date {word} does not begin with its year"))
            .hinted("write a date as 2026-04-03, a time as 21:30"),
        1 => PhraseError::new(format!("the date {word} does not begin with its year"))
            .hinted(format!("write {}", readings[0])),
        _ => PhraseError::new(format!(
            "the date {word} reads differently from country to country"
        ))
        .hinted(format!("write {}", readings.join(" or "))),
    }
}
