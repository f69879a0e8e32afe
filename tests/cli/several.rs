//! `bond log` and `bond skip` for several days and practices at once.

use insta::assert_snapshot;

use crate::home::{Home, difference, steady};

const JOURNAL: &str = r#"format = 1

[person.sam]
name = "Sam"

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2026-11-02

[log]
a1 = { at = 2026-11-10, practice = "quality-time", with = ["sam"], minutes = 30 }
"#;

#[test]
fn several_days_are_one_change_that_one_undo_takes_back() {
    let home = Home::with_journal(JOURNAL);
    let run = home.run(&["log", "qt", "-w", "sam", "-f", "45m", "-d", "mon wed fri"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    steady(&home, || {
        assert_snapshot!(run.stdout, @"
        Logged 3 entries
          Quality time with Sam, 45 min, Monday                                 3xxxxxxx
          Quality time with Sam, 45 min, Wednesday                              3xxxxxxx
          Quality time with Sam, 45 min, Friday                                 3xxxxxxx
        3 of 3 this week, kept 1 of the last 3 weeks
        ");
        assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
        +3xxxxxxx = { at = 2026-11-16, practice = "quality-time", with = ["sam"], minutes = 45 }
        +3xxxxxxx = { at = 2026-11-18, practice = "quality-time", with = ["sam"], minutes = 45 }
        +3xxxxxxx = { at = 2026-11-20, practice = "quality-time", with = ["sam"], minutes = 45 }
        "#);
    });
    let said = home.bond("undo");
    steady(&home, || {
        assert_snapshot!(said, @"
    Took back: log of 3 entries
      Quality time with Sam, 45 min, Monday                                 3xxxxxxx
      Quality time with Sam, 45 min, Wednesday                              3xxxxxxx
      Quality time with Sam, 45 min, Friday                                 3xxxxxxx
    ");
    });
    assert_eq!(home.journal(), JOURNAL);
    home.bond("redo");
    assert_eq!(home.journal().matches("2026-11-1").count(), 3);
}

#[test]
fn several_practices_are_logged_together_and_on_every_day() {
    let home = Home::with_journal(JOURNAL);
    let said = home.bond("log qt al -w sam");
    steady(&home, || {
        assert_snapshot!(said, @"
        Logged 2 entries
          Quality time with Sam, today 21:15                                    3xxxxxxx
          Active listening with Sam, today 21:15                                3xxxxxxx
        Quality time, Sam: 1 of 3 this week
        Active listening: the first one, a good start. To aim for something:
        bond goal set active-listening 2/week
        ");
    });
    home.bond("undo");
    let said = home.bond("log qt al -w Zoe -d mon..wed");
    steady(&home, || {
        assert_snapshot!(said, @"
        Logged 6 entries
          Quality time with Zoe, Monday                                         3xxxxxxx
          Active listening with Zoe, Monday                                     3xxxxxxx
          Quality time with Zoe, Tuesday                                        3xxxxxxx
          Active listening with Zoe, Tuesday                                    3xxxxxxx
          Quality time with Zoe, Wednesday                                      3xxxxxxx
          Active listening with Zoe, Wednesday                                  3xxxxxxx
        Zoe is new here and was added; see 'bond person show zoe'
        Quality time: 4 times so far
        Active listening: the first 3, a good start. To aim for something:
        bond goal set active-listening 2/week
        ");
        assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
        +[person.zoe]
        +name = "Zoe"
        +
        +3xxxxxxx = { at = 2026-11-16, practice = "quality-time", with = ["zoe"] }
        +3xxxxxxx = { at = 2026-11-16, practice = "active-listening", with = ["zoe"] }
        +3xxxxxxx = { at = 2026-11-17, practice = "quality-time", with = ["zoe"] }
        +3xxxxxxx = { at = 2026-11-17, practice = "active-listening", with = ["zoe"] }
        +3xxxxxxx = { at = 2026-11-18, practice = "quality-time", with = ["zoe"] }
        +3xxxxxxx = { at = 2026-11-18, practice = "active-listening", with = ["zoe"] }
        "#);
    });
    home.bond("undo");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn programs_get_a_list_and_the_goals() {
    let home = Home::with_journal(JOURNAL);
    let said = home.bond("log qt -w sam -d mon..tue --json");
    let value: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(value["schema"], "bond.log-lines/1");
    let days = value["entries"].as_array().expect("a list");
    let days: Vec<&str> = days
        .iter()
        .map(|one| one["day"].as_str().unwrap())
        .collect();
    assert_eq!(days, ["2026-11-16", "2026-11-17"]);
    assert_eq!(value["goals"][0]["done"], 2.0);
    assert_eq!(home.bond("log qt -d mon..tue -q"), "");
}

#[test]
fn a_dry_run_shows_every_line_and_writes_nothing() {
    let home = Home::new();
    let said = home.bond("log qt -w Sam -d mon..tue --dry-run");
    assert_snapshot!(said, @r#"
    Would log 2 entries
      Quality time with Sam, Monday
        id = { at = 2026-11-16, practice = "quality-time", with = ["sam"] }
      Quality time with Sam, Tuesday
        id = { at = 2026-11-17, practice = "quality-time", with = ["sam"] }
    "#);
    assert!(!home.path().join(".local").exists());
}

#[test]
fn what_makes_no_sense_is_refused_whole() {
    let home = Home::with_journal(JOURNAL);
    let lines: &[&[&str]] = &[
        &["log", "qt", "-d", "fri..mon"],
        &["log", "qt", "-d", "mon tomorrow"],
        &["log", "qt", "-d", "2026-11-18..2026-11-16"],
        &["log", "qt", "-d", "mon wed 21:30"],
        &["log", "qt", "-d", "2024-01-01..today"],
        &["log", "qt", "qt"],
        &["log", "qt", "quality-time"],
        &["log", "qt", "al", "--amount", "3"],
        &["log", "qt", "al", "--exercise", "mirror-and-swap"],
        &["log", "qt", "-"],
        &["log", "qt", "3", "days", "ago"],
        &["log", "qt", "mon..wed"],
        &["log", "qt", "sam"],
        &["log", "qt", "45m"],
        &["log", "qt", "walk", "by", "the", "river"],
        &["log", "quality", "time"],
        &["log", "qt", "activ-listening"],
        &["skip", "qt", "-d", "fri..mon"],
        &["skip", "qt", "mon..wed"],
    ];
    let mut said = String::new();
    for line in lines {
        let run = home.run(line);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{line:?}");
        said.extend(["$ bond ", &line.join(" "), "\n", &run.stderr]);
    }
    assert_snapshot!(said, @r#"
    $ bond log qt -d fri..mon
    error: "fri..mon" reaches into the future, to 2026-11-23: today is 2026-11-22
    $ bond log qt -d mon tomorrow
    error: "mon tomorrow" reaches into the future, to 2026-11-23: today is 2026-11-22
    $ bond log qt -d 2026-11-18..2026-11-16
    error: could not understand the days "2026-11-18..2026-11-16": 2026-11-16 comes before 2026-11-18
    hint: write several days as mon..wed, "mon wed fri" or 2026-11-16..2026-11-20
    $ bond log qt -d mon wed 21:30
    error: could not understand the days "mon wed 21:30": several days go without a time of day
    hint: write several days as mon..wed, "mon wed fri" or 2026-11-16..2026-11-20
    $ bond log qt -d 2024-01-01..today
    error: could not understand the days "2024-01-01..today": it means more than 366 days
    hint: write several days as mon..wed, "mon wed fri" or 2026-11-16..2026-11-20
    $ bond log qt qt
    error: could not log qt twice at once: it is named already
    $ bond log qt quality-time
    error: could not log quality-time twice at once: it is named already
    $ bond log qt al --amount 3
    error: could not use --amount for several practices: it belongs to one
    hint: log them one after the other
    $ bond log qt al --exercise mirror-and-swap
    error: could not use --exercise for several practices: it belongs to one
    hint: log them one after the other
    $ bond log qt -
    error: could not log: - reads all entries from standard input
    hint: it stands alone: bond log -
    $ bond log qt 3 days ago
    error: could not understand "3" behind the practice
    hint: a date goes after -d: bond log qt -d "3 days ago"
    $ bond log qt mon..wed
    error: could not understand "mon..wed" behind the practice
    hint: a date goes after -d: bond log qt -d "mon..wed"
    $ bond log qt sam
    error: could not understand "sam" behind the practice
    hint: a person goes after -w: bond log qt -w sam
    $ bond log qt 45m
    error: could not understand "45m" behind the practice
    hint: a duration goes after -f: bond log qt -f 45m
    $ bond log qt walk by the river
    error: could not find the practice "walk": did you mean "talk" (open-communication)?
    hint: only practices need no flag: put a person after -w, a date after -d, a note after -m
    $ bond log quality time
    error: could not understand "time" behind the practice
    hint: a name of several words goes in quotes: bond log "quality time"
    $ bond log qt activ-listening
    error: could not find the practice "activ-listening": did you mean "active-listening"?
    hint: only practices need no flag: put a person after -w, a date after -d, a note after -m
    $ bond skip qt -d fri..mon
    error: "fri..mon" reaches into the future, to 2026-11-23: today is 2026-11-22
    $ bond skip qt mon..wed
    error: could not use "mon..wed" as a reason: it is a day
    hint: a day goes after -d: bond skip qt -d "mon..wed"
    "#);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn what_is_logged_is_shown_where_the_header_can_not_be_read() {
    let home = Home::with_journal("format = 1\nbroken\n[log]\n");
    let said = home.fails("log qt al -d yesterday", 3);
    steady(&home, || {
        assert_snapshot!(said, @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:7: key with no value, expected `=`
          2 | broken
        hint: nothing was written; when that is mended, log again or put this below [log], each with a word of its own for 'new':
        new = { at = 2026-11-21, practice = "quality-time" }
        new = { at = 2026-11-21, practice = "active-listening" }
        "#);
    });
}

#[test]
fn a_broken_line_stops_no_days() {
    let home = Home::with_journal("format = 1\n\n[log]\na1 = { at = 2026-11-10 }\n");
    let run = home.run(&["log", "qt", "-d", "mon..tue"]);
    assert_eq!(run.status, 0);
    steady(&home, || {
        assert_snapshot!(format!("{}{}", run.stdout, run.stderr), @"
        Logged 2 entries
          Quality time, Monday                                                  3xxxxxxx
          Quality time, Tuesday                                                 3xxxxxxx
        The first 2: a good start. To aim for something:
        bond goal set quality-time 2/week
        warning: left out ~/.local/share/bond/journal.toml:4:6: missing field `practice`
          4 | a1 = { at = 2026-11-10 }
        warning: 1 line can't be read and is not counted; to check it, run: bond doctor
        ");
    });
    assert_eq!(home.journal().lines().count(), 6);
}

#[test]
fn several_days_are_skipped_at_once() {
    let home = Home::with_journal(JOURNAL);
    let run = home.run(&["skip", "qt", "-d", "mon..tue", "both", "ill"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    steady(&home, || {
        assert_snapshot!(run.stdout, @"
        Skipped: Quality time, Monday (both ill)                                3xxxxxxx
        Skipped: Quality time, Tuesday (both ill)                               3xxxxxxx
        No harm done: a week with a skip breaks no streak
        Skipped this week
        ");
        assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
        +3xxxxxxx = { at = 2026-11-16, practice = "quality-time", skip = "both ill" }
        +3xxxxxxx = { at = 2026-11-17, practice = "quality-time", skip = "both ill" }
        "#);
    });
    home.bond("undo");
    assert_eq!(home.journal(), JOURNAL);
    let json = home.bond("skip qt -d mon..tue --json");
    assert!(json.contains("\"schema\": \"bond.skip-lines/1\""), "{json}");
}
