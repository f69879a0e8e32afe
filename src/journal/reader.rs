//! The journal as a stream: the header first, then entry after entry, through one small buffer.
//!
//! The reader knows the form that bond writes; every other form goes to the `toml` crate, a line or a construct
//! at a time. Tables behind the log are rare: when there are any, the header is completed from them first.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek};

use super::entry::Entry;
use super::header::{self, Header, HeaderError, Parsed};
use super::lex::Lexer;
use super::line;
use super::lines::{Lines, RawLine};
use super::problem::Problem;
use super::raw::RawEntry;
use super::repeat::Repeats;
use super::tail;

/// Who is told of each entry, in the order of the file.
pub trait Visit {
    /// One entry; `line` is counted from 1.
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize);

    /// A place that can't be understood. The reader goes on with the next line if this gives `true`.
    fn problem(&mut self, problem: &Problem) -> bool {
        let _ = problem;
        false
    }
}

/// Why the entries could not be read to the end.
#[derive(Debug)]
pub enum ReadError {
    /// The disk failed.
    Io(io::Error),
    /// The file can't be understood.
    Broken(Box<Problem>),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<Problem> for ReadError {
    fn from(problem: Problem) -> Self {
        Self::Broken(Box::new(problem))
    }
}

/// What was noticed besides the entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The line that a torn write left behind.
    pub torn: Option<usize>,
    /// Ids that stand more than once, with the line of each but the first.
    pub repeated: Vec<(String, usize)>,
    /// How many entries the fast path read.
    pub fast: usize,
    /// How many entries the `toml` crate read.
    pub slow: usize,
}

/// Reads one journal.
pub struct Reader<R> {
    lines: Lines<R>,
    head: Head,
    header: Header,
    /// Whether tables behind the log are in `header` already.
    complete: bool,
}

/// The text above `[log]`.
struct Head {
    text: String,
    entries: BTreeMap<String, RawEntry>,
    /// The number of the line that holds `[log]`.
    log: Option<usize>,
    torn: Option<usize>,
    problem: Option<Problem>,
}

impl<R: Read + Seek> Reader<R> {
    /// Reads the header.
    ///
    /// # Errors
    ///
    /// When the source fails. A header that can't be understood is told by [`Self::header`].
    pub fn open(source: R) -> io::Result<Self> {
        let mut lines = Lines::new(source);
        let (head, header) = Head::read(&mut lines)?;
        Ok(Self {
            lines,
            head,
            header,
            complete: false,
        })
    }

    /// What stands above `[log]` and, after [`Self::entries`] has asked for another round, behind it.
    ///
    /// # Errors
    ///
    /// The place where it can't be understood.
    pub fn header(&self) -> Result<&Header, Problem> {
        match &self.head.problem {
            Some(problem) => Err(problem.clone()),
            None => Ok(&self.header),
        }
    }

    /// Shows every entry to `visit`. `None` means that tables behind the log had to be read first: the header is
    /// complete now, and a new visitor has to be shown all entries once more.
    ///
    /// # Errors
    ///
    /// When the source fails, or at the first problem at which `visit` does not want to go on.
    pub fn entries(&mut self, visit: &mut impl Visit) -> Result<Option<Seen>, ReadError> {
        let mut log = Log::new(visit);
        log.problem(self.head.problem.clone())?;
        log.torn = self.head.torn;
        for (id, entry) in &self.head.entries {
            log.visit(id, &entry.0, 1, false);
        }
        if self.head.log.is_some() {
            while let Some(line) = self.lines.next()? {
                log.line(&line)?;
            }
        }
        log.finish()?;
        let late = std::mem::take(&mut log.late);
        if !late.text.is_empty() || !log.dotted.text.is_empty() {
            let parsed = log.finish_tables(&self.head.text, &late)?;
            if !late.text.is_empty() && !self.complete {
                self.header = parsed.map_or_else(|| self.header.clone(), |parsed| parsed.header);
                self.restart()?;
                return Ok(None);
            }
        }
        let seen = log.seen();
        let repeats = log.repeats;
        let repeated = self.repeated(repeats)?;
        Ok(Some(Seen { repeated, ..seen }))
    }

    fn restart(&mut self) -> io::Result<()> {
        self.complete = true;
        self.lines.rewind()?;
        let (head, _) = Head::read(&mut self.lines)?;
        self.head = head;
        Ok(())
    }

