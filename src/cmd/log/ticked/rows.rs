//! What may be ticked: what is due first, in the order of today, then what was logged lately, the newest first.

use chrono::{Days, NaiveDate};

use super::known::Known;
use crate::agenda::{self, Place, agenda};
use crate::checklist::{Item, Why};
use crate::context::Context;
use crate::fault::Result;
use crate::journal::{Header, Seen};
use crate::say;
use crate::stats::{Filter, Ledger, Logged, Window};
use crate::store::Reading;

/// How many days count as lately, today among them.
const LATELY: u64 = 14;
/// How many practices that are not due are on the list at most.
const MOST: usize = 12;

/// The list, and what is known for it.
pub(super) struct Rows<'c> {
    /// What may be ticked.
    pub(super) items: Vec<Item>,
    /// The header of the journal.
    pub(super) header: Header,
    /// The names of practices and people.
    pub(super) known: Known<'c>,
    /// What was noticed in the journal.
    pub(super) seen: Seen,
}

/// Reads the journal, once.
pub(super) fn read(context: &Context) -> Result<Rows<'_>> {
    let Reading {
        header,
        view: Window { inner, entries, .. },
        seen,
    } = context.store.read(|header| {
        let today = context.today(header);
        let from = today.checked_sub_days(Days::new(LATELY - 1));
        let ledger = Ledger::new(header, today, Filter::default());
        Ok(Window::new(
            ledger,
            from.unwrap_or(today),
            today,
            header.day_starts,
        ))
    })?;
    let today = context.today(&header);
    let known = Known::new(header.clone(), &inner, context);
    let mut items: Vec<Item> = Vec::new();
    for goal in agenda(&inner) {
        if goal.place == Place::Due {
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
fn add(items: &mut Vec<Item>, item: Item) {
    if !items.iter().any(|other| other.is_same(&item)) {
        items.push(item);
    }
}

fn newest_first(entries: &[Logged]) -> Vec<&Logged> {
    let done = entries.iter().filter(|logged| logged.entry.skip.is_none());
    let mut newest: Vec<&Logged> = done.collect();
    newest.sort_by_key(|logged| std::cmp::Reverse((logged.day, logged.entry.at.wall_clock())));
    newest
}

fn due(goal: &agenda::Item<'_>, known: &Known<'_>, today: NaiveDate) -> Item {
    let chain = goal.chain;
    let with = match &chain.with {
        Some(with) => vec![with.clone()],
        None => known.usual(&chain.practice),
    };
    let plan = chain.plan.as_ref().map(|plan| format!("plan: {plan}"));
    let parts = [
        Some(say::goal::progress(&goal.standing, today).said()),
        plan,
    ];
    let detail = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Item {
        why: Why::Due(chain.with.clone()),
        // A plan may name somebody.
        detail: known.veiled(detail),
        ..known.item(&chain.practice, with)
    }
}

fn lately(logged: &Logged, known: &Known<'_>, today: NaiveDate) -> Item {
    let with: Vec<String> = logged.entry.with.iter().map(str::to_owned).collect();
    Item {
        why: Why::Lately(with.clone()),
        detail: format!("last {}", say::time::day(logged.day, today)),
        ..known.item(&logged.entry.practice, with)
    }
}
