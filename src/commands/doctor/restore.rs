//! `bond doctor --restore`: brings back what bond wrote and what is no longer in the file.

use std::collections::HashSet;

use super::Args;
use crate::confirm;
use crate::context::Context;
use crate::doctor::{self, Finding, FindingKind, Missing, Table};
use crate::error::{Error, Result};
use crate::journal::single;
use crate::report::{Block, Fact, Report, Span, TextLine};
use crate::text;

/// Brings back what is missing, after showing it; what that is is decided again under the lock.
pub(super) fn run(args: &Args, ids: &[String], context: &Context) -> Result<Report> {
    let store = &context.store;
    let now = context.utc();
    let find = |text: &[u8]| wanted(Missing::of(text, &store.operations()?), ids);
    let (missing, _) = store.rehearse(now, |batch| find(batch.text()))?;
    if missing.is_empty() {
        return Ok(restored(
            &missing,
            "Nothing is missing",
            Vec::new(),
            context,
        ));
    }
    if args.dry_run {
        return Ok(restored(&missing, "Would bring back", Vec::new(), context));
    }
    let all = counted(&missing);
    let shown: Vec<String> = lines(&missing, context).concat();
    confirm::ask(
        confirm::Change::BringBack,
        &all,
        &format!("{}\nBring back {all}?", shown.join("\n")),
        args.yes,
        context,
    )?;
    let (back, undoable) = store.rewrite(doctor::RESTORE, now, &context.waiting, |batch| {
        let agreed = find(batch.text())?.and(&missing);
        let lines = agreed.restore(batch)?;
        Ok(Missing { lines, ..agreed })
    })?;
    let said = if back.is_empty() {
        "Nothing is missing any more"
    } else {
        "Brought back"
    };
    let warnings = undoable.warning().into_iter().collect();
    Ok(restored(&back, said, warnings, context))
}

/// What is missing, or only the entries with these ids.
fn wanted(mut missing: Missing, ids: &[String]) -> Result<Missing> {
    if ids.is_empty() {
        return Ok(missing);
    }
    let keys: HashSet<String> = missing.lines.iter().map(|line| key(line)).collect();
    if let Some(id) = ids.iter().find(|id| !keys.contains(*id)) {
        return Err(Error::usage(format!(
            "could not bring back {id:?}: no such entry is missing"
        ))
        .hinted("to list what is missing, run: bond doctor"));
    }
    missing.lines.retain(|line| ids.contains(&key(line)));
    Ok(Missing {
        lines: missing.lines,
        ..Missing::default()
    })
}

/// A finding if the journal is not there, though bond wrote something in it and did not remove it.
pub(super) fn gone(context: &Context) -> Result<Option<Finding>> {
    if context.store.text()?.is_some() {
        return Ok(None);
    }
    let missing = Missing::of(b"", &context.store.operations()?);
    Ok((!missing.is_empty()).then(|| Finding {
        kind: FindingKind::Gone,
        line: None,
        column: None,
        what: format!(
            "the journal is no longer there, and bond wrote {} in it",
            counted(&missing)
        ),
        text: String::new(),
    }))
}

/// How much it is: `2 entries, 1 goal and 1 person`.
fn counted(missing: &Missing) -> String {
    let tables = &missing.tables.missing;
    let of = |noun: &str| tables.iter().filter(|table| table.noun == noun).count();
    let nouns = ["goal", "pause", "practice", "person"];
    let entries = std::iter::once(("entry", missing.lines.len()));
    let all = entries.chain(nouns.map(|noun| (noun, of(noun))));
    let said = all.filter(|(_, count)| *count > 0);
    let said: Vec<String> = said
        .map(|(noun, count)| text::count(count as u64, noun))
        .collect();
    text::listed(&said)
}

/// The lines of tables and of entries, as they may be seen: if discretion is asked for, only what it is.
fn lines(missing: &Missing, context: &Context) -> [Vec<String>; 2] {
    let hides = context.discreet.value;
    let of_table = |table: &Table| -> Vec<String> {
        let text = if hides { table.noun } else { &table.text };
        text.lines().map(str::to_owned).collect()
    };
    let of_entry = |line: &String| {
        if hides {
            key(line)
        } else {
            text::entry::line(line, context.show_private)
        }
    };
    let tables = missing.tables.missing.iter().flat_map(of_table);
    [
        tables.collect(),
        missing.lines.iter().map(of_entry).collect(),
    ]
}

fn key(line: &str) -> String {
    single::read(line).map(|(id, _)| id).unwrap_or_default()
}

fn restored(missing: &Missing, said: &str, warnings: Vec<String>, context: &Context) -> Report {
    let [tables, entries] = lines(missing, context);
    let said = match counted(missing) {
        nothing if nothing.is_empty() => said.to_owned(),
        all => format!("{said} {all}"),
    };
    let quoted = |line: &String| {
        let line = Span::plain(line.clone()).quoted();
        Block::from(TextLine::of(vec![line]).indented(2))
    };
    let said = Block::from(Span::strong(said).nameless());
    let lines = tables.iter().chain(&entries).map(quoted);
    let texts = missing.tables.missing.iter();
    let texts = texts.map(|table| {
        let hidden = context.discreet.value.then_some(table.noun);
        hidden.unwrap_or(table.text.as_str()).into()
    });
    Report {
        schema: "bond.doctor-restore/1",
        facts: vec![
            (
                "restored",
                Fact::List(entries.iter().map(|line| line.as_str().into()).collect()),
            ),
            ("tables", Fact::List(texts.collect())),
        ],
        blocks: std::iter::once(said).chain(lines).collect(),
        warnings,
        ..Report::default()
    }
}
