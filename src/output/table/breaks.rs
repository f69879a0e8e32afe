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

/// Adds the full lines of a word that is longer than a line, and returns the rest of it: they end with a `-` or `/` where
/// there is one.
fn last_of_word(
    text: &str,
    mut word: Range<usize>,
    width: usize,
    lines: &mut Vec<Range<usize>>,
) -> Range<usize> {
    loop {
        let rest = &text[word.clone()];
        let one = rest.chars().next().map_or(0, char::len_utf8);
        let fits = fitting(rest, width).max(one);
        if fits >= rest.len() {
            return word;
        }
        let joint = rest[..fits].rfind(['-', '/']);
        let end = word.start + joint.map_or(fits, |at| at + 1);
        lines.push(word.start..end);
        word.start = end;
    }
}

/// The stretches of a text between spaces, and between two wide letters: Chinese and Japanese have no spaces.
///
/// A sign and the word after it are one stretch.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    let mut next = move || {
        let start = end + text[end..].find(|c| c != ' ')?;
        end = start + word_end(&text[start..]);
        Some(start..end)
    };
    std::iter::from_fn(move || {
        let word = next()?;
        let after = is_sign(&text[word.clone()]).then(&mut next).flatten();
        Some(word.start..after.map_or(word.end, |after| after.end))
    })
}

/// Whether a word is a sign of one character, such as `●`; a `=` is as much for the word before it.
fn is_sign(word: &str) -> bool {
    let mut chars = word.chars();
    let first = chars.next();
    first.is_some_and(|c| !c.is_alphanumeric() && c != '=') && chars.next().is_none()
}

/// Where the first word of a text that does not begin with a space ends.
fn word_end(text: &str) -> usize {
    let mut was_wide = false;
    let ends = |(_, c): &(usize, char)| {
        let is_wide = !c.is_ascii() && c.is_alphanumeric() && c.width() == Some(2);
        *c == ' ' || std::mem::replace(&mut was_wide, is_wide) && is_wide
    };
    let end = text.char_indices().find(ends);
    end.map_or(text.len(), |(at, _)| at)
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
