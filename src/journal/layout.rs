//! Where things stand in the text of a journal, in bytes.

use std::ops::Range;

use super::lex::Lexer;
use super::tail;

/// The parts of a journal's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Where the text begins: behind a byte order mark.
    pub begin: usize,
    /// Where the `[log]` line begins; the end of the text where there is none.
    pub head_end: usize,
    /// Behind the last line above `[log]` that is neither blank nor a comment: where a new table goes.
    pub head_last: usize,
    /// Behind the `[log]` line, if there is one.
    pub log: Option<usize>,
    /// Behind the last line of the log that is neither blank nor a comment: where a new entry goes.
    pub log_last: usize,
    /// Where the first table behind the log begins; the end of the text where there is none.
    pub log_end: usize,
    /// Whether lines end in CR LF.
    pub crlf: bool,
}

impl Layout {
    /// Looks through a whole text.
    #[must_use]
    pub fn of(text: &[u8]) -> Self {
        let begin = if text.starts_with(b"\xef\xbb\xbf") {
            3
        } else {
            0
        };
        let mut layout = Self {
            begin,
            head_end: text.len(),
            head_last: begin,
            log: None,
            log_last: text.len(),
            log_end: text.len(),
            crlf: memchr::memchr(b'\n', text)
                .is_some_and(|newline| text[..newline].ends_with(b"\r")),
        };
        let mut lexer = Lexer::default();
        for line in lines(text) {
            let content = text[line.clone()].trim_ascii();
            let begins = !lexer.is_open();
            if begins && layout.log.is_none() && tail::is_log(content) {
                (layout.head_end, layout.log, layout.log_last) =
                    (line.start, Some(line.end), line.end);
                continue;
            }
            if begins && layout.log.is_some() && content.starts_with(b"[") {
                layout.log_end = line.start;
                break;
            }
            lexer.feed(&text[line.clone()]);
            if !content.is_empty() && (!begins || content[0] != b'#') {
                match layout.log {
                    None => layout.head_last = line.end,
                    Some(_) => layout.log_last = line.end,
                }
            }
        }
        layout
    }

    /// The newline of this text.
    #[must_use]
    pub fn newline(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }
}

/// The lines of a text with their newlines.
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

/// The line of the entry `id`, with its newline; only an entry on one line with a bare key is found.
#[must_use]
pub fn entry_line(text: &[u8], id: &str) -> Option<Range<usize>> {
    memchr::memmem::find_iter(text, id)
        .filter(|&place| place == 0 || text[place - 1] == b'\n')
        .find(|&place| {
            text[place + id.len()..]
                .trim_ascii_start()
                .starts_with(b"=")
        })
        .map(|begin| {
            let end = memchr::memchr(b'\n', &text[begin..])
                .map_or(text.len(), |newline| begin + newline + 1);
            begin..end
        })
}