    /// Looks ids that came out of order up in a second pass.
    fn repeated(&mut self, repeats: Repeats) -> Result<Vec<(String, usize)>, ReadError> {
        if repeats.is_settled() {
            return Ok(repeats.found());
        }
        self.restart()?;
        let mut second = repeats.second_pass();
        let mut log = Log::new(&mut second);
        if self.head.log.is_some() {
            while let Some(line) = self.lines.next()? {
                log.line(&line)?;
            }
        }
        Ok(second.found())
    }
}

impl Head {
    fn read<R: Read + Seek>(lines: &mut Lines<R>) -> io::Result<(Self, Header)> {
        let mut bytes = Vec::new();
        let mut lexer = Lexer::default();
        let mut log = None;
        let mut torn = None;
        while let Some(line) = lines.next()? {
            if !lexer.is_open() && tail::is_log(line.bytes) {
                log = Some(line.number);
                break;
            }
            let mut kept = line.bytes;
            if !line.terminated {
                kept = &kept[..kept.len() - torn_head(kept)];
                torn = (kept.len() < line.bytes.len()).then_some(line.number);
            }
            lexer.feed(kept);
            bytes.extend_from_slice(kept);
            if line.terminated {
                bytes.push(b'\n');
            }
        }
        let (text, parsed) = understand(bytes);
        let mut head = Self {
            text,
            entries: BTreeMap::new(),
            log,
            torn,
            problem: None,
        };
        let header = match parsed {
            Ok(parsed) => {
                head.entries = parsed.entries;
                head.problem = stray(&head.text);
                parsed.header
            }
            Err(problem) => {
                head.problem = Some(problem);
                Header::default()
            }
        };
        Ok((head, header))
    }
}

/// Above `[log]`, only NULs and a torn `[log]` are no line of the user's.
fn torn_head(last: &[u8]) -> usize {
    let written = last
        .iter()
        .rposition(|&byte| byte != 0)
        .map_or(0, |place| place + 1);
    let torn_log = written > 0 && b"[log".starts_with(&last[..written]);
    if torn_log {
        last.len()
    } else {
        last.len() - written
    }
}

fn understand(bytes: Vec<u8>) -> (String, Result<Parsed, Problem>) {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let parsed = header::parse(&text).map_err(|error| header_problem(&error, &text));
            (text, parsed)
        }
        Err(error) => {
            let problem = not_utf8(error.as_bytes(), 1);
            (String::new(), Err(problem))
        }
    }
}

fn header_problem(error: &HeaderError, text: &str) -> Problem {
    match error {
        HeaderError::Toml(error) => Problem::of_toml(error, text, 1),
        HeaderError::Format(_) => {
            let byte = text.find("format").unwrap_or(0);
            Problem::at_byte(text, byte, 1, error.to_string())
        }
    }
}

fn not_utf8(bytes: &[u8], first: usize) -> Problem {
    let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let begins = bytes[..valid]
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |place| place + 1);
    let line = first + bytes[..valid].iter().filter(|&&byte| byte == b'\n').count();
    let column = String::from_utf8_lossy(&bytes[begins..valid])
        .chars()
        .count()
        + 1;
    let ends = bytes[begins..]
        .iter()
        .position(|&byte| byte == b'\n')
        .map_or(bytes.len(), |place| begins + place);
    Problem::of_line(&bytes[begins..ends], line, column, "this is no UTF-8 text")
}

/// An entry outside the log: TOML allows it, but nothing would count it.
fn stray(head: &str) -> Option<Problem> {
    super::stray::find(head).map(|byte| {
        Problem::at_byte(
            head,
            byte,
            1,
            "this entry stands outside [log], where nothing counts it",
        )
    })
}

/// Text that is kept until all of it is there, with the line of the file where each piece begins.
#[derive(Default)]
pub(super) struct Kept {
    text: String,
    /// (offset in `text`, line of the file)
    begins: Vec<(usize, usize)>,
}

