//! What is wrong with a file, and where.

use std::fmt;

/// The longest piece of a broken line that is shown, in characters.
const SHOWN: usize = 160;

/// One thing that keeps the file from being understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The line itself.
    pub text: String,
    /// What is wrong, as a sentence without a full stop.
    pub what: String,
}

impl Problem {
    /// A problem at a byte of `text`, whose first line is line `first` of the file.
    #[must_use]
    pub fn at_byte(text: &str, byte: usize, first: usize, what: impl Into<String>) -> Self {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let begins = text[..byte].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[begins..].lines().next().unwrap_or("");
        Self {
            line: first + text[..byte].matches('\n').count(),
            column: text[begins..byte].chars().count() + 1,
            text: shortened(line),
            what: what.into(),
        }
    }

    /// A problem with a whole line.
    #[must_use]
    pub fn of_line(text: &[u8], line: usize, column: usize, what: impl Into<String>) -> Self {
        Self {
            line,
            column,
            text: shortened(String::from_utf8_lossy(text).trim_end_matches(['\r', '\n'])),
            what: what.into(),
        }
    }

    /// What the `toml` crate refused in `text`, whose first line is line `first` of the file.
    #[must_use]
    pub fn of_toml(error: &toml::de::Error, text: &str, first: usize) -> Self {
        let byte = error.span().map_or(0, |span| span.start);
        Self::at_byte(
            text,
            byte,
            first,
            error.message().trim().replace('\n', ", "),
        )
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "line {}, column {}: {}",
            self.line, self.column, self.what
        )
    }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
