//! Days of the week: `sat and sun`, `mon-fri`, `every day except Sundays`.

use chrono::Weekday;

use super::Short;
use super::words::Tokens;

/// Days of the week in any order.
pub(super) fn weekdays(words: &mut Tokens) -> Short {
    words.say_each();
    words.say("at");
    let mut days = some(words)?;
    if words.say_one_of(&["except", "but not", "but", "without"]) {
        let free = some(words)?;
        days.retain(|day| !free.contains(day));
    }
    if days.is_empty() {
        return None;
    }
    let names: Vec<String> = days.iter().map(ToString::to_string).collect();
    Some(Ok(names.join(",").to_lowercase()))
}

/// Days in a row of names.
fn some(words: &mut Tokens) -> Option<Vec<Weekday>> {
    let mut days = group(words)?;
    loop {
        let mark = words.mark();
        while words.say_one_of(&["and", ",", "&", "+", "/", ";"]) {}
        words.say_each();
        let Some(more) = words.maybe(group) else {
            words.back_to(mark);
            return Some(days);
        };
        days.extend(more);
    }
}

/// One day, several from one to another, or days that have a name together.
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
        let is_range = words.say_one_of(&["to", "through", "until", "till", "-"]);
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

/// A name of a day, short or whole, of one day or of all of them.
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
