//! Quarters and years.

use super::{assert_near, goal};
use crate::goals::{State, Unit, score};

#[test]
fn quarters_and_years_are_judged_as_months_are() {
    let calls = goal("quarterly", "2025-07-01").done("2025-07-01 2025-12-31 2026-05-02");
    assert_eq!(calls.letters("2026-07-01"), "kkxko");
    let standing = calls.on("2026-07-01");
    assert_eq!(standing.unit, Unit::Quarter.into());
    assert_eq!((standing.current_streak, standing.best_streak), (1, 2));
    assert_eq!((standing.kept, standing.judged), (3, 4));
    let trips = goal("yearly", "2023-01-01").done("2023-12-31 2024-01-01 2026-06-01");
    assert_eq!(trips.letters("2026-06-01"), "kkxk");
    assert_eq!(trips.letters("2026-05-31"), "kkxo");
}

#[test]
fn a_quarter_and_a_year_are_due_in_even_steps() {
    // The last quarter of 2026 has 92 days: the first half is over on 15 November.
    let twice = goal("2/quarter", "2026-10-01");
    assert!(!twice.on("2026-11-14").due);
    assert!(twice.on("2026-11-15").due);
    let once = goal("yearly", "2026-01-01");
    assert!(!once.on("2026-12-30").due);
    assert!(once.on("2026-12-31").due);
}

#[test]
fn a_surplus_makes_up_for_a_quarter_or_a_year() {
    for (every, first, second) in [
        ("2/quarter", "2026-01-01", "2026-04-01"),
        ("2/year", "2025-06-01", "2026-04-01"),
    ] {
        let story = goal(every, "2025-01-01")
            .done(first)
            .done(&[second; 3].join(" "));
        let letters = story.letters("2026-04-01");
        assert!(letters.ends_with("mk"), "{every}: {letters}");
    }
    let minutes = goal("60min/quarter", "2026-01-01")
        .minutes("2026-01-01", 40)
        .minutes("2026-04-01", 80);
    assert_eq!(minutes.letters("2026-04-01"), "mk");
    // A goal that only has to be done at all has no surplus.
    let each = goal("quarterly", "2026-01-01").done("2026-04-01 2026-04-02");
    assert_eq!(each.letters("2026-04-02"), "xk");
}

#[test]
fn a_quarter_is_neutral_only_where_half_of_its_days_are_free() {
    // From April to June there are 91 days, and 46 of them are more than half.
    let story = goal("quarterly", "2026-04-01");
    let half = story.clone().pause("2026-04-01", Some("2026-05-16"));
    assert_eq!(half.letters("2026-07-01"), "no");
    let less = story.clone().pause("2026-04-01", Some("2026-05-15"));
    assert_eq!(less.letters("2026-07-01"), "xo");
    // A skipped day that is not paused counts too; a skipped day that is paused counts once.
    assert_eq!(less.clone().skip("2026-05-16").letters("2026-07-01"), "no");
    assert_eq!(less.skip("2026-05-15").letters("2026-07-01"), "xo");
    let once = goal("yearly", "2025-01-01").skip("2025-03-01");
    assert_eq!(once.letters("2026-01-01"), "xo");
    let over = goal("max0/quarter", "2026-04-01")
        .done("2026-06-30")
        .pause("2026-04-01", Some("2026-05-20"));
    assert_eq!(over.letters("2026-07-01"), "no");
}

#[test]
fn a_few_free_days_leave_a_running_quarter_open() {
    let away = goal("quarterly", "2026-04-01").pause("2026-06-25", None);
    let standing = away.on("2026-06-28");
    assert_eq!((standing.state, standing.due), (State::Open, false));
    assert_eq!(away.on("2026-07-01").state, State::Neutral);
}

#[test]
fn strength_counts_a_quarter_as_91_days_and_a_year_as_365() {
    for (every, days) in [("quarterly", 91.0), ("yearly", 365.0), ("1/year", 365.0)] {
        let standing = goal(every, "2026-01-01")
            .done("2026-01-01")
            .on("2026-01-01");
        // Once instead of twice within double the days, as for every goal of less than once a day.
        let one = 100.0 * score(1.0 / days, 0.0, 0.5);
        assert_near(standing.strength, one);
    }
}
