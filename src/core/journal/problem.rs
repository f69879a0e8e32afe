//! What is wrong in a file, and where.

use std::fmt;

use memchr::{memchr, memchr_iter, memmem, memrchr};

/// The longest piece of a broken line that is shown, in characters.
const SHOWN: usize = 160;

/// One reason why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The text of the line.
    pub text: String,
    /// What is wrong, as a sentence without a full stop.
    pub what: String,
}

impl Problem {
    /// A problem at a byte of `text`. The first line of `text` is line `first` of the file.
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
            text: quoted(line.trim_start_matches('\u{feff}'), table(text, begins)),
            what: what.into(),
        }
    }

    /// A problem with a whole line. `text` is the part of the line that may be shown.
    #[must_use]
    pub fn of_line(text: &str, line: usize, column: usize, what: impl Into<String>) -> Self {
        Self {
            line,
            column,
            text: text.to_owned(),
            what: what.into(),
        }
    }

    /// Whether the line is a conflict marker that git writes into a file after a merge.
    #[must_use]
    pub fn is_mark_of_a_merge(&self) -> bool {
        ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
            .iter()
            .any(|mark| self.text.starts_with(mark))
    }

    /// A problem with bytes that are not UTF-8. Their first line is line `first` of the file.
    pub(super) fn not_utf8(bytes: &[u8], first: usize) -> Self {
        let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
        let begins = memrchr(b'\n', &bytes[..valid]).map_or(0, |newline| newline + 1);
        let ends = memchr(b'\n', &bytes[valid..]).map_or(bytes.len(), |newline| valid + newline);
        let column = String::from_utf8_lossy(&bytes[begins..valid])
            .chars()
            .count()
            + 1;
        let line = first + memchr_iter(b'\n', &bytes[..valid]).count();
        let line_text = String::from_utf8_lossy(&bytes[begins..ends]);
        Self {
            line,
            column,
            text: quoted(
                line_text.trim_end_matches('\r'),
                &String::from_utf8_lossy(bytes),
            ),
            what: "this is no UTF-8 text".to_owned(),
        }
    }

    /// The same problem, but reported for line `line` of the file if that is further up. `text` is the whole file.
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

    /// A problem that the `toml` crate found in `text`. The first line of `text` is line `first` of the file.
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

/// The parser's message, without the names of Rust's types.
fn in_plain_words(message: &str) -> String {
    let words = [
        ("expected i64", "expected a whole number"),
        ("expected f64", "expected a number"),
        ("a sequence", "a list"),
        ("type: map", "type: table"),
        ("type: sequence", "type: list"),
        ("\n", ", "),
    ];
    let plain = |text: String, (from, to): &(&str, &str)| match memmem::find(
        text.as_bytes(),
        from.as_bytes(),
    ) {
        Some(_) => text.replace(from, to),
        None => text,
    };
    words.iter().fold(message.trim().to_owned(), plain)
}

/// The table that holds this byte of a text, or the text before the first table.
fn table(text: &str, byte: usize) -> &str {
    let begins = |line: &str| line.trim_start().starts_with('[');
    let (mut begin, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        if begins(line) && end <= byte {
            begin = end;
        } else if begins(line) {
            break;
        }
        end += line.len();
    }
    &text[begin..end]
}

/// A broken line as it may be shown. `all` is the whole construct that the line may be a part of; private words are
/// hidden, but not a line that only says `private = true`.
fn quoted(line: &str, all: &str) -> String {
    let is_no_more = line.trim() == "private = true";
    if is_private(line) && !is_no_more || hides_words(all) {
        PRIVATE.to_owned()
    } else {
        shortened(line)
    }
}

/// What is shown instead of a private line that can't be read.
pub const PRIVATE: &str = "(private)";

/// Whether a text that can't be read contains `private = true`, in any spelling.
#[must_use]
pub fn is_private(text: &str) -> bool {
    text.contains("private") && bare(text).contains("private=true")
}

/// Whether a text that can't be read is private and has a note or the reason for a skip in it.
fn hides_words(text: &str) -> bool {
    let has_words = |bare: String| bare.contains("note=") || bare.contains("skip=");
    is_private(text) && has_words(bare(text))
}

/// A text without blanks and quotes.
fn bare(text: &str) -> String {
    let is_sign = |sign: &char| !sign.is_whitespace() && !matches!(sign, '"' | '\'');
    text.chars().filter(is_sign).collect()
}

/// A line, cut off if it is too long to be shown.
#[must_use]
pub fn shortened(line: &str) -> String {
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
