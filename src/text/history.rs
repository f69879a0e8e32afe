//! The table of `history`: a day, what was done on it, and the notes.

mod days;

use chrono::NaiveDate;

pub use days::days;

use super::{count, entry, time};
use crate::catalog::names::Names;
use crate::journal::{Entry, Skip};
use crate::report::{Cell, Column, Span, Table};
use crate::stats::Logged;

/// How many columns there are.
const COLUMNS: usize = 5;
/// The column of what was done, and below it of its note.
const WHAT: usize = 2;

/// The entries in the order that is given; each day is named once.
#[must_use]
pub fn table<'e>(
    entries: impl IntoIterator<Item = &'e Logged>,
    names: Names<'_>,
    today: NaiveDate,
    show_private: bool,
) -> Table {
    let mut rows = Vec::new();
    let mut last = None;
    for logged in entries {
        let day = match last {
            Some(day) if day == logged.day => Cell::Empty,
            _ => Span::strong(time::short_date(logged.day, today))
                .nameless()
                .into(),
        };
        last = Some(logged.day);
        rows.push(row(day, logged, names, today, show_private));
        let note = note(&logged.entry, show_private);
        if !note.is_empty() {
            let mut row = vec![Cell::Empty; COLUMNS];
            row[WHAT] = Cell::Text(note);
            rows.push(row);
        }
    }
    Table {
        indent: 0,
        columns: vec![
            Column::new(""),
            Column::new(""),
            Column::new("").wrapping(),
            Column::new("").drop(2),
            Column::new("").drop(1),
        ],
        rows,
    }
}

/// How many entries there are besides those that are shown.
#[must_use]
pub fn rest(shown: u64, matched: u64) -> Option<String> {
    match matched {
        0 => Some("There is no such entry.".to_owned()),
        _ if shown < matched => Some(format!(
            "{shown} of {}; -n shows more",
            count(matched, "entry")
        )),
        _ => None,
    }
}

fn row(
    day: Cell,
    logged: &Logged,
    names: Names<'_>,
    today: NaiveDate,
    show_private: bool,
) -> Vec<Cell> {
    let entry = &logged.entry;
    let at = entry.at.time.map(time::clock).unwrap_or_default();
    let rating = entry.rating.map(|rating| format!("{rating}/5"));
    vec![
        day,
        Span::muted(at).into(),
        Cell::Text(what(logged, names, today, show_private)),
        rating.unwrap_or_default().into(),
        Span::muted(&logged.id).into(),
    ]
}

fn what(logged: &Logged, names: Names<'_>, today: NaiveDate, show_private: bool) -> Vec<Span> {
    let draft = entry::draft(&logged.entry, names);
    let mut more = String::new();
    if let Some(exercise) = &logged.entry.exercise {
        more = format!(", {exercise}");
    }
    if logged.day > today {
        more += ", still to come";
    }
    match &logged.entry.skip {
        Some(Skip::Because(reason)) if show_private || !logged.entry.private => {
            vec![Span::muted(format!("{draft}, {reason}{more}"))]
        }
        Some(Skip::Because(_) | Skip::Plain) => vec![Span::muted(draft + &more)],
        None => vec![Span::plain(draft), Span::muted(more)],
    }
}

/// The note with its tags; of a private entry only that it is private.
fn note(entry: &Entry<'_>, show_private: bool) -> Vec<Span> {
    let said = match entry::note(entry, show_private) {
        Some(note) => note.to_owned(),
        None if entry.private && !show_private => "(private)".to_owned(),
        None => String::new(),
    };
    let tags = entry.tags.iter().map(|tag| format!("#{tag}"));
    let parts: Vec<String> = std::iter::once(said)
        .filter(|said| !said.is_empty())
        .chain(tags)
        .collect();
    if parts.is_empty() {
        return Vec::new();
    }
    vec![Span::muted(parts.join(" "))]
}
