//! What `undo` and `redo` did.

use crate::catalog::names::Names;
use crate::context::Context;
use crate::journal::{Entry, Header, Rename, single, write};
use crate::report::{Block, Fact, Record, Report, Span, TextLine, Tone};
use crate::store::{Direction, EntryChange, HeadChange, Operation, Step};

use super::{count, entry, listed};

/// Why there is nothing, where that is so.
const GAP: &str = "A change could not be recorded, so bond goes back no further than that";

/// The report of a step in the record of operations. `header` knows the names of both ends.
#[must_use]
pub fn report(step: Step, direction: Direction, header: &Header, context: &Context) -> Report {
    let schema = match direction {
        Direction::Undo => "bond.undo/1",
        Direction::Redo => "bond.redo/1",
    };
    let Some((operation, undoable)) = step.made else {
        let nothing = match direction {
            Direction::Undo => "There is nothing to take back",
            Direction::Redo => "There is nothing to do again",
        };
        let gap = step.is_gap.then_some(GAP);
        return Report {
            schema,
            facts: vec![
                ("did", Fact::Null),
                ("changes", Fact::Rows(Vec::new())),
                ("renamed", Fact::Null),
            ],
            blocks: std::iter::once(Span::plain(nothing).into())
                .chain(gap.map(|gap| Span::muted(gap).into()))
                .collect(),
            ..Report::default()
        };
    };
    Report {
        schema,
        facts: vec![
            ("did", operation.did.as_str().into()),
            (
                "changes",
                Fact::Rows(
                    operation
                        .changes
                        .iter()
                        .map(|change| facts(change, direction, context.show_private))
                        .collect(),
                ),
            ),
            (
                "renamed",
                operation.rename.as_ref().map_or(Fact::Null, renamed),
            ),
        ],
        blocks: blocks(&operation, direction, header, context),
        warnings: undoable.warning().into_iter().collect(),
        ..Report::default()
    }
}

/// What became private is not told by the line that was there before.
fn facts(change: &EntryChange, direction: Direction, show_private: bool) -> Record {
    let now = match direction {
        Direction::Undo => &change.before,
        Direction::Redo => &change.after,
    };
    let is_private = |line: &String| single::read(line).is_some_and(|(_, entry)| entry.private);
    let hides = now.as_ref().is_some_and(is_private);
    let shown = |line: &String| {
        if hides {
            entry::wordless(line, show_private)
        } else {
            entry::line(line, show_private)
        }
    };
    vec![
        ("id", change.id.as_str().into()),
        ("before", change.before.as_ref().map(shown).into()),
        ("after", change.after.as_ref().map(shown).into()),
    ]
}

