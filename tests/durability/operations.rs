//! The record of operations: what `undo` and `doctor` work on, and never a reason not to log.

use std::fs;
use std::os::unix::fs::symlink;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, as_nobody, entries, mode, record, set_mode, state, store};
use crate::limits::{Signal, limited};

/// Logs in a home whose state directory is in a bad way: a warning, and the entry is there.
fn only_a_warning(home: &Home) {
    let run = home.run(&["log", "appreciation"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr
            .starts_with("warning: this can't be undone later: could not "),
        "{}",
        run.stderr
    );
    let run = home.run(&["log", "appreciation", "-q", "-w", "Zoe"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.starts_with("warning: "), "{}", run.stderr);
    assert_eq!(entries(&home.journal()).len(), 4);
}

#[test]
fn a_state_directory_that_can_not_be_written_stops_nothing() {
    let home = Home::with_journal(JOURNAL);
    fs::create_dir_all(home.path().join(".local/state")).expect("a directory");
    fs::write(state(&home), "a file").expect("a file");
    only_a_warning(&home);

    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q");
    let path = record(&home);
    home.write_journal(JOURNAL);
    fs::remove_file(&path).expect("no record");
    fs::create_dir(&path).expect("a directory in its place");
    only_a_warning(&home);
    fs::remove_dir(&path).expect("no directory");
    home.write_journal(JOURNAL);
    symlink("/dev/full", &path).expect("a device in its place");
    only_a_warning(&home);
}

#[test]
fn an_operation_is_recorded_before_it_is_done_and_marked_afterwards() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m one");
    home.bond("log appreciation -q -w Zoe -m two");
    home.pipe(
        "{\"practice\": \"qt\"}\n{\"practice\": \"al\"}\n",
        &["log", "-"],
    );
    assert_eq!(mode(&record(&home)), 0o600);
    let operations = store(&home).operations().expect("operations");
    assert_eq!(operations.len(), 3);
    assert!(
        operations
            .iter()
            .all(|operation| operation.done && operation.did == "log")
    );
    assert_eq!(operations[2].changes.len(), 2);
    let head = operations[1].head.as_ref().expect("a new person");
    assert!(head.after.contains("[person.zoe]") && !head.before.contains("zoe"));
    let text = home.journal();
    for change in operations.iter().flat_map(|operation| &operation.changes) {
        let line = change.after.as_ref().expect("a line");
        assert!(line.starts_with(&format!("{} = ", change.id)));
        assert!(text.contains(&format!("{line}\n")));
        assert_eq!(change.before, None);
    }
}

#[test]
fn lines_that_are_broken_hide_no_others() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m one");
    let path = record(&home);
    let text = fs::read_to_string(&path).expect("a record");
    let half = &text[..text.len() / 2];
    fs::write(
        &path,
        format!("{text}\u{0}\nnonsense\n{{\"done\":7}}\n{half}"),
    )
    .expect("a record");
    home.bond("log appreciation -q -m two");
    let operations = store(&home).operations().expect("operations");
    let notes: Vec<_> = operations
        .iter()
        .map(|operation| {
            (
                operation.done,
                operation.changes[0].after.clone().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(notes.len(), 2);
    assert!(notes[0].0 && notes[0].1.contains("note = \"one\""));
    assert!(notes[1].0 && notes[1].1.contains("note = \"two\""));
}

#[test]
fn the_last_thousand_are_kept() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m first");
    let path = record(&home);
    let first = fs::read_to_string(&path).expect("a record");
    let operation = first.lines().next().expect("an operation");
    let begins = operation.find("\"n\":").expect("a number") + 4;
    let ends = begins + operation[begins..].find(',').expect("more");
    let (before, after) = (&operation[..begins], &operation[ends..]);
    let many: Vec<String> = (0..4_000)
        .map(|n| format!("{before}{n}{after}\n{{\"done\":{n}}}\n"))
        .collect();
    fs::write(&path, many.concat()).expect("a record");
    let long = fs::metadata(&path).expect("a record").len();
    for _ in 0..3 {
        home.bond(&format!("log appreciation -q -m {}", "long".repeat(30_000)));
    }
    assert!(
        fs::metadata(&path).expect("a record").len() < long * 3 / 4,
        "it was shortened"
    );
    assert_eq!(mode(&path), 0o600);
    let operations = store(&home).operations().expect("operations");
    assert_eq!(operations.len(), 1_000);
    assert!(operations.iter().all(|operation| operation.done));
    assert_eq!(operations[0].n, 3_003);
    assert_eq!(
        fs::read_dir(state(&home).join("ops"))
            .expect("records")
            .count(),
        1
    );
}

/// A home whose record is longer than its journal, so that a limit can stop the one and not the other.
fn with_long_record() -> (Home, usize) {
    let home = Home::with_journal(JOURNAL);
    for note in ["one", "two", "three", "four"] {
        home.bond("log qt -q -m gone");
        home.bond("remove last -q --yes");
        home.bond(&format!("log appreciation -q -m {note}"));
    }
    let length = fs::metadata(record(&home)).expect("a record").len();
    assert!(length > 2 * home.journal().len() as u64);
    (home, usize::try_from(length).expect("a length"))
}

#[test]
fn an_undo_that_could_not_be_recorded_is_not_done_again() {
    let (home, length) = with_long_record();
    let run = limited(&home, length, Signal::Ignored, &["undo"]);
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(0), "{said}");
    assert!(said.contains("can't be undone later"), "{said}");
    let journal = home.journal();
    assert!(!journal.contains("four"));
    for line in ["redo", "undo"] {
        let said = home.bond(line);
        assert!(said.contains("A change could not be recorded"), "{said}");
    }
    assert_eq!(home.journal(), journal);
}

#[test]
fn a_change_that_was_neither_recorded_nor_made_leaves_the_record_as_it_was() {
    let (home, length) = with_long_record();
    let before = home.journal();
    let long = "long".repeat(length);
    for arguments in [
        ["log", "appreciation", "-q", "-m", &long],
        ["edit", "x1", "-q", "-m", &long],
    ] {
        let run = limited(&home, length, Signal::Ignored, &arguments);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(4), "{said}");
        assert_eq!(home.journal(), before);
    }
    home.bond("undo -q");
    assert!(!home.journal().contains("four"));
}

