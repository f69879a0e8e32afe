//! What a journal without entries says instead of an empty table.

use crate::report::{Block, Span, TextLine};

/// What to type first.
const FIRST: [(&str, &str); 3] = [
    (
        "bond log appreciation --with Sam",
        "write down what you did",
    ),
    ("bond goal set quality-time 2/week", "aim for something"),
    ("bond practice list", "see what can be tracked"),
];

/// What there is to say, or where nothing was ever written down, a welcome instead.
pub fn or(is_unused: bool, said: impl FnOnce() -> Vec<Block>) -> Vec<Block> {
    if is_unused { blocks() } else { said() }
}

/// A welcome that says how to begin.
#[must_use]
pub fn blocks() -> Vec<Block> {
    let width = FIRST.iter().map(|(line, _)| line.len()).max().unwrap_or(0);
    let first = FIRST.iter().map(|(line, does)| {
        let pad = " ".repeat(width - line.len() + 3);
        TextLine::of(vec![
            Span::strong(*line),
            Span::plain(pad),
            Span::muted(*does),
        ])
        .indented(2)
        .into()
    });
    let mut blocks =
        vec![Span::plain("Welcome. Your journal is still empty; begin with one of these:").into()];
    blocks.extend(first);
    blocks
}
