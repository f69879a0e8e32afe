//! Lists everything that `doctor` finds in a journal, in the order of the file.

use std::collections::HashSet;

use super::checkup::Checkup;
use super::missing::Missing;
use super::reading::{self, AboveLog};
use bond_core::sort;

use crate::catalog::exercise::Library;
use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::Result;
use crate::journal::layout::{self, Layout};
use crate::journal::problem::shortened;
use crate::journal::{Header, Problem, Seen, private, single, tail};

/// Something that is wrong or odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of finding.
    pub kind: FindingKind,
    /// The line, counted from 1; `None` if it is not in the file.
    pub line: Option<usize>,
    /// The column in characters, counted from 1, if it is known.
    pub column: Option<usize>,
    /// What is wrong, as a sentence without a full stop.
    pub what: String,
    /// The line, or the line that is missing.
    pub text: String,
}

/// The kind of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// Not valid TOML, or not a valid entry.
    Broken,
    /// An entry outside the log.
    StrayEntry,
    /// A table after the log.
    StrayTable,
    /// The rest of an interrupted write.
    Torn,
    /// No newline at the end.
    Newline,
    /// An id that occurs more than once.
    RepeatedId,
    /// An entry or a table that bond wrote and that is gone.
    Vanished,
    /// The journal is gone, and bond wrote something in it.
    Gone,
    /// A name without a table.
    Unnamed,
    /// A field or key that this version does not know.
    Unknown,
    /// A goal without its first day, after another goal for the same practice and person.
    Undated,
    /// A future entry.
    Future,
    /// A form that a reader of TOML 1.0 refuses.
    Newer,
}

impl FindingKind {
    /// The name for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::StrayEntry => "stray-entry",
            Self::StrayTable => "stray-table",
            Self::Torn => "torn",
            Self::Newline => "newline",
            Self::RepeatedId => "repeated-id",
            Self::Vanished => "vanished",
            Self::Gone => "missing-journal",
            Self::Unnamed => "unnamed",
            Self::Unknown => "unknown",
            Self::Undated => "undated-goal",
            Self::Future => "future",
            Self::Newer => "newer-toml",
        }
    }

    /// Whether `doctor --fix` repairs it.
    #[must_use]
    pub fn is_mendable(self) -> bool {
        match self {
            Self::StrayEntry | Self::StrayTable | Self::Torn | Self::Newline | Self::RepeatedId => {
                true
            }
            Self::Broken
            | Self::Vanished
            | Self::Gone
            | Self::Unnamed
            | Self::Unknown
            | Self::Undated
            | Self::Future
            | Self::Newer => false,
        }
    }

    /// Whether it is only worth a look: the file is valid, and someone may have meant it like this.
    #[must_use]
    pub fn is_notice(self) -> bool {
        match self {
            Self::Vanished
            | Self::Gone
            | Self::Unnamed
            | Self::Unknown
            | Self::Undated
            | Self::Future
            | Self::Newer => true,
            Self::Broken
            | Self::StrayEntry
            | Self::StrayTable
            | Self::Torn
            | Self::Newline
            | Self::RepeatedId => false,
        }
    }
}

/// Examines the journal.
///
/// # Errors
///
/// If the journal can't be read.
pub fn examine(context: &Context) -> Result<Vec<Finding>> {
    let Some(text) = context.store.text()? else {
        return Ok(Vec::new());
    };
    let header = context.store.header().unwrap_or_default();
    let today = context.today(&header);
    let reading = context
        .store
        .survey(|| Checkup::new(today, header.day_starts))?;
    let mut findings = Findings {
        all: Vec::new(),
        lines: layout::lines(&text).map(|line| &text[line]).collect(),
        lately: (0, String::new()),
    };
    findings.places(&text);
    findings.problems(&reading.view.problems);
    findings.entries(&reading.view, &reading.header);
    let library = Library::of(context, &reading.header);
    findings.exercises(&reading.view, &library);
    findings.repeated(&reading.seen);
    findings.missing(Missing::of(&text, &context.store.operations()?));
    findings.above_log(AboveLog::of(&text));
    for (line, what) in reading::newer_than_1_0(&text) {
        findings.at(FindingKind::Newer, line, what);
    }
    sort::by_key(&mut findings.all, |finding| {
        (finding.line.unwrap_or(usize::MAX), finding.kind)
    });
    Ok(findings.all)
}

