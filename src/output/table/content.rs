//! What is in a table, measured but not yet fitted.

use super::fit::{Ask, Give, WRAPPED};
use super::rich::Rich;
use crate::report::{Cell, Column, LinePart, Overflow, Spark, Table, Tone};
use bond_core::sort;

/// The pieces of a table, row by row, as many in each row as there are columns.
pub(super) struct Content {
    /// The titles, unless all of them are empty.
    pub(super) head: Option<Vec<Piece>>,
    /// What is below the titles.
    pub(super) rows: Vec<Vec<Piece>>,
}

/// What is in one place.
pub(super) enum Piece {
    /// Text, perhaps none.
    Text(Rich),
    /// One line with more and less in it, from the most to the least, and the cells to which that comes down uncut.
    Parts { lines: Vec<Rich>, least: usize },
    /// A bar of `width` cells at a share of 1.
    Bar { share: f64, width: u8 },
}

impl Content {
    /// Escapes and measures the cells.
    pub(super) fn of(table: &Table, ascii: bool) -> Self {
        let headed = table.columns.iter().any(|column| !column.title.is_empty());
        let title = |column: &Column| Piece::Text(Rich::toned(&column.title, Tone::Muted));
        let row = |cells: &Vec<Cell>| {
            let places = 0..table.columns.len();
            places
                .map(|place| Piece::of(cells.get(place), ascii))
                .collect()
        };
        Self {
            head: headed.then(|| table.columns.iter().map(title).collect()),
            rows: table.rows.iter().map(row).collect(),
        }
    }

    /// What each column asks for.
    pub(super) fn asks(&self, columns: &[Column]) -> Vec<Ask> {
        let columns = columns.iter().enumerate();
        columns
            .map(|(place, column)| self.ask(place, column))
            .collect()
    }

    /// Empties the titles that are for a column to the right of them which is not shown.
    pub(super) fn forget_leads(&mut self, columns: &[Column], is_shown: impl Fn(usize) -> bool) {
        let titles = self.head.iter_mut().flatten().zip(columns);
        for (place, (title, column)) in titles.enumerate() {
            if column.leads && !is_shown(place + 1) {
                *title = Piece::Text(Rich::default());
            }
        }
    }

    fn ask(&self, place: usize, column: &Column) -> Ask {
        let pieces = || self.head.iter().chain(&self.rows).map(|row| &row[place]);
        let give = if pieces().any(|piece| matches!(piece, Piece::Parts { .. })) {
            Give::Fit
        } else if column.overflow != Overflow::Cut {
            Give::Wrap
        } else if pieces().any(|piece| matches!(piece, Piece::Bar { .. })) {
            Give::Scale
        } else {
            Give::Cut
        };
        let most = |measure: fn(&Piece) -> usize| pieces().map(measure).max().unwrap_or(0);
        Ask {
            natural: most(Piece::width),
            word: most(Piece::least),
            usual: match column.overflow {
                Overflow::WrapName => self.usual(place),
                Overflow::Cut | Overflow::Wrap => WRAPPED,
            },
            drop: column.drop,
            give,
            close: column.close,
        }
    }

    /// Cells of the widest of those names that are not long.
    fn usual(&self, place: usize) -> usize {
        let widths = self.rows.iter().map(|row| row[place].width());
        let short = widths.filter(|width| (1..=WRAPPED).contains(width));
        short.max().unwrap_or(WRAPPED)
    }
}

impl Piece {
    fn of(cell: Option<&Cell>, ascii: bool) -> Self {
        match cell {
            None | Some(Cell::Empty) => Self::Text(Rich::default()),
            Some(Cell::Text(spans)) => Self::Text(Rich::of(spans, ascii)),
            Some(Cell::Parts(parts)) => Self::Parts {
                lines: fuller_and_shorter(parts, ascii),
                least: uncut(parts, ascii),
            },
            Some(&Cell::Bar { share, width }) => Self::Bar { share, width },
            Some(Cell::Spark(spark)) => Self::Text(Rich::toned(&chart(spark, ascii), Tone::Plain)),
        }
    }

    /// Display cells that it takes on one line.
    pub(super) fn width(&self) -> usize {
        match self {
            Self::Text(text) => text.width(),
            Self::Parts { lines, .. } => lines.first().map_or(0, Rich::width),
            Self::Bar { width, .. } => usize::from(*width),
        }
    }

    /// Display cells that it takes at least: those of its longest word, or of what is never cut of a line.
    fn least(&self) -> usize {
        match self {
            Self::Text(text) => text.longest_word(),
            Self::Parts { least, .. } => *least,
            Self::Bar { width, .. } => usize::from(*width),
        }
    }

