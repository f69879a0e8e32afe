//! Reads goals in the short form of the journal, such as `3/week`.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use chrono::Weekday;

use super::calendar::Unit;
use super::every::{Every, Quantity};
use super::weekdays::Weekdays;
use crate::unicode::folded;

/// The most entries that a goal may ask for.
const MAX_ENTRIES: u32 = 10_000;
/// The most minutes that a goal may ask for: a year of 366 days.
const MAX_MINUTES: u32 = 527_040;
/// The largest whole part of an amount.
const MAX_AMOUNT: u32 = 1_000_000;
/// The longest rolling window in days: ten years.
const MAX_WINDOW: u32 = 3_650;
/// The longest name of a unit, in letters.
const MAX_WORD: usize = 24;

/// Words for entries; below are those for minutes and hours. Any other word is the unit of an amount.
const TIMES: [&str; 4] = ["", "x", "time", "times"];
const MINUTES: [&str; 5] = ["m", "min", "mins", "minute", "minutes"];
const HOURS: [&str; 5] = ["h", "hr", "hrs", "hour", "hours"];
/// Words for days, which only rolling goals count.
const DAYS: [&str; 3] = ["d", "day", "days"];

/// Text that is not a goal, with the reason. Displays as `could not understand the goal "0/week": ...`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadEvery {
    text: String,
    pub(super) why: String,
}

impl BadEvery {
    pub(super) fn new(text: &str, why: String) -> Self {
        Self {
            text: text.to_owned(),
            why,
        }
    }

    /// Whether the reason says more than that the text is not understood.
    pub(super) fn is_specific(&self) -> bool {
        self.why != format!("write {EXAMPLES}")
    }
}

impl fmt::Display for BadEvery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "could not understand the goal {:?}: {}",
            self.text, self.why
        )
    }
}

impl std::error::Error for BadEvery {}

impl FromStr for Every {
    type Err = BadEvery;

    /// Reads a goal in upper or lower case, with spaces around its parts.
    fn from_str(text: &str) -> Result<Self, BadEvery> {
        every(folded(text).trim()).map_err(|why| BadEvery::new(text, why))
    }
}

fn every(text: &str) -> Result<Every, String> {
    match text {
        "daily" => Ok(Every::Each(Unit::Day)),
        "weekly" => Ok(Every::Each(Unit::Week)),
        "monthly" => Ok(Every::Each(Unit::Month)),
        "quarterly" => Ok(Every::Each(Unit::Quarter)),
        "yearly" => Ok(Every::Each(Unit::Year)),
        "" => Err(format!("it is empty, write {EXAMPLES}")),
        _ => match (at_most(text), text.split_once('/'), text.split_once("..")) {
            (Some(rest), _, _) => limited(rest),
            (None, Some((much, per)), _) => often(much.trim(), per.trim()),
            (None, None, Some((ideal, longest))) if ideal.starts_with(is_digit) => {
                spaced(ideal.trim(), longest.trim())
            }
            (None, None, _) => plain(text),
        },
    }
}

/// Examples for a text in which nothing is understood.
const EXAMPLES: &str = "daily, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week";

/// The text after the sign for "at most", if it starts with one.
fn at_most(text: &str) -> Option<&str> {
    ["max", "<=", "≤"]
        .iter()
        .find_map(|sign| text.strip_prefix(sign))
        .filter(|rest| !rest.starts_with(char::is_alphabetic))
        .map(str::trim_start)
}

/// Reads what follows `max`: `2/week`.
fn limited(text: &str) -> Result<Every, String> {
    let Some((much, per)) = text.split_once('/') else {
        return Err("it does not say in which period, as in max2/week".to_owned());
    };
    if window(per.trim()).is_some() {
        return Err(
            "at most is for a day, week, month, quarter or year, as in max2/week".to_owned(),
        );
    }
    Ok(Every::AtMost {
        quantity: quantity(much.trim())?,
        per: unit(per.trim())?,
    })
}

/// Reads `3/week`, `90min/week` or `3/7d`.
fn often(much: &str, per: &str) -> Result<Every, String> {
    if let Some(window) = window(per) {
        let days = whole(much, MAX_WINDOW).map_err(|why| format!("{why}, write it as in 3/7d"))?;
        return rolling(days, whole(window, MAX_WINDOW)?);
    }
    let quantity = quantity(much)?;
    let per = unit(per)?;
    if quantity.number() <= 0.0 {
        return Err(format!(
            "0 asks for nothing, write max{quantity}/{per} for never"
        ));
    }
    Ok(Every::AtLeast { quantity, per })
}

