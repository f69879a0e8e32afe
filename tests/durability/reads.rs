//! Reads are reads: a view opens nothing for writing and leaves no trace.

use std::fs;

use bond::journal::{Entry, View, Visit};

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, as_nobody, set_mode, store, tree};

struct Count(usize);

impl View for Count {}

impl Visit for Count {
    fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {
        self.0 += 1;
    }
}

fn looked_at(home: &Home) {
    let before = tree(home.path());
    let run = home.run(&["log", "appreciation", "--dry-run", "-w", "Zoe"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let run = home.pipe("{\"practice\": \"qt\"}\n", &["log", "-", "--dry-run"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let store = store(home);
    store.header().expect("a header");
    store.read(|_| Ok(Count(0))).expect("a view");
    store.survey(|| Count(0)).expect("a view");
    store.text().expect("a text");
    store.operations().expect("operations");
    assert_eq!(tree(home.path()), before);
}

#[test]
fn looking_changes_no_byte_and_makes_no_file() {
    looked_at(&Home::new());
    looked_at(&Home::with_journal(JOURNAL));
    looked_at(&Home::with_journal(&format!("{JOURNAL}3emp")));
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q");
    looked_at(&home);
}

#[test]
fn looking_needs_no_right_to_write() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q");
    let journal = home.journal_path();
    let directory = journal.parent().expect("a directory");
    // The copy of bond for another user is made before anything is looked at.
    as_nobody(&home, &["--version"]);
    set_mode(&journal, 0o400);
    set_mode(directory, 0o500);
    set_mode(home.path(), 0o500);
    let before = tree(directory);
    let output = as_nobody(&home, &["log", "appreciation", "--dry-run"]).output();
    let run = Run::of(output.expect("bond runs"));
    set_mode(home.path(), 0o700);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(
        tree(directory)
            .iter()
            .map(|line| without_ctime(line))
            .collect::<Vec<_>>(),
        before
            .iter()
            .map(|line| without_ctime(line))
            .collect::<Vec<_>>()
    );
    set_mode(directory, 0o700);
}

/// Giving the files to another user touched that time.
fn without_ctime(line: &str) -> &str {
    line.rsplit_once(' ').expect("a time").0
}

#[test]
fn a_view_takes_no_lock() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q");
    let lock = fs::File::open(crate::judge::beside(&home, ".lock")).expect("the lock");
    lock.lock().expect("held");
    looked_at(&home);
}
