//! The list fitted to a window: rows that are no wider than it, and the one under the cursor always among them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::field::OpenField;
use super::{Checklist, ChecklistItem, Resolver};
use crate::output::escaped;
use crate::text;
use crate::tui::text::{cut, wrap};
use crate::tui::{Frame, FrameRow, Style, too_small};

/// Columns that text is set in at most: longer lines are hard to read.
const MEASURE: usize = 72;
/// Columns in front of a title: the cursor and the box.
const FRONT: usize = 8;

/// Lines that a notice takes at most: the item under the cursor keeps its place.
const NOTICE: usize = 3;

const TODAY_KEYS: [&str; 9] = list_keys("y yesterday");
const YESTERDAY_KEYS: [&str; 9] = list_keys("y today");
const FIELD_KEYS: [&str; 2] = ["enter takes it", "esc leaves it"];
const SEARCH_KEYS: [&str; 3] = ["arrows choose", "enter takes it", "esc leaves it"];

impl<R: Resolver> Checklist<R> {
    pub(super) fn lay_out(&self, ascii: bool) -> Frame {
        if !self.size.is_enough() {
            return too_small(self.size, "q leaves.");
        }
        let measure = usize::from(self.size.columns)
            .saturating_sub(3)
            .min(MEASURE);
        let (foot, column) = self.foot(measure, ascii);
        let lines = usize::from(self.size.lines);
        let heading = if self.of_yesterday {
            "  What did you do yesterday?"
        } else {
            "  What did you do?"
        };
        let mut rows = vec![
            FrameRow::new(heading, Style::Strong),
            FrameRow::new("", Style::Plain),
        ];
        let room = lines.saturating_sub(rows.len() + foot.len());
        rows.extend(self.list(room, measure, ascii));
        rows.resize(lines - foot.len(), FrameRow::new("", Style::Plain));
        rows.extend(foot);
        let field = rows.iter().rposition(|row| row.text.starts_with("  > "));
        let cursor = column.zip(field).and_then(|(column, line)| {
            Some((u16::try_from(column).ok()?, u16::try_from(line).ok()?))
        });
        Frame { rows, cursor }
    }

    /// The items, or the practices that are found by what is typed.
    fn list(&self, room: usize, measure: usize, ascii: bool) -> Vec<FrameRow> {
        match &self.open {
            Some(OpenField::Search { found, .. }) if found.is_empty() => {
                let said = "No practice is called that. To add your own: bond practice add NAME";
                let lines = wrap(said, measure).into_iter().take(room);
                lines
                    .map(|line| FrameRow::new(format!("  {line}"), Style::Muted))
                    .collect()
            }
            Some(OpenField::Search { found, at }) => {
                let rows = found.iter().enumerate().map(|(place, item)| {
                    let title = cut(&escaped(&item.title), measure.saturating_sub(2));
                    under_cursor(place == *at, &title, ascii)
                });
                around(*at, rows.collect(), room)
            }
            Some(OpenField::Field { .. }) | None => {
                let rows = self.items.iter().enumerate();
                let rows = rows.map(|(place, item)| {
                    under_cursor(place == self.at, &row(item, measure), ascii)
                });
                around(self.at, rows.collect(), room)
            }
        }
    }

    /// What is said of the item under the cursor or typed for it, and the keys; with the column of the cursor.
    fn foot(&self, measure: usize, ascii: bool) -> (Vec<FrameRow>, Option<usize>) {
        let mut rows = vec![FrameRow::new("", Style::Plain)];
        let mut column = None;
        let question = self.open.as_ref().map(|open| match open {
            OpenField::Field { field, .. } => field.question(),
            OpenField::Search { .. } => "Which practice?",
        });
        if let Some(question) = question {
            rows.push(FrameRow::new(format!("  {question}"), Style::Plain));
            let end = end_of(&self.typed, measure.saturating_sub(3));
            column = Some(4 + end.width());
            rows.push(FrameRow::new(format!("  > {end}"), Style::Strong));
        } else {
            let about = self.about(&self.items[self.at], measure, ascii);
            rows.push(FrameRow::new(format!("  {about}"), Style::Muted));
        }
        if let Some(notice) = &self.notice {
            let lines = wrap(notice, measure).into_iter().take(NOTICE);
            rows.extend(lines.map(|line| FrameRow::new(format!("  {line}"), Style::Strong)));
        }
        rows.push(FrameRow::new("", Style::Plain));
        rows.extend(key_rows(self.keys(), measure));
        (rows, column)
    }

