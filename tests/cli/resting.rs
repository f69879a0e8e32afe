//! Periods that are paused or skipped never read as failures.

use insta::assert_snapshot;

use crate::home::Home;

/// A holiday from Friday 13 to Thursday 19 November, and a skip on Saturday 21 November.
const JOURNAL: &str = r#"format = 1

[[goal]]
practice = "appreciation"
every = "daily"
since = 2026-11-02

[[goal]]
practice = "quality-time"
every = "3/week"
since = 2026-11-02

[[goal]]
practice = "new-experiences"
every = "tue,wed"
since = 2026-11-02

[[goal]]
practice = "future-goals"
every = "monthly"
since = 2026-11-01

[[goal]]
practice = "physical-affection"
every = "3/week"
since = 2026-11-16

[[pause]]
from = 2026-11-13
to = 2026-11-19

[log]
a1 = { at = 2026-11-20, practice = "appreciation" }
a2 = { at = 2026-11-21, practice = "appreciation" }
b1 = { at = 2026-11-20, practice = "quality-time" }
c1 = { at = 2026-11-21, practice = "physical-affection", skip = true }
"#;

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

#[test]
fn a_week_with_a_holiday_counts_the_days_that_were_free_of_it() {
    assert_snapshot!(home().bond("week"), @"
    Week 47, 16 to 22 November
    Your first week, with 3 moments: a good start.

                          M  T  W  T  F  S  now  goal
      Appreciation        –  –  –  –  ●  ●  ·    2 of 3 days
      Quality time        –  –  –  –  ●  ·  ·    1 of 3, paused
      New experiences     –  –  –  –  ·  ·  ·    paused
      Future goals        –  –  –  –  ·  ·  ·    paused this month
      Physical affection  –  –  –  –  ·  –  ·    paused

      In all: 3 moments
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Appreciation  2 of 13 days kept  2 days in a row

    One idea
      Our Goal, If-Then, 25 min                                          evidence B+
      Choose one goal for four weeks, and decide now what to do when it gets hard.
      Fewer entries in the intellectual than in the emotional category so far: 1
      entry
      Evidence of grade B+: a part of it, or another form of it, was tested
      To begin: bond exercise start we-goal-if-then
    ");
}

#[test]
fn a_week_of_holiday_is_paused() {
    let journal = JOURNAL.replace("from = 2026-11-13", "from = 2026-11-09");
    let home = Home::with_journal(&journal);
    assert_snapshot!(home.bond("week last"), @"
    Week 46, 9 to 15 November 2026
    A week of rest, as planned.

                       M  T  W  T  F  S  S  goal
      Appreciation     –  –  –  –  –  –  –  paused
      Quality time     –  –  –  –  –  –  –  paused
      New experiences  –  –  –  –  –  –  –  paused
      Future goals     –  –  –  –  –  –  –  paused this month
    ");
}

#[test]
fn a_month_with_a_holiday_is_paused() {
    assert_snapshot!(home().bond("month"), @"
    November 2026
    Your first month, with 3 moments on 2 days: a good start.

      week                44  45  46  47  48  49  times  kept
      Appreciation         ·   ·   –   2              2  2 of 13 d
      Quality time         ·   ·   –   1              1  0 of 1 w
      New experiences      ·   ·   –   –              0  0 of 4 d
      Future goals         ·   ·   –   –              0  paused
      Physical affection   ·   ·   –   –              0  paused
      all                  ·   ·   ·   3              3

      In all: 3 moments on 2 days
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Appreciation  2 of 13 days kept  2 days in a row
    ");
}

#[test]
fn today_and_stats_ask_for_nothing_in_the_rest_of_a_paused_week() {
    assert_snapshot!(home().bond("today"), @"
    Sunday 22 November

      due    Appreciation        today      not yet, kept 2 of 13 days
      later  Quality time                   1 of 3 this week, paused
             Physical affection             paused this week
             New experiences     in 2 days  not asked today
             Future goals                   paused this month
    ");
    assert_snapshot!(home().bond("stats"), @"
    goal                now                  last 12  kept       streak  best
    Appreciation        not yet         ··–––––––●●○  2 of 13 d  2 days  2 days
    Quality time        1 of 3, paused           ·––  0 of 1 w
    New experiences     not yet               ····––  0 of 4 d
    Future goals        paused                     –  new
    Physical affection  paused                     –  new
    ● kept   ○ open   – skipped, paused or cut short   · not kept

    practice      entries  time  last
    Appreciation        2        yesterday
    Quality time        1        Friday

    kind          balance               entries  time
    emotional     ████████████████████        3
    physical                                  0
    intellectual  ██████▋                     1
    spiritual     ██████▋                     1
    ");
    assert_snapshot!(home().bond("explain qt"), @"
    Quality time

    3 times a week, from 2 November
      16 to 22 November  1 of 3  – neutral   paused 16 to 19 November
      9 to 15 November   0 of 3  – neutral   paused 13 to 15 November
      2 to 8 November    0 of 3  · not kept  3 short

    1 week counted so far, from 2 November on.
    No streak at the moment, as 2 to 8 November was not kept; the next kept week
    begins one.

    Neutral: neither breaks nor lengthens a streak, and does not count in the rate.
    ");
}

#[test]
fn after_a_skip_the_check_is_content() {
    let home = Home::with_journal(
        "format = 1\n\n[[goal]]\npractice = \"quality-time\"\nevery = \"7/week\"\nsince = 2026-11-16\n\n[log]\n",
    );
    assert_eq!(home.run(&["today", "--check"]).status, 1);
    home.bond("skip qt -d thu");
    assert_eq!(home.run(&["today", "--check"]).status, 0);
    let explained = home.bond("explain qt");
    assert!(explained.contains("skipped on 19 November"), "{explained}");
    assert!(!explained.contains("to go"), "{explained}");
}
