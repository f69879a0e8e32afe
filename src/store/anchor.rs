//! Remembers the place of an entry by the lines before it, so that undo can put a removed entry back there.

use std::collections::HashMap;
use std::ops::Range;

use crate::journal::layout::{self, Layout};

/// How far before an entry its place is described, in bytes.
const BEFORE: usize = 1 << 12;
/// The most lines before an entry that are tried to describe its place.
const LINES: usize = 16;

/// A text whose places can be described by the lines before them.
pub(super) struct Anchor<'t> {
    text: &'t [u8],
    /// How often each line is in the text; counted only if several places are asked for.
    counts: Option<HashMap<&'t [u8], usize>>,
}

impl<'t> Anchor<'t> {
    /// Prepares to describe this many places.
    pub(super) fn new(text: &'t [u8], places: usize) -> Self {
        let counts = (places > 1).then(|| {
            let mut counts = HashMap::new();
            for line in layout::lines(text) {
                *counts.entry(&text[line]).or_default() += 1;
            }
            counts
        });
        Self { text, counts }
    }

    /// The lines before a place, back to a line that is neither blank nor a comment. If that line is also elsewhere,
    /// such as the `}` of an entry over several lines, earlier lines are included too.
    pub(super) fn lines_before(&self, place: usize) -> Option<String> {
        let text = self.text;
        let from = place.saturating_sub(BEFORE);
        let lines: Vec<_> = layout::lines(&text[from..place]).collect();
        let says = |line: &&Range<usize>| {
            let line = text[from + line.start..from + line.end].trim_ascii();
            !line.is_empty() && !line.starts_with(b"#")
        };
        // A line that starts further up is not complete.
        let is_whole = |line: &&Range<usize>| line.start > 0 || from == 0;
        let mut begin = None;
        for line in lines.iter().rev().filter(says).filter(is_whole).take(LINES) {
            let line = from + line.start..from + line.end;
            begin = Some(line.start);
            if layout::is_log(&text[line.clone()]) || self.is_once(line, place) {
                break;
            }
        }
        String::from_utf8(text[begin?..place].to_vec()).ok()
    }

    /// Whether the lines from `line` to `end` are nowhere else in the text.
    fn is_once(&self, line: Range<usize>, end: usize) -> bool {
        if let Some(counts) = &self.counts {
            return counts.get(&self.text[line]) == Some(&1);
        }
        let lines = &self.text[line.start..end];
        memchr::memmem::find_iter(self.text, lines).nth(1).is_none()
    }
}

/// Where in the log a removed line goes back, given the lines that were before it; `None` if those lines are no longer
/// there.
pub(super) fn places_after(text: &[u8], all: &[Option<&str>]) -> Vec<Option<usize>> {
    let layout = Layout::of(text);
    let first = |lines: &str| {
        lines
            .find('\n')
            .map(|newline| lines.as_bytes()[..=newline].to_vec())
    };
    let mut begins: HashMap<Vec<u8>, Vec<usize>> = HashMap::new();
    let firsts = all.iter().flatten().filter_map(|lines| first(lines));
    begins.extend(firsts.map(|line| (line, Vec::new())));
    let log = &text[..layout.log_end];
    for line in layout::lines(&log[layout.head_end..]) {
        let begin = layout.head_end + line.start;
        if let Some(begins) = begins.get_mut(&log[begin..layout.head_end + line.end]) {
            begins.push(begin);
        }
    }
    let place = |lines: &str| {
        let begins = begins.get(&first(lines)?)?.iter();
        let mut found = begins.filter(|&&begin| log[begin..].starts_with(lines.as_bytes()));
        let mut ends = found.by_ref().map(|begin| begin + lines.len());
        ends.find(|&end| lines.ends_with('\n') && layout.log.is_some_and(|log| log <= end))
    };
    all.iter().map(|lines| lines.and_then(place)).collect()
}
