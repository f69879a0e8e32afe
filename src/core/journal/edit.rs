//! Changes to the text of a journal that leave all other bytes as they are.

use crate::sort;
use std::ops::Range;

use super::layout::{self, Layout};

/// The first lines of a new journal.
pub const PREAMBLE: &str =
    "# bond journal: one line per entry below [log]. Edit it as you like.\nformat = 1\n";
const FORMAT: &str = "format = 1\n";

/// A change to a text: some bytes are replaced by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// The bytes to remove.
    pub cut: Range<usize>,
    /// The text to put there. Its lines end in `\n`, whatever the file uses.
    pub put: String,
}

impl Splice {
    /// Inserts text and removes nothing.
    #[must_use]
    pub fn insert(place: usize, put: String) -> Self {
        Self {
            cut: place..place,
            put,
        }
    }

    /// The text after this change, with the line ends that the text uses.
    #[must_use]
    pub fn apply(&self, text: &[u8]) -> Vec<u8> {
        let newline = layout::newline(text);
        let put = self.put.replace("\r\n", "\n").replace('\n', newline);
        // If a CR LF was torn in two, its carriage return is in the text already.
        let put = match put.strip_prefix('\r') {
            Some(rest) if text[..self.cut.start].ends_with(b"\r") => rest,
            _ => &put,
        };
        [
            &text[..self.cut.start],
            put.as_bytes(),
            &text[self.cut.end..],
        ]
        .concat()
    }
}

/// Makes all changes in one pass; gives the new text, and where each change starts in it. The changes may be in any
/// order, but no two may cut the same bytes. Several inserts at one place stay in the order given.
#[must_use]
pub fn apply_all(text: &[u8], splices: &[Splice]) -> (Vec<u8>, Vec<usize>) {
    let newline = layout::newline(text);
    let mut order: Vec<usize> = (0..splices.len()).collect();
    sort::by_key(&mut order, |&number| {
        (splices[number].cut.start, splices[number].cut.end)
    });
    let mut places = vec![0; splices.len()];
    let mut new = Vec::with_capacity(text.len());
    let mut end = 0;
    for number in order {
        let splice = &splices[number];
        new.extend_from_slice(&text[end..splice.cut.start]);
        places[number] = new.len();
        let put = splice.put.replace("\r\n", "\n").replace('\n', newline);
        new.extend_from_slice(put.as_bytes());
        end = splice.cut.end;
    }
    new.extend_from_slice(&text[end..]);
    (new, places)
}

/// Inserts entry lines after the last entry of the log, and adds a log if there is none.
#[must_use]
pub fn add_entries(text: &[u8], lines: &[String]) -> Splice {
    let layout = Layout::of(text);
    let place = if layout.log.is_some() {
        layout.log_last
    } else {
        text.len()
    };
    let mut put = String::new();
    if place > layout.begin && text[place - 1] != b'\n' {
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

/// Inserts a table after the last table above `[log]`, with an empty line on either side.
#[must_use]
pub fn add_table(text: &[u8], table: &str) -> Splice {
    let layout = Layout::of(text);
    // Comments at the top of the file stay there.
    let place = if layout.head_last == layout.begin {
        layout.head_end
    } else {
        layout.head_last
    };
    let mut put = String::new();
    if place > layout.begin && text[place - 1] != b'\n' {
        put.push('\n');
    }
    put.push_str(beginning(text, &layout));
    if place > layout.begin || !put.is_empty() {
        put.push('\n');
    }
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

/// The first lines of a file that has no content yet.
fn beginning(text: &[u8], layout: &Layout) -> &'static str {
    let says_something = layout.log.is_some() || layout.head_last > layout.begin;
    if says_something {
        ""
    } else if text[layout.begin..].trim_ascii().is_empty() {
        PREAMBLE
    } else {
        FORMAT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_table(text: &str) -> String {
        let changed = add_table(text.as_bytes(), "[t]\n").apply(text.as_bytes());
        String::from_utf8(changed).unwrap()
    }

    fn with_entry(text: &str) -> String {
        let changed = add_entries(text.as_bytes(), &["x = {}".to_owned()]).apply(text.as_bytes());
        String::from_utf8(changed).unwrap()
    }

    #[test]
    fn a_table_goes_after_the_last_table_with_empty_lines_around_it() {
        assert_eq!(with_table(""), format!("{PREAMBLE}\n[t]\n"));
        assert_eq!(with_table("# mine"), "# mine\nformat = 1\n\n[t]\n");
        assert_eq!(with_table("[log]\n"), "[t]\n\n[log]\n");
        assert_eq!(with_table("# top\n\n[log]\n"), "# top\n\n\n[t]\n\n[log]\n");
        assert_eq!(with_table("a = 1\n[log]\n"), "a = 1\n\n[t]\n\n[log]\n");
        assert_eq!(
            with_table("a = 1\n\n# log\n[log]\n"),
            "a = 1\n\n[t]\n\n# log\n[log]\n"
        );
        assert_eq!(with_table("a = 1"), "a = 1\n\n[t]\n");
        assert_eq!(
            with_table("a = 1\r\n[log]\r\n"),
            "a = 1\r\n\r\n[t]\r\n\r\n[log]\r\n"
        );
    }

    #[test]
    fn an_entry_goes_after_the_last_entry_of_the_log() {
        assert_eq!(with_entry(""), format!("{PREAMBLE}\n[log]\nx = {{}}\n"));
        assert_eq!(
            with_entry("# mine"),
            "# mine\nformat = 1\n\n[log]\nx = {}\n"
        );
        assert_eq!(with_entry("a = 1\n"), "a = 1\n\n[log]\nx = {}\n");
        assert_eq!(with_entry("[log]"), "[log]\nx = {}\n");
        assert_eq!(
            with_entry("[log]\na = {\n}\n# c\n"),
            "[log]\na = {\n}\nx = {}\n# c\n"
        );
        assert_eq!(
            with_entry("[log]\r\na = {}\r\n\r\n[t]\r\n"),
            "[log]\r\na = {}\r\nx = {}\r\n\r\n[t]\r\n"
        );
        assert_eq!(with_entry("\u{feff}[log]\n"), "\u{feff}[log]\nx = {}\n");
    }

    #[test]
    fn line_ends_that_are_there_already_are_not_doubled() {
        let splice = Splice::insert(0, "a\r\nb\n".to_owned());
        assert_eq!(splice.apply(b"x\r\n"), b"a\r\nb\r\nx\r\n");
        assert_eq!(splice.apply(b"x\n"), b"a\nb\nx\n");
    }
}
