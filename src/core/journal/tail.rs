//! Reads the end of a journal: what a torn write has left there, and whether a new line can simply be appended.

use std::collections::BTreeMap;

use memchr::memrchr;

use super::entry_line;
use super::id::Id;
use super::layout::{self, is_log};
use super::raw::RawEntry;
use super::scanner::Lexer;
use super::torn::{self, is_bare, is_prefix, padding, unpadded};

/// How many bytes of the end of the file to read at a time: enough for a few hundred entries.
pub const TAIL: u64 = 64 * 1024;

/// What an append needs to know about the end of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tail {
    /// How many bytes at the very end come from a torn write.
    pub torn: usize,
    /// Whether the text before the torn bytes lacks its newline.
    pub needs_newline: bool,
    /// Whether the carriage return of that newline is there already, because a CR LF was torn in two.
    pub half_newline: bool,
    /// Where a new entry can go.
    pub place: InsertionPoint,
    /// Whether lines end in CR LF.
    pub crlf: bool,
    /// The newest id that bond made.
    pub newest: Option<Id>,
}

/// Where a new entry can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsertionPoint {
    /// After the last line, which is the `[log]` header or a whole entry.
    End,
    /// Somewhere in the text, or nowhere yet: the whole text has to be read first.
    Within,
}

/// Reads the last bytes of a file; `whole` if they are the whole file.
#[must_use]
pub fn look(bytes: &[u8], whole: bool) -> Tail {
    let begin = if whole {
        ScanStart::File
    } else {
        ScanStart::Within
    };
    Above::default().look(bytes, begin)
}

/// Where the bytes of a scan start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanStart {
    /// At the start of the file.
    File,
    /// At the start of a line.
    Line,
    /// Possibly within a line.
    Within,
}

/// What is known of the lines above the last ones, which are passed from top to bottom.
#[derive(Clone, Copy, Debug, Default)]
pub struct Above {
    newest: Option<Id>,
    /// Whether the last table that starts there is the log.
    is_log: Option<bool>,
    /// Where an entry can go after the last of these lines that is neither blank nor a comment.
    place: Option<InsertionPoint>,
    /// Whether the last of these lines ends in CR LF.
    crlf: bool,
}

impl Above {
    /// Passes bytes that end with a line, which is not the last line of the file.
    pub fn pass(&mut self, bytes: &[u8], begin: ScanStart) {
        let lines = whole_lines(bytes, begin);
        *self = Self {
            newest: self.newest.max(newest(lines)),
            is_log: table(trimmed_from_the_last(lines)).or(self.is_log),
            place: self.place(lines, begin),
            crlf: bytes.ends_with(b"\r\n"),
        };
    }

    /// Reads the last bytes, below all bytes that were passed.
    #[must_use]
    pub fn look(self, bytes: &[u8], begin: ScanStart) -> Tail {
        let torn = torn(bytes, begin);
        let kept = &bytes[..bytes.len() - torn];
        let lines = whole_lines(kept, begin);
        let newline = memrchr(b'\n', kept);
        Tail {
            torn,
            needs_newline: !kept.is_empty() && !kept.ends_with(b"\n"),
            half_newline: kept.ends_with(b"\r"),
            place: self.place(lines, begin).unwrap_or(InsertionPoint::Within),
            crlf: newline.map_or(self.crlf, |newline| kept[..newline].ends_with(b"\r")),
            newest: self.newest.max(newest(lines)),
        }
    }

    /// Where an entry can go after the last line that is neither blank nor a comment; `None` if there is no such line.
    fn place(self, lines: &[u8], begin: ScanStart) -> Option<InsertionPoint> {
        let mut lines = trimmed_from_the_last(lines);
        let says_something = |line: &&[u8]| !line.is_empty() && line[0] != b'#';
        let Some(last) = lines.find(says_something) else {
            return self.place;
        };
        if is_log(last) {
            return Some(InsertionPoint::End);
        }
        // A table header further up would swallow the entry, whatever the last line is.
        let is_in_log = table(lines).or(self.is_log);
        Some(
            if is_entry(last) && is_in_log.unwrap_or(begin != ScanStart::File) {
                InsertionPoint::End
            } else {
                InsertionPoint::Within
            },
        )
    }
}

