//! Strength, tested against known values of Loop Habit Tracker.

use chrono::{Days as Span, NaiveDate};

use super::{Story, assert_near, day, goal};
use crate::goals::{score, scores};

const TODAY: &str = "2026-06-30";

/// Done `count` times, `step` days apart, the last time today.
fn repeated(every: &str, count: u64, step: u64) -> Story {
    let today = day(TODAY);
    (0..count)
        .map(|place| today - Span::new(place * step))
        .fold(goal(every, "2020-01-01"), |story, date| {
            story.done(&date.to_string())
        })
}

fn series(story: &Story) -> Vec<(NaiveDate, f64)> {
    scores(
        &story.goals,
        &story.days,
        &story.pauses,
        &story.calendar(TODAY),
    )
}

#[test]
fn single_steps() {
    assert_near(score(1.0 / 3.0, 0.0, 1.0), 0.030_314);
    assert_near(score(1.0 / 3.0, 0.5, 1.0), 0.515_157);
    // Half is left after 13 days on which nothing was done.
    assert_near(
        (0..13).fold(1.0, |score_now, _| score(1.0, score_now, 0.0)),
        0.5,
    );
}

#[test]
fn twenty_days_in_a_row() {
    let known = [
        0.655_747, 0.636_894, 0.617_008, 0.596_033, 0.573_910, 0.550_574, 0.525_961, 0.500_000,
        0.472_617, 0.443_734, 0.413_270, 0.381_137, 0.347_244, 0.311_495, 0.273_788, 0.234_017,
        0.192_067, 0.147_820, 0.101_149, 0.051_922,
    ];
    let story = repeated("daily", 20, 1);
    let series = series(&story);
    assert_eq!(series.len(), 20);
    for ((_, score), known) in series.iter().rev().zip(known) {
        assert_near(*score, known);
    }
    assert_near(story.on(TODAY).strength, 100.0 * series[19].1);
}

#[test]
fn about_a_season_of_days_nine_months_of_weeks_or_eighteen_months_reach_99() {
    for (every, count, step) in [
        ("daily", 90, 1),
        ("weekly", 39, 7),
        ("monthly", 18, 30),
        ("1/week", 39, 7),
        ("7d", 39, 7),
    ] {
        assert!(
            repeated(every, count, step).on(TODAY).strength > 99.0,
            "{every}"
        );
        assert!(
            repeated(every, count / 2, step).on(TODAY).strength < 99.0,
            "{every}"
        );
    }
}

#[test]
fn a_skipped_or_paused_day_leaves_the_score() {
    let story = goal("daily", "2026-06-27").done("2026-06-27 2026-06-28");
    let two = score(1.0, score(1.0, 0.0, 1.0), 1.0);
    let excused = story.clone().skip("2026-06-29").pause("2026-06-30", None);
    assert_near(excused.on(TODAY).strength, 100.0 * two);
    // An entry overrides the skip; nothing overrides the pause.
    let beaten = excused.done("2026-06-29 2026-06-30");
    assert_near(beaten.on(TODAY).strength, 100.0 * score(1.0, two, 1.0));
}

#[test]
fn weekdays_are_n_in_7() {
    // Monday 29 June: 1 of 6 in the last 14 days, Tuesday again 1 of 6.
    let first = score(3.0 / 7.0, 0.0, 1.0 / 6.0);
    let second = score(3.0 / 7.0, first, 1.0 / 6.0);
    assert_near(
        goal("mon,wed,fri", "2026-06-01")
            .done("2026-06-29")
            .on(TODAY)
            .strength,
        100.0 * second,
    );
}

#[test]
fn entries_count_as_the_goal_counts() {
    // 3/week: twice on one day are 2 of 6 entries; 3/7d: 1 of 6 days. 2/day is not doubled: 2 of 2.
    let twice = "2026-06-30 2026-06-30";
    let strength = |every| goal(every, "2026-06-01").done(twice).on(TODAY).strength;
    assert_near(strength("3/week"), 100.0 * score(3.0 / 7.0, 0.0, 2.0 / 6.0));
    assert_near(strength("3/7d"), 100.0 * score(3.0 / 7.0, 0.0, 1.0 / 6.0));
    assert_near(strength("2/day"), 100.0 * score(2.0, 0.0, 1.0));
    assert_near(strength("4/day"), 100.0 * score(4.0, 0.0, 0.5));
}

