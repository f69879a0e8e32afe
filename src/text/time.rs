//! Days, times and durations as people say them.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use crate::goals::{StreakUnit, Unit};
use crate::journal::At;

/// Minutes: `45 min`, `1 h`, `1 h 30 min`.
#[must_use]
pub fn minutes(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// Minutes that may be halves: `24 min`, `2.5 min`, `1 h 30 min`.
#[must_use]
pub fn about(minutes: f64) -> String {
    if minutes < 60.0 {
        return format!("{minutes} min");
    }
    let hours = (minutes / 60.0).trunc();
    match minutes % 60.0 {
        0.0 => format!("{hours} h"),
        rest => format!("{hours} h {rest} min"),
    }
}

/// A day: `today`, `yesterday`, `tomorrow`, `Friday` within the last week, `10 November`, `10 November 2025`.
#[must_use]
pub fn day(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        -1 => "tomorrow".to_owned(),
        2..=6 => day.format("%A").to_string(),
        _ => date(day, today),
    }
}

/// A date: `10 November`, with the year where it is another one.
#[must_use]
pub fn date(day: NaiveDate, today: NaiveDate) -> String {
    let year = if day.year() == today.year() {
        ""
    } else {
        " %Y"
    };
    day.format(&format!("%-d %B{year}")).to_string()
}

/// Days in a row: `16 to 22 November`, `26 October to 1 November`, `22 November` for one alone, with the year where it
/// is another one.
#[must_use]
pub fn range(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> String {
    if from == to {
        return date(from, today);
    }
    let is_same = |part: fn(&NaiveDate) -> i32| part(&from) == part(&to);
    let first = match (is_same(NaiveDate::year), from.month() == to.month()) {
        (true, true) => from.day().to_string(),
        (true, false) => from.format("%-d %B").to_string(),
        (false, _) => from.format("%-d %B %Y").to_string(),
    };
    format!("{first} to {}", date(to, today))
}

/// A month: `November`, with the year where it is another one.
#[must_use]
pub fn month(day: NaiveDate, today: NaiveDate) -> String {
    let year = if day.year() == today.year() {
        ""
    } else {
        " %Y"
    };
    day.format(&format!("%B{year}")).to_string()
}

/// Months in a row: `July to September`, `November` for one alone, with the year where it is another one.
#[must_use]
pub fn months(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> String {
    let last = month(to, today);
    match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => last,
        (true, false) => format!("{} to {last}", from.format("%B")),
        (false, _) => format!("{} to {}", from.format("%B %Y"), to.format("%B %Y")),
    }
}

/// Years in a row: `2024 to 2026`, `2026` for one alone.
#[must_use]
pub fn years(from: NaiveDate, to: NaiveDate) -> String {
    if from.year() == to.year() {
        to.year().to_string()
    } else {
        format!("{} to {}", from.year(), to.year())
    }
}

/// Periods of a goal in a row, by what it is judged by: days, months or years.
#[must_use]
pub fn periods(from: NaiveDate, to: NaiveDate, unit: StreakUnit, today: NaiveDate) -> String {
    match unit {
        StreakUnit::Time | StreakUnit::Period(Unit::Day | Unit::Week) => range(from, to, today),
        StreakUnit::Period(Unit::Month | Unit::Quarter) => months(from, to, today),
        StreakUnit::Period(Unit::Year) => years(from, to),
    }
}

/// A day as a heading: `Today, Sunday 22 November`, `Friday 20 November`, with the year where it is another one.
#[must_use]
pub fn heading(day: NaiveDate, today: NaiveDate) -> String {
    let said = format!("{} {}", weekday(day.weekday()), date(day, today));
    match (today - day).num_days() {
        0 => format!("Today, {said}"),
        1 => format!("Yesterday, {said}"),
        -1 => format!("Tomorrow, {said}"),
        _ => said,
    }
}

/// A day of a list, short and of one width: `Sun 22 Nov`, with the year where it is another one.
#[must_use]
pub fn short_date(day: NaiveDate, today: NaiveDate) -> String {
    let year = if day.year() == today.year() {
        ""
    } else {
        " %Y"
    };
    day.format(&format!("%a %e %b{year}")).to_string()
}

/// A day of the week: `Monday`.
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// Days after which nobody counts them any more.
const COUNTED: i64 = 60;

/// How long ago: `today`, `yesterday`, `12 days ago`; the date where it is long ago.
#[must_use]
pub fn ago(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=COUNTED => format!("{days} days ago"),
        days if days > 0 => date(day, today),
        days => until(-days),
    }
}

/// How long until: `tomorrow`, `in 3 days`.
#[must_use]
pub fn until(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    }
}

/// A day to come: `today`, `tomorrow`, `Friday` within the next days, `10 December`.
#[must_use]
pub fn coming(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        days @ (0 | 1) => until(days),
        2..=6 => day.format("%A").to_string(),
        _ => date(day, today),
    }
}

/// On which day, in a sentence: `today`, `on Friday`, `on 10 November`.
#[must_use]
pub fn on(then: NaiveDate, today: NaiveDate) -> String {
    match (today - then).num_days() {
        -1..=1 => day(then, today),
        _ => format!("on {}", day(then, today)),
    }
}

/// The time of an entry: `21:15`.
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// When an entry happened: `today 21:15`, `Friday`, `10 November 08:30`, by the day for which it counts where days start
/// at `day_starts`.
#[must_use]
pub fn moment(at: At, day_starts: NaiveTime, today: NaiveDate) -> String {
    let said = day(at.belongs_to(day_starts), today);
    match at.time {
        Some(time) => format!("{said} {}", clock(time)),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_as_people_say_them() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = date("2026-01-02");
        for (text, said) in [
            ("2026-01-02", "today"),
            ("2026-01-01", "yesterday"),
            ("2026-01-03", "tomorrow"),
            ("2025-12-31", "Wednesday"),
            ("2025-12-27", "Saturday"),
            ("2025-12-26", "26 December 2025"),
            ("2026-01-09", "9 January"),
        ] {
            assert_eq!(day(date(text), today), said);
        }
    }

    #[test]
    fn days_in_a_row_are_said_with_what_differs() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (from, to, said) in [
            ("2026-11-16", "2026-11-22", "16 to 22 November"),
            ("2026-10-26", "2026-11-01", "26 October to 1 November"),
            ("2026-11-22", "2026-11-22", "22 November"),
            ("2025-11-16", "2025-11-22", "16 to 22 November 2025"),
            ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January"),
        ] {
            assert_eq!(range(date(from), date(to), date("2026-11-22")), said);
        }
    }

    #[test]
    fn what_is_long_ago_has_a_date() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = date("2026-11-22");
        for (text, said) in [
            ("2026-11-22", "today"),
            ("2026-11-21", "yesterday"),
            ("2026-11-20", "2 days ago"),
            ("2026-09-23", "60 days ago"),
            ("2026-09-22", "22 September"),
            ("2025-05-10", "10 May 2025"),
            ("2026-11-23", "tomorrow"),
            ("2026-11-25", "in 3 days"),
        ] {
            assert_eq!(ago(date(text), today), said);
        }
    }

    #[test]
    fn minutes_become_hours() {
        assert_eq!(minutes(45), "45 min");
        assert_eq!(minutes(60), "1 h");
        assert_eq!(minutes(90), "1 h 30 min");
        assert_eq!(minutes(1500), "25 h");
        assert_eq!(about(2.5), "2.5 min");
        assert_eq!(about(60.0), "1 h");
        assert_eq!(about(90.5), "1 h 30.5 min");
    }
}
