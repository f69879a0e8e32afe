//! A journal with lines that can't be read: views count the rest and say so.

use insta::assert_snapshot;
use serde_json::Value;

use crate::edit::with_editor;
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
    assert!(
        run.stdout.contains("kept 2 of the last 2 days"),
        "{}",
        run.stdout
    );
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

/// Everything that writes, but for what adds an entry and for what may put the journal right.
const CHANGES: &[&str] = &[
    "edit a1 -m new",
    "edit a1 -m new --dry-run",
    "remove a1 -y",
    "remove a1 --dry-run",
    "pause --all",
    "pause ap --to friday",
    "pause edit active-listening --to friday",
    "pause remove active-listening",
    "resume active-listening",
    "goal set qt 3/week",
    "goal edit qt --plan tea",
    "goal end qt",
    "goal remove qt",
    "person add zoe",
    "person edit sam --name Samuel",
    "person rename sam samuel",
    "person archive sam",
    "person unarchive tom",
    "person remove tom -y",
    "practice add walk",
    "practice edit quality-time --title Us",
    "practice rename dance ball",
    "practice archive quality-time",
    "practice unarchive dance",
    "practice remove dance -y",
    "config set week_starts sunday",
    "config unset day_starts",
];

/// The same home with something that each of them changes.
fn furnished() -> Home {
    let home = home();
    let more = "\
day_starts = \"00:30\"

[person.tom]
archived = true

[practice.dance]
archived = true

[[pause]]
from = 2026-11-22
practice = \"active-listening\"
";
    let journal = home
        .journal()
        .replacen("format = 1\n", &format!("format = 1\n{more}"), 1);
    home.write_journal(&journal);
    home
}

#[test]
fn what_changes_the_journal_refuses_and_says_how_to_put_it_right() {
    let home = furnished();
    let before = home.journal();
    for line in CHANGES {
        let said = run(&home, line);
        assert_eq!(said.status, 3, "{line}: {}", said.stderr);
        assert!(
            said.stderr.contains("journal.toml:24:13: invalid date"),
            "{line}: {}",
            said.stderr
        );
        for command in ["run: bond edit", "run: bond doctor"] {
            assert!(said.stderr.contains(command), "{line}: {}", said.stderr);
        }
        assert_eq!(home.journal(), before, "{line}");
    }
    // Each of them does something where every line can be read.
    let bad = |line: &&str| !line.starts_with('b');
    let good: Vec<&str> = before.lines().filter(bad).collect();
    for line in CHANGES.iter().filter(|line| !line.contains("--dry-run")) {
        home.write_journal(&format!("{}\n", good.join("\n")));
        let whole = home.journal();
        let said = run(&home, line);
        assert_eq!(said.status, 0, "{line}: {}", said.stderr);
        assert_ne!(home.journal(), whole, "{line}");
    }
}

#[test]
fn what_is_to_be_forgotten_goes_whatever_else_is_in_the_file() {
    let home = home();
    let before = home.journal();
    run(&home, "log qt -q -m secret-walk");
    home.bond("remove last --forget -y");
    assert_eq!(home.journal(), before);
}

#[test]
fn what_is_added_to_the_log_is_never_lost() {
    for line in [
        "log qt",
        "log qt -w Zoe",
        "log qt -d 2026-11-19..2026-11-20",
        "skip qt",
    ] {
        let home = home();
        let before = home.journal();
        let said = run(&home, line);
        assert_eq!(said.status, 0, "{line}: {}", said.stderr);
        assert!(said.stderr.contains("4 lines can't be read"), "{line}");
        assert!(home.journal().len() > before.len(), "{line}");
    }
    let home = home();
    let said = home.pipe(
        "{\"practice\": \"qt\", \"with\": [\"Zoe\"]}\n",
        &["log", "-"],
    );
    assert_eq!(said.status, 0, "{}", said.stderr);
}

#[test]
fn a_line_that_cannot_be_read_may_be_changed_removed_and_brought_back() {
    let home = home();
    let before = home.journal();
    run(&home, "remove b1 -y -q");
    assert_eq!(home.journal().lines().count(), before.lines().count() - 1);
    let edited = with_editor(
        &home,
        "sed -i 's/ rating = 9/ rating = 4/' \"$1\"",
        &["edit", "b3"],
    );
    assert_eq!(edited.status, 0, "{}", edited.stderr);
    let whole = with_editor(
        &home,
        "sed -i 's/Quality Time/quality-time/' \"$1\"",
        &["edit"],
    );
    assert_eq!(whole.status, 0, "{}", whole.stderr);
    assert!(!home.journal().contains("rating = 9") && !home.journal().contains("Quality Time"));
    for _ in 0..3 {
        home.bond("undo -q");
    }
    assert_eq!(home.journal(), before);
    home.bond("redo -q");
    assert!(!home.journal().contains("b1 ="));
    // What doctor can fix is fixed beside what only a person can.
    home.write_journal(before.trim_end());
    let fixed = run(&home, "doctor --fix");
    assert_eq!(fixed.status, 1, "{}", fixed.stderr);
    assert_eq!(home.journal(), before);
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
