//! Text with tones, to be measured, wrapped, cut and painted.

use std::fmt::Write;
use std::ops::Range;

use anstyle::{Ansi256Color, AnsiColor, Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::escape::escaped;
use crate::report::{self, Span, Tone};

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

    /// Several pieces in a row, two spaces apart.
    pub(super) fn joined(parts: impl Iterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for part in parts.filter(|part| !part.is_empty()) {
            if !whole.is_empty() {
                whole.push("  ", Tone::Plain);
            }
            whole.append(&part, 0..part.text.len());
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

/// Where the lines of a text begin and end that is broken to `width` cells.
fn broken(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut line = 0..0;
    let mut used = 0;
    for word in whole(text, width) {
        let more = word.start - line.end + text[word.clone()].width();
        if used + more <= width {
            line.end = word.end;
            used += more;
            continue;
        }
        if !line.is_empty() {
            lines.push(line);
        }
        line = last_of_word(text, word, width, &mut lines);
        used = text[line.clone()].width();
    }
    lines.push(line);
    lines
}

/// The words of a text; a command to type that fits into a line is one word, so that it can be copied.
fn whole(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut whole: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    let mut commands = commands(text).peekable();
    for word in words(text) {
        while commands
            .next_if(|command| command.end <= word.start)
            .is_some()
        {}
        let command = commands
            .peek()
            .filter(|command| command.start < word.end)
            .cloned();
        match (command, whole.last_mut()) {
            (Some(command), Some(before)) if last == Some(command.clone()) => before.end = word.end,
            (command, _) => {
                whole.push(word);
                last = command;
            }
        }
    }
    let broken = |word: Range<usize>| {
        let inner = text[word.clone()].width() > width;
        let start = word.start;
        let parts =
            words(&text[word.clone()]).map(move |part| start + part.start..start + part.end);
        let parts: Vec<Range<usize>> = if inner { parts.collect() } else { vec![word] };
        parts
    };
    whole.into_iter().flat_map(broken).collect()
}

/// Where the commands of a text are, with the word `bond` and what sticks to them.
fn commands(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    report::commands(text).filter_map(move |(part, is_command)| {
        let begin = end;
        end += part.len();
        is_command.then(|| begin - "bond ".len()..end)
    })
}

/// Adds the full lines of a word that is longer than a line, and returns the rest of it.
fn last_of_word(
    text: &str,
    mut word: Range<usize>,
    width: usize,
    lines: &mut Vec<Range<usize>>,
) -> Range<usize> {
    loop {
        let rest = &text[word.clone()];
        let one = rest.chars().next().map_or(0, char::len_utf8);
        let end = word.start + fitting(rest, width).max(one);
        if end >= word.end {
            return word;
        }
        lines.push(word.start..end);
        word.start = end;
    }
}

/// The stretches of a text between spaces.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(' ').filter_map(move |word| {
        let range = start..start + word.len();
        start = range.end + 1;
        (!word.is_empty()).then_some(range)
    })
}

/// How many bytes of a text fit into `width` cells without tearing what is shown as one character.
fn fitting(text: &str, width: usize) -> usize {
    let head = &text.as_bytes()[..text.len().min(width + 1)];
    if head.is_ascii() {
        return head.len().min(width);
    }
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        used += cluster.width();
        if used > width {
            return if at == 0 {
                fitting_chars(text, width)
            } else {
                at
            };
        }
    }
    text.len()
}

/// The same for text that begins with a cluster too wide for a line, such as a long run of jamo. Any
/// character counts at least one cell, as a variation selector may widen the one before it.
fn fitting_chars(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.width().unwrap_or(1).max(1);
        if used > width {
            return at;
        }
    }
    text.len()
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
