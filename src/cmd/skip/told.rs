//! What `bond skip` says: what was skipped, that it does no harm, and where the goals stand.

use chrono::NaiveDate;

use crate::context::Context;
use crate::deed::{Deeds, Recorded};
use crate::goal::{Standing, StreakUnit, Unit};
use crate::journal::{Entry, Header, Skip};
use crate::names::Names;
use crate::report::{Block, Fact, Line, Record, Report, Span, Tone};
use crate::say;
use crate::stats::{Chain, Filter, Ledger};

/// The answer. A journal that can't be read further down is only a warning: the skips are safe.
pub(super) fn told(deeds: &Deeds, recorded: &Recorded, context: &Context) -> Report {
    let mut warnings: Vec<String> = recorded.undoable.warning().into_iter().collect();
    let reading = context.store.read(|header| {
        let today = context.today(header);
        Ok(Ledger::new(header, today, Filter::default()))
    });
    let (header, ledger, incomplete) = match reading {
        Ok(reading) => {
            warnings.extend(context.store.noticed(&reading.seen));
            let incomplete = reading.seen.is_incomplete();
            (reading.header, Some(reading.view), incomplete)
        }
        Err(fault) => {
            warnings.push(format!("the skip is written, but {}", fault.message));
            (context.store.header().unwrap_or_default(), None, true)
        }
    };
    let (names, today) = (Names::new(&header), context.today(&header));
    let mut blocks = headlines(&deeds.entries, &recorded.ids, names, today);
    for (key, name) in &deeds.new_people {
        blocks.push(Span::muted(say::added(key, name)).into());
    }
    let goals: Vec<(&Chain, Standing)> = ledger
        .iter()
        .flat_map(|ledger| meant(ledger, &deeds.entries))
        .collect();
    if ledger.is_some() {
        let days = deeds.entries.iter();
        let days: Vec<_> = days
            .map(|entry| entry.at.belongs_to(header.day_starts))
            .collect();
        blocks.extend(comfort(&goals, &days, today));
        blocks.extend(standings(&goals, names, today));
    }
    let goals = goals.iter();
    let goals = goals.map(|(chain, standing)| say::goal::facts(chain, standing));
    let goals = Fact::Rows(goals.collect());
    let rows = facts(&deeds.entries, &recorded.ids, &header, context);
    let (schema, entries) = match <[Record; 1]>::try_from(rows) {
        Ok([only]) => ("bond.skip/1", ("entry", Fact::Object(only))),
        Err(rows) => ("bond.skip-lines/1", ("entries", Fact::Rows(rows))),
    };
    Report {
        schema,
        facts: vec![entries, ("goals", goals)],
        blocks,
        warnings,
        incomplete,
        ..Report::default()
    }
}

fn facts(entries: &[Entry<'_>], ids: &[String], header: &Header, context: &Context) -> Vec<Record> {
    let rows = entries.iter().zip(ids).map(|(entry, id)| {
        let day = entry.at.belongs_to(header.day_starts);
        say::entry::facts(id, day, entry, context.show_private)
    });
    rows.collect()
}

/// The goals that the skips hold for, and where each stands.
fn meant<'l>(
    ledger: &'l Ledger,
    entries: &'l [Entry<'_>],
) -> impl Iterator<Item = (&'l Chain, Standing)> {
    let chains = ledger.chains().iter();
    let chains = chains.filter(|chain| {
        let mut entries = entries.iter();
        entries.any(|entry| chain.practice == entry.practice && chain.counts(entry))
    });
    chains.map(|chain| (chain, chain.judge(ledger.calendar())))
}

/// Each skip with its id at the right; the reason is the same for all.
fn headlines(
    entries: &[Entry<'_>],
    ids: &[String],
    names: Names<'_>,
    today: NaiveDate,
) -> Vec<Block> {
    let said = |entry: &Entry<'_>| {
        let reason = match &entry.skip {
            Some(Skip::Because(reason)) => format!(" ({reason})"),
            Some(Skip::Plain) | None => String::new(),
        };
        let mut said = say::entry::dated(entry, names, today, Tone::Strong);
        said.push(Span::strong(reason));
        said
    };
    let lines = entries.iter().zip(ids).map(|(entry, id)| {
        let line = Line::of(said(entry));
        line.with_right(Span::muted(id)).into()
    });
    lines.collect()
}

/// That it does no harm, and why.
fn comfort(goals: &[(&Chain, Standing)], days: &[NaiveDate], today: NaiveDate) -> Option<Block> {
    let Some((first, standing)) = goals.first() else {
        return Some(Span::plain("No harm done: there is no goal that would ask for it").into());
    };
    let is_done = |(chain, _): &(&Chain, Standing)| {
        let mut days = days.iter();
        days.all(|day| chain.days().get(*day).is_some_and(|tally| tally.is_done()))
    };
    if goals.iter().all(is_done) {
        let day = match days {
            [day] if (today - *day).num_days() <= 1 => say::time::day(*day, today),
            [_] => "that day".to_owned(),
            _ => "on each of these days".to_owned(),
        };
        return Some(Span::plain(format!("It was done {day} as well, and that counts")).into());
    }
    let unit = first.goals.last().map(|goal| goal.every.unit());
    let said = match unit? {
        StreakUnit::Time => return Some(Span::plain(moved(standing, today)).into()),
        StreakUnit::Period(Unit::Day) => "No harm done: a skipped day breaks no streak",
        StreakUnit::Period(Unit::Week) => "No harm done: a week with a skip breaks no streak",
        StreakUnit::Period(Unit::Month) => "No harm done: a month with a skip breaks no streak",
        StreakUnit::Period(Unit::Quarter | Unit::Year) => {
            "No harm done: bond asks for nothing on that day"
        }
    };
    Some(Span::plain(said).into())
}

/// To when a skip moves the next time.
fn moved(standing: &Standing, today: NaiveDate) -> String {
    let due = standing.due_from.filter(|_| !standing.ended);
    match due {
        Some(due) if due > today => {
            format!("No harm done: it is due {} now", say::time::on(due, today))
        }
        Some(_) => "No harm done: bond asks again tomorrow".to_owned(),
        None => "No harm done: bond asks for nothing on that day".to_owned(),
    }
}

/// Where the goals stand; which is meant is only said where there are several.
fn standings(goals: &[(&Chain, Standing)], names: Names<'_>, today: NaiveDate) -> Vec<Block> {
    let said = goals.iter().map(|(chain, standing)| {
        let summary = say::goal::summary(standing, today);
        if goals.len() == 1 {
            say::capital(&summary)
        } else {
            format!("{}: {summary}", say::goal::title(chain, names))
        }
    });
    said.map(|said| Span::plain(said).into()).collect()
}
