//! What a command may know of the outside: the journal, the time, the preferences.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use crate::dates::Now;
use crate::dates::zone::Zone;
use crate::error::{Result, shown};
use crate::journal::{At, Header};
use crate::settings::{Color, Config, Sourced};
use crate::store::{Store, files};

/// Everything that a command is given besides its own flags.
pub struct Context {
    /// The journal on the disk.
    pub store: Store,
    /// Now, in the local zone.
    pub now: DateTime<FixedOffset>,
    /// The local zone.
    pub zone: Box<dyn Zone>,
    /// The whole command line, for completion scripts and manuals.
    pub command_line: fn() -> clap::Command,
    /// Where the preferences are, or would be; none where there is no place for them.
    pub config_path: Option<PathBuf>,
    /// The user's preferences, as the file has them.
    pub config: Config,
    /// When to use colour, as flags, environment and preferences have it.
    pub color: Sourced<Color>,
    /// Whether names, titles and notes are kept from whoever looks on, in the same way.
    pub discreet: Sourced<bool>,
    /// The folder of the preferences, where the user's own exercises are too.
    pub folder: Option<PathBuf>,
    /// Whether a person sits at both ends and may be asked.
    pub interactive: bool,
    /// Whether nothing is to be printed on success.
    pub quiet: bool,
    /// Whether notes of private entries are printed too.
    pub show_private: bool,
    /// Whether the output is for a program: then lists are whole.
    pub for_programs: bool,
    /// What opens a text for the user: a program and its arguments. None where nobody can be shown one.
    pub editor: Option<String>,
    /// Asks a question and reads a line of the answer; none where the input has ended. Only for a person who may be
    /// asked.
    pub ask: fn(&str) -> std::io::Result<Option<String>>,
    /// Reads all of standard input.
    pub stdin: fn() -> std::io::Result<Vec<u8>>,
    /// How long bond has been running; none where `BOND_NOW` makes time stand still.
    pub timer: Option<fn() -> Duration>,
    /// What the terminal can do.
    pub terminal: Terminal,
    /// Tells the user that another bond is writing.
    pub waiting: fn(),
}

/// What the terminal can do.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// Whether it may be given bold and dim text.
    pub styled: bool,
    /// Whether it can only print one line after the other.
    pub dumb: bool,
    /// Whether signs are kept to ASCII.
    pub ascii: bool,
}

/// The preferences of a file; the defaults where there is none.
///
/// # Errors
///
/// When the file can't be read or understood.
pub fn config_at(path: Option<&Path>) -> Result<Config> {
    let Some(path) = path else {
        return Ok(Config::default());
    };
    match files::read(path)? {
        Some(text) => Config::read(&text, &shown(path)),
        None => Ok(Config::default()),
    }
}

impl Context {
    /// The preferences as the file has them by now, since another bond may have changed them; those from the start where
    /// it can't be read any more.
    #[must_use]
    pub fn config_by_now(&self) -> Config {
        config_at(self.config_path.as_deref()).unwrap_or_else(|_| self.config.clone())
    }

    /// What a program is told: nothing where a person reads, unless someone may look on. Then it says which words to keep
    /// from them.
    pub fn to_programs<T: Default>(&self, told: impl FnOnce() -> T) -> T {
        let is_asked_for = self.for_programs || self.discreet.value;
        is_asked_for.then(told).unwrap_or_default()
    }

    /// What a person reads: nothing where a program is told.
    pub fn to_people<T: Default>(&self, read: impl FnOnce() -> T) -> T {
        (!self.for_programs).then(read).unwrap_or_default()
    }

    /// The clock as an instant.
    #[must_use]
    pub fn utc(&self) -> DateTime<Utc> {
        self.now.to_utc()
    }

    /// The local wall clock.
    #[must_use]
    pub fn wall_clock(&self) -> NaiveDateTime {
        self.now.naive_local()
    }

    /// The day that it is, where a day begins when the journal says so.
    #[must_use]
    pub fn today(&self, header: &Header) -> NaiveDate {
        At::from(self.now).belongs_to(header.day_starts)
    }

    /// What a typed time is counted from.
    #[must_use]
    pub fn clock(&self, header: &Header) -> Now {
        Now {
            wall_clock: self.wall_clock(),
            today: self.today(header),
            day_starts: header.day_starts,
        }
    }
}
