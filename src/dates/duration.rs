//! Durations: `45m`, `1h30`, `1h 30m`, `90`, `1.5h`, `1:30`.

use super::{PhraseError, quote, two_digits, whole};

/// The longest duration of one entry, in minutes.
const LONGEST: u32 = 24 * 60;

/// Reads a duration: `45m`, `45 min`, `90` (minutes), `2h`, `1h30`, `1h 30m`, `1.5h`, `1:30` (hours and minutes).
///
/// The result is in minutes, 1 to 1440.
///
/// # Errors
///
/// Says why the text is no duration, not a whole number of minutes, or outside of 1 minute to 24 hours.
pub fn minutes(text: &str) -> Result<u32, PhraseError> {
    match total(text)? {
        Some(0) => Err(out_of_range(text, "shorter than a minute")),
        Some(minutes) if minutes > LONGEST => Err(out_of_range(text, "longer than 24 hours")),
        Some(minutes) => Ok(minutes),
        None => Err(unknown(text)),
    }
}

/// The same grammar without limits, saturating; none if the text is no duration at all.
pub(super) fn total(text: &str) -> Result<Option<u32>, PhraseError> {
    let lower = text.to_ascii_lowercase();
    let Some(parts) = parts(&lower) else {
        return Ok(None);
    };
    match parts[..] {
        [DurationPart::Number(minutes)]
        | [DurationPart::Number(minutes), DurationPart::Minutes] => Ok(whole(minutes)),
        [DurationPart::Number(hours), DurationPart::Hours] => decimal_hours(hours, text),
        [
            DurationPart::Number(hours),
            DurationPart::Hours,
            DurationPart::Number(minutes),
        ]
        | [
            DurationPart::Number(hours),
            DurationPart::Hours,
            DurationPart::Number(minutes),
            DurationPart::Minutes,
        ] => both(whole(hours), whole(minutes), text),
        [
            DurationPart::Number(hours),
            DurationPart::Colon,
            DurationPart::Number(minutes),
        ] => both(whole(hours), two_digits(minutes), text),
        _ => Ok(None),
    }
}

#[derive(Clone, Copy)]
enum DurationPart<'a> {
    Number(&'a str),
    Hours,
    Minutes,
    Colon,
}

/// Cuts the text into numbers, units and colons; none if anything else is in it.
fn parts(text: &str) -> Option<Vec<DurationPart<'_>>> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = rest
            .find(|next| class(next) != class(first))
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        parts.push(part(piece)?);
        rest = after.trim_start();
    }
    Some(parts)
}

fn part(piece: &str) -> Option<DurationPart<'_>> {
    match piece {
        ":" => Some(DurationPart::Colon),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(DurationPart::Hours),
        "m" | "min" | "mins" | "minute" | "minutes" => Some(DurationPart::Minutes),
        number if number.starts_with(|first: char| first.is_ascii_digit()) => {
            Some(DurationPart::Number(number))
        }
        _ => None,
    }
}

/// Characters that belong together have the same class: numbers with their point, letters, blanks, the rest.
fn class(character: char) -> u8 {
    match character {
        '0'..='9' | '.' | ',' => 0,
        'a'..='z' => 1,
        _ if character.is_whitespace() => 2,
        _ => 3,
    }
}

fn both(hours: Option<u32>, minutes: Option<u32>, text: &str) -> Result<Option<u32>, PhraseError> {
    match hours.zip(minutes) {
        Some((_, 60..)) => Err(PhraseError::new(format!(
            "the minutes of the duration {} go beyond 59",
            quote(text)
        ))
        .hinted("write hours and minutes as 1h30, or minutes alone as 90")),
        Some((hours, minutes)) => Ok(Some(hours.saturating_mul(60).saturating_add(minutes))),
        None => Ok(None),
    }
}

/// Hours with an optional fraction after a point or a comma; it must come to whole minutes.
fn decimal_hours(hours: &str, text: &str) -> Result<Option<u32>, PhraseError> {
    let Some((hours, fraction)) = hours.split_once(['.', ',']) else {
        return both(whole(hours), Some(0), text);
    };
    let Some((hours, _)) = whole(hours).zip(whole(fraction)) else {
        return Ok(None);
    };
    // A fraction of an hour that is whole minutes has at most two decimals, since 60 = 3 * 20 and 20 divides 100.
    let digits = fraction.trim_end_matches('0');
    let hundredths = whole(&format!("{digits:0<2}")).filter(|_| digits.len() <= 2);
    match hundredths.map(|hundredths| hundredths * 60) {
        Some(minutes) if minutes % 100 == 0 => both(Some(hours), Some(minutes / 100), text),
        _ => Err(uneven(text)),
    }
}

fn uneven(text: &str) -> PhraseError {
    PhraseError::new(format!(
        "the duration {} is not a whole number of minutes",
        quote(text)
    ))
    .hinted("write hours and minutes as 1h30, or minutes alone as 90")
}

fn out_of_range(text: &str, why: &str) -> PhraseError {
    PhraseError::new(format!("the duration {} is {why}", quote(text)))
        .hinted("a duration is 1 minute to 24 hours")
}

fn unknown(text: &str) -> PhraseError {
    PhraseError::new(format!("could not understand the duration {}", quote(text)))
        .hinted("write it as 45m, 1h30, 1h 30m, 1.5h, 1:30, or 90 for minutes")
}
