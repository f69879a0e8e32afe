//! Goals with an ideal and a longest interval.

use proptest::prelude::*;

use super::properties::{History, history, near};
use super::{Story, day, goal};
use crate::goal::{Every, Standing};

/// For the days of January from the 5th on, whether it is due and whether it is overdue: `.`, `d` or `o`.
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

#[test]
fn due_after_the_ideal_interval_and_overdue_after_the_longest() {
    // Done on the 5th: the ideal interval covers 5 to 7 January, the longest 5 to 10.
    let story = goal("3d..6d", "2026-01-05").done("2026-01-05");
    assert_eq!(asked(&story, 9), "...dddooo");
    let again = story.done("2026-01-09");
    assert_eq!(asked(&again, 12), "...d...dddoo");
    // Nothing done yet: both are over.
    assert_eq!(asked(&goal("3d..6d", "2026-01-05"), 2), "oo");
}

#[test]
fn it_is_judged_by_the_longest_interval() {
    let story = goal("3d..6d", "2026-01-05").done("2026-01-05 2026-01-13");
    assert_eq!(story.letters("2026-01-19"), "kkkkkkxxkkkkkko");
    let standing = story.on("2026-01-16");
    assert_eq!(standing.current_streak, 4);
    assert_eq!(standing.safe_until, Some(day("2026-01-18")));
    assert_eq!(standing.ideal_until, Some(day("2026-01-16")));
    assert!(standing.due && !standing.overdue);
    assert_eq!(story.on("2026-01-14").ideal_until, Some(day("2026-01-15")));
}

#[test]
fn skipped_and_paused_days_are_taken_out_of_both_intervals() {
    let story = goal("3d..6d", "2026-01-05")
        .done("2026-01-05")
        .pause("2026-01-07", Some("2026-01-08"))
        .skip("2026-01-10");
    assert_eq!(asked(&story, 11), "......dddoo");
}

#[test]
fn nothing_is_due_before_the_begin_and_after_the_end() {
    let story = goal("1d..2d", "2026-01-06").until("2026-01-08");
    assert_eq!(asked(&story, 6), ".ooo..");
}

fn with(every: Every, history: &History) -> Standing {
    let mut history = history.clone();
    history.goals[0].every = every;
    history.judge()
}

proptest! {
    #[test]
    fn it_stands_as_the_longest_interval_and_is_due_as_the_ideal_one(
        history in history(near, 1),
        ideal in 1..10_u32,
        more in 1..10_u32,
    ) {
        let longest = ideal + more;
        let rolling = |window| with(Every::Rolling { days: 1, window }, &history);
        let spaced = with(Every::Spaced { ideal, longest }, &history);
        let judged = rolling(longest);
        prop_assert_eq!(spaced.due, rolling(ideal).due);
        prop_assert_eq!(spaced.overdue, judged.due);
        prop_assert!(spaced.due || !spaced.overdue);
        let same = Standing {
            every: judged.every.clone(),
            due: judged.due,
            overdue: false,
            ideal_until: None,
            ..spaced
        };
        prop_assert_eq!(same, judged);
    }
}