#[test]
fn sums_are_once_in_their_days() {
    // 45 of 90 minutes on the 29th and 60 more on the 30th; a week later only those would be left.
    let story = goal("90min/week", "2026-06-01")
        .minutes("2026-06-29", 45)
        .minutes("2026-06-30", 60);
    let first = score(1.0 / 7.0, 0.0, 0.5);
    assert_near(
        story.on(TODAY).strength,
        100.0 * score(1.0 / 7.0, first, 1.0),
    );
    let old = goal("20pages/month", "2026-05-01").amount("2026-05-31", 10.0);
    // 31 May to 29 June are 30 days with half of it; on 30 June it is 30 days ago and out.
    let month = (0..30).fold(0.0, |before, _| score(1.0 / 30.0, before, 0.5));
    assert_near(
        old.on(TODAY).strength,
        100.0 * score(1.0 / 30.0, month, 0.0),
    );
}

#[test]
fn at_most_starts_at_1_and_falls_with_the_excess() {
    assert_near(goal("max2/week", "2026-06-01").on(TODAY).strength, 100.0);
    // 3 of at most 2: half over, so c = 0.5.
    let over = goal("max2/week", "2026-06-01").done("2026-06-30 2026-06-30 2026-06-30");
    assert_near(over.on(TODAY).strength, 100.0 * score(1.0 / 7.0, 1.0, 0.5));
    let double = goal("max2/week", "2026-06-01").done(&"2026-06-30 ".repeat(9));
    assert_near(
        double.on(TODAY).strength,
        100.0 * score(1.0 / 7.0, 1.0, 0.0),
    );
}

#[test]
fn at_most_zero_is_all_or_nothing() {
    let story = goal("max0km/day", "2026-06-01")
        .amount("2026-06-28", 0.1)
        .amount("2026-06-28", 0.2);
    let fallen = score(1.0, 1.0, 0.0);
    assert_near(story.on("2026-06-28").strength, 100.0 * fallen);
    assert_near(
        story.on(TODAY).strength,
        100.0 * score(1.0, score(1.0, fallen, 1.0), 1.0),
    );
}

#[test]
fn the_scores_start_on_the_later_of_since_and_the_first_entry() {
    let story = goal("daily", "2026-06-20").done("2026-06-10 2026-06-25");
    assert_eq!(
        series(&story).first().map(|(date, _)| *date),
        Some(day("2026-06-25"))
    );
    assert_eq!(series(&goal("daily", "2026-06-20")), []);
    assert_near(goal("daily", "2026-06-20").on(TODAY).strength, 0.0);
}

#[test]
fn each_day_counts_for_its_goal() {
    let story = goal("daily", "2026-06-29")
        .done("2026-06-29 2026-06-30")
        .change("weekly", "2026-06-30");
    // On the 30th both days are in the window of 14: 2 of 2.
    assert_near(
        story.on(TODAY).strength,
        100.0 * score(1.0 / 7.0, score(1.0, 0.0, 1.0), 1.0),
    );
}

#[test]
fn a_score_starts_from_the_goal_on_its_first_day() {
    // The goal of at most twice was active for one day only, and nothing was done on it.
    let story = goal("max2/week", "2026-01-05").change("1/week", "2026-01-06");
    assert_near(story.on("2026-01-20").strength, 0.0);
    let done = story.done("2026-01-20");
    let alone = goal("1/week", "2026-01-06").done("2026-01-20");
    for today in ["2026-01-20", "2026-02-03"] {
        assert_near(done.on(today).strength, alone.on(today).strength);
    }
    let limit = goal("1/week", "2026-01-05").change("max2/week", "2026-01-06");
    assert_near(limit.on("2026-01-20").strength, 100.0);
    assert_near(limit.done("2026-01-20").on("2026-01-20").strength, 100.0);
    // What was done while the first goal was active is scored from that day on.
    let scored = goal("max2/week", "2026-01-05")
        .done("2026-01-05")
        .change("1/week", "2026-01-06");
    assert!(scored.on("2026-01-06").strength > 90.0);
}
