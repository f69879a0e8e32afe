//! Finds the header, the log and its lines in the text of a journal, as byte offsets.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::key::{self, EntryKey};
use super::scanner::Lexer;
use super::torn;

/// The parts of a journal's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Where the text starts, after a byte order mark.
    pub begin: usize,
    /// Where the `[log]` line starts; the end of the text if there is no log.
    pub head_end: usize,
    /// After the last line above `[log]` that is neither blank nor a comment: where a new table goes.
    pub head_last: usize,
    /// After the `[log]` line, if there is one.
    pub log: Option<usize>,
    /// After the last line of the log that is neither blank nor a comment: where a new entry goes.
    pub log_last: usize,
    /// Where the first table after the log starts; the end of the text if there is none.
    pub log_end: usize,
    /// Where a construct starts that never ends, such as a string without its closing quotes.
    pub open: Option<usize>,
    /// Whether lines end in CR LF.
    pub crlf: bool,
}

impl Layout {
    /// Scans a whole text.
    #[must_use]
    pub fn of(text: &[u8]) -> Self {
        let begin = text.len() - without_mark(text).len();
        let mut layout = Self {
            begin,
            head_end: text.len(),
            head_last: begin,
            log: None,
            log_last: text.len(),
            log_end: text.len(),
            open: None,
            crlf: newline(text) == "\r\n",
        };
        // A construct that never ends is broken at its first line, and each line below it is read on its own.
        layout.open = layout.walk(text, 0, true);
        if let Some(open) = layout.open {
            layout.walk(text, open, false);
        }
        layout
    }

    /// Scans the lines from `from` on; gives the start of a construct that is still open at the end.
    fn walk(&mut self, text: &[u8], from: usize, gathers: bool) -> Option<usize> {
        let mut lexer = Lexer::default();
        let mut open = None;
        for line in lines(&text[from..]) {
            let line = line.start + from..line.end + from;
            let content = text[line.start.max(self.begin)..line.end].trim_ascii();
            if open.is_none() && self.log.is_none() && is_log(content) {
                (self.head_end, self.log, self.log_last) =
                    (line.start.max(self.begin), Some(line.end), line.end);
                continue;
            }
            if open.is_none() && self.log.is_some() && content.starts_with(b"[") {
                self.log_end = line.start;
                return None;
            }
            if !content.is_empty() && (open.is_some() || content[0] != b'#') {
                match self.log {
                    None => self.head_last = line.end,
                    Some(_) => self.log_last = line.end,
                }
            }
            let broken = lexer.feed(&text[line.clone()]).is_some();
            if broken || !gathers {
                lexer = Lexer::default();
            }
            open = lexer.is_open().then(|| open.unwrap_or(line.start));
        }
        open
    }

    /// How many bytes at the very end of `text`, which this layout describes, come from a torn write.
    #[must_use]
    pub fn torn(&self, text: &[u8]) -> usize {
        let begins = memchr::memrchr(b'\n', text).map_or(0, |newline| newline + 1);
        let last = &text[begins..];
        if last.is_empty() && self.log_end == text.len() {
            return self.torn_inside(text);
        }
        let in_log = self.log.is_some_and(|log| log <= begins) && self.log_end == text.len();
        let goes_on = self.open.is_some_and(|open| open < begins);
        if in_log && !goes_on {
            torn::bytes(last)
        } else {
            torn::bytes_outside_log(last)
        }
    }

    /// How many bytes of a last line that has its newline are torn: a power cut can keep the end of a line and lose a
    /// part before it.
    fn torn_inside(&self, text: &[u8]) -> usize {
        let line = &text[..text.len().saturating_sub(1)];
        let begins = memchr::memrchr(b'\n', line).map_or(0, |newline| newline + 1);
        let in_log = self.log.is_some_and(|log| log <= begins);
        if !in_log || self.open.is_some_and(|open| open < begins) {
            return 0;
        }
        torn::inside(&text[begins..])
    }

    /// The newline that this text uses.
    #[must_use]
    pub fn newline(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }
}

/// The id of the first entry in a text that starts after the `[log]` line. `None` if the text ends within the id; empty
/// if the text has no entry.
#[must_use]
pub fn first_id(log: &[u8]) -> Option<&str> {
    let says = |line: &&[u8]| !line.is_empty() && line[0] != b'#';
    let mut lines = log.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    let Some(line) = lines.find(says) else {
        return Some("");
    };
    let end = memchr::memchr(b'=', line)?;
    std::str::from_utf8(line[..end].trim_ascii()).ok()
}

