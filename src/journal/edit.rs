//! Changes to the text of a journal: only the bytes that are meant change.

use std::ops::Range;

use super::layout::Layout;

/// What a new journal begins with.
pub const PREAMBLE: &str =
    "# bond journal: one line per entry below [log]. Edit it as you like.\nformat = 1\n";
const FORMAT: &str = "format = 1\n";

/// A place where other bytes are put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// The bytes that go.
    pub cut: Range<usize>,
    /// The text that comes instead, with `\n` at the end of its lines whatever the file has.
    pub put: String,
}

impl Splice {
    /// Text that comes without any going.
    #[must_use]
    pub fn insert(place: usize, put: String) -> Self {
        Self {
            cut: place..place,
            put,
        }
    }

    /// The text with this change, in the line ends of the text.
    #[must_use]
    pub fn apply(&self, text: &[u8]) -> Vec<u8> {
        let newline = Layout::of(text).newline();
        let put = self.put.replace('\n', newline);
        [
            &text[..self.cut.start],
            put.as_bytes(),
            &text[self.cut.end..],
        ]
        .concat()
    }
}

/// Puts entry lines behind the last entry of the log; makes the log where there is none.
#[must_use]
pub fn add_entries(text: &[u8], lines: &[String]) -> Splice {
    let layout = Layout::of(text);
    let place = if layout.log.is_some() {
        layout.log_last
    } else {
        text.len()
    };
    let mut put = String::new();
    if place > 0 && text[place - 1] != b'\n' {
        put.push('\n');
    }
    if layout.log.is_none() {
        put.push_str(beginning(text, &layout));
        put.push_str("\n[log]\n");
    }
    for line in lines {
        put.push_str(line);
        put.push('\n');
    }
    Splice::insert(place, put)
}

/// Puts a table behind the last one above `[log]`, with an empty line on either side.
#[must_use]
pub fn add_table(text: &[u8], table: &str) -> Splice {
    let layout = Layout::of(text);
    let beginning = beginning(text, &layout);
    // Comments at the top stay at the top.
    let place = if beginning.is_empty() {
        layout.head_last
    } else {
        layout.head_end
    };
    let mut put = String::new();
    if place > layout.begin && text[place - 1] != b'\n' {
        put.push('\n');
    }
    put.push_str(beginning);
    put.push('\n');
    put.push_str(table);
    let next = text[place..]
        .split(|&byte| byte == b'\n')
        .next()
        .unwrap_or_default();
    if !next.trim_ascii().is_empty() {
        put.push('\n');
    }
    Splice::insert(place, put)
}

/// The lines that a file needs which says nothing yet.
fn beginning(text: &[u8], layout: &Layout) -> &'static str {
    if text[layout.begin..layout.head_end].trim_ascii().is_empty() && layout.log.is_none() {
        PREAMBLE
    } else if layout.head_last == layout.begin && layout.log.is_none() {
        FORMAT
    } else {
        ""
    }
}
