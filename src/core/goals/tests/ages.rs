//! Goals that started long ago: many periods without entries are judged at once, which changes no result.

use proptest::prelude::*;

use super::properties::{History, history, near};
use super::{day, goal};
use crate::goals::series::PreparedSeries;
use crate::goals::{Every, Goal, Period, State, Unit, judged, standing};

#[test]
fn two_thousand_years_without_entries_are_a_handful_of_steps() {
    let kinds = [
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
        "mon,wed,fri",
        "max2/day",
        "90min/week",
        "3/7d",
        "14d",
        "3d..9d",
    ];
    for every in kinds {
        let story = goal(every, "0001-01-01")
            .done("0900-05-05 2026-06-01 2026-06-03")
            .skip("1500-01-01")
            .pause("1700-01-01", Some("1800-01-01"));
        let calendar = story.calendar("2026-06-10");
        let series = PreparedSeries::new(&story.goals, &story.days, &story.pauses, calendar);
        let steps = judged::judged(&series).len();
        assert!(steps < 50, "{every}: {steps} steps");
    }
}

#[test]
fn periods_that_are_judged_at_once_are_counted_one_by_one() {
    let limit = goal("max2/day", "0001-01-01").on("2026-06-10");
    // The days since then, without today.
    assert_eq!(
        (limit.current_streak, limit.best_streak),
        (739_776, 739_776)
    );
    assert_eq!((limit.kept, limit.judged), (84, 84));
    assert_eq!(limit.best_from, Some(day("0001-01-01")));
    let weeks = goal("weekly", "0001-01-01")
        .done("2026-06-01")
        .on("2026-06-10");
    assert_eq!((weeks.kept, weeks.judged), (1, 12));
    // A surplus still makes up for the last period without an entry.
    let letters = goal("2/month", "2025-01-01").done("2026-05-01 2026-05-02 2026-05-03 2026-05-04");
    assert_eq!(letters.letters("2026-06-10"), "xxxxxxxxxxxxxxxmko");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_standing_is_the_same_if_periods_are_judged_one_by_one(history in history(near, 4)) {
        let History { goals, days, pauses, calendar } = &history;
        let series = PreparedSeries::new(goals, days, pauses, *calendar);
        let each = judged::each(&series);
        for one in each.iter().filter(|one| one.goal(&series).is_some_and(|goal| goal.every.unit() == Unit::Day.into())) {
            prop_assert_eq!(one.range.from, one.range.to);
        }
        prop_assert_eq!(history.judge(), standing::of(&series, days, &each));
    }

    #[test]
    fn days_of_a_rolling_goal_are_judged_as_if_one_by_one(
        history in history(near, 1),
        times in 1..4_u8,
        window in 1..40_u8,
        since in near(),
    ) {
        let every = Every::Rolling { days: times.min(window).into(), window: window.into() };
        let goal = Goal { every, since: Some(since), ..history.goals[0].clone() };
        let history = History { goals: vec![goal], ..history };
        prop_assert_eq!(history.periods(), by_day(&history, times.min(window), window));
    }
}

/// The days of a rolling goal, each judged on its own.
fn by_day(history: &History, times: u8, window: u8) -> Vec<Period> {
    let [goal] = history.goals.as_slice() else {
        panic!("one goal");
    };
    let today = history.calendar.today;
    let to = goal.until.map_or(today, |until| until.min(today));
    let dates = goal
        .since
        .unwrap()
        .iter_days()
        .take_while(|date| *date <= to);
    let mut next = 0_i32;
    let places: Vec<_> = dates
        .map(|date| {
            let tally = history.days.get(date).unwrap_or_default();
            let is_paused = history.pauses.iter().any(|pause| pause.holds(date));
            let is_out = (tally.skipped || is_paused) && !tally.is_done();
            next += i32::from(!is_out);
            (date, next, tally.is_done(), is_out)
        })
        .collect();
    let done: Vec<i32> = places
        .iter()
        .filter(|place| place.2)
        .map(|place| place.1)
        .collect();
    let width = i32::from(window);
    // Each interval as its start, its last done day, and the day after its end.
    let runs = done
        .windows(times.into())
        .map(|days| (days[0], days[days.len() - 1]));
    let mut covers: Vec<_> = runs
        .filter(|(oldest, newest)| newest - oldest < width)
        .map(|(oldest, newest)| (oldest, newest, oldest + width))
        .collect();
    for this in (1..covers.len()).rev() {
        let gap = covers[this - 1].2 - 1 - covers[this].0;
        if gap >= 0 {
            let before = &mut covers[this - 1];
            let shift = (before.2 - 1 - before.1).min(gap + 1);
            (before.0, before.2) = (before.0 - shift, before.2 - shift);
        }
    }
    let judged = places.iter().map(|(date, at, is_done, is_out)| {
        let is_covered = covers
            .iter()
            .any(|(begin, _, end)| (*begin..*end).contains(at));
        let in_window = done
            .iter()
            .filter(|day| **day <= *at && *at < **day + width);
        Period {
            from: *date,
            to: *date,
            done: in_window.map(|_| 1.0).sum(),
            target: times.into(),
            state: match () {
                () if *is_out => State::Neutral,
                () if *is_done || is_covered => State::Kept,
                () if *date == today => State::Open,
                () => State::Missed,
            },
            late_by: None,
            in_time_until: None,
        }
    });
    judged.collect()
}
