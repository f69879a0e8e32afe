//! Names of weekdays and months, and the days of a month beside them.

use chrono::Weekday;

use super::whole;

/// Parts of a day, which say no more than the day.
pub(super) const PARTS: [&str; 4] = ["morning", "afternoon", "evening", "night"];

/// A day of the month: `20`, `20.`, `20th`, `20,`.
pub(super) fn day_of_month(word: &str) -> Option<u32> {
    let end = word
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(word.len());
    let (number, tail) = word.split_at(end);
    let valid = matches!(
        tail,
        "" | "." | "," | "st" | "nd" | "rd" | "th" | "st," | "nd," | "rd," | "th,"
    );
    whole(number).filter(|_| valid && number.len() <= 2)
}

/// A weekday by its name or the first three letters or more of it.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    const NAMES: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let index = NAMES.iter().position(|name| begins(name, word))?;
    Weekday::try_from(u8::try_from(index).ok()?).ok()
}

/// A month, 1 to 12, by its name or the first three letters or more of it.
pub(super) fn month(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let index = NAMES
        .iter()
        .position(|name| begins(name, word.trim_end_matches('.')))?;
    u32::try_from(index + 1).ok()
}

fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}
