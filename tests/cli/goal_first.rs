//! A goal that is set before its first entry: it begins with that, also if it is filled in later for an earlier day.

use insta::assert_snapshot;

use crate::home::Home;

/// Each kind of goal that asks for something.
const KINDS: [&str; 8] = [
    "daily",
    "weekly",
    "3/week",
    "90min/month",
    "sun",
    "3/7d",
    "14d",
    "7d..14d",
];

/// The facts of the only goal.
fn goal(home: &Home) -> serde_json::Value {
    let said = home.bond("stats --json");
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    said["goals"][0].clone()
}

/// What is in the journal above the log.
fn head(home: &Home) -> String {
    let journal = home.journal();
    let head = journal.split("\n[log]").next();
    head.unwrap_or_default().to_owned()
}

#[test]
fn no_begin_is_written_before_the_first_entry() {
    for every in KINDS {
        let home = Home::new();
        home.bond(&format!("goal set qt {every}"));
        assert!(!home.journal().contains("since"), "{}", home.journal());
        let goal = goal(&home);
        assert_eq!(
            (&goal["judged"], &goal["current_streak"]),
            (&0.into(), &0.into()),
            "{every}"
        );
    }
}

#[test]
fn it_stands_as_if_it_had_begun_today_for_as_long_as_it_waits() {
    let by_calendar = KINDS.into_iter().filter(|every| !every.ends_with("14d"));
    for every in by_calendar {
        let mut waiting = Home::new();
        waiting.bond(&format!("goal set qt {every}"));
        for now in ["2026-11-22", "2026-11-26", "2027-02-01"] {
            waiting.set_now(&format!("{now}T21:15:00+01:00"));
            let begun = Home::new().at(&format!("{now}T21:15:00+01:00"));
            begun.bond(&format!("goal set qt {every} --since today"));
            assert_eq!(waiting.bond("today"), begun.bond("today"), "{every}");
            assert_eq!(goal(&waiting), goal(&begun), "{every} on {now}");
        }
    }
}

#[test]
fn an_interval_goal_asks_for_its_first_time_at_once_and_until_it_comes() {
    let mut home = Home::new();
    home.bond("goal set qt 14d");
    for now in ["2026-11-22", "2026-11-26", "2027-02-01"] {
        home.set_now(&format!("{now}T21:15:00+01:00"));
        let goal = goal(&home);
        assert_eq!(
            (&goal["due"], &goal["overdue"]),
            (&true.into(), &false.into())
        );
        assert_eq!(
            (&goal["judged"], &goal["current_streak"]),
            (&0.into(), &0.into())
        );
    }
    home.bond("log qt -q -d 2027-01-25");
    let goal = goal(&home);
    assert_eq!(
        (&goal["due"], &goal["safe_until"]),
        (&false.into(), &"2027-02-08".into())
    );
}

#[test]
fn it_begins_with_an_entry_that_is_filled_in_for_an_earlier_day() {
    for every in KINDS {
        let before = Home::new();
        before.bond(&format!("goal set qt {every}"));
        before.bond("log qt -f 45m -d 2026-11-20");
        before.bond("log qt -f 45m -d 2026-11-18");
        let after = Home::new();
        after.bond("log qt -f 45m -d 2026-11-20");
        after.bond("log qt -f 45m -d 2026-11-18");
        after.bond(&format!("goal set qt {every}"));
        assert!(after.journal().contains("since = 2026-11-18"));
        for view in ["today", "stats", "week", "month", "year"] {
            assert_eq!(before.bond(view), after.bond(view), "{every}: {view}");
        }
        assert_eq!(goal(&before), goal(&after), "{every}");
    }
}

