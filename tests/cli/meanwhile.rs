//! What another bond changes while a command waits for the lock: it decides on what the journal says then.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use crate::home::{Home, Run};
use crate::pty::Pty;

const JOURNAL: &str = r#"format = 1

[person.sam]
name = "Sam"

[practice.walk]
title = "Walk"

[[goal]]
practice = "walk"
every = "3/week"
since = 2026-11-02

[log]
a1 = { at = 2026-11-02, practice = "walk", with = ["sam"] }
a2 = { at = 2026-11-20, practice = "appreciation" }
"#;

/// What a command said that had to wait, and the home with what became of it.
struct Overtaken {
    home: Home,
    run: Run,
}

/// Starts `line` with some input, lets it read the journal and come to the lock, which somebody has; then runs the `others`
/// to their end, and lets it go on.
fn overtaken(journal: &str, line: &str, input: &str, others: &[&str]) -> Overtaken {
    // It gives up when this test is held up for five seconds.
    let tried = std::iter::repeat_with(|| overtaken_once(journal, line, input, others));
    let mut tried = tried.take(5).filter(|tried| tried.run.status != 4);
    tried.next().expect("a lock")
}

fn overtaken_once(journal: &str, line: &str, input: &str, others: &[&str]) -> Overtaken {
    let home = Home::with_journal(journal);
    let lock = held(&home);
    let mut child = started(&home, line);
    let mut stdin = child.stdin.take().expect("standard input");
    stdin.write_all(input.as_bytes()).expect("bond reads");
    drop(stdin);
    until_it_waits(&mut child, &home);
    // The others lock another file of this name, and who waits for this one looks again.
    fs::remove_file(lock_path(&home)).expect("no lock");
    for other in others {
        home.bond(other);
    }
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    Overtaken { home, run }
}

fn lock_path(home: &Home) -> PathBuf {
    home.journal_path().with_file_name("journal.toml.lock")
}

fn held(home: &Home) -> File {
    let lock = File::create(lock_path(home)).expect("a lock");
    lock.lock().expect("held");
    lock
}

fn started(home: &Home, line: &str) -> Child {
    let mut command = home.command(&line.split(' ').collect::<Vec<_>>());
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    piped.stderr(Stdio::piped()).spawn().expect("bond runs")
}

/// Waits until a process has the lock open.
fn until_it_waits(child: &mut Child, home: &Home) {
    let lock = fs::canonicalize(lock_path(home)).expect("a lock");
    let descriptors = format!("/proc/{}/fd", child.id());
    let has_it_open = || {
        let open = fs::read_dir(&descriptors).expect("a running bond");
        open.filter_map(|each| fs::read_link(each.ok()?.path()).ok())
            .any(|path| path == lock)
    };
    while !has_it_open() {
        let ended = child.try_wait().expect("a process");
        assert!(ended.is_none(), "it ended without the lock");
        std::thread::yield_now();
    }
}

impl Overtaken {
    /// What it did must be what it would have done after the others.
    fn is_as_after(&self, journal: &str, line: &str, input: &str, others: &[&str]) {
        let home = Home::with_journal(journal);
        for other in others {
            home.bond(other);
        }
        let run = home.pipe(input, &line.split(' ').collect::<Vec<_>>());
        let about = format!("{line}, overtaken by {others:?}: {}", self.run.stderr);
        assert_eq!(self.run.status, run.status, "{about}");
        assert_eq!(
            nameless(&self.home.journal()),
            nameless(&home.journal()),
            "{about}"
        );
    }
}

