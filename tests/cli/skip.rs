//! `bond skip`.

use insta::assert_snapshot;

use crate::home::{Home, steady};

const JOURNAL: &str = r#"format = 1

[person.sam]
name = "Sam"

[[goal]]
practice = "quality-time"
every = "3/week"
since = 2026-11-02

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/7d"
since = 2026-11-02

[log]
x1 = { at = 2026-11-03, practice = "quality-time", with = ["sam"] }
x2 = { at = 2026-11-04, practice = "quality-time", with = ["sam"] }
x3 = { at = 2026-11-05, practice = "quality-time", with = ["sam"] }
"#;

#[test]
fn a_skip_is_one_line_and_does_no_harm() {
    let home = Home::with_journal(JOURNAL);
    steady(&home, || {
        assert_snapshot!(home.bond("skip qt both ill"), @"
        Skipped: Quality time, today (both ill)                                 3xxxxxxx
        No harm done: a week with a skip breaks no streak
        Quality time: skipped this week, kept 1 of the last 2 weeks
        Quality time, Sam: 0 of 3 in 7 days, kept 7 of the last 20 days
        ");
        assert_snapshot!(crate::home::difference(JOURNAL, &home.journal()), @r#"+3xxxxxxx = { at = 2026-11-22, practice = "quality-time", skip = "both ill" }"#);
    });
}

#[test]
fn a_skip_with_people_holds_for_their_goals_only() {
    let home = Home::with_journal(JOURNAL).wide(60);
    steady(&home, || {
        assert_snapshot!(home.bond("skip qt -w sam -d yesterday"), @"
        Skipped: Quality time with Sam, yesterday           3xxxxxxx
        No harm done: a skipped day breaks no streak
        0 of 3 in 7 days, kept 7 of the last 19 days
        ");
        assert_snapshot!(crate::home::difference(JOURNAL, &home.journal()), @r#"+3xxxxxxx = { at = 2026-11-21, practice = "quality-time", with = ["sam"], skip = true }"#);
    });
}

#[test]
fn the_people_of_the_configuration_do_not_narrow_it() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("with = [\"sam\"]\n");
    home.bond("skip qt -q");
    assert!(!home.journal().lines().last().unwrap().contains("with"));
}

#[test]
fn a_skip_without_a_goal_is_kept_as_well() {
    let home = Home::new();
    steady(&home, || {
        assert_snapshot!(home.bond("skip appreciation"), @"
        Skipped: Appreciation, today                                            3xxxxxxx
        No harm done: there is no goal that would ask for it
        ");
        assert_snapshot!(home.journal(), @r#"
        # bond journal: one line per entry below [log]. Edit it as you like.
        format = 1

        [log]
        3xxxxxxx = { at = 2026-11-22, practice = "appreciation", skip = true }
        "#);
    });
}

#[test]
fn what_was_done_the_same_day_counts() {
    let home = Home::with_journal(JOURNAL);
    steady(&home, || {
        assert_snapshot!(home.bond("skip qt -d 2026-11-05"), @"
        Skipped: Quality time, 5 November                                       3xxxxxxx
        It was done that day as well, and that counts
        Quality time: 0 of 3 this week, kept 1 of the last 2 weeks
        Quality time, Sam: 0 of 3 in 7 days, kept 7 of the last 20 days
        ");
    });
}

#[test]
fn a_pause_is_only_offered_for_a_day_to_come_of_a_practice_that_is_known() {
    let home = Home::with_journal(JOURNAL);
    let pause = "bond pause";
    assert!(home.fails("skip qt -d tomorrow", 2).contains(pause));
    for line in [
        "skip date-night -d tomorrow",
        "skip date-night -d thu",
        "skip qt -w san -d thu",
    ] {
        let said = home.fails(line, 2);
        assert!(
            !said.contains(pause) && said.contains("could not find"),
            "{line}: {said}"
        );
    }
}

#[test]
fn days_to_come_and_days_for_reasons_are_refused() {
    let home = Home::with_journal(JOURNAL);
    let faults = [
        "skip qt -d tomorrow",
        "skip qt -d 2026-12-24",
        "skip qt -d 2026-11-22T23:00:00+01:00",
        "skip qt yesterday",
        "skip quallity-time",
        "skip qt -w san",
        "skip qt -d someday",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond skip qt -d tomorrow
    error: "tomorrow" lies in the future: today is 2026-11-22
    hint: for a day to come: bond pause qt --from 2026-11-23 --to 2026-11-23
    $ bond skip qt -d 2026-12-24
    error: "2026-12-24" lies in the future: today is 2026-11-22
    hint: for a day to come: bond pause qt --from 2026-12-24 --to 2026-12-24
    $ bond skip qt -d 2026-11-22T23:00:00+01:00
    error: "2026-11-22T23:00:00+01:00" lies in the future: it is 2026-11-22 21:15 now
    $ bond skip qt yesterday
    error: could not use "yesterday" as a reason: it is a day
    hint: a day goes after -d: bond skip qt -d "yesterday"
    $ bond skip quallity-time
    error: could not find the practice "quallity-time": did you mean "quality-time"?
    hint: 'bond practice list' shows all, and 'bond practice add quallity-time' adds this practice
    $ bond skip qt -w san
    error: could not find the person "san": did you mean "sam"?
    hint: to add somebody new all the same, use --new, or 'bond person add' for "san"
    $ bond skip qt -d someday
    error: could not understand the date "someday"
    hint: write it as today, yesterday 21:30, 3 days ago, friday, last friday, -1 or 2026-11-20
    "#);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn programs_read_the_entry_and_the_goals() {
    let home = Home::with_journal(JOURNAL);
    steady(&home, || {
        assert_snapshot!(home.bond("skip qt -w sam night shift --json"), @r#"
        {
          "schema": "bond.skip/1",
          "incomplete": false,
          "entry": {
            "id": "3xxxxxxx",
            "at": "2026-11-22",
            "day": "2026-11-22",
            "practice": "quality-time",
            "with": [
              "sam"
            ],
            "minutes": null,
            "amount": null,
            "rating": null,
            "exercise": null,
            "tags": [],
            "note": null,
            "skip": "night shift",
            "private": false,
            "by": null,
            "unknown": {}
          },
          "goals": [
            {
              "practice": "quality-time",
              "with": "sam",
              "every": "3/7d",
              "unit": "day",
              "state": "neutral",
              "done": 0.0,
              "target": 3.0,
              "current_streak": 0,
              "best_streak": 7,
              "best_from": "2026-11-03",
              "best_to": "2026-11-09",
              "kept": 7,
              "judged": 20,
              "mended": 0,
              "strength": 16.816244110224517,
              "due": false,
              "safe_until": null,
              "last": "2026-11-05",
              "ended": false,
              "overdue": false
            }
          ]
        }
        "#);
    });
}
