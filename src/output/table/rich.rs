//! Text with tones, to be measured, wrapped, cut and painted.

use std::fmt::Write;
use std::ops::Range;

use anstyle::{Ansi256Color, AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::breaks::{broken, fitting, words};
use crate::output::escape::escaped;
use crate::report::{Span, Tone};

/// Escaped text of one line, and the tone of each stretch of it. It does not end with spaces.
#[derive(Clone, Debug, Default)]
pub(super) struct Rich {
    text: String,
    /// Where each stretch ends, in bytes, and its tone.
    runs: Vec<(usize, Tone)>,
}

impl Rich {
    /// The spans one after the other.
    pub(super) fn of(spans: &[Span], ascii: bool) -> Self {
        let mut rich = Self::default();
        for span in spans {
            let stand_in = span.ascii.filter(|_| ascii);
            rich.push(&escaped(stand_in.unwrap_or(&span.text)), span.tone);
        }
        rich.trimmed()
    }

    /// Text of one tone.
    pub(super) fn toned(text: &str, tone: Tone) -> Self {
        let mut rich = Self::default();
        rich.push(&escaped(text), tone);
        rich.trimmed()
    }

    /// Those of the pieces that are not empty, one after the other.
    pub(super) fn joined(parts: [&Self; 2], between: &str) -> Self {
        let mut whole = Self::default();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            if !whole.is_empty() {
                whole.push(between, Tone::Plain);
            }
            whole.append(part, 0..part.text.len());
        }
        whole
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Display cells.
    pub(super) fn width(&self) -> usize {
        self.text.width()
    }

    /// Display cells of the longest stretch between spaces.
    pub(super) fn longest_word(&self) -> usize {
        let words = words(&self.text);
        words.map(|word| self.text[word].width()).max().unwrap_or(0)
    }

    /// The same text, in which each word of more than `width` cells is cut and ends with `mark`.
    pub(super) fn cut_words(self, width: usize, mark: &str) -> Self {
        if self.longest_word() <= width {
            return self;
        }
        let mut whole = Self::default();
        let mut end = 0;
        for word in words(&self.text) {
            whole.append(&self, end..word.start);
            end = word.end;
            let word = self.part(word).cut(width, mark);
            whole.append(&word, 0..word.text.len());
        }
        whole
    }

    /// The first `most` lines of the text wrapped to `width` cells, ending with `mark` if that is not all.
    pub(super) fn wrap_at_most(self, most: usize, width: usize, mark: &str) -> Vec<Self> {
        let mut lines = self.wrap(width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.pop() {
                let room = width.saturating_sub(mark.width());
                let mut last = last.cut(room, "");
                last.push(
                    mark,
                    last.runs.last().map_or(Tone::Plain, |&(_, tone)| tone),
                );
                lines.push(last);
            }
        }
        lines
    }

    /// Lines of at most `width` cells, at least one, broken at spaces where there are any.
    pub(super) fn wrap(self, width: usize) -> Vec<Self> {
        if self.width() <= width {
            return vec![self];
        }
        let lines = broken(&self.text, width);
        lines.into_iter().map(|line| self.part(line)).collect()
    }

    /// At most `width` cells of it, ending with `mark` if that is not all.
    pub(super) fn cut(self, width: usize, mark: &str) -> Self {
        if self.width() <= width {
            return self;
        }
        let end = fitting(&self.text, width.saturating_sub(mark.width()));
        let mut head = self.part(0..self.text[..end].trim_end_matches(' ').len());
        let tone = head.runs.last().map_or(Tone::Plain, |&(_, tone)| tone);
        head.push(mark, tone);
        head
    }

    /// Adds the text to a line, with ANSI styles if `color` says so.
    pub(super) fn write(&self, color: bool, out: &mut String) {
        if !color {
            out.push_str(&self.text);
            return;
        }
        let mut start = 0;
        for &(end, tone) in &self.runs {
            paint(&self.text[start..end], tone, out);
            start = end;
        }
    }

    fn push(&mut self, text: &str, tone: Tone) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        if self.runs.last().is_some_and(|&(_, last)| last == tone) {
            self.runs.pop();
        }
        self.runs.push((self.text.len(), tone));
    }

    /// Adds a stretch of another text.
    fn append(&mut self, other: &Self, range: Range<usize>) {
        let mut start = range.start;
        for &(end, tone) in &other.runs {
            let end = end.min(range.end);
            if start < end {
                self.push(&other.text[start..end], tone);
                start = end;
            }
        }
    }

    fn part(&self, range: Range<usize>) -> Self {
        let mut part = Self::default();
        part.append(self, range);
        part
    }

    fn trimmed(self) -> Self {
        let end = self.text.trim_end_matches(' ').len();
        if end == self.text.len() {
            self
        } else {
            self.part(0..end)
        }
    }
}

/// Adds text in the style of its tone.
fn paint(text: &str, tone: Tone, out: &mut String) {
    let style = style(tone);
    let _ = write!(out, "{style}{text}{style:#}");
}

/// How a tone looks.
fn style(tone: Tone) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Strong => Style::new().bold(),
        Tone::Muted => Style::new().dimmed(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Due => AnsiColor::Yellow.on_default(),
        Tone::Warn => AnsiColor::Magenta.on_default(),
        Tone::Shade(level) => Style::new().fg_color(Some(Ansi256Color(green(level)).into())),
    }
}

/// A green of the 256 colours, from a pale one to the full one: with signs that fill more and more of their cell, each
/// stands out more than the one before on a dark page as well as on a light one.
fn green(level: u8) -> u8 {
    match level {
        0 | 1 => 151,
        2 => 108,
        3 => 71,
        4.. => 34,
    }
}
