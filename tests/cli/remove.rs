//! `bond remove`.

use std::fs;

use insta::assert_snapshot;

use crate::edit::JOURNAL;
use crate::home::{Home, difference};

/// All that bond keeps, as one text.
fn everything(home: &Home) -> String {
    let mut text = String::new();
    let mut folders = vec![home.path().join(".local")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                text += &String::from_utf8_lossy(&fs::read(path).expect("a file"));
            }
        }
    }
    text
}

#[test]
fn an_entry_goes_in_any_form_and_comes_back_to_its_place() {
    let home = Home::with_journal(JOURNAL);
    assert_snapshot!(home.bond("remove 3empz84g --yes"), @"
    Removed: Quality time with Sam, 45 min, 3 November                      3empz84g
    'bond undo' brings it back
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"-3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }"#);
    assert_snapshot!(home.bond("undo"), @"Took back: the removal of Quality time with Sam, 45 min, 3 November     3empz84g");
    assert_eq!(home.journal(), JOURNAL);
    home.bond("redo -q");
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);

    let run = home.run(&[
        "remove",
        "walk",
        "3empz84g",
        "the river",
        "x3",
        "--yes",
        "-q",
    ]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);

    home.bond("remove x2 x4 --yes -q");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -x2.at = 2026-11-10T20:00:00+01:00
    -x2.practice = "appreciation" # dotted
    -[log.x4] # a table
    -# of its own
    -at = 2026-11-13
    -practice = "forgiveness"
    "#);
    home.bond("undo -q");
    assert_eq!(home.bond("history --json").matches("\"id\"").count(), 6);
}

#[test]
fn without_a_terminal_nothing_goes_unless_somebody_said_yes() {
    let home = Home::with_journal(JOURNAL);
    let said = home.fails("remove walk", 2);
    assert_snapshot!(said, @"
    error: could not ask whether to remove 1 entry: there is nobody to answer
    hint: --yes removes without asking, and --dry-run shows what would go
    ");
    assert_eq!(home.fails("remove walk --no-input", 2), said);
    assert_eq!(home.fails("remove walk --forget", 2), said);
    assert_snapshot!(home.bond("remove walk x2 walk --dry-run"), @"
    Would remove: Quality time with Sam, 2 November                             walk
    Would remove: Appreciation, 10 November 20:00                                 x2
    ");
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".local/state").exists());
    home.fails("remove walk nowhere --yes", 2);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn what_was_removed_has_not_vanished() {
    let home = Home::new();
    home.bond("log ap -q -m one");
    home.bond("remove @1 --yes -q");
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
    home.bond("undo -q");
    assert!(home.journal().contains("note = \"one\""));
}

#[test]
fn what_is_forgotten_is_nowhere_any_more() {
    let home = Home::new();
    home.bond("log ap -q -m keep");
    home.bond("log qt -q -w Sam -m secret");
    home.bond("edit @1 -m secret-again -q");
    let id = home.journal().lines().last().expect("a line")[..8].to_owned();
    // What an interrupted write of it left.
    let torn = home.journal() + &id + " = { at = 2026-11-22, note = \"secret";
    home.write_journal(&torn);
    home.bond("person add Zoe -q");
    let before = everything(&home);
    assert!(before.matches("secret").count() >= 5, "{before}");
    home.bond("remove @2 --yes -q");
    home.bond("undo -q");
    assert_snapshot!(home.bond(&format!("remove {id} --forget --yes")).replace(&id, "ID"), @"Forgotten: Quality time with Sam, today 21:15                           ID");
    let left = everything(&home);
    assert!(!left.contains("secret") && !left.contains(&id), "{left}");
    assert!(left.contains("note = \"keep\""));
    // Everything else can still be taken back.
    home.bond("undo -q");
    assert!(!home.journal().contains("[person.zoe]"));
    assert!(home.journal().contains("note = \"keep\""));
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
}

#[test]
fn what_was_removed_a_while_ago_can_still_be_forgotten() {
    let home = Home::new();
    home.bond("log ap -q -m secret");
    let id = home.journal().lines().last().expect("a line")[..8].to_owned();
    home.bond("remove @1 --yes -q");
    assert!(everything(&home).contains("secret"));
    let said = home.bond(&format!("remove {id} --forget --yes"));
    assert_eq!(
        said,
        format!("Forgotten: {id}, which was not in the journal any more\n")
    );
    assert!(!everything(&home).contains("secret"));
    home.fails(&format!("remove {id} --forget --yes"), 2);
    assert_eq!(home.bond("undo"), "There is nothing to take back\n");
}
