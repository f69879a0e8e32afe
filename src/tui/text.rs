//! Text fitted to display cells.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::output::escaped;

/// Breaks text at blanks; a word that is too long is broken where it must.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let text = escaped(text);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let fits = |line: &String| line.width() + 1 + word.width() <= width;
        match lines.last_mut() {
            Some(line) if fits(line) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(pieces(word, width)),
        }
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for grapheme in word.graphemes(true) {
        if let Some(piece) = pieces.last_mut() {
            if piece.is_empty() || piece.width() + grapheme.width() <= width {
                piece.push_str(grapheme);
            } else {
                pieces.push(grapheme.to_owned());
            }
        }
    }
    pieces
}

/// The text, with `…` at its end where it had to be cut.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut shown = String::new();
    for grapheme in text.graphemes(true) {
        if shown.width() + grapheme.width() + 1 > width {
            break;
        }
        shown.push_str(grapheme);
    }
    shown.push('…');
    shown
}
