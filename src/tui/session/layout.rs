//! A screen fitted to a window: rows that are no wider than it, and no more than it has.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::screen::{Clock, InputField, Screen};
use crate::output::escaped;
use crate::tui::text::{cut, wrap};
use crate::tui::{Frame, FrameRow, Size, Style, too_small};

/// Columns that text is set in at most: longer lines are hard to read.
const MEASURE: usize = 72;

/// Lines of a window from which on a page that is scrolled has empty lines.
const ROOMY: u16 = 16;

/// Fits a screen to a window.
#[must_use]
pub fn lay_out(screen: &Screen, size: Size, ascii: bool) -> Frame {
    if !size.is_enough() {
        return too_small(size, "x clears and leaves.");
    }
    let parts = Parts::of(screen, size, ascii);
    let mut rows = parts.head;
    let room = parts.room;
    let begin = screen.scroll.min(parts.body.len().saturating_sub(room));
    let more = parts.body.len() > begin + room;
    rows.extend(parts.body.into_iter().skip(begin).take(room));
    if more && let Some(last) = rows.last_mut() {
        *last = row("  more below: down key", Style::Muted);
    }
    let foot_begins = usize::from(size.lines).saturating_sub(parts.foot.len());
    rows.resize(foot_begins, row("", Style::Plain));
    let cursor = parts
        .cursor
        .map(|(column, line)| (column, line + cells(foot_begins)));
    rows.extend(parts.foot);
    Frame { rows, cursor }
}

/// What of a screen a window holds at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// How far it can be scrolled, in lines.
    pub(super) most: usize,
    /// How far it is scrolled to read on without missing a line.
    pub(super) page: usize,
}

impl Reach {
    /// That of a screen in a window.
    pub(super) fn of(screen: &Screen, size: Size) -> Self {
        let parts = Parts::of(screen, size, false);
        Self {
            most: parts.body.len().saturating_sub(parts.room),
            // The last line says that there is more.
            page: parts.room.saturating_sub(1).max(1),
        }
    }
}

/// What is above, in the middle and below.
struct Parts {
    head: Vec<FrameRow>,
    body: Vec<FrameRow>,
    foot: Vec<FrameRow>,
    /// Lines that the body has.
    room: usize,
    cursor: Option<(u16, u16)>,
}

impl Parts {
    /// With empty lines between them, unless the window holds all of it without them, or is small.
    fn of(screen: &Screen, size: Size, ascii: bool) -> Self {
        let [roomy, dense] = [true, false].map(|roomy| Self::set(screen, size, ascii, roomy));
        let fits = |parts: &Self| parts.body.len() <= parts.room;
        if fits(&roomy) || (!fits(&dense) && size.lines >= ROOMY) {
            return roomy;
        }
        dense
    }

    fn set(screen: &Screen, size: Size, ascii: bool, roomy: bool) -> Self {
        let width = usize::from(size.columns).saturating_sub(1);
        let measure = width.saturating_sub(2).min(MEASURE);
        let mut head = vec![row(header(screen, width), Style::Muted)];
        if roomy {
            head.push(row("", Style::Plain));
        }
        let mut body = Vec::new();
        for line in wrap(&screen.heading, measure) {
            body.push(row(format!("  {line}"), Style::Strong));
        }
        for paragraph in &screen.body {
            if roomy || paragraph.style == Style::Card {
                body.push(row("", Style::Plain));
            }
            let front = match paragraph.style {
                Style::Card if ascii => "  | ",
                Style::Card => "  │ ",
                Style::Plain | Style::Strong | Style::Muted => "  ",
            };
            let lines = wrap(&paragraph.text, measure.saturating_sub(front.width() - 2));
            body.extend(
                lines
                    .iter()
                    .map(|line| row(format!("{front}{line}"), paragraph.style)),
            );
        }
        let (foot, cursor) = foot(screen, measure, ascii, roomy);
        let room = usize::from(size.lines).saturating_sub(head.len() + foot.len());
        Self {
            head,
            body,
            foot,
            room,
            cursor,
        }
    }
}

