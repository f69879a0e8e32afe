//! What undo takes back, what keeps a week and what an option after `--` is, said as it is.

use insta::assert_snapshot;

use crate::home::{Home, steady};

#[test]
fn undo_and_redo_name_the_person_who_came_with_an_entry() {
    let home = Home::new();
    home.bond("log qt -w Nora");
    steady(&home, || {
        assert_snapshot!(home.bond("undo"), @"
        Took back: Quality time with Nora, today 21:15                          3xxxxxxx
        Nora was new with it and is removed as well
        ");
        assert_snapshot!(home.bond("redo"), @"
        Did again: Quality time with Nora, today 21:15                          3xxxxxxx
        Nora is new with it and is added as well
        ");
    });
    home.bond("log qt al -w Theo -q");
    let said = home.bond("undo");
    let last = said.lines().last();
    assert_eq!(last, Some("Theo was new with it and is removed as well"));
}

#[test]
fn undo_of_an_entry_that_is_forgotten_names_what_is_left_of_it() {
    let home = Home::new();
    home.bond("log qt -w Nora -q");
    home.bond("remove --forget @1 --yes");
    assert_snapshot!(home.bond("undo"), @r#"
    Took back: the addition of Nora
      - [person.nora]
      - name = "Nora"
    "#);
    assert_snapshot!(home.bond("redo"), @r#"
    Did again: the addition of Nora
      + [person.nora]
      + name = "Nora"
    "#);
}

#[test]
fn views_say_why_a_week_is_kept_in_which_the_goal_changed() {
    let mut home = Home::new().at("2026-11-12T21:15:00+01:00").wide(160);
    home.bond("goal set qt 1/week --since 2026-10-12");
    home.bond("log qt -d 2026-11-10");
    home.bond("goal set qt 3/week");
    let why = "kept as the goal was before: once a week";
    for view in ["today", "week", "stats", "practice show qt"] {
        let said = home.bond(view).replace('\n', " ");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(why), "{view}: {said}");
    }
    home.set_now("2026-11-22T21:15:00+01:00");
    let said = home.bond("week last");
    assert_snapshot!(said.split("\n\n").nth(1).unwrap_or_default(), @"
                  M  T  W  T  F  S  S  goal
    Quality time  ·  ●  ·  ·  ·  ·  ·  1 of 3 ✓
    Quality time: kept as the goal was before: once a week
    ");
    assert!(!home.bond("week").contains(why));
}

#[test]
fn the_week_counts_an_interval_goal_that_has_no_time_as_the_others() {
    let home = Home::new();
    home.bond("goal set qt 14d");
    home.bond("goal set al 3/week");
    home.bond("log qt -q");
    home.bond("undo -q");
    assert_snapshot!(home.bond("week").split("\n\n").nth(1).unwrap_or_default(), @"
                      M  T  W  T  F  S  now  goal
    Quality time      ·  ·  ·  ·  ·  ·  ·    0 of 1
    Active listening  ·  ·  ·  ·  ·  ·  ·    0 of 3
    ");
}

#[test]
fn an_option_after_two_dashes_is_told_from_a_name() {
    let home = Home::new();
    home.bond("log qt -q");
    assert_snapshot!(home.fails("edit -- -x --rating 3", 2), @"
    error: could not read the option --rating: after -- every word is a name
    hint: to give it before, run: bond edit --rating 3 -- -x
    ");
    assert_snapshot!(home.fails("edit --rating 3 -- -x", 2), @r#"
    error: could not find the entry "-x"
    hint: 'bond history' shows the ids; @1 is the newest entry, and last the one you logged last
    "#);
    assert_snapshot!(home.fails("edit -- -x", 2), @r#"
    error: could not find the entry "-x"
    hint: 'bond history' shows the ids; @1 is the newest entry, and last the one you logged last
    "#);
}
