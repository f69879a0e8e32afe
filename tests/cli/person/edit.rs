//! `bond person edit`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::difference;

#[test]
fn only_what_is_named_changes() {
    let home = home();
    assert_snapshot!(home.bond("person edit sammy --name Samuel --relation familial"), @"
    Samuel                                                                       sam
                was       now
      name      Sam       Samuel
      relation  romantic  familial
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -relation = "romantic" # since 2019
    -name = "Sam"
    +relation = "familial" # since 2019
    +name = "Samuel"
    "#);
    assert_snapshot!(home.bond("person edit samuel --clear relation,alias"), @"
    Samuel                                                                       sam
                was       now
      relation  familial
      short     sammy
    ");
    assert_snapshot!(home.bond("person edit sam --name Samuel"), @"
    Samuel                                                                       sam
    Nothing to change: it was like that already
    ");
    assert_snapshot!(home.bond("person edit sam --name Sam --dry-run"), @"
    Would be: Sam                                                                sam
            was     now
      name  Samuel  Sam
    ");
    home.bond("undo -q");
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn somebody_without_a_table_gets_one() {
    let home = home();
    assert_snapshot!(home.bond("person edit mum --name Margaret --relation familial"), @"
    Margaret                                                                     mum
                was  now
      name           Margaret
      relation       familial
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    +[person.mum]
    +name = "Margaret"
    +relation = "familial"
    +
    "#);
    assert!(
        home.bond("history -n 1 -w mum")
            .contains("Sam and Margaret")
    );
}

#[test]
fn programs_get_before_and_after() {
    assert_snapshot!(home().bond("person edit sam --alias s --json"), @r#"
    {
      "schema": "bond.person-edit/1",
      "incomplete": false,
      "changed": true,
      "written": true,
      "before": {
        "person": "sam",
        "name": "Sam",
        "relation": "romantic",
        "aliases": [
          "sammy"
        ],
        "archived": false
      },
      "after": {
        "person": "sam",
        "name": "Sam",
        "relation": "romantic",
        "aliases": [
          "s"
        ],
        "archived": false
      }
    }
    "#);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    home.bond("person add Zoe -q");
    let faults = [
        "person edit sam",
        "person edit sam --name zoe",
        "person edit zoe --alias sammy",
        "person edit sam --name Sam --clear name",
        "person edit sam --relation foe",
        "person edit nobody --name Somebody",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond person edit sam
    error: could not edit "sam": nothing was named to change
    hint: see 'bond person edit --help', or 'bond edit' for the whole journal
    $ bond person edit sam --name zoe
    error: could not edit Sam: "zoe" already means Zoe
    hint: 'bond person show zoe' shows them; for somebody else, choose another name
    $ bond person edit zoe --alias sammy
    error: could not edit Zoe: "sammy" already means Sam
    hint: 'bond person show sam' shows them; for somebody else, choose another name
    $ bond person edit sam --name Sam --clear name
    error: could not both set name and take it away
    $ bond person edit sam --relation foe
    error: invalid value 'foe' for '--relation <RELATION>'
      [possible values: romantic, familial, platonic]

    For more information, try '--help'.
    $ bond person edit nobody --name Somebody
    error: could not find the person "nobody"
    hint: 'bond person list' shows all, and 'bond person add nobody' adds this person
    "#);
    assert_eq!(
        home.run(&["person", "edit", "sam", "--name", " "]).status,
        2
    );
    home.bond("person edit sam --name SAM --alias sam -q");
}

#[test]
fn discretion_hides_the_name_that_was() {
    let home = home();
    assert_snapshot!(home.bond("person edit sam --name Zed --alias zz --discreet"), @"
    S                                                                              S
             was  now
      name   S    S
      short  S    S
    ");
    let said = home.bond("person edit sam --name Yan --discreet --json");
    for word in ["Zed", "Yan", "zz"] {
        assert!(!said.contains(word), "{said}");
    }
}
