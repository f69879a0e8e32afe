//! How a series of goals ends.

use chrono::NaiveDate;

use super::change::remove;
use super::{Aim, GoalHistory, day_before};
use crate::error::{Error, Result};
use crate::text;
use crate::transaction::Transaction;

/// What became of the tables when a goal ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    /// The goal has a last day now.
    On(Aim),
    /// The goal began today, so that no day of it is left: it was removed. Its last day is the one before.
    Removed(Aim),
}

impl GoalHistory {
    /// Ends the goals so that nothing is asked from today on, or after `day`, the last that counts. Goals that would
    /// begin later go, and without a `day` those of today as well.
    ///
    /// # Errors
    ///
    /// When there is none to end then, or the tables can't be changed.
    pub fn end(&self, day: Option<NaiveDate>, transaction: &mut Transaction<'_>) -> Result<Ended> {
        let last_day = day.unwrap_or_else(|| day_before(self.today));
        let (later, begun): (Vec<Aim>, Vec<Aim>) = self
            .all
            .iter()
            .cloned()
            .partition(|aim| aim.from > last_day);
        let new = later
            .iter()
            .find(|aim| day.is_none() && aim.from == self.today);
        if let Some(new) = new {
            if let Some(before) = begun.last() {
                before.end(last_day, transaction)?;
            }
            remove(&later, transaction)?;
            let mut removed = new.clone();
            removed.table.until = Some(last_day);
            return Ok(Ended::Removed(removed));
        }
        let is_ahead = later.iter().all(|aim| aim.from > self.today);
        let Some(last) = begun.last().filter(|_| is_ahead) else {
            return Err(self.begins_later(day, &later));
        };
        if let Some(to) = last
            .table
            .until
            .filter(|to| *to <= last_day && later.is_empty())
        {
            return Err(self.has_ended(to));
        }
        let ended = last.end(last_day, transaction)?;
        remove(&later, transaction)?;
        Ok(Ended::On(ended))
    }

    fn begins_later(&self, day: Option<NaiveDate>, later: &[Aim]) -> Error {
        let said = |day: NaiveDate| text::goal_span::day(day, self.today);
        let on = day.map_or_else(String::new, |day| format!(" on {}", said(day)));
        let begins = later.first().map_or_else(String::new, |aim| said(aim.from));
        Error::usage(format!("could not end the goal{on}: it begins on {begins}"))
            .hinted("'bond goal remove' takes it out as if it had never been set")
    }

    fn has_ended(&self, to: NaiveDate) -> Error {
        let is = if to < self.today { "was" } else { "is" };
        let to = text::goal_span::day(to, self.today);
        Error::usage(format!(
            "could not end the goal: {to} {is} its last day already"
        ))
    }
}

impl Aim {
    /// Gives it a last day, unless it has an earlier one.
    fn end(&self, day: NaiveDate, transaction: &mut Transaction<'_>) -> Result<Self> {
        if self.table.until.is_none_or(|until| day < until) {
            transaction.set(&self.which(), "until", &day.to_string())?;
        }
        let mut ended = self.clone();
        let until = ended.table.until.map_or(day, |until| until.min(day));
        (ended.to, ended.table.until) = (Some(until), Some(until));
        Ok(ended)
    }
}
