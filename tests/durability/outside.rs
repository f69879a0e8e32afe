//! The environment and the output: what they may do to an entry, and what not.

use std::fs::File;
use std::process::Stdio;

use crate::home::{Home, Run};
use crate::judge::{JOURNAL, as_user, entries, is_root};

#[test]
fn an_answer_that_can_not_be_printed_is_told_from_an_entry_that_was_not_written() {
    let home = Home::with_journal(JOURNAL);
    let mut command = home.command(&["log", "appreciation"]);
    command.stdout(
        File::options()
            .write(true)
            .open("/dev/full")
            .expect("a full device"),
    );
    let run = Run::of(command.stderr(Stdio::piped()).output().expect("bond runs"));
    assert_eq!(run.status, 5);
    assert!(
        run.stderr.starts_with("error: done, but could not print"),
        "{}",
        run.stderr
    );
    assert_eq!(entries(&home.journal()).len(), 3);
}

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let home = Home::with_journal(JOURNAL);
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut command = home.command(&["log", "appreciation"]);
    let run = Run::of(
        command
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .expect("bond runs"),
    );
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(entries(&home.journal()).len(), 3);
}

#[test]
fn a_relative_home_is_refused_and_the_flag_named() {
    let home = Home::new();
    let output = home
        .command(&["log", "appreciation"])
        .env("HOME", "somewhere")
        .output();
    let run = Run::of(output.expect("bond runs"));
    assert_eq!(run.status, 4);
    assert!(run.stderr.contains("not absolute"), "{}", run.stderr);
    assert!(run.stderr.contains("--journal"), "{}", run.stderr);
    assert!(!home.path().join("somewhere").exists());
}

#[test]
fn somebody_without_a_home_is_told_of_the_flag() {
    let home = Home::new();
    let mut named = home.command(&["log", "appreciation", "-q", "--journal", "here.toml"]);
    let run = Run::of(named.env_remove("HOME").output().expect("bond runs"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    // Without HOME the account's own home is taken: only an account that does not exist has none, and only root can
    // be such a one.
    if !is_root() {
        return;
    }
    let run = |arguments: &[&str]| {
        let mut command = as_user(&home, "54321", arguments);
        Run::of(command.env_remove("HOME").output().expect("bond runs"))
    };
    let without = run(&["log", "appreciation"]);
    assert_eq!(without.status, 4, "{}", without.stderr);
    assert!(without.stderr.contains("--journal"), "{}", without.stderr);
    let path = home.path().join("named.toml");
    let with = run(&[
        "log",
        "appreciation",
        "-q",
        "--journal",
        path.to_str().expect("text"),
    ]);
    assert_eq!(with.status, 0, "{}", with.stderr);
    let said = "warning: this can't be undone later: could not find a directory for the record of operations\n";
    assert_eq!(with.stderr, said);
    assert!(path.exists());
}

#[test]
fn a_relative_data_directory_is_passed_over() {
    let home = Home::new();
    for value in ["data", "./data", "../data"] {
        let output = home
            .command(&["log", "appreciation", "-q"])
            .env("XDG_DATA_HOME", value)
            .output();
        assert_eq!(Run::of(output.expect("bond runs")).status, 0);
    }
    assert_eq!(entries(&home.journal()).len(), 3);
    assert!(!home.path().join("data").exists());
    let data = home.path().join("there");
    let output = home
        .command(&["log", "appreciation", "-q"])
        .env("XDG_DATA_HOME", &data)
        .output();
    assert_eq!(Run::of(output.expect("bond runs")).status, 0);
    assert!(data.join("bond/journal.toml").exists());
}

#[test]
fn a_time_zone_or_a_clock_that_makes_no_sense_writes_nothing() {
    let home = Home::with_journal(JOURNAL);
    for (name, value, status) in [
        ("TZ", "Nowhere/Atlantis", 4),
        ("TZ", ":/etc/passwd", 4),
        ("TZ", "../../x", 4),
        ("BOND_NOW", "tomorrow", 2),
        ("BOND_NOW", "2026-11-22", 2),
        ("BOND_NOW", "2026-02-30T10:00:00Z", 2),
    ] {
        let output = home
            .command(&["log", "appreciation"])
            .env(name, value)
            .output();
        let run = Run::of(output.expect("bond runs"));
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (status, ""),
            "{name}={value}"
        );
        assert!(run.stderr.contains(value), "{name}={value}: {}", run.stderr);
    }
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_clock_that_was_wrong_does_not_repeat_an_id() {
    let mut home = Home::with_journal(JOURNAL);
    for now in [
        "2036-01-01T00:00:00Z",
        "2026-11-22T20:15:00Z",
        "1970-01-01T00:00:00Z",
        "2026-11-22T20:15:00Z",
    ] {
        home.set_now(now);
        for _ in 0..20 {
            home.bond("log appreciation -q");
        }
        home.pipe(&"{\"practice\": \"qt\"}\n".repeat(200), &["log", "-"]);
    }
    assert_eq!(entries(&home.journal()).len(), 2 + 4 * 220);
}