/// The lines that start in these bytes.
fn whole_lines(bytes: &[u8], begin: ScanStart) -> &[u8] {
    match begin {
        ScanStart::File => layout::without_mark(bytes),
        ScanStart::Line => bytes,
        ScanStart::Within => after_first_newline(bytes),
    }
}

/// Whether the first table that starts in these lines is the log.
fn table<'l>(mut lines: impl Iterator<Item = &'l [u8]>) -> Option<bool> {
    lines.find(|line| line.first() == Some(&b'[')).map(is_log)
}

/// How many bytes at the end are torn. A line that starts further up can't be judged, and nothing within a multi-line
/// string or list counts as torn, apart from NULs.
fn torn(bytes: &[u8], begin: ScanStart) -> usize {
    let begins = match (memrchr(b'\n', bytes), begin) {
        (Some(newline), _) => newline + 1,
        (None, ScanStart::File | ScanStart::Line) => 0,
        (None, ScanStart::Within) => return 0,
    };
    let last = &bytes[begins..];
    let mut lexer = Lexer::default();
    if begin == ScanStart::File && is_prefix(unpadded(last)) {
        for line in bytes[..begins].split(|&byte| byte == b'\n') {
            lexer.feed(line);
        }
    }
    if lexer.is_open() {
        padding(last)
    } else {
        torn::bytes(last)
    }
}

fn after_first_newline(bytes: &[u8]) -> &[u8] {
    match memchr::memchr(b'\n', bytes) {
        Some(newline) => &bytes[newline + 1..],
        None => &[],
    }
}

/// Lines without the blanks around them, from the last to the first.
fn trimmed_from_the_last(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut left = Some(bytes);
    std::iter::from_fn(move || {
        let all = left?;
        let newline = memrchr(b'\n', all);
        left = newline.map(|newline| &all[..newline]);
        let line = &all[newline.map_or(0, |newline| newline + 1)..];
        Some(line.trim_ascii())
    })
}

fn is_entry(line: &[u8]) -> bool {
    std::str::from_utf8(line).is_ok_and(|line| {
        entry_line::read(line).is_some()
            || toml::from_str::<BTreeMap<String, RawEntry>>(line).is_ok()
    })
}

/// The newest id that bond made, in any spelling of its line.
fn newest(bytes: &[u8]) -> Option<Id> {
    let lines = layout::lines(bytes).map(|line| bytes[line].trim_ascii_start());
    lines.filter_map(id_of).max()
}

