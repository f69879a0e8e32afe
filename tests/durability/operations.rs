//! The record of operations: what `undo` and `doctor` work on, and never a reason not to log.

use std::fs;
use std::os::unix::fs::symlink;

use crate::home::Home;
use crate::judge::{JOURNAL, entries, mode, record, state, store};

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
