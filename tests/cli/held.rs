//! A command that waits for the lock of the journal while others change what it has read.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use crate::home::{Home, Run};

/// What a command said that had to wait, and the home with what became of it.
pub(crate) struct Overtaken {
    pub(crate) home: Home,
    pub(crate) run: Run,
}

/// Starts `line` with some input, lets it read the journal and come to the lock, which someone has; then runs the `others`
/// to their end, and lets it go on.
pub(crate) fn overtaken(journal: &str, line: &str, input: &str, others: &[&str]) -> Overtaken {
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

pub(crate) fn held(home: &Home) -> File {
    let lock = File::create(lock_path(home)).expect("a lock");
    lock.lock().expect("held");
    lock
}

pub(crate) fn started(home: &Home, line: &str) -> Child {
    let mut command = home.command(&line.split(' ').collect::<Vec<_>>());
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    piped.stderr(Stdio::piped()).spawn().expect("bond runs")
}

/// Waits until a process has the lock open.
pub(crate) fn until_it_waits(child: &mut Child, home: &Home) {
    until_it_has_open(child, &lock_path(home));
}

/// Waits until a process has a file open that has a name now.
pub(crate) fn until_it_has_open(child: &mut Child, path: &Path) {
    let path = fs::canonicalize(path).expect("a file");
    let descriptors = format!("/proc/{}/fd", child.id());
    let has_it_open = || {
        let open = fs::read_dir(&descriptors).expect("a running bond");
        open.filter_map(|each| fs::read_link(each.ok()?.path()).ok())
            .any(|open| open == path)
    };
    while !has_it_open() {
        let ended = child.try_wait().expect("a process");
        assert!(ended.is_none(), "it ended without waiting");
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
pub(crate) fn one_after_the_other(journal: &str, line: &str, input: &str, others: &[&str]) {
    overtaken(journal, line, input, others).is_as_after(journal, line, input, others);
}
