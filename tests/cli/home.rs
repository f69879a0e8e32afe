//! A home of its own for every test: nothing of the machine's, the clock fixed, a time zone set.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Sunday evening in Berlin, on the last day of week 47.
pub(crate) const NOW: &str = "2026-11-22T21:15:00+01:00";
/// Berlin's rules, spelled out so that no zone database is needed.
pub(crate) const BERLIN: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// An empty home.
pub(crate) struct Home {
    dir: TempDir,
    now: String,
    columns: usize,
}

/// What a run of bond printed, and its exit status.
pub(crate) struct Run {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            dir: tempfile::tempdir().expect("a temporary home"),
            now: NOW.to_owned(),
            columns: 80,
        }
    }

    /// A home whose journal holds `text`.
    pub(crate) fn with_journal(text: &str) -> Self {
        let home = Self::new();
        home.write_journal(text);
        home
    }

    /// The same home at another moment.
    pub(crate) fn at(mut self, now: &str) -> Self {
        self.set_now(now);
        self
    }

    pub(crate) fn set_now(&mut self, now: &str) {
        now.clone_into(&mut self.now);
    }

    /// The same home with a page of that width.
    pub(crate) fn wide(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn journal_path(&self) -> PathBuf {
        self.path().join(".local/share/bond/journal.toml")
    }

    pub(crate) fn write_journal(&self, text: &str) {
        fs::create_dir_all(self.journal_path().parent().expect("a directory"))
            .expect("the data directory");
        fs::write(self.journal_path(), text).expect("the journal");
    }

    pub(crate) fn journal(&self) -> String {
        fs::read_to_string(self.journal_path()).expect("a journal")
    }

    pub(crate) fn write_config(&self, text: &str) {
        let path = self.path().join(".config/bond/config.toml");
        fs::create_dir_all(path.parent().expect("a directory")).expect("the config directory");
        fs::write(path, text).expect("the configuration");
    }

    /// bond with arguments, ready to run, and nothing from this machine's environment.
    pub(crate) fn command<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bond"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.path())
            .env("BOND_NOW", &self.now)
            .env("TZ", BERLIN)
            .env("COLUMNS", self.columns.to_string())
            .current_dir(self.path())
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Run {
        Run::of(self.command(arguments).output().expect("bond runs"))
    }

    /// Runs a line as it would be typed, split at blanks, which must succeed; gives what it printed.
    pub(crate) fn bond(&self, line: &str) -> String {
        let run = self.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(run.status, 0, "bond {line}: {}{}", run.stdout, run.stderr);
        assert_eq!(run.stderr, "", "bond {line}");
        run.stdout
    }

    /// Runs a line that must fail with `status`, printing nothing on stdout; gives what it said.
    pub(crate) fn fails(&self, line: &str, status: i32) -> String {
        let run = self.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(
            run.status, status,
            "bond {line}: {}{}",
            run.stdout, run.stderr
        );
        assert_eq!(run.stdout, "", "bond {line}");
        run.stderr
    }

    /// Runs bond with something on standard input.
    pub(crate) fn pipe(&self, input: &str, arguments: &[&str]) -> Run {
        use std::io::Write;
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("bond runs");
        let mut stdin = child.stdin.take().expect("standard input");
        stdin.write_all(input.as_bytes()).expect("bond reads");
        drop(stdin);
        Run::of(child.wait_with_output().expect("bond ends"))
    }
}

impl Run {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            stdout: String::from_utf8(output.stdout).expect("UTF-8 on stdout"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8 on stderr"),
            status: output.status.code().expect("an exit status"),
        }
    }
}

/// Runs assertions of snapshots with ids and paths of this run replaced.
pub(crate) fn steady(home: &Home, check: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    // An id of 2026 begins with 3; the stand-in has the same width.
    settings.add_filter(r"\b3[0-9a-hjkmnp-tv-z]{7}\b", "3xxxxxxx");
    settings.add_filter(&home.path().display().to_string().replace('.', r"\."), "~");
    settings.bind(check);
}

/// The lines that are only in one of two texts, with `-` or `+` in front, in their order.
pub(crate) fn difference(before: &str, after: &str) -> String {
    let (olds, news): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    // The longest lines in common, from the end.
    let mut common = vec![vec![0; news.len() + 1]; olds.len() + 1];
    for old in (0..olds.len()).rev() {
        for new in (0..news.len()).rev() {
            common[old][new] = if olds[old] == news[new] {
                common[old + 1][new + 1] + 1
            } else {
                common[old + 1][new].max(common[old][new + 1])
            };
        }
    }
    let (mut old, mut new, mut said) = (0, 0, String::new());
    while old < olds.len() || new < news.len() {
        if old < olds.len() && new < news.len() && olds[old] == news[new] {
            (old, new) = (old + 1, new + 1);
        } else if new == news.len()
            || old < olds.len() && common[old + 1][new] >= common[old][new + 1]
        {
            said.extend(["-", olds[old], "\n"]);
            old += 1;
        } else {
            said.extend(["+", news[new], "\n"]);
            new += 1;
        }
    }
    said
}
