//! The grid of practices by day.

use chrono::{Datelike, NaiveDate, Weekday};

use super::super::{count, goal, summary};
use crate::catalog::names::Names;
use crate::goals::{Every, Free, StreakUnit, Unit};
use crate::report::{Cell, Column, Span, Table, TextLine, Tone};
use crate::summary::week::{DayMark, DayRow, Digest};

/// A row for each goal and practice: its days, how much of the goal, and the change from the week before, if anything was
/// done in that.
pub(super) fn table(digest: &Digest<'_>) -> Table {
    let names = digest.names();
    let mut columns = vec![Column::new("").naming()];
    columns.extend((0..).zip(digest.week.days()).map(|(number, day)| Column {
        close: number > 0,
        ..Column::new(heading(day, digest))
    }));
    columns.push(Column::new("goal").wrapping());
    columns.push(Column::new("times vs last week").drop(1));
    let grid = digest.grid();
    let rows = grid.iter().map(|row| cells(row, digest, names));
    summary::trimmed(Table {
        indent: 2,
        columns,
        rows: rows.collect(),
    })
}

/// Which of the goals are kept as they were before they changed in this week.
pub(super) fn kept_as<'d>(digest: &'d Digest<'_>) -> impl Iterator<Item = TextLine> + 'd {
    digest.goals.iter().filter_map(|each| {
        let said = goal::kept_as(&each.standing)?;
        let title = Span::muted(goal::title(each.series, digest.names()));
        let said = Span::muted(format!(": {said}"));
        Some(TextLine::of(vec![title, said]).indented(2))
    })
}

/// What heads a day: the first letter of its name, or that it is the current one.
fn heading(day: NaiveDate, digest: &Digest<'_>) -> String {
    if day == digest.today && !digest.is_over {
        return "now".to_owned();
    }
    day.weekday().to_string().chars().take(1).collect()
}

fn cells(row: &DayRow<'_>, digest: &Digest<'_>, names: Names<'_>) -> Vec<Cell> {
    let title = match row.goal {
        Some(each) => goal::title(each.series, names),
        None => names.title(row.practice),
    };
    let mut cells = vec![Span::strong(title).into()];
    cells.extend(row.days.map(|mark| Cell::from(sign(mark))));
    cells.push(Cell::Text(progress(row, digest)));
    let is_excused = |mark: &DayMark| matches!(mark, DayMark::Skipped | DayMark::Paused);
    let change = Some(row.change).filter(|_| !digest.before.is_quiet);
    let change = summary::change(change, row.entries, row.days.iter().any(is_excused));
    cells.push(Span::muted(change).into());
    cells
}

fn sign(mark: DayMark) -> Span {
    match mark {
        DayMark::Done => Span::sign("●", "*", Tone::Good),
        DayMark::Skipped | DayMark::Paused => Span::sign("–", "-", Tone::Muted),
        DayMark::Nothing => Span::sign("·", ".", Tone::Muted),
        DayMark::Ahead => Span::plain(""),
    }
}

/// How much of the goal is done: `3 of 3`, `5 of 7 days`, `1 of 2 this month`, `paused`; with a sign once it is kept.
fn progress(row: &DayRow<'_>, digest: &Digest<'_>) -> Vec<Span> {
    let Some(each) = row.goal else {
        return Vec::new();
    };
    let standing = &each.standing;
    let said = match &standing.every {
        Every::Each(Unit::Day) | Every::AtLeast { per: Unit::Day, .. } => {
            days(row, digest, |_| true)
        }
        Every::On(weekdays) => days(row, digest, |day| weekdays.days().any(|one| one == day)),
        Every::Rolling { .. } | Every::Interval { .. } => match resting(&row.days) {
            Some(word) => word.to_owned(),
            // As the other rows count, and not how long ago it was, as there was no time yet.
            None if standing.last_done.is_none() => goal::done(standing).short(),
            None => goal::progress_short(standing, digest.today),
        },
        Every::Each(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)
            if standing.excused.is_none() =>
        {
            goal::done(standing).short()
        }
        Every::Each(_) | Every::AtMost { .. } | Every::AtLeast { .. } => {
            goal::progress_short(standing, digest.today)
        }
    };
    let longer = match standing.unit {
        StreakUnit::Time | StreakUnit::Period(Unit::Day | Unit::Week) => String::new(),
        StreakUnit::Period(unit @ (Unit::Month | Unit::Quarter | Unit::Year)) => {
            format!(" this {unit}")
        }
    };
    let said = format!("{said}{longer}");
    if digest.keeps(each) {
        vec![
            Span::new(said, Tone::Good),
            Span::sign(" ✓", " *", Tone::Good),
        ]
    } else {
        vec![Span::plain(said)]
    }
}

/// On how many of the days that the goal asks for something was done; those that are paused or skipped are not asked for.
fn days(row: &DayRow<'_>, digest: &Digest<'_>, asks: impl Fn(Weekday) -> bool) -> String {
    let days = digest.week.days().zip(row.days);
    let asked: Vec<DayMark> = days
        .filter(|(day, _)| asks(day.weekday()))
        .map(|(_, mark)| mark)
        .collect();
    let counts = |mark: &&DayMark| !matches!(mark, DayMark::Skipped | DayMark::Paused);
    let left = asked.iter().filter(counts).count() as u64;
    let done = asked.iter().filter(|mark| **mark == DayMark::Done).count();
    match resting(&asked) {
        Some(word) => word.to_owned(),
        None => format!("{done} of {}", count(left, "day")),
    }
}

/// The word for days of which each, up to today, is paused or skipped; none where all are still to come.
fn resting(marks: &[DayMark]) -> Option<&'static str> {
    let is_free = |mark: &DayMark| matches!(mark, DayMark::Skipped | DayMark::Paused);
    let mut gone = marks.iter().filter(|mark| **mark != DayMark::Ahead);
    let word = match marks.iter().find(|mark| is_free(mark))? {
        DayMark::Paused => goal::word(Free::Paused),
        DayMark::Skipped | DayMark::Done | DayMark::Nothing | DayMark::Ahead => {
            goal::word(Free::Skipped)
        }
    };
    gone.all(is_free).then_some(word)
}
