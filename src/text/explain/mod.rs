//! Why a streak is what it is: a goal period by period, and what follows from that.

mod facts;
mod fold;
mod rules;
mod sums;
mod times;
mod why;

use chrono::NaiveDate;

use super::{capital, count, goal, goal_span, time};
use crate::catalog::names::Names;
use crate::goals::{Breakdown, Goal, Reckoned, State, StreakUnit, Term, Unit};
use crate::journal::header::PauseTable;
use crate::report::{Block, Cell, Column, Span, Table, TextLine, Tone};
use crate::stats::{Counted, Filter, Series};

pub use facts::FIELDS;

/// The page.
pub struct ExplainPage<'p> {
    /// The goal.
    pub series: &'p Series,
    /// How it came to stand where it does.
    pub breakdown: &'p Breakdown,
    /// The days that were asked for.
    pub filter: &'p Filter,
    /// How many periods are shown at most.
    pub limit: Option<usize>,
    /// What counts for the goal, by day.
    pub counted: &'p [Counted],
    /// The pauses of the journal.
    pub pauses: &'p [PauseTable],
    /// What things are called.
    pub names: Names<'p>,
    /// The day.
    pub today: NaiveDate,
    /// Whether reasons of private skips are shown.
    pub show_private: bool,
}

impl ExplainPage<'_> {
    /// The day on which the goal of today was set again, after days without one and a streak before them.
    fn began_again(&self) -> Option<NaiveDate> {
        let Breakdown {
            standing, terms, ..
        } = self.breakdown;
        let now = terms.iter().rfind(|term| term.from <= self.today)?;
        let first = terms.iter().find(|term| term.stretch == now.stretch)?;
        (standing.best_streak > 0 && now.stretch > 0).then_some(first.from)
    }

    /// The periods that were asked for, the newest first, and how many of them there are in all.
    fn periods(&self) -> (Vec<&Reckoned>, usize) {
        let Filter { since, until, .. } = self.filter;
        let is_meant = |one: &&Reckoned| {
            since.is_none_or(|since| since <= one.period.to)
                && until.is_none_or(|until| one.period.from <= until)
        };
        let mut periods: Vec<&Reckoned> = self.breakdown.periods.iter().filter(is_meant).collect();
        periods.reverse();
        let all = periods.len();
        periods.truncate(self.limit.unwrap_or(all));
        (periods, all)
    }

    /// What a person reads.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let (periods, all) = self.periods();
        let about = goal_span::about(
            &self.series.practice,
            self.series.with.as_deref(),
            self.names,
        );
        let mut blocks: Vec<Block> = vec![Span::strong(about).into()];
        for section in periods.chunk_by(|one, next| one.term == next.term) {
            blocks.extend(self.section(section));
        }
        if periods.is_empty() {
            blocks.extend([Block::Gap, Span::muted(self.nothing()).into()]);
        }
        if self.breakdown.periods.is_empty() {
            return blocks;
        }
        blocks.push(Block::Gap);
        blocks.extend(rest(&periods, all).map(|said| Block::from(Span::muted(said))));
        blocks.push(Block::Gap);
        blocks.extend(sums::sentences(self).into_iter().map(Block::from));
        blocks.push(Block::Gap);
        blocks.extend(
            legend(&periods).map(|said| Block::from(TextLine::of(vec![Span::muted(said)]))),
        );
        blocks
    }

    /// Why there is no period to show.
    fn nothing(&self) -> String {
        let Breakdown {
            standing,
            terms,
            periods,
        } = self.breakdown;
        let first = terms.first();
        if let Some(first) = first.filter(|first| first.from > self.today) {
            let begins = time::on(first.from, self.today);
            return format!(
                "{}; it begins {begins}.",
                capital(&goal_span::every(&first.every))
            );
        }
        if !periods.is_empty() {
            return "No period of this goal lies in these days.".to_owned();
        }
        let every = capital(&goal_span::every(&standing.every));
        let times = standing.last_done.zip(standing.in_time_until);
        match (terms.last().and_then(|last| last.to), times) {
            _ if standing.ended => format!("{every}, {}; the goal has ended.", self.whole_span()),
            (Some(to), Some((last, until))) if to < until => {
                let (last, to) = (time::on(last, self.today), time::on(to, self.today));
                format!("{every}; last done {last}, and the goal ends {to}.")
            }
            (_, Some((last, until))) => {
                let (last, until) = (time::on(last, self.today), time::date(until, self.today));
                format!("{every}; last done {last}, and the next time is in time until {until}.")
            }
            (_, None) => format!("{every}, {}; nothing is judged yet.", self.whole_span()),
        }
    }

    /// From when to when the goals hold that are judged; those of a series that never held wait for a first entry.
    fn whole_span(&self) -> String {
        let (first, last) = (self.breakdown.terms.first(), self.series.goals.last());
        let until = last.and_then(|last| last.until);
        match first.filter(|_| !self.awaits_entry()) {
            Some(first) => goal_span::span(first.from, until, self.today),
            None => goal_span::span_awaiting_entry(until, self.today),
        }
    }

    /// Whether the first goal begins with an entry, and there is none yet.
    fn awaits_entry(&self) -> bool {
        let first = self.series.goals.first();
        let begins_with_an_entry = first.is_some_and(Goal::begins_with_an_entry);
        begins_with_an_entry && self.breakdown.standing.last_done.is_none()
    }

    /// From when to when a goal of the series holds.
    fn span(&self, term: &Term) -> String {
        if self.awaits_entry() && self.breakdown.terms.first() == Some(term) {
            goal_span::span_awaiting_entry(term.to, self.today)
        } else {
            goal_span::span(term.from, term.to, self.today)
        }
    }

    /// The periods of one goal of the series.
    fn section(&self, periods: &[&Reckoned]) -> Vec<Block> {
        let Some(term) = periods.first().and_then(|first| self.breakdown.term(first)) else {
            return Vec::new();
        };
        let span = self.span(term);
        let heading = capital(&format!("{}, {span}", goal_span::every(&term.every)));
        let rows = fold::folded(periods, &term.every, self);
        let table = Table {
            indent: 2,
            columns: vec![
                Column::new("").wrapping(),
                Column::new(""),
                Column::new(""),
                Column::new("").wrapping(),
            ],
            rows: rows.into_iter().map(row).collect(),
        };
        vec![Block::Gap, Span::plain(heading).into(), table.into()]
    }
}

