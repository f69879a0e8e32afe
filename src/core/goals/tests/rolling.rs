//! Rolling goals, tested with examples and against a model that follows the words of the rule.

use chrono::{Days as Span, NaiveDate};
use proptest::prelude::*;

use super::{Story, assert_near, day, goal};
use crate::goals::{State, Tally, judge, periods};

#[test]
fn the_example_of_a_pause() {
    // 26 to 30 June are covered and, after the pause, 15 and 16 July: 7 days.
    let story = goal("3/7d", "2026-06-26")
        .done("2026-06-26 2026-06-28 2026-06-30")
        .pause("2026-07-01", Some("2026-07-14"));
    for today in [
        "2026-06-30",
        "2026-07-05",
        "2026-07-14",
        "2026-07-15",
        "2026-07-16",
    ] {
        assert_eq!(
            story.on(today).safe_until,
            Some(day("2026-07-16")),
            "{today}"
        );
        assert!(!story.on(today).due);
    }
    assert_eq!(
        story.letters("2026-07-17"),
        format!("kkkkk{}kko", "n".repeat(14))
    );
    assert_eq!(story.on("2026-07-16").current_streak, 7);
    assert!(story.on("2026-07-17").due);
}

#[test]
fn an_early_repetition_shifts_the_cover_back() {
    // {5, 6} covers 5 to 11. {1, 5} would reach to the 7th, so it shifts back to start on 29 December.
    let twice = goal("2/7d", "2025-12-27").done("2026-01-01 2026-01-05 2026-01-06");
    assert_eq!(twice.letters("2026-01-12"), "xxxkkkkkkkkkkkkko");
}

#[test]
fn a_skipped_day_is_left_out_but_a_done_day_never() {
    let story = goal("2/3d", "2026-01-04")
        .done("2026-01-04 2026-01-05")
        .skip("2026-01-06");
    assert_eq!(story.letters("2026-01-08"), "kknko");
    let done = story.done("2026-01-06");
    assert_eq!(done.letters("2026-01-08"), "kkkko");
    let paused = goal("2/3d", "2026-01-05")
        .done("2026-01-05 2026-01-07")
        .pause("2026-01-06", Some("2026-01-08"));
    assert_eq!(paused.letters("2026-01-10"), "knknko");
}

#[test]
fn done_counts_the_days_in_the_window() {
    let story = goal("3/7d", "2026-01-01").done("2026-01-01 2026-01-02 2026-01-08");
    assert_near(story.on("2026-01-07").done, 2.0);
    assert_near(story.on("2026-01-08").done, 2.0);
    assert_near(story.on("2026-01-09").done, 1.0);
    assert_near(story.on("2026-01-09").target, 3.0);
}

/// Whether each place is kept by the words of the rule: intervals as sets, shifted one by one.
fn model(done: &[bool], count: usize, window: i64) -> Vec<bool> {
    let places: Vec<i64> = (0_i64..)
        .zip(done)
        .filter_map(|(at, done)| done.then_some(at))
        .collect();
    let mut intervals: Vec<(i64, i64, i64)> = Vec::new();
    for last in count - 1..places.len() {
        let (oldest, newest) = (places[last + 1 - count], places[last]);
        if newest - oldest < window {
            intervals.push((oldest, newest, oldest + window - 1));
        }
    }
    for this in (0..intervals.len().saturating_sub(1)).rev() {
        let gap = intervals[this].2 - intervals[this + 1].0;
        if gap >= 0 {
            let shift = (intervals[this].2 - intervals[this].1).min(gap + 1);
            intervals[this].0 -= shift;
            intervals[this].2 -= shift;
        }
    }
    let is_covered = |at| {
        intervals
            .iter()
            .any(|(begin, _, end)| (*begin..=*end).contains(&at))
    };
    (0_i64..)
        .zip(done)
        .map(|(at, done)| *done || is_covered(at))
        .collect()
}

/// A random history. Each day is empty, done, skipped or paused.
fn history() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(
        prop_oneof![4 => Just(0_u8), 4 => Just(1), 1 => Just(2), 1 => Just(3)],
        1..60,
    )
}

fn date(place: usize) -> NaiveDate {
    day("2026-01-01") + Span::new(u64::try_from(place).unwrap())
}

fn story_of(days: u32, window: u32, history: &[u8]) -> Story {
    let start = goal(&format!("{days}/{window}d"), "2026-01-01");
    history
        .iter()
        .enumerate()
        .fold(start, |story, (place, what)| match what {
            1 => story.add(date(place), Tally::entry(0, 0.0)),
            2 => story.add(date(place), Tally::skip()),
            3 => story.pause(&date(place).to_string(), Some(&date(place).to_string())),
            _ => story,
        })
}

proptest! {
    #[test]
    fn days_are_kept_as_in_the_model(window in 2..15_u32, days in 2..8_u32, history in history()) {
        let days = days.min(window);
        let story = story_of(days, window, &history);
        let real: Vec<bool> = history.iter().filter(|what| **what < 2).map(|what| *what == 1).collect();
        let mut kept = model(&real, usize::try_from(days).unwrap(), i64::from(window)).into_iter();
        let calendar = story.calendar(&date(history.len() - 1).to_string());
        let periods = periods(&story.goals, &story.days, &story.pauses, &calendar);
        prop_assert_eq!(periods.len(), history.len());
        for (period, what) in periods.iter().zip(&history) {
            let is_kept = if *what < 2 { kept.next() } else { None };
            match is_kept {
                None => prop_assert_eq!(period.state, State::Neutral),
                Some(true) => prop_assert_eq!(period.state, State::Kept),
                Some(false) if period.to == calendar.today => prop_assert_eq!(period.state, State::Open),
                Some(false) => prop_assert_eq!(period.state, State::Missed),
            }
        }
    }

    #[test]
    fn the_streak_lasts_on_the_last_safe_day_and_is_due_after(window in 2..15_u32, days in 2..8_u32, history in history()) {
        let story = story_of(days.min(window), window, &history);
        let today = date(history.len() - 1);
        let standing = story.on(&today.to_string());
        prop_assert_eq!(standing.safe_until.is_some(), standing.current_streak > 0);
        if let Some(safe) = standing.safe_until {
            let later = |day: NaiveDate| judge(&story.goals, &story.days, &story.pauses, &story.calendar(&day.to_string()));
            prop_assert!(safe >= today);
            prop_assert!(later(safe).current_streak > 0);
            prop_assert!(later(safe.succ_opt().unwrap()).due);
        }
    }
}
