//! What `undo` and `redo` make of an operation whose bond was killed: what the journal shows counts, not the record.

use std::fs;

use crate::home::Home;
use crate::judge::{JOURNAL, record};

const GOAL: &str =
    "[[goal]]\npractice = \"quality-time\"\nevery = \"3/week\"\nsince = 2026-11-02\n\n";

fn home_with_a_goal() -> Home {
    Home::with_journal(&JOURNAL.replace("[log]\n", &format!("{GOAL}[log]\n")))
}

/// Runs a line as if bond had been killed before it could mark its operation; the journal was `written` or not.
fn killed(home: &Home, line: &str, written: bool) {
    let before = home.journal();
    home.bond(line);
    if !written {
        home.write_journal(&before);
    }
    let path = record(home);
    let text = fs::read_to_string(&path).expect("a record");
    let (operations, mark) = text.trim_end().rsplit_once('\n').expect("two lines");
    assert!(mark.starts_with("{\"done\":"), "{mark}");
    fs::write(&path, format!("{operations}\n")).expect("a record");
}

#[test]
fn what_was_never_taken_out_is_not_brought_back() {
    let home = home_with_a_goal();
    let before = home.journal();
    killed(&home, "goal remove quality-time", false);
    assert_eq!(home.bond("undo"), "There is nothing to take back\n");
    assert_eq!(home.journal(), before);
}

#[test]
fn what_was_taken_out_is_brought_back() {
    let home = home_with_a_goal();
    let before = home.journal();
    killed(&home, "goal remove quality-time", true);
    home.bond("undo");
    assert_eq!(home.journal(), before);
}

#[test]
fn what_was_taken_back_can_be_done_again() {
    for line in [
        "log qt",
        "remove x1 -y",
        "edit x1 -m other",
        "goal remove quality-time",
    ] {
        let home = home_with_a_goal();
        home.bond(line);
        let done = home.journal();
        killed(&home, "undo", true);
        home.bond("redo");
        assert_eq!(home.journal(), done, "{line}");
        killed(&home, "undo", true);
        killed(&home, "redo", true);
        home.bond("undo");
        home.bond("redo");
        assert_eq!(home.journal(), done, "{line}");
    }
}

#[test]
fn what_was_taken_away_is_not_missed() {
    for line in ["undo", "remove @1 -y"] {
        let home = home_with_a_goal();
        let before = home.journal();
        home.bond("log qt");
        killed(&home, line, true);
        home.bond("doctor --fix");
        home.bond("doctor --restore --yes");
        assert_eq!(home.journal(), before, "{line}");
    }
}

#[test]
fn an_undo_that_never_came_about_changes_nothing() {
    let home = home_with_a_goal();
    let before = home.journal();
    home.bond("goal remove quality-time");
    killed(&home, "undo", false);
    assert_eq!(home.bond("redo"), "There is nothing to do again\n");
    home.bond("undo");
    assert_eq!(home.journal(), before);
}

#[test]
fn what_never_came_about_does_not_end_what_can_be_done_again() {
    for line in ["log al -q", "goal remove quality-time", "edit x1 -m other"] {
        let home = home_with_a_goal();
        home.bond("log qt");
        let done = home.journal();
        home.bond("undo");
        killed(&home, line, false);
        home.bond("redo");
        assert_eq!(home.journal(), done, "{line}");
    }
}
