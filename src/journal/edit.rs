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
        // The carriage return of a newline that was torn in two is there already.
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

/// Puts a table behind the last one above `[log]`, with an empty line on either side.
#[must_use]
pub fn add_table(text: &[u8], table: &str) -> Splice {
    let layout = Layout::of(text);
    let beginning = beginning(text, &layout);
    // Comments at the top stay at the top.
    let place = if layout.head_last > layout.begin {
        layout.head_last
    } else {
        layout.head_end
    };
    let mut put = String::new();
    if place > layout.begin && text[place - 1] != b'\n' {
        put.push('\n');
    }
    put.push_str(beginning);
    if place > layout.begin || !beginning.is_empty() {
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

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"3empzc1s = { at = 2026-11-22, practice = "appreciation" }"#;
    const TABLE: &str = "[person.sam]\nname = \"Sam\"\n";

    fn added(text: &str) -> String {
        let splice = add_entries(text.as_bytes(), &[LINE.to_owned()]);
        String::from_utf8(splice.apply(text.as_bytes())).expect("text")
    }

    fn with_table(text: &str) -> String {
        let splice = add_table(text.as_bytes(), TABLE);
        String::from_utf8(splice.apply(text.as_bytes())).expect("text")
    }

    #[test]
    fn an_entry_brings_along_what_a_file_lacks() {
        let log = format!("\n[log]\n{LINE}\n");
        assert_eq!(added(""), format!("{PREAMBLE}{log}"));
        assert_eq!(added("\u{feff}"), format!("\u{feff}{PREAMBLE}{log}"));
        assert_eq!(added("# mine\n"), format!("# mine\n{FORMAT}{log}"));
        assert_eq!(added("# mine"), format!("# mine\n{FORMAT}{log}"));
        assert_eq!(added("format = 1"), format!("format = 1\n{log}"));
        assert_eq!(
            added("format = 1\r\n"),
            format!("format = 1\n{log}").replace('\n', "\r\n")
        );
    }

    #[test]
    fn an_entry_goes_behind_the_last_one_and_before_what_follows() {
        for (before, after) in [
            ("[log]\nx1 = 1", ""),
            ("[log]\nx1 = 1\n", "# end\n"),
            ("[log]\n", "\n# none yet\n"),
            ("[log]\nx1 = 1\n", "\n[person.sam]\nname = \"Sam\"\n"),
        ] {
            let newline = if before.ends_with('\n') { "" } else { "\n" };
            assert_eq!(
                added(&format!("{before}{after}")),
                format!("{before}{newline}{LINE}\n{after}")
            );
        }
    }

    #[test]
    fn a_newline_torn_in_two_is_completed() {
        assert_eq!(
            added("[log]\r\nx1 = 1\r"),
            format!("[log]\r\nx1 = 1\r\n{LINE}\r\n")
        );
    }

    #[test]
    fn a_table_goes_behind_the_last_one_and_below_comments_at_the_top() {
        assert_eq!(with_table(""), format!("{PREAMBLE}\n{TABLE}"));
        assert_eq!(with_table("# mine\n"), format!("# mine\n{FORMAT}\n{TABLE}"));
        assert_eq!(with_table("[log]\n"), format!("{TABLE}\n[log]\n"));
        assert_eq!(
            with_table("# mine\n[log]\n"),
            format!("# mine\n\n{TABLE}\n[log]\n")
        );
        assert_eq!(
            with_table("format = 1\n\n# entries\n[log]\n"),
            format!("format = 1\n\n{TABLE}\n# entries\n[log]\n")
        );
        assert_eq!(with_table("format = 1"), format!("format = 1\n\n{TABLE}"));
    }
}
