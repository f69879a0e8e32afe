//! The weekly summary, in its order: a warm sentence, the days, the people, what was touched, the notes, the long run,
//! one idea, the plans.

pub mod facts;
mod grid;
mod people;
mod sentence;

use super::{count, entry, goal, suggestion, time};
use chrono::Datelike;

use crate::exercise::Suggestion;
use crate::names::Names;
use crate::practice::Kind;
use crate::report::{Block, Cell, Column, Line, Span, Table, Tone};
use crate::stats::Logged;
use crate::week::Digest;

pub use sentence::sentence;

/// How many notes are shown.
const NOTES: usize = 3;

/// How many lines of the page a note may take.
const NOTE: usize = 3;

/// What is looked up once for both people and programs.
pub struct Summary<'d> {
    /// The week.
    pub digest: &'d Digest<'d>,
    /// Whether each kind was touched.
    pub kinds: Vec<(Kind, bool)>,
    /// The notes worth reading again.
    pub notes: Vec<&'d Logged>,
    /// What may come next, in a week that is not over.
    pub idea: Option<Suggestion<'d>>,
}

impl<'d> Summary<'d> {
    /// Looks everything up.
    #[must_use]
    pub fn of(digest: &'d Digest<'d>, idea: Option<Suggestion<'d>>) -> Self {
        let kinds = digest.kinds(&digest.names().practices()).into_iter();
        Self {
            digest,
            kinds: kinds
                .map(|(kind, last)| (kind, last.is_some_and(|last| digest.week.contains(last))))
                .collect(),
            notes: digest.best_notes(NOTES),
            idea,
        }
    }

    /// The page.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let names = self.digest.names();
        let mut blocks = vec![
            Span::strong(title(self.digest)).into(),
            Span::new(sentence(self.digest), Tone::Good).into(),
        ];
        blocks.extend([Block::Gap, grid::table(self.digest).into()]);
        blocks.extend([Block::Gap, people::table(self.digest).into()]);
        if !self.digest.done.is_empty() {
            blocks.extend([Block::Gap, self.sums().into(), self.touched().into()]);
        }
        section(
            &mut blocks,
            "Worth keeping",
            self.notes.iter().map(|logged| Self::note(logged, names)),
        );
        section(&mut blocks, "In the long run", self.rates());
        let idea = self
            .idea
            .iter()
            .flat_map(|idea| suggestion::part(idea, self.digest.today))
            .map(|line| line.indented(2).into());
        section(&mut blocks, "One idea", idea);
        section(&mut blocks, "Plans ahead", self.plans(names));
        blocks
    }

    fn sums(&self) -> Line {
        let moments = count(self.digest.done.len() as u64, "moment");
        let said = match self.digest.minutes() {
            0 => moments,
            minutes => format!("{moments}, {}", time::minutes(minutes)),
        };
        Line::of(vec![Span::muted("In all: "), Span::plain(said)]).indented(2)
    }

    fn touched(&self) -> Line {
        let mut spans = vec![Span::muted("Touched:")];
        for (kind, is_touched) in &self.kinds {
            let (sign, tone) = if *is_touched {
                (Span::sign(" ● ", " * ", Tone::Good), Tone::Plain)
            } else {
                (Span::sign(" · ", " . ", Tone::Muted), Tone::Muted)
            };
            spans.extend([sign, Span::new(kind.as_str(), tone)]);
        }
        Line::of(spans).indented(2)
    }

    fn note(logged: &Logged, names: Names<'_>) -> Block {
        let note = entry::note(&logged.entry, false)
            .unwrap_or_default()
            .trim()
            .to_owned();
        let day = logged.day.format("%A");
        let deed = entry::deed(&logged.entry, names);
        Line::of(vec![
            Span::muted(format!("{day}, {deed}: ")),
            Span::plain(note),
        ])
        .indented(2)
        .at_most(NOTE)
        .into()
    }

    /// The rates over the last 12 weeks or 84 days, with streaks in small print.
    fn rates(&self) -> Option<Block> {
        let names = self.digest.names();
        let row = |goal: &crate::week::Goal<'_>| {
            let streak = goal::streak(&goal.standing).unwrap_or_default();
            Some(vec![
                Span::strong(goal::title(goal.chain, names)).into(),
                goal::rate_listed(&goal.standing)?.into(),
                Span::muted(streak).into(),
            ])
        };
        let rows: Vec<Vec<Cell>> = self.digest.goals.iter().filter_map(row).collect();
        let table = Table {
            indent: 2,
            columns: vec![
                Column::new("").wrapping(),
                Column::new("").wrapping(),
                Column::new("").drop(1),
            ],
            rows,
        };
        (!table.rows.is_empty()).then(|| table.into())
    }

    /// The if-then plans of the goals in force, for a week that is not over.
    fn plans(&self, names: Names<'_>) -> Option<Block> {
        let rows: Vec<Vec<Cell>> = self
            .digest
            .plans()
            .map(|(chain, plan)| vec![Span::strong(goal::title(chain, names)).into(), plan.into()])
            .collect();
        let table = Table {
            indent: 2,
            columns: vec![Column::new("").wrapping(), Column::new("").wrapping()],
            rows,
        };
        (!table.rows.is_empty()).then(|| table.into())
    }
}

/// Adds a heading and what belongs to it, if there is something.
fn section(blocks: &mut Vec<Block>, heading: &str, content: impl IntoIterator<Item = Block>) {
    let mut content = content.into_iter().peekable();
    if content.peek().is_some() {
        blocks.extend([Block::Gap, Span::strong(heading).into()]);
        blocks.extend(content);
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
