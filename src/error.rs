//! What can go wrong, as a sentence with an exit status.

use std::fmt;
use std::io;
use std::path::Path;

/// What every fallible function that faces the user returns.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a command could not do what was asked; exit statuses are never renumbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The command line makes no sense (exit status 2).
    Usage,
    /// The journal or another file could not be understood (exit status 3).
    Unreadable,
    /// Something could not be read, written or locked (exit status 4).
    Io,
    /// The user was asked and said no (exit status 2): no error, but nothing was done.
    Declined,
}

impl ErrorKind {
    /// The exit status of the process.
    #[must_use]
    pub fn status(self) -> u8 {
        match self {
            Self::Usage | Self::Declined => 2,
            Self::Unreadable => 3,
            Self::Io => 4,
        }
    }
}

/// What may be in the file though a write failed. After every other error nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remains {
    /// What a failed write left could not be cut off again: the entry may be there.
    Perhaps,
    /// The directory could not be synced after the new file was put in place: the change is there.
    Unsynced,
}

impl Remains {
    /// What to know before the next step, in the same words for every command.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Perhaps => {
                "the entry may be in the journal all the same; to see whether it is, run: bond history"
            }
            Self::Unsynced => {
                "the change is in the file, so do not repeat it; a power cut may still undo it"
            }
        }
    }
}

/// One error: a sentence in lower case without a full stop, and what to do next where there is such a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Which exit status it leads to.
    pub kind: ErrorKind,
    /// `could not <verb> <thing>: <why>`, with the value.
    pub message: String,
    /// The next step, printed on a `hint:` line of its own.
    pub hint: Option<String>,
    /// What may be in the file all the same.
    pub remains: Option<Remains>,
}

impl Error {
    /// A command line that makes no sense.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// A file that could not be understood.
    pub fn unreadable(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Unreadable, message)
    }

    /// Something that could not be read, written or locked.
    pub fn io(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Io, message)
    }

    /// A question that the user answered with no.
    pub fn declined(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Declined, message)
    }

    fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint: None,
            remains: None,
        }
    }

    /// The same error with a next step.
    #[must_use]
    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same error with one more next step, on a line of its own.
    #[must_use]
    pub fn also_hinted(self, more: &str) -> Self {
        let hint = match &self.hint {
            Some(hint) => format!("{hint}\n{more}"),
            None => more.to_owned(),
        };
        self.hinted(hint)
    }

    /// The same error of a write that may have changed the file. What was known of the file before stays.
    #[must_use]
    pub fn remaining(mut self, remains: Remains) -> Self {
        self.remains = self.remains.or(Some(remains));
        self
    }

    /// Whether the change is in the file.
    #[must_use]
    pub fn is_unsynced(&self) -> bool {
        self.remains == Some(Remains::Unsynced)
    }

    /// What is printed after the message, each on a `hint:` line of its own.
    pub fn hints(&self) -> impl Iterator<Item = &str> {
        let remains = self.remains.map(Remains::sentence);
        remains.into_iter().chain(self.hint.as_deref())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// A path for a message, which a newline in its name must not break in two.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.display().to_string().replace('\n', "\\n")
}

/// Puts what was being done in front of an error of the operating system.
pub trait Doing<T> {
    /// Turns the error into a [`Error`] that reads `could not <what>: <why>`.
    ///
    /// # Errors
    ///
    /// The same error as before, of [`ErrorKind::Io`].
    fn doing(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Error::io(format!("could not {}: {}", what(), plain(&error))))
    }
}

/// The error's own words without Rust's ` (os error 28)`.
fn plain(error: &io::Error) -> String {
    let words = error.to_string();
    let end = words.find(" (os error").unwrap_or(words.len());
    let mut words = words[..end].to_owned();
    if let Some(first) = words.get(..1) {
        let first = first.to_lowercase();
        words.replace_range(..1, &first);
    }
    words
}
