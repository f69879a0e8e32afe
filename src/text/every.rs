//! What a goal asks for, in words: `3 times a week`, `every 14 days`.

use super::{amount as so_much, count, listed};
use crate::goals::{Every, Quantity};

/// How often or how much is aimed for.
#[must_use]
pub fn wish(every: &Every) -> String {
    match every {
        Every::Each(unit) => format!("every {unit}"),
        Every::AtLeast { quantity, per } => format!("{} a {per}", amount(quantity)),
        Every::AtMost { quantity, per } => format!("at most {} a {per}", amount(quantity)),
        Every::On(weekdays) => {
            let days: Vec<String> = weekdays.days().map(|day| day.to_string()).collect();
            format!("on {}", listed(&days))
        }
        Every::Interval { ideal, longest } if ideal == longest => {
            format!("every {}", count((*longest).into(), "day"))
        }
        Every::Interval { ideal, longest } => format!("every {ideal} to {longest} days"),
        Every::Rolling { days, window } => {
            format!("on {days} of any {}", count((*window).into(), "day"))
        }
    }
}

fn amount(quantity: &Quantity) -> String {
    match quantity {
        Quantity::Entries(1) => "once".to_owned(),
        Quantity::Entries(2) => "twice".to_owned(),
        Quantity::Entries(times) => count((*times).into(), "time"),
        Quantity::Minutes(minutes) => format!("{minutes} min"),
        Quantity::Amount { number, unit } => so_much(*number, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_are_said_as_people_say_them() {
        for (every, said) in [
            ("daily", "every day"),
            ("weekly", "every week"),
            ("1/week", "once a week"),
            ("2/day", "twice a day"),
            ("3/month", "3 times a month"),
            ("90min/week", "90 min a week"),
            ("20pages/month", "20 pages a month"),
            ("max2/week", "at most twice a week"),
            ("mon,wed,fri", "on Mon, Wed and Fri"),
            ("14d", "every 14 days"),
            ("7d..14d", "every 7 to 14 days"),
            ("3/7d", "on 3 of any 7 days"),
        ] {
            assert_eq!(wish(&every.parse().unwrap()), said);
        }
    }
}
