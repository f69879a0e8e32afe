//! `bond practice archive` and `unarchive`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::{Home, difference};

#[test]
fn an_archived_practice_is_out_of_the_way_and_its_history_stays() {
    let home = home();
    let stats = home.bond("stats");
    assert!(home.bond("today").contains("Evening walk"));
    assert_snapshot!(home.bond("practice archive walk"), @"
    Archived: Evening walk
    What was logged stays; 1 goal is on hold; to bring Evening walk back, run:
    bond practice unarchive walk
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @"+archived = true");
    assert!(!home.bond("today").contains("Evening walk"));
    assert_eq!(home.run(&["today", "--check"]).status, 0);
    assert!(!home.bond("practice list").contains("Evening walk"));
    assert!(home.bond("practice list").contains("1 practice archived"));
    assert_snapshot!(home.bond("practice list --all").lines().find(|line| line.contains("walk")).unwrap(), @"  Evening walk (archived)");
    assert!(!home.bond("goal list").contains("Evening walk"));
    assert_snapshot!(home.bond("goal list --all"), @"
    goal                     aimed for      since       until
    Evening walk (archived)  20 km a month  1 November
    ");
    assert!(
        home.bond("goal list --all --json")
            .contains("\"in_force\": false,\n      \"archived\": true")
    );
    assert!(home.bond("history walk").contains("Evening walk, 4 km"));
    let now = home.bond("stats");
    assert!(now.contains("Evening walk") && now != stats, "{now}");
    assert!(!home.bond("week --json").contains("20km"));
    assert_snapshot!(home.bond("practice unarchive walk"), @"Evening walk is back, with 1 goal");
    assert_eq!(home.journal(), JOURNAL);
    assert_eq!(home.bond("stats"), stats);
    assert_snapshot!(home.bond("practice unarchive walk"), @"Nothing to change. Evening walk is not archived");
    home.bond("undo -q");
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn only_its_whole_key_finds_it() {
    let home = home();
    home.bond("practice archive walk -q");
    let said = home.bond("log walk --amount 3");
    assert_snapshot!(said.lines().nth(1).unwrap(), @"Evening walk is archived; to bring Evening walk back, run:");
    assert!(home.bond("practice show walk").contains("archived"));
    assert!(
        home.bond("log walk --amount 3 --dry-run")
            .contains("is archived")
    );
    let faults = [
        "log evening",
        "log walc",
        "log Evening_walk",
        "practice add Walk",
        "goal set walk 5km/week",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond log evening
    error: could not find the practice "evening"
    hint: 'bond practice list' shows all, and 'bond practice add evening' adds this practice
    $ bond log walc
    error: could not find the practice "walc"
    hint: 'bond practice list' shows all, and 'bond practice add walc' adds this practice
    $ bond log Evening_walk
    error: could not find the practice "Evening_walk": Evening walk is archived, and goes by the key walk
    hint: 'bond practice unarchive walk' brings it back
    $ bond practice add Walk
    error: could not add the practice "Walk": "Walk" already means the practice "Evening walk"
    hint: choose another name or alias; 'bond practice show walk' shows that one
    $ bond goal set walk 5km/week
    error: could not set the goal: Evening walk is archived
    hint: 'bond practice unarchive walk' ends that
    "#);
}

#[test]
fn a_built_in_one_gets_a_table_and_loses_it_again() {
    let home = home();
    home.bond("practice archive qt -q");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @"
    +[practice.quality-time]
    +archived = true
    +
    ");
    home.fails("log qt", 2);
    home.fails("log time", 2);
    assert!(home.bond("log quality-time").contains("Quality time"));
    home.bond("undo -q");
    home.bond("practice unarchive quality-time -q");
    assert_eq!(home.journal(), JOURNAL);
    home.bond("practice edit qt --title Us -q");
    home.bond("practice archive qt -q");
    home.bond("practice unarchive quality-time -q");
    assert!(
        home.journal()
            .contains("[practice.quality-time]\ntitle = \"Us\"\n\n")
    );
}

#[test]
fn no_exercise_of_it_is_suggested_any_more() {
    let home = Home::new();
    let suggested = || -> serde_json::Value {
        let said = home.bond("exercise suggest --json");
        let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        said["suggestion"]["practice"].clone()
    };
    let mut seen = Vec::new();
    for _ in 0..3 {
        let practice = suggested();
        assert!(!seen.contains(&practice), "{practice} after {seen:?}");
        home.bond(&format!(
            "practice archive {} -q",
            practice.as_str().expect("a key")
        ));
        seen.push(practice);
    }
}

#[test]
fn it_can_be_written_by_hand() {
    let text = "[practice.walk]\narchived = true # for now\n\n[[goal]]\npractice = \"walk\"\nevery = \"daily\"\nsince = 2026-11-01\n";
    let home = Home::with_journal(text);
    assert_eq!(home.run(&["today", "--check"]).status, 0);
    assert_eq!(home.run(&["doctor"]).status, 0);
    home.bond("practice archive walk -q");
    assert_eq!(home.journal(), text);
    home.write_journal(&text.replace("true", "false"));
    assert_eq!(home.run(&["today", "--check"]).status, 1);
    home.bond("practice archive walk -q");
    assert_eq!(home.journal(), text);
}

#[test]
fn discretion_hides_it() {
    let home = home();
    let said = home.bond("practice archive walk --discreet");
    assert_snapshot!(said, @"
    Archived: Practice 10
    What was logged stays; 1 goal is on hold; to bring Practice 10 back, run:
    bond practice unarchive …
    ");
}