fn row(row: fold::Folded) -> Vec<Cell> {
    let (sign, ascii) = goal::sign(row.state);
    let tone = match row.state {
        State::Kept | State::Mended => Tone::Good,
        State::Open => Tone::Due,
        State::Neutral | State::Missed => Tone::Muted,
    };
    vec![
        row.when.into(),
        row.done.into(),
        Cell::Text(vec![
            Span::sign(sign, ascii, tone),
            Span::plain(format!(" {}", word(row.state))),
        ]),
        Span::muted(row.why).into(),
    ]
}

/// The word for a state: what was not kept is said to be just that.
fn word(state: State) -> &'static str {
    match state {
        State::Kept | State::Open | State::Neutral | State::Mended => state.name(),
        State::Missed => "not kept",
    }
}

/// How many periods there are besides those that are shown.
fn rest(periods: &[&Reckoned], all: usize) -> Option<String> {
    let shown = periods.len() as u64;
    (periods.len() < all)
        .then(|| format!("{shown} of {}; -n shows more", count(all as u64, "period")))
}

/// What the states mean of which one is shown and that are not plain by their word.
fn legend(periods: &[&Reckoned]) -> impl Iterator<Item = &'static str> {
    let meanings = [
        (State::Open, "Open: it is not over yet, and breaks nothing."),
        (
            State::Neutral,
            "Neutral: neither breaks nor lengthens a streak, and does not count in the rate.",
        ),
        (
            State::Mended,
            "Mended: made up for by the next one; counts as kept in the rate, and neither breaks nor lengthens a streak.",
        ),
    ];
    let shown: Vec<State> = periods.iter().map(|one| one.period.state).collect();
    meanings
        .into_iter()
        .filter(move |(state, _)| shown.contains(state))
        .map(|(_, meaning)| meaning)
}

/// How many periods a table shows where nobody asks for more: four weeks of days, or twelve.
#[must_use]
pub fn shown(unit: StreakUnit) -> usize {
    match unit {
        StreakUnit::Period(Unit::Day) => 28,
        StreakUnit::Time
        | StreakUnit::Period(Unit::Week | Unit::Month | Unit::Quarter | Unit::Year) => 12,
    }
}