/// Reads `7d..14d`.
fn spaced(ideal: &str, longest: &str) -> Result<Every, String> {
    let days = |text: &str| match window(text) {
        Some(digits) => whole(digits, MAX_WINDOW),
        None => Err(format!(
            "{text:?} is no number of days, write it as in 7d..14d"
        )),
    };
    let (ideal, longest) = (days(ideal)?, days(longest)?);
    if ideal == 0 || longest == 0 {
        return Err("0 asks for nothing, write it as in 7d..14d".to_owned());
    }
    match ideal.cmp(&longest) {
        Ordering::Less => Ok(Every::Interval { ideal, longest }),
        Ordering::Equal => Err(format!("both are {ideal} days, write {ideal}d")),
        Ordering::Greater => Err(format!(
            "the shorter one comes first, write {longest}d..{ideal}d"
        )),
    }
}

/// Reads `3d` or weekdays.
fn plain(text: &str) -> Result<Every, String> {
    match window(text) {
        Some(window) => rolling(1, whole(window, MAX_WINDOW)?),
        None if text.starts_with(is_digit) => Err(format!(
            "{text:?} does not say in which period, write it as in 3/week or 3d"
        )),
        None => weekdays(text),
    }
}

/// The digits of a number of days such as `7d`.
fn window(text: &str) -> Option<&str> {
    let digits = text.strip_suffix('d')?.trim_end();
    is_digits(digits).then_some(digits)
}

fn rolling(days: u32, window: u32) -> Result<Every, String> {
    if days == 0 || window == 0 {
        return Err("0 asks for nothing, write it as in 3/7d".to_owned());
    }
    if days > window {
        return Err(format!(
            "{window} days can't have {days} days that are done, write it as in 3/7d"
        ));
    }
    Ok(match days {
        1 => Every::Interval {
            ideal: window,
            longest: window,
        },
        _ => Every::Rolling { days, window },
    })
}

fn weekdays(text: &str) -> Result<Every, String> {
    let weekday = |name: &str| {
        name.parse::<Weekday>().map_err(|_| {
            if text.contains(',') {
                format!("{name:?} is no day of the week, write them as in mon,wed,fri")
            } else {
                format!("write {EXAMPLES}")
            }
        })
    };
    let days: Vec<Weekday> = text
        .split(',')
        .map(|name| weekday(name.trim()))
        .collect::<Result<_, _>>()?;
    Weekdays::of(&days)
        .map(Every::On)
        .ok_or_else(|| format!("write {EXAMPLES}"))
}

fn unit(text: &str) -> Result<Unit, String> {
    match text {
        "day" => Ok(Unit::Day),
        "week" => Ok(Unit::Week),
        "month" => Ok(Unit::Month),
        "quarter" => Ok(Unit::Quarter),
        "year" => Ok(Unit::Year),
        _ => Err(format!(
            "{text:?} is none of day, week, month, quarter and year, nor a number of days as in 3/7d"
        )),
    }
}

/// Reads a number and the word after it.
fn quantity(text: &str) -> Result<Quantity, String> {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .unwrap_or(text.len());
    let (number, word) = (&text[..end], text[end..].trim_start());
    if TIMES.contains(&word) {
        whole(number, MAX_ENTRIES).map(Quantity::Entries)
    } else if MINUTES.contains(&word) {
        whole(number, MAX_MINUTES).map(Quantity::Minutes)
    } else if HOURS.contains(&word) {
        whole(number, MAX_MINUTES / 60).map(|hours| Quantity::Minutes(hours * 60))
    } else if DAYS.contains(&word) {
        Err(format!(
            "days can't be counted in a calendar period, write it as in {number}/week or {number}/7d"
        ))
    } else {
        amount(number, word)
    }
}

fn amount(number: &str, word: &str) -> Result<Quantity, String> {
    let is_word = word.chars().all(char::is_alphabetic) && word.chars().count() <= MAX_WORD;
    if !is_word || number.is_empty() {
        return Err(format!(
            "{:?} is no number with a word, write it as in 90min/week or 20pages/month",
            format!("{number}{word}")
        ));
    }
    let (before, after) = number.split_once('.').unwrap_or((number, "0"));
    whole(before, MAX_AMOUNT)?;
    if !is_digits(after) || after.len() > 3 {
        return Err(format!(
            "{number} is no number with at most three digits after the point"
        ));
    }
    let number = number
        .parse()
        .map_err(|_| format!("{number:?} is no number"))?;
    Ok(Quantity::Amount {
        number,
        unit: word.to_owned(),
    })
}

/// Reads a whole number from 0 to `most`.
fn whole(text: &str, most: u32) -> Result<u32, String> {
    if !is_digits(text) {
        return Err(format!("{text:?} is no whole number"));
    }
    text.parse()
        .ok()
        .filter(|number| *number <= most)
        .ok_or_else(|| format!("{text} is more than {most}"))
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
