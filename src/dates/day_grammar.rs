//! Days as people write them: the grammar.

use chrono::NaiveDate;

use super::names::{PARTS, day_of_month, month, weekday};
use super::numeric::{impossible, numeric};
use super::typed_day::{TypedDay, Unit, misnamed};
use super::{PhraseError, whole};

/// A day and the words that follow it.
type Taken<'a> = (TypedDay, &'a [&'a str]);

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
        Some((TypedDay::Digits(date) | TypedDay::Exact(date), rest)) => {
            match misnamed(date, said) {
                Some(error) => Err(error),
                None => Ok(Some((TypedDay::Exact(date), rest))),
            }
        }
        Some((TypedDay::Yearly { month, day, .. }, rest)) => {
            let weekday = Some(said);
            let day = TypedDay::Yearly {
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
    let today = TypedDay::Back(0, Unit::Day);
    match words {
        ["the", words @ ..] if words.first() == Some(&"day") => named(words),
        ["day", "before", "yesterday", rest @ ..] => Some((TypedDay::Back(2, Unit::Day), rest)),
        ["day", "after", "tomorrow", rest @ ..] => Some((TypedDay::Ahead(2, Unit::Day), rest)),
        ["today" | "tonight", rest @ ..] => Some((today, rest)),
        ["this", part, rest @ ..] if PARTS.contains(part) => Some((today, rest)),
        ["yesterday", rest @ ..] | ["last", "night", rest @ ..] => {
            Some((TypedDay::Back(1, Unit::Day), rest))
        }
        ["tomorrow", rest @ ..] => Some((TypedDay::Ahead(1, Unit::Day), rest)),
        ["last", day, rest @ ..] => Some((TypedDay::Last(weekday(day)?), rest)),
        ["next", day, rest @ ..] => Some((TypedDay::Next(weekday(day)?), rest)),
        [day, rest @ ..] => Some((TypedDay::Weekday(weekday(day)?), rest)),
        [] => None,
    }
}

/// `3 days ago`, `2w ago`, `in 3 days`, `-1`, `+2w`.
fn counted<'a>(words: &'a [&'a str]) -> Option<Taken<'a>> {
    match words {
        [number, unit_, "ago", rest @ ..] => {
            Some((TypedDay::Back(count(number)?, unit(unit_)?), rest))
        }
        [short, "ago", rest @ ..] => {
            shorthand(short).map(|(n, unit)| (TypedDay::Back(n, unit), rest))
        }
        ["in", number, unit_, rest @ ..] if count(number).is_some() => {
            Some((TypedDay::Ahead(count(number)?, unit(unit_)?), rest))
        }
        ["in", short, rest @ ..] => {
            shorthand(short).map(|(n, unit)| (TypedDay::Ahead(n, unit), rest))
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
        (Some(date), Some(_)) => Ok(Some((TypedDay::Exact(date), rest))),
        (Some(_), None) => {
            let weekday = None;
            let day = TypedDay::Yearly {
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
pub(super) fn lasting(words: &[&str]) -> Option<TypedDay> {
    let (count, unit) = match words {
        [number, letters] => (count(number)?, unit(letters)?),
        [short] => shorthand(short)?,
        _ => return None,
    };
    Some(TypedDay::Ahead(count, unit))
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
fn signed_days(word: &str) -> Option<TypedDay> {
    let number = word.get(1..)?;
    let (count, unit) = whole(number)
        .map(|count| (count, Unit::Day))
        .or_else(|| shorthand(number))?;
    match word.as_bytes().first() {
        Some(b'-') => Some(TypedDay::Back(count, unit)),
        Some(b'+') => Some(TypedDay::Ahead(count, unit)),
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
