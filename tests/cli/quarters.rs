//! Goals by the quarter and by the year, in every view.

use insta::assert_snapshot;

use crate::home::Home;

/// A goal by the quarter that is kept, missed and made up for, and one by the year.
const JOURNAL: &str = r#"bond = 1

[[goal]]
practice = "quality-time"
with = "sam"
every = "2/quarter"
since = 2025-04-01

[[goal]]
practice = "future-goals"
every = "yearly"
since = 2024-01-01

[person.sam]
name = "Sam"

[log]
a1 = { at = 2024-05-01, practice = "future-goals" }
a2 = { at = 2025-05-01, practice = "future-goals" }
b1 = { at = 2025-04-02, practice = "quality-time", with = ["sam"] }
b2 = { at = 2025-06-30, practice = "quality-time", with = ["sam"] }
b3 = { at = 2026-01-10, practice = "quality-time", with = ["sam"] }
b4 = { at = 2026-04-10, practice = "quality-time", with = ["sam"] }
b5 = { at = 2026-04-11, practice = "quality-time", with = ["sam"] }
b6 = { at = 2026-05-01, practice = "quality-time", with = ["sam"] }
b7 = { at = 2026-07-01, practice = "quality-time", with = ["sam"] }
b8 = { at = 2026-09-30, practice = "quality-time", with = ["sam"] }
b9 = { at = 2026-11-20, practice = "quality-time", with = ["sam"] }
"#;

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

