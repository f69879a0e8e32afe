//! The grid of practices by week or month.

use chrono::Datelike;

use super::super::{goal, summary};
use crate::catalog::names::Names;
use crate::goals::{Every, State, Unit};
use crate::report::{Cell, Column, Span, Spark, Table, TextLine, Tone};
use crate::summary::review::{PeriodMark, PeriodRow, Review, Scale, SubPeriod};
use crate::summary::week::KeptPeriods;

/// The letters of the months, above their signs.
const MONTHS: &str = "JFMAMJJASOND";

/// A row for each goal and practice: its weeks or months, how often, how much of the goal, and the change, if anything was
/// done before.
pub(super) fn table(review: &Review<'_>) -> Table {
    let names = review.names();
    let grid = review.grid();
    let (first, parts, times) = match review.gathered.stretch.scale {
        Scale::Month => ("week", weeks(review), Column::new("times").right()),
        Scale::Year => ("", vec![months()], Column::new("times").right().drop(1)),
    };
    let mut columns = vec![Column::new(first).naming().leading()];
    columns.extend(parts);
    columns.push(times);
    columns.push(Column::new("kept").wrapping());
    columns.push(Column::new(compared(review)).drop(2));
    let mut rows: Vec<Vec<Cell>> = grid.iter().map(|row| cells(row, review, names)).collect();
    if rows.len() > 1 {
        rows.push(all(review));
    }
    summary::trimmed(Table {
        indent: 2,
        columns,
        rows,
    })
}

/// A column for each week, under its number.
fn weeks(review: &Review<'_>) -> Vec<Column> {
    let stretch = review.gathered.stretch;
    let parts = review.gathered.parts.iter().enumerate();
    let week = |(place, part): (usize, &SubPeriod)| Column {
        close: place > 0,
        ..Column::new(stretch.week(*part).number().1.to_string())
            .right()
            .drop(1)
    };
    parts.map(week).collect()
}

/// One column for all months.
fn months() -> Column {
    Column {
        words: Some("January to December".to_owned()),
        ..Column::new(MONTHS)
    }
}

/// What the change is from: `times vs October`, `times vs 2025`.
fn compared(review: &Review<'_>) -> String {
    let before = review.gathered.stretch.before();
    match before.scale {
        Scale::Month => format!("times vs {}", before.from.format("%B")),
        Scale::Year => format!("times vs {}", before.from.year()),
    }
}

fn cells(row: &PeriodRow<'_>, review: &Review<'_>, names: Names<'_>) -> Vec<Cell> {
    let title = match row.goal {
        Some(each) => goal::title(each.series, names),
        None => names.title(row.practice),
    };
    let mut cells = vec![Span::strong(title).into()];
    cells.extend(marks(&row.parts, review));
    cells.push(row.entries.to_string().into());
    cells.push(kept(row, review));
    let change = Some(row.change).filter(|_| review.gathered.before > 0);
    let change = summary::change(change, row.entries, row.is_excused);
    cells.push(Span::muted(change).into());
    cells
}

/// The last row: everything together, which counts an entry once.
fn all(review: &Review<'_>) -> Vec<Cell> {
    let mut cells = vec![Span::muted("all").into()];
    cells.extend(marks(&review.all(), review));
    cells.push(review.gathered.done().to_string().into());
    cells.extend([Cell::Empty, Cell::Empty]);
    cells
}

fn marks(parts: &[PeriodMark], review: &Review<'_>) -> Vec<Cell> {
    match review.gathered.stretch.scale {
        Scale::Month => parts.iter().map(|mark| times(*mark)).collect(),
        Scale::Year => {
            let value = |mark: &PeriodMark| {
                let times = mark.times()?;
                Some(u32::try_from(times).map_or(f64::from(u32::MAX), f64::from))
            };
            let values = parts.iter().map(value).collect();
            vec![Spark { values, top: None }.into()]
        }
    }
}

fn times(mark: PeriodMark) -> Cell {
    match mark {
        PeriodMark::Times(0) => Span::sign("·", ".", Tone::Muted).into(),
        PeriodMark::Times(times) => Span::new(times.to_string(), Tone::Good).into(),
        PeriodMark::Excused => Span::sign("–", "-", Tone::Muted).into(),
        PeriodMark::Ahead => Cell::Empty,
    }
}

/// What the sign of mended periods means, where it stands.
pub(super) fn legend(review: &Review<'_>) -> Option<TextLine> {
    let grid = review.grid();
    let mended = grid.iter().filter(|row| row.kept.mended > 0);
    goal::legend(mended.filter_map(|row| Some(row.goal?.standing.unit)))
}

/// How often the goal was kept: `3 of 4 w`; a goal by the month in a month, or by the year in a year, tells how much is done.
fn kept(row: &PeriodRow<'_>, review: &Review<'_>) -> Cell {
    let Some(each) = row.goal else {
        return Cell::Empty;
    };
    let standing = &each.standing;
    let is_one = match review.gathered.stretch.scale {
        Scale::Month => standing.unit == Unit::Month.into(),
        Scale::Year => standing.unit == Unit::Year.into(),
    };
    let tone = |is_kept: bool| if is_kept { Tone::Good } else { Tone::Plain };
    if is_one || row.kept.judged == 0 {
        let said = match &standing.every {
            Every::Each(_) if standing.excused.is_none() => goal::done(standing).short(),
            Every::Each(_)
            | Every::AtLeast { .. }
            | Every::AtMost { .. }
            | Every::On(_)
            | Every::Rolling { .. }
            | Every::Interval { .. } => goal::progress_short(standing, review.gathered.until),
        };
        return Span::new(said, tone(standing.state == State::Kept)).into();
    }
    let KeptPeriods {
        kept,
        judged,
        mended,
    } = row.kept;
    let said = goal::kept_short(kept, judged, standing.unit);
    let mut spans = vec![Span::new(said, tone(kept == judged))];
    if mended > 0 {
        spans.push(goal::mended_sign());
    }
    Cell::Text(spans)
}