/// Title at the left, place at the right where both fit.
fn header(screen: &Screen, width: usize) -> String {
    let (title, place) = (escaped(&screen.title), screen.place.as_str());
    let gap = width.saturating_sub(2 + title.width() + place.width());
    if gap < 2 {
        let shown = if place.is_empty() { &title } else { place };
        return format!("  {}", cut(shown, width.saturating_sub(2)));
    }
    format!("  {title}{}{place}", " ".repeat(gap))
}

/// Clock, field, notice and keys.
fn foot(
    screen: &Screen,
    measure: usize,
    ascii: bool,
    roomy: bool,
) -> (Vec<FrameRow>, Option<(u16, u16)>) {
    let mut rows = vec![row("", Style::Plain)];
    let mut cursor = None;
    if let Some(clock) = &screen.clock {
        rows.push(row(
            format!("  {}", clock_line(clock, measure, ascii)),
            Style::Plain,
        ));
    }
    if let Some(field) = &screen.field {
        let shown = field_text(field, measure.saturating_sub(3), ascii);
        cursor = Some((cells(4 + shown.width()), cells(rows.len())));
        rows.push(row(format!("  > {shown}"), Style::Strong));
    }
    if let Some(notice) = &screen.notice {
        let lines = wrap(notice, measure);
        rows.extend(
            lines
                .iter()
                .map(|line| row(format!("  {line}"), Style::Strong)),
        );
    }
    if rows.len() > 1 && roomy {
        rows.push(row("", Style::Plain));
    }
    rows.extend(hint_lines(screen, measure, ascii));
    (rows, cursor)
}

fn clock_line(clock: &Clock, measure: usize, ascii: bool) -> String {
    let said = match (clock.left, clock.hard) {
        (0, true) => return "Time is up. Finish your sentence.".to_owned(),
        (0, false) => return "The time is over: go on as you like.".to_owned(),
        (left, _) => format!("{}:{:02} left", left / 60, left % 60),
    };
    let said = if clock.paused {
        format!("{said}, paused")
    } else {
        said
    };
    let width = measure.saturating_sub(said.width() + 2).min(20);
    let (gone, to_come) = if ascii { ("#", ".") } else { ("━", "─") };
    let full = (0..width)
        .take_while(|cell| share_of(cell + 1, width) <= clock.share)
        .count();
    format!(
        "{}{}  {said}",
        gone.repeat(full),
        to_come.repeat(width - full)
    )
}

fn share_of(part: usize, whole: usize) -> f64 {
    f64::from(cells(part)) / f64::from(cells(whole.max(1)))
}

/// The end of what is typed, or as many dots.
fn field_text(field: &InputField, room: usize, ascii: bool) -> String {
    let graphemes: Vec<&str> = field.text.graphemes(true).collect();
    if field.hidden {
        let dot = if ascii { "*" } else { "•" };
        return dot.repeat(graphemes.len().min(room));
    }
    let shown = escaped(&field.text).into_owned();
    let mut end: Vec<&str> = Vec::new();
    let mut width = 0;
    for grapheme in shown.graphemes(true).rev() {
        width += grapheme.width();
        if width > room {
            break;
        }
        end.push(grapheme);
    }
    end.into_iter().rev().collect()
}

/// Keys with what they do, as many lines as it takes.
fn hint_lines(screen: &Screen, measure: usize, ascii: bool) -> Vec<FrameRow> {
    let mut lines: Vec<String> = Vec::new();
    for (key, does) in &screen.hints {
        let key = match *key {
            "←" if ascii => "left",
            key => key,
        };
        let hint = format!("{key} {does}");
        match lines.last_mut() {
            Some(line) if line.width() + 3 + hint.width() <= measure => {
                line.push_str("   ");
                line.push_str(&hint);
            }
            _ => lines.push(hint),
        }
    }
    lines
        .into_iter()
        .map(|line| row(format!("  {line}"), Style::Muted))
        .collect()
}

fn row(text: impl Into<String>, style: Style) -> FrameRow {
    FrameRow::new(text, style)
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
