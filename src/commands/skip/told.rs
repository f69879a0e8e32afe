//! What `bond skip` says: what was skipped, that it does no harm, and where the goals stand.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::draft::{Drafts, Recorded};
use crate::goals::{Standing, StreakUnit, Unit};
use crate::journal::{Entry, Header, Skip};
use crate::report::{Block, Fact, Record, Report, Span, TextLine, Tone};
use crate::stats::{Filter, Ledger, Series};
use crate::text;

/// The answer. A journal that can't be read further down is only a warning: the skips are safe.
pub(super) fn told(drafts: &Drafts, recorded: &Recorded, context: &Context) -> Report {
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
        Err(error) => {
            warnings.push(format!("the skip is written, but {}", error.message));
            (context.store.header().unwrap_or_default(), None, true)
        }
    };
    let (names, today) = (Names::new(&header), context.today(&header));
    let mut blocks = headlines(&drafts.entries, &recorded.ids, names, today);
    for (key, name) in &drafts.new_people {
        blocks.push(Span::muted(text::added(key, name)).into());
    }
    let goals: Vec<(&Series, Standing)> = ledger
        .iter()
        .flat_map(|ledger| meant(ledger, &drafts.entries))
        .collect();
    if ledger.is_some() {
        let days = drafts.entries.iter();
        let days: Vec<_> = days
            .map(|entry| entry.at.belongs_to(header.day_starts))
            .collect();
        blocks.extend(comfort(&goals, &days, today));
        blocks.extend(standings(&goals, names, today));
    }
    let goals = goals.iter();
    let goals = goals.map(|(series, standing)| text::goal::facts(series, standing));
    let goals = Fact::Rows(goals.collect());
    let rows = facts(&drafts.entries, &recorded.ids, &header, context);
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
        text::entry::facts(id, day, entry, context.show_private)
    });
    rows.collect()
}

/// The goals that the skips hold for, and where each stands.
fn meant<'l>(
    ledger: &'l Ledger,
    entries: &'l [Entry<'_>],
) -> impl Iterator<Item = (&'l Series, Standing)> {
    let all_series = ledger.all_series().iter();
    let all_series = all_series.filter(|series| {
        let mut entries = entries.iter();
        entries.any(|entry| series.practice == entry.practice && series.counts(entry))
    });
    all_series.map(|series| (series, series.judge(ledger.calendar())))
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
        let mut said = text::entry::dated(entry, names, today, Tone::Strong);
        said.push(Span::strong(reason));
        said
    };
    let lines = entries.iter().zip(ids).map(|(entry, id)| {
        let line = TextLine::of(said(entry));
        line.with_right(Span::muted(id)).into()
    });
    lines.collect()
}

/// That it does no harm, and why.
fn comfort(goals: &[(&Series, Standing)], days: &[NaiveDate], today: NaiveDate) -> Option<Block> {
    let Some((first, standing)) = goals.first() else {
        return Some(Span::plain("No harm done: there is no goal that would ask for it").into());
    };
    let is_done = |(series, _): &(&Series, Standing)| {
        let mut days = days.iter();
        days.all(|day| series.days().get(*day).is_some_and(|tally| tally.is_done()))
    };
    if goals.iter().all(is_done) {
        let day = match days {
            [day] if (today - *day).num_days() <= 1 => text::time::day(*day, today),
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
            format!("No harm done: it is due {} now", text::time::on(due, today))
        }
        Some(_) => "No harm done: bond asks again tomorrow".to_owned(),
        None => "No harm done: bond asks for nothing on that day".to_owned(),
    }
}

/// Where the goals stand; which is meant is only said where there are several.
fn standings(goals: &[(&Series, Standing)], names: Names<'_>, today: NaiveDate) -> Vec<Block> {
    let said = goals.iter().map(|(series, standing)| {
        let summary = text::goal::summary(standing, today);
        if goals.len() == 1 {
            text::capital(&summary)
        } else {
            format!("{}: {summary}", text::goal::title(series, names))
        }
    });
    said.map(|said| Span::plain(said).into()).collect()
}
