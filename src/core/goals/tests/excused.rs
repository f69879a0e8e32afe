//! Skips, pauses, and periods that are cut short.

use super::{assert_near, goal};
use crate::goals::{Free, State};

#[test]
fn a_skip_makes_a_missed_week_neutral_and_a_kept_one_stays_kept() {
    let story = goal("2/week", "2026-01-05")
        .skip("2026-01-05")
        .skip("2026-01-12")
        .done("2026-01-13 2026-01-14");
    assert_eq!(story.letters("2026-01-19"), "nko");
}

#[test]
fn an_entry_on_the_same_day_overrides_the_skip() {
    let story = goal("2/week", "2026-01-05")
        .skip("2026-01-05")
        .done("2026-01-05");
    assert_eq!(story.letters("2026-01-12"), "xo");
}

#[test]
fn a_skipped_today_is_neutral_and_not_due() {
    let standing = goal("daily", "2026-01-05")
        .skip("2026-01-06")
        .on("2026-01-06");
    assert_eq!(standing.state, State::Neutral);
    assert_eq!(standing.free_today, Some(Free::Skipped));
    assert!(!standing.due);
}

#[test]
fn nothing_is_due_in_the_rest_of_a_week_that_a_skip_or_a_pause_made_neutral() {
    let story = goal("7/week", "2026-01-05").skip("2026-01-06");
    for (today, state, due) in [
        ("2026-01-05", State::Open, true),
        ("2026-01-06", State::Neutral, false),
        ("2026-01-07", State::Neutral, false),
        ("2026-01-11", State::Neutral, false),
        ("2026-01-12", State::Open, true),
    ] {
        let standing = story.on(today);
        assert_eq!((standing.state, standing.due), (state, due), "{today}");
    }
    // The period can still be kept.
    let kept =
        story.done("2026-01-07 2026-01-07 2026-01-07 2026-01-07 2026-01-07 2026-01-07 2026-01-07");
    assert_eq!(kept.on("2026-01-07").state, State::Kept);
    let back = goal("7/week", "2026-01-05").pause("2026-01-01", Some("2026-01-05"));
    let standing = back.on("2026-01-07");
    assert_eq!((standing.state, standing.due), (State::Neutral, false));
    let month = goal("31/month", "2026-01-01").skip("2026-01-02");
    assert!(!month.on("2026-01-31").due && month.on("2026-02-28").due);
    let sunday = goal("2/week", "2026-01-05").skip("2026-01-11");
    assert_eq!(sunday.on("2026-01-11").state, State::Neutral);
    let away = goal("2/week", "2026-01-05").pause("2026-01-08", None);
    assert_eq!(away.on("2026-01-07").state, State::Open);
    assert_eq!(away.on("2026-01-08").state, State::Neutral);
}

#[test]
fn a_paused_day_makes_a_missed_period_neutral() {
    let story = goal("2/week", "2026-01-05")
        .pause("2026-01-11", Some("2026-01-12"))
        .done("2026-01-20 2026-01-21");
    assert_eq!(story.letters("2026-01-21"), "nnk");
    let daily = goal("daily", "2026-01-05")
        .pause("2026-01-06", Some("2026-01-07"))
        .done("2026-01-05 2026-01-07");
    assert_eq!(daily.letters("2026-01-08"), "knko");
}

#[test]
fn a_pause_that_ends_before_it_starts_has_no_days() {
    let story = goal("daily", "2026-01-05").pause("2026-01-07", Some("2026-01-05"));
    assert_eq!(story.letters("2026-01-08"), "xxxo");
}

#[test]
fn at_most_is_excused_too() {
    let story = goal("max0/week", "2026-01-05")
        .done("2026-01-05")
        .skip("2026-01-06");
    assert_eq!(story.letters("2026-01-07"), "n");
    assert_eq!(story.letters("2026-01-12"), "no");
}

#[test]
fn since_and_until_cut_a_week_short() {
    // From Thursday 8 January to Tuesday 20 January.
    let story = goal("2/week", "2026-01-08")
        .until("2026-01-20")
        .done("2026-01-12 2026-01-13");
    assert_eq!(story.letters("2026-01-11"), "o");
    assert_eq!(story.letters("2026-01-20"), "nko");
    assert_eq!(story.letters("2026-01-21"), "nkn");
    assert_eq!(story.letters("2026-03-01"), "nkn");
    let kept = story.done("2026-01-19 2026-01-20");
    assert_eq!(kept.letters("2026-01-21"), "nkk");
}

#[test]
fn what_is_done_after_the_end_does_not_count() {
    let story = goal("2/week", "2026-01-05")
        .until("2026-01-06")
        .done("2026-01-06 2026-01-07");
    let standing = story.on("2026-01-08");
    assert_near(standing.done, 1.0);
    assert_eq!(standing.state, State::Neutral);
    assert!(standing.ended);
    assert!(!standing.due);
    assert_eq!(standing.last_done, Some(super::day("2026-01-07")));
}

#[test]
fn a_goal_that_starts_later_is_not_due_yet() {
    let standing = goal("daily", "2026-02-01")
        .done("2026-01-05")
        .on("2026-01-06");
    assert_eq!(
        (standing.state, standing.due, standing.ended),
        (State::Neutral, false, false)
    );
    assert_eq!((standing.judged, standing.current_streak), (0, 0));
}

#[test]
fn a_goal_that_ends_before_it_begins_has_ended() {
    let standing = goal("daily", "2026-02-01")
        .until("2026-01-01")
        .on("2026-03-01");
    assert!(standing.ended);
    assert_eq!(standing.judged, 0);
}
