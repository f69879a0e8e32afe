//! Days as people write them, before they are counted from a day: the grammar and its arithmetic.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::names::{PARTS, day_of_month, month, weekday};
use super::numeric::{impossible, numeric};
use super::{PhraseError, whole};

/// A day as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// A date of the calendar in digits, with its year.
    Digits(NaiveDate),
    /// A date with its year, and its month in letters.
    Exact(NaiveDate),
    /// So many units before the day that is counted from.
    Back(u32, Unit),
    /// So many units after it.
    Ahead(u32, Unit),
    /// A weekday alone: the nearest one on the side that is asked for, the day itself included.
    Weekday(Weekday),
    /// The last such weekday, 1 to 7 days back.
    Last(Weekday),
    /// The next such weekday, 1 to 7 days ahead.
    Next(Weekday),
    /// A day of the year: the nearest one on the side that is asked for, the day itself included.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31, a day that the month has at least in leap years.
        day: u32,
        /// The weekday that it is said to be.
        weekday: Option<Weekday>,
    },
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Calendar days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months; a day that the month does not have becomes its last one.
    Month,
    /// Calendar years; 29 February becomes the 28th.
    Year,
}

/// On which side of today a bare weekday or a date without its year lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Today or before.
    Past,
    /// Today or after.
    Future,
}

impl Written {
    /// The day it means, counted from `from`; none if it lies outside of what the calendar knows.
    pub(super) fn resolve(self, from: NaiveDate, side: Side) -> Option<NaiveDate> {
        let since = |weekday| u64::from(from.weekday().days_since(weekday));
        let until = |weekday: Weekday| u64::from(weekday.days_since(from.weekday()));
        match self {
            Self::Digits(date) | Self::Exact(date) => Some(date),
            Self::Back(count, unit) => unit.back(from, count),
            Self::Ahead(count, unit) => unit.ahead(from, count),
            Self::Weekday(weekday) => match side {
                Side::Past => from.checked_sub_days(Days::new(since(weekday))),
                Side::Future => from.checked_add_days(Days::new(until(weekday))),
            },
            Self::Last(weekday) => from.checked_sub_days(Days::new((since(weekday) + 6) % 7 + 1)),
            Self::Next(weekday) => from.checked_add_days(Days::new((until(weekday) + 6) % 7 + 1)),
            Self::Yearly { month, day, .. } => yearly(from, month, day, side),
        }
    }

    /// Refuses `date` if it was said to be another weekday.
    pub(super) fn misnamed(self, date: NaiveDate) -> Option<PhraseError> {
        let Self::Yearly { weekday, .. } = self else {
            return None;
        };
        weekday.and_then(|weekday| misnamed(date, weekday))
    }
}

impl Unit {
    fn back(self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => from.checked_sub_days(Days::new(count.into())),
            Self::Week => from.checked_sub_days(Days::new(u64::from(count) * 7)),
            Self::Month => from.checked_sub_months(Months::new(count)),
            Self::Year => from.checked_sub_months(Months::new(count.checked_mul(12)?)),
        }
    }

    fn ahead(self, from: NaiveDate, count: u32) -> Option<NaiveDate> {
        match self {
            Self::Day => from.checked_add_days(Days::new(count.into())),
            Self::Week => from.checked_add_days(Days::new(u64::from(count) * 7)),
            Self::Month => from.checked_add_months(Months::new(count)),
            Self::Year => from.checked_add_months(Months::new(count.checked_mul(12)?)),
        }
    }
}

/// The nearest such day of a year; 29 February may be eight years away.
fn yearly(from: NaiveDate, month: u32, day: u32, side: Side) -> Option<NaiveDate> {
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    match side {
        Side::Past => (0..=8).find_map(|years| in_year(from.year() - years).filter(|d| *d <= from)),
        Side::Future => {
            (0..=8).find_map(|years| in_year(from.year() + years).filter(|d| *d >= from))
        }
    }
}

/// Refuses a date that was said to be another weekday than it is.
fn misnamed(date: NaiveDate, weekday: Weekday) -> Option<PhraseError> {
    let said = || {
        PhraseError::new(format!(
            "the weekday does not fit: {date} is a {}",
            date.format("%A")
        ))
        .hinted(format!("write {date} for that day"))
    };
    (date.weekday() != weekday).then(said)
}

/// A day and the words that follow it.
type Taken<'a> = (Written, &'a [&'a str]);

/// Reads the day with which the words begin; none if they begin with none. `today` only serves a hint.
///
/// # Errors
///
/// Refuses days that no calendar has or that two countries read differently.
pub(super) fn written<'a>(
    words: &'a [&'a str],
    today: NaiveDate,
) -> Result<Option<Taken<'a>>, PhraseError> {
    if let Some(taken) = with_weekday(words, today)? {
        return Ok(Some(taken));
    }
    if let Some(taken) = named(words).or_else(|| counted(words)) {
        return Ok(Some(taken));
    }
    dated(words, today)
}

/// `sun 22 nov`, `friday, 2026-11-20`: the weekday has to fit.
fn with_weekday<'a>(
    words: &'a [&'a str],
    today: NaiveDate,
) -> Result<Option<Taken<'a>>, PhraseError> {
    let Some((first, rest)) = words.split_first() else {
        return Ok(None);
    };
    let Some(said) = weekday(first.trim_end_matches([',', '.'])) else {
        return Ok(None);
    };
    match dated(rest, today)? {
        Some((Written::Digits(date) | Written::Exact(date), rest)) => match misnamed(date, said) {
            Some(error) => Err(error),
            None => Ok(Some((Written::Exact(date), rest))),
        },
        Some((Written::Yearly { month, day, .. }, rest)) => {
            let weekday = Some(said);
            let day = Written::Yearly {
                month,
                day,
                weekday,
            };
            Ok(Some((day, rest)))
        }
        Some(_) | None => Ok(None),
    }
}

