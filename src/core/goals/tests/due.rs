//! Whether goals are due.

use super::{Story, goal};

/// For seven days from Monday 5 January, whether the goal is due.
fn week(story: &Story) -> Vec<bool> {
    (5..12)
        .map(|date| story.on(&format!("2026-01-{date:02}")).due)
        .collect()
}

#[test]
fn three_a_week_asks_for_0_0_1_1_2_2_3() {
    let asked = [0, 0, 1, 1, 2, 2, 3];
    for done in 0..4 {
        let story = goal("3/week", "2026-01-05").done(&"2026-01-05 ".repeat(done));
        assert_eq!(week(&story), asked.map(|asked| done < asked), "{done} done");
    }
}

#[test]
fn a_weekly_goal_is_due_on_the_last_day_and_a_daily_one_until_it_is_done() {
    let weekly = goal("weekly", "2026-01-05");
    assert_eq!(
        week(&weekly),
        [false, false, false, false, false, false, true]
    );
    let daily = goal("daily", "2026-01-05").done("2026-01-07");
    assert_eq!(week(&daily), [true, true, false, true, true, true, true]);
}

#[test]
fn months_go_by_their_own_length() {
    // floor(2 * day / 28) is 1 from 14 February on, 2 on the 28th.
    let story = goal("2/month", "2026-02-01");
    assert!(!story.on("2026-02-13").due);
    assert!(story.on("2026-02-14").due);
    let once = story.done("2026-02-01");
    assert!(!once.on("2026-02-27").due);
    assert!(once.on("2026-02-28").due);
}

#[test]
fn a_target_with_a_fraction_is_due_in_full_on_the_last_day() {
    let story = goal("1.5km/week", "2026-01-05").amount("2026-01-05", 1.2);
    assert_eq!(
        week(&story),
        [false, false, false, false, false, false, true]
    );
}

#[test]
fn weekday_goals_are_due_on_their_days() {
    let story = goal("mon,wed,fri", "2026-01-05").done("2026-01-07");
    assert_eq!(
        week(&story),
        [true, false, false, false, true, false, false]
    );
}

#[test]
fn rolling_goals_are_due_when_today_is_neither_done_nor_covered() {
    let story = goal("2/4d", "2026-01-05").done("2026-01-06 2026-01-07");
    assert_eq!(week(&story), [true, false, false, false, false, true, true]);
}

#[test]
fn at_most_is_never_due() {
    assert_eq!(week(&goal("max2/week", "2026-01-05")), [false; 7]);
}

#[test]
fn nothing_is_due_on_a_skipped_or_paused_day() {
    let story = goal("daily", "2026-01-05")
        .skip("2026-01-05")
        .pause("2026-01-07", Some("2026-01-08"));
    assert_eq!(week(&story), [false, true, false, false, true, true, true]);
    let weeks = goal("7/week", "2026-01-05")
        .skip("2026-01-06")
        .skip("2026-01-07")
        .done("2026-01-07");
    assert_eq!(
        week(&weeks),
        [true, false, false, false, false, false, false]
    );
    let rolling = goal("2/3d", "2026-01-05").pause("2026-01-06", Some("2026-01-08"));
    assert_eq!(
        week(&rolling),
        [true, false, false, false, true, true, true]
    );
}