/// A journal without the ids of bond's making.
fn nameless(text: &str) -> String {
    let line = |line: &str| match line.split_once(" = {") {
        Some((id, rest)) if id.len() == 8 => format!("ID = {{{rest}\n"),
        Some(_) | None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// Whatever comes first, the end is as if one had come after the other.
fn one_after_the_other(journal: &str, line: &str, input: &str, others: &[&str]) {
    overtaken(journal, line, input, others).is_as_after(journal, line, input, others);
}

#[test]
fn what_is_logged_goes_by_the_names_of_then() {
    for (line, other) in [
        ("log walk -q", "practice rename walk stroll -q"),
        ("log walk -q", "practice edit walk --unit km -q"),
        ("log walk -q", "practice archive walk -q"),
        ("log walk -q", "goal end walk -q"),
        ("log al -q -w sam", "person rename sam samuel -q"),
        ("log al -q -w sam", "person archive sam -q"),
        ("log al -q -w Zoe", "person add zoe --name Zoe -q"),
        ("log al -q -w Zoe", "log al -q -w Zoe"),
        ("log al walk -q", "practice rename walk stroll -q"),
        ("log al -q -d 03:00", "config set day_starts 04:00 -q"),
    ] {
        one_after_the_other(JOURNAL, line, "", &[other]);
    }
}

#[test]
fn what_is_skipped_goes_by_the_names_of_then() {
    for (line, other) in [
        ("skip walk ill -q", "practice rename walk stroll -q"),
        ("skip al -q -w sam", "person rename sam samuel -q"),
        ("skip walk -q -d mon..wed", "practice rename walk stroll -q"),
    ] {
        one_after_the_other(JOURNAL, line, "", &[other]);
    }
}

#[test]
fn what_comes_from_standard_input_goes_by_the_names_of_then() {
    let lines = [
        r#"{"practice": "walk"}"#,
        r#"{"practice": "al", "with": "sam"}"#,
    ]
    .join("\n");
    for (input, other) in [
        (lines.as_str(), "practice rename walk stroll -q"),
        (lines.as_str(), "person rename sam samuel -q"),
        (r#"{"practice": "walk"}"#, "practice rename walk stroll -q"),
        (
            r#"{"practice": "walk", "with": ["Zoe"]}"#,
            "person add zoe --name Zoe -q",
        ),
    ] {
        one_after_the_other(JOURNAL, "log - -q", input, &[other]);
    }
}

#[test]
fn an_exercise_is_logged_by_the_names_of_then() {
    let line = "exercise start phone-free-walk -w sam -q";
    for other in [
        "person rename sam samuel -q",
        "person edit sam --relation familial -q",
    ] {
        one_after_the_other(JOURNAL, line, "", &[other]);
    }
}

#[test]
fn a_name_of_a_table_behind_the_log_may_change_too() {
    let behind = JOURNAL.replace("[practice.walk]\ntitle = \"Walk\"\n\n", "")
        + "\n[practice.walk]\ntitle = \"Walk\"\n";
    for line in ["log walk -q", "log walk -q -w Zoe"] {
        one_after_the_other(&behind, line, "", &["practice rename walk stroll -q"]);
    }
}

#[test]
fn a_name_that_is_gone_is_refused_and_what_took_effort_is_shown() {
    let removed = ["practice archive walk -q", "practice remove walk --yes -q"];
    let line = "log walk -q";
    one_after_the_other(JOURNAL, line, "", &removed);
    let run = overtaken(JOURNAL, line, "", &removed).run;
    assert!(
        run.stderr.contains("could not find the practice \"walk\""),
        "{}",
        run.stderr
    );
}

#[test]
fn a_header_that_can_not_be_read_any_more_leaves_the_finished_line() {
    let home = Home::with_journal(JOURNAL);
    let lock = held(&home);
    let mut child = started(&home, "log walk -q");
    until_it_waits(&mut child, &home);
    home.write_journal(&JOURNAL.replace("[person.sam]", "[person.sam"));
    let before = home.journal();
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!(run.status, 3, "{}", run.stderr);
    assert!(
        run.stderr
            .contains("new = { at = 2026-11-22T21:15:00+01:00, practice = \"walk\" }"),
        "{}",
        run.stderr
    );
    assert_eq!(home.journal(), before);
}

#[test]
fn a_comment_above_the_log_changes_no_name() {
    let home = Home::with_journal(JOURNAL);
    let lock = held(&home);
    let mut child = started(&home, "log walk -q");
    until_it_waits(&mut child, &home);
    let saved = format!("# saved by an editor\n{JOURNAL}");
    home.write_journal(&saved);
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(home.journal().starts_with(&saved) && home.journal().ends_with("\"walk\" }\n"));
}

/// The list of `bond log`, with the walk on it ticked.
fn ticked(home: &Home) -> Pty {
    let mut pty = Pty::start(home, 80, 24, "log");
    pty.sees("What did you do?").sees("q leaves").press(" ");
    pty.sees("[x] Walk");
    pty
}

#[test]
fn a_list_that_was_open_for_long_logs_by_the_names_of_then() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = ticked(&home);
    home.bond("person rename sam samuel -q");
    let before = home.journal();
    pty.press("\r");
    assert_eq!(pty.ends(), 0, "{}", pty.shown());
    assert_eq!(home.journal().matches("practice = \"walk\"").count(), 3);
    home.bond("undo -q");
    assert_eq!(home.journal(), before);

    let mut pty = ticked(&home);
    home.bond("practice rename walk stroll -q");
    let before = home.journal();
    pty.press("\r");
    assert_eq!(pty.ends(), 2, "{}", pty.shown());
    let said = pty.shown();
    assert!(
        said.contains("the practice Walk was renamed or removed"),
        "{said}"
    );
    assert!(
        said.contains("new = { at = 2026-11-22T21:15:00+01:00"),
        "{said}"
    );
    assert_eq!(home.journal(), before);
}