/// The message for a conflict marker that git left in the file.
const MARK: &str =
    "this is a mark of an unfinished merge: keep the lines of both sides, and remove the mark";

struct Findings<'t> {
    all: Vec<Finding>,
    lines: Vec<&'t [u8]>,
    /// The line that was quoted last. It may have several findings.
    lately: (usize, String),
}

impl Findings<'_> {
    fn at(&mut self, kind: FindingKind, line: usize, what: String) {
        if self.lately.0 != line {
            self.lately = (line, self.text_of(line));
        }
        let problem = Problem::of_line(&self.lately.1, line, 1, what);
        self.problem(kind, &problem);
    }

    /// The text of a line; if it is too long, only the part that is shown, without the words of a private entry.
    fn text_of(&self, line: usize) -> String {
        let text = self.lines.get(line.wrapping_sub(1));
        let text = String::from_utf8_lossy(text.copied().unwrap_or_default());
        let text = text.trim_end_matches(['\r', '\n']);
        let short = shortened(text);
        if short == text {
            return short;
        }
        let is_whole = text.trim_end().ends_with('}');
        let hide = if is_whole {
            private::line
        } else {
            private::unfinished
        };
        shortened(&hide(text))
    }

    fn problem(&mut self, kind: FindingKind, problem: &Problem) {
        self.all.push(Finding {
            kind,
            line: Some(problem.line),
            column: Some(problem.column),
            what: problem.what.clone(),
            text: problem.text.clone(),
        });
    }

    /// Finds entries and tables in the wrong place, and problems at the end of the file.
    fn places(&mut self, text: &[u8]) {
        for (line, _) in stray_entries(text) {
            let what = "this entry stands outside [log], where nothing counts it".to_owned();
            self.at(FindingKind::StrayEntry, line, what);
        }
        for (line, _) in stray_tables(text) {
            self.at(
                FindingKind::StrayTable,
                line,
                "this table stands behind the log".to_owned(),
            );
        }
        let tail = tail::look(text, true);
        let torn = Layout::of(text).torn(text) > 0;
        if torn {
            let what = "an interrupted write left this unfinished line".to_owned();
            self.at(FindingKind::Torn, self.lines.len(), what);
        } else if tail.needs_newline {
            let what = "the last line has no newline".to_owned();
            self.at(FindingKind::Newline, self.lines.len(), what);
        }
    }

    fn problems(&mut self, problems: &[Problem]) {
        let known = self.all.iter().filter_map(|known| known.line);
        let mut lines: HashSet<_> = known.collect();
        for problem in problems {
            if !lines.insert(problem.line) {
                continue;
            }
            if problem.is_mark_of_a_merge() {
                self.at(FindingKind::Broken, problem.line, MARK.to_owned());
            } else {
                self.problem(FindingKind::Broken, problem);
            }
        }
    }

    fn above_log(&mut self, found: AboveLog) {
        for (line, key) in found.unknown {
            let what = format!("bond does not know {key} and leaves it alone");
            self.at(FindingKind::Unknown, line, what);
        }
        for line in found.undated {
            let what = "a later goal of a practice needs the day on which it begins, such as since = 2026-11-20";
            self.at(FindingKind::Undated, line, what.to_owned());
        }
    }

    fn entries(&mut self, view: &Checkup, header: &Header) {
        let names = Names::new(header);
        for (practice, line) in &view.practices {
            if names.practice_of(practice).is_none() {
                let what = format!("the practice {practice} has no table, so its key is its name");
                self.at(FindingKind::Unnamed, *line, what);
            }
        }
        for (person, line) in &view.people {
            if !header.people.contains_key(person) {
                let what = format!("the person {person} has no table, so the key is the name");
                self.at(FindingKind::Unnamed, *line, what);
            }
        }
        for (line, field) in &view.unknown {
            self.at(
                FindingKind::Unknown,
                *line,
                format!("bond does not know the field {field} and leaves it alone"),
            );
        }
        for (line, day) in &view.future {
            self.at(
                FindingKind::Future,
                *line,
                format!("{day} is still to come: the entry counts from then on"),
            );
        }
    }

    /// Finds what bond wrote and what is gone.
    fn missing(&mut self, missing: Missing) {
        let tables = missing.tables.missing.into_iter();
        let tables = tables.map(|table| (table.noun, table.text.trim_end().to_owned()));
        let entries = missing.lines.into_iter().map(|line| ("entry", line));
        for (noun, text) in tables.chain(entries) {
            self.all.push(Finding {
                kind: FindingKind::Vanished,
                line: None,
                column: None,
                what: format!("bond wrote this {noun}, and it is no longer in the file"),
                text,
            });
        }
    }

    fn exercises(&mut self, view: &Checkup, library: &Library) {
        for (slug, line) in &view.exercises {
            if !library.known().slugs.contains(slug) {
                let what = format!("there is no exercise {slug}, so its name is all that is known");
                self.at(FindingKind::Unnamed, *line, what);
            }
        }
    }

    fn repeated(&mut self, seen: &Seen) {
        for (id, line) in &seen.repeated {
            self.at(
                FindingKind::RepeatedId,
                *line,
                format!("the id {id} stands further up already"),
            );
        }
    }
}

