//! `bond practice rename`.

use std::fmt::Write as _;

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::{Home, difference};

/// A journal in which a practice is named in every form.
const FORMS: &str = r#"# walk
format = 1

[practice.walk]   # walk
title = 'Evening walk'
aliases = ["ew"]

[[goal]]
practice = 'walk' # walk
every = "daily"
plan = "walk"

[[pause]]
practice = """walk"""
from = 2026-07-01
to = 2026-07-02

[[goal]]
with = "walk"
practice = "qt"
every = "weekly"

[log.t]
at = 2026-11-01 # a table
practice = "walk"

[log]
# walk
a = { at = 2026-11-02, practice = "walk", with = ["walk"], tags = ["walk"], note = "practice = \"walk\"" }
  walk={practice='walk',at=2026-11-03} # walk
b.at = 2026-11-04
b.practice = "w\u0061lk"
c = { at = 2026-11-05, note = """
practice = "walk"
""", practice = "walk", skip = "walk" }
d = { at = 2026-11-06, practice = "walking" }
"#;

#[test]
fn everything_that_names_it_goes_by_the_new_key_and_nothing_else_changes() {
    let home = Home::with_journal(FORMS);
    assert_snapshot!(home.bond("practice rename walk stroll --dry-run"), @"
    Would be: Evening walk                                                    stroll
           was   now
      key  walk  stroll
    5 entries, 1 goal and 1 pause would go by the new key
    ");
    assert_eq!(home.journal(), FORMS);
    assert_snapshot!(home.bond("practice rename evening stroll"), @"
    Evening walk                                                              stroll
           was   now
      key  walk  stroll
    5 entries, 1 goal and 1 pause go by the new key; 'bond undo' takes it back
    ");
    let renamed = home.journal();
    assert_snapshot!(difference(FORMS, &renamed), @r#"
    -[practice.walk]   # walk
    +[practice.stroll]   # walk
    -practice = 'walk' # walk
    +practice = 'stroll' # walk
    -practice = """walk"""
    +practice = """stroll"""
    -practice = "walk"
    +practice = "stroll"
    -a = { at = 2026-11-02, practice = "walk", with = ["walk"], tags = ["walk"], note = "practice = \"walk\"" }
    -  walk={practice='walk',at=2026-11-03} # walk
    +a = { at = 2026-11-02, practice = "stroll", with = ["walk"], tags = ["walk"], note = "practice = \"walk\"" }
    +  walk={practice='stroll',at=2026-11-03} # walk
    -b.practice = "w\u0061lk"
    +b.practice = "stroll"
    -""", practice = "walk", skip = "walk" }
    +""", practice = "stroll", skip = "walk" }
    "#);
    assert!(home.bond("history -n 1 stroll --json").contains("\"c\""));
    home.fails("history walk", 2);
    assert_snapshot!(home.bond("undo"), @r#"
    Took back: practice rename
      - [practice.stroll]   # walk
      - practice = 'stroll' # walk
      - practice = """stroll"""
      - practice = "stroll"
      + [practice.walk]   # walk
      + practice = 'walk' # walk
      + practice = """walk"""
      + practice = "walk"
    Every entry goes by walk again
    "#);
    assert_eq!(home.journal(), FORMS.replace("w\\u0061lk", "walk"));
    assert_snapshot!(home.bond("redo"), @r#"
    Did again: practice rename
      - [practice.walk]   # walk
      - practice = 'walk' # walk
      - practice = """walk"""
      - practice = "walk"
      + [practice.stroll]   # walk
      + practice = 'stroll' # walk
      + practice = """stroll"""
      + practice = "stroll"
    Every entry goes by stroll again
    "#);
    assert_eq!(home.journal(), renamed);
    assert_snapshot!(home.bond("undo --json"), @r#"
    {
      "schema": "bond.undo/1",
      "incomplete": false,
      "did": "practice rename",
      "changes": [],
      "renamed": {
        "sort": "practice",
        "before": {
          "practice": "walk"
        },
        "after": {
          "practice": "stroll"
        }
      }
    }
    "#);
    let doctor = home.run(&["doctor"]);
    assert!(!doctor.stdout.contains("vanished"), "{}", doctor.stdout);
}

#[test]
fn line_ends_marks_and_a_missing_newline_stay() {
    let text = FORMS.replace("w\\u0061lk", "walk");
    let text = format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n"));
    let home = Home::with_journal(&text);
    home.bond("practice rename walk stroll -q");
    let renamed = home.journal();
    let expected = Home::with_journal(FORMS);
    expected.bond("practice rename walk stroll -q");
    let expected = expected.journal().trim_end().replace('\n', "\r\n");
    assert_eq!(renamed, format!("\u{feff}{expected}"));
    home.bond("undo -q");
    assert_eq!(home.journal(), text);
}

#[test]
fn a_name_gives_the_key_and_the_title() {
    let home = home();
    home.bond("practice add Chess -q");
    let run = home.run(&["practice", "rename", "walk", "Long Stroll"]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert_snapshot!(run.stdout, @"
    Long Stroll                                                          long-stroll
             was           now
      key    walk          long-stroll
      title  Evening walk  Long Stroll
    1 entry and 1 goal go by the new key; 'bond undo' takes it back
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -[practice.walk]   # slowly
    +[practice.long-stroll]   # slowly
    -title = 'Evening walk'
    +title = "Long Stroll"
    -practice = "walk"
    +practice = "long-stroll"
    +[practice.chess]
    +title = "Chess"
    +
    -x1 = {practice="walk",at=2026-11-02,amount=4}
    +x1 = {practice="long-stroll",at=2026-11-02,amount=4}
    "#);
    home.bond("undo -q");
    assert!(home.journal().contains("title = 'Evening walk'"));
    // One that only entries know gets a table for its name.
    let home = Home::with_journal("[log]\nx = { at = 2026-11-02, practice = \"tea\" }\n");
    home.bond("practice rename tea Teatime -q");
    assert_snapshot!(home.journal(), @r#"
    [practice.teatime]
    title = "Teatime"

    [log]
    x = { at = 2026-11-02, practice = "teatime" }
    "#);
    home.bond("undo -q");
    assert_eq!(
        home.journal().trim_start(),
        "[log]\nx = { at = 2026-11-02, practice = \"tea\" }\n"
    );
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    home.bond("practice add Chess --alias ch -q");
    let journal = format!(
        "{}y = {{ at = 2026-11-02, practice = \"tea\" }}\n",
        home.journal()
    );
    home.write_journal(&journal);
    let faults = [
        "practice rename walk chess",
        "practice rename walk ch",
        "practice rename walk qt",
        "practice rename walk tea",
        "practice rename walk walk",
        "practice rename walk ...",
        "practice rename qt us",
        "practice rename nothing something",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond practice rename walk chess
    error: could not rename Evening walk: "chess" already means the practice "Chess"
    hint: choose another name or alias; 'bond practice show chess' shows that one
    $ bond practice rename walk ch
    error: could not rename Evening walk: "ch" already means the practice "Chess"
    hint: choose another name or alias; 'bond practice show chess' shows that one
    $ bond practice rename walk qt
    error: could not rename Evening walk: "qt" already means the built-in practice "Quality time"
    hint: choose another name or alias; 'bond practice show quality-time' shows that one
    $ bond practice rename walk tea
    error: could not rename Evening walk: tea is named by 1 entry already
    hint: two that become one could not be told apart again: choose another key
    $ bond practice rename walk walk
    error: could not rename Evening walk: walk is its key already
    hint: to call it otherwise, see 'bond practice edit --help'
    $ bond practice rename walk ...
    error: could not use the name "...": it needs a letter or a digit
    $ bond practice rename qt us
    error: could not rename Quality time: it comes with bond, and so does its key
    hint: to call it otherwise: bond practice edit quality-time --title "us"
    $ bond practice rename nothing something
    error: could not find the practice "nothing"
    hint: 'bond practice list' shows all, and 'bond practice add nothing' adds this practice
    "#);
    assert_eq!(home.journal(), journal);
}

#[test]
fn what_cannot_be_read_or_changed_alone_stops_it() {
    let broken = format!("{JOURNAL}z = {{ at = 2026-11-02, practice = \"walk\"\n");
    let home = Home::with_journal(&broken);
    assert!(
        home.fails("practice rename walk stroll", 3)
            .contains(":17:")
    );
    assert_eq!(home.journal(), broken);
    let spread = "practice.walk.title = \"Walk\"\npractice.walk.unit = \"km\"\n";
    let home = Home::with_journal(spread);
    home.fails("practice rename walk stroll", 3);
    assert_eq!(home.journal(), spread);
}

#[test]
fn an_exercise_of_the_users_own_is_named() {
    let home = home();
    let folder = home.path().join(".config/bond/exercises/tea");
    std::fs::create_dir_all(&folder).unwrap();
    let exercise = include_str!("../tea-time.toml");
    let practice = exercise
        .lines()
        .find(|line| line.starts_with("practice"))
        .unwrap();
    std::fs::write(
        folder.join("tea-time.toml"),
        exercise.replace(practice, "practice = \"walk\""),
    )
    .unwrap();
    let run = home.run(&["practice", "rename", "walk", "stroll", "-q"]);
    assert_eq!((run.status, &*run.stdout), (0, ""));
    assert_snapshot!(run.stderr, @r#"warning: exercises of your own still say practice = "walk", and are left out until they say "stroll": tea-time"#);
}

#[test]
fn a_thousand_entries_are_one_step_and_one_short_line_in_the_record() {
    let mut text = JOURNAL.to_owned();
    for number in 0..1_000 {
        let _ = writeln!(
            text,
            "w{number} = {{ at = 2026-11-03, practice = \"walk\", minutes = 45 }}"
        );
    }
    let home = Home::with_journal(&text);
    assert!(
        home.bond("practice rename walk stroll")
            .contains("1001 entries and 1 goal")
    );
    assert_eq!(home.journal().matches("\"stroll\"").count(), 1_002);
    let run = home.bond("path --json");
    let record = run
        .split('"')
        .skip_while(|word| *word != "record")
        .nth(2)
        .unwrap();
    let length = std::fs::metadata(record).unwrap().len();
    assert!(length < 2_000, "{length}");
    home.bond("log stroll --amount 2 -q");
    home.bond("undo -q");
    home.bond("undo -q");
    assert_eq!(home.journal(), text);
}

#[test]
fn an_entry_that_vanished_comes_back_with_the_new_key() {
    let home = home();
    home.bond("log walk --amount 3 -q");
    home.bond("practice rename walk stroll -q");
    let journal = home.journal();
    let without = journal.lines().filter(|line| !line.contains("amount = 3"));
    let without: Vec<&str> = without.collect();
    home.write_journal(&format!("{}\n", without.join("\n")));
    home.bond("doctor --restore --yes -q");
    assert!(
        home.journal().contains("practice = \"stroll\", amount = 3"),
        "{}",
        home.journal()
    );
}

#[test]
fn discretion_hides_both_keys() {
    let home = home();
    for line in ["practice rename walk secretstroll", "undo", "redo"] {
        let said = home.bond(&format!("{line} --discreet"));
        let facts = home.bond("undo --discreet --json");
        home.bond("redo -q");
        for word in ["walk", "stroll"] {
            assert!(!said.to_lowercase().contains(word), "{line}: {said}");
            assert!(!facts.to_lowercase().contains(word), "{line}: {facts}");
        }
    }
}

#[test]
fn one_entry_goes_by_the_new_key() {
    let home = Home::new();
    home.bond("practice add Tea -q");
    home.bond("log tea -q");
    let said = home.bond("practice rename tea teatime");
    assert!(said.contains("1 entry goes by the new key;"), "{said}");
}
