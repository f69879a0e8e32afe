//! A file that may grow only so far: the write stops at every byte of a line.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};

use crate::home::Home;
use crate::judge::{beside, entries, notes, state, wrapped};

const SIGXFSZ: i32 = 25;

/// Whether the signal that goes with the limit kills, as it does unless someone ignores it.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Signal {
    Kills,
    Ignored,
}

/// A journal that is longer than the record of one operation, so that the limit is the journal's.
fn journal(end: &str) -> String {
    let padding = "# a longer word between the lines\n".repeat(60);
    format!(
        "format = 1\n\n[log]\n{padding}x1 = {{ at = 2026-11-21, practice = \"appreciation\", note = \"old\" }}{end}"
    )
}

pub(crate) fn limited(home: &Home, limit: usize, signal: Signal, arguments: &[&str]) -> Output {
    let mut command: Command = match signal {
        Signal::Kills => wrapped(home, &["prlimit", &format!("--fsize={limit}")], arguments),
        Signal::Ignored => {
            let script = format!("trap '' XFSZ; exec prlimit --fsize={limit} \"$@\"");
            wrapped(home, &["bash", "-c", &script, "bash"], arguments)
        }
    };
    command.output().expect("prlimit of util-linux runs")
}

/// Runs once with the limit; gives whether the entry was written.
fn holds(before: &str, limit: usize, signal: Signal, arguments: &[&str]) -> bool {
    let home = Home::with_journal(before);
    let output = limited(&home, limit, signal, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let after = home.journal();
    match output.status.code() {
        Some(0) => {
            assert_eq!(notes(&after).get("new"), Some(&1), "at {limit}");
            return true;
        }
        Some(4) => {
            assert!(
                said.contains("error: could not write "),
                "at {limit}: {said}"
            );
            assert_eq!(after, before, "at {limit}");
        }
        code => {
            assert_eq!(
                (code, output.status.signal()),
                (None, Some(SIGXFSZ)),
                "at {limit}: {said}"
            );
            assert!(signal == Signal::Kills, "at {limit}");
            assert_eq!(after, before, "at {limit}");
        }
    }
    // The state directory may hold half a line: the next operation must not be spoiled by it.
    let next = home.run(&["log", "appreciation", "-q", "-m", "next"]);
    assert_eq!((next.status, next.stderr.as_str()), (0, ""), "at {limit}");
    let mended = home.journal();
    assert!(mended.starts_with(before), "at {limit}");
    assert_eq!(entries(&mended).len(), 2, "at {limit}");
    assert!(
        !beside(&home, ".torn").exists(),
        "nothing was torn at {limit}"
    );
    assert!(state(&home).exists());
    false
}

fn at_every_byte(before: &str, signal: Signal) {
    let whole = Home::with_journal(before);
    whole.bond("log appreciation -q -m new");
    let (from, to) = (before.len(), whole.journal().len());
    for limit in from - 1..=to + 1 {
        let written = holds(
            before,
            limit,
            signal,
            &["log", "appreciation", "-q", "-m", "new"],
        );
        assert_eq!(written, limit >= to, "at {limit}");
    }
}

#[test]
fn an_entry_that_does_not_fit_is_cut_off_again() {
    at_every_byte(&journal("\n"), Signal::Kills);
}

#[test]
fn an_entry_that_does_not_fit_is_an_error_where_the_signal_is_ignored() {
    at_every_byte(&journal("\n"), Signal::Ignored);
}

#[test]
fn the_newline_that_was_missing_is_cut_off_with_the_entry() {
    at_every_byte(&journal(""), Signal::Ignored);
}

#[test]
fn a_new_file_that_does_not_fit_leaves_the_old_one() {
    let before = journal("\n");
    for signal in [Signal::Kills, Signal::Ignored] {
        for limit in (before.len() - 40..before.len() + 200).step_by(9) {
            let arguments = ["log", "appreciation", "-q", "-w", "Sam", "-m", "new"];
            holds_whole(&before, limit, signal, &arguments);
        }
    }
}

/// As [`holds`], for a change that replaces the file: what killed bond leaves goes with the next replacement.
fn holds_whole(before: &str, limit: usize, signal: Signal, arguments: &[&str]) {
    let home = Home::with_journal(before);
    let output = limited(&home, limit, signal, arguments);
    let after = home.journal();
    if output.status.success() {
        assert_eq!(notes(&after).get("new"), Some(&1), "at {limit}");
        return;
    }
    assert_eq!(after, before, "at {limit}");
    let next = home.run(arguments);
    assert_eq!((next.status, next.stderr.as_str()), (0, ""), "at {limit}");
    assert_eq!(entries(&home.journal()).len(), 2, "at {limit}");
    let journal = home.journal_path();
    let left = fs::read_dir(journal.parent().expect("a directory"))
        .expect("a directory")
        .count();
    assert_eq!(left, 2, "the journal and its lock at {limit}");
}
