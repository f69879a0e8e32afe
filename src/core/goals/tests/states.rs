//! The five states of a calendar period, and what makes up for a missed one.

use super::{assert_near, goal};
use crate::goals::State;

#[test]
fn weeks_are_kept_missed_and_open() {
    // Three times from 5 to 11 January, twice from 12 to 18, not yet from 19 to 25.
    let story =
        goal("3/week", "2026-01-05").done("2026-01-05 2026-01-06 2026-01-11 2026-01-12 2026-01-18");
    assert_eq!(story.letters("2026-01-19"), "kxo");
}

#[test]
fn entries_of_one_day_count_each_but_days_only_once() {
    let twice = "2026-01-05 2026-01-05";
    assert_eq!(
        goal("2/week", "2026-01-05")
            .done(twice)
            .on("2026-01-05")
            .state,
        State::Kept
    );
    assert_eq!(
        goal("2/7d", "2026-01-05").done(twice).letters("2026-01-06"),
        "ko"
    );
    assert_near(
        goal("2/7d", "2026-01-05").done(twice).on("2026-01-05").done,
        1.0,
    );
    assert_near(
        goal("weekly", "2026-01-05")
            .done(twice)
            .on("2026-01-05")
            .done,
        1.0,
    );
}

#[test]
fn sums_count_minutes_and_amounts() {
    let story = goal("90min/week", "2026-01-05")
        .minutes("2026-01-05", 45)
        .minutes("2026-01-06", 44);
    assert_eq!(story.on("2026-01-06").state, State::Open);
    assert_eq!(
        story.minutes("2026-01-06", 1).on("2026-01-06").state,
        State::Kept
    );
}

#[test]
fn nothing_done_is_zero_without_a_sign() {
    let done = goal("3/week", "2026-01-05").on("2026-01-06").done;
    assert!(done.is_sign_positive());
    let not_asked = goal("wed", "2026-01-05").on("2026-01-06").done;
    assert!(not_asked.is_sign_positive());
}

#[test]
fn an_amount_of_nan_takes_nothing_from_the_others() {
    for odd in [f64::NAN, -5.0] {
        let story = goal("1km/week", "2026-01-05")
            .amount("2026-01-05", odd)
            .amount("2026-01-05", 1.0);
        assert_eq!(story.on("2026-01-05").state, State::Kept);
    }
}

#[test]
fn ten_tenths_are_one() {
    let tenths = |story, _| -> super::Story { super::Story::amount(story, "2026-01-05", 0.1) };
    let least = (0..10).fold(goal("1km/week", "2026-01-05"), tenths);
    assert_eq!(least.on("2026-01-05").state, State::Kept);
    let most = (0..3).fold(goal("max0.3km/week", "2026-01-05"), tenths);
    assert_eq!(most.on("2026-01-05").state, State::Open);
}

#[test]
fn periods_before_the_first_entry_are_missed_if_since_is_older() {
    assert_eq!(
        goal("daily", "2026-01-01")
            .done("2026-01-03")
            .letters("2026-01-04"),
        "xxko"
    );
    assert_eq!(
        goal("daily", "2026-01-01")
            .without_since()
            .done("2026-01-03")
            .letters("2026-01-04"),
        "ko"
    );
}

#[test]
fn without_entries_and_since_a_goal_starts_today() {
    let story = goal("daily", "2026-01-01").without_since();
    assert_eq!(story.letters("2026-01-04"), "o");
    assert!(story.on("2026-01-04").due);
}

#[test]
fn future_days_count_nowhere() {
    let story = goal("2/week", "2026-01-05").done("2026-01-05 2026-01-08");
    assert_near(story.on("2026-01-07").done, 1.0);
    assert_near(story.on("2026-01-08").done, 2.0);
    let hand_written = goal("daily", "2026-01-01")
        .without_since()
        .done("2026-02-01");
    assert_eq!(hand_written.letters("2026-01-04"), "o");
    assert_eq!(hand_written.on("2026-01-04").last_done, None);
}

#[test]
fn days_before_since_do_not_count() {
    let story = goal("2/week", "2026-01-07").done("2026-01-05 2026-01-08");
    assert_near(story.on("2026-01-08").done, 1.0);
}