fn id_of(line: &[u8]) -> Option<Id> {
    let line = line.strip_prefix(b"[log.").unwrap_or(line);
    let line = line
        .strip_prefix(b"\"")
        .or_else(|| line.strip_prefix(b"'"))
        .unwrap_or(line);
    let id = Id::read(line.get(..8)?)?;
    let ends = line.get(8).is_some_and(|&byte| !is_bare(byte));
    ends.then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"3empzc1s = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "a } { \" b" }"#;

    fn look_at(text: &str) -> Tail {
        look(text.as_bytes(), true)
    }

    /// Checks that a text which starts within a line reads the same in one scan and in two.
    fn agree(text: &str, cut: usize) {
        let bytes = text.as_bytes();
        let at_once = look(bytes, false);
        let mut above = Above::default();
        let in_parts = match memrchr(b'\n', &bytes[..cut]) {
            Some(newline) => {
                above.pass(&bytes[..=newline], ScanStart::Within);
                above.look(&bytes[newline + 1..], ScanStart::Line)
            }
            None => above.look(bytes, ScanStart::Within),
        };
        assert_eq!(in_parts, at_once, "{text:?} cut at {cut}");
    }

    #[test]
    fn lines_read_the_same_at_once_and_in_parts() {
        let later = LINE.replace("3empzc1s", "3empzc1t");
        let ends = [
            "\n",
            "\r\n",
            "",
            "\r",
            "\n\n# a comment\n",
            "\n3em",
            "\n[log",
            "\n\0\0",
        ];
        let begins = ["cut }\n", "cut }\r\n", "cut }\r\n\n"];
        let tables = [
            "",
            "[log]\n",
            "[person.sam]\n",
            "[log]\n[x]\n",
            "[x]\n[log]\n",
        ];
        for (begin, table) in begins
            .iter()
            .flat_map(|begin| tables.map(|table| (begin, table)))
        {
            for end in ends {
                for (one, other) in [(LINE, later.as_str()), (later.as_str(), LINE)] {
                    let texts = [
                        format!("{begin}{one}\n{table}{other}\n{one}{end}"),
                        format!("{begin}{one}{end}"),
                        format!("{begin}{table}{end}"),
                    ];
                    for text in texts {
                        for cut in 0..text.len() {
                            agree(&text, cut);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn zeros_after_a_whole_entry_are_torn_but_the_entry_is_not() {
        let text = format!("[log]\n{LINE}\0\0\0");
        assert_eq!(look_at(&text).torn, 3);
        assert!(look_at(&text).needs_newline);
        assert_eq!(look_at("[log]\n\0\0").torn, 2);
    }

    #[test]
    fn an_entry_goes_after_the_log_header_or_a_whole_entry_of_the_log() {
        let place = |text: &str| look_at(text).place;
        assert_eq!(place("format = 1\n[log]\n"), InsertionPoint::End);
        assert_eq!(
            place("[ log ] # entries\n\n# none yet\n"),
            InsertionPoint::End
        );
        assert_eq!(place(&format!("[log]\n{LINE}")), InsertionPoint::End);
        assert_eq!(
            place("[log]\nx1 = {at=2026-11-20,practice='appreciation'}\n"),
            InsertionPoint::End
        );
        assert_eq!(place(""), InsertionPoint::Within);
        assert_eq!(place("format = 1\n"), InsertionPoint::Within);
        assert_eq!(
            place(&format!("[log]\n{LINE}\n[person.sam]\n")),
            InsertionPoint::Within
        );
        assert_eq!(
            place(&format!("[log]\n[other]\n{LINE}\n")),
            InsertionPoint::Within
        );
        assert_eq!(place("[log]\nx1.at = 2026-11-20\n"), InsertionPoint::Within);
        assert_eq!(
            place("[log]\nx1 = { at = 2026-11-20 }\n"),
            InsertionPoint::Within
        );
    }

    #[test]
    fn the_newest_id_and_the_line_ends_come_from_the_tail() {
        let tail = look_at(&format!(
            "[log]\r\n{LINE}\r\nx1 = {{ at = 2026-11-20, practice = \"appreciation\" }}\r\n"
        ));
        assert_eq!(tail.newest, Id::read(b"3empzc1s"));
        assert!(tail.crlf && !tail.needs_newline && tail.torn == 0);
    }

    #[test]
    fn what_ends_a_string_over_several_lines_is_not_torn() {
        let text = "plan = '''\nx = { '''";
        assert_eq!(look_at(text).torn, 0);
        assert_eq!(look_at(&format!("{text}\0")).torn, 1);
        assert_eq!(look_at("[log]\nx = { at").torn, 8);
    }

    #[test]
    fn a_line_that_starts_further_up_is_not_judged() {
        assert_eq!(look(b"aaaaaaaa", false).torn, 0);
        assert_eq!(look(b"aaaaaaaa", true).torn, 8);
    }

    #[test]
    fn half_a_line_end_is_not_a_torn_line() {
        let tail = look_at(&format!("[log]\r\n{LINE}\r"));
        assert!(tail.torn == 0 && tail.half_newline && tail.needs_newline && tail.crlf);
        assert_eq!(tail.place, InsertionPoint::End);
    }

    #[test]
    fn an_id_is_found_in_every_spelling() {
        let newest = |line: &str| look_at(&format!("[log]\n{line}\n")).newest;
        let id = Id::read(b"3empzc1s");
        for line in [
            "3empzc1s={}",
            "  3empzc1s = {}",
            "\"3empzc1s\" = {}",
            "3empzc1s.at = 1",
            "[log.3empzc1s]",
        ] {
            assert_eq!(newest(line), id, "{line}");
        }
        assert_eq!(newest("3empzc1s0 = {}"), None);
        assert_eq!(newest("# 3empzc1s = {}"), None);
    }
}
