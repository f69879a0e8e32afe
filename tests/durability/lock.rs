//! One writer at a time, and how long another one waits.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
#[cfg(target_os = "linux")]
use std::path::Path;
use std::process::{Child, ChildStderr, Stdio};
#[cfg(target_os = "linux")]
use std::thread;
use std::time::{Duration, Instant};

use crate::home::Home;
use crate::judge::{JOURNAL, beside, entries};
use crate::writers::WAITS;

fn held(home: &Home) -> File {
    let lock = File::options()
        .create(true)
        .write(true)
        .truncate(false)
        .open(beside(home, ".lock"));
    let lock = lock.expect("a lock");
    lock.lock().expect("held");
    lock
}

fn started(home: &Home) -> Child {
    let mut command = home.command(&["log", "appreciation", "-q"]);
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bond runs")
}

#[test]
fn a_writer_says_that_it_waits_and_gives_up_after_five_seconds() {
    let home = Home::with_journal(JOURNAL);
    let _lock = held(&home);
    let began = Instant::now();
    let mut child = started(&home);
    let mut said = BufReader::new(child.stderr.take().expect("stderr"));
    let mut line = String::new();
    said.read_line(&mut line).expect("a line");
    let waited = began.elapsed();
    assert_eq!(line, WAITS);
    assert!(waited >= Duration::from_millis(450), "{waited:?}");
    line.clear();
    said.read_line(&mut line).expect("a line");
    assert!(line.starts_with("error: could not lock "), "{line}");
    assert!(line.contains("five seconds"), "{line}");
    assert_eq!(child.wait().expect("an end").code(), Some(4));
    let waited = began.elapsed();
    assert!(waited >= Duration::from_millis(4_900), "{waited:?}");
    assert_eq!(home.journal(), JOURNAL);
}

/// Waits until a writer says that it waits.
fn until_it_waits(child: &mut Child) -> BufReader<ChildStderr> {
    let mut said = BufReader::new(child.stderr.take().expect("stderr"));
    let mut line = String::new();
    said.read_line(&mut line).expect("a line");
    assert_eq!(line, WAITS);
    said
}

#[test]
fn a_writer_goes_on_when_the_other_one_is_done() {
    let home = Home::with_journal(JOURNAL);
    let tried = std::iter::repeat_with(|| {
        let lock = held(&home);
        let mut child = started(&home);
        let mut said = until_it_waits(&mut child);
        drop(lock);
        let mut rest = String::new();
        said.read_to_string(&mut rest).expect("text");
        (child.wait().expect("an end").code(), rest)
    });
    // It gives up if this test is held up for five seconds.
    let ended = tried.take(5).find(|(status, _)| *status != Some(4));
    assert_eq!(ended, Some((Some(0), String::new())));
    assert_eq!(entries(&home.journal()).len(), 3);
}

/// Waits until a process has the lock of a home open that has a name now.
#[cfg(target_os = "linux")]
fn until_it_has_open(child: &Child, lock: &Path) {
    let lock = fs::canonicalize(lock).expect("a lock");
    let descriptors = format!("/proc/{}/fd", child.id());
    let is_open = || {
        let open = fs::read_dir(&descriptors).expect("a running bond");
        open.filter_map(|each| fs::read_link(each.ok()?.path()).ok())
            .any(|path| path == lock)
    };
    while !is_open() {
        thread::yield_now();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_lock_that_was_removed_in_between_keeps_nobody_out() {
    let home = Home::with_journal(JOURNAL);
    let lock = beside(&home, ".lock");
    let first = held(&home);
    let mut child = started(&home);
    until_it_has_open(&child, &lock);
    fs::remove_file(&lock).expect("no lock");
    let second = held(&home);
    drop(first);
    until_it_has_open(&child, &lock);
    assert_eq!(home.journal(), JOURNAL, "another one holds the new lock");
    assert!(child.try_wait().expect("a process").is_none());
    drop(second);
    assert_eq!(child.wait().expect("an end").code(), Some(0));
    assert_eq!(entries(&home.journal()).len(), 3);
    assert!(lock.exists(), "the lock is never deleted");
}
