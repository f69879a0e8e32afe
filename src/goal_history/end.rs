//! Ends a series of goals.

use chrono::NaiveDate;

use super::change::remove;
use super::{Aim, GoalHistory, day_before};
use crate::error::{Error, Result};
use crate::text;
use crate::transaction::Transaction;

/// The outcome of ending a goal.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    /// The goal has a last day now.
    On(Aim),
    /// The goal started today, so that no day of it is left, and was removed. Its last day is the day before.
    Removed(Aim),
}

impl GoalHistory {
    /// Ends the goals so that nothing is due from today on, or after their last day `day`. Goals that would start later
    /// are removed, and without a `day` today's goals too.
    ///
    /// # Errors
    ///
    /// If there is no goal to end then, or the tables can't be changed.
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
        let shown = |day: NaiveDate| text::goal_span::day(day, self.today);
        let on = day.map_or_else(String::new, |day| format!(" on {}", shown(day)));
        let begins = later
            .first()
            .map_or_else(String::new, |aim| shown(aim.from));
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
    /// Sets the last day, unless the goal has an earlier one.
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