/// The lines of a text, with their newlines.
pub fn lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut begin = 0;
    std::iter::from_fn(move || {
        if begin == text.len() {
            return None;
        }
        let end =
            memchr::memchr(b'\n', &text[begin..]).map_or(text.len(), |newline| begin + newline + 1);
        let line = begin..end;
        begin = end;
        Some(line)
    })
}

/// The constructs of a part of a text: a key with its value, mostly one line, with the newlines. From `open` on, where
/// a construct starts that never ends, every line is a construct of its own.
pub fn constructs(
    text: &[u8],
    part: Range<usize>,
    open: Option<usize>,
) -> impl Iterator<Item = Range<usize>> {
    let begin = part.start;
    let mut lines = lines(&text[part]).map(move |line| begin + line.start..begin + line.end);
    std::iter::from_fn(move || {
        let mut construct = lines.next()?;
        let mut lexer = Lexer::default();
        let mut broken = lexer.feed(&text[construct.clone()]).is_some();
        while lexer.is_open() && !broken && open.is_none_or(|open| construct.start < open) {
            let Some(line) = lines.next() else {
                break;
            };
            broken = lexer.feed(&text[line.clone()]).is_some();
            construct.end = line.end;
        }
        Some(construct)
    })
}

/// The lines of the entry `id` below `[log]`, with the last newline: mostly one line. Does not find an entry that is
/// written in dotted keys or as a table of its own.
#[must_use]
pub fn entry_line(text: &[u8], id: &str) -> Option<Range<usize>> {
    entry_lines(text, &[id]).remove(id)
}

/// The lines of several entries by id, found in one pass as [`entry_line`] finds one; of a repeated id, only the first
/// entry.
#[must_use]
pub fn entry_lines<'i>(text: &[u8], ids: &[&'i str]) -> HashMap<&'i str, Range<usize>> {
    let ids: HashSet<&str> = ids.iter().copied().collect();
    let layout = Layout::of(text);
    let log = layout.log.unwrap_or(layout.log_end)..layout.log_end;
    let mut found = HashMap::new();
    for lines in constructs(text, log, layout.open) {
        if let Some(EntryKey::Whole(key)) = key::of_construct(&text[lines.clone()])
            && let Some(id) = ids.get(key.as_ref())
        {
            found.entry(*id).or_insert(lines);
        }
    }
    found
}

/// The newline of a text: the one after its first line.
#[must_use]
pub fn newline(text: &[u8]) -> &'static str {
    match memchr::memchr(b'\n', text) {
        Some(newline) if text[..newline].ends_with(b"\r") => "\r\n",
        _ => "\n",
    }
}

/// A text without its byte order mark.
pub(super) fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// Whether the entry `id` is there as a whole line, not only as the rest of a torn write.
#[must_use]
pub fn has_entry(text: &[u8], id: &str) -> bool {
    let torn = Layout::of(text).torn(text);
    entry_line(&text[..text.len() - torn], id).is_some()
}

