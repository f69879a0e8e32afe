//! The blocks of a report as lines for people.

mod breaks;
mod content;
mod fit;
mod grid;
mod heat;
mod rich;

use super::PageSize;
use crate::report::{Block, Report, TextLine};
use rich::Rich;

/// Where a piece at the right edge ends at the latest: on wide screens it would be lost from sight.
const EDGE: usize = 80;

/// The narrowest page that is laid out; a narrower terminal wraps by itself.
const NARROWEST: usize = 20;

/// The widest page: comfy-table counts cells in 16 bits.
const WIDEST: usize = 30_000;

/// Writes the blocks one below the other, no line wider than the page.
pub(super) fn render(report: &Report, page: &PageSize) -> String {
    let page = PageSize {
        width: page.width.clamp(NARROWEST, WIDEST),
        ..*page
    };
    let mut sheet = PageText::default();
    for block in &report.blocks {
        match block {
            Block::Line(line) => lines(line, &page, &mut sheet),
            Block::Table(table) => grid::lines(table, &page, &mut sheet),
            Block::Heat(heat) => heat::lines(heat, &page, &mut sheet),
            Block::Gap => sheet.gap = true,
        }
    }
    sheet.text
}

/// The page so far.
#[derive(Default)]
struct PageText {
    text: String,
    /// Whether an empty line comes before the next one.
    gap: bool,
}

impl PageText {
    /// Adds a line; empty ones, like gaps, count once and only between others.
    fn push(&mut self, line: &str) {
        if line.is_empty() {
            self.gap = true;
            return;
        }
        if self.gap && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.gap = false;
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Adds text after some spaces.
    fn push_rich(&mut self, indent: usize, text: &Rich, page: &PageSize) {
        self.push(&indented(indent, text, page));
    }
}

/// Text after some spaces; no spaces at all without text.
fn indented(indent: usize, text: &Rich, page: &PageSize) -> String {
    let mut line = String::new();
    if !text.is_empty() {
        line.extend(std::iter::repeat_n(' ', indent));
        text.write(page.color, &mut line);
    }
    line
}

/// The indent that is used: at least half of the page is left for text.
fn indent(wanted: usize, page: &PageSize) -> usize {
    wanted.min(page.width / 2)
}

/// What stands for what was cut off.
fn mark(ascii: bool) -> &'static str {
    if ascii { "..." } else { "…" }
}

/// A line, wrapped if need be, and its piece at the right edge.
fn lines(line: &TextLine, page: &PageSize, sheet: &mut PageText) {
    let indent = indent(line.indent, page);
    let text = Rich::of(&line.spans, page.ascii);
    let right = Rich::of(line.right.as_slice(), page.ascii);
    let is_beside = indent + text.width() + 2 + right.width() <= EDGE.min(page.width);
    if !right.is_empty() && is_beside {
        both(indent, &text, &right, page, sheet);
        return;
    }
    if line.whole {
        sheet.push_rich(indent, &text, page);
    } else {
        wrapped(indent, text, line.most, page, sheet);
    }
    if !right.is_empty() {
        at_edge(indent, right, page, sheet);
    }
}

/// As many lines as the text needs, or may have.
fn wrapped(indent: usize, text: Rich, most: Option<usize>, page: &PageSize, sheet: &mut PageText) {
    let most = most.unwrap_or(usize::MAX);
    for part in text.wrap_at_most(most, page.width - indent, mark(page.ascii)) {
        sheet.push_rich(indent, &part, page);
    }
}

/// One line with text at both ends.
fn both(indent: usize, text: &Rich, right: &Rich, page: &PageSize, sheet: &mut PageText) {
    let used = if text.is_empty() {
        0
    } else {
        indent + text.width()
    };
    let mut line = indented(indent, text, page);
    let between = EDGE.min(page.width) - used - right.width();
    line.extend(std::iter::repeat_n(' ', between));
    right.write(page.color, &mut line);
    sheet.push(&line);
}

/// A piece at the right edge on lines of its own.
fn at_edge(indent: usize, right: Rich, page: &PageSize, sheet: &mut PageText) {
    let edge = EDGE.min(page.width);
    for part in right.wrap(edge.saturating_sub(indent).max(NARROWEST / 2)) {
        sheet.push_rich(edge.saturating_sub(part.width()), &part, page);
    }
}
