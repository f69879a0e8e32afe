//! What is aimed for, in words: how often, since when, until when.

use chrono::{NaiveDate, Weekday};

use super::change::FieldInWords;
use super::{amount, count, goal, listed, time};
use crate::catalog::names::Names;
use crate::goals::{Every, Quantity, Standing, Unit, Weekdays};
use crate::journal::header::GoalTable;
use crate::report::{Record, Span, TextLine};

/// How often or how much: `3 times a week`, `90 min a week`, `on Mondays and Fridays`.
#[must_use]
pub fn every(every: &Every) -> String {
    match every {
        Every::Each(unit) => format!("every {}", unit.name()),
        Every::AtLeast { quantity, per } => much(quantity, *per),
        Every::AtMost {
            quantity: Quantity::Entries(0),
            per,
        } => never(*per),
        Every::AtMost { quantity, per } => format!("at most {}", much(quantity, *per)),
        Every::On(weekdays) => on(*weekdays),
        Every::Interval { ideal, longest } if ideal == longest => {
            format!("every {}", count((*longest).into(), "day"))
        }
        Every::Interval { ideal, longest } => format!("every {ideal} to {longest} days"),
        Every::Rolling { days, window } => {
            format!("on {} in any {window}", count(u64::from(*days), "day"))
        }
    }
}

fn never(per: Unit) -> String {
    match per {
        Unit::Day => "never".to_owned(),
        Unit::Week | Unit::Month | Unit::Quarter | Unit::Year => {
            format!("never in a {}", per.name())
        }
    }
}

fn much(quantity: &Quantity, per: Unit) -> String {
    let much = match quantity {
        Quantity::Entries(1) => "once".to_owned(),
        Quantity::Entries(2) => "twice".to_owned(),
        Quantity::Entries(times) => format!("{times} times"),
        Quantity::Minutes(minutes) => format!("{minutes} min"),
        Quantity::Amount { number, unit } => amount(*number, unit),
    };
    format!("{much} a {}", per.name())
}

fn on(weekdays: Weekdays) -> String {
    let days: Vec<Weekday> = weekdays.days().collect();
    match days[..] {
        [_, _, _, _, _, _, _] => "every day of the week".to_owned(),
        [.., Weekday::Fri] if days.len() == 5 => "on weekdays".to_owned(),
        _ => {
            let names: Vec<String> = days.into_iter().map(plural).collect();
            format!("on {}", listed(&names))
        }
    }
}

fn plural(day: Weekday) -> String {
    let name = match day {
        Weekday::Mon => "Mondays",
        Weekday::Tue => "Tuesdays",
        Weekday::Wed => "Wednesdays",
        Weekday::Thu => "Thursdays",
        Weekday::Fri => "Fridays",
        Weekday::Sat => "Saturdays",
        Weekday::Sun => "Sundays",
    };
    name.to_owned()
}

/// What a goal or an entry is about: `Quality time with Sam`.
#[must_use]
pub fn about(practice: &str, with: Option<&str>, names: Names<'_>) -> String {
    let title = names.title(practice);
    match with {
        Some(with) => format!("{title} with {}", names.person_name(with)),
        None => title,
    }
}

/// The same as the name of a row: `Quality time, Sam`.
#[must_use]
pub fn about_short(practice: &str, with: Option<&str>, names: Names<'_>) -> String {
    let title = names.title(practice);
    match with {
        Some(with) => format!("{title}, {}", names.person_name(with)),
        None => title,
    }
}

/// A goal and how it stands, after what it is about, if that is to be said: `Quality time, twice a week: 2 of 2 this week`.
#[must_use]
pub fn stands(about: &str, standing: &Standing, today: NaiveDate) -> String {
    let often = every(&standing.every);
    let what = match about {
        "" => often,
        about => format!("{about}, {often}"),
    };
    if standing.ended {
        format!("{what}, ended")
    } else {
        let rests = goal::free(standing).filter(|_| standing.excused.is_none());
        let rests = rests.map_or_else(String::new, |rests| format!(", {rests}"));
        format!("{what}: {}{rests}", goal::summary(standing, today))
    }
}

/// A goal in a line, and what is known of it: `Quality time with Sam: 3 times a week, from 5 January`.
#[must_use]
pub fn line(goal: &GoalTable, more: &str, names: Names<'_>) -> TextLine {
    let about = about(&goal.practice, goal.with.as_deref(), names);
    let more = format!(": {}, {more}", every(&goal.every));
    TextLine::of(vec![Span::strong(about), Span::strong(more).nameless()])
}

/// A day as it comes after "from" or "until": `today`, `yesterday`, `5 January`.
#[must_use]
pub fn day(day: NaiveDate, today: NaiveDate) -> String {
    if (today - day).num_days().abs() <= 1 {
        time::day(day, today)
    } else {
        time::date(day, today)
    }
}

