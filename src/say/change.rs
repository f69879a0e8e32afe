//! What changed, field by field: what it was, and what it is.

use crate::report::{Cell, Column, Span, Table, Tone};

/// A field in words, with the value that it has.
pub type Field = (&'static str, Option<Span>);

/// The fields that differ, of two lists with the same fields in the same order; none where nothing does.
#[must_use]
pub fn table(before: Vec<Field>, after: Vec<Field>) -> Option<Table> {
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
