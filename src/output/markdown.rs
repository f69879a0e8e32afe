//! The blocks of a report as GitHub Markdown, of any width and without colour.

use super::escape::escaped;
use crate::report::{
    Align, Block, Cell, Column, LinePart, Report, Span, Spark, Table, TextLine, Tone, explained,
};

/// Writes lines as paragraphs, indented lines as bullets and tables as tables; bars are left out.
pub(super) fn render(report: &Report) -> String {
    let mut sheet = MarkdownText::default();
    for block in &report.blocks {
        match block {
            Block::Line(line) => sheet.line(line),
            Block::Table(table) => sheet.table(table),
            Block::Heat(heat) => sheet.table(&heat.words),
            Block::Gap => sheet.last = Previous::Apart,
        }
    }
    sheet.text
}

/// The text so far, and what a blank line may have to part from it.
#[derive(Default)]
struct MarkdownText {
    text: String,
    last: Previous,
}

/// What was written last.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Previous {
    /// A paragraph, a table or a gap: what follows is parted from it.
    #[default]
    Apart,
    /// A bullet, which the next one follows at once.
    Bullet,
}

impl MarkdownText {
    /// Starts a piece, after a blank line unless it goes on with a list.
    fn start(&mut self, kind: Previous) {
        let goes_on = self.last == Previous::Bullet && kind == Previous::Bullet;
        if !self.text.is_empty() && !goes_on {
            self.text.push('\n');
        }
        self.last = kind;
    }

    fn line(&mut self, line: &TextLine) {
        let mut text = inline(&line.spans);
        if let Some(right) = &line.right {
            text = format!(
                "{} ({})",
                text.trim_end(),
                inline(std::slice::from_ref(right))
            );
        }
        let text = text.trim_matches(' ');
        if text.is_empty() {
            self.last = Previous::Apart;
            return;
        }
        if line.indent == 0 {
            self.start(Previous::Apart);
        } else {
            self.start(Previous::Bullet);
            self.text.push_str("- ");
        }
        push_opening(&mut self.text, text);
        self.text.push('\n');
    }

    fn table(&mut self, table: &Table) {
        let kept = kept(table);
        if kept.is_empty() || table.rows.is_empty() {
            return;
        }
        self.start(Previous::Apart);
        let columns = || kept.iter().map(|&(_, column)| column);
        self.row(columns().map(|column| inline(&[Span::plain(heading(column))])));
        self.row(columns().map(|column| rule(column.align).to_owned()));
        for row in &table.rows {
            self.row(
                kept.iter()
                    .map(|&(place, _)| row.get(place).map_or_else(String::new, cell)),
            );
        }
        let signs = kept.iter().flat_map(|(_, column)| &column.signs);
        if let Some(legend) = explained(signs, "; ") {
            self.line(&legend.indented(table.indent));
        }
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        self.text.push('|');
        for cell in cells {
            let cell = cell.trim_matches(' ');
            self.text.push(' ');
            self.text.push_str(cell);
            self.text.push_str(if cell.is_empty() { "|" } else { " |" });
        }
        self.text.push('\n');
    }
}

/// The columns that say more than a bar, with their places.
fn kept(table: &Table) -> Vec<(usize, &Column)> {
    let columns = table.columns.iter().enumerate();
    columns
        .filter(|&(place, _)| !is_bars(table, place))
        .collect()
}

/// The heading of a column of which charts are told in words.
fn heading(column: &Column) -> &str {
    column.words.as_ref().unwrap_or(&column.title)
}

/// Whether a column holds bars and nothing else.
fn is_bars(table: &Table, place: usize) -> bool {
    let mut bars = false;
    for row in &table.rows {
        match row.get(place) {
            Some(Cell::Text(_) | Cell::Parts(_) | Cell::Spark(_)) => return false,
            Some(Cell::Bar { .. }) => bars = true,
            Some(Cell::Empty) | None => {}
        }
    }
    bars
}

/// The line under a heading, which says how the column is aligned.
fn rule(align: Align) -> &'static str {
    match align {
        Align::Left => "---",
        Align::Right => "---:",
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Bar { .. } => String::new(),
        Cell::Text(spans) => inline(spans),
        Cell::Parts(parts) => inline(&LinePart::line(parts, u8::MAX)),
        Cell::Spark(spark) => in_words(spark),
    }
}

/// The values of a chart, rounded to a tenth, with a dash for what is not known.
fn in_words(spark: &Spark) -> String {
    let value = |value: &Option<f64>| match value {
        None => "–".to_owned(),
        Some(value) => ((value * 10.0).round() / 10.0).to_string(),
    };
    let values: Vec<String> = spark.values.iter().map(value).collect();
    values.join(", ")
}

/// Spans one after the other, strong ones between `**`: those that follow each other together.
fn inline(spans: &[Span]) -> String {
    let mut out = String::new();
    let spans: Vec<&Span> = spans.iter().filter(|span| !span.text.is_empty()).collect();
    for alike in spans.chunk_by(|one, next| one.tone == next.tone) {
        let text: String = alike.iter().map(|span| escaped(&span.text)).collect();
        let core = text.trim_matches(' ');
        match alike[0].tone {
            Tone::Strong if !core.is_empty() => {
                let start = text.len() - text.trim_start_matches(' ').len();
                let (before, rest) = text.split_at(start);
                out.push_str(before);
                out.push_str("**");
                push_active(&mut out, core);
                out.push_str("**");
                out.push_str(&rest[core.len()..]);
            }
            Tone::Plain
            | Tone::Strong
            | Tone::Muted
            | Tone::Good
            | Tone::Due
            | Tone::Warn
            | Tone::Shade(_) => {
                push_active(&mut out, &text);
            }
        }
    }
    out
}

/// Writes text with a backslash before what Markdown would act on anywhere in a line.
fn push_active(out: &mut String, text: &str) {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let entity = || {
            rest.clone()
                .next()
                .is_some_and(|next| next == '#' || next.is_alphanumeric())
        };
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | '<' | '|' | '~' | '$') || c == '&' && entity()
        {
            out.push('\\');
        }
        out.push(c);
    }
}

/// Writes the text of a line with a backslash before what Markdown would act on at its start.
fn push_opening(out: &mut String, line: &str) {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let (digits, rest) = line.split_at(line.len() - rest.len());
    let active: &[char] = if digits.is_empty() {
        &['#', '-', '+', '=', '>']
    } else {
        &['.', ')']
    };
    out.push_str(digits);
    if rest.starts_with(active) {
        out.push('\\');
    }
    out.push_str(rest);
}
