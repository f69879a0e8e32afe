//! `bond log` alone: what is due and what was logged lately, to be ticked off.

mod known_names;
mod rows;
mod usual;

use crate::context::Context;
use crate::draft::{Draft, Drafts, Resolved};
use crate::error::{Doing, Result};
use crate::journal::{At, Entry, Seen, WordList};
use crate::report::{Report, Span};
use crate::store;
use crate::text;
use crate::tui::checklist::{Checklist, ChecklistItem, Ending};
use crate::tui::{self, Appearance};
use crate::unicode::composed;
use known_names::KnownNames;
use rows::Rows;

/// Shows the list, and logs what was ticked: all of it or nothing.
pub(super) fn run(context: &Context) -> Result<Report> {
    let basis = context.store.basis()?;
    let Rows {
        items,
        header,
        known,
        seen,
    } = rows::read(context)?;
    let only = |said| only(said, &seen, context);
    let window = tui::window();
    let Some(mut list) = Checklist::new(items, known, window, context.discreet.value) else {
        return Ok(only(
            "Nothing is due, and nothing was logged lately. To log something: bond log PRACTICE",
        ));
    };
    let look = Appearance {
        styled: context.terminal.styled,
        ascii: context.terminal.ascii,
        timer: None,
    };
    tui::play(&mut list, look).doing(|| "use the terminal".to_owned())?;
    match list.ending() {
        Some(Ending::Log) => {}
        Some(Ending::Nothing) | None => return Ok(only("Nothing was logged.")),
    }
    let drafts = drafts(&list, context);
    // The list may have been open for long.
    let mut all = Resolved::new(drafts.clone(), basis);
    let recorded = all.write(context, |now| drafts.still_known(&header, now));
    let recorded = recorded.map_err(|error| store::kept_lines(error, &drafts.entries))?;
    if context.quiet {
        return Ok(Report {
            warnings: recorded.undoable.warning().into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(text::log::told(&all.drafts, &recorded, context))
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

/// What is ticked, with the people whom it brings along.
fn drafts(list: &Checklist<KnownNames<'_>>, context: &Context) -> Drafts {
    let known = list.resolver();
    let yesterday = known.yesterday().filter(|_| list.is_of_yesterday());
    let at = yesterday.map_or_else(|| At::from(context.now), At::day);
    let mut drafts = Drafts::default();
    for item in list.ticked() {
        drafts.push(Draft {
            entry: entry(item, at),
            new_people: known.new_among(&item.with),
        });
    }
    drafts
}

fn entry(item: &ChecklistItem, at: At) -> Entry<'static> {
    let mut entry = Entry::new(at, item.practice.clone());
    entry.with = WordList::Words(item.with.clone());
    entry.minutes = item.minutes;
    entry.rating = item.rating;
    entry.note = item
        .note
        .as_deref()
        .map(|note| composed(note).into_owned().into());
    entry
}
