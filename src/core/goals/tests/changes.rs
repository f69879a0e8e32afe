//! Goals that change.

use chrono::Days;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{assert_near, day, goal};
use crate::goals::{State, Unit, in_force, periods, review};

#[test]
fn a_week_with_a_change_belongs_to_the_goal_of_its_last_day_and_counts_all_entries() {
    // 3/week kept once; on Thursday 15 January it becomes 2/week, with both entries before that.
    let story = goal("3/week", "2026-01-05")
        .done("2026-01-05 2026-01-06 2026-01-07 2026-01-12 2026-01-13")
        .change("2/week", "2026-01-15");
    assert_eq!(story.letters("2026-01-14"), "ko");
    assert_eq!(story.letters("2026-01-15"), "kk");
    assert_near(story.on("2026-01-15").target, 2.0);
    assert_eq!(story.on("2026-01-15").current_streak, 2);
}

#[test]
fn the_current_week_belongs_to_the_goal_that_is_active_today() {
    let story = goal("3/week", "2026-01-05")
        .change("2/week", "2026-01-09")
        .done("2026-01-05");
    assert_near(story.on("2026-01-08").target, 3.0);
    assert_near(story.on("2026-01-09").target, 2.0);
    assert_eq!(story.on("2026-01-08").every.to_string(), "3/week");
}

#[test]
fn a_streak_continues_when_the_unit_stays() {
    let story = goal("weekly", "2026-01-05")
        .done("2026-01-05 2026-01-12")
        .change("1/week", "2026-01-19")
        .done("2026-01-19");
    assert_eq!(story.on("2026-01-19").current_streak, 3);
    let days = goal("daily", "2026-01-05")
        .done("2026-01-05 2026-01-06")
        .change("2/3d", "2026-01-07")
        .done("2026-01-08");
    // 7 January is covered by the 5th and 6th.
    assert_eq!(days.letters("2026-01-08"), "kkkk");
    assert_eq!(days.on("2026-01-08").current_streak, 4);
}

#[test]
fn past_days_are_shown_with_the_goal_that_judges_them_by_then() {
    let mut story = goal("20pages/month", "2026-01-05")
        .done("2026-01-06 2026-01-07")
        .change("1/month", "2026-01-27");
    story.goals[0].until = None;
    let calendar = story.calendar("2026-01-27");
    let days = (day("2026-01-19"), day("2026-01-26"));
    let (standing, periods) = review(&story.goals, &story.days, &[], &calendar, days);
    let held = periods.last().unwrap();
    assert_eq!(standing.state, State::Kept);
    assert_eq!(standing.state, held.state);
    assert_near(standing.done, 2.0);
    assert_near(standing.target, held.target);
    assert_eq!(standing.every.to_string(), "1/month");
}

#[test]
fn a_streak_starts_anew_when_the_unit_changes() {
    let story = goal("daily", "2026-01-05")
        .done("2026-01-05 2026-01-06 2026-01-07")
        .change("3/week", "2026-01-08");
    let standing = story.on("2026-01-08");
    // The week counts the entries before the change, and is the first of the new streak.
    assert_eq!(standing.unit, Unit::Week.into());
    assert_eq!(
        (
            standing.state,
            standing.current_streak,
            standing.best_streak
        ),
        (State::Kept, 1, 1)
    );
    assert_eq!(standing.judged, 1);
    let back = story.change("daily", "2026-01-10").on("2026-01-10");
    assert_eq!((back.current_streak, back.best_streak), (0, 3));
    assert_eq!(back.best_to, Some(day("2026-01-07")));
    assert_eq!(back.judged, 0);
}

#[test]
fn a_surplus_makes_up_across_a_change_only_if_it_counts_the_same() {
    let story =
        goal("2/week", "2026-01-05").done("2026-01-05 2026-01-12 2026-01-12 2026-01-12 2026-01-12");
    assert_eq!(
        story
            .clone()
            .change("3/week", "2026-01-12")
            .letters("2026-01-12"),
        "mk"
    );
    assert_eq!(
        story
            .clone()
            .change("weekly", "2026-01-12")
            .letters("2026-01-12"),
        "xk"
    );
    assert_eq!(
        story
            .change("max9/week", "2026-01-12")
            .letters("2026-01-19"),
        "xko"
    );
}

#[test]
fn a_gap_between_goals_ends_the_streak_and_not_the_rate() {
    let mut story = goal("weekly", "2026-01-05")
        .until("2026-01-18")
        .done("2026-01-05 2026-01-12 2026-01-21");
    story.goals.extend(goal("weekly", "2026-02-02").goals);
    let story = story.done("2026-02-02");
    assert_eq!(story.letters("2026-02-02"), "kkk");
    let standing = story.on("2026-02-02");
    assert_eq!((standing.current_streak, standing.best_streak), (1, 2));
    assert_eq!((standing.kept, standing.judged), (3, 3));
    let between = story.on("2026-01-21");
    assert_eq!(
        (between.ended, between.state, between.due),
        (false, State::Neutral, false)
    );
}

