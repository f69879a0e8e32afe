//! The whole journal in the user's editor: a copy, taken back when it can be understood.

use std::collections::BTreeSet;

use crate::context::Context;
use crate::doctor;
use crate::editor::editing::{self, Left};
use crate::error::Result;
use crate::journal::edit::PREAMBLE;
use crate::journal::{Problem, problems};
use crate::report::{Block, Report, Span};
use crate::store::EntryChange;
use crate::text;

/// How many findings are named; 'bond doctor' names all.
const NAMED: usize = 5;

/// Opens it. What another bond logs meanwhile is kept.
pub(super) fn run(context: &Context) -> Result<Report> {
    let old = context.store.text()?;
    let shown = old.clone().unwrap_or_else(|| PREAMBLE.as_bytes().to_vec());
    let known: BTreeSet<(String, String)> = problems(&shown).into_iter().map(said).collect();
    let names = editing::FileNames {
        file: "journal.toml",
        aside: "journal",
        said: "text",
        without: super::WITHOUT,
    };
    let left = editing::edit(context, names, &shown, |text| {
        let mut new = problems(text).into_iter();
        let new = new.find(|problem| !known.contains(&said(problem.clone())));
        new.map_or_else(|| Ok(text.to_vec()), |problem| Err(problem.to_string()))
    })?;
    let (text, written) = match left {
        Left::Unchanged => return Ok(report(None, Vec::new())),
        Left::Changed(text, written) => (text, written),
    };
    let old = old.unwrap_or_default();
    let (told, now) = (written.told(), context.utc());
    let taken = context
        .store
        .take_over(&old, &text, &told, now, &context.waiting);
    match taken {
        Ok((taken, undoable)) => {
            let less = "what was forgotten meanwhile is left out of your text";
            let less = taken.leaves_out.then(|| less.to_owned());
            let changes = taken.is_changed.then_some(taken.changes.as_slice());
            // The text is taken over: that it can't be looked at any more does not change that.
            let found = found(context).unwrap_or_else(|error| vec![error.to_string()]);
            let warnings = undoable.warning().into_iter().chain(less);
            let warnings = warnings.chain(written.taken()).chain(found);
            Ok(report(changes, warnings.collect()))
        }
        Err(error) => Err(written.kept(error, context)),
    }
}

/// What doctor finds, in sentences.
fn found(context: &Context) -> Result<Vec<String>> {
    let findings = doctor::examine(context)?;
    let mut said: Vec<String> = findings
        .iter()
        .take(NAMED)
        .map(|finding| match finding.line {
            Some(line) => format!("line {line}: {}", finding.what),
            None => finding.what.clone(),
        })
        .collect();
    if findings.len() > NAMED {
        let more = text::count((findings.len() - NAMED) as u64, "thing");
        said.push(format!("{more} more; 'bond doctor' names all"));
    }
    Ok(said)
}

fn report(changes: Option<&[EntryChange]>, warnings: Vec<String>) -> Report {
    let of = |changes: &[EntryChange], before: bool, after: bool| -> u64 {
        let these = changes.iter();
        these
            .filter(|change| (change.before.is_some(), change.after.is_some()) == (before, after))
            .count() as u64
    };
    let counted = changes.unwrap_or_default();
    let counts = [
        ("added", of(counted, false, true)),
        ("changed", of(counted, true, true)),
        ("removed", of(counted, true, false)),
    ];
    let said: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| format!("{} {what}", text::count(*count, "entry")))
        .collect();
    let blocks: Vec<Block> = match changes {
        None => vec![Span::plain("Nothing was changed in the journal").into()],
        Some(_) if said.is_empty() => vec![Span::strong("The journal is changed").into()],
        Some(_) => {
            vec![Span::strong(format!("The journal is changed: {}", text::listed(&said))).into()]
        }
    };
    let mut facts = vec![("written", changes.is_some().into())];
    facts.extend(counts.map(|(what, count)| (what, count.into())));
    Report {
        schema: "bond.edit-journal/1",
        facts,
        blocks,
        warnings,
        ..Report::default()
    }
}

fn said(problem: Problem) -> (String, String) {
    (problem.text, problem.what)
}