impl Kept {
    fn push(&mut self, text: &str, line: usize) {
        self.begins.push((self.text.len(), line));
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// The line of the file for a byte of the text.
    fn line_of(&self, byte: usize) -> usize {
        let piece = self.begins.partition_point(|(begin, _)| *begin <= byte);
        let (begin, line) = self.begins[piece.saturating_sub(1)];
        line + self.text[begin..byte.min(self.text.len())]
            .matches('\n')
            .count()
    }
}

/// What stands behind `[log]`.
struct Log<'v, V> {
    visit: &'v mut V,
    /// A construct that goes on in the next line, and where it began.
    open: Option<(Lexer, Vec<u8>, usize)>,
    /// `x.at = ...` lines, which belong together wherever they stand.
    dotted: Kept,
    /// From the first table behind the log to the end of the file.
    late: Kept,
    repeats: Repeats,
    torn: Option<usize>,
    /// Whether constructs over several lines are still looked for; not after one that never ended.
    gathers: bool,
    fast: usize,
    slow: usize,
}

impl<'v, V: Visit> Log<'v, V> {
    fn new(visit: &'v mut V) -> Self {
        Self {
            visit,
            open: None,
            dotted: Kept::default(),
            late: Kept::default(),
            repeats: Repeats::default(),
            torn: None,
            gathers: true,
            fast: 0,
            slow: 0,
        }
    }

    fn seen(&self) -> Seen {
        Seen {
            torn: self.torn,
            repeated: Vec::new(),
            fast: self.fast,
            slow: self.slow,
        }
    }

    fn line(&mut self, line: &RawLine<'_>) -> Result<(), ReadError> {
        let mut bytes = line.bytes;
        if !line.terminated {
            let torn = if self.late.text.is_empty() && self.open.is_none() {
                tail::torn_bytes(bytes)
            } else {
                0
            };
            bytes = &bytes[..bytes.len() - torn];
            if torn > 0 {
                self.torn = Some(line.number);
            }
        }
        self.kept_line(bytes, line.number)
    }

    fn kept_line(&mut self, bytes: &[u8], number: usize) -> Result<(), ReadError> {
        if let Some((lexer, text, _)) = &mut self.open {
            let ends_in_line = lexer.feed(bytes);
            text.extend_from_slice(bytes);
            text.push(b'\n');
            return if lexer.is_open() && !ends_in_line {
                Ok(())
            } else {
                self.close()
            };
        }
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let text = match readable(bytes) {
            Readable::Plain(text) => text,
            Readable::Odd(text) => return self.odd_line(text, number),
            Readable::Not => return self.problem(Some(not_utf8(bytes, number))),
        };
        if self.late.text.is_empty()
            && let Some((id, entry)) = line::read(text)
        {
            self.fast += 1;
            self.visit(id, &entry, number, true);
            return Ok(());
        }
        self.odd_line(text, number)
    }

    fn visit(&mut self, id: &str, entry: &Entry<'_>, number: usize, fast: bool) {
        self.slow += usize::from(!fast);
        self.repeats.see(id, number);
        self.visit.entry(id, entry, number);
    }

    /// A line that is not in canonical form.
    fn odd_line(&mut self, text: &str, number: usize) -> Result<(), ReadError> {
        let trimmed = text.trim_start_matches([' ', '\t']);
        if !self.late.text.is_empty() || trimmed.starts_with('[') {
            self.late.push(text, number);
            return Ok(());
        }
        if trimmed.is_empty() {
            return Ok(());
        }
        let mut lexer = Lexer::default();
        let broken = lexer.feed(text.as_bytes());
        if lexer.is_open() && !broken && self.gathers {
            self.open = Some((lexer, format!("{text}\n").into_bytes(), number));
            return Ok(());
        }
        self.whole(text, number)
    }

    /// A construct is complete, or never will be.
    fn close(&mut self) -> Result<(), ReadError> {
        let Some((_, bytes, number)) = self.open.take() else {
            return Ok(());
        };
        match std::str::from_utf8(&bytes) {
            Ok(text) => self.whole(text.trim_end_matches('\n'), number),
            Err(_) => self.problem(Some(not_utf8(&bytes, number))),
        }
    }

    fn whole(&mut self, text: &str, number: usize) -> Result<(), ReadError> {
        if is_dotted(text) {
            self.dotted.push(text, number);
            return Ok(());
        }
        match toml::from_str::<BTreeMap<String, RawEntry>>(text) {
            Ok(entries) => {
                for (id, entry) in &entries {
                    self.visit(id, &entry.0, number, false);
                }
                Ok(())
            }
            Err(error) => self.problem(Some(Problem::of_toml(&error, text, number))),
        }
    }

