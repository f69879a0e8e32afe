//! A report as text, one file per format.

mod escape;
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
}

/// What the lines for people are fitted to; the other formats are the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Display cells in a line; below 20 counts as 20.
    pub width: usize,
    /// Whether tones are shown with ANSI styles.
    pub color: bool,
    /// Whether bond's own signs are kept to ASCII; text from the file stays as it is.
    pub ascii: bool,
}

/// Writes a report in the given format: nothing, or lines that each end with a newline.
#[must_use]
pub fn render(report: &Report, format: Format, page: &Page) -> String {
    match format {
        Format::Table => table::render(report, page),
    }
}
