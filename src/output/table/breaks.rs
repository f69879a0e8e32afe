//! Where the lines of a text break.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::report;

/// Where the lines of a text begin and end that is broken to `width` cells.
pub(super) fn broken(text: &str, width: usize) -> Vec<Range<usize>> {
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
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(' ').filter_map(move |word| {
        let range = start..start + word.len();
        start = range.end + 1;
        (!word.is_empty()).then_some(range)
    })
}

/// How many bytes of a text fit into `width` cells without tearing what is shown as one character.
pub(super) fn fitting(text: &str, width: usize) -> usize {
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