#[test]
fn a_week_is_kept_if_one_of_its_goals_is() {
    let story = goal("1/week", "2026-01-05")
        .done("2026-01-05 2026-01-12")
        .change("3/week", "2026-01-15");
    // From Thursday on, 3 times are due: the week is kept all the same, and due by the active goal.
    let friday = story.on("2026-01-16");
    assert_eq!((friday.state, friday.due), (State::Kept, true));
    assert_near(friday.target, 3.0);
    assert_eq!(story.letters("2026-01-19"), "kko");
    assert_eq!(story.on("2026-01-19").current_streak, 2);
    let back = goal("3/week", "2026-01-05").change("1/week", "2026-01-08");
    assert_eq!(back.done("2026-01-06").letters("2026-01-12"), "ko");
}

#[test]
fn a_week_with_a_change_is_never_missed() {
    let story = goal("3/week", "2026-01-05")
        .done("2026-01-05 2026-01-06 2026-01-07 2026-01-12")
        .change("5/week", "2026-01-15");
    let sunday = story.on("2026-01-18");
    assert_eq!((sunday.state, sunday.due), (State::Open, true));
    assert_eq!(story.letters("2026-01-19"), "kno");
    assert_eq!(story.on("2026-01-19").current_streak, 1);
    let limit = goal("max2/week", "2026-01-05")
        .done("2026-01-05 2026-01-06 2026-01-07")
        .change("max1/week", "2026-01-08");
    assert_eq!(limit.letters("2026-01-11"), "o");
    assert_eq!(limit.letters("2026-01-12"), "no");
    let looser = goal("max1/week", "2026-01-05").change("max3/week", "2026-01-08");
    let looser = looser.done("2026-01-05 2026-01-06");
    assert_eq!(looser.letters("2026-01-11"), "o");
    assert_eq!(looser.letters("2026-01-12"), "ko");
}

#[test]
fn the_first_week_after_days_counts_them_and_is_never_missed() {
    let story = goal("daily", "2026-01-05").change("3/week", "2026-01-08");
    let some = story.clone().done("2026-01-05 2026-01-06");
    assert_eq!(some.letters("2026-01-11"), "kkxo");
    assert_eq!(some.letters("2026-01-12"), "kkxno");
    let all = story.done("2026-01-05 2026-01-06 2026-01-07");
    assert_eq!(all.letters("2026-01-08"), "kkkk");
}

#[test]
fn if_the_unit_changes_the_old_week_ends_on_its_last_day() {
    let story = goal("2/week", "2026-01-05")
        .change("daily", "2026-01-15")
        .done("2026-01-05 2026-01-06 2026-01-12 2026-01-15 2026-01-16");
    assert_eq!(story.letters("2026-01-16"), "knkk");
    let calendar = story.calendar("2026-01-16");
    let all = periods(&story.goals, &story.days, &story.pauses, &calendar);
    let (from, to) = (day("2026-01-12"), day("2026-01-14"));
    assert_eq!((all[1].from, all[1].to), (from, to));
    assert_near(all[1].done, 1.0);
    assert_eq!(story.done("2026-01-13").letters("2026-01-16"), "kkkk");
    // A month that is replaced by weeks, and months again within the same month.
    let months = goal("2/month", "2026-01-01").change("1/week", "2026-01-22");
    assert_eq!(months.letters("2026-01-22"), "no");
    let again = months.change("2/month", "2026-01-29").done("2026-01-02");
    assert_eq!(again.letters("2026-01-29"), "nno");
    assert_eq!(again.done("2026-01-03").letters("2026-01-29"), "nnk");
}

#[test]
fn goals_that_overlap_or_lack_dates_replace_each_other() {
    let mut story = goal("daily", "2026-01-05").done("2026-01-05");
    story.goals.extend(goal("weekly", "2026-01-12").goals);
    assert_eq!(story.on("2026-01-12").every.to_string(), "weekly");
    story.goals[1].since = None;
    assert_eq!(story.letters("2026-01-06"), "k");
    story.goals[0].until = Some(day("2026-01-05"));
    assert_eq!(story.on("2026-01-05").every.to_string(), "daily");
    assert_eq!(story.on("2026-01-06").every.to_string(), "weekly");
}

#[test]
fn an_empty_series_has_ended() {
    let mut story = goal("daily", "2026-01-05").done("2026-01-05");
    story.goals.clear();
    let standing = story.on("2026-01-06");
    assert!(standing.ended && !standing.due);
    assert_eq!(standing.last_done, Some(day("2026-01-05")));
}

proptest! {
    #[test]
    fn a_goal_is_active_up_to_its_end_or_the_start_of_any_later_goal(
        goals in vec((0..40_u64, option::of(0..40_u64)), 1..8),
    ) {
        let date = |number: u64| day("2026-01-01") + Days::new(number);
        let mut story = goal("daily", "2026-01-01");
        story.goals = goals.iter().flat_map(|(since, until)| {
            let mut story = goal("daily", &date(*since).to_string());
            story.goals[0].until = until.map(date);
            story.goals
        }).collect();
        for number in 0..41 {
            let holds = |place: usize| {
                let (since, until) = goals[place];
                let later = &goals[place + 1..];
                since <= number
                    && until.is_none_or(|until| number <= until)
                    && later.iter().all(|(since, _)| number < *since)
            };
            let calendar = story.calendar("2026-01-20");
            let found = in_force(&story.goals, &story.days, &calendar, date(number), date(number));
            prop_assert_eq!(found, (0..goals.len()).any(holds), "{}", date(number));
        }
    }
}