    /// The lines that it takes in a column of this width.
    pub(super) fn lines(self, width: usize, overflow: Overflow, ascii: bool) -> Vec<Rich> {
        let overflow = match self {
            Self::Text(_) => overflow,
            Self::Parts { .. } | Self::Bar { .. } => Overflow::Cut,
        };
        let line = self.line(width, overflow, ascii);
        match overflow {
            Overflow::Cut => vec![line.cut(width, super::mark(ascii))],
            Overflow::Wrap | Overflow::WrapName => line.wrap(width),
        }
    }

    /// What is to be wrapped or cut to this width: of a line of parts as much as fits, but at least those that stay.
    pub(super) fn line(self, width: usize, overflow: Overflow, ascii: bool) -> Rich {
        match self {
            Self::Text(text) if overflow == Overflow::WrapName => {
                text.cut_words(width, super::mark(ascii))
            }
            Self::Text(text) => text,
            Self::Parts { mut lines, .. } => {
                let fitting = lines.iter().position(|line| line.width() <= width);
                let place = fitting.unwrap_or(lines.len().saturating_sub(1));
                lines.drain(..).nth(place).unwrap_or_default()
            }
            Self::Bar { share, width: full } => {
                let width = u8::try_from(width).unwrap_or(u8::MAX).min(full);
                Rich::toned(&bar(share, width, ascii), Tone::Plain)
            }
        }
    }
}

/// The line of some parts, first with all of them, then with fewer and fewer, at last with those that stay.
fn fuller_and_shorter(parts: &[LinePart], ascii: bool) -> Vec<Rich> {
    let mut orders: Vec<u8> = parts.iter().map(|part| part.drop).chain([0]).collect();
    sort::by(&mut orders, |one, other| other.cmp(one));
    orders.dedup();
    let lines = orders.into_iter().map(|most| LinePart::line(parts, most));
    lines.map(|spans| Rich::of(&spans, ascii)).collect()
}

/// The cells of those parts that stay and are not to be cut.
fn uncut(parts: &[LinePart], ascii: bool) -> usize {
    let stays = parts.iter().filter(|part| part.drop == 0 && !part.cut);
    let parts: Vec<LinePart> = stays.cloned().collect();
    Rich::of(&LinePart::line(&parts, 0), ascii).width()
}

/// A bar of `width` cells at a share of 1; a share above 0 always shows.
fn bar(share: f64, width: u8, ascii: bool) -> String {
    let steps = if ascii { 1 } else { 8 };
    let full = u16::from(width) * steps;
    let reached =
        |&step: &u16| step == 1 && share > 0.0 || f64::from(step) - 0.5 <= share * f64::from(full);
    let filled = (1..=full).take_while(reached).count();
    if ascii {
        return "#".repeat(filled);
    }
    let mut bar = "█".repeat(filled / 8);
    bar.push_str(["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][filled % 8]);
    bar
}

/// A sign for each value: eight heights, a dot for nothing, a blank for what is not known.
fn chart(spark: &Spark, ascii: bool) -> String {
    let signs = if ascii {
        ".12345678"
    } else {
        "·▁▂▃▄▅▆▇█"
    };
    let values = || spark.values.iter().copied();
    let most = values().flatten().fold(0.0, f64::max);
    let top = spark.top.unwrap_or(most);
    let height = |value: f64| {
        let reached = |step: &u8| *step == 1 || f64::from(*step) - 0.5 <= value / top * 8.0;
        (1..=8_u8).take_while(reached).count()
    };
    let sign = |value: Option<f64>| match value {
        None => ' ',
        Some(value) if value > 0.0 => signs.chars().nth(height(value)).unwrap_or('█'),
        Some(_) => signs.chars().next().unwrap_or('·'),
    };
    values().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_drawn_in_eighths() {
        assert_eq!(bar(0.66, 10, false), "██████▋");
        assert_eq!(bar(1.0, 3, false), "███");
        assert_eq!(bar(0.5, 1, false), "▌");
        assert_eq!(bar(0.66, 10, true), "#######");
    }

    #[test]
    fn a_chart_has_a_sign_for_each_value() {
        let spark = |top| Spark {
            values: vec![Some(0.0), Some(1.0), None, Some(4.0), Some(8.0)],
            top,
        };
        assert_eq!(chart(&spark(None), false), "·▁ ▄█");
        assert_eq!(chart(&spark(None), true), ".1 48");
        assert_eq!(chart(&spark(Some(16.0)), false), "·▁ ▂▄");
        assert_eq!(chart(&spark(Some(4.0)), false), "·▂ ██");
        assert_eq!(chart(&Spark::default(), false), "");
    }

    #[test]
    fn a_bar_shows_any_share_above_nothing_and_never_more_than_all() {
        assert_eq!(bar(0.0001, 10, false), "▏");
        assert_eq!(bar(0.0001, 10, true), "#");
        assert_eq!(bar(7.0, 2, false), "██");
        for nothing in [0.0, -1.0, f64::NAN] {
            assert_eq!(bar(nothing, 10, false), "");
        }
    }
}