    fn problem(&mut self, problem: Option<Problem>) -> Result<(), ReadError> {
        match problem {
            Some(problem) if !self.visit.problem(&problem) => Err(problem.into()),
            _ => Ok(()),
        }
    }

    /// At the end of the file: a construct that is still open is broken at its first line.
    fn finish(&mut self) -> Result<(), ReadError> {
        while let Some((_, bytes, number)) = self.open.take() {
            self.gathers = false;
            let mut lines = bytes.split(|&byte| byte == b'\n');
            let first = lines.next().unwrap_or_default();
            let text = String::from_utf8_lossy(first);
            self.whole(&text, number)?;
            for (below, line) in lines.enumerate() {
                self.kept_line(line, number + 1 + below)?;
            }
        }
        Ok(())
    }

    /// Reads tables behind the log and dotted entries together with the header, as one text.
    fn finish_tables(&mut self, head: &str, late: &Kept) -> Result<Option<Parsed>, ReadError> {
        let mut all = Kept::default();
        all.push(head, 1);
        all.push("[log]", 0);
        for part in [&self.dotted, late] {
            for (place, (begin, line)) in part.begins.iter().enumerate() {
                let end = part
                    .begins
                    .get(place + 1)
                    .map_or(part.text.len(), |next| next.0);
                all.push(part.text[*begin..end].trim_end_matches('\n'), *line);
            }
        }
        let known = self.head_ids(head);
        match header::parse(&all.text) {
            Ok(parsed) => {
                for (id, entry) in parsed.entries.iter().filter(|(id, _)| !known.contains(*id)) {
                    let line = all
                        .text
                        .find(id.as_str())
                        .map_or(1, |byte| all.line_of(byte));
                    self.visit(id, &entry.0, line, false);
                }
                let stray = super::stray::find(&all.text);
                let stray =
                    stray.map(|byte| Self::moved(header_stray(&all.text, byte), &all, byte));
                self.problem(stray)?;
                Ok(Some(parsed))
            }
            Err(error) => {
                let byte = match &error {
                    HeaderError::Toml(error) => error.span().map_or(0, |span| span.start),
                    HeaderError::Format(_) => 0,
                };
                self.problem(Some(Self::moved(
                    header_problem(&error, &all.text),
                    &all,
                    byte,
                )))?;
                Ok(None)
            }
        }
    }

    /// Ids that stand above the log were shown already.
    fn head_ids(&self, head: &str) -> Vec<String> {
        header::parse(head).map_or_else(
            |_| Vec::new(),
            |parsed| parsed.entries.into_keys().collect(),
        )
    }

    fn moved(problem: Problem, all: &Kept, byte: usize) -> Problem {
        Problem {
            line: all.line_of(byte),
            ..problem
        }
    }
}

fn header_stray(text: &str, byte: usize) -> Problem {
    Problem::at_byte(
        text,
        byte,
        1,
        "this entry stands outside [log], where nothing counts it",
    )
}

/// Whether a line can be read as it is.
enum Readable<'a> {
    /// Text without control characters.
    Plain(&'a str),
    /// A comment or something with a control character: the `toml` crate has to look at it.
    Odd(&'a str),
    /// No UTF-8.
    Not,
}

fn readable(bytes: &[u8]) -> Readable<'_> {
    // One pass without branches, which the compiler turns into vector instructions.
    let control = bytes
        .iter()
        .fold(false, |found, &byte| found | (byte < 0x20) | (byte == 0x7f));
    match std::str::from_utf8(bytes) {
        Err(_) => Readable::Not,
        Ok(text) if control => Readable::Odd(text),
        Ok(text) => Readable::Plain(text),
    }
}

/// Whether the key is dotted, so that the entry may go on in other lines.
fn is_dotted(text: &str) -> bool {
    let trimmed = text.trim_start();
    let key = match trimmed.as_bytes().first() {
        Some(quote @ (b'"' | b'\'')) => {
            let close = trimmed[1..]
                .find(char::from(*quote))
                .map_or(trimmed.len(), |end| end + 2);
            &trimmed[close..]
        }
        _ => trimmed.trim_start_matches(|char: char| {
            char.is_ascii_alphanumeric() || char == '-' || char == '_'
        }),
    };
    key.trim_start().starts_with('.')
}
