//! What may be ticked: what is due first, in the order of today, then what was logged lately, the newest first.

use bond_core::sort;
use chrono::{Days, NaiveDate};

use super::known_names::KnownNames;
use crate::context::Context;
use crate::due::{self, Section, due_goals};
use crate::error::Result;
use crate::journal::{Header, Seen};
use crate::stats::{Filter, Ledger, Logged, WithinDays};
use crate::store::Reading;
use crate::text;
use crate::tui::checklist::{ChecklistItem, Why};

/// How many days count as lately, today among them.
const LATELY: u64 = 14;
/// How many practices that are not due are on the list at most.
const MOST: usize = 12;

/// The list, and what is known for it.
pub(super) struct Rows<'c> {
    /// What may be ticked.
    pub(super) items: Vec<ChecklistItem>,
    /// The header of the journal.
    pub(super) header: Header,
    /// The names of practices and people.
    pub(super) known: KnownNames<'c>,
    /// What was noticed in the journal.
    pub(super) seen: Seen,
}

/// Reads the journal, once.
pub(super) fn read(context: &Context) -> Result<Rows<'_>> {
    let Reading {
        header,
        view: WithinDays { inner, entries, .. },
        seen,
    } = context.store.read(|header| {
        let today = context.today(header);
        let from = today.checked_sub_days(Days::new(LATELY - 1));
        let ledger = Ledger::new(header, today, Filter::default());
        Ok(WithinDays::new(
            ledger,
            from.unwrap_or(today),
            today,
            header.day_starts,
        ))
    })?;
    let today = context.today(&header);
    let known = KnownNames::new(header.clone(), &inner, context);
    let mut items: Vec<ChecklistItem> = Vec::new();
    for goal in due_goals(&inner) {
        if goal.place == Section::Due {
            add(&mut items, due(&goal, &known, today));
        }
    }
    let most = items.len() + MOST;
    for logged in newest_first(&entries) {
        if items.len() < most && !known.is_archived(&logged.entry) {
            add(&mut items, lately(logged, &known, today));
        }
    }
    Ok(Rows {
        items,
        header,
        known,
        seen,
    })
}

/// Adds what is not on the list yet.
fn add(items: &mut Vec<ChecklistItem>, item: ChecklistItem) {
    if !items.iter().any(|other| other.is_same(&item)) {
        items.push(item);
    }
}

fn newest_first(entries: &[Logged]) -> Vec<&Logged> {
    let done = entries.iter().filter(|logged| logged.entry.skip.is_none());
    let mut newest: Vec<&Logged> = done.collect();
    sort::by_key(&mut newest, |logged| {
        std::cmp::Reverse((logged.day, logged.entry.at.wall_clock()))
    });
    newest
}

fn due(goal: &due::DueGoal<'_>, known: &KnownNames<'_>, today: NaiveDate) -> ChecklistItem {
    let series = goal.series;
    let with = match &series.with {
        Some(with) => vec![with.clone()],
        None => known.usual(&series.practice),
    };
    let plan = series.plan.as_ref().map(|plan| format!("plan: {plan}"));
    let parts = [
        Some(text::goal::progress(&goal.standing, today).said()),
        plan,
    ];
    let detail = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    ChecklistItem {
        why: Why::Due(series.with.clone()),
        // A plan may name somebody.
        detail: known.redacted(detail),
        ..known.item(&series.practice, with)
    }
}

fn lately(logged: &Logged, known: &KnownNames<'_>, today: NaiveDate) -> ChecklistItem {
    let with: Vec<String> = logged.entry.with.iter().map(str::to_owned).collect();
    ChecklistItem {
        why: Why::Lately(with.clone()),
        detail: format!("last {}", text::time::day(logged.day, today)),
        ..known.item(&logged.entry.practice, with)
    }
}
