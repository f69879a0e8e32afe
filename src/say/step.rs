//! What `undo` and `redo` did.

use crate::context::Context;
use crate::journal::{Header, single};
use crate::names::Names;
use crate::report::{Block, Fact, Line, Record, Report, Span};
use crate::store::{Change, Direction, Operation};

use super::{count, entry, time};

/// The report of a step in the record of operations; `None` stands for no step. `header` knows the names of both ends.
#[must_use]
pub fn report(
    step: Option<(Operation, Option<String>)>,
    direction: Direction,
    header: &Header,
    context: &Context,
) -> Report {
    let schema = match direction {
        Direction::Undo => "bond.undo/1",
        Direction::Redo => "bond.redo/1",
    };
    let Some((operation, warning)) = step else {
        let nothing = match direction {
            Direction::Undo => "There is nothing to take back",
            Direction::Redo => "There is nothing to do again",
        };
        return Report {
            schema,
            facts: vec![("did", Fact::Null), ("changes", Fact::Rows(Vec::new()))],
            blocks: vec![Span::plain(nothing).into()],
            ..Report::default()
        };
    };
    Report {
        schema,
        facts: vec![
            ("did", operation.did.as_str().into()),
            (
                "changes",
                Fact::Rows(operation.changes.iter().map(facts).collect()),
            ),
        ],
        blocks: blocks(&operation, direction, header, context),
        warnings: warning.into_iter().collect(),
        ..Report::default()
    }
}

fn facts(change: &Change) -> Record {
    vec![
        ("id", change.id.as_str().into()),
        ("before", change.before.as_deref().into()),
        ("after", change.after.as_deref().into()),
    ]
}

fn blocks(
    operation: &Operation,
    direction: Direction,
    header: &Header,
    context: &Context,
) -> Vec<Block> {
    let verb = match direction {
        Direction::Undo => "Took back",
        Direction::Redo => "Did again",
    };
    let said: Vec<(String, &str)> = operation
        .changes
        .iter()
        .filter_map(|change| {
            let line = change.after.as_deref().or(change.before.as_deref())?;
            let (_, logged) = single::read(line)?;
            let names = Names::new(header);
            let when = time::moment(logged.at, context.today(header));
            Some((
                format!("{}, {when}", entry::deed(&logged, names)),
                change.id.as_str(),
            ))
        })
        .collect();
    match said.as_slice() {
        [] => vec![Span::strong(format!("{verb}: {}", operation.did)).into()],
        [(one, id)] => vec![
            Line::of(vec![Span::strong(format!("{verb}: {one}"))])
                .with_right(Span::muted(*id))
                .into(),
        ],
        many => {
            let entries = count(many.len() as u64, "entry");
            let mut blocks: Vec<Block> =
                vec![Span::strong(format!("{verb}: {} of {entries}", operation.did)).into()];
            blocks.extend(many.iter().map(|(one, id)| {
                Line::of(vec![Span::plain(one.clone())])
                    .indented(2)
                    .with_right(Span::muted(*id))
                    .into()
            }));
            blocks
        }
    }
}