#[test]
fn what_can_neither_be_recorded_nor_said_to_be_unrecorded_is_not_done() {
    let (home, _) = with_long_record();
    let before = home.journal();
    // The record has no room for the operation, and the lock file none for one byte.
    let run = limited(&home, 0, Signal::Ignored, &["log", "appreciation", "-q"]);
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(4), "{said}");
    assert!(said.contains("journal.toml.lock: "), "{said}");
    assert_eq!(home.journal(), before);
    home.bond("undo -q");
    assert!(!home.journal().contains("four"));
}

#[test]
fn what_can_not_be_looked_at_is_not_taken_for_clean_of_what_is_forgotten() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m a-secret-to-keep");
    let aside = state(&home).join("edit");
    fs::create_dir(&aside).expect("a directory");
    fs::write(
        aside.join("entry-aaaaaa.toml"),
        "note = \"a-secret-to-keep\"\n",
    )
    .expect("a text");
    let forget = ["remove", "last", "--forget", "--yes"];
    let mut command = as_nobody(&home, &forget);
    // Its files can be listed, and no more than that.
    set_mode(&aside, 0o600);
    let run = Run::of(command.output().expect("bond runs"));
    assert_eq!(run.status, 4, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("entry-aaaaaa.toml"), "{}", run.stderr);
    assert!(home.journal().contains("a-secret-to-keep"));
    set_mode(&aside, 0o700);
    let run = Run::of(as_nobody(&home, &forget).output().expect("bond runs"));
    assert_eq!(run.status, 0, "{}", run.stderr);
    let left = fs::read_to_string(aside.join("entry-aaaaaa.toml")).expect("a text");
    assert!(!left.contains("secret"), "{left}");
}
