//! The grid of `bond week` marks the current day and the goals that are kept, without colour too.

use insta::assert_snapshot;

use crate::home::Home;
use crate::lived::home;
use crate::story::Story;

/// The grid alone.
fn grid(page: &str) -> String {
    let rows = page.split("\n\n").nth(1);
    rows.expect("a grid").to_owned()
}

#[test]
fn today_and_kept_goals_are_marked() {
    assert_snapshot!(grid(&home().bond("week")), @"
                             M  T  W  T  F  S  now  goal
    Quality time, Alexandra  ·  ●  ·  ●  ·  ·  ·    2 of 3
    Appreciation             ●  ●  ·  ·  ·  ·  ·    2 of 7 days
    Call, Mum                ·  ·  ·  ·  ·  ·  ·    25 d ago
    Call, Grandpa Joe        ·  ·  ·  ·  ·  ·  ·    12 d ago
    Date night, Sam          ·  ·  ·  ·  ·  ·  ·    1 of 2 this month
    Bedtime story, Zoë       ●  ·  ·  ·  ·  ·  ·    8 of 20 pages
    Active listening         ·  ·  ·  ·  ·  ·  ·    0 of 3 days
    Late snack               ·  ·  ·  ·  ●  ·  ·    1 of max 2
    Physical affection, Sam  ·  ●  ●  ●  ●  ●  ●    6, goal 5 ✓
    Visit, Alexandra         ·  ·  ·  ·  ·  ·  ·    0 of 1 this quarter
    Quality time, Sam        ·  ·  ·  –  ·  ·  ·    skipped
    New experiences          ·  ·  ●  ·  ·  ·  ·    1 of 1 this month ✓
    Open communication, Sam  ·  ·  ·  ·  ·  ·  –    skipped
    Praying together         –  –  –  –  –  –  –    paused
    Future goals             ·  ·  ·  ·  ·  ·  ·    0 of 1 this year
    Forgiveness              ·  ·  ·  ·  ·  ·  ●
    ");
}

#[test]
fn a_week_that_is_over_has_no_today() {
    assert_snapshot!(grid(&home().bond("week last")), @"
                             M  T  W  T  F  S  S  goal
    Quality time, Alexandra  ●  ·  ●  ·  ●  ·  ●  4, goal 3 ✓
    Appreciation             ●  ●  ●  ●  ●  ●  ●  7 of 7 days ✓
    Call, Mum                ·  ·  ·  ·  ·  ·  ·  18 d ago
    Call, Grandpa Joe        ·  ●  ·  ·  ·  ·  ·  5 d ago ✓
    Date night, Sam          ·  ·  ·  ·  ●  ·  ·  1 of 2 this month
    Bedtime story, Zoë       ·  ●  ·  ●  ·  ●  ·  24 pages, goal 20 ✓
    Active listening         ●  ·  ·  ·  ●  ·  ·  2 of 3 days
    Late snack               ·  ·  ·  ·  ·  ●  ·  1 of max 2 ✓
    Physical affection, Sam  ·  ·  ·  ·  ·  ·  ·  0 of 5
    Visit, Alexandra         ·  ·  ·  ·  ·  ·  ·  0 of 1 this quarter
    Quality time, Sam        ·  ●  ·  ·  ·  ·  ●  90 of 90 min ✓
    New experiences          ·  ·  ·  ·  ·  ·  ·  0 of 1 this month
    Open communication, Sam  ·  ·  ·  ·  ·  ·  ·  0 of 1
    Praying together         ·  ·  ·  ·  ·  ·  ·  0 of 1 day
    Future goals             ·  ·  ·  ·  ·  ·  ·  0 of 1 this year
    ");
}

#[test]
fn a_goal_by_the_day_is_kept_once_no_day_that_it_asks_for_is_to_come() {
    let goals = r#"
[[goal]]
practice = "appreciation"
every = "daily"
since = 2026-11-01

[[goal]]
practice = "quality-time"
every = "mon,wed"
since = 2026-11-01

[[goal]]
practice = "active-listening"
every = "mon,fri"
since = 2026-11-01

[[goal]]
practice = "late-snack"
every = "max2/week"
since = 2026-11-01
"#;
    let story = Story::new(goals)
        .repeat("2026-11-16", 1, 4, "appreciation", "")
        .repeat("2026-11-16", 2, 2, "quality-time", "")
        .repeat("2026-11-16", 2, 2, "active-listening", "");
    let home = Home::with_journal(&story.text()).at("2026-11-19T12:00:00+01:00");
    assert_snapshot!(grid(&home.bond("week")), @"
                      M  T  W  now  F  S  S  goal
    Appreciation      ●  ●  ●  ●             4 of 7 days
    Quality time      ●  ·  ●  ·             2 of 2 days ✓
    Active listening  ●  ·  ●  ·             1 of 2 days
    late-snack        ·  ·  ·  ·             0 of max 2
    ");
}

#[test]
fn a_page_in_ascii_and_one_that_is_discreet_have_the_marks_as_well() {
    let home = home();
    let mut ascii = home.command(&["week"]);
    let ascii = ascii.env("LANG", "C.ISO-8859-1").output();
    let ascii = String::from_utf8(ascii.expect("bond runs").stdout).expect("text");
    assert!(grid(&ascii).contains(" S  now  goal"), "{ascii}");
    assert!(ascii.contains("1 of 1 this month *"), "{ascii}");
    let discreet = home.bond("week --discreet");
    assert!(grid(&discreet).contains(" S now  goal"), "{discreet}");
    assert!(discreet.contains("1 of 1 this month ✓"), "{discreet}");
}

#[test]
fn no_kinds_are_listed_where_no_practice_has_one() {
    let story = Story::new("[practice.tea]\n")
        .repeat("2026-11-16", 1, 4, "tea", r#"with = ["ann"], minutes = 5"#)
        .text();
    let home = Home::with_journal(&story);
    for command in ["week", "month", "year", "stats", "stats tea"] {
        let page = home.bond(command);
        for kind in ["emotional", "physical", "intellectual", "spiritual"] {
            assert!(!page.contains(kind), "{command}:\n{page}");
        }
        assert!(page.contains("20 min"), "{command}:\n{page}");
    }
}