/// From when to when: `from 5 January`, `from 5 January until yesterday`.
#[must_use]
pub fn span(from: NaiveDate, until: Option<NaiveDate>, today: NaiveDate) -> String {
    match until {
        None => format!("from {}", day(from, today)),
        Some(until) if until == from => format!("only {}", day(from, today)),
        Some(until) => format!("from {} until {}", day(from, today), day(until, today)),
    }
}

/// The same of a goal that begins with its first entry, as long as there is none.
#[must_use]
pub fn span_awaiting_entry(until: Option<NaiveDate>, today: NaiveDate) -> String {
    match until {
        None => "from the first entry on".to_owned(),
        Some(until) => format!("from the first entry until {}", day(until, today)),
    }
}

/// How the past stands against it: `9 of the last 12 weeks were kept`, `on time 9 of 12`; none where nothing was kept or judged.
#[must_use]
pub fn kept(standing: &Standing) -> Option<String> {
    if standing.every.is_interval() {
        return goal::rate(standing);
    }
    let last = goal::periods(standing.judged, standing);
    match (standing.kept, standing.judged) {
        (0, _) => None,
        (1, 1) => Some(format!("the first {} was kept", goal::period(standing))),
        (1, _) => Some(format!("1 of the last {last} was kept")),
        (kept, _) => Some(format!("{kept} of the last {last} were kept")),
    }
}

/// What a `[[goal]]` says, in words and always in the same order.
#[must_use]
pub fn fields(goal: &GoalTable, today: NaiveDate) -> Vec<FieldInWords> {
    let own = |text: String| Span::plain(text).nameless();
    vec![
        ("aimed for", Some(own(every(&goal.every)))),
        ("from", Some(own(began(goal.since, today)))),
        ("until", goal.until.map(|until| own(day(until, today)))),
        ("plan", goal.plan.as_deref().map(Span::plain)),
    ]
}

/// The first day that counts, as in a list; where there is none yet, it is that of the first entry.
#[must_use]
pub fn began(began: Option<NaiveDate>, today: NaiveDate) -> String {
    began.map_or_else(|| "the first entry".to_owned(), |began| day(began, today))
}

/// The fields of a `[[goal]]` for programs; named in `docs/json.md`.
#[must_use]
pub fn facts(goal: &GoalTable, today: NaiveDate) -> Record {
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    vec![
        ("practice", goal.practice.as_str().into()),
        ("with", goal.with.as_deref().into()),
        ("every", goal.every.to_string().into()),
        ("since", date(goal.since).into()),
        ("until", date(goal.until).into()),
        ("plan", goal.plan.as_deref().into()),
        ("in_force", in_force(goal, today).into()),
    ]
}

/// Whether it is aimed for today.
#[must_use]
pub fn in_force(goal: &GoalTable, today: NaiveDate) -> bool {
    goal.since.is_none_or(|since| since <= today) && goal.until.is_none_or(|until| today <= until)
}

#[cfg(test)]
mod tests {
    use super::super::every::wish;
    use super::*;

    /// Every kind of goal, with many numbers.
    fn goals() -> Vec<String> {
        let units = ["day", "week", "month", "quarter", "year"];
        let each = ["daily", "weekly", "monthly", "quarterly", "yearly"];
        let mut goals: Vec<String> = each.map(str::to_owned).to_vec();
        for unit in units {
            for much in (1..40)
                .map(|number| number.to_string())
                .chain(["1min", "30min", "90min", "1km", "2.5km", "20pages"].map(str::to_owned))
            {
                goals.push(format!("{much}/{unit}"));
                goals.push(format!("max{much}/{unit}"));
            }
            goals.extend(["max0", "max0min", "max0km"].map(|much| format!("{much}/{unit}")));
        }
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        for days in 1..128_u32 {
            let days = (0..7).filter(|day| days >> day & 1 == 1);
            goals.push(days.map(|day| names[day]).collect::<Vec<_>>().join(","));
        }
        for longest in 1..40 {
            goals.extend((2..=longest).map(|days| format!("{days}/{longest}d")));
            goals.extend((1..longest).map(|ideal| format!("{ideal}d..{longest}d")));
            goals.push(format!("{longest}d"));
        }
        goals
    }

    #[test]
    fn whatever_is_said_of_a_goal_can_be_typed() {
        for goal in goals() {
            let goal: Every = goal.parse().unwrap();
            for said in [
                every(&goal),
                wish(&goal),
                super::super::capital(&wish(&goal)),
            ] {
                let read = Every::typed(&said);
                assert_eq!(read.as_ref(), Ok(&goal), "{goal} is said as {said:?}");
            }
        }
    }
}
