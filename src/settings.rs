//! Preferences: `config.toml` in the config directory. bond runs without it.

use serde::Deserialize;

use crate::catalog::practice::nearest_word;
use crate::error::{Error, Result};
use crate::journal::Problem;

/// What the user prefers; what the history means is in the journal itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// People that an entry is with unless the command line says otherwise.
    #[serde(default)]
    pub with: Vec<String>,
    /// When to use colour.
    pub color: Option<Color>,
    /// Whether names, titles and notes are kept from whoever looks on.
    pub discreet: Option<bool>,
}

/// The keys that the file may have.
pub const KEYS: [&str; 3] = ["with", "color", "discreet"];

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Where the value of a setting comes from, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A flag of the command line.
    Flag(&'static str),
    /// A variable of the environment.
    Environment(&'static str),
    /// `config.toml`.
    Config,
    /// The header of the journal.
    Journal,
    /// Nothing says otherwise.
    Default,
}

/// A value, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
}

impl<T> Sourced<T> {
    /// A value with its source.
    pub fn new(value: T, source: Source) -> Self {
        Self { value, source }
    }
}

impl Color {
    /// The word for it on the command line and in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

impl Config {
    /// Reads the text of the file called `name`.
    ///
    /// # Errors
    ///
    /// The place that can't be understood; the hint names the key that an unknown one resembles.
    pub fn read(text: &str, name: &str) -> Result<Self> {
        toml::from_str(text).map_err(|error| {
            let problem = Problem::of_toml(&error, text, 1);
            let error = Error::unreadable(format!(
                "could not understand {name}:{}:{}: {}\n  {} | {}",
                problem.line, problem.column, problem.what, problem.line, problem.text
            ));
            match unknown_key(text).and_then(|key| nearest_word(&key, &KEYS)) {
                Some(key) => error.hinted(format!("did you mean {key}?")),
                None => error,
            }
        })
    }
}

/// The first key of a text that is none of [`KEYS`].
fn unknown_key(text: &str) -> Option<String> {
    let table: toml::Table = toml::from_str(text).ok()?;
    table
        .into_iter()
        .map(|(key, _)| key)
        .find(|key| !KEYS.contains(&key.as_str()))
}
