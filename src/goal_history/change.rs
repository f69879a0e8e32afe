//! Sets a goal: changes, ends, replaces and removes the tables of its series.

use chrono::NaiveDate;

use super::{Aim, GoalHistory, day_before};
use crate::catalog::names::Names;
use crate::error::{Error, Result};
use crate::goals::Every;
use crate::header_tables;
use crate::journal::Kind;
use crate::journal::header::GoalTable;
use crate::journal::table::Which;
use crate::journal::write;
use crate::transaction::Transaction;

/// A goal to set.
#[derive(Clone, Copy, Debug)]
pub struct NewGoal<'w> {
    /// How often or how much; `None` keeps it.
    pub every: Option<&'w Every>,
    /// The first day; `None` lets bond choose it.
    pub since: Option<NaiveDate>,
    /// An if-then plan; `None` keeps it, and an empty text removes it.
    pub plan: Option<&'w str>,
}

/// The outcome of setting a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalSet {
    /// The goal as it is now.
    pub goal: GoalTable,
    /// The first day.
    pub from: NaiveDate,
    /// Whether that is the day of the first entry, chosen by bond.
    pub from_first_entry: bool,
    /// Whether the goal starts with the first entry and there is none yet.
    pub awaits_entry: bool,
    /// The goals that end on the day before, with their new last day.
    pub ended: Vec<Aim>,
    /// The goals that were removed.
    pub replaced: Vec<Aim>,
}

impl GoalHistory {
    /// Sets the goal from a day on.
    ///
    /// If today's goal has the same `every`, that goal is changed; otherwise it is ended on the day before, or replaced
    /// if it would have no day left.
    ///
    /// # Errors
    ///
    /// If `every` is not given and there is no goal to take it from, or if the tables can't be changed.
    pub fn set(&self, wanted: NewGoal<'_>, transaction: &mut Transaction<'_>) -> Result<GoalSet> {
        self.check_not_archived(transaction)?;
        let current = self.on(self.today);
        let every = wanted.every.or(current.map(|aim| &aim.table.every));
        let every = every.ok_or_else(|| {
            Error::usage("could not change the goal: there is none today")
                .hinted("say how often as well, as in 'bond goal set quality-time 3/week'")
        })?;
        let same = current.filter(|aim| aim.table.every == *every);
        let is_first = self.all.iter().all(|aim| aim.awaits_entry);
        let from_first_entry = wanted.since.is_none() && is_first && !every.is_at_most();
        let from = match (wanted.since, same) {
            (Some(since), _) => since,
            (None, Some(same)) => same.from,
            (None, None) if from_first_entry => self.first_entry.unwrap_or(self.today),
            (None, None) => self.today,
        };
        let target = same.or_else(|| self.all.iter().find(|aim| aim.from >= from));
        let goal = self.goal(every, from, wanted, (same, target));
        if goal.plan.is_none() && wanted.plan.is_some() {
            forget_plans(&self.all, transaction)?;
        }
        let (ended, mut replaced) = self.make_way(from, target, transaction)?;
        if let Some(target) = target {
            target.rewrite(&goal, transaction)?;
        }
        remove(&replaced, transaction)?;
        if target.is_none() {
            transaction.add(&header_tables::goal(&goal))?;
        }
        replaced.extend(target.filter(|target| same != Some(target)).cloned());
        Ok(GoalSet {
            awaits_entry: goal.since.is_none() && self.first_entry.is_none() && !every.is_at_most(),
            goal,
            from,
            from_first_entry: from_first_entry && self.first_entry.is_some(),
            ended,
            replaced,
        })
    }

    /// Refuses a goal whose practice or person is archived: it would be on hold from the first day.
    fn check_not_archived(&self, transaction: &Transaction<'_>) -> Result<()> {
        let header = transaction.header()?;
        let names = Names::new(&header);
        let person = self.with.as_ref();
        let person = person.filter(|with| header.is_archived(Kind::Person, with));
        let (noun, key, name) = match person {
            Some(person) => ("person", person, names.person_name(person)),
            None if header.is_archived(Kind::Practice, &self.practice) => {
                ("practice", &self.practice, names.title(&self.practice))
            }
            None => return Ok(()),
        };
        Err(
            Error::usage(format!("could not set the goal: {name} is archived"))
                .hinted(format!("'bond {noun} unarchive {key}' ends that")),
        )
    }

