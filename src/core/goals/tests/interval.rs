//! Interval goals: each time within a number of days after the last.

mod model;

use super::{Story, assert_near, day, goal};
use crate::goals::{State, StreakUnit, periods};

/// Whether the goal is due or overdue on each day from 5 January on: `.`, `d` or `o`.
fn asked(story: &Story, days: u32) -> String {
    (5..5 + days)
        .map(|date| {
            let standing = story.on(&format!("2026-01-{date:02}"));
            match (standing.due, standing.overdue) {
                (false, false) => '.',
                (true, false) => 'd',
                (true, true) => 'o',
                (false, true) => '?',
            }
        })
        .collect()
}

/// Each interval with its first and last day of the month, its state, and by how many days it is late.
fn intervals(story: &Story, today: &str) -> Vec<String> {
    let calendar = story.calendar(today);
    let periods = periods(&story.goals, &story.days, &story.pauses, &calendar);
    let shown = periods.iter().map(|period| {
        let (from, to) = (period.from.format("%d"), period.to.format("%d"));
        let late = period.late_by.filter(|late| *late > 0);
        let late = late.map_or_else(String::new, |late| format!(" +{late}"));
        format!("{from}-{to} {}{late}", period.state)
    });
    shown.collect()
}

#[test]
fn a_late_time_misses_one_interval_and_starts_the_next_streak() {
    let story = goal("14d", "2026-09-01").done("2026-09-01 2026-09-20 2026-09-26");
    let standing = story.on("2026-09-26");
    assert_eq!(standing.unit, StreakUnit::Time);
    assert_eq!((standing.kept, standing.judged), (1, 2));
    assert_eq!(standing.current_streak, 2);
    assert_eq!(standing.best_streak, 2);
    let best = standing.best_from.zip(standing.best_to);
    assert_eq!(best, Some((day("2026-09-20"), day("2026-09-26"))));
    assert_eq!(standing.safe_until, Some(day("2026-10-10")));
    assert_eq!(standing.due_from, Some(day("2026-10-10")));
    let judged = ["02-20 missed +5", "21-26 kept"];
    assert_eq!(intervals(&story, "2026-09-26"), judged);
    let with_open = ["02-20 missed +5", "21-26 kept", "27-10 open"];
    assert_eq!(intervals(&story, "2026-09-27"), with_open);
}

#[test]
fn one_time_is_a_streak_of_one() {
    let story = goal("14d", "2026-09-01").done("2026-09-01");
    for (today, streak, judged) in [
        ("2026-09-01", 1, 0),
        ("2026-09-14", 1, 0),
        ("2026-09-15", 1, 0),
        ("2026-09-16", 0, 1),
        ("2026-12-01", 0, 1),
    ] {
        let standing = story.on(today);
        assert_eq!(standing.current_streak, streak, "{today}");
        assert_eq!((standing.kept, standing.judged), (0, judged), "{today}");
        assert_eq!(standing.best_streak, 1, "{today}");
    }
    assert_eq!(story.on("2026-09-16").safe_until, None);
}

#[test]
fn several_times_are_several_intervals_however_soon() {
    let story = goal("14d", "2026-09-01").done("2026-09-01 2026-09-02 2026-09-03");
    let standing = story.on("2026-09-03");
    assert_eq!(standing.current_streak, 3);
    assert_eq!((standing.kept, standing.judged), (2, 2));
    assert_near(standing.done, 1.0);
    assert_near(standing.target, 1.0);
    assert_near(story.on("2026-09-04").done, 0.0);
}

#[test]
fn an_interval_without_a_time_before_it_counts_in_the_rate_only() {
    let story = goal("14d", "2026-09-01").done("2026-09-10");
    let standing = story.on("2026-09-10");
    assert_eq!((standing.kept, standing.judged), (1, 1));
    assert_eq!((standing.current_streak, standing.best_streak), (1, 1));
    assert_eq!(intervals(&story, "2026-09-10"), ["01-10 kept"]);
    let late = goal("14d", "2026-09-01").done("2026-09-20");
    assert_eq!(intervals(&late, "2026-09-20"), ["01-20 missed +5"]);
    assert_eq!(late.on("2026-09-20").current_streak, 1);
}

#[test]
fn nothing_done_later_changes_a_missed_interval() {
    let story = goal("7d", "2026-09-01").done("2026-09-01");
    assert_eq!(intervals(&story, "2026-09-08"), ["02-08 open"]);
    assert_eq!(intervals(&story, "2026-09-09"), ["02-09 missed +1"]);
    assert_eq!(intervals(&story, "2026-09-12"), ["02-12 missed +4"]);
    let story = story.done("2026-09-12 2026-09-13 2026-09-14");
    let judged = ["02-12 missed +4", "13-13 kept", "14-14 kept"];
    assert_eq!(intervals(&story, "2026-09-14"), judged);
}

