//! How the tables of a series are changed.

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

/// What is aimed for from now on.
#[derive(Clone, Copy, Debug)]
pub struct NewGoal<'w> {
    /// How often or how much; none leaves it as it is.
    pub every: Option<&'w Every>,
    /// The first day that counts; none chooses it.
    pub since: Option<NaiveDate>,
    /// An if-then plan; none leaves it, an empty one takes it away.
    pub plan: Option<&'w str>,
}

/// What became of the tables when a goal was set.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalSet {
    /// The goal as it stands now.
    pub goal: GoalTable,
    /// The first day that counts.
    pub from: NaiveDate,
    /// Whether that is the day of the first entry, which nobody asked for.
    pub from_first_entry: bool,
    /// Whether it begins with the first entry and there is none yet.
    pub awaits_entry: bool,
    /// The goals that end the day before, with their new last day.
    pub ended: Vec<Aim>,
    /// The goals that are not there any more.
    pub replaced: Vec<Aim>,
}

impl GoalHistory {
    /// Sets the goal from a day on.
    ///
    /// The goal of today with the same `every` is changed where it stands; another one is ended on the day before, or
    /// replaced if it would have no day left.
    ///
    /// # Errors
    ///
    /// When there is no goal whose `every` could stay, or the tables can't be changed.
    pub fn set(&self, wish: NewGoal<'_>, transaction: &mut Transaction<'_>) -> Result<GoalSet> {
        self.check_awake(transaction)?;
        let current = self.on(self.today);
        let every = wish.every.or(current.map(|aim| &aim.table.every));
        let every = every.ok_or_else(|| {
            Error::usage("could not change the goal: there is none today")
                .hinted("say how often as well, as in 'bond goal set quality-time 3/week'")
        })?;
        let same = current.filter(|aim| aim.table.every == *every);
        let is_first = self.all.iter().all(|aim| aim.awaits_entry);
        let from_first_entry = wish.since.is_none() && is_first && !every.is_at_most();
        let from = match (wish.since, same) {
            (Some(since), _) => since,
            (None, Some(same)) => same.from,
            (None, None) if from_first_entry => self.first_entry.unwrap_or(self.today),
            (None, None) => self.today,
        };
        let target = same.or_else(|| self.all.iter().find(|aim| aim.from >= from));
        let goal = self.goal(every, from, wish, (same, target));
        if goal.plan.is_none() && wish.plan.is_some() {
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

    /// A goal of what is archived would sleep from the first day on.
    fn check_awake(&self, transaction: &Transaction<'_>) -> Result<()> {
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

    /// Ends what still holds on the day before `from`; gives what ends, and what has no day left.
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
        wish: NewGoal<'_>,
        (same, target): (Option<&Aim>, Option<&Aim>),
    ) -> GoalTable {
        // Who only changes how often keeps the plan.
        let old = target.or_else(|| self.on(self.today));
        let old = old.and_then(|old| old.table.plan.clone());
        let plan = wish.plan.map_or(old, |plan| Some(plan.trim().to_owned()));
        let is_first = self.all.iter().all(|aim| aim.from >= from);
        let is_open = wish.since.is_none()
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

    /// Whether a new first goal is left to begin with the first entry: there is none yet, or the goal that it replaces
    /// was left to.
    fn begins_with_an_entry(&self, from: NaiveDate, target: Option<&Aim>) -> bool {
        let is_open = |target: &Aim| target.table.since.is_none() && target.from == from;
        self.first_entry.is_none() || target.is_some_and(is_open)
    }

    /// Takes all of them out.
    ///
    /// # Errors
    ///
    /// When the tables can't be changed.
    pub fn remove(&self, transaction: &mut Transaction<'_>) -> Result<()> {
        remove(&self.all, transaction)
    }
}

impl Aim {
    /// Makes the table say what `goal` says, and touches nothing that it says already.
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

/// Takes the plans out of tables, so that none of an older goal shows.
pub(super) fn forget_plans(aims: &[Aim], transaction: &mut Transaction<'_>) -> Result<()> {
    for aim in aims.iter().filter(|aim| aim.table.plan.is_some()) {
        transaction.unset(&aim.which(), "plan")?;
    }
    Ok(())
}

/// Takes tables out, from the last on, so that the places of the others stay right.
pub(super) fn remove(aims: &[Aim], transaction: &mut Transaction<'_>) -> Result<()> {
    let mut places: Vec<usize> = aims.iter().map(|aim| aim.place).collect();
    places.sort_unstable();
    for place in places.into_iter().rev() {
        transaction.remove(&Which::Goal(place))?;
    }
    Ok(())
}
