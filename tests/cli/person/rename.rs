//! `bond person rename`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::difference;

#[test]
fn everything_that_names_them_goes_by_the_new_key() {
    let home = home();
    assert_snapshot!(home.bond("person rename sammy alex"), @"
    Sam                                                                         alex
           was  now
      key  sam  alex
    3 entries and 1 goal go by the new key; 'bond undo' takes it back
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -[person.sam]
    +[person.alex]
    -with = "sam"
    +with = "alex"
    -x1 = {practice="quality-time",at=2026-11-02,with=["sam"],minutes=90}
    -x2 = { at = 2026-11-03, practice = "appreciation", with = ["sam", "mum"] }
    -x3 = { at = 2026-11-20, practice = "quality-time", with = ["sam"], skip = true }
    +x1 = {practice="quality-time",at=2026-11-02,with=["alex"],minutes=90}
    +x2 = { at = 2026-11-03, practice = "appreciation", with = ["alex", "mum"] }
    +x3 = { at = 2026-11-20, practice = "quality-time", with = ["alex"], skip = true }
    "#);
    assert_snapshot!(home.bond("person list"), @"
    person  key   relation  last         together
    Sam     alex  romantic  19 days ago   2 times
    mum     mum             19 days ago    1 time
    ");
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
    assert_snapshot!(home.bond("person rename sam Alex --dry-run"), @"
    Would be: Alex                                                              alex
            was  now
      key   sam  alex
      name  Sam  Alex
    3 entries and 1 goal would go by the new key
    ");
    home.bond("person rename sam Alex -q");
    assert!(
        home.journal()
            .contains("[person.alex]\nrelation = \"romantic\" # since 2019\nname = \"Alex\"")
    );
    home.bond("person rename alex sam --name Samuel -q");
    assert!(home.journal().contains("name = \"Samuel\""));
    home.bond("undo -q");
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn somebody_who_stands_only_in_entries_can_be_renamed() {
    let home = home();
    home.bond("person rename mum Margaret -q");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    +[person.margaret]
    +name = "Margaret"
    +
    -x2 = { at = 2026-11-03, practice = "appreciation", with = ["sam", "mum"] }
    +x2 = { at = 2026-11-03, practice = "appreciation", with = ["sam", "margaret"] }
    "#);
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
    assert_snapshot!(home.bond("person rename mum ma --json"), @r#"
    {
      "schema": "bond.person-rename/1",
      "incomplete": false,
      "written": true,
      "before": {
        "person": "mum",
        "name": "mum",
        "relation": null,
        "aliases": [],
        "archived": false
      },
      "after": {
        "person": "ma",
        "name": "ma",
        "relation": null,
        "aliases": [],
        "archived": false
      },
      "entries": 1,
      "goals": 0,
      "pauses": 0
    }
    "#);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    home.bond("person add Zoe --alias zz -q");
    let journal = home.journal();
    let faults = [
        "person rename sam zoe",
        "person rename sam Zz",
        "person rename sam mum",
        "person rename sam sam --name Samuel",
        "person rename sam Alex --name Alexander",
        "person rename sam alex --name zoe",
        "person rename nobody somebody",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond person rename sam zoe
    error: could not rename Sam: "zoe" already means Zoe
    hint: 'bond person show zoe' shows them; for somebody else, choose another name
    $ bond person rename sam Zz
    error: could not rename Sam: "zz" already means Zoe
    hint: 'bond person show zoe' shows them; for somebody else, choose another name
    $ bond person rename sam mum
    error: could not rename Sam: mum is named by 1 entry already
    hint: two that become one could not be told apart again: choose another key
    $ bond person rename sam sam --name Samuel
    error: could not rename Sam: sam is its key already
    hint: to call it otherwise, see 'bond person edit --help'
    $ bond person rename sam Alex --name Alexander
    error: could not use the key "Alex": keys are made of a-z, 0-9 and -
    $ bond person rename sam alex --name zoe
    error: could not rename Sam: "zoe" already means Zoe
    hint: 'bond person show zoe' shows them; for somebody else, choose another name
    $ bond person rename nobody somebody
    error: could not find the person "nobody"
    hint: 'bond person list' shows all, and 'bond person add nobody' adds this person
    "#);
    assert_eq!(home.run(&["person", "rename", "sam", " "]).status, 2);
    assert_eq!(home.journal(), journal);
}

#[test]
fn preferences_that_would_not_find_them_any_more_are_named() {
    let home = home();
    home.write_config("with = [\"Zoe\", \"sam\"] # both\n");
    home.bond("person add Zoe -q");
    // Their name is still Sam.
    home.bond("person rename sam alex -q");
    let run = home.run(&["person", "rename", "alex", "Kim", "--quiet"]);
    assert_eq!((run.status, &*run.stdout), (0, ""));
    assert_snapshot!(run.stderr, @"");
    home.bond("config set with Zoe,kim -q");
    assert!(home.bond("log qt").contains("with Zoe and Kim"));
    home.bond("undo -q");
    let run = home.run(&["undo"]);
    assert_snapshot!(run.stderr, @r#"warning: config.toml still says with = "kim": 'bond config set with zoe,alex' keeps that working"#);
    let run = home.run(&["redo", "-q"]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
}

#[test]
fn a_name_of_which_no_letter_is_left_is_kept_as_a_name() {
    let home = home();
    home.bond("person rename sam ♥ -q");
    assert!(
        home.journal().contains("name = \"♥\""),
        "{}",
        home.journal()
    );
    assert!(home.bond("person show ♥").contains("2 times"));
}