/// Whether a line is the header of the log: `[log]` in any spelling, perhaps with a comment.
#[must_use]
pub fn is_log(line: &[u8]) -> bool {
    let inner = line
        .trim_ascii()
        .strip_prefix(b"[")
        .map(<[u8]>::trim_ascii_start);
    let named = inner.and_then(|inner| {
        [b"log".as_slice(), b"\"log\"", b"'log'"]
            .iter()
            .find_map(|name| inner.strip_prefix(*name))
    });
    let closed = named.and_then(|rest| rest.trim_ascii_start().strip_prefix(b"]"));
    closed
        .map(<[u8]>::trim_ascii_start)
        .is_some_and(|rest| rest.is_empty() || rest[0] == b'#')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = "name = { at = 2026-11-22, practice = \"appreciation\" }\n";

    fn found(text: &str, id: &str) -> Option<String> {
        entry_line(text.as_bytes(), id).map(|line| text[line].to_owned())
    }

    #[test]
    fn an_entry_is_found_in_the_log_only_and_with_all_its_lines() {
        let text = format!(
            "[person.sam]\nname = \"Sam\"\n[log]\n# name = 1\nother = {{ note = '''\nname = 1\n''' }}\n  {ENTRY}"
        );
        assert_eq!(found(&text, "name"), Some(format!("  {ENTRY}")));
        assert_eq!(found(&text, "other").unwrap().lines().count(), 3);
        assert_eq!(
            found("[log]\nx.at = 2026-11-22\n[log.y]\n[z]\nq = {}\n", "x"),
            None
        );
        assert_eq!(found("[log]\n[z]\nq = {}\n", "q"), None);
        assert_eq!(found("q = {}\n", "q"), None);
        for key in ["\"a b\" = {}\r\n", "'a b'={}", "\t\"a b\" = {}\n"] {
            assert_eq!(found(&format!("[log]\n{key}"), "a b").as_deref(), Some(key));
        }
    }

    #[test]
    fn a_log_in_a_string_and_a_byte_order_mark_are_ignored() {
        let text = b"\xef\xbb\xbf[log]\n# none\n";
        let layout = Layout::of(text);
        assert_eq!((layout.begin, layout.head_end, layout.log), (3, 3, Some(9)));
        let text = "plan = \"\"\"\n[log]\n\"\"\" # x\n\n[log]\r\nx = 1\n\n# end\n [late]\n";
        let layout = Layout::of(text.as_bytes());
        assert_eq!(layout.head_end, text.rfind("[log]").unwrap());
        assert_eq!(
            &text[..layout.head_last],
            "plan = \"\"\"\n[log]\n\"\"\" # x\n"
        );
        assert!(text[..layout.log_last].ends_with("x = 1\n"));
        assert_eq!(&text[layout.log_end..], " [late]\n");
        assert_eq!(layout.newline(), "\n");
    }

    const LINE: &str = r#"3empzc1s = { at = 2026-11-22, practice = "appreciation" }"#;

    fn torn(text: &str) -> usize {
        Layout::of(text.as_bytes()).torn(text.as_bytes())
    }

    #[test]
    fn only_a_line_of_the_log_or_its_header_can_be_torn() {
        assert_eq!(torn(&format!("[log]\n{LINE}\nx1 = {{ at")), 9);
        assert_eq!(torn(&format!("[log]\n{LINE}\n3em")), 3);
        assert_eq!(torn(&format!("[log]\n{LINE}\0\0")), 2);
        assert_eq!(torn("format = 1\n\n[lo"), 3);
        assert_eq!(torn("format = 1\n\n[log]"), 0);
        assert_eq!(torn("format = 1\nweek"), 0);
        assert_eq!(torn(&format!("[log]\n{LINE}\n[person.sam]\nname")), 0);
        assert_eq!(torn(&format!("[log]\n{LINE}\n[person.sam]\n\0")), 1);
        assert_eq!(
            torn("[log]\nx1 = { at = 2026-11-20, note = \"\"\"\nwalk"),
            0
        );
    }

    #[test]
    fn a_hole_in_the_last_line_is_torn_with_the_rest_of_the_line() {
        assert_eq!(torn("[log]\nx1 = { at\0\0\0 }\n"), 15);
        assert_eq!(torn("[log]\n\0\0alk\" }\n"), 9);
        assert_eq!(torn(&format!("[log]\n{LINE}\0\0alk\" }}\n")), 9);
        assert_eq!(torn("[log]\nx\0y\0 \0=\0\n"), 0, "no hole, but UTF-16");
        assert_eq!(torn(&format!("[log]\nx1 = {{ at\0\0\0 }}\n{LINE}\n")), 0);
        assert_eq!(torn("format = 1\nweek\0\0\"\n"), 0);
    }

    #[test]
    fn a_line_that_is_broken_hides_nothing_below_it() {
        for broken in [
            "x1 = { note = \"no end }",
            "x1 = {",
            "x1 = \"\"\"",
            "x1 = [",
        ] {
            let text = format!("[log]\n{broken}\n{LINE}\n# end\n\n[person.sam]\n");
            let layout = Layout::of(text.as_bytes());
            let end = text.find("# end").expect("a comment");
            assert_eq!(layout.log_last, end, "{broken}");
            assert_eq!(&text[layout.log_end..], "[person.sam]\n", "{broken}");
        }
    }

    #[test]
    fn half_an_entry_does_not_count_as_the_entry() {
        for end in 1..LINE.len() {
            let text = format!("[log]\n{}", &LINE[..end]);
            assert!(!has_entry(text.as_bytes(), "3empzc1s"), "{text}");
        }
        assert!(has_entry(format!("[log]\n{LINE}").as_bytes(), "3empzc1s"));
    }

    #[test]
    fn a_byte_order_mark_hides_no_log() {
        let text = format!("\u{feff}[log]\n{LINE}\n");
        let layout = Layout::of(text.as_bytes());
        assert_eq!((layout.head_end, layout.log_last), (3, text.len()));
    }
}
