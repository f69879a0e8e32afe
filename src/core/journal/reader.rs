//! Reads a journal as a stream: first the header, then entry by entry, through a small buffer.
//!
//! The reader knows the form that bond writes. Every other form goes to the `toml` crate, a line or a construct at a
//! time. Tables after the log are rare: if there are any, they are read with the header, and then the log is read once
//! more.

use std::io;

use super::head::{Content, Head};
use super::header::Header;
use super::lines::Lines;
use super::log::Log;
use super::parallel::{Half, Source};
use super::problem::Problem;
use super::repeat::Repeats;
use super::seen::{ReadError, Seen};
use super::source_map::SourceMap;
use super::visit::{Unseen, Visit};

/// A visitor that sees whole journals.
pub trait View: Visit + Sized {
    /// Shows every entry to this view, as [`Reader::entries`] does. By default all views share the same compiled
    /// reader. A view that people wait for gets its own copy, which is compiled in this crate, for speed.
    ///
    /// # Errors
    ///
    /// As [`Reader::entries`].
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<Option<Seen>, ReadError> {
        reader.show(self)
    }
}

/// Reads a journal.
pub struct Reader<'s> {
    lines: Lines<Box<dyn Source + 's>>,
    head: Head,
    /// The header together with the tables after the log, once they were read.
    complete: Option<Content>,
    /// Whether lines of the log were read before.
    begun: bool,
    /// The size of a log, in bytes, from which two threads read it.
    halved_from: u64,
    /// Whether an entry that can't be read is skipped instead of being an error.
    lenient: bool,
}

/// The size of a log, in bytes, below which a second thread costs more than it gains.
const HALVED_FROM: u64 = 1 << 20;

impl<'s> Reader<'s> {
    /// Reads the header.
    ///
    /// # Errors
    ///
    /// If the source fails. A header that can't be read is not an error here: [`Self::header`] reports it.
    pub fn open(source: impl Source + 's) -> io::Result<Self> {
        let mut lines = Lines::new(Box::new(source) as Box<dyn Source>);
        let head = Head::read(&mut lines)?;
        Ok(Self {
            lines,
            head,
            complete: None,
            begun: false,
            halved_from: HALVED_FROM,
            lenient: false,
        })
    }

    /// Reads a log with two threads if it has at least this many bytes.
    #[must_use]
    pub fn halved_from(self, bytes: u64) -> Self {
        Self {
            halved_from: bytes,
            ..self
        }
    }

    /// Skips entries that can't be read, and reports them as [`Seen::unread`]. Tables are never skipped.
    #[must_use]
    pub fn leniently(self) -> Self {
        Self {
            lenient: true,
            ..self
        }
    }

    /// The header; after [`Self::entries`] has asked for another round, it includes the tables after the log.
    ///
    /// # Errors
    ///
    /// The first problem, if the header can't be read.
    pub fn header(&self) -> Result<&Header, Problem> {
        match (&self.complete, &self.head.content) {
            (Some(content), _) | (None, Ok(content)) => Ok(&content.header),
            (None, Err(problem)) => Err(problem.clone()),
        }
    }

    /// The text down to the `[log]` line, up to the first byte that is not UTF-8; `None` if there is no such line.
    #[must_use]
    pub fn head(&self) -> Option<&str> {
        self.head.has_log.then_some(&*self.head.text.text)
    }

    /// Shows every entry to `visit`. `None` means that there were tables after the log, which had to be read first: the
    /// header is complete now, and the caller has to show all entries once more, to a new visitor.
    ///
    /// # Errors
    ///
    /// If the source fails, or at the first problem after which `visit` does not want to go on.
    pub fn entries(&mut self, visit: &mut impl Visit) -> Result<Option<Seen>, ReadError> {
        let Some((mut seen, repeats)) = self.pass(visit)? else {
            return Ok(None);
        };
        seen.repeated = if repeats.is_settled() {
            repeats.found()
        } else {
            // Ids that are out of order are looked up in a second pass.
            let mut second = repeats.second_pass();
            self.pass(&mut (&mut second as &mut dyn Visit))?;
            second.found()
        };
        Ok(Some(seen))
    }

    /// Does what [`Self::entries`] does, with code that all types of visitors share. `entries` is compiled for each
    /// type, at 15 kB each.
    ///
    /// # Errors
    ///
    /// As [`Self::entries`].
    pub fn show(&mut self, mut visit: &mut dyn Visit) -> Result<Option<Seen>, ReadError> {
        self.entries(&mut visit)
    }

