//! Preferences: `config.toml` in the config directory. bond runs without it.

use serde::Deserialize;

use crate::fault::{Fault, Result};
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
}

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

impl Config {
    /// Reads the text of the file called `name`.
    ///
    /// # Errors
    ///
    /// The place that can't be understood.
    pub fn read(text: &str, name: &str) -> Result<Self> {
        toml::from_str(text).map_err(|error| {
            let problem = Problem::of_toml(&error, text, 1);
            Fault::unreadable(format!(
                "could not understand {name}:{}:{}: {}\n  {} | {}",
                problem.line, problem.column, problem.what, problem.line, problem.text
            ))
        })
    }
}
