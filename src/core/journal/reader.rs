//! The journal as a stream: the header first, then entry after entry, through one small buffer.
//!
//! The reader knows the form that bond writes; every other form goes to the `toml` crate, a line or a construct
//! at a time. Tables after the log are rare: when there are any, they are read with the header, and the log once
//! more.

use std::io;

use super::head::{Head, Said};
use super::header::Header;
use super::lines::Lines;
use super::log::Log;
use super::parallel::{Half, Source};
use super::problem::Problem;
use super::repeat::Repeats;
use super::seen::{ReadError, Seen};
use super::source_map::SourceMap;
use super::visit::{Unseen, Visit};

/// Who sees whole journals.
pub trait View: Visit + Sized {
    /// Shows this view every entry, as [`Reader::entries`] does. Unless a view says otherwise, by the code that all views
    /// share. A view that people wait for has a copy of the reader of its own, which is built in this crate, for speed.
    ///
    /// # Errors
    ///
    /// As [`Reader::entries`].
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<Option<Seen>, ReadError> {
        reader.show(self)
    }
}

/// Reads one journal.
pub struct Reader<'s> {
    lines: Lines<Box<dyn Source + 's>>,
    head: Head,
    /// What the header says together with the tables after the log, once they were read.
    complete: Option<Said>,
    /// Whether lines of the log were read already.
    begun: bool,
    /// From how many bytes on two threads read.
    halved_from: u64,
    /// Whether an entry that can't be read is left out, and not an error.
    lenient: bool,
}

/// Below this a second thread costs more than it gains.
const HALVED_FROM: u64 = 1 << 20;

impl<'s> Reader<'s> {
    /// Reads the header.
    ///
    /// # Errors
    ///
    /// When the source fails. A header that can't be understood is told by [`Self::header`].
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

    /// Reads a log of at least that many bytes by halves.
    #[must_use]
    pub fn halved_from(self, bytes: u64) -> Self {
        Self {
            halved_from: bytes,
            ..self
        }
    }

    /// Leaves out what can't be read in the log, and tells it as [`Seen::unread`]. Tables are never left out.
    #[must_use]
    pub fn leniently(self) -> Self {
        Self {
            lenient: true,
            ..self
        }
    }

    /// What is above `[log]` and, after [`Self::entries`] has asked for another round, after it.
    ///
    /// # Errors
    ///
    /// The place where it can't be understood.
    pub fn header(&self) -> Result<&Header, Problem> {
        match (&self.complete, &self.head.said) {
            (Some(said), _) | (None, Ok(said)) => Ok(&said.header),
            (None, Err(problem)) => Err(problem.clone()),
        }
    }

    /// The text down to the `[log]` line, as far as it can be read; none if there is no such line.
    #[must_use]
    pub fn head(&self) -> Option<&str> {
        self.head.has_log.then_some(&*self.head.text.text)
    }

    /// Shows every entry to `visit`. `None` means that tables after the log had to be read first: the header is
    /// complete now, and a new visitor has to be shown all entries once more.
    ///
    /// # Errors
    ///
    /// When the source fails, or at the first problem at which `visit` does not want to go on.
    pub fn entries(&mut self, visit: &mut impl Visit) -> Result<Option<Seen>, ReadError> {
        let Some((mut seen, repeats)) = self.pass(visit)? else {
            return Ok(None);
        };
        seen.repeated = if repeats.is_settled() {
            repeats.found()
        } else {
            // Ids that came out of order are looked up in a second pass.
            let mut second = repeats.second_pass();
            self.pass(&mut (&mut second as &mut dyn Visit))?;
            second.found()
        };
        Ok(Some(seen))
    }

    /// [`Self::entries`] for a visitor of any type, by the same code. That of `entries` is built for each type, and takes
    /// 15 kB each time.
    ///
    /// # Errors
    ///
    /// As [`Self::entries`].
    pub fn show(&mut self, mut visit: &mut dyn Visit) -> Result<Option<Seen>, ReadError> {
        self.entries(&mut visit)
    }

    /// Reads to the end without showing an entry; the header is complete then.
    ///
    /// # Errors
    ///
    /// When the source fails, or at a problem that nobody can go on after.
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
        match (&self.complete, &self.head.said) {
            (Some(said), _) | (None, Ok(said)) => show(&mut log, said)?,
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
            match Said::of(&together(&self.head, &log.rest)) {
                Ok(said) if self.head.said.is_ok() => {
                    self.complete = Some(said);
                    return Ok(None);
                }
                Ok(said) => {
                    show(&mut log, &said)?;
                    said.entries
                        .map_or_else(|problem| log.problem(&problem), |_| Ok(()))?;
                }
                Err(problem) => log.broken_rest(&problem)?,
            }
        }
        // A table above the log may be completed by one after it: only now it is known to be wrong.
        if let Some(Said {
            entries: Err(problem),
            ..
        }) = self.said()
        {
            log.problem(problem)?;
        }
        Ok(Some((log.seen, log.repeats)))
    }

    /// The half of a long log that another thread may read, and the visitor for it.
    fn later_half<V: Visit>(&self, visit: &mut V) -> Option<(Half, V)> {
        let (source, here) = self.lines.source();
        let half = Half::of(source, here, self.halved_from).filter(|_| self.head.has_log)?;
        Some((half, visit.fork()?))
    }

    /// Reads whole lines to the end, the later half meanwhile.
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

    fn said(&self) -> Option<&Said> {
        self.complete.as_ref().or(self.head.said.as_ref().ok())
    }
}

/// Shows what is in tables, but for an entry that can't be read.
fn show(log: &mut Log<'_, impl Visit>, said: &Said) -> Result<(), ReadError> {
    for entry in said.entries.iter().flatten() {
        log.show_slow(&entry.id, &entry.entry.0, entry.place);
    }
    said.stray
        .as_ref()
        .map_or(Ok(()), |stray| log.problem(stray))
}

/// The header and the tables after the log as one text; a header that can't be read is left out.
fn together(head: &Head, rest: &SourceMap) -> SourceMap {
    let mut all = SourceMap::default();
    if head.said.is_ok() {
        all.append(&head.text);
    } else {
        all.push("[log]", 1);
    }
    all.append(rest);
    all
}
