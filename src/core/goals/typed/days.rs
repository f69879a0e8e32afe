//! Reads days of the week: `sat and sun`, `mon-fri`, `every day except Sundays`.

use chrono::Weekday;

use super::Short;
use super::words::Tokens;

/// Reads days of the week, in any order.
pub(super) fn weekdays(words: &mut Tokens) -> Short {
    words.eats_each();
    words.eats("at");
    let mut days = some(words)?;
    if words.eats_one_of(&["except", "but not", "but", "without"]) {
        let free = some(words)?;
        days.retain(|day| !free.contains(day));
    }
    if days.is_empty() {
        return None;
    }
    let names: Vec<String> = days.iter().map(ToString::to_string).collect();
    Some(Ok(names.join(",").to_lowercase()))
}

/// Reads a list of days.
fn some(words: &mut Tokens) -> Option<Vec<Weekday>> {
    let mut days = group(words)?;
    loop {
        let mark = words.mark();
        while words.eats_one_of(&["and", ",", "&", "+", "/", ";"]) {}
        words.eats_each();
        let Some(more) = words.maybe(group) else {
            words.back_to(mark);
            return Some(days);
        };
        days.extend(more);
    }
}

/// Reads one day, a range of days, or a word for several days.
fn group(words: &mut Tokens) -> Option<Vec<Weekday>> {
    let week = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    let end = [Weekday::Sat, Weekday::Sun];
    let named = words.maybe(|words| match words.next()? {
        "weekday" | "weekdays" | "workday" | "workdays" => Some(week.to_vec()),
        "weekend" | "weekends" => Some(end.to_vec()),
        "day" | "daily" => Some([&week[..], &end].concat()),
        _ => None,
    });
    if named.is_some() {
        return named;
    }
    let first = day(words)?;
    let last = words.maybe(|words| {
        let is_range = words.eats_one_of(&["to", "through", "until", "till", "-"]);
        is_range.then(|| day(words))?
    });
    let mut days = vec![first];
    while let (Some(last), Some(latest)) = (last, days.last().copied()) {
        if latest == last {
            break;
        }
        days.push(latest.succ());
    }
    Some(days)
}

/// Reads the name of a day, short or long, singular or plural.
fn day(words: &mut Tokens) -> Option<Weekday> {
    words.maybe(|words| {
        let word = words.next()?;
        let known = |word: &str| match word {
            "tues" => Some(Weekday::Tue),
            "weds" => Some(Weekday::Wed),
            "thur" | "thurs" => Some(Weekday::Thu),
            word => word.parse().ok(),
        };
        known(word).or_else(|| known(word.strip_suffix('s')?))
    })
}