    /// The keys, with what they do.
    fn keys(&self) -> &'static [&'static str] {
        match &self.open {
            Some(OpenField::Field { .. }) => &FIELD_KEYS,
            Some(OpenField::Search { .. }) => &SEARCH_KEYS,
            None if self.of_yesterday => &YESTERDAY_KEYS,
            None => &TODAY_KEYS,
        }
    }

    /// How it stands, and the note that goes with it.
    fn about(&self, item: &ChecklistItem, measure: usize, ascii: bool) -> String {
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
        let parts = [title, Some(item.standing().to_owned()), note];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        cut(&escaped(&parts.join("  ")), measure)
    }
}

/// The keys of the list, one of which goes to the other day.
const fn list_keys(other_day: &'static str) -> [&'static str; 9] {
    [
        "space ticks",
        "m minutes",
        "n note",
        "w who",
        "r rating",
        "a adds another",
        other_day,
        "enter logs",
        "q leaves",
    ]
}

/// As many rows as there is room for, with the one under the cursor; how many there are besides.
fn around(at: usize, all: Vec<FrameRow>, room: usize) -> Vec<FrameRow> {
    if all.len() <= room {
        return all;
    }
    let room = room.saturating_sub(1);
    let above = (at + 1).saturating_sub(room);
    let below = all.len() - above - room;
    let more = match (above, below) {
        (0, below) => format!("  {below} more below"),
        (above, 0) => format!("  {above} more above"),
        (above, below) => format!("  {above} more above, {below} below"),
    };
    let mut shown: Vec<FrameRow> = all.into_iter().skip(above).take(room).collect();
    shown.push(FrameRow::new(more, Style::Muted));
    shown
}

/// A row with the cursor before it, if it is there.
fn under_cursor(is_here: bool, text: &str, ascii: bool) -> FrameRow {
    let cursor = match (is_here, ascii) {
        (false, _) => " ",
        (true, false) => "›",
        (true, true) => ">",
    };
    let style = if is_here { Style::Strong } else { Style::Plain };
    FrameRow::new(format!("  {cursor} {text}"), style)
}

/// The box, what was done, and why it is on the list.
fn row(item: &ChecklistItem, measure: usize) -> String {
    let tick = if item.ticked { "x" } else { " " };
    let room = title_room(item, measure);
    let title = format!("{}{}", cut(&escaped(&item.title), room), filled_in(item));
    let gap = " ".repeat((room + filled_in(item).width()).saturating_sub(title.width()));
    format!("[{tick}] {title}{gap}  {}", item.reason())
}

/// Columns that there are for a title, with what was filled in and why it is there after it.
fn title_room(item: &ChecklistItem, measure: usize) -> usize {
    measure.saturating_sub(FRONT + filled_in(item).width() + item.reason().width())
}

/// How long it took, and how it was: `, 45 min, 4/5`.
fn filled_in(item: &ChecklistItem) -> String {
    let minutes = item
        .minutes
        .map(|minutes| text::time::minutes(minutes.into()));
    let rating = item.rating.map(|rating| format!("{rating}/5"));
    let parts = [minutes, rating].into_iter().flatten();
    parts.fold(String::new(), |all, part| all + ", " + &part)
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
fn key_rows(keys: &[&str], measure: usize) -> Vec<FrameRow> {
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
    rows.map(|line| FrameRow::new(format!("  {line}"), Style::Muted))
        .collect()
}
