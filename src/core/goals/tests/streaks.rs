//! Current and best streaks, and the rate.

use chrono::Days as Span;

use super::{Story, assert_near, day, goal};

/// Done on each day from the first on, except those whose index is in `gaps`.
fn daily(count: u64, gaps: &[u64]) -> Story {
    (0..count)
        .filter(|place| !gaps.contains(place))
        .map(|place| day("2026-01-01") + Span::new(place))
        .fold(goal("daily", "2026-01-01"), |story, date| {
            story.done(&date.to_string())
        })
}

#[test]
fn a_streak_counts_kept_periods_up_to_now() {
    let story = daily(10, &[3]);
    assert_eq!(story.on("2026-01-10").current_streak, 6);
    // Not done yet today: yesterday's streak lasts; tomorrow it is over.
    assert_eq!(story.on("2026-01-11").current_streak, 6);
    assert_eq!(story.on("2026-01-12").current_streak, 0);
}

#[test]
fn a_streak_passes_over_neutral_periods_without_growing() {
    let story = daily(10, &[3]).skip("2026-01-04");
    assert_eq!(story.on("2026-01-10").current_streak, 9);
}

#[test]
fn the_best_streak_has_its_dates() {
    let standing = daily(10, &[6]).on("2026-01-10");
    assert_eq!((standing.current_streak, standing.best_streak), (3, 6));
    assert_eq!(standing.best_from, Some(day("2026-01-01")));
    assert_eq!(standing.best_to, Some(day("2026-01-06")));
    let weeks = goal("weekly", "2026-01-05")
        .done("2026-01-08 2026-01-12")
        .on("2026-01-12");
    assert_eq!(weeks.best_from, Some(day("2026-01-05")));
    assert_eq!(weeks.best_to, Some(day("2026-01-18")));
}

#[test]
fn the_latest_of_several_best_streaks_is_shown() {
    assert_eq!(
        daily(5, &[2]).on("2026-01-06").best_from,
        Some(day("2026-01-04"))
    );
}

#[test]
fn without_a_kept_period_there_is_no_best() {
    let standing = goal("daily", "2026-01-01").on("2026-01-03");
    assert_eq!(
        (standing.best_streak, standing.best_from, standing.best_to),
        (0, None, None)
    );
    assert_eq!((standing.kept, standing.judged), (0, 2));
}

#[test]
fn the_rate_is_of_the_last_84_days() {
    // 100 days, not done on those with the indices 10 and 50: only the second is among the last 84.
    let standing = daily(100, &[10, 50]).on("2026-04-10");
    assert_eq!((standing.kept, standing.judged), (83, 84));
    assert_near(standing.rate().unwrap(), 83.0 / 84.0);
    // An open day today is not judged, so the 84 days reach one day further back.
    let standing = daily(100, &[16]).on("2026-04-11");
    assert_eq!((standing.kept, standing.judged), (83, 84));
}

#[test]
fn the_rate_is_of_the_last_12_weeks_that_are_not_neutral() {
    let weeks = (0..14).map(|week| day("2026-01-05") + Span::new(7 * week));
    let story =
        weeks.enumerate().fold(
            goal("weekly", "2026-01-05"),
            |story, (place, monday)| match place {
                0 | 5 => story,
                6 => story.skip(&monday.to_string()),
                _ => story.done(&monday.to_string()),
            },
        );
    // 13 weeks are over or kept, and not neutral; the last 12 start with the second week.
    let standing = story.on("2026-04-06");
    assert_eq!((standing.kept, standing.judged), (11, 12));
    assert_eq!(standing.current_streak, 7);
}

#[test]
fn nothing_judged_has_no_rate() {
    assert_eq!(goal("daily", "2026-01-01").on("2026-01-01").rate(), None);
}

#[test]
fn rolling_streaks_are_counted_in_days() {
    // On 2 of any 6 days: 1 to 6 January are covered by the 1st and 3rd.
    let story = goal("2/6d", "2026-01-01").done("2026-01-01 2026-01-03");
    assert_eq!(story.on("2026-01-06").current_streak, 6);
    assert_eq!(story.on("2026-01-07").current_streak, 6);
    assert_eq!(story.on("2026-01-08").current_streak, 0);
}

#[test]
fn an_at_most_streak_counts_weeks_that_are_over() {
    let story = goal("max1/week", "2026-01-05").done("2026-01-05");
    assert_eq!(story.on("2026-01-20").current_streak, 2);
    assert_eq!(
        story
            .done("2026-01-19 2026-01-20")
            .on("2026-01-20")
            .current_streak,
        0
    );
}
