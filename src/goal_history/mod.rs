//! The history of a goal: the `[[goal]]` tables of a practice and perhaps a person, when each is active, and how they
//! are changed.

mod change;
mod correct;
mod end;
mod first;
mod unit;

use bond_core::sort;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::catalog::names::Names;
use crate::error::{Error, Result};
use crate::journal::Header;
use crate::journal::header::GoalTable;
use crate::journal::table::Which;
use crate::text;
use crate::transaction::Transaction;

pub use change::{GoalSet, NewGoal};
pub use correct::Correction;
pub use end::Ended;
pub use first::First;
pub use unit::in_unit;

/// A goal table, and the days on which it is active.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// The index of the table among the `[[goal]]` tables of the file.
    place: usize,
    /// The content of the table.
    pub table: GoalTable,
    /// The first day on which the goal is active.
    pub from: NaiveDate,
    /// The last day, if there is one: that of its own `until`, or the day before the next goal starts.
    pub to: Option<NaiveDate>,
    /// Whether the goal starts with its first entry and there is none yet. Until then it counts as if it started today.
    pub awaits_entry: bool,
}

/// The tables of a series, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalHistory {
    /// The key of the practice.
    pub practice: String,
    /// The key of the person; without a person every entry of the practice counts.
    pub with: Option<String>,
    /// The tables.
    pub all: Vec<Aim>,
    first_entry: Option<NaiveDate>,
    today: NaiveDate,
}

impl GoalHistory {
    /// The goals of a practice and perhaps a person. `first_entry` is the day of the first entry that counts for them.
    #[must_use]
    pub fn of(
        header: &Header,
        (practice, with): (&str, Option<&str>),
        first_entry: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Self {
        let tables = header.goals.iter().enumerate();
        let tables = tables.filter(|(_, table)| table.scope() == (practice, with));
        Self::from_tables(tables.collect(), (practice, with), first_entry, today)
    }

    fn from_tables(
        mut tables: Vec<(usize, &GoalTable)>,
        (practice, with): (&str, Option<&str>),
        first_entry: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Self {
        sort::by_key(&mut tables, |(_, table)| table.since);
        let mut all: Vec<Aim> = Vec::new();
        for (place, table) in tables {
            let is_first = all.is_empty() && !table.every.is_at_most();
            let with_entry = is_first && table.since.is_none();
            let from = table.since.unwrap_or_else(|| match all.last() {
                Some(before) => before.to.map_or(before.from, next_day),
                None => first_entry.filter(|_| with_entry).unwrap_or(today),
            });
            all.push(Aim {
                place,
                table: table.clone(),
                from,
                to: table.until,
                awaits_entry: with_entry && first_entry.is_none(),
            });
        }
        let mut next: Option<NaiveDate> = None;
        for aim in all.iter_mut().rev() {
            aim.to = aim.to.into_iter().chain(next.map(day_before)).min();
            next = next.into_iter().chain([aim.from]).min();
        }
        Self {
            practice: practice.to_owned(),
            with: with.map(str::to_owned),
            all,
            first_entry,
            today,
        }
    }

    /// Every series of a header, in the order of the file. `first_entry` gives the day of the first entry that counts
    /// for a practice and perhaps a person.
    #[must_use]
    pub fn every(
        header: &Header,
        first_entry: impl Fn((&str, Option<&str>)) -> Option<NaiveDate>,
        today: NaiveDate,
    ) -> Vec<Self> {
        let mut places = FxHashMap::default();
        let mut all_series: Vec<Vec<(usize, &GoalTable)>> = Vec::new();
        for table in header.goals.iter().enumerate() {
            let place = *places.entry(table.1.scope()).or_insert(all_series.len());
            all_series.resize_with(all_series.len().max(place + 1), Vec::new);
            all_series[place].push(table);
        }
        let all_series = all_series.into_iter().filter_map(|tables| {
            let scope = tables.first()?.1.scope();
            Some(Self::from_tables(tables, scope, first_entry(scope), today))
        });
        all_series.collect()
    }

    /// The goals of the practice and the person with the typed names.
    ///
    /// # Errors
    ///
    /// If the header or an entry can't be read, or nothing has these names.
    pub fn find(
        transaction: &Transaction<'_>,
        practice: &str,
        who: Option<&str>,
        today: impl Fn(&Header) -> NaiveDate,
    ) -> Result<(Self, Header)> {
        let reading = transaction.read(|header| {
            let names = Names::new(header);
            let practice = known_practice(practice, header, names)?;
            let with = who
                .map(|who| known_person(who, header, names))
                .transpose()?;
            Ok(First::new(practice, with, header, today(header)))
        })?;
        let First {
            practice,
            with,
            day,
            today,
            ..
        } = reading.view;
        let aims = Self::of(&reading.header, (&practice, with.as_deref()), day, today);
        Ok((aims, reading.header))
    }

    /// The goal that is active on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<&Aim> {
        let mut aims = self.all.iter().rev();
        aims.find(|aim| aim.from <= day && aim.to.is_none_or(|to| day <= to))
    }

    /// The error that there is no such goal, with a hint at those that there are.
    #[must_use]
    pub fn missing(&self, header: &Header) -> Error {
        let names = Names::new(header);
        let about = text::goal_span::about(&self.practice, self.with.as_deref(), names);
        let error = Error::usage(format!("could not find a goal for {about}"));
        let mut others = header.goals.iter();
        match others.find(|other| other.practice == self.practice) {
            Some(GoalTable {
                with: Some(with), ..
            }) => {
                let name = names.person_name(with);
                error.hinted(format!("there is one with {name}: add -w {with}"))
            }
            Some(_) => error.hinted("there is one for everybody: leave -w out"),
            None if header.goals.is_empty() => error.hinted(format!(
                "there is none yet; to aim for something: bond goal set {} 2/week",
                self.practice
            )),
            None => error.hinted("'bond goal list --all' shows every goal"),
        }
    }
}

impl Aim {
    /// The table, with the last day on which the goal is active.
    #[must_use]
    pub fn with_until(&self) -> GoalTable {
        GoalTable {
            until: self.to,
            ..self.table.clone()
        }
    }

    /// When the goal is active: `from 5 January until yesterday`, `from the first entry on`.
    #[must_use]
    pub fn span(&self, today: NaiveDate) -> String {
        match self.began() {
            Some(from) => text::goal_span::span(from, self.to, today),
            None => text::goal_span::span_awaiting_entry(self.to, today),
        }
    }

    /// The first day; `None` if the goal starts with an entry that has not come, or that came only after the goal had
    /// ended.
    #[must_use]
    pub fn began(&self) -> Option<NaiveDate> {
        let has_come = self.table.since.is_some() || self.to.is_none_or(|to| self.from <= to);
        (has_come && !self.awaits_entry).then_some(self.from)
    }

    fn which(&self) -> Which {
        Which::Goal(self.place)
    }
}

/// The key of a practice with this name, or of a practice that only goals have.
fn known_practice(word: &str, header: &Header, names: Names<'_>) -> Result<String> {
    if header.goals.iter().any(|goal| goal.practice == word) {
        return Ok(word.to_owned());
    }
    names
        .practice(word)
        .map(|practice| practice.key.into_owned())
}

fn known_person(word: &str, header: &Header, names: Names<'_>) -> Result<String> {
    if header
        .goals
        .iter()
        .any(|goal| goal.with.as_deref() == Some(word))
    {
        return Ok(word.to_owned());
    }
    names.known_person(word)
}

fn day_before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

fn next_day(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}
