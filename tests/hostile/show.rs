//! Runs bond under a limit of time, and looks at what it says with the eyes of a terminal.

use std::ffi::OsStr;
use std::fs;
use std::process::Command;

use crate::home::{Home, Run};
use crate::judge::tree;

/// Commands that only look.
pub(crate) const VIEWS: &[&str] = &[
    "today",
    "week",
    "month",
    "year",
    "calendar",
    "stats",
    "stats quality-time",
    "history",
    "history --since 2026-01-01",
    "goal list --all",
    "person list",
    "person show sam",
    "practice list",
    "practice show date-night",
    "exercise suggest",
    "doctor",
];

pub(crate) const FORMATS: &[&str] = &["table", "csv", "json", "markdown"];

/// Seconds that a run may take: far more than any needs, even on a machine that is as busy as can be.
const LIMIT: &str = "600";

/// Runs bond with a limit of time; by which signal or panic it ended is a failure of the test.
pub(crate) fn run<S: AsRef<OsStr>>(home: &Home, arguments: &[S]) -> Run {
    finish(&home.command(arguments))
}

/// Runs a command of a home under the limit.
pub(crate) fn finish(bond: &Command) -> Run {
    let mut command = Command::new("/usr/bin/timeout");
    command
        .arg(LIMIT)
        .arg(bond.get_program())
        .args(bond.get_args());
    command.env_clear();
    for (name, value) in bond.get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    if let Some(folder) = bond.get_current_dir() {
        command.current_dir(folder);
    }
    let run = Run::of(command.output().expect("bond runs"));
    assert!(
        (0..=5).contains(&run.status),
        "status {}: {}",
        run.status,
        run.stderr
    );
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    assert_harmless(&run.stderr, &[]);
    run
}

/// Runs a line, split at blanks, in every format; gives what was printed with the format.
pub(crate) fn in_all_formats(
    home: &Home,
    line: &str,
    statuses: &[i32],
) -> Vec<(&'static str, String)> {
    let formats = FORMATS.iter().map(|format| {
        let line = format!("{line} --format {format}");
        let run = run(home, &line.split(' ').collect::<Vec<_>>());
        assert!(
            statuses.contains(&run.status),
            "bond {line}: {} {}",
            run.status,
            run.stderr
        );
        // A tab is no harm in a cell, and escaped everywhere else.
        assert_harmless(&run.stdout, if *format == "csv" { &['\t'] } else { &[] });
        (*format, run.stdout)
    });
    formats.collect()
}

/// Runs every view in every format; none leaves a trace.
pub(crate) fn views(home: &Home, views: &[&str], statuses: &[i32]) -> Vec<(&'static str, String)> {
    let before = (
        tree(home.path()),
        fs::read(home.journal_path()).expect("a journal"),
    );
    let said = views
        .iter()
        .flat_map(|line| in_all_formats(home, line, statuses))
        .collect();
    let after = (
        tree(home.path()),
        fs::read(home.journal_path()).expect("a journal"),
    );
    assert!(before == after, "a view left a trace");
    said
}

/// Nothing in a text moves the cursor, changes the window or turns the direction of writing.
pub(crate) fn assert_harmless(text: &str, kept: &[char]) {
    let found = text
        .chars()
        .find(|c| *c != '\n' && !kept.contains(c) && drives_a_terminal(*c));
    assert_eq!(found, None, "{text:?}");
}

/// Said once more, and not with bond's own list.
fn drives_a_terminal(c: char) -> bool {
    matches!(
        u32::from(c),
        0..0x20 | 0x7f..0xa0 | 0x61c | 0x200b | 0x200e | 0x200f | 0x2028..=0x202e | 0x2066..=0x2069 | 0xfeff
    )
}
