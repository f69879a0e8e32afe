//! `bond person archive` and `unarchive`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::difference;

#[test]
fn somebody_archived_is_out_of_the_way_and_the_history_stays() {
    let home = home();
    assert!(home.bond("today").contains("Sam"));
    assert_snapshot!(home.bond("person archive sam"), @"
    Archived: Sam
    What was logged stays; 1 goal is on hold; to bring Sam back, run:
    bond person unarchive sam
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @"+archived = true");
    assert!(!home.bond("today").contains("Sam"));
    assert_snapshot!(home.bond("person list"), @"
      person  key  relation  last         together
      mum     mum            19 days ago    1 time

    1 person archived: 'bond person list --all' shows all
    ");
    assert_snapshot!(home.bond("person list --all"), @"
    person          key  relation  last         together
    mum             mum            19 days ago    1 time
    Sam (archived)  sam  romantic  19 days ago   2 times
    ");
    assert!(!home.bond("goal list").contains("Sam"));
    assert!(home.bond("goal list --all").contains("Sam (archived)"));
    assert!(home.bond("person show sam").contains("2 times"));
    assert!(home.bond("stats").contains("Sam"));
    assert!(home.bond("history -w sam").contains("Sam"));
    assert!(!home.bond("exercise suggest").contains("Sam"));
    assert_snapshot!(home.bond("person unarchive sam"), @"Sam is back, with 1 goal");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn only_the_whole_key_finds_them() {
    let home = home();
    home.bond("person archive sam -q");
    assert_snapshot!(home.bond("log qt -w sam").lines().nth(1).unwrap(), @"Sam is archived; to bring Sam back, run: bond person unarchive sam");
    assert!(home.bond("person show sam").contains("archived"));
    let faults = [
        "log qt -w sammy",
        "person add Sammy",
        "goal set qt daily -w sam",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond log qt -w sammy
    error: could not find the person "sammy": Sam is archived, and goes by the key sam
    hint: 'bond person unarchive sam' brings it back
    $ bond person add Sammy
    error: could not add the person "Sammy": "Sammy" already means Sam
    hint: 'bond person show sam' shows them; for somebody else, choose another name
    $ bond goal set qt daily -w sam
    error: could not set the goal: Sam is archived
    hint: 'bond person unarchive sam' ends that
    "#);
    // Nobody who is called nearly like them is asked about.
    assert!(home.bond("log qt -w san").contains("san is new here"));
}

#[test]
fn preferences_that_name_them_are_told() {
    let home = home();
    home.write_config("with = [\"sam\"]\n");
    let run = home.run(&["person", "archive", "sam", "-q"]);
    assert_eq!(run.status, 0);
    assert_snapshot!(run.stderr, @r#"warning: config.toml still says with = "sam": see 'bond config set with --help'"#);
    assert!(home.bond("log qt").contains("Sam is archived"));
}
