//! The last 12 periods of a goal.

use super::{Story, goal, letters};
use crate::goals::Period;

fn recent(story: &Story, today: &str) -> Vec<Period> {
    story.on(today).recent
}

/// The first letters of the states.
fn states(story: &Story, today: &str) -> String {
    letters(recent(story, today).iter().map(|period| period.state))
}

#[test]
fn weeks_are_listed_from_the_oldest_to_the_current_one() {
    // The week of 12 January falls one short, and the next has one more than it asks for.
    let story = goal("2/week", "2026-01-05")
        .done("2026-01-05 2026-01-06 2026-01-12 2026-01-19 2026-01-20 2026-01-21 2026-02-04");
    let story = story.pause("2026-02-02", Some("2026-02-03"));
    assert_eq!(states(&story, "2026-02-10"), "kmkxno");
    let last = recent(&story, "2026-02-10");
    let days = last
        .last()
        .map(|now| (now.from.to_string(), now.to.to_string()));
    assert_eq!(
        days,
        Some(("2026-02-09".to_owned(), "2026-02-15".to_owned()))
    );
}

#[test]
fn there_are_at_most_twelve() {
    let story = goal("weekly", "2026-01-05").done("2026-01-05 2026-03-23");
    assert_eq!(states(&story, "2026-03-29"), "kxxxxxxxxxxk");
    assert_eq!(states(&story, "2026-03-30"), "xxxxxxxxxxko");
}

#[test]
fn many_alike_periods_are_listed_one_by_one() {
    let story = goal("weekly", "1990-01-01").done("2026-03-25");
    let recent = recent(&story, "2026-03-29");
    let weeks: Vec<i64> = recent
        .iter()
        .map(|week| (week.to - week.from).num_days())
        .collect();
    assert_eq!(weeks, [6; 12]);
    assert_eq!(states(&story, "2026-03-29"), "xxxxxxxxxxxk");
}

#[test]
fn a_goal_by_the_day_has_days_and_one_by_weekdays_only_those() {
    let story = goal("daily", "2026-01-05").done("2026-01-05 2026-01-07");
    let story = story.skip("2026-01-06");
    assert_eq!(states(&story, "2026-01-08"), "knko");
    let story = goal("mon,wed", "2026-01-05").done("2026-01-05 2026-01-14");
    assert_eq!(states(&story, "2026-01-15"), "kxxk");
}

#[test]
fn recent_periods_start_anew_after_a_change_of_the_unit_only() {
    let story = goal("weekly", "2026-01-05").done("2026-01-05 2026-01-12 2026-01-20");
    assert_eq!(
        states(&story.clone().change("2/week", "2026-01-19"), "2026-01-21"),
        "kko"
    );
    assert_eq!(
        states(&story.change("daily", "2026-01-19"), "2026-01-21"),
        "xko"
    );
}
