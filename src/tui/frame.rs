//! What a window shows at a time: rows that are no wider than it, and no more than it has lines.

use super::text::wrap;

/// Columns and lines of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Display cells in a line.
    pub columns: u16,
    /// Lines.
    pub lines: u16,
}

/// The smallest window that a program works in.
pub const SMALLEST: Size = Size {
    columns: 40,
    lines: 12,
};

impl Size {
    /// Whether a program fits in.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.columns >= SMALLEST.columns && self.lines >= SMALLEST.lines
    }
}

/// How a piece is set; the words say the same without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As text.
    Plain,
    /// As what matters most.
    Strong,
    /// As small print.
    Muted,
    /// As a card, with a line at its left.
    Card,
}

/// One row of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameRow {
    /// What is in it.
    pub text: String,
    /// How it is set.
    pub style: Style,
}

impl FrameRow {
    /// A row that is set in this style.
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self {
            text: text.into(),
            style,
        }
    }
}

/// The rows of a window from the top, and where the cursor stands if text is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// At most as many as the window has lines.
    pub rows: Vec<FrameRow>,
    /// Column and line of the cursor.
    pub cursor: Option<(u16, u16)>,
}

/// That the window is too small, and `how` to leave all the same.
#[must_use]
pub fn too_small(size: Size, how: &str) -> Frame {
    let said = format!(
        "The window is too small: {} columns and {} lines are needed. {how}",
        SMALLEST.columns, SMALLEST.lines
    );
    let lines = wrap(&said, usize::from(size.columns).saturating_sub(1).max(1));
    let rows = lines.into_iter().take(size.lines.into());
    Frame {
        rows: rows.map(|line| FrameRow::new(line, Style::Plain)).collect(),
        cursor: None,
    }
}
