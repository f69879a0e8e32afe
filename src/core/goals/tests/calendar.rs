//! Weeks, months, quarters and years at their edges.

use chrono::Weekday;

use super::{day, goal};
use crate::goals::calendar::{date, number};
use crate::goals::{State, Unit, periods};

/// The first and the last day of the period around a day.
fn around(unit: Unit, text: &str, week_starts: Weekday) -> (String, String) {
    let range = unit.around(number(day(text)), week_starts);
    (
        date(range.from).unwrap().to_string(),
        date(range.to).unwrap().to_string(),
    )
}

fn days(from: &str, to: &str) -> (String, String) {
    (from.to_owned(), to.to_owned())
}

#[test]
fn weeks_go_over_the_end_of_the_year() {
    // Week 53 starts on 28 December 2026; 1 January 2026 is in week 1, which starts in 2025.
    assert_eq!(
        around(Unit::Week, "2027-01-01", Weekday::Mon),
        days("2026-12-28", "2027-01-03")
    );
    assert_eq!(
        around(Unit::Week, "2026-01-01", Weekday::Mon),
        days("2025-12-29", "2026-01-04")
    );
}

#[test]
fn weeks_may_start_on_any_day() {
    assert_eq!(
        around(Unit::Week, "2026-11-22", Weekday::Sun),
        days("2026-11-22", "2026-11-28")
    );
    assert_eq!(
        around(Unit::Week, "2026-11-21", Weekday::Sun),
        days("2026-11-15", "2026-11-21")
    );
    assert_eq!(
        around(Unit::Week, "2026-11-22", Weekday::Mon),
        days("2026-11-16", "2026-11-22")
    );
    assert_eq!(
        around(Unit::Week, "2026-11-22", Weekday::Sat),
        days("2026-11-21", "2026-11-27")
    );
}

#[test]
fn quarters_and_years_begin_in_january() {
    for (unit, within, from, to) in [
        (Unit::Quarter, "2026-01-01", "2026-01-01", "2026-03-31"),
        (Unit::Quarter, "2026-06-30", "2026-04-01", "2026-06-30"),
        (Unit::Quarter, "2026-08-31", "2026-07-01", "2026-09-30"),
        (Unit::Quarter, "2026-12-31", "2026-10-01", "2026-12-31"),
        (Unit::Year, "2028-02-29", "2028-01-01", "2028-12-31"),
        (Unit::Year, "2026-12-31", "2026-01-01", "2026-12-31"),
    ] {
        assert_eq!(around(unit, within, Weekday::Sun), days(from, to));
    }
}

#[test]
fn months_have_their_own_length() {
    assert_eq!(
        around(Unit::Month, "2028-02-10", Weekday::Mon),
        days("2028-02-01", "2028-02-29")
    );
    assert_eq!(
        around(Unit::Month, "2026-02-28", Weekday::Mon),
        days("2026-02-01", "2026-02-28")
    );
    assert_eq!(
        around(Unit::Month, "2026-04-30", Weekday::Mon),
        days("2026-04-01", "2026-04-30")
    );
    assert_eq!(
        around(Unit::Month, "2026-12-31", Weekday::Mon),
        days("2026-12-01", "2026-12-31")
    );
}

#[test]
fn a_week_from_sunday_is_judged_from_sunday() {
    // Sunday 4 January and Saturday 10 January are in one week, or in two weeks that start on Monday.
    let story = goal("2/week", "2026-01-04").done("2026-01-04 2026-01-10");
    assert_eq!(story.letters("2026-01-10"), "no");
    let sunday = story.week_from(Weekday::Sun);
    assert_eq!(sunday.letters("2026-01-10"), "k");
    let weekly = goal("weekly", "2026-01-04").week_from(Weekday::Sun);
    assert!(!weekly.on("2026-01-09").due);
    assert!(weekly.on("2026-01-10").due);
}

#[test]
fn week_53_is_a_week_like_any_other() {
    let story = goal("weekly", "2026-12-21").done("2026-12-21 2026-12-31 2027-01-04");
    assert_eq!(story.on("2027-01-04").current_streak, 3);
}

#[test]
fn the_29th_of_february_is_a_day_like_any_other() {
    let story = goal("daily", "2028-02-28").done("2028-02-28 2028-03-01");
    assert_eq!(story.letters("2028-03-01"), "kxk");
    assert_eq!(
        goal("monthly", "2028-02-01")
            .done("2028-02-29")
            .on("2028-02-29")
            .state,
        State::Kept
    );
}

#[test]
fn months_follow_each_other() {
    let story = goal("monthly", "2025-11-30").done("2025-11-30 2025-12-31 2026-01-01 2026-02-28");
    let periods = periods(
        &story.goals,
        &story.days,
        &story.pauses,
        &story.calendar("2026-03-01"),
    );
    let dates: Vec<_> = periods
        .iter()
        .map(|period| (period.from.to_string(), period.to.to_string()))
        .collect();
    assert_eq!(
        dates,
        [
            days("2025-11-01", "2025-11-30"),
            days("2025-12-01", "2025-12-31"),
            days("2026-01-01", "2026-01-31"),
            days("2026-02-01", "2026-02-28"),
            days("2026-03-01", "2026-03-31"),
        ]
    );
    assert_eq!(story.letters("2026-03-01"), "kkkko");
}
