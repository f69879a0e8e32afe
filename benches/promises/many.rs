//! Many entries changed at once: each is one pass, as logging them is.

use std::fmt::Write as _;
use std::process::Stdio;

use crate::history::history;
use crate::home::Home;
use crate::runs::{Group, change};
use crate::verdict::{Unit, Verdict};

const ENTRIES: usize = 20_000;
/// Few: a run takes a good part of a second.
const RUNS: u32 = 5;

const LOG: &str = "log -";
/// What is compared with the `log -` that wrote the entries.
const CHANGES: [&str; 4] = ["undo", "redo", "remove", "doctor --fix"];

/// Logs, and what takes that back, does it again, removes it and mends it.
pub(crate) fn group() -> Group {
    let typed =
        "{\"practice\": \"quality-time\", \"minutes\": 45, \"note\": \"walk by the river\"}\n";
    let typed = typed.repeat(ENTRIES);
    let empty = || Home::new(&history(1, 10));
    let (undo, redo) = (logged(&typed), logged(&typed));
    run(&redo, &["undo"]);
    let remove = logged(&typed);
    let ids = remove.ids();
    let named = ["remove", "--yes"].into_iter();
    let removed: Vec<&str> = named.chain(ids.iter().map(String::as_str)).collect();
    let repeated = empty();
    std::fs::write(repeated.journal(), repeated_ids()).expect("the journal");
    Group::new(vec![
        change(LOG, &empty(), &["log", "-"], &typed),
        change(CHANGES[0], &undo, &["undo"], ""),
        change(CHANGES[1], &redo, &["redo"], ""),
        change(CHANGES[2], &remove, &removed, ""),
        change(CHANGES[3], &repeated, &["doctor", "--fix"], ""),
    ])
    .with_runs(RUNS)
}

pub(crate) fn judge(group: &Group) -> Vec<Verdict> {
    let log = group.least(LOG);
    let verdict = |name| {
        let times = group.least(name).zip(log).map(|(own, log)| own / log);
        let promise = format!("many at once: {name}, against {LOG}");
        Verdict::new(promise, times, 3.0, Unit::Times)
    };
    CHANGES.map(verdict).into()
}

/// A home in which all of it was logged.
fn logged(typed: &str) -> Home {
    let home = Home::new(&history(1, 10));
    let path = home.journal().with_file_name("typed");
    std::fs::write(&path, typed).expect("a file to read from");
    let mut command = home.bond(&["log", "-", "-q"]);
    command.stdin(std::fs::File::open(path).expect("the file"));
    let status = command.status().expect("a run of bond");
    assert!(status.success(), "bond could not log");
    home
}

fn run(home: &Home, arguments: &[&str]) {
    let mut command = home.bond(arguments);
    let status = command.stdout(Stdio::null()).status();
    assert!(status.expect("a run of bond").success(), "{arguments:?}");
}

/// Every other entry has the id of the one before.
fn repeated_ids() -> String {
    let mut text = "format = 1\n\n[log]\n".to_owned();
    for number in 0..ENTRIES {
        let key = number / 2;
        let _ = writeln!(
            text,
            "x{key} = {{ at = 2030-11-20, practice = \"quality-time\", minutes = 45, note = \"walk {number}\" }}"
        );
    }
    text
}
