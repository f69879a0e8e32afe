//! A journal with lines that can't be read: views count the rest and say so.

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::{Home, Run};

const VIEWS: &[&str] = &[
    "today",
    "week",
    "week last",
    "month",
    "year",
    "calendar",
    "stats",
    "stats qt",
    "history",
    "explain qt",
    "goal list",
    "pause list",
    "person list",
    "person show sam",
    "practice show quality-time",
    "exercise suggest",
];

/// Four lines that can't be read among two that can, and a goal that is due.
fn home() -> Home {
    Home::with_journal(
        r#"format = 1

[person.sam]
name = "Sam"

[[goal]]
practice = "quality-time"
every = "daily"
since = 2026-11-20

[log]
a1 = { at = 2026-11-20, practice = "quality-time", with = ["sam"] }
b1 = { at = 2026-11-31, practice = "quality-time" }
b2 = { practice = "quality-time" }
b3 = { at = 2026-11-22, practice = "quality-time", rating = 9 }
b4 = { at = 2026-11-22, practice = "Quality Time" }
a2 = { at = 2026-11-21, practice = "quality-time" }
"#,
    )
}

fn run(home: &Home, line: &str) -> Run {
    home.run(&line.split(' ').collect::<Vec<_>>())
}

#[test]
fn a_view_names_three_lines_and_counts_the_rest() {
    let home = home();
    let run = run(&home, "stats");
    assert_eq!(run.status, 0);
    let path = home.path().display().to_string();
    assert_snapshot!(run.stderr.replace(&path, "~"), @r#"
    warning: left out ~/.local/share/bond/journal.toml:13:13: invalid date, expected day between 01 and 30
      13 | b1 = { at = 2026-11-31, practice = "quality-time" }
    warning: left out ~/.local/share/bond/journal.toml:14:6: missing field `at`
      14 | b2 = { practice = "quality-time" }
    warning: left out ~/.local/share/bond/journal.toml:15:61: rating = 9 is not within 1 and 5
      15 | b3 = { at = 2026-11-22, practice = "quality-time", rating = 9 }
    warning: 4 lines can't be read and are not counted; to list them, run: bond doctor
    "#);
    assert!(run.stdout.contains("2 of 2 d"), "{}", run.stdout);
}

#[test]
fn every_view_answers_and_programs_are_told() {
    let home = home();
    for view in VIEWS {
        let said = run(&home, view);
        assert_eq!(said.status, 0, "{view}: {}", said.stderr);
        let said = run(&home, &format!("{view} --json"));
        let answer: Value = serde_json::from_str(&said.stdout).expect("JSON");
        // Who reads only the header has left nothing out.
        let reads = *view != "pause list";
        assert_eq!(answer["incomplete"], reads, "{view}");
        let lines = "4 lines can't be read and are not counted";
        assert_eq!(
            said.stderr.contains(lines),
            reads,
            "{view}: {}",
            said.stderr
        );
    }
}

#[test]
fn a_check_judges_the_rest() {
    let home = home();
    let due = run(&home, "today --check -q");
    assert_eq!((due.status, due.stderr.lines().count()), (1, 7));
    run(&home, "log qt -q");
    assert_eq!(run(&home, "today --check -q").status, 0);
}

#[test]
fn what_is_logged_is_never_lost_and_the_answer_says_what_is_left_out() {
    let home = home();
    let before = home.journal();
    let said = run(&home, "log qt --json");
    assert_eq!(said.status, 0, "{}", said.stderr);
    let answer: Value = serde_json::from_str(&said.stdout).expect("JSON");
    assert_eq!(answer["incomplete"], true);
    assert!(home.journal().starts_with(&before));
    assert!(said.stderr.contains("journal.toml:13:"), "{}", said.stderr);
}

#[test]
fn what_needs_the_whole_history_refuses_to_write() {
    let home = home();
    let before = home.journal();
    for line in [
        "goal set qt 3/week",
        "practice rename quality-time qt2",
        "person rename sam samuel",
    ] {
        let said = run(&home, line);
        assert!([2, 3].contains(&said.status), "{line}: {}", said.stderr);
        assert_eq!(home.journal(), before, "{line}");
    }
    let said = home.fails("goal set qt 3/week", 3);
    assert!(said.contains("journal.toml:13:"), "{said}");
}

#[test]
fn a_complete_journal_says_so_to_programs() {
    let home = Home::new();
    home.bond("log qt -q -w Sam");
    home.bond("goal set qt daily -q");
    for view in VIEWS {
        let answer: Value =
            serde_json::from_str(&home.bond(&format!("{view} --json"))).expect("JSON");
        assert_eq!(answer["incomplete"], false, "{view}");
    }
}

#[test]
fn a_broken_header_is_an_error() {
    let home = Home::with_journal("format = 1\n[[goal]]\npractice = 3\n\n[log]\n");
    for view in VIEWS {
        assert_eq!(run(&home, view).status, 3, "{view}");
    }
    // The same for a table after the log.
    let home = Home::with_journal("format = 1\n\n[log]\n\n[[goal]]\npractice = 3\n");
    assert_eq!(run(&home, "stats").status, 3);
}
