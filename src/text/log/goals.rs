//! What entries that were just logged did for the goals.

use super::super::{capital, count, goal};
use crate::catalog::names::Names;
use crate::journal::Entry;
use crate::report::{Block, Record, Span};
use crate::stats::{Ledger, Series};

/// The entries, and the journal with them.
pub(super) struct Goals<'a> {
    pub(super) entries: &'a [Entry<'static>],
    pub(super) ledger: &'a Ledger,
    pub(super) names: Names<'a>,
}

impl Goals<'_> {
    /// A line for each goal, and one for each practice that has none.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let practices = self.practices();
        let several = practices.len() > 1;
        let mut blocks = Vec::new();
        for practice in practices {
            let before = blocks.len();
            for series in self.series_of(practice) {
                blocks.push(self.goal_line(series, several));
            }
            if blocks.len() == before {
                blocks.push(self.without_goal(practice, several));
            }
        }
        blocks
    }

    /// The goals that the entries count for, for programs.
    pub(super) fn facts(&self) -> Vec<Record> {
        let practices = self.practices().into_iter();
        let all_series = practices.flat_map(|practice| self.series_of(practice));
        let calendar = self.ledger.calendar();
        all_series
            .map(|series| goal::facts(series, &series.judge(calendar)))
            .collect()
    }

    /// The practices of the entries, each once, in their order.
    fn practices(&self) -> Vec<&str> {
        let mut practices: Vec<&str> = Vec::new();
        for entry in self.entries {
            if !practices.contains(&entry.practice.as_ref()) {
                practices.push(&entry.practice);
            }
        }
        practices
    }

    fn entries_of(&self, practice: &str) -> impl Iterator<Item = &Entry<'static>> {
        let entries = self.entries.iter();
        entries.filter(move |entry| entry.practice == practice)
    }

    fn series_of(&self, practice: &str) -> impl Iterator<Item = &Series> {
        let all_series = self.ledger.all_series().iter();
        all_series.filter(move |series| {
            series.practice == practice
                && self.entries_of(practice).any(|entry| series.counts(entry))
        })
    }

    /// Which goal is meant is only said where there are several.
    fn goal_line(&self, series: &Series, several: bool) -> Block {
        let calendar = self.ledger.calendar();
        let summary = goal::summary(&series.judge(calendar), calendar.today);
        let people = |entry: &Entry<'_>| entry.with.iter().count();
        let most = self.entries_of(&series.practice).map(people).max();
        let said = match &series.with {
            _ if several => format!("{}: {summary}", goal::title(series, self.names)),
            Some(with) if most > Some(1) => {
                format!("{}: {summary}", self.names.person_name(with))
            }
            Some(_) | None => capital(&summary),
        };
        Span::plain(said).into()
    }

    fn without_goal(&self, practice: &str, several: bool) -> Block {
        let sums = self.ledger.practice(practice);
        let now = self.entries_of(practice).count() as u64;
        let title = self.names.title(practice);
        let first = match sums.entries {
            0 | 1 => Some("one".to_owned()),
            entries => (entries == now).then(|| entries.to_string()),
        };
        let said = match (first, several) {
            (Some(first), false) => format!("The first {first}: a good start"),
            (Some(first), true) => format!("{title}: the first {first}, a good start"),
            (None, false) => format!("{} so far", count(sums.entries, "time")),
            (None, true) => format!("{title}: {} so far", count(sums.entries, "time")),
        };
        let suggested = self.names.practice_of(practice);
        let suggested = suggested.and_then(|practice| practice.goal);
        match suggested {
            Some(goal) if sums.entries <= 3 => Span::muted(format!(
                "{said}. To aim for something: bond goal set {practice} {goal}"
            ))
            .into(),
            Some(_) | None => Span::muted(said).into(),
        }
    }
}