    /// Ends the goals that are active on `from` on the day before; gives the ended goals, and those that have no day
    /// left.
    fn make_way(
        &self,
        from: NaiveDate,
        target: Option<&Aim>,
        transaction: &mut Transaction<'_>,
    ) -> Result<(Vec<Aim>, Vec<Aim>)> {
        let others = self.all.iter().filter(|aim| Some(*aim) != target);
        let (gone, mut ended): (Vec<Aim>, Vec<Aim>) =
            others.cloned().partition(|aim| aim.from >= from);
        ended.retain(|aim| aim.to.is_none_or(|to| from <= to));
        let last = day_before(from);
        for aim in &mut ended {
            aim.to = Some(last);
            transaction.set(&aim.which(), "until", &last.to_string())?;
        }
        Ok((ended, gone))
    }

    /// The table of the goal, in place of `target`; `same` is that table if only its details change.
    fn goal(
        &self,
        every: &Every,
        from: NaiveDate,
        wanted: NewGoal<'_>,
        (same, target): (Option<&Aim>, Option<&Aim>),
    ) -> GoalTable {
        // If only the frequency changes, the plan stays.
        let old = target.or_else(|| self.on(self.today));
        let old = old.and_then(|old| old.table.plan.clone());
        let plan = wanted.plan.map_or(old, |plan| Some(plan.trim().to_owned()));
        let is_first = self.all.iter().all(|aim| aim.from >= from);
        let is_open = wanted.since.is_none()
            && is_first
            && match same {
                Some(same) => same.table.since.is_none(),
                None => !every.is_at_most() && self.begins_with_an_entry(from, target),
            };
        GoalTable {
            practice: self.practice.clone(),
            with: self.with.clone(),
            every: every.clone(),
            since: Some(from).filter(|_| !is_open),
            until: None,
            plan: plan.filter(|plan| !plan.is_empty()),
        }
    }

    /// Whether a new first goal is to start with the first entry: if there is no entry yet, or if the goal that it
    /// replaces was to start like that.
    fn begins_with_an_entry(&self, from: NaiveDate, target: Option<&Aim>) -> bool {
        let is_open = |target: &Aim| target.table.since.is_none() && target.from == from;
        self.first_entry.is_none() || target.is_some_and(is_open)
    }

    /// Removes all goals of the series.
    ///
    /// # Errors
    ///
    /// If the tables can't be changed.
    pub fn remove(&self, transaction: &mut Transaction<'_>) -> Result<()> {
        remove(&self.all, transaction)
    }
}

impl Aim {
    /// Changes the table to that of `goal`, and leaves equal fields as they are.
    pub(super) fn rewrite(
        &self,
        goal: &GoalTable,
        transaction: &mut Transaction<'_>,
    ) -> Result<()> {
        let was = &self.table;
        let every = |goal: &GoalTable| Some(write::string(&goal.every.to_string()));
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let text = |text: &Option<String>| text.as_deref().map(write::string);
        for (key, old, new) in [
            ("every", every(was), every(goal)),
            ("since", day(was.since), day(goal.since)),
            ("until", day(was.until), day(goal.until)),
            ("plan", text(&was.plan), text(&goal.plan)),
        ] {
            if old != new {
                transaction.put(&self.which(), key, new.as_deref())?;
            }
        }
        Ok(())
    }
}

/// Removes the plans from tables, so that the plan of an older goal does not show.
pub(super) fn forget_plans(aims: &[Aim], transaction: &mut Transaction<'_>) -> Result<()> {
    for aim in aims.iter().filter(|aim| aim.table.plan.is_some()) {
        transaction.unset(&aim.which(), "plan")?;
    }
    Ok(())
}

/// Removes tables.
pub(super) fn remove(aims: &[Aim], transaction: &mut Transaction<'_>) -> Result<()> {
    let all: Vec<Which> = aims.iter().map(Aim::which).collect();
    transaction.remove_all(&all)
}
