//! The words around guided exercises.

use chrono::NaiveDate;

use super::{count, listed, study, time};
use crate::catalog::exercise::{Dose, PartySize, Reason};

/// Why an exercise is suggested: `It fits into 20 min`.
#[must_use]
pub fn reason(reason: &Reason, today: NaiveDate) -> String {
    match reason {
        Reason::Person { name, last, due } => {
            let last = last.map(|last| time::ago(last, today));
            match (last, due) {
                (None, false) => format!("Nothing has been logged with {name} yet"),
                (None, true) => format!("Something with {name} is due"),
                (Some(ago), false) => format!("The last time with {name}: {ago}"),
                (Some(ago), true) => {
                    format!("Something with {name} is due; last time together: {ago}")
                }
            }
        }
        Reason::Kind {
            kind,
            entries,
            fewer_than,
            is_new,
        } => match (entries, is_new) {
            (0, true) => format!("You haven't logged anything in the {kind} category yet"),
            (0, false) => {
                format!("You haven't logged anything in the {kind} category in the last four weeks")
            }
            (_, is_new) => {
                let time = if *is_new { "so far" } else { "in four weeks" };
                let entries = count(*entries, "entry");
                let others: Vec<String> = fewer_than.iter().map(ToString::to_string).collect();
                let category = match others.len() {
                    1 => "category",
                    _ => "categories",
                };
                let others = listed(&others);
                format!(
                    "Fewer entries in the {kind} than in the {others} {category} {time}: {entries}"
                )
            }
        },
        Reason::Time(minutes) => format!("It fits into {}", time::minutes((*minutes).into())),
        Reason::Evidence(found) => format!("Evidence of grade {found}: {}", study::grade(found)),
    }
}

/// How many take part: `two people`.
#[must_use]
pub fn party(party: PartySize, people: (u8, u8)) -> String {
    match party {
        PartySize::Solo => "you alone".to_owned(),
        PartySize::Pair => "two people".to_owned(),
        PartySize::Group => format!("{} to {} people", people.0, people.1),
    }
}

/// How often: `once`, `twice`, `3 times`.
#[must_use]
pub fn times(times: u32) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    }
}

/// How often an exercise does good: `once a week for 4 weeks`.
#[must_use]
pub fn dose(dose: &Dose) -> String {
    let said = format!("{} a {}", times(dose.times), dose.per);
    match dose.weeks {
        Some(weeks) => format!("{said} for {}", count(weeks.into(), "week")),
        None => said,
    }
}
