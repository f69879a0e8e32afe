//! Reads the text above `[log]`, all at once since it is small.

use std::io::{self, Read, Seek};

use super::header::Header;
use super::layout;
use super::lines::Lines;
use super::parse::{self, HeaderError, Placed};
use super::problem::Problem;
use super::scanner::Lexer;
use super::source_map::SourceMap;
use super::{stray, torn};

/// The part of a journal down to the `[log]` line.
pub(super) struct Head {
    /// The text, including the `[log]` line.
    pub(super) text: SourceMap,
    /// What the text holds, or why it can't be read.
    pub(super) content: Result<Content, Problem>,
    /// Whether there is a `[log]` line, after which entries follow.
    pub(super) has_log: bool,
    /// The line that a torn write has left.
    pub(super) torn: Option<usize>,
}

/// The content of a text with tables.
pub(super) struct Content {
    pub(super) header: Header,
    /// Entries in `[log.x]` tables and the like, in the order of the file, with their lines; or the first problem in
    /// them.
    pub(super) entries: Result<Vec<Placed>, Problem>,
    /// The first entry that is outside the log, so that it does not count.
    pub(super) stray: Option<Problem>,
}

impl Head {
    pub(super) fn read<R: Read + Seek>(lines: &mut Lines<R>) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let mut lexer = Lexer::default();
        let (mut has_log, mut torn, mut opened) = (false, None, 1);
        while let Some(line) = lines.next()? {
            let mut kept = line.without_half_newline();
            let mut torn_bytes = torn::padding(kept);
            if !lexer.is_open() {
                opened = line.number;
                has_log = layout::is_log(layout::without_mark(kept));
                torn_bytes = torn::bytes_outside_log(kept);
            }
            if !line.is_terminated() {
                kept = line.untorn(torn_bytes);
                torn = (torn_bytes > 0).then_some(line.number);
            }
            lexer.feed(kept);
            bytes.extend_from_slice(kept);
            if has_log {
                break;
            }
        }
        let opened = lexer.is_open().then_some(opened);
        let (text, content) = understand(bytes, opened);
        Ok(Self {
            text,
            content,
            has_log,
            torn,
        })
    }
}

/// Reads the text. `opened` is the first line of a construct that never ends.
fn understand(bytes: Vec<u8>, opened: Option<usize>) -> (SourceMap, Result<Content, Problem>) {
    let mut kept = SourceMap::default();
    match String::from_utf8(bytes) {
        Ok(text) => kept.push(&text, 1),
        Err(error) => return (kept, Err(Problem::not_utf8(error.as_bytes(), 1))),
    }
    let content = Content::of(&kept).map_err(|problem| match opened {
        // If a bracket is missing, the parser reports it far below its place.
        Some(line) => problem.moved_up(line, &kept.text),
        None => problem,
    });
    (kept, content)
}

impl Content {
    /// Reads a text with tables.
    pub(super) fn of(kept: &SourceMap) -> Result<Self, Problem> {
        let text = &kept.text;
        let at = |byte, what: String| Problem {
            line: kept.line_of(byte),
            ..Problem::at_byte(text, byte, 1, what)
        };
        let refused = |error: &toml::de::Error| Problem {
            line: kept.line_of(error.span().map_or(0, |span| span.start)),
            ..Problem::of_toml(error, text, 1)
        };
        let parsed = parse::parse(text).map_err(|error| match &error {
            HeaderError::Format(_, byte) => at(*byte, error.to_string()),
            HeaderError::Toml(toml) => refused(toml),
        })?;
        let mut entries = parsed.entries.map_err(|error| refused(&error));
        for entry in entries.iter_mut().flatten() {
            entry.place = kept.line_of(entry.place);
        }
        let stray = stray::find(text).map(|byte| {
            let what = "this entry stands outside [log], where nothing counts it";
            at(byte, what.to_owned())
        });
        Ok(Self {
            header: parsed.header,
            entries,
            stray,
        })
    }
}
