//! A goal that ended and is set again: every view says the same of its days.

use insta::assert_snapshot;

use crate::home::Home;

/// The rows and sentences of `explain` that speak of a streak or of a time to come.
fn told(home: &Home) -> String {
    let page = home.bond("explain qt");
    let told = ["streak", "begins", "in time", "ends", "ended", "one."];
    let lines = page.lines();
    let lines = lines.filter(|line| told.iter().any(|word| line.contains(word)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn an_interval_goal_that_is_set_again_has_missed_nothing_yet() {
    let mut home = Home::new().at("2026-11-10T21:15:00+01:00");
    home.bond("log qt -d 2026-09-20");
    home.bond("log qt -d 2026-10-01");
    home.bond("goal set qt 14d");
    home.bond("goal end qt");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 14 days, from 20 September until yesterday
      2 October to 9 November    not done       · not kept  25 days late
      21 September to 1 October  after 11 days  ● kept

    The next time is due 14 days after the last. Skipped and paused days do not
    count.
    On time 1 of 2, counted from 21 September on.
    The best streak so far: 2 times in a row, each within 14 days, 20 September to 1
    October.
    ");
    home.set_now("2026-11-22T21:15:00+01:00");
    home.bond("goal set qt 14d");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 14 days, from today
      22 November to 6 December  not yet  ○ open  in time until 6 December

    Every 14 days, from 20 September until 9 November
      2 October to 9 November    not done       · not kept  25 days late
      21 September to 1 October  after 11 days  ● kept

    The next time is due 14 days after the last. Skipped and paused days do not
    count.
    On time 1 of 2, counted from 21 September on.
    No streak at the moment, as the goal began again today; the next time begins
    one.
    The best streak so far: 2 times in a row, each within 14 days, 20 September to 1
    October.
    No goal was in force from 10 to 21 November; a streak does not run on over that.

    Open: it is not over yet, and breaks nothing.
    ");
    home.set_now("2026-12-20T21:15:00+01:00");
    assert_snapshot!(told(&home), @"
    No streak at the moment, as the goal began again on 22 November; the next time
    begins one.
    The best streak so far: 2 times in a row, each within 14 days, 20 September to 1
    No goal was in force from 10 to 21 November; a streak does not run on over that.
    ");
    home.bond("log qt");
    home.set_now("2027-01-20T21:15:00+01:00");
    assert_snapshot!(told(&home), @"
    No streak at the moment, as the time after the last was due by 3 January; the
    next time begins one.
    The best streak so far: 2 times in a row, each within 14 days, 20 September to 1
    No goal was in force from 10 to 21 November 2026; a streak does not run on over
    ");
}

#[test]
fn a_goal_by_the_week_that_is_set_again_says_why_there_is_no_streak() {
    let home = Home::new();
    home.bond("log qt -d 2026-10-21");
    home.bond("goal set qt weekly");
    home.bond("goal end qt -d 2026-10-25");
    home.bond("goal set qt weekly");
    assert_snapshot!(told(&home), @"
    No streak at the moment, as the goal began again today; the next kept week
    begins one.
    The best streak so far: 1 week, 19 to 25 October.
    No goal was in force from 26 October to 21 November; a streak does not run on
    ");
}

#[test]
fn the_list_and_the_end_give_the_same_first_day() {
    let mut home = Home::new();
    home.bond("goal set qt 14d");
    assert_snapshot!(home.bond("goal list --all"), @"
    goal          aimed for      since            until
    Quality time  every 14 days  the first entry
    ");
    home.bond("log qt");
    assert_snapshot!(home.bond("goal list"), @"
    goal          aimed for      since
    Quality time  every 14 days  today
    ");
    assert_snapshot!(home.bond("goal end qt -d today"), @"
    Quality time: every 14 days, only today
    What was kept stays; to begin again: bond goal set
    ");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 14 days; last done today, and the goal ends today.
    ");
    home.set_now("2026-11-25T21:15:00+01:00");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 14 days, only 22 November; the goal has ended.
    ");
    home.bond("goal set qt 14d");
    assert_snapshot!(home.bond("goal list --all"), @"
    goal          aimed for      since        until
    Quality time  every 14 days  22 November  22 November
    Quality time  every 14 days  today
    ");
    home.bond("log qt -d 2026-11-21");
    assert_snapshot!(home.bond("goal list --all"), @"
    goal          aimed for      since        until
    Quality time  every 14 days  21 November  22 November
    Quality time  every 14 days  today
    ");
    assert_snapshot!(told(&home), @"
      25 November to 9 December  not yet  ○ open  in time until 9 December
    No streak at the moment, as the goal began again today; the next time begins
    one.
    The best streak so far: 2 times in a row, each within 14 days, 21 to 22
    No goal was in force from 23 to 24 November; a streak does not run on over that.
    ");
}

#[test]
fn one_that_ended_before_its_first_entry_never_began() {
    let mut home = Home::new();
    home.bond("goal set qt 14d");
    home.bond("goal end qt -d 2026-11-25");
    assert_snapshot!(told(&home), @"
      22 November to 6 December  not yet  ○ open  the goal ends on 25 November
    No streak yet; the first time begins one.
    ");
    home.set_now("2026-11-29T21:15:00+01:00");
    home.bond("log qt");
    assert_snapshot!(home.bond("goal list --all"), @"
    goal          aimed for      since            until
    Quality time  every 14 days  the first entry  25 November
    ");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 14 days, from the first entry until 25 November; the goal has ended.
    ");
}