    /// Reads to the end without showing any entry. The header is complete then.
    ///
    /// # Errors
    ///
    /// If the source fails.
    pub fn through(&mut self) -> Result<Seen, ReadError> {
        loop {
            if let Some(seen) = self.show(&mut Unseen)? {
                return Ok(seen);
            }
        }
    }

    fn pass(&mut self, visit: &mut impl Visit) -> Result<Option<(Seen, Repeats)>, ReadError> {
        if std::mem::replace(&mut self.begun, true) {
            self.lines.rewind()?;
            self.head = Head::read(&mut self.lines)?;
        }
        let half = self.later_half(visit);
        let mut log = Log::new(visit);
        log.lenient = self.lenient;
        log.seen.torn = self.head.torn;
        match (&self.complete, &self.head.content) {
            (Some(content), _) | (None, Ok(content)) => show(&mut log, content)?,
            (None, Err(problem)) => log.broken_table(problem)?,
        }
        if self.head.has_log {
            self.by_halves(&mut log, half)?;
            if let Some(line) = self.lines.next()? {
                log.line(&line)?;
            }
            log.finish()?;
        }
        if !log.rest.is_empty() && self.complete.is_none() {
            match Content::of(&together(&self.head, &log.rest)) {
                Ok(content) if self.head.content.is_ok() => {
                    self.complete = Some(content);
                    return Ok(None);
                }
                Ok(content) => {
                    show(&mut log, &content)?;
                    content
                        .entries
                        .map_or_else(|problem| log.problem(&problem), |_| Ok(()))?;
                }
                Err(problem) => log.broken_rest(&problem)?,
            }
        }
        // A table after the log may complete a table above it, so the entries there are judged only now.
        if let Some(Content {
            entries: Err(problem),
            ..
        }) = self.content()
        {
            log.problem(problem)?;
        }
        Ok(Some((log.seen, log.repeats)))
    }

    /// The half of a long log that a second thread may read, with a visitor for it.
    fn later_half<V: Visit>(&self, visit: &mut V) -> Option<(Half, V)> {
        let (source, here) = self.lines.source();
        let half = Half::of(source, here, self.halved_from).filter(|_| self.head.has_log)?;
        Some((half, visit.fork()?))
    }

    /// Reads whole lines to the end, the later half in a second thread at the same time.
    fn by_halves<V: Visit>(
        &mut self,
        log: &mut Log<'_, V>,
        half: Option<(Half, V)>,
    ) -> Result<(), ReadError> {
        let Some((half, visit)) = half else {
            return self.whole_lines(log);
        };
        let begin = half.begin;
        let later = std::thread::scope(|scope| {
            let thread = std::thread::Builder::new();
            let Ok(thread) = thread.spawn_scoped(scope, move || half.read(visit)) else {
                return Ok(None);
            };
            self.lines.stop_at(Some(begin));
            self.whole_lines(log)?;
            Ok::<_, ReadError>(thread.join().ok().flatten())
        })?;
        self.lines.stop_at(None);
        match later.map(|later| (later.lines, log.take(later))) {
            Some((lines, true)) => self.lines.leave_out(lines),
            Some((_, false)) | None => self.whole_lines(log)?,
        }
        Ok(())
    }

    /// Reads whole lines to the end.
    fn whole_lines(&mut self, log: &mut Log<'_, impl Visit>) -> Result<(), ReadError> {
        while let Some(block) = self.lines.block()? {
            let taken = log.block(block.bytes, block.number)?;
            self.lines.passed(taken);
        }
        Ok(())
    }

    fn content(&self) -> Option<&Content> {
        self.complete.as_ref().or(self.head.content.as_ref().ok())
    }
}

/// Shows the entries in tables, and skips an entry that can't be read.
fn show(log: &mut Log<'_, impl Visit>, content: &Content) -> Result<(), ReadError> {
    for entry in content.entries.iter().flatten() {
        log.show_slow(&entry.id, &entry.entry.0, entry.place);
    }
    content
        .stray
        .as_ref()
        .map_or(Ok(()), |stray| log.problem(stray))
}

/// Joins the header and the tables after the log; leaves out a header that can't be read.
fn together(head: &Head, rest: &SourceMap) -> SourceMap {
    let mut all = SourceMap::default();
    if head.content.is_ok() {
        all.append(&head.text);
    } else {
        all.push("[log]", 1);
    }
    all.append(rest);
    all
}
