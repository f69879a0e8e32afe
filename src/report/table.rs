//! What is in rows and columns: tables, small charts, pictures.

use super::{Block, Span, TextLine};

/// Rows and columns without boxes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Spaces in front of every row.
    pub indent: usize,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// How a column is headed, aligned and given up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The heading; a table in which every title is empty has no heading row.
    pub title: String,
    /// What the heading is where charts are told in their values; otherwise the title.
    pub words: Option<String>,
    /// Which edge the text keeps to.
    pub align: Align,
    /// When the page is too narrow, columns are dropped from the highest number down; 0 is never dropped.
    pub drop: u8,
    /// What becomes of text that is longer than the column.
    pub overflow: Overflow,
    /// Whether its title is for the column to the right of it: it goes where that one is left out.
    pub leads: bool,
    /// Whether it moves up to the column before it, one space apart, where the page is too narrow.
    pub close: bool,
    /// The signs in it, with what they mean: shown once below the table, where the column is shown.
    pub signs: Vec<(Span, &'static str)>,
}

/// Signs with what they mean, each once; none where there is no sign.
#[must_use]
pub fn explained<'s>(
    signs: impl Iterator<Item = &'s (Span, &'static str)>,
    between: &str,
) -> Option<TextLine> {
    let mut spans: Vec<Span> = Vec::new();
    for (sign, meaning) in signs {
        if spans.contains(sign) {
            continue;
        }
        if !spans.is_empty() {
            spans.push(Span::plain(between));
        }
        spans.push(sign.clone());
        spans.push(Span::muted(format!(" {meaning}")).nameless());
    }
    (!spans.is_empty()).then(|| TextLine::of(spans))
}

/// What becomes of text that is longer than its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overflow {
    /// It is cut with `…`.
    #[default]
    Cut,
    /// It wraps into several lines.
    Wrap,
    /// It wraps, and a long name among short ones does so before another column is left out. A single word that is
    /// too long is cut.
    WrapName,
}

/// Which edge of a column the text keeps to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Text.
    #[default]
    Left,
    /// Numbers.
    Right,
}

/// A picture of small signs in columns side by side, the newest to the right; the oldest are left out where the page is
/// too narrow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heat {
    /// What each row is; shown in front of it.
    pub rows: Vec<String>,
    /// The columns, from the oldest to the newest.
    pub columns: Vec<HeatColumn>,
    /// What the signs mean; shown below them.
    pub legend: Vec<TextLine>,
    /// The same in words, for pages on which a picture can't be read.
    pub words: Table,
}

/// One column of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatColumn {
    /// What begins here, such as a month; shown above the columns. A part is shown whole or not at all.
    pub label: Option<String>,
    /// A sign of one display cell for each row, or nothing.
    pub signs: Vec<Span>,
}

/// What is in one place of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Pieces of text, one after the other.
    Text(Vec<Span>),
    /// Text on one line, of which less is said where there is less room.
    Parts(Vec<LinePart>),
    /// A bar of `width` display cells at a share of 1, drawn in eighths, or with `#` where the output is ASCII.
    Bar {
        /// How much of the bar is filled, from 0 to 1.
        share: f64,
        /// Display cells at a share of 1.
        width: u8,
    },
    /// A small chart: one display cell for each value; where pictures can't be read, the values themselves.
    Spark(Spark),
}

/// A part of a line that is given up where the line has too little room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinePart {
    /// What parts it from the part before; not there where it comes first.
    pub lead: &'static str,
    /// What it says.
    pub span: Span,
    /// Parts are left out from the highest number down; 0 stays.
    pub drop: u8,
    /// Whether the column may be narrower than this part, which is then cut with `…`.
    pub cut: bool,
    /// Whether it is said in place of the parts with the next higher number, once these are left out.
    pub instead: bool,
}

impl LinePart {
    /// A part after a comma that is never left out.
    #[must_use]
    pub fn new(span: Span) -> Self {
        Self {
            lead: ", ",
            span,
            drop: 0,
            cut: false,
            instead: false,
        }
    }

    /// The same part, which goes on with what the part before says.
    #[must_use]
    pub fn further(self) -> Self {
        Self { lead: " ", ..self }
    }

    /// The same part, left out where there is too little room: the highest number first.
    #[must_use]
    pub fn drop(self, order: u8) -> Self {
        Self {
            drop: order,
            ..self
        }
    }

    /// The same part, which stays and is cut where there is too little room.
    #[must_use]
    pub fn cut(self) -> Self {
        Self { cut: true, ..self }
    }

    /// The same part, said only where the parts with a higher number are left out, and those with a lower one are not.
    #[must_use]
    pub fn instead(self) -> Self {
        Self {
            instead: true,
            ..self
        }
    }

    /// The spans of the parts up to a number, with what is between them.
    #[must_use]
    pub fn line(parts: &[Self], most: u8) -> Vec<Span> {
        let mut spans = Vec::with_capacity(parts.len() * 2);
        let is_said = |part: &&Self| part.drop == most || part.drop < most && !part.instead;
        for part in parts.iter().filter(is_said) {
            if part.span.text.is_empty() {
                continue;
            }
            if !spans.is_empty() {
                spans.push(Span::new(part.lead, part.span.tone).nameless());
            }
            spans.push(part.span.clone());
        }
        spans
    }
}

/// The values of a small chart, from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spark {
    /// From 0 up; none leaves a blank, such as for a month that is still to come.
    pub values: Vec<Option<f64>>,
    /// What is drawn at full height; otherwise the largest of the values.
    pub top: Option<f64>,
}

impl From<Spark> for Cell {
    fn from(spark: Spark) -> Self {
        Self::Spark(spark)
    }
}

impl From<Span> for Cell {
    fn from(span: Span) -> Self {
        Self::Text(vec![span])
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Span::plain(text).into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Span::plain(text).into()
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}

impl From<Heat> for Block {
    fn from(heat: Heat) -> Self {
        Self::Heat(heat)
    }
}

impl Column {
    /// A column that is never dropped and keeps to the left.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// The same column, given up when the page is too narrow: the highest number first.
    #[must_use]
    pub fn drop(mut self, order: u8) -> Self {
        self.drop = order;
        self
    }

    /// The same column for numbers.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }

    /// The same column with a title for the column to the right of it.
    #[must_use]
    pub fn leading(mut self) -> Self {
        self.leads = true;
        self
    }

    /// The same column with long text on several lines.
    #[must_use]
    pub fn wrapping(mut self) -> Self {
        self.overflow = Overflow::Wrap;
        self
    }

    /// The same column for names, with long ones on several lines.
    #[must_use]
    pub fn naming(mut self) -> Self {
        self.overflow = Overflow::WrapName;
        self
    }
}
