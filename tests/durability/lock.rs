//! One writer at a time, and how long another one waits.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, beside, entries};

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
    assert_eq!(line, "waiting for another bond to finish writing\n");
    assert!(
        waited >= Duration::from_millis(450) && waited < Duration::from_secs(3),
        "{waited:?}"
    );
    line.clear();
    said.read_line(&mut line).expect("a line");
    assert!(line.starts_with("error: could not lock "), "{line}");
    assert!(line.contains("five seconds"), "{line}");
    assert_eq!(child.wait().expect("an end").code(), Some(4));
    let waited = began.elapsed();
    assert!(
        waited >= Duration::from_millis(4_900) && waited < Duration::from_secs(8),
        "{waited:?}"
    );
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_writer_goes_on_as_soon_as_the_other_one_is_done() {
    let home = Home::with_journal(JOURNAL);
    let lock = held(&home);
    let child = started(&home);
    thread::sleep(Duration::from_secs(1));
    let released = Instant::now();
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("an end"));
    assert!(released.elapsed() < Duration::from_secs(2));
    assert_eq!(
        (run.status, run.stderr.as_str()),
        (0, "waiting for another bond to finish writing\n")
    );
    assert_eq!(entries(&home.journal()).len(), 3);
}

#[test]
fn a_lock_that_was_removed_meanwhile_keeps_nobody_out() {
    let home = Home::with_journal(JOURNAL);
    let first = held(&home);
    let mut child = started(&home);
    thread::sleep(Duration::from_millis(300));
    fs::remove_file(beside(&home, ".lock")).expect("no lock");
    let second = held(&home);
    drop(first);
    thread::sleep(Duration::from_millis(300));
    assert!(
        child.try_wait().expect("a process").is_none(),
        "another one holds the new lock"
    );
    assert_eq!(home.journal(), JOURNAL);
    drop(second);
    assert_eq!(child.wait().expect("an end").code(), Some(0));
    assert_eq!(entries(&home.journal()).len(), 3);
    assert!(beside(&home, ".lock").exists(), "the lock is never deleted");
}
