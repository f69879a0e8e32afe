//! What a command has to say, in typed cells: facts for programs, blocks for people.

mod command;
mod outcome;
mod table;

pub use command::commands;
pub use outcome::Outcome;
pub use table::{
    Align, Cell, Column, Heat, HeatColumn, LinePart, Overflow, Spark, Table, explained,
};

/// The whole answer of a command; [`crate::output`] turns it into text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Name and version of the facts, such as `bond.stats/1`.
    pub schema: &'static str,
    /// The fields of the JSON object, in order. The first [`Fact::Rows`] among them are the lines of CSV.
    pub facts: Record,
    /// The fields of that first list: the head of CSV also where the list is empty. Empty for a list that never is.
    pub columns: &'static [&'static str],
    /// What a person reads, from top to bottom.
    pub blocks: Vec<Block>,
    /// Sentences for stderr: what is odd, though the command did its work.
    pub warnings: Vec<String>,
    /// Whether lines of the journal were left out since they can't be read; a warning names them.
    pub incomplete: bool,
    /// Whether a check answered "no" (exit status 1).
    pub answer: Answer,
}

/// What the exit status says of a command that did its work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Done, or the answer of the check is "yes" (exit status 0).
    #[default]
    Yes,
    /// The answer of the check is "no" (exit status 1).
    No,
}

/// Named facts in the order in which they are written.
pub type Record = Vec<(&'static str, Fact)>;

/// One value for programs.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Not known, or not set.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction; must be finite.
    Float(f64),
    /// Text as it is in the file, not escaped.
    Text(String),
    /// Values of one kind.
    List(Vec<Fact>),
    /// An object within an object.
    Object(Record),
    /// A list of objects with the same fields: the rows of a table.
    Rows(Vec<Record>),
    /// An object whose keys come from the file, such as fields that bond does not know.
    Free(Vec<(String, Fact)>),
}

/// One piece of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A line of text, wrapped at words if the page is too narrow; a following line keeps the indent.
    Line(TextLine),
    /// Rows and columns.
    Table(Table),
    /// A picture of many small signs.
    Heat(Heat),
    /// An empty line; several in a row, or one at either end of the page, count once or not at all.
    Gap,
}

/// A line of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextLine {
    /// Spaces in front, also of the lines that it wraps into.
    pub indent: usize,
    /// Pieces that are printed one after the other, without spaces between them.
    pub spans: Vec<Span>,
    /// How many lines of the page it may take, where it is long: the last one ends with `…` then.
    pub most: Option<usize>,
    /// Whether it is one line however long it is, so that it can be copied.
    pub whole: bool,
    /// A piece at the right edge of the page, dropped onto a line of its own if it does not fit.
    pub right: Option<Span>,
}

/// A piece of text with one meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text, not escaped: the renderer shows control characters as escapes.
    pub text: String,
    /// What it means, for colour.
    pub tone: Tone,
    /// What is shown instead where the output is ASCII, for signs of bond's own such as `✓`.
    pub ascii: Option<&'static str>,
    /// What it may say of people and practices, for discretion.
    pub says: Says,
}

/// What a piece of text may say of people, practices and what the user wrote down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Says {
    /// A sentence with names in it, as they are written.
    #[default]
    Names,
    /// Nothing: days, numbers and words of bond's own. A month that is called like someone is a month.
    Nothing,
    /// A line of a file: keys and names in any form.
    Anything,
}

/// What a piece of text means. Colour is never the only sign: the words say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// A title or a name.
    Strong,
    /// Small print: ids, dates, units.
    Muted,
    /// Done or kept.
    Good,
    /// Waiting to be done; never an alarm.
    Due,
    /// Odd: something to look at.
    Warn,
    /// Done, from 1 for a little to 4 for the most: shades of the same colour where the terminal has enough of them.
    Shade(u8),
}

impl Span {
    /// Text that means nothing in particular.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Plain)
    }

    /// Small print.
    pub fn muted(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Muted)
    }

    /// A title or a name.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Strong)
    }

    /// Text with the tone that is given.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            text: text.into(),
            tone,
            ascii: None,
            says: Says::Names,
        }
    }

    /// The same text, in which nobody and nothing of the user's is named: a day, a number, words of bond's own.
    #[must_use]
    pub fn nameless(mut self) -> Self {
        self.says = Says::Nothing;
        self
    }

    /// The same text, which is a line of a file.
    #[must_use]
    pub fn quoted(mut self) -> Self {
        self.says = Says::Anything;
        self
    }

    /// A sign of bond's own, with what stands for it where the output is ASCII.
    #[must_use]
    pub fn sign(sign: &str, ascii: &'static str, tone: Tone) -> Self {
        Self {
            ascii: Some(ascii),
            ..Self::new(sign, tone)
        }
    }
}

impl TextLine {
    /// A line of several pieces.
    #[must_use]
    pub fn of(spans: Vec<Span>) -> Self {
        Self {
            spans,
            ..Self::default()
        }
    }

    /// The same line in one, however long it is.
    #[must_use]
    pub fn unwrapped(mut self) -> Self {
        self.whole = true;
        self
    }

    /// The same line further to the right.
    #[must_use]
    pub fn indented(mut self, indent: usize) -> Self {
        self.indent = indent;
        self
    }

    /// The same line on at most so many lines of the page.
    #[must_use]
    pub fn at_most(mut self, lines: usize) -> Self {
        self.most = Some(lines);
        self
    }

    /// The same line with a piece at the right edge.
    #[must_use]
    pub fn with_right(mut self, right: Span) -> Self {
        self.right = Some(right);
        self
    }
}

impl From<Span> for Block {
    fn from(span: Span) -> Self {
        Self::Line(TextLine::of(vec![span]))
    }
}

impl From<TextLine> for Block {
    fn from(line: TextLine) -> Self {
        Self::Line(line)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Fact {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Fact {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<u32> for Fact {
    fn from(value: u32) -> Self {
        Self::Int(value.into())
    }
}

impl From<u64> for Fact {
    fn from(value: u64) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Fact {
    fn from(value: usize) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Fact {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl<T: Into<Fact>> From<Option<T>> for Fact {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