#[test]
fn today_names_what_is_left_of_a_quarter_and_of_a_year() {
    assert_snapshot!(home().bond("today"), @"
    Sunday 22 November

      later  Quality time, Sam  40 days left  1 of 2 this quarter, kept 4 of 6
             Future goals       40 days left  not yet this year, kept 2 of 2 years

    Nothing is due today.
    ");
}

#[test]
fn explain_names_quarters_by_their_months() {
    assert_snapshot!(home().bond("explain qt"), @"
    Quality time with Sam

    Twice a quarter, from 1 April 2025
      October to December       1 of 2     ○ open      1 to go
      July to September         2 of 2     ● kept
      April to June             3, goal 2  ● kept      makes up for January to March
      January to March          1 of 2     ◐ mended    1 short, made up for in April
                                                       to June
      October to December 2025  0 of 2     · not kept  2 short
      July to September 2025    0 of 2     · not kept  2 short
      April to June 2025        2 of 2     ● kept

    4 of the last 6 quarters were kept, 1 of them mended, counted from 1 April 2025
    on.
    The streak now: 2 quarters, April to September. This quarter is still open, and
    adds to it once it is kept.
    That is the best streak so far.

    Open: it is not over yet, and breaks nothing.
    Mended: made up for by the next one; counts as kept in the rate, and neither
    breaks nor lengthens a streak.
    ");
}

#[test]
fn explain_names_years() {
    assert_snapshot!(home().bond("explain fg"), @"
    Future goals

    Every year, from 1 January 2024
      2026  0 of 1  ○ open  not yet
      2025  1 of 1  ● kept
      2024  1 of 1  ● kept

    2 of the last 2 years were kept, counted from 1 January 2024 on.
    The streak now: 2 years, 2024 to 2025. This year is still open, and adds to it
    once it is kept.
    That is the best streak so far.

    Open: it is not over yet, and breaks nothing.
    ");
}

#[test]
fn summaries_say_what_a_goal_of_a_longer_time_stands_at() {
    assert_snapshot!(home().bond("week"), @"
    Week 47, 16 to 22 November
    Good to see you again. Since the start: 11 moments.

                         M  T  W  T  F  S  now  goal
      Quality time, Sam  ·  ·  ·  ·  ●  ·  ·    1 of 2 this quarter
      Future goals       ·  ·  ·  ·  ·  ·  ·    0 of 1 this year

      Sam  1 moment: Quality time

      In all: 1 moment
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time, Sam  4 of 6 quarters kept  2 quarters in a row
      Future goals       2 of 2 years kept     2 years in a row

    One idea
      Novelty List, 30 min                                                evidence A
      Plan four weeks of things that are new to both of you.
      Evidence of grade A: tested in trials
      To begin: bond exercise start novelty-list
    ");
    assert_snapshot!(home().bond("month"), @"
    November 2026
    Good to see you again. Since the start: 11 moments.

      week               44  45  46  47  48  49  times  kept
      Quality time, Sam   ·   ·   ·   1              1  1 of 2
      Future goals        ·   ·   ·   ·              0  0 of 1
      all                 ·   ·   ·   1              1

      Sam  1 moment: Quality time

      In all: 1 moment on 1 day
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time, Sam  4 of 6 quarters kept  2 quarters in a row
      Future goals       2 of 2 years kept     2 years in a row
    ");
    assert_snapshot!(home().bond("year"), @"
    2026
    7 moments on 7 days so far, and 39 days to go.

                         JFMAMJJASOND  times  kept        times vs 2025
      Quality time, Sam  ▄··█▄·▄·▄·▄       7  3 of 3 q ◐  5 more
      Future goals       ···········       0  0 of 1      1 fewer
      all                ▄··█▄·▄·▄·▄       7
      ◐ some of it was made up for later

      Sam  7 moments: Quality time

      In all: 7 moments on 7 days
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual
      Fullest month: April, 2 moments

    In the long run
      Quality time, Sam  4 of 6 quarters kept  2 quarters in a row
      Future goals       2 of 2 years kept     2 years in a row
    ");
}

#[test]
fn stats_count_quarters_and_years() {
    assert_snapshot!(home().bond("stats"), @"
    goal               now      last 12  kept        streak      best
    Quality time, Sam  1 of 2   ●··◐●●○  4 of 6 q ◐  2 quarters  2 quarters
    Future goals       not yet      ●●○  2 of 2 y    2 years     2 years
    ● kept   ◐ made up for   ○ open   · not kept

    practice      entries  time  last
    Quality time        9        Friday
    Future goals        2        1 May 2025

    With Sam 9 times, last Friday

    kind          balance               entries  time
    emotional     ████████████████████       11
    physical                                  0
    intellectual  ████████████████████       11
    spiritual     ████████████████████       11
    ");
    assert_snapshot!(home().bond("calendar qt --year 2026"), @"
    Quality time, 2026

           Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
      Mon   ··············································
      Tue   ··············································
      Wed   ·························█············█·······
      Thu  ···············································
      Fri  ··············█··█····························█
      Sat  ·█············█································
      Sun  ···············································
      goal ·            ◐            ●            ●      ○

      ·█ 0–1 time  ● kept  ◐ made up for  ○ open  · not kept

      Twice a quarter with Sam: 3 of 3 quarters kept
      Now 2 quarters in a row, best 2 quarters (1 April to 30 September)
      7 times on 7 days
    ");
}

#[test]
fn goals_by_the_quarter_and_the_year_are_set_logged_and_skipped() {
    let home = Home::new();
    assert_snapshot!(home.bond("goal set qt quarterly"), @"Quality time: every quarter, from the first entry on");
    assert_snapshot!(home.bond("goal set fg 4/year"), @"Future goals: 4 times a year, from the first entry on");
    assert_snapshot!(home.bond("goal set al max600min/quarter"), @"Active listening: at most 600 min a quarter, from today");
    let said = home.bond("log qt");
    let said = said.lines().nth(1);
    assert_eq!(said, Some("Done this quarter, first quarter kept"));
    let said = home.bond("skip fg");
    let said: Vec<&str> = said.lines().skip(1).collect();
    let comfort = "No harm done: bond asks for nothing on that day";
    assert_eq!(said, [comfort, "0 of 4 this year"]);
    assert_snapshot!(home.bond("goal list"), @"
    goal              aimed for                  since
    Quality time      every quarter              today
    Future goals      4 times a year             the first entry
    Active listening  at most 600 min a quarter  today
    ");
}

#[test]
fn programs_get_the_unit() {
    let facts = home().bond("explain qt --json -n 1");
    assert!(facts.contains(r#""unit": "quarter""#), "{facts}");
    let facts = home().bond("explain fg --json -n 1");
    assert!(facts.contains(r#""unit": "year""#), "{facts}");
}
