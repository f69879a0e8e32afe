//! The weekly summary, in its order: a warm sentence, the days, the people, what was touched, the notes, the long run,
//! one idea, the plans.

pub mod facts;
mod grid;
mod sentence;

use super::summary::{self, section};
use super::{count, goal, suggestion, time};
use chrono::Datelike;

use crate::catalog::exercise::Suggestion;
use crate::catalog::names::Names;
use crate::catalog::practice::Closeness;
use crate::report::{Block, Cell, Column, Span, Table, Tone};
use crate::stats::Logged;
use crate::summary::week::Digest;

pub use sentence::sentence;

/// How many notes are shown.
const NOTES: usize = 3;

/// What is looked up once for both people and programs.
pub struct Summary<'d> {
    /// The week.
    pub digest: &'d Digest<'d>,
    /// Whether each kind was touched.
    pub kinds: Vec<(Closeness, bool)>,
    /// The notes worth reading again.
    pub notes: Vec<&'d Logged>,
    /// What may come next, in a week that is not over.
    pub idea: Option<Suggestion<'d>>,
}

impl<'d> Summary<'d> {
    /// Looks everything up.
    #[must_use]
    pub fn of(digest: &'d Digest<'d>, idea: Option<Suggestion<'d>>) -> Self {
        Self {
            digest,
            kinds: digest.kinds(),
            notes: digest.best_notes(NOTES),
            idea,
        }
    }

    /// The page.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let names = self.digest.names();
        let mut blocks = vec![
            Span::strong(title(self.digest)).nameless().into(),
            Span::new(sentence(self.digest), Tone::Good).into(),
        ];
        blocks.extend([Block::Gap, grid::table(self.digest).into()]);
        blocks.extend(grid::kept_as(self.digest).map(Block::from));
        let people = summary::people(&self.digest.people(), names, self.digest.today);
        blocks.extend([Block::Gap, people.into()]);
        if !self.digest.done.is_empty() {
            let moments = count(self.digest.done.len() as u64, "moment");
            let sums = summary::sums(&moments, self.digest.minutes());
            blocks.extend([Block::Gap, sums.into()]);
            blocks.extend(summary::touched(&self.kinds).map(Block::from));
        }
        section(
            &mut blocks,
            "Worth keeping",
            self.notes.iter().map(|logged| {
                let day = time::weekday(logged.day.weekday());
                summary::note(logged, day, names)
            }),
        );
        section(
            &mut blocks,
            "In the long run",
            summary::rates(&self.digest.goals, names),
        );
        let idea = self
            .idea
            .iter()
            .flat_map(|idea| suggestion::part(idea, self.digest.today))
            .map(|line| line.indented(2).into());
        section(&mut blocks, "One idea", idea);
        section(&mut blocks, "Plans ahead", self.plans(names));
        blocks
    }

    /// The if-then plans of the goals in force, for a week that is not over.
    fn plans(&self, names: Names<'_>) -> Option<Block> {
        let rows: Vec<Vec<Cell>> = self
            .digest
            .plans()
            .map(|(series, plan)| {
                vec![Span::strong(goal::title(series, names)).into(), plan.into()]
            })
            .collect();
        let table = Table {
            indent: 2,
            columns: vec![Column::new("").naming(), Column::new("").wrapping()],
            rows,
        };
        (!table.rows.is_empty()).then(|| table.into())
    }
}

/// The number and the days of a week: `Week 47, 16 to 22 November`, with the year once it is over.
fn title(digest: &Digest<'_>) -> String {
    let week = digest.week;
    let (year, number) = week.number();
    let year = if year == week.to.year() {
        String::new()
    } else {
        format!(" of {year}")
    };
    let from = if week.from.month() == week.to.month() {
        week.from.day().to_string()
    } else {
        time::date(week.from, week.to)
    };
    let to = week.to.format(if digest.is_over {
        "%-d %B %Y"
    } else {
        "%-d %B"
    });
    format!("Week {number}{year}, {from} to {to}")
}
