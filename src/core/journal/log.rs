//! Reads the lines after `[log]`: a line in bond's own form directly, every other line with the `toml` crate.
#![expect(
    clippy::inline_always,
    reason = "a visitor that wants only some fields spares the reader to put the others together"
)]

use std::collections::BTreeMap;

use super::entry::Entry;
use super::entry_line::LineReader;
use super::id::Id;
use super::lines::RawLine;
use super::pending::Pending;
use super::problem::Problem;
use super::raw::RawEntry;
use super::repeat::Repeats;
use super::scanner::{self, Lexer};
use super::seen::{ReadError, Seen};
use super::source_map::SourceMap;
use super::torn;
use super::visit::Visit;

/// How many constructs without an end are searched to the end of the file. After that many, every line is read on its
/// own, so that a broken file does not take quadratic time.
const SEARCHES: usize = 8;

/// What the second thread has read: the later half of a log.
pub(super) struct Later<V> {
    /// The visitor that saw the entries of the later half.
    pub(super) visit: V,
    /// The number of lines.
    pub(super) lines: usize,
    /// The number of entries among the lines.
    pub(super) entries: usize,
    /// The first and the last id. All ids between them are in order.
    pub(super) ids: (Id, Id),
}

/// The part of a journal after `[log]`.
pub(super) struct Log<'v, V> {
    visit: &'v mut V,
    /// A construct that goes on in the next line.
    open: Option<Pending>,
    /// What can only be read together with the header: `x.at = ...` lines, and everything from the first table on.
    pub(super) rest: SourceMap,
    /// Whether a table has started.
    in_tables: bool,
    pub(super) repeats: Repeats,
    pub(super) seen: Seen,
    /// Whether an entry that can't be read is skipped.
    pub(super) lenient: bool,
    searches: usize,
    reader: LineReader,
    /// Whether every line so far is an entry in the form that bond writes, a comment or blank.
    is_plain: bool,
}

impl<'v, V: Visit> Log<'v, V> {
    pub(super) fn new(visit: &'v mut V) -> Self {
        Self {
            visit,
            open: None,
            rest: SourceMap::default(),
            in_tables: false,
            repeats: Repeats::default(),
            seen: Seen::default(),
            lenient: false,
            searches: SEARCHES,
            reader: LineReader::default(),
            is_plain: true,
        }
    }

    /// Reads whole lines, the first of which has the number `number`; gives how many lines there were.
    pub(super) fn block(&mut self, bytes: &[u8], number: usize) -> Result<usize, ReadError> {
        let mut taken = 0;
        let mut left = bytes;
        while !left.is_empty() {
            left = match self.entry_at(left, number + taken) {
                Some(rest) => rest,
                None => self.next_line(left, number + taken)?,
            };
            taken += 1;
        }
        Ok(taken)
    }

