//! `history --days`: a heading for each day, and below it what was done.

use chrono::NaiveDate;

use super::table;
use crate::catalog::names::Names;
use crate::report::{Block, Span, Table};
use crate::stats::Logged;
use crate::text::time;

/// The entries in the order that is given, under the days that they belong to.
#[must_use]
pub fn days(
    entries: &[Logged],
    names: Names<'_>,
    today: NaiveDate,
    show_private: bool,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for day in entries.chunk_by(|one, next| one.day == next.day) {
        let heading = day.first().map(|first| time::heading(first.day, today));
        blocks.push(Block::Gap);
        blocks.extend(heading.map(|said| Block::from(Span::strong(said).nameless())));
        blocks.push(without_day(table(day, names, today, show_private)).into());
    }
    blocks
}

/// The table without its first column, which the heading stands for.
fn without_day(mut table: Table) -> Table {
    table.indent = 2;
    table.columns.remove(0);
    for row in &mut table.rows {
        row.remove(0);
    }
    table
}
