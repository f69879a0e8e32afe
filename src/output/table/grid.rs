//! A table without boxes, aligned by comfy-table and painted afterwards.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, Width};

use super::content::{Content, Piece};
use super::fit::{self, ColumnWidth};
use super::rich::Rich;
use super::{PageText, indent};
use crate::output::PageSize;
use crate::report::{Align, Column, Table, Tone, explained};

/// What parts the columns of a row that is a line of its own.
const BETWEEN: &str = "  ";

/// Cells by which such a row goes on further to the right.
const FURTHER: usize = 2;

/// What parts the meanings of signs.
const BETWEEN_SIGNS: &str = "   ";

/// Adds the lines of a table; one without rows has none.
///
/// The widths are decided here, since comfy-table only ever breaks text where a column should be left
/// out, cut or scaled. Styles are added when it is done, so that it measures nothing but text.
pub(super) fn lines(table: &Table, page: &PageSize, sheet: &mut PageText) {
    if table.rows.is_empty() {
        return;
    }
    let indent = indent(table.indent, page);
    let content = Content::of(table, page.ascii);
    let places = fit::places(&content.asks(&table.columns), page.width - indent);
    let is_shown = |(place, column): &(usize, &Column)| match &places {
        Some(places) => places[*place].width > 0,
        None => column.drop == 0,
    };
    let shown = table.columns.iter().enumerate().filter(is_shown);
    let legend = explained(shown.flat_map(|(_, column)| &column.signs), BETWEEN_SIGNS);
    match &places {
        Some(places) => Grid::of(content, &table.columns, places, page).lines(indent, page, sheet),
        None => one_by_one(content, &table.columns, indent, page, sheet),
    }
    if let Some(legend) = legend {
        super::lines(&legend.indented(indent), page, sheet);
    }
}

/// Adds each row as a line of its own, wrapped and with the titles in it: its columns can't stand side by side.
///
/// Bars are left out: the number of each is in the next column.
fn one_by_one(
    content: Content,
    columns: &[Column],
    indent: usize,
    page: &PageSize,
    sheet: &mut PageText,
) {
    for row in content.rows {
        let is_continued = row.first().is_some_and(|piece| piece.width() == 0);
        let indent = indent + if is_continued { FURTHER } else { 0 };
        let room = page.width - indent - FURTHER;
        let mut lines: Vec<Rich> = Vec::new();
        for (place, (piece, column)) in row.into_iter().zip(columns).enumerate() {
            if column.drop > 0 || piece.width() == 0 || matches!(piece, Piece::Bar { .. }) {
                continue;
            }
            let is_titled = place > 0 && column.words.is_none();
            let title = if is_titled { &column.title } else { "" };
            let text = piece.line(room, column.overflow, page.ascii);
            let cell = Rich::joined([&Rich::toned(title, Tone::Muted), &text], " ");
            match lines.pop_if(|line| line.width() + BETWEEN.len() + cell.width() <= room) {
                Some(line) => lines.push(Rich::joined([&line, &cell], BETWEEN)),
                None => lines.extend(cell.wrap(room)),
            }
        }
        for (number, line) in lines.iter().enumerate() {
            let further = if number == 0 { 0 } else { FURTHER };
            sheet.push_rich(indent + further, line, page);
        }
    }
}

/// A table of which every part has its width.
struct Grid<'c> {
    columns: Vec<(&'c Column, ColumnWidth)>,
    /// For each row and column the lines in that place.
    rows: Vec<Vec<Vec<Rich>>>,
}

impl<'c> Grid<'c> {
    /// Fits the pieces into their columns and leaves out those of no width.
    fn of(
        mut content: Content,
        columns: &'c [Column],
        places: &[ColumnWidth],
        page: &PageSize,
    ) -> Self {
        content.forget_leads(columns, |place| {
            places.get(place).is_some_and(|place| place.width > 0)
        });
        let columns = || columns.iter().zip(places.iter().copied());
        let fitted = |row: Vec<Piece>| {
            let pieces = row.into_iter().zip(columns());
            let shown = pieces.filter(|(_, (_, place))| place.width > 0);
            shown
                .map(|(piece, (column, place))| {
                    piece.lines(place.width, column.overflow, page.ascii)
                })
                .collect()
        };
        Self {
            rows: content
                .head
                .into_iter()
                .chain(content.rows)
                .map(fitted)
                .collect(),
            columns: columns().filter(|(_, place)| place.width > 0).collect(),
        }
    }

    /// Adds the lines to the page.
    fn lines(&self, indent: usize, page: &PageSize, sheet: &mut PageText) {
        let laid_out = self.laid_out(indent);
        let mut lines = laid_out.lines();
        for row in &self.rows {
            let height = row.iter().map(Vec::len).max().unwrap_or(0);
            for (number, line) in lines.by_ref().take(height).enumerate() {
                let line = line.trim_end_matches(' ');
                if page.color {
                    let cells = row.iter().filter_map(|cell| cell.get(number));
                    sheet.push(&painted(line, cells));
                } else {
                    sheet.push(line);
                }
            }
        }
    }

    /// The text without styles, aligned.
    fn laid_out(&self, indent: usize) -> comfy_table::Table {
        let mut table = comfy_table::Table::new();
        table.load_style(NOTHING);
        table.add_rows(
            self.rows
                .iter()
                .map(|row| row.iter().map(|lines| joined(lines))),
        );
        for (number, (column, place)) in self.columns.iter().enumerate() {
            let left = cells(if number == 0 { indent } else { place.gap });
            if let Some(laid_out) = table.column_mut(number) {
                laid_out.set_padding((left, 0));
                laid_out.set_constraint(ColumnConstraint::Absolute(Width::Fixed(
                    left + cells(place.width),
                )));
                laid_out.set_cell_alignment(alignment(column.align));
            }
        }
        table
    }
}

/// The number as comfy-table counts; pages are not that wide.
fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn alignment(align: Align) -> CellAlignment {
    match align {
        Align::Left => CellAlignment::Left,
        Align::Right => CellAlignment::Right,
    }
}

/// The lines of one place as comfy-table takes them.
fn joined(lines: &[Rich]) -> String {
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        text.push_str(line.text());
    }
    text
}

/// A line in which each cell, found where only spaces part it from the one before, has its styles.
fn painted<'r>(line: &str, cells: impl Iterator<Item = &'r Rich>) -> String {
    let mut out = String::with_capacity(line.len() * 2);
    let mut rest = line;
    for cell in cells.filter(|cell| !cell.is_empty()) {
        if let Some((spaces, after)) = rest.split_once(cell.text()) {
            out.push_str(spaces);
            cell.write(true, &mut out);
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