/// The key that became another, before and after.
fn renamed(rename: &Rename) -> Fact {
    let noun = rename.kind.noun();
    let of = |key: &String| Fact::Object(vec![(noun, key.as_str().into())]);
    Fact::Object(vec![
        ("sort", noun.into()),
        ("before", of(&rename.from)),
        ("after", of(&rename.to)),
    ])
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
    let said: Vec<(&str, Entry<'_>, &str)> = operation
        .changes
        .iter()
        .filter_map(|change| {
            let (what, line) = told(change, direction)?;
            let (_, logged) = single::read(line)?;
            Some((what, logged, change.id.as_str()))
        })
        .collect();
    let line = |before: String, entry: &Entry<'_>, id: &str, tone| {
        let mut said = entry::dated(entry, Names::new(header), context.today(header), tone);
        said.insert(0, Span::new(before, tone));
        TextLine::of(said).with_right(Span::muted(id))
    };
    match said.as_slice() {
        [] => {
            let what = alone(operation, header).unwrap_or_else(|| operation.did.clone());
            let mut blocks: Vec<Block> = vec![Span::strong(format!("{verb}: {what}")).into()];
            let lines = operation
                .head
                .iter()
                .filter(|_| !context.discreet.value)
                .flat_map(|head| changed(head, direction));
            blocks.extend(lines.map(|line| {
                let line = entry::line(&line, context.show_private);
                TextLine::of(vec![Span::muted(line).quoted()])
                    .indented(2)
                    .into()
            }));
            let key = operation.rename.as_ref().map(|rename| match direction {
                Direction::Undo => &rename.from,
                Direction::Redo => &rename.to,
            });
            blocks.extend(key.map(|key| {
                let (begin, end) = (Span::plain("Every entry goes by "), Span::plain(" again"));
                TextLine::of(vec![begin.nameless(), Span::plain(key), end.nameless()]).into()
            }));
            blocks
        }
        [(what, entry, id)] => {
            let told = line(format!("{verb}: {what}"), entry, id, Tone::Strong).into();
            std::iter::once(told)
                .chain(people(operation, direction, header))
                .collect()
        }
        many => {
            let entries = count(many.len() as u64, "entry");
            let mut blocks: Vec<Block> =
                vec![Span::strong(format!("{verb}: {} of {entries}", operation.did)).into()];
            blocks.extend(many.iter().map(|(what, entry, id)| {
                let line = line((*what).to_owned(), entry, id, Tone::Plain);
                line.indented(2).into()
            }));
            blocks.extend(people(operation, direction, header));
            blocks
        }
    }
}

/// Where an operation that logged something is left with the people whom it added, as the entries are forgotten: that.
fn alone(operation: &Operation, header: &Header) -> Option<String> {
    let head = operation.head.as_ref().filter(|_| operation.did == "log")?;
    let names = newcomers(head, header);
    (!names.is_empty()).then(|| format!("the addition of {}", listed(&names)))
}

/// That the people who came with an entry go with it, and come again.
fn people(operation: &Operation, direction: Direction, header: &Header) -> Option<Block> {
    let names = newcomers(operation.head.as_ref()?, header);
    let (are, were) = match names.len() {
        0 => return None,
        1 => ("is", "was"),
        _ => ("are", "were"),
    };
    let names = listed(&names);
    let said = match direction {
        Direction::Undo => format!("{names} {were} new with it and {are} removed as well"),
        Direction::Redo => format!("{names} {are} new with it and {are} added as well"),
    };
    Some(Span::muted(said).into())
}

/// The names of the people whose tables an operation added.
fn newcomers(head: &HeadChange, header: &Header) -> Vec<String> {
    let names = Names::new(header);
    let is_new = |key: &&String| {
        let table = format!("[person.{}]", write::key(key));
        let is_in = |text: &str| text.lines().any(|line| line == table);
        is_in(&head.after) && !is_in(&head.before)
    };
    let new = header.people.keys().filter(is_new);
    new.map(|key| names.person_name(key)).collect()
}

/// What was done to an entry, and the line that says which: of an edited one the line that is there now.
fn told(change: &EntryChange, direction: Direction) -> Option<(&'static str, &str)> {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => Some((
            "the change to ",
            match direction {
                Direction::Undo => before,
                Direction::Redo => after,
            },
        )),
        (Some(before), None) => Some(("the removal of ", before)),
        (None, Some(after)) => Some(("", after)),
        (None, None) => None,
    }
}

/// The lines of the header that came or went, with a sign in front.
fn changed(head: &HeadChange, direction: Direction) -> Vec<String> {
    let (from, to) = match direction {
        Direction::Undo => (&head.after, &head.before),
        Direction::Redo => (&head.before, &head.after),
    };
    let only = |sign: &str, these: &str, others: &str| -> Vec<String> {
        let is_new =
            |line: &&str| !line.trim().is_empty() && !others.lines().any(|other| other == *line);
        these
            .lines()
            .filter(is_new)
            .map(|line| format!("{sign} {line}"))
            .collect()
    };
    [only("-", from, to), only("+", to, from)].concat()
}
