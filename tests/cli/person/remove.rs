//! `bond person remove`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::difference;

#[test]
fn somebody_in_use_stays_until_they_are_archived() {
    let home = home();
    assert_snapshot!(home.fails("person remove sam --yes", 2), @"
    error: could not remove Sam: in use by 3 entries and 1 goal
    hint: to remove Sam, first run: bond person archive sam; for another key, run: bond person rename sam NEW
    ");
    home.bond("person archive sam -q");
    let archived = home.journal();
    assert_snapshot!(home.bond("person remove sam --yes"), @r#"
    Removed: Sam
      - [person.sam]
      - relation = "romantic" # since 2019
      - name = "Sam"
      - aliases = ["sammy"]
      - archived = true
      - [[goal]]
      - practice = "quality-time"
      - with = "sam"
      - every = "3/week"
      - since = 2026-11-02
    The log keeps 3 entries, with the bare key sam
    'bond undo' brings it back
    "#);
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -[person.sam]
    -relation = "romantic" # since 2019
    -name = "Sam"
    -aliases = ["sammy"]
    -
    -[[goal]]
    -practice = "quality-time"
    -with = "sam"
    -every = "3/week"
    -since = 2026-11-02
    -
    "#);
    assert!(home.bond("history -n 1 -w sam").contains("sam"));
    home.bond("undo -q");
    assert_eq!(home.journal(), archived);
    assert_snapshot!(home.fails("person remove mum --yes", 2), @"
    error: could not remove mum: there is no table, only 1 entry
    hint: to leave mum out of lists, run: bond person archive mum
    ");
}

#[test]
fn preferences_that_name_them_are_told() {
    let home = home();
    home.bond("person add Zoe -q");
    home.write_config("with = [\"zoe\"]\n");
    let run = home.run(&["person", "remove", "zoe", "--yes", "-q"]);
    assert_eq!((run.status, &*run.stdout), (0, ""));
    assert_snapshot!(run.stderr, @r#"warning: config.toml still says with = "zoe": see 'bond config set with --help'"#);
}
