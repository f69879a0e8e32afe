//! A report as text, one file per format.

mod csv;
mod escape;
mod json;
mod markdown;
mod table;
#[cfg(test)]
mod tests;

use crate::report::Report;

pub use escape::escaped;

/// What a report is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Lines and columns for people
    #[default]
    Table,
    /// One object with everything, for programs
    Json,
    /// The main list with a header line, for spreadsheets
    Csv,
    /// The table's text as Markdown, for notes and issues
    Markdown,
}

/// What the lines for people are fitted to; the other formats are the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize {
    /// Display cells in a line; below 20 counts as 20.
    pub width: usize,
    /// Whether tones are shown with ANSI styles.
    pub color: bool,
    /// Whether these may be of 256 colours.
    pub shades: bool,
    /// Whether bond's own signs are kept to ASCII; text from the file stays as it is.
    pub ascii: bool,
}

/// Writes a report in the given format: nothing, or lines that each end with a newline.
#[must_use]
pub fn render(report: &Report, format: Format, page: &PageSize) -> String {
    match format {
        Format::Table => table::render(report, page),
        Format::Json => json::render(report),
        Format::Csv => csv::render(report),
        Format::Markdown => markdown::render(report),
    }
}