/// `20 november`, `2026-11-20`, `20.11.`
fn dated<'a>(words: &'a [&'a str], today: NaiveDate) -> Result<Option<Taken<'a>>, PhraseError> {
    if let Some(taken) = with_month(words)? {
        return Ok(Some(taken));
    }
    let Some((word, rest)) = words.split_first() else {
        return Ok(None);
    };
    Ok(numeric(word, today)?.map(|day| (day, rest)))
}

/// `today`, `friday`, `last friday`, `the day before yesterday` and the like.
fn named<'a>(words: &'a [&'a str]) -> Option<Taken<'a>> {
    let today = Written::Back(0, Unit::Day);
    match words {
        ["the", words @ ..] if words.first() == Some(&"day") => named(words),
        ["day", "before", "yesterday", rest @ ..] => Some((Written::Back(2, Unit::Day), rest)),
        ["day", "after", "tomorrow", rest @ ..] => Some((Written::Ahead(2, Unit::Day), rest)),
        ["today" | "tonight", rest @ ..] => Some((today, rest)),
        ["this", part, rest @ ..] if PARTS.contains(part) => Some((today, rest)),
        ["yesterday", rest @ ..] | ["last", "night", rest @ ..] => {
            Some((Written::Back(1, Unit::Day), rest))
        }
        ["tomorrow", rest @ ..] => Some((Written::Ahead(1, Unit::Day), rest)),
        ["last", day, rest @ ..] => Some((Written::Last(weekday(day)?), rest)),
        ["next", day, rest @ ..] => Some((Written::Next(weekday(day)?), rest)),
        [day, rest @ ..] => Some((Written::Weekday(weekday(day)?), rest)),
        [] => None,
    }
}

/// `3 days ago`, `2w ago`, `in 3 days`, `-1`, `+2w`.
fn counted<'a>(words: &'a [&'a str]) -> Option<Taken<'a>> {
    match words {
        [number, unit_, "ago", rest @ ..] => {
            Some((Written::Back(count(number)?, unit(unit_)?), rest))
        }
        [short, "ago", rest @ ..] => {
            shorthand(short).map(|(n, unit)| (Written::Back(n, unit), rest))
        }
        ["in", number, unit_, rest @ ..] if count(number).is_some() => {
            Some((Written::Ahead(count(number)?, unit(unit_)?), rest))
        }
        ["in", short, rest @ ..] => {
            shorthand(short).map(|(n, unit)| (Written::Ahead(n, unit), rest))
        }
        [signed, rest @ ..] => signed_days(signed).map(|day| (day, rest)),
        [] => None,
    }
}

/// `20 november`, `nov 20`, `20 nov 2026`.
fn with_month<'a>(words: &'a [&'a str]) -> Result<Option<Taken<'a>>, PhraseError> {
    let ([first, second, rest @ ..], false) = (words, words.is_empty()) else {
        return Ok(None);
    };
    let found = match (month(first), month(second)) {
        (Some(month), None) => day_of_month(second).map(|day| (month, day)),
        (None, Some(month)) => day_of_month(first).map(|day| (month, day)),
        (None, None) | (Some(_), Some(_)) => None,
    };
    let Some((month, day)) = found else {
        return Ok(None);
    };
    let (year, rest) = match rest.split_first() {
        Some((word, rest)) if word.len() == 4 && whole(word).is_some() => (whole(word), rest),
        Some(_) | None => (None, rest),
    };
    // 2000 was a leap year: it has every day that any year has.
    let leap = year.unwrap_or(2000);
    let date = i32::try_from(leap)
        .ok()
        .and_then(|leap| NaiveDate::from_ymd_opt(leap, month, day));
    match (date, year) {
        (Some(date), Some(_)) => Ok(Some((Written::Exact(date), rest))),
        (Some(_), None) => {
            let weekday = None;
            let day = Written::Yearly {
                month,
                day,
                weekday,
            };
            Ok(Some((day, rest)))
        }
        (None, _) => Err(impossible(&words[..words.len() - rest.len()].join(" "))),
    }
}

/// How long something lasts: `2w`, `2 weeks`, `a month`.
pub(super) fn lasting(words: &[&str]) -> Option<Written> {
    let (count, unit) = match words {
        [number, letters] => (count(number)?, unit(letters)?),
        [short] => shorthand(short)?,
        _ => return None,
    };
    Some(Written::Ahead(count, unit))
}

fn count(word: &str) -> Option<u32> {
    match word {
        "a" | "an" | "one" => Some(1),
        number => whole(number),
    }
}

/// `3d`, `2w`, `3days`.
fn shorthand(word: &str) -> Option<(u32, Unit)> {
    let end = word.find(|letter: char| !letter.is_ascii_digit())?;
    let (number, letters) = word.split_at(end);
    Some((whole(number)?, unit(letters)?))
}

/// `-1`, `+3`, `-2w`: days unless a unit follows.
fn signed_days(word: &str) -> Option<Written> {
    let number = word.get(1..)?;
    let (count, unit) = whole(number)
        .map(|count| (count, Unit::Day))
        .or_else(|| shorthand(number))?;
    match word.as_bytes().first() {
        Some(b'-') => Some(Written::Back(count, unit)),
        Some(b'+') => Some(Written::Ahead(count, unit)),
        _ => None,
    }
}

fn unit(word: &str) -> Option<Unit> {
    match word {
        "d" | "day" | "days" => Some(Unit::Day),
        "w" | "week" | "weeks" => Some(Unit::Week),
        "month" | "months" => Some(Unit::Month),
        "y" | "year" | "years" => Some(Unit::Year),
        _ => None,
    }
}
