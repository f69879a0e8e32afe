//! `bond log` alone: what is due and what was logged lately, to be ticked off.

use chrono::{Days, NaiveDate};

use crate::agenda::{Item as Goal, Place, agenda};
use crate::checklist::{Checklist, Ending, Item};
use crate::context::Context;
use crate::deed::{Deeds, Resolved, Typed};
use crate::fault::{Doing, Result};
use crate::journal::{At, Entry, Header, List, Seen, Sort};
use crate::names::Names;
use crate::report::{Report, Span};
use crate::say;
use crate::stats::{Filter, Ledger, Logged, Window};
use crate::store::{self, Reading};
use crate::terminal::{self, Look};
use crate::unicode::composed;
use crate::veil::Veil;

/// How many days count as lately, today among them.
const LATELY: u64 = 14;
/// How many practices that are not due are on the list at most.
const MOST: usize = 12;

/// Shows the list, and logs what was ticked: all of it or nothing.
pub(super) fn run(context: &Context) -> Result<Report> {
    let basis = context.store.basis()?;
    let (items, header, seen) = read(context)?;
    let only = |said| only(said, &seen, context);
    let window = terminal::window();
    let Some(mut list) = Checklist::new(items, window, context.discreet.value) else {
        return Ok(only(
            "Nothing is due, and nothing was logged lately. To log something: bond log PRACTICE",
        ));
    };
    let look = Look {
        styled: context.terminal.styled,
        ascii: context.terminal.ascii,
        timer: None,
    };
    terminal::play(&mut list, look).doing(|| "use the terminal".to_owned())?;
    match list.ending() {
        Some(Ending::Log) => {}
        Some(Ending::Nothing) | None => return Ok(only("Nothing was logged.")),
    }
    let mut deeds = Deeds::default();
    for item in list.ticked() {
        deeds.entries.push(entry(item, context));
    }
    // The list may have been open for long.
    let mut all = Resolved::new(deeds.clone(), basis);
    let recorded = all.write(context, |now| deeds.still_known(&header, now));
    let recorded = recorded.map_err(|fault| store::kept_lines(fault, &deeds.entries))?;
    if context.quiet {
        return Ok(Report {
            warnings: recorded.undoable.warning().into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(say::log::told(&deeds, &recorded, context))
}

fn only(said: &str, seen: &Seen, context: &Context) -> Report {
    Report {
        schema: "bond.log-lines/1",
        blocks: vec![Span::plain(said).into()],
        warnings: context.store.noticed(seen),
        incomplete: seen.is_incomplete(),
        ..Report::default()
    }
}

fn entry(item: &Item, context: &Context) -> Entry<'static> {
    let mut entry = Entry::new(At::from(context.now), item.practice.clone());
    entry.with = List::Words(item.with.clone());
    entry.minutes = item.minutes;
    entry.note = item
        .note
        .as_deref()
        .map(|note| composed(note).into_owned().into());
    entry
}

/// What may be ticked: what is due first, in the order of today, then what was logged lately, the newest first.
fn read(context: &Context) -> Result<(Vec<Item>, Header, Seen)> {
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
    let (names, today) = (Names::new(&header), context.today(&header));
    let mut items: Vec<Item> = agenda(&inner)
        .iter()
        .filter(|goal| goal.place == Place::Due)
        .map(|goal| due(goal, names, today, &header, context))
        .collect();
    let due = items.len();
    for logged in newest_first(&entries) {
        if is_archived(&logged.entry, &header) {
            continue;
        }
        let item = lately(logged, names, today);
        let is_known = items.iter().any(|other| is_same(other, &item));
        if !is_known && items.len() < due + MOST {
            items.push(item);
        }
    }
    if context.discreet.value {
        hide(&mut items, context);
    }
    Ok((items, header, seen))
}

/// Whether an entry is of a practice or with somebody whom the user has put away.
fn is_archived(entry: &Entry<'_>, header: &Header) -> bool {
    let mut people = entry.with.iter();
    header.is_archived(Sort::Practice, &entry.practice)
        || people.any(|person| header.is_archived(Sort::Person, person))
}

fn newest_first(entries: &[Logged]) -> Vec<&Logged> {
    let done = entries.iter().filter(|logged| logged.entry.skip.is_none());
    let mut newest: Vec<&Logged> = done.collect();
    newest.sort_by_key(|logged| std::cmp::Reverse((logged.day, logged.entry.at.wall_clock())));
    newest
}

fn is_same(one: &Item, other: &Item) -> bool {
    let with = |item: &Item| {
        let mut with = item.with.clone();
        with.sort_unstable();
        with
    };
    one.practice == other.practice && with(one) == with(other)
}

/// Why what a goal asks for is on the list.
const DUE: &str = "due";

fn due(
    goal: &Goal<'_>,
    names: Names<'_>,
    today: NaiveDate,
    header: &Header,
    context: &Context,
) -> Item {
    let practice = goal.chain.practice.clone();
    let with = match &goal.chain.with {
        Some(with) => vec![with.clone()],
        None => usual(&practice, header, context),
    };
    let plan = goal.chain.plan.as_ref().map(|plan| format!("plan: {plan}"));
    let parts = [
        Some(say::goal::progress(&goal.standing, today).said()),
        plan,
    ];
    Item {
        title: title(&practice, &with, names),
        practice,
        with,
        why: DUE,
        detail: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        ..Item::default()
    }
}

/// Those whom 'bond log' would take from the preferences, as far as the journal knows them.
fn usual(practice: &str, header: &Header, context: &Context) -> Vec<String> {
    let typed = Typed {
        practice,
        with: &[],
        alone: false,
        when: None,
        new: false,
    };
    let Ok(deed) = typed.resolve(context, header) else {
        return Vec::new();
    };
    let known = |key: &&str| !deed.new_people.iter().any(|(new, _)| new == key);
    deed.entry
        .with
        .iter()
        .filter(known)
        .map(str::to_owned)
        .collect()
}

fn lately(logged: &Logged, names: Names<'_>, today: NaiveDate) -> Item {
    let practice = logged.entry.practice.to_string();
    let with: Vec<String> = logged.entry.with.iter().map(str::to_owned).collect();
    Item {
        title: title(&practice, &with, names),
        practice,
        with,
        why: "lately",
        detail: format!("last {}", say::time::day(logged.day, today)),
        ..Item::default()
    }
}

fn title(practice: &str, with: &[String], names: Names<'_>) -> String {
    let title = names.title(practice);
    if with.is_empty() {
        return title;
    }
    let people: Vec<String> = with.iter().map(|key| names.person_name(key)).collect();
    format!("{title} with {}", say::listed(&people))
}

/// What is written has the names all the same.
fn hide(items: &mut [Item], context: &Context) {
    let veil = Veil::of(context);
    for item in items {
        item.title = veil.text(&item.title);
        // When it was last done names nobody; a plan may.
        if item.why == DUE {
            item.detail = veil.text(&item.detail);
        }
    }
}