    /// Shows the entry in the first line of a text, if it is in the form that bond writes; gives the text after the
    /// line.
    #[inline(always)]
    fn entry_at<'a>(&mut self, text: &'a [u8], number: usize) -> Option<&'a [u8]> {
        if self.open.is_some() || self.in_tables {
            return None;
        }
        self.reader.read(text, |line| {
            self.seen.fast += 1;
            self.repeats.see(|| line.key(), line.id, number);
            self.visit.line(line, number);
        })
    }

    /// Shows the entry of a line that is not in a block. A function of its own, so that the code for blocks is compiled
    /// in one piece.
    fn lone_entry(&mut self, text: &str, number: usize) -> Option<()> {
        let line = self.reader.line(text)?;
        self.seen.fast += 1;
        self.repeats.see(|| line.key(), line.id, number);
        self.visit.line(&line, number);
        Some(())
    }

    /// Reads the first line of a text; gives the text after it.
    #[cold]
    fn next_line<'a>(&mut self, text: &'a [u8], number: usize) -> Result<&'a [u8], ReadError> {
        let end = memchr::memchr(b'\n', text).map_or(text.len(), |newline| newline + 1);
        self.whole_line(&text[..end], number)?;
        Ok(&text[end..])
    }

    /// Reads the next line.
    pub(super) fn line(&mut self, line: &RawLine<'_>) -> Result<(), ReadError> {
        if line.is_terminated() {
            return self.whole_line(line.bytes, line.number);
        }
        let bytes = line.without_half_newline();
        let torn = if self.is_open() {
            torn::padding(bytes)
        } else if self.in_tables {
            torn::bytes_outside_log(bytes)
        } else {
            torn::bytes(bytes)
        };
        if torn > 0 {
            self.seen.torn = Some(line.number);
        }
        self.whole_line(line.untorn(torn), line.number)
    }

    /// Whether every line so far can be read on its own: an entry in the form that bond writes, a comment, or blank.
    pub(super) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Takes over what another thread has read of all lines after this log; gives whether those lines continue this
    /// log.
    pub(super) fn take(&mut self, later: Later<V>) -> bool {
        let follows = self.open.is_none() && !self.in_tables && self.repeats.go_on_with(later.ids);
        if follows {
            self.visit.join(later.visit);
            self.seen.fast += later.entries;
        }
        follows
    }

    fn is_open(&self) -> bool {
        self.open.is_some() || (self.in_tables && self.rest.is_open())
    }

    fn whole_line(&mut self, bytes: &[u8], number: usize) -> Result<(), ReadError> {
        if let Some(open) = &mut self.open {
            return if open.goes_on_after(bytes) {
                Ok(())
            } else {
                self.close()
            };
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            self.is_plain = false;
            return self.problem(&Problem::not_utf8(bytes, number));
        };
        if self.in_tables {
            self.rest.push(text, number);
            return Ok(());
        }
        if self.lone_entry(text, number).is_some() {
            return Ok(());
        }
        let plain = text
            .strip_suffix('\n')
            .map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
        let has_control = has_control(plain.as_bytes());
        let says_something = !plain.is_empty() && (has_control || !plain.starts_with('#'));
        if says_something {
            self.odd_line(text, number)
        } else {
            Ok(())
        }
    }

    /// Reads a line that is not in canonical form.
    fn odd_line(&mut self, text: &str, number: usize) -> Result<(), ReadError> {
        self.is_plain = false;
        let trimmed = text.trim_start_matches([' ', '\t']);
        if trimmed.starts_with('[') {
            self.in_tables = true;
            self.rest.push(text, number);
            return Ok(());
        }
        let mut lexer = Lexer::default();
        let unclosed = lexer.feed(text.as_bytes());
        if lexer.is_open() && unclosed.is_none() && self.searches > 0 {
            self.open = Some(Pending::new(lexer, text.as_bytes(), number));
            return Ok(());
        }
        if self.lenient && self.seen.unread.is_full() && !text.contains('=') {
            self.seen.unread.count += 1;
            return Ok(());
        }
        let Err(problem) = self.construct(text, number) else {
            return Ok(());
        };
        // If a quote is missing, the parser reports it past its place.
        let quote = unclosed
            .map(|byte| Problem::at_byte(text, byte, number, "this string has no closing quote"));
        let earlier = quote.filter(|quote| quote.column < problem.column);
        self.problem(&earlier.unwrap_or(problem))
    }

    /// Reads a construct that has ended, or that can't end any more.
    fn close(&mut self) -> Result<(), ReadError> {
        let Some(open) = self.open.take() else {
            return Ok(());
        };
        let read = match std::str::from_utf8(&open.bytes) {
            Ok(text) => self.construct(text, open.first),
            Err(_) => Err(Problem::not_utf8(&open.bytes, open.first)),
        };
        match read {
            Ok(()) => Ok(()),
            Err(problem) => self.give_up(&open, problem),
        }
    }

    /// Reports a construct that can't be read, and reads the entries again that it may have swallowed for lack of a
    /// bracket.
    fn give_up(&mut self, open: &Pending, problem: Problem) -> Result<(), ReadError> {
        self.searches = self.searches.saturating_sub(1);
        let (broken, swallowed) = open.split();
        self.problem(&open.named(broken, problem))?;
        for (line, number) in swallowed {
            self.whole_line(line, number)?;
        }
        Ok(())
    }

    /// Reads one whole key with its value.
    fn construct(&mut self, text: &str, number: usize) -> Result<(), Problem> {
        if text.starts_with('\u{feff}') {
            // The parser would take it for the byte order mark of a file.
            let what = "a byte order mark may only stand at the start of the file";
            return Err(Problem::at_byte(text, 0, number, what));
        }
        if scanner::is_dotted(text) {
            toml::from_str::<toml::Table>(text)
                .map_err(|error| Problem::of_toml(&error, text, number))?;
            self.rest.push(text, number);
            return Ok(());
        }
        let entries = toml::from_str::<BTreeMap<String, RawEntry>>(text)
            .map_err(|error| Problem::of_toml(&error, text, number))?;
        for (id, entry) in &entries {
            self.show_slow(id, &entry.0, number);
        }
        Ok(())
    }

    /// Ends the log: a construct that is still open at the end of the file is broken.
    pub(super) fn finish(&mut self) -> Result<(), ReadError> {
        while self.open.is_some() {
            self.close()?;
        }
        Ok(())
    }

    /// Shows an entry that the `toml` crate has read.
    pub(super) fn show_slow(&mut self, key: &str, entry: &Entry<'_>, line: usize) {
        self.seen.slow += 1;
        self.repeats.see(|| key, Id::read(key.as_bytes()), line);
        self.visit.entry(key, entry, line);
    }

    /// Reports a problem in an entry; an error unless the visitor or a lenient reader wants to go on.
    pub(super) fn problem(&mut self, problem: &Problem) -> Result<(), ReadError> {
        let told = self.broken_table(problem);
        if told.is_err() && self.lenient {
            self.seen.unread.add(problem);
            return Ok(());
        }
        told
    }

    /// Reports a problem that may be in a table; an error unless the visitor wants to go on.
    pub(super) fn broken_table(&mut self, problem: &Problem) -> Result<(), ReadError> {
        if self.visit.problem(problem) {
            Ok(())
        } else {
            Err(problem.clone().into())
        }
    }

    /// Reports a problem in the part that is read together with the header.
    pub(super) fn broken_rest(&mut self, problem: &Problem) -> Result<(), ReadError> {
        if self.in_tables {
            self.broken_table(problem)
        } else {
            self.problem(problem)
        }
    }
}

/// Whether there is a control character: only the `toml` crate decides about those.
fn has_control(bytes: &[u8]) -> bool {
    // One pass without branches, which the compiler turns into vector instructions.
    let control = |found, &byte: &u8| found | u8::from(byte < 0x20) | u8::from(byte == 0x7f);
    bytes.iter().fold(0, control) != 0
}
