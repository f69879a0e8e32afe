//! Dates in digits: year first, day first with dots, and else only where they can be read in one way.

use bond_core::sort;
use chrono::{Datelike, NaiveDate};

use super::typed_day::TypedDay;
use super::{PhraseError, quote, whole};

/// Reads `2026-11-20`, also with `/` or `.` and without leading zeros, `20261120`, `20.11.2026` and `20.11.`, and
/// `20/11/2026`, which can be read in one way only; none if the word is no such date.
///
/// # Errors
///
/// Refuses a day that no calendar has, and what two countries read differently; its hint has every reading, the one
/// nearest to `today` first.
pub(super) fn numeric(word: &str, today: NaiveDate) -> Result<Option<TypedDay>, PhraseError> {
    if let Some(digits) = whole(word).filter(|_| word.len() == 8) {
        let joined = date(digits / 10_000, digits / 100 % 100, digits % 100);
        return exactly(word, joined).map(Some);
    }
    let parts: Vec<&str> = trimmed(word).split(SEPARATORS).collect();
    let numbers = parts.iter().map(|part| whole(part));
    let Some(numbers) = numbers.collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    let digits: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let has_dots = word.contains('.') && !word.contains(['-', '/']);
    match (&numbers[..], &digits[..]) {
        (&[year, month, day], [4, 1..=2, 1..=2]) => exactly(word, date(year, month, day)).map(Some),
        (&[day, month, year], [1..=2, 1..=2, 4]) if has_dots => {
            exactly(word, date(year, month, day)).map(Some)
        }
        (&[first, second, year], [1..=2, 1..=2, 4]) => {
            match readings(&[(year, second, first), (year, first, second)], today)[..] {
                [only] => Ok(Some(TypedDay::Digits(only))),
                ref several => Err(unordered(word, several)),
            }
        }
        (&[first, second, third], [1..=2, 1..=2, 2]) => {
            let (early, late) = (2000 + first, 2000 + third);
            let all = [
                (early, second, third),
                (late, second, first),
                (late, first, second),
            ];
            Err(unordered(word, &readings(&all, today)))
        }
        (&[first, second], [1..=2, 1..=2]) => without_year(word, (first, second), today).map(Some),
        _ => Ok(None),
    }
}

const SEPARATORS: [char; 3] = ['-', '/', '.'];

/// A date that no calendar has.
pub(super) fn impossible(text: &str) -> PhraseError {
    PhraseError::new(format!("there is no such date as {}", quote(text)))
}

/// A day of this year or another: day first with a dot at the end, or with a slash where only one number is a month.
fn without_year(
    word: &str,
    (first, second): (u32, u32),
    today: NaiveDate,
) -> Result<TypedDay, PhraseError> {
    // 2000 was a leap year: it has every day that any year has.
    let yearly = |day, month| {
        date(2000, month, day).map(|_| TypedDay::Yearly {
            month,
            day,
            weekday: None,
        })
    };
    if word.ends_with('.') && !word.contains(['-', '/']) {
        return yearly(first, second).ok_or_else(|| impossible(word));
    }
    let either = (yearly(first, second), yearly(second, first));
    match either {
        (Some(only), None) | (None, Some(only)) if word.contains('/') => Ok(only),
        (Some(one), Some(other)) if one == other && word.contains('/') => Ok(one),
        _ => {
            let year = u32::try_from(today.year()).unwrap_or(0);
            let all = [(year, second, first), (year, first, second)];
            Err(unordered(word, &readings(&all, today)))
        }
    }
}

/// The word without the point that closes `3.4.`.
fn trimmed(word: &str) -> &str {
    word.strip_suffix('.').unwrap_or(word)
}

fn exactly(word: &str, date: Option<NaiveDate>) -> Result<TypedDay, PhraseError> {
    date.map(TypedDay::Digits).ok_or_else(|| impossible(word))
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The days among those of year, month and day that there are, the nearest to `today` first.
fn readings(all: &[(u32, u32, u32)], today: NaiveDate) -> Vec<NaiveDate> {
    let found = all
        .iter()
        .filter_map(|&(year, month, day)| date(year, month, day));
    let mut found: Vec<NaiveDate> = found.collect();
    sort::by_key(&mut found, |day| (*day - today).num_days().unsigned_abs());
    found.dedup();
    found
}

/// Refuses a date that may be several, or none; the hint has every way to read it.
fn unordered(word: &str, readings: &[NaiveDate]) -> PhraseError {
    let text = quote(word);
    let readings: Vec<String> = readings.iter().map(NaiveDate::to_string).collect();
    let first = format!("the date {text} does not begin with its year");
    match &readings[..] {
        [] => PhraseError::new(first).hinted("write a date as 2026-04-03, a time as 21:30"),
        [only] => PhraseError::new(first).hinted(format!("write {only}")),
        several => PhraseError::new(format!(
            "the date {text} reads differently from country to country"
        ))
        .hinted(format!("write {}", several.join(" or "))),
    }
}