/// Entries on one line that are outside the log: the number of the line, and the line.
pub(super) fn stray_entries(text: &[u8]) -> Vec<(usize, String)> {
    let layout = Layout::of(text);
    let log = layout.log.unwrap_or(text.len())..layout.log_end;
    let mut number_at = numbers(text);
    layout::constructs(text, 0..text.len(), layout.open)
        .filter(|place| !log.contains(&place.start))
        .filter_map(|place| {
            let line = std::str::from_utf8(&text[place.clone()]).ok()?.trim();
            let is_entry = !line.contains('\n') && single::read(line).is_some();
            is_entry.then(|| (number_at(place.start), line.to_owned()))
        })
        .collect()
}

/// Tables after the log that are not entries: the number of their first line, and their text.
pub(super) fn stray_tables(text: &[u8]) -> Vec<(usize, String)> {
    let layout = Layout::of(text);
    // If something has no end, a line that looks like a table may be a part of it.
    if layout.log.is_none() || layout.open.is_some() {
        return Vec::new();
    }
    let mut tables: Vec<(usize, String)> = Vec::new();
    let mut is_kept = true;
    let mut number_at = numbers(text);
    for place in layout::constructs(text, layout.log_end..text.len(), layout.open) {
        let lines = String::from_utf8_lossy(&text[place.clone()]);
        if lines.trim_start().starts_with('[') {
            is_kept = reading::is_log_table(&lines);
            if !is_kept {
                tables.push((number_at(place.start), String::new()));
            }
        }
        if let Some((_, table)) = tables.last_mut().filter(|_| !is_kept) {
            table.push_str(&lines);
        }
    }
    tables
}

/// Counts lines: gives the number of the line that starts at a byte. The bytes have to be asked about in order.
pub(super) fn numbers(text: &[u8]) -> impl FnMut(usize) -> usize {
    let (mut number, mut counted) = (1, 0);
    move |byte| {
        number += memchr::memchr_iter(b'\n', &text[counted..byte]).count();
        counted = byte;
        number
    }
}
