//! The list fitted to a window: rows that are no wider than it, and the one under the cursor always among them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Checklist, Field, Item};
use crate::render::escaped;
use crate::say;
use crate::terminal::text::{cut, wrap};
use crate::terminal::{Frame, Row, Style, too_small};

/// Columns that text is set in at most: longer lines are hard to read.
const MEASURE: usize = 72;
/// Columns in front of a title: the cursor and the box.
const FRONT: usize = 8;

const LIST_KEYS: [&str; 5] = [
    "space ticks",
    "m minutes",
    "n note",
    "enter logs",
    "q leaves",
];
const FIELD_KEYS: [&str; 2] = ["enter takes it", "esc leaves it"];

impl Checklist {
    pub(super) fn lay_out(&self, ascii: bool) -> Frame {
        if !self.size.is_enough() {
            return too_small(self.size, "q leaves.");
        }
        let measure = usize::from(self.size.columns)
            .saturating_sub(3)
            .min(MEASURE);
        let (foot, column) = self.foot(measure, ascii);
        let lines = usize::from(self.size.lines);
        let mut rows = vec![
            Row::new("  What did you do?", Style::Strong),
            Row::new("", Style::Plain),
        ];
        let room = lines.saturating_sub(rows.len() + foot.len());
        rows.extend(self.shown(room, measure, ascii));
        rows.resize(lines - foot.len(), Row::new("", Style::Plain));
        rows.extend(foot);
        let field = rows.iter().rposition(|row| row.text.starts_with("  > "));
        let cursor = column.zip(field).and_then(|(column, line)| {
            Some((u16::try_from(column).ok()?, u16::try_from(line).ok()?))
        });
        Frame { rows, cursor }
    }

    /// As many items as there is room for, with the one under the cursor; how many there are besides.
    fn shown(&self, room: usize, measure: usize, ascii: bool) -> Vec<Row> {
        let rows = self.items.iter().enumerate();
        let rows = rows.map(|(place, item)| self.row(place, item, measure, ascii));
        let all: Vec<Row> = rows.collect();
        if all.len() <= room {
            return all;
        }
        let room = room.saturating_sub(1);
        let begin = (self.at + 1).saturating_sub(room);
        let above = begin;
        let below = all.len() - begin - room;
        let more = match (above, below) {
            (0, below) => format!("  {below} more below"),
            (above, 0) => format!("  {above} more above"),
            (above, below) => format!("  {above} more above, {below} below"),
        };
        let mut shown: Vec<Row> = all.into_iter().skip(begin).take(room).collect();
        shown.push(Row::new(more, Style::Muted));
        shown
    }

    fn row(&self, place: usize, item: &Item, measure: usize, ascii: bool) -> Row {
        let is_here = place == self.at;
        let cursor = match (is_here, ascii) {
            (false, _) => " ",
            (true, false) => "›",
            (true, true) => ">",
        };
        let tick = if item.ticked { "x" } else { " " };
        let room = title_room(item, measure);
        let mut title = escaped(&item.title).into_owned();
        if let Some(minutes) = item.minutes {
            title = format!("{title}, {}", say::time::minutes(minutes.into()));
        }
        let title = cut(&title, room);
        let gap = " ".repeat(room.saturating_sub(title.width()));
        let text = format!("  {cursor} [{tick}] {title}{gap}  {}", item.why);
        let style = if is_here { Style::Strong } else { Style::Plain };
        Row::new(text, style)
    }

    /// What is said of the item under the cursor or typed for it, and the keys; with the column of the cursor.
    fn foot(&self, measure: usize, ascii: bool) -> (Vec<Row>, Option<usize>) {
        let mut rows = vec![Row::new("", Style::Plain)];
        let mut column = None;
        let here = &self.items[self.at];
        if let Some((field, typed)) = &self.open {
            let ask = match field {
                Field::Minutes => "How long, such as 45 or 1h30?",
                Field::Note => "What do you want to remember?",
            };
            rows.push(Row::new(format!("  {ask}"), Style::Plain));
            let end = end_of(typed, measure.saturating_sub(3));
            column = Some(4 + end.width());
            rows.push(Row::new(format!("  > {end}"), Style::Strong));
        } else {
            rows.push(Row::new(
                format!("  {}", self.about(here, measure, ascii)),
                Style::Muted,
            ));
        }
        if let Some(notice) = &self.notice {
            let lines = wrap(notice, measure);
            rows.extend(
                lines
                    .iter()
                    .map(|line| Row::new(format!("  {line}"), Style::Strong)),
            );
        }
        let keys: &[&str] = if self.open.is_some() {
            &FIELD_KEYS
        } else {
            &LIST_KEYS
        };
        rows.push(Row::new("", Style::Plain));
        rows.extend(key_rows(keys, measure));
        (rows, column)
    }

    /// How it stands, and the note that goes with it.
    fn about(&self, item: &Item, measure: usize, ascii: bool) -> String {
        let note = item
            .note
            .as_deref()
            .map(|note| match (self.discreet, ascii) {
                (true, _) => "with a note".to_owned(),
                (false, true) => format!("\"{note}\""),
                (false, false) => format!("“{note}”"),
            });
        let is_cut = escaped(&item.title).width() > title_room(item, measure);
        let title = is_cut.then(|| item.title.clone());
        let parts = [title, Some(item.detail.clone()), note];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        cut(&escaped(&parts.join("  ")), measure)
    }
}

/// Columns that there are for a title, with why it is there behind it.
fn title_room(item: &Item, measure: usize) -> usize {
    measure.saturating_sub(FRONT + item.why.width())
}

/// The end of what is typed, as far as there is room for it.
fn end_of(typed: &str, room: usize) -> String {
    let shown = escaped(typed);
    let mut width = 0;
    let end = shown.graphemes(true).rev().take_while(|grapheme| {
        width += grapheme.width();
        width <= room
    });
    let end: Vec<&str> = end.collect();
    end.into_iter().rev().collect()
}

/// Keys with what they do, as many lines as it takes.
fn key_rows(keys: &[&str], measure: usize) -> Vec<Row> {
    let mut lines: Vec<String> = Vec::new();
    for key in keys {
        match lines.last_mut() {
            Some(line) if line.width() + 3 + key.width() <= measure => {
                line.push_str("   ");
                line.push_str(key);
            }
            _ => lines.push((*key).to_owned()),
        }
    }
    let rows = lines.into_iter();
    rows.map(|line| Row::new(format!("  {line}"), Style::Muted))
        .collect()
}