#[test]
fn the_first_entry_is_that_of_the_person() {
    let home = Home::new();
    home.bond("log qt -d 2026-11-02");
    home.bond("goal set qt daily -w Sam");
    assert_snapshot!(home.bond("goal list"), @"
    goal               aimed for  since
    Quality time, Sam  every day  the first entry
    ");
    home.bond("log qt -w sam -d 2026-11-20");
    assert_eq!(goal(&home)["judged"], 2);
}

#[test]
fn what_it_says_until_then() {
    let home = Home::new();
    assert_snapshot!(home.bond("goal set qt daily"), @"Quality time: every day, from the first entry on");
    assert_snapshot!(home.bond("goal set qt daily"), @"Nothing to change. Quality time: every day, from the first entry on");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every day, from the first entry on
      22 November  1 day  ○ open  not yet

    No day has been judged yet.
    No streak yet; the first kept day begins one.

    Open: it is not over yet, and breaks nothing.
    ");
    assert_snapshot!(home.bond("goal edit qt --plan tea"), @"
    Quality time: every day, from the first entry on
            was  now
      plan       tea
    ");
    assert_snapshot!(home.bond("goal remove qt"), @"
    Removed: Quality time, every day, from the first entry on
    What was logged stays; 'bond undo' brings the goal back
    ");
}

#[test]
fn another_goal_replaces_it() {
    let mut home = Home::new();
    home.bond("goal set qt daily");
    home.set_now("2026-11-25T21:15:00+01:00");
    assert_snapshot!(home.bond("goal set qt 14d"), @"
    Quality time: every 14 days, from the first entry on
    In place of every day, from the first entry on
    ");
    assert_snapshot!(head(&home), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1

    [[goal]]
    practice = "quality-time"
    every = "14d"
    "#);
    assert_snapshot!(home.bond("goal set qt max2/week"), @"
    Quality time: at most twice a week, from today
    In place of every 14 days, from the first entry on
    ");
    assert_snapshot!(head(&home), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1

    [[goal]]
    practice = "quality-time"
    every = "max2/week"
    since = 2026-11-25
    "#);
    assert_snapshot!(home.bond("goal set qt 3/week"), @"
    Quality time: 3 times a week, from the first entry on
    In place of at most twice a week, from today
    ");
    assert_snapshot!(head(&home), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1

    [[goal]]
    practice = "quality-time"
    every = "3/week"
    "#);
    assert_snapshot!(home.bond("goal set qt 3/week --since 2026-11-01"), @"Quality time: 3 times a week, from 1 November");
}

#[test]
fn once_it_has_begun_it_is_changed_as_any_other() {
    let home = Home::new();
    home.bond("goal set qt daily");
    home.bond("log qt -d 2026-11-20");
    assert_snapshot!(home.bond("goal set qt 14d"), @"
    Quality time: every 14 days, from today
    Until yesterday it was every day, from 20 November
    ");
    assert_snapshot!(head(&home), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1

    [[goal]]
    practice = "quality-time"
    every = "daily"
    until = 2026-11-21

    [[goal]]
    practice = "quality-time"
    every = "14d"
    since = 2026-11-22
    "#);
    // An entry before that is one of the first goal.
    home.bond("log qt -d 2026-11-18");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 14 days, from today
      22 November to 6 December  not yet  ○ open  in time until 6 December

    Every day, from 18 November until yesterday
      21 November  1 day  · not kept
      20 November  1 day  ● kept
      19 November  1 day  · not kept
      18 November  1 day  ● kept

    The next time is due 14 days after the last. Skipped and paused days do not
    count.
    No time has followed another yet.
    No streak yet; the first time begins one.
    Since 22 November the goal is judged by the interval from one time to the next;
    before that it was by the day, and a streak does not run on over such a change.

    Open: it is not over yet, and breaks nothing.
    ");
}

#[test]
fn one_that_ended_before_its_first_entry_is_set_again_as_a_first_one() {
    let mut home = Home::new();
    home.bond("goal set qt 3/7d");
    home.bond("goal end qt -d 2026-11-24");
    home.set_now("2026-11-29T21:15:00+01:00");
    assert_eq!(goal(&home)["ended"], true);
    home.bond("goal set qt 3/7d");
    home.bond("log qt -d 2026-11-20");
    assert_snapshot!(head(&home), @r#"
    # bond journal: one line per entry below [log]. Edit it as you like.
    format = 1

    [[goal]]
    practice = "quality-time"
    every = "3/7d"
    "#);
    assert_eq!(goal(&home)["ended"], false);
}

#[test]
fn one_that_ended_after_some_time_begins_anew_today() {
    let home = Home::with_journal(
        "format = 1\n\n[[goal]]\npractice = \"quality-time\"\nevery = \"daily\"\nuntil = 2026-11-10\n\n\
        [log]\nx1 = { at = 2026-11-02, practice = \"quality-time\" }\n",
    );
    home.bond("goal set qt 3/7d");
    assert!(
        home.journal()
            .contains("every = \"3/7d\"\nsince = 2026-11-22\n")
    );
}

#[test]
fn a_limit_begins_today_however_it_is_set() {
    let home = Home::new();
    home.bond("goal set qt max2/week");
    assert!(home.journal().contains("since = 2026-11-22"));
    home.bond("goal set al daily");
    home.bond("goal edit al --every max2/day");
    assert_eq!(home.journal().matches("since = 2026-11-22").count(), 2);
    home.bond("goal edit al --no-since");
    assert_eq!(home.journal().matches("since = 2026-11-22").count(), 2);
}

#[test]
fn a_begin_that_is_written_stays() {
    let text = "format = 1\n\n[[goal]]\npractice = \"quality-time\"\nevery = \"daily\"\nsince = 2026-11-20\n";
    let home = Home::with_journal(text);
    home.bond("goal set qt daily");
    home.bond("goal edit qt --every daily");
    assert_eq!(home.journal(), text);
    assert_eq!(goal(&home)["judged"], 2);
}

#[test]
fn one_that_ends_before_its_first_entry_is_removed() {
    let home = Home::new();
    home.bond("goal set qt daily");
    assert_snapshot!(home.bond("goal end qt"), @"
    Quality time: every day, from the first entry on
    It had not begun and was removed; to begin again: bond goal set
    ");
    assert!(!head(&home).contains("goal"));
}
