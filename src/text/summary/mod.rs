//! What the summaries of a week, a month and a year have in common.

mod facts;
mod people;
mod sentence;

use super::{entry, goal, time};
use crate::catalog::names::Names;
use crate::catalog::practice::Closeness;
use crate::report::{Block, Cell, Column, Span, Table, TextLine, Tone};
use crate::stats::Logged;
use crate::summary::week::Goal;

pub use facts::{kinds_facts, notes_facts, people_facts};
pub use people::people;
pub use sentence::Told;

/// How many lines of the page a note may take.
const NOTE: usize = 3;

/// Adds a heading and what belongs to it, if there is something.
pub fn section(blocks: &mut Vec<Block>, heading: &str, content: impl IntoIterator<Item = Block>) {
    let mut content = content.into_iter().peekable();
    if content.peek().is_some() {
        blocks.extend([Block::Gap, Span::strong(heading).into()]);
        blocks.extend(content);
    }
}

/// What it adds up to.
#[must_use]
pub fn sums(moments: &str, minutes: u64) -> TextLine {
    let said = match minutes {
        0 => moments.to_owned(),
        minutes => format!("{moments}, {}", time::minutes(minutes)),
    };
    TextLine::of(vec![Span::muted("In all: "), Span::plain(said)]).indented(2)
}

/// The four kinds, and which of them were touched; nothing where no practice that was done has a kind.
#[must_use]
pub fn touched(kinds: &[(Closeness, bool)]) -> Option<TextLine> {
    if !kinds.iter().any(|(_, is_touched)| *is_touched) {
        return None;
    }
    let mut spans = vec![Span::muted("Kinds of closeness:")];
    for (kind, is_touched) in kinds {
        let (sign, tone) = if *is_touched {
            (Span::sign(" ● ", " * ", Tone::Good), Tone::Plain)
        } else {
            (Span::sign(" · ", " . ", Tone::Muted), Tone::Muted)
        };
        spans.extend([sign, Span::new(kind.as_str(), tone)]);
    }
    Some(TextLine::of(spans).indented(2))
}

/// A note worth reading again, never a private one, after its day and what was done.
#[must_use]
pub fn note(logged: &Logged, day: &str, names: Names<'_>) -> Block {
    let note = entry::note(&logged.entry, false).unwrap_or_default();
    let draft = entry::draft(&logged.entry, names);
    TextLine::of(vec![
        Span::muted(format!("{day}, ")).nameless(),
        Span::muted(format!("{draft}: ")),
        Span::plain(note.trim()),
    ])
    .indented(2)
    .at_most(NOTE)
    .into()
}

/// The rates over the last 12 periods or 84 days, with streaks in small print.
#[must_use]
pub fn rates(goals: &[Goal<'_>], names: Names<'_>) -> Option<Block> {
    let row = |goal: &Goal<'_>| {
        let streak = goal::streak(&goal.standing).unwrap_or_default();
        Some(vec![
            Span::strong(goal::title(goal.series, names)).into(),
            goal::rate_listed(&goal.standing)?.into(),
            Span::muted(streak).into(),
        ])
    };
    let rows: Vec<Vec<Cell>> = goals.iter().filter_map(row).collect();
    let table = Table {
        indent: 2,
        columns: vec![
            Column::new("").naming(),
            Column::new("").wrapping(),
            Column::new("").drop(1),
        ],
        rows,
    };
    (!table.rows.is_empty()).then(|| table.into())
}

/// The change from the stretch before: `1 more`, `same`, `2 fewer`; none where nothing was done in either, or nothing at
/// all in the one before, and no less than before where something was skipped or paused.
#[must_use]
pub fn change(change: Option<i64>, entries: i64, is_excused: bool) -> String {
    match (change, entries) {
        (None, _) | (Some(0), 0) => String::new(),
        (Some(..0), _) if is_excused => String::new(),
        (Some(0), _) => "same".to_owned(),
        (Some(more @ 1..), _) => format!("{more} more"),
        (Some(fewer), _) => format!("{} fewer", fewer.unsigned_abs()),
    }
}

/// The grid without its last two columns, the goal and the change, as far as nothing stands in them.
#[must_use]
pub fn trimmed(mut grid: Table) -> Table {
    let is_empty = |cell: &Cell| match cell {
        Cell::Empty => true,
        Cell::Text(spans) => spans.iter().all(|span| span.text.is_empty()),
        Cell::Parts(parts) => parts.is_empty(),
        Cell::Bar { .. } | Cell::Spark(_) => false,
    };
    let last = grid.columns.len();
    for place in (last.saturating_sub(2)..last).rev() {
        if grid
            .rows
            .iter()
            .all(|row| row.get(place).is_none_or(is_empty))
        {
            grid.columns.remove(place);
            for row in &mut grid.rows {
                row.remove(place);
            }
        }
    }
    grid
}
