//! How long a streak lasts.

use chrono::NaiveDate;

use super::{Story, day, goal};

fn safe(story: &Story, today: &str) -> Option<NaiveDate> {
    story.on(today).safe_until
}

#[test]
fn a_daily_streak_lasts_until_tomorrow_once_today_is_done() {
    let story = goal("daily", "2026-01-05").done("2026-01-05");
    assert_eq!(safe(&story, "2026-01-05"), Some(day("2026-01-06")));
    assert_eq!(safe(&story, "2026-01-06"), Some(day("2026-01-06")));
    assert_eq!(safe(&story, "2026-01-07"), None);
}

#[test]
fn a_weekly_streak_lasts_until_the_week_ends() {
    let story = goal("weekly", "2026-01-05").done("2026-01-05");
    assert_eq!(safe(&story, "2026-01-06"), Some(day("2026-01-18")));
    assert_eq!(safe(&story, "2026-01-13"), Some(day("2026-01-18")));
}

#[test]
fn the_day_is_the_last_on_which_the_streak_lasts() {
    let stories = [
        goal("daily", "2026-01-05").done("2026-01-05 2026-01-06"),
        goal("1/week", "2026-01-05").done("2026-01-06"),
        goal("monthly", "2026-01-01").done("2026-01-06"),
        goal("mon,fri", "2026-01-05").done("2026-01-05"),
        goal("weekly", "2026-01-05")
            .done("2026-01-06")
            .pause("2026-01-14", Some("2026-01-20")),
        goal("mon,fri", "2026-01-05")
            .done("2026-01-05")
            .pause("2026-01-09", Some("2026-01-12")),
    ];
    for story in stories {
        let last = safe(&story, "2026-01-06").unwrap();
        let name = &story.goals[0].every;
        assert!(
            story.on(&last.to_string()).current_streak > 0,
            "{name} {last}"
        );
        let after = last.succ_opt().unwrap();
        assert_eq!(
            story.on(&after.to_string()).current_streak,
            0,
            "{name} {after}"
        );
    }
}

#[test]
fn a_week_that_is_excused_already_is_passed_over() {
    let story = goal("weekly", "2026-01-05")
        .done("2026-01-05")
        .skip("2026-01-13");
    assert_eq!(safe(&story, "2026-01-14"), Some(day("2026-01-25")));
    let daily = goal("daily", "2026-01-05")
        .done("2026-01-05")
        .skip("2026-01-06");
    assert_eq!(safe(&daily, "2026-01-06"), Some(day("2026-01-07")));
}

#[test]
fn if_the_streak_can_not_end_there_is_no_last_day() {
    let done = goal("weekly", "2026-01-05").done("2026-01-05");
    assert_eq!(
        safe(&done.clone().pause("2026-01-12", None), "2026-01-06"),
        None
    );
    assert_eq!(safe(&done.clone().until("2026-01-17"), "2026-01-06"), None);
    assert_eq!(
        safe(&done.clone().until("2026-01-18"), "2026-01-06"),
        Some(day("2026-01-18"))
    );
    assert_eq!(safe(&done.until("2026-01-11"), "2026-01-13"), None);
    assert_eq!(safe(&goal("max1/week", "2026-01-05"), "2026-01-20"), None);
    let rolling = goal("2/4d", "2026-01-04").done("2026-01-04 2026-01-05");
    assert_eq!(
        safe(&rolling.clone().pause("2026-01-07", None), "2026-01-06"),
        None
    );
    assert_eq!(safe(&rolling.until("2026-01-07"), "2026-01-06"), None);
}

#[test]
fn rolling_goals_show_the_last_covered_day() {
    let story = goal("2/4d", "2026-01-04").done("2026-01-04 2026-01-05");
    assert_eq!(safe(&story, "2026-01-05"), Some(day("2026-01-07")));
    assert_eq!(safe(&story, "2026-01-07"), Some(day("2026-01-07")));
    // Yesterday was covered: today is the last chance.
    assert_eq!(safe(&story, "2026-01-08"), Some(day("2026-01-08")));
    assert_eq!(safe(&story, "2026-01-09"), None);
    // Done, but nothing is covered: it is the first of two days.
    let first = goal("2/7d", "2026-01-05").done("2026-01-05");
    assert_eq!(safe(&first, "2026-01-05"), Some(day("2026-01-05")));
}
