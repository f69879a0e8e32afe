//! bond without a terminal, a clock or an environment: a journal in a directory of its own, and commands.

use std::fs;
use std::path::{Path, PathBuf};

use bond::commands::Command;
use bond::context::{Context, Terminal};
use bond::dates::zone::Rules;
use bond::error::Result;
use bond::report::Outcome;
use bond::settings::{Color, Config, Source, Sourced};
use bond::store::Store;
use chrono::{DateTime, FixedOffset};
use clap::Parser;
use tempfile::TempDir;

/// Sunday evening in Berlin, on the last day of week 47.
const NOW: &str = "2026-11-22T21:15:00+01:00";

/// A command as it is typed.
#[derive(Parser)]
#[command(disable_help_subcommand = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// A line, split at blanks, as a command.
pub(crate) fn command(line: &str) -> Command {
    let words = ["bond"].into_iter().chain(line.split(' '));
    Line::try_parse_from(words).expect("a command").command
}

/// A journal, and where it lies.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// A desk with this journal on it, in memory where the system has a place for that.
    pub(crate) fn with(journal: &[u8]) -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let desk = Self {
            folder: folder.expect("a directory"),
        };
        fs::write(desk.journal(), journal).expect("a journal");
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn journal(&self) -> PathBuf {
        self.path("journal.toml")
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        fs::read(self.journal()).expect("a journal")
    }

    pub(crate) fn store(&self) -> Store {
        Store::new(self.journal(), Some(self.path("state")))
    }

    /// What a command knows; `programs` where its answer is for one.
    pub(crate) fn context(&self, programs: bool) -> Context {
        Context {
            store: self.store(),
            now: now(),
            zone: Box::new(Rules::of_text("CET-1").expect("a zone")),
            command_line: || clap::Command::new("bond"),
            config_path: Some(self.path("config.toml")),
            config: Config::default(),
            color: Sourced::new(Color::Never, Source::Default),
            discreet: Sourced::new(false, Source::Default),
            folder: Some(self.path("")),
            interactive: false,
            quiet: false,
            show_private: false,
            for_programs: programs,
            editor: None,
            ask: |_| Ok(None),
            stdin: || Ok(Vec::new()),
            timer: None,
            terminal: Terminal {
                styled: false,
                dumb: true,
                ascii: false,
            },
            waiting: || (),
        }
    }

    /// Runs words, which may hold blanks.
    pub(crate) fn say(&self, words: &[String]) -> Result<Outcome> {
        let words = ["bond".to_owned()].into_iter().chain(words.iter().cloned());
        let line = Line::try_parse_from(words).expect("a command");
        line.command.run(&self.context(true))
    }

    /// Runs a line.
    pub(crate) fn run(&self, line: &str) -> Result<Outcome> {
        command(line).run(&self.context(true))
    }
}

pub(crate) fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(NOW).expect("a moment")
}