#[test]
fn at_most_is_open_until_it_ends_and_missed_as_soon_as_it_is_over() {
    let story = goal("max2/week", "2026-01-05").done("2026-01-05 2026-01-06");
    assert_eq!(story.letters("2026-01-11"), "o");
    assert_eq!(story.letters("2026-01-12"), "ko");
    let over = story.done("2026-01-07");
    assert_eq!(over.letters("2026-01-07"), "x");
    assert_eq!(over.letters("2026-01-12"), "xo");
}

#[test]
fn never_is_at_most_zero() {
    let story = goal("max0/day", "2026-01-05").done("2026-01-06");
    assert_eq!(story.letters("2026-01-08"), "kxko");
}

#[test]
fn the_next_week_makes_up_with_the_shortfall_on_top() {
    // 1 of 3, so the next week needs 3 + 2.
    let story =
        goal("3/week", "2026-01-05").done("2026-01-05 2026-01-12 2026-01-13 2026-01-14 2026-01-15");
    assert_eq!(story.letters("2026-01-18"), "xk");
    let mended = story.done("2026-01-18");
    assert_eq!(mended.letters("2026-01-18"), "mk");
    assert_eq!(mended.on("2026-01-18").mended, 1);
    assert_eq!(mended.on("2026-01-18").kept, 2);
    assert_eq!(mended.on("2026-01-18").current_streak, 1);
}

#[test]
fn one_surplus_makes_up_for_one_week() {
    // Two missed weeks, then 9 of 3: the week after the first was missed too (and is now made up for).
    let story = goal("3/week", "2026-01-05").done(&"2026-01-19 ".repeat(9));
    assert_eq!(story.letters("2026-01-19"), "xmk");
}

#[test]
fn a_week_is_made_up_for_across_a_neutral_week() {
    let story = goal("1/week", "2026-01-05")
        .skip("2026-01-12")
        .done("2026-01-19 2026-01-20");
    assert_eq!(story.letters("2026-01-20"), "mnk");
}

#[test]
fn only_counts_and_sums_make_up_for_a_shortfall() {
    let rich = "2026-01-12 2026-01-12 2026-01-13 2026-01-13";
    for (every, letters) in [("1/week", "mk"), ("weekly", "xk"), ("max0/week", "kx")] {
        let story = goal(every, "2026-01-05").done(rich);
        assert_eq!(story.letters("2026-01-13"), letters, "{every}");
    }
    let by_month = goal("1/month", "2026-01-01").done("2026-02-01 2026-02-02");
    assert_eq!(by_month.letters("2026-02-02"), "mk");
    let by_day = goal("1/day", "2026-01-12").done("2026-01-13 2026-01-13");
    assert_eq!(by_day.letters("2026-01-13"), "xk");
}

#[test]
fn minutes_and_amounts_make_up_for_days_and_months_too() {
    let minutes = goal("30min/day", "2026-01-12")
        .minutes("2026-01-12", 10)
        .minutes("2026-01-13", 50);
    assert_eq!(minutes.letters("2026-01-13"), "mk");
    let pages = goal("20pages/month", "2026-01-01")
        .amount("2026-01-12", 19.5)
        .amount("2026-02-13", 20.5);
    assert_eq!(pages.letters("2026-02-13"), "mk");
    let short = goal("20pages/month", "2026-01-01")
        .amount("2026-01-12", 19.5)
        .amount("2026-02-13", 20.4);
    assert_eq!(short.letters("2026-02-13"), "xk");
}

#[test]
fn weekday_goals_are_judged_on_their_days_only() {
    // Monday done, Wednesday missed (Thursday does not count for it), Friday today.
    let story = goal("mon,wed,fri", "2026-01-05").done("2026-01-05 2026-01-08");
    assert_eq!(story.letters("2026-01-09"), "kxo");
    // Thursday itself is not judged, and nothing is due.
    let thursday = story.on("2026-01-08");
    assert_eq!(thursday.state, State::Neutral);
    assert_near(thursday.done, 1.0);
    assert_near(thursday.target, 0.0);
}

/// The sum of no numbers is minus zero, which would be shown as `-0 of 3`.
#[test]
fn nothing_done_is_not_minus_zero() {
    for every in ["3/week", "90min/week", "mon,wed,fri", "daily"] {
        let done = super::goal(every, "2026-11-02").on("2026-11-22").done;
        assert!(done.is_sign_positive(), "{every}: {done}");
    }
}
