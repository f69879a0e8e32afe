//! Reads how often and how much: `3 times a month`, `half an hour a day`, `every 10 days`, `3 days in any 7`.

use super::Short;
use super::words::Tokens;

/// The period in which something is counted.
pub(super) enum Per {
    /// A calendar period, as in the short form.
    Unit(&'static str),
    /// Any window of this many days in a row.
    Days(u32),
}

/// Reads `every 10 days`, `2 weeks`, `every other week`, `every 7 to 14 days`.
pub(super) fn interval(words: &mut Tokens) -> Short {
    let is_every = words.eats_each();
    words.eats("between");
    if let Some(nth) = words.ordinal() {
        let (days, unit) = span(words)?;
        return Some(in_days(nth, days, unit).map(|days| format!("{days}d")));
    }
    if words.eats_one_of(&["a", "an"]) {
        return None;
    }
    let Some(first) = words.whole() else {
        // A fortnight has no number.
        return (is_every && words.eats("fortnight")).then(|| Ok("14d".to_owned()));
    };
    let mark = words.mark();
    let own = words.maybe(span);
    if let Some(last) = words.maybe(|words| {
        let to = words.eats_one_of(&["to", "-", "or", "and"]);
        to.then(|| words.whole())?
    }) {
        let (days, unit) = span(words)?;
        let (own_days, own_unit) = own.unwrap_or((days, unit));
        let (first, last) = (
            in_days(first, own_days, own_unit),
            in_days(last, days, unit),
        );
        return Some(first.and_then(|first| Ok(format!("{first}d..{}d", last?))));
    }
    words.back_to(mark);
    let (days, unit) = span(words)?;
    if first == 1 && unit != "day" {
        return Some(Ok(format!("{unit}ly")));
    }
    Some(in_days(first, days, unit).map(|days| format!("{days}d")))
}

/// Reads `twice a week`, `3 per month`, `90 min a week`, `20 pages a month`, `3 times in 7 days`.
pub(super) fn counted(words: &mut Tokens) -> Short {
    if let Some(number) = words.maybe(times) {
        if let Some(window) = words.maybe(days_of) {
            return Some(Ok(format!("{number}/{window}d")));
        }
        return match per(words)? {
            Per::Unit(unit) => Some(Ok(format!("{number}/{unit}"))),
            Per::Days(window) => Some(Ok(format!("{number}/{window}d"))),
        };
    }
    let much = words.maybe(minutes).or_else(|| words.maybe(amount))?;
    match per(words)? {
        Per::Unit(unit) => Some(Ok(format!("{much}/{unit}"))),
        Per::Days(window) => Some(Err(format!(
            "only times are counted in any {window} days, write {much}/week, or 3/{window}d for 3 times"
        ))),
    }
}

/// Reads how many times: `once`, `3 times`, `3x`, `3`.
fn times(words: &mut Tokens) -> Option<String> {
    for (word, number) in [("once", "1"), ("twice", "2"), ("thrice", "3")] {
        if words.eats(word) {
            return Some(number.to_owned());
        }
    }
    let number = words.number()?;
    words.eats_one_of(&["times", "time", "x", "entries", "entry"]);
    // Anything else that is counted would have its word here.
    let mark = words.mark();
    let is_counted = words.maybe(per).is_some() || words.maybe(days_of).is_some();
    words.back_to(mark);
    is_counted.then_some(number)
}

/// Reads `of any 7 days`, `days in any 7`, `out of 7 days`.
fn days_of(words: &mut Tokens) -> Option<u32> {
    let counts_days = words.eats_one_of(&["days", "day", "d"]);
    if !words.eats_one_of(&["out of", "of", "in", "within", "/"]) {
        return None;
    }
    words.eats("every");
    let window = words.whole()?;
    match words.maybe(span) {
        Some((days, "day" | "week")) => window.checked_mul(days),
        Some(_) => None,
        None => counts_days.then_some(window),
    }
}

/// Reads in which period: `a week`, `per month`, `/w`, `every 2 weeks`, `daily`.
pub(super) fn per(words: &mut Tokens) -> Option<Per> {
    let adverb = words.maybe(|words| match words.next()? {
        "daily" => Some("day"),
        "weekly" => Some("week"),
        "monthly" => Some("month"),
        "quarterly" => Some("quarter"),
        "yearly" | "annually" => Some("year"),
        _ => None,
    });
    if let Some(unit) = adverb {
        return Some(Per::Unit(unit));
    }
    words.eats_one_of(&["in", "within"]);
    if !words.eats_one_of(&["a", "an", "per", "every", "each", "/", "by", "one"]) {
        return None;
    }
    if words.eats("fortnight") {
        return Some(Per::Days(14));
    }
    let number = words.ordinal().or_else(|| words.whole());
    let (days, unit) = span(words)?;
    match number {
        None | Some(1) => Some(Per::Unit(unit)),
        Some(number) => in_days(number, days, unit).ok().map(Per::Days),
    }
}

/// Reads a calendar unit; gives its length in days, or 0 if the length varies, and its name.
fn span(words: &mut Tokens) -> Option<(u32, &'static str)> {
    match words.next()? {
        "d" | "day" | "days" | "night" | "nights" => Some((1, "day")),
        "w" | "wk" | "wks" | "week" | "weeks" => Some((7, "week")),
        "m" | "mo" | "month" | "months" => Some((0, "month")),
        "q" | "quarter" | "quarters" => Some((0, "quarter")),
        "y" | "yr" | "year" | "years" => Some((0, "year")),
        _ => None,
    }
}

/// A number of units in days. Months, quarters and years vary in length and are refused.
fn in_days(number: u32, days: u32, unit: &str) -> Result<u32, String> {
    let (about, other) = match (number, unit) {
        (_, "month") if 12 % number == 0 => {
            (number.saturating_mul(30), format!("{}/year", 12 / number))
        }
        (_, "quarter") if 4 % number == 0 => {
            (number.saturating_mul(91), format!("{}/year", 4 / number))
        }
        (_, "month") => (number.saturating_mul(30), "monthly".to_owned()),
        (_, "quarter") => (number.saturating_mul(91), "quarterly".to_owned()),
        (_, "year") => (number.saturating_mul(365), "yearly".to_owned()),
        _ => {
            return number
                .checked_mul(days)
                .ok_or_else(|| format!("{number} is too many"));
        }
    };
    Err(format!(
        "a {unit} is no fixed number of days, write {about}d, or {other} for the calendar"
    ))
}

/// Reads `90 min`, `1h30`, `half an hour`, `an hour and a half`, as minutes.
fn minutes(words: &mut Tokens) -> Option<String> {
    const HOURS: [&str; 5] = ["h", "hr", "hrs", "hour", "hours"];
    const MINUTES: [&str; 5] = ["m", "min", "mins", "minute", "minutes"];
    let half = ["half an hour", "half a hour", "half hour", "a half hour"];
    if words.eats_one_of(&half) {
        return Some("30min".to_owned());
    }
    if words.eats_one_of(&["quarter of an hour", "a quarter of an hour", "quarter hour"]) {
        return Some("15min".to_owned());
    }
    let number: f64 = words.number()?.parse().ok()?;
    if words.eats_one_of(&MINUTES) {
        return Some(format!("{number}min"));
    }
    if !words.eats_one_of(&HOURS) {
        return None;
    }
    let more = words.maybe(|words| {
        if words.eats_one_of(&["and a half", "and half"]) {
            return Some(30);
        }
        words.eats("and");
        let more = words.maybe(|words| words.number()?.parse::<u32>().ok())?;
        // What follows may be the period, as in "1 h a week".
        let is_minutes = words.eats_one_of(&MINUTES) || more > 1;
        is_minutes.then_some(more)
    });
    Some(format!(
        "{}min",
        number * 60.0 + f64::from(more.unwrap_or(0))
    ))
}

/// Reads a number and the word for what is counted.
fn amount(words: &mut Tokens) -> Option<String> {
    let number = words.number()?;
    let unit = words.next()?;
    Some(format!("{number}{unit}"))
}
