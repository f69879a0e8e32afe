//! A picture of small signs: a line for each row, the newest columns as far as the page goes.

use super::rich::Rich;
use super::{PageText, mark};
use crate::output::PageSize;
use crate::report::{Heat, HeatColumn, Span, Tone};

/// Spaces in front of the picture.
const INDENT: usize = 2;

/// Adds the lines of a picture; one without rows has none.
pub(super) fn lines(heat: &Heat, page: &PageSize, sheet: &mut PageText) {
    let labels = heat.rows.iter().map(|row| Rich::toned(row, Tone::Muted));
    let labels: Vec<Rich> = labels.collect();
    let cut = Rich::toned(mark(page.ascii), Tone::Muted);
    let gutter = labels.iter().map(Rich::width).max().unwrap_or(0);
    let gutter = gutter.max(cut.width()) + 1;
    let indent = if page.width < 60 { 0 } else { INDENT };
    let room = page.width.saturating_sub(indent + gutter);
    let shown = newest(&heat.columns, room);
    let is_whole = shown.len() == heat.columns.len();
    let step = if shown.len() * 2 <= room + 1 { 2 } else { 1 };
    let above = labels_above(shown, step, room);
    let left_out = if is_whole { "" } else { cut.text() };
    let first = Rich::toned(&format!("{left_out:<gutter$}{above}"), Tone::Muted);
    sheet.push_rich(indent, &first, page);
    for (place, label) in labels.iter().enumerate() {
        let cells = shown.iter().map(|column| column.signs.get(place));
        let row = row(label, gutter, cells, step, page);
        sheet.push_rich(indent, &row, page);
    }
    sheet.gap = true;
    for line in &heat.legend {
        let mut line = line.clone();
        line.spans.iter_mut().for_each(|span| shade(span, page));
        super::lines(&line, page, sheet);
    }
}

/// The newest columns that fit into `room` cells, from the first of a part on.
fn newest(columns: &[HeatColumn], room: usize) -> &[HeatColumn] {
    let first = columns.len().saturating_sub(room);
    let fitting = &columns[first..];
    if first == 0 {
        return fitting;
    }
    let begin = fitting.iter().position(|column| column.label.is_some());
    &fitting[begin.unwrap_or(0)..]
}

/// The labels above the columns that they begin at; one that would run into the next, or off the page, is left out.
fn labels_above(columns: &[HeatColumn], step: usize, room: usize) -> String {
    let labels: Vec<(usize, &String)> = columns
        .iter()
        .enumerate()
        .filter_map(|(number, column)| Some((number * step, column.label.as_ref()?)))
        .collect();
    let mut head = String::new();
    for (place, (at, label)) in labels.iter().enumerate() {
        let end = labels.get(place + 1).map_or(room + 1, |(next, _)| *next);
        let label = Rich::toned(label, Tone::Muted);
        if at + label.width() < end {
            let used = Rich::toned(&head, Tone::Muted).width();
            head.extend(std::iter::repeat_n(' ', at - used));
            head.push_str(label.text());
        }
    }
    head
}

/// One line: its label and a sign for each column.
fn row<'s>(
    label: &Rich,
    gutter: usize,
    signs: impl Iterator<Item = Option<&'s Span>>,
    step: usize,
    page: &PageSize,
) -> Rich {
    let mut spans = vec![
        Span::muted(label.text()),
        Span::plain(" ".repeat(gutter - label.width())),
    ];
    for sign in signs {
        let mut sign = sign.cloned().unwrap_or_default();
        shade(&mut sign, page);
        let used = Rich::of(std::slice::from_ref(&sign), page.ascii).width();
        spans.push(sign);
        spans.push(Span::plain(" ".repeat(step.saturating_sub(used))));
    }
    Rich::of(&spans, page.ascii)
}

/// Leaves a shade to its sign where the terminal has too few colours.
fn shade(span: &mut Span, page: &PageSize) {
    if let (Tone::Shade(_), false) = (span.tone, page.shades) {
        span.tone = Tone::Good;
    }
}
