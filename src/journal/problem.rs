//! What is wrong with a file, and where.

use std::fmt;

use memchr::{memchr, memchr_iter, memrchr};

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
            line: first + memchr_iter(b'\n', &text.as_bytes()[..byte]).count(),
            column: text[begins..byte]
                .trim_start_matches('\u{feff}')
                .chars()
                .count()
                + 1,
            text: quoted(line.trim_start_matches('\u{feff}')),
            what: what.into(),
        }
    }

    /// A problem with a whole line.
    #[must_use]
    pub fn of_line(text: &[u8], line: usize, column: usize, what: impl Into<String>) -> Self {
        // No character is longer than four bytes, and a line may be long.
        let text = &text[..text.len().min(4 * (SHOWN + 1))];
        Self {
            line,
            column,
            text: shortened(String::from_utf8_lossy(text).trim_end_matches(['\r', '\n'])),
            what: what.into(),
        }
    }

    /// Bytes that are no UTF-8, the first line of which is line `first` of the file.
    pub(super) fn not_utf8(bytes: &[u8], first: usize) -> Self {
        let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        let begins = memrchr(b'\n', &bytes[..valid]).map_or(0, |newline| newline + 1);
        let ends = memchr(b'\n', &bytes[valid..]).map_or(bytes.len(), |newline| valid + newline);
        let column = String::from_utf8_lossy(&bytes[begins..valid])
            .chars()
            .count()
            + 1;
        let line = first + memchr_iter(b'\n', &bytes[..valid]).count();
        Self {
            line,
            column,
            text: quoted(String::from_utf8_lossy(&bytes[begins..ends]).trim_end_matches('\r')),
            what: "this is no UTF-8 text".to_owned(),
        }
    }

    /// The same problem, told of line `line` of the file, which is `text` as a whole, if that stands further up.
    pub(super) fn moved_up(self, line: usize, text: &str) -> Self {
        let first = text.lines().nth(line - 1).unwrap_or_default();
        if line < self.line {
            Self {
                line,
                ..Self::at_byte(first, first.len(), 1, self.what)
            }
        } else {
            self
        }
    }

    /// What the `toml` crate refused in `text`, whose first line is line `first` of the file.
    #[must_use]
    pub fn of_toml(error: &toml::de::Error, text: &str, first: usize) -> Self {
        let byte = error.span().map_or(0, |span| span.start);
        Self::at_byte(text, byte, first, in_plain_words(error.message()))
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

/// The parser's words, without the names of Rust's types.
fn in_plain_words(message: &str) -> String {
    let words = [
        ("expected i64", "expected a whole number"),
        ("expected f64", "expected a number"),
        ("a sequence", "a list"),
        ("type: map", "type: table"),
        ("type: sequence", "type: list"),
        ("\n", ", "),
    ];
    let plain = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
    words.iter().fold(message.trim().to_owned(), plain)
}

/// A line that can't be read, but for one that says that it is private.
fn quoted(line: &str) -> String {
    let says: String = line.split_whitespace().collect();
    if says.contains("private=true") {
        "(private)".to_owned()
    } else {
        shortened(line)
    }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