#[test]
fn due_after_the_ideal_interval_and_overdue_after_the_longest() {
    // Done on the 5th: the next time is due from the 8th on, and in time up to the 11th.
    let story = goal("3d..6d", "2026-01-05").done("2026-01-05");
    assert_eq!(asked(&story, 9), "...ddddoo");
    let again = story.done("2026-01-09");
    assert_eq!(asked(&again, 12), "...d...ddddo");
    // The first interval starts when the goal starts.
    assert_eq!(asked(&goal("3d..6d", "2026-01-05"), 8), "...ddddo");
}

#[test]
fn skipped_and_paused_days_between_two_times_do_not_count() {
    let story = goal("3d..6d", "2026-01-05")
        .done("2026-01-05")
        .pause("2026-01-07", Some("2026-01-08"))
        .skip("2026-01-10");
    // The 6th, 9th and 11th are the first three days that count.
    assert_eq!(asked(&story, 12), "......ddddoo");
    let standing = story.on("2026-01-12");
    assert_eq!(standing.safe_until, Some(day("2026-01-14")));
    let story = story.done("2026-01-14");
    assert_eq!(intervals(&story, "2026-01-14"), ["06-14 kept"]);
}

#[test]
fn a_skip_moves_the_due_day_by_one() {
    let story = goal("7d", "2026-01-05").done("2026-01-05");
    assert_eq!(story.on("2026-01-12").due_from, Some(day("2026-01-12")));
    let skipped = story.skip("2026-01-12");
    let standing = skipped.on("2026-01-12");
    assert!(!standing.due);
    assert_eq!(standing.due_from, Some(day("2026-01-13")));
    assert_eq!(standing.safe_until, Some(day("2026-01-13")));
    assert!(skipped.on("2026-01-13").due);
}

#[test]
fn in_a_pause_without_end_it_is_never_due() {
    let story = goal("7d", "2026-01-05")
        .done("2026-01-05")
        .pause("2026-01-08", None);
    let standing = story.on("2026-06-01");
    assert!(!standing.due && !standing.overdue);
    assert_eq!((standing.due_from, standing.safe_until), (None, None));
    assert_eq!(standing.current_streak, 1);
}

#[test]
fn nothing_is_due_before_the_start_and_after_the_end() {
    let story = goal("1d..2d", "2026-01-06").until("2026-01-08");
    assert_eq!(asked(&story, 6), "..dd..");
    // An interval that is not over when the goal ends is neither kept nor missed.
    let story = goal("7d", "2026-01-06")
        .done("2026-01-06")
        .until("2026-01-08");
    assert_eq!(intervals(&story, "2026-01-20"), ["07-08 neutral"]);
    assert_eq!(story.on("2026-01-20").current_streak, 1);
}

#[test]
fn a_goal_without_a_start_is_due_at_once() {
    let story = goal("14d", "2026-01-05").without_since();
    let standing = story.on("2026-01-20");
    assert!(standing.due && !standing.overdue);
    assert_eq!(standing.state, State::Open);
    assert_eq!((standing.judged, standing.current_streak), (0, 0));
    assert_eq!((standing.safe_until, standing.in_time_until), (None, None));
    let filled_in = story.done("2026-01-18").on("2026-01-20");
    assert!(!filled_in.due);
    assert_eq!(filled_in.due_from, Some(day("2026-02-01")));
}

#[test]
fn an_interval_across_a_change_is_kept_by_the_older_or_the_newer_goal() {
    for (old, new) in [("7d", "14d"), ("14d", "7d")] {
        let story = goal(old, "2026-01-01")
            .done("2026-01-01 2026-01-12")
            .change(new, "2026-01-05");
        let standing = story.on("2026-01-12");
        assert_eq!(standing.current_streak, 2, "{old} then {new}");
        assert_eq!((standing.kept, standing.judged), (1, 1), "{old} then {new}");
    }
    // Due by the active goal, and late only by the goal that leaves more time.
    let story = goal("14d", "2026-01-01")
        .done("2026-01-01")
        .change("7d", "2026-01-05");
    let standing = story.on("2026-01-09");
    assert!(standing.due && !standing.overdue);
    assert_eq!(standing.due_from, Some(day("2026-01-08")));
    assert_eq!(standing.safe_until, Some(day("2026-01-15")));
}

#[test]
fn a_gap_between_goals_ends_a_streak_and_the_next_interval_runs_from_the_new_begin() {
    let mut story = goal("7d", "2026-01-01")
        .done("2026-01-01 2026-01-05 2026-01-20")
        .until("2026-01-08");
    story.goals.extend(goal("7d", "2026-01-15").goals);
    let standing = story.on("2026-01-20");
    assert_eq!(standing.current_streak, 1);
    assert_eq!(standing.best_streak, 2);
    let judged = ["02-05 kept", "06-08 neutral", "15-20 kept"];
    assert_eq!(intervals(&story, "2026-01-20"), judged);
}
