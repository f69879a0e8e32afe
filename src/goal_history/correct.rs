//! Corrects a goal, past days included, as if it had been set like that in the first place.

use chrono::NaiveDate;

use super::change::forget_plans;
use super::{Aim, GoalHistory};
use crate::error::{Error, Result};
use crate::goals::Every;
use crate::journal::header::GoalTable;
use crate::text;
use crate::transaction::{FieldChange, Transaction};

/// The correction of a goal.
#[derive(Clone, Debug)]
pub struct Correction {
    /// How often or how much; `None` keeps it.
    pub every: Option<Every>,
    /// The first day. Without one, the goal starts on the day of the first entry, or today for a goal of at most N.
    pub since: FieldChange<NaiveDate>,
    /// The last day.
    pub until: FieldChange<NaiveDate>,
    /// The if-then plan.
    pub plan: FieldChange<String>,
}

impl GoalHistory {
    /// Corrects the goal that is active on a day, or today; if none is active today, the only goal there is. Gives the
    /// goal before and after.
    ///
    /// # Errors
    ///
    /// If there is no such goal, if its days would be empty or overlap those of another goal, or if the table can't be
    /// changed.
    pub fn correct(
        &self,
        on: Option<NaiveDate>,
        correction: &Correction,
        transaction: &mut Transaction<'_>,
    ) -> Result<(Aim, Aim)> {
        let place = self.meant(on)?;
        let old = &self.all[place];
        let mut table = GoalTable {
            every: correction
                .every
                .as_ref()
                .unwrap_or(&old.table.every)
                .clone(),
            since: correction.since.of(old.table.since.as_ref()),
            until: correction.until.of(old.table.until.as_ref()),
            plan: correction.plan.of(old.table.plan.as_ref()),
            ..old.table.clone()
        };
        let is_changed = table.every != old.table.every || table.since != old.table.since;
        if is_changed && place == 0 && table.every.is_at_most() {
            table.since = table.since.or(Some(self.today));
        }
        self.check(place, &table)?;
        old.rewrite(&table, transaction)?;
        if correction.plan == FieldChange::Clear {
            forget_plans(&self.all[..place], transaction)?;
        }
        let (header, scope) = (
            transaction.header()?,
            (&*self.practice, self.with.as_deref()),
        );
        let now = Self::of(&header, scope, self.first_entry, self.today);
        let new = now.all.into_iter().find(|aim| aim.place == old.place);
        Ok((old.clone(), new.unwrap_or_else(|| old.clone())))
    }

    /// The index of the goal to correct.
    fn meant(&self, on: Option<NaiveDate>) -> Result<usize> {
        let day = on.unwrap_or(self.today);
        let found = self.on(day);
        if let Some(place) = self.all.iter().position(|aim| Some(aim) == found) {
            return Ok(place);
        }
        match (on, self.all.len()) {
            (None, 1) => Ok(0),
            (_, _) => Err(Error::usage(format!(
                "could not edit the goal: none was in force {}",
                text::time::on(day, self.today)
            ))
            .hinted(
                "name another day with --on; 'bond goal list --all' shows from when to when each was",
            )),
        }
    }

    /// The first day of the goal at an index, once its table is `new`.
    fn begin(&self, place: usize, new: &GoalTable) -> NaiveDate {
        let old = &self.all[place];
        match (new.since, self.first_entry) {
            (Some(since), _) => since,
            // A later goal without `since`, which only an editor can leave out, follows the goal before it.
            (None, _) if place > 0 => old.from,
            (None, Some(first)) if !new.every.is_at_most() => first,
            (None, _) => self.today,
        }
    }

    /// Refuses days that are empty, or that belong to the goal before or after.
    fn check(&self, place: usize, new: &GoalTable) -> Result<()> {
        let old = &self.all[place];
        let from = self.begin(place, new);
        let begins_anew = new.since != old.table.since || from != old.from;
        if !begins_anew && new.until == old.table.until {
            return Ok(());
        }
        let shown = |day: NaiveDate| text::goal_span::day(day, self.today);
        let (before, after) = (self.all[..place].last(), self.all.get(place + 1));
        if begins_anew && new.since.is_none() && before.is_some() {
            return Err(Error::usage(
                "could not leave the begin of the goal open: another one comes before it",
            ));
        }
        if let Some(until) = new.until.filter(|until| *until < from) {
            return Err(Error::usage(format!(
                "could not end the goal {} before it begins, {}",
                text::time::on(until, self.today),
                text::time::on(from, self.today)
            )));
        }
        let last = before.and_then(|before| before.table.until.or(Some(before.from)));
        if let (Some(before), Some(last)) =
            (before, last.filter(|last| begins_anew && from <= *last))
        {
            return Err(overlap(before, &shown(last), "until"));
        }
        let last = new.until.unwrap_or(from).max(from);
        match after {
            Some(after) if after.from <= last => Err(overlap(after, &shown(after.from), "from")),
            Some(_) | None => Ok(()),
        }
    }
}

/// The error that some days belong to another goal already.
fn overlap(other: &Aim, day: &str, side: &str) -> Error {
    let every = text::goal_span::every(&other.table.every);
    Error::usage(format!(
        "could not change the days of the goal: {side} {day} it is {every}"
    ))
    .hinted(format!(
        "to change the other one as well, name a day of it: --on {}",
        other.from
    ))
}
