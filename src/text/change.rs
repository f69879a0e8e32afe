//! What changed, field by field: what it was, and what it is.

use crate::report::{Block, Cell, Column, Span, Table, TextLine, Tone};

/// A field in words, with the value that it has.
pub type FieldInWords = (&'static str, Option<Span>);

/// What is said where nothing changed.
pub const LIKE_THAT: &str = "Nothing to change: it was like that already";

/// A practice or a person before and after.
#[derive(Clone, Debug)]
pub struct ChangedFields<'c> {
    /// What it is called.
    pub name: &'c str,
    /// Its key.
    pub key: &'c str,
    /// What was said of it.
    pub before: Vec<FieldInWords>,
    /// The same fields now.
    pub after: Vec<FieldInWords>,
}

impl ChangedFields<'_> {
    /// What is said of it; `rehearsed` where nothing was written.
    #[must_use]
    pub fn blocks(self, rehearsed: bool) -> Vec<Block> {
        let said = if rehearsed {
            format!("Would be: {}", self.name)
        } else {
            self.name.to_owned()
        };
        let title = TextLine::of(vec![Span::strong(said)]);
        let mut blocks: Vec<Block> = vec![title.with_right(Span::muted(self.key)).into()];
        match table(self.before, self.after) {
            Some(table) => blocks.push(table.into()),
            None => blocks.push(Span::muted(LIKE_THAT).into()),
        }
        blocks
    }
}

/// The fields that differ, of two lists with the same fields in the same order; none where nothing does.
#[must_use]
pub fn table(before: Vec<FieldInWords>, after: Vec<FieldInWords>) -> Option<Table> {
    let rows = before.into_iter().zip(after);
    let rows: Vec<Vec<Cell>> = rows
        .filter(|((_, was), (_, is))| was != is)
        .map(|((label, was), (_, is))| {
            let was = Span {
                tone: Tone::Muted,
                ..was.unwrap_or_default()
            };
            let label = Span::muted(label).nameless();
            vec![label.into(), was.into(), is.unwrap_or_default().into()]
        })
        .collect();
    let titles = [Column::default(), Column::new("was"), Column::new("now")];
    (!rows.is_empty()).then(|| Table {
        indent: 2,
        columns: titles.map(Column::wrapping).into(),
        rows,
    })
}
