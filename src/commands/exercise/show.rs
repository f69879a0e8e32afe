//! `bond exercise show`: what an exercise is, how it goes, what is known for and against it.

mod facts;

use crate::catalog::exercise::{
    AnswerKind, Ask, Exercise, Library, Repeat, Speaker, Step, Study, Supports, Variant, When,
    Whose, Word,
};
use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::Result;
use crate::report::{Block, Cell, Column, Report, Span, Table, TextLine};
use crate::text;

/// Show an exercise: what, why, the steps, the evidence for and against
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The exercise: its name, the beginning of it, or its number in the list
    name: String,
}

const EXAMPLES: &str = "\
Examples:
  bond exercise show mirror-and-swap
  bond exercise show mirror
  bond exercise show mirror --json";

/// Shows it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    // Only what is said of practices of the user's own is missing without it.
    let header = context.store.header().unwrap_or_default();
    let library = Library::of(context, &header);
    let one = library.find(&args.name)?;
    let names = Names::new(&header);
    let mut blocks = head(&one, names);
    blocks.extend(safety(&one));
    blocks.extend(cautions(&one));
    blocks.extend(steps(&one));
    blocks.extend(questions(&one));
    blocks.extend(one.variants.iter().flat_map(variant));
    blocks.extend(section("Evidence"));
    blocks.push(evidence_grade(&one));
    blocks.extend(one.evidence.iter().flat_map(study));
    blocks.push(Block::Gap);
    blocks
        .push(Span::muted("This is self-help, not therapy. Stop if it makes things worse.").into());
    Ok(Report {
        schema: "bond.exercise/1",
        facts: vec![("exercise", facts::of(&one))],
        blocks,
        warnings: library.warnings,
        ..Report::default()
    })
}

fn section(title: &str) -> [Block; 2] {
    [Block::Gap, Span::strong(title).into()]
}

fn text(indent: usize, text: impl Into<String>) -> Block {
    TextLine::of(vec![Span::plain(text)])
        .indented(indent)
        .into()
}

/// What it is and what it is for.
fn head(one: &Exercise, names: Names<'_>) -> Vec<Block> {
    let mut rows: Vec<(&str, String)> = vec![
        ("practice", names.title(&one.outline.practice)),
        ("kinds", joined(&one.outline.kinds)),
        ("for", joined(&one.outline.relationships)),
        (
            "who",
            text::exercise::party(one.outline.party, one.outline.people),
        ),
        ("takes", text::time::about(one.outline.minutes)),
        ("level", level(one.outline.level).to_owned()),
    ];
    if !one.needs.is_empty() {
        rows.push(("needs", one.needs.join(", ")));
    }
    if let Some(dose) = &one.dose {
        rows.push(("how often", text::exercise::dose(dose)));
        rows.extend(dose.rationale.clone().map(|why| ("", why)));
    }
    if let Some(plan) = &one.plan {
        rows.push(("plan", format!("if {}, then {}", plan.cue, plan.act)));
    }
    let table = Table {
        indent: 2,
        columns: vec![Column::default(), Column::default().wrapping()],
        rows: rows
            .into_iter()
            .map(|(name, value)| vec![Cell::from(Span::muted(name)), value.into()])
            .collect(),
    };
    vec![
        TextLine::of(vec![Span::strong(one.outline.title.clone())])
            .with_right(Span::muted(one.outline.slug.clone()))
            .into(),
        Span::plain(one.outline.summary.clone()).into(),
        Span::plain(one.purpose.clone()).into(),
        Block::Gap,
        table.into(),
    ]
}

fn joined<T: Word>(words: &[T]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.word()).collect();
    words.join(", ")
}

fn level(level: u8) -> &'static str {
    match level {
        1 => "easy",
        2 => "medium",
        _ => "demanding",
    }
}

/// The questions that must be answered with yes.
fn safety(one: &Exercise) -> Vec<Block> {
    if one.safety.ask.is_empty() {
        return Vec::new();
    }
    let mut blocks = Vec::from(section("Safety questions"));
    blocks.extend(
        text::safety::questions(&one.safety.ask, one.safety.help.as_deref())
            .into_iter()
            .map(|(indent, line)| match indent {
                0 => text(2, line),
                _ => TextLine::of(vec![Span::muted(line)])
                    .indented(2 + indent)
                    .into(),
            }),
    );
    blocks
}

fn cautions(one: &Exercise) -> Vec<Block> {
    let mut blocks = Vec::from(section("Before you start"));
    let lines = one.cautions.iter().map(text::safety::caution);
    blocks.extend(lines.map(|line| line.indented(2).into()));
    blocks
}

fn steps(one: &Exercise) -> Vec<Block> {
    let mut blocks = Vec::from(section("Steps"));
    for (number, step) in (1..).zip(&one.steps) {
        blocks.extend(step_blocks(one, number, step));
    }
    if let Some(repeat) = &one.repeat {
        let said = repeated(one, repeat);
        blocks.push(TextLine::of(vec![Span::plain(said)]).indented(2).into());
    }
    blocks
}

fn step_blocks(one: &Exercise, number: usize, step: &Step) -> Vec<Block> {
    let mut small = text::time::about(step.minutes);
    if let Speaker::Role(id) = &step.role {
        let role = one.roles.iter().find(|role| role.id == *id);
        small = format!("{small}, {}", role.map_or(id, |role| &role.name));
    }
    if let Some((deck, draw)) = &step.draw {
        let cards = one.decks.get(deck).map_or(0, |deck| deck.cards.len());
        let drawn = text::count(u64::from(*draw), "card");
        small = format!("{small}, {drawn} of {cards}");
    }
    if step.optional {
        small = format!("{small}, may be left out");
    }
    let title = TextLine::of(vec![
        Span::plain(format!("{number}  {}", step.title)),
        Span::muted(format!("  {small}")),
    ]);
    let mut blocks: Vec<Block> = vec![title.indented(2).into(), text(5, step.text.clone())];
    blocks.extend(step.ask.clone().map(|ask| text(5, ask)));
    blocks
}

fn repeated(one: &Exercise, repeat: &Repeat) -> String {
    let place = |id: &String| one.steps.iter().position(|step| step.id == *id);
    let number = |id| place(id).map_or(0, |place| place + 1);
    let (from, to) = (number(&repeat.from), number(&repeat.to));
    let steps = if from == to {
        format!("Step {from} is")
    } else {
        format!("Steps {from} to {to} are")
    };
    let swap = if repeat.swap_roles {
        ", and you swap parts in between"
    } else {
        ""
    };
    format!(
        "{steps} done {}{swap}.",
        text::exercise::times(repeat.times.into())
    )
}

fn questions(one: &Exercise) -> Vec<Block> {
    let mut blocks = Vec::from(section("Questions"));
    blocks.extend(one.record.iter().flat_map(question));
    blocks
}

fn question(ask: &Ask) -> [Block; 2] {
    let kind = match &ask.kind {
        AnswerKind::Scale(least, most) => format!("{least} to {most}"),
        AnswerKind::Count => "a number".to_owned(),
        AnswerKind::Minutes => "minutes".to_owned(),
        AnswerKind::Bool => "yes or no".to_owned(),
        AnswerKind::Choice(options) => options.join(", "),
        AnswerKind::Text => "a few words".to_owned(),
    };
    let when = match ask.when {
        When::Before => ", before",
        When::After => "",
        When::Both => ", before and after",
    };
    let whose = match ask.whose {
        Whose::Me => "",
        Whose::Each => ", each for themselves",
        Whose::Shared => ", together",
    };
    let private = if ask.private { ", private" } else { "" };
    let small = format!("{kind}{when}{whose}{private}");
    [
        text(2, ask.prompt.clone()),
        TextLine::of(vec![Span::muted(small)]).indented(5).into(),
    ]
}

fn variant(one: &Variant) -> Vec<Block> {
    let mut small = text::time::about(one.minutes);
    if !one.relationships.is_empty() {
        small = format!("{small}, {}", joined(&one.relationships));
    }
    vec![
        Block::Gap,
        TextLine::of(vec![
            Span::strong(format!("Another way: {}", one.id)),
            Span::plain(format!("  {}", one.title)),
            Span::muted(format!("  {small}")),
        ])
        .into(),
        text(2, one.text.clone()),
    ]
}

fn evidence_grade(one: &Exercise) -> Block {
    let meaning = text::study::grade(&one.outline.grade);
    text(2, format!("Grade {}: {meaning}", one.outline.grade))
}

/// A study: those that speak against the exercise look like the rest.
fn study(study: &Study) -> Vec<Block> {
    let mut marks = vec![match study.supports {
        Supports::Direct => "tested this",
        Supports::Component => "tested a part of it",
        Supports::Adjacent => "tested something similar",
        Supports::Against => "speaks against it",
    }];
    if !study.verified {
        marks.push(text::study::UNREAD);
    }
    let effect = study
        .effect
        .as_ref()
        .map(|effect| format!("effect: {effect}"));
    let design = study
        .design
        .map(|design| text::study::design(design).to_owned());
    let n = study.n.map(|n| format!("{n} people"));
    let doi = study.doi.as_ref().map(|doi| format!("doi.org/{doi}"));
    let source: Vec<String> = [Some(study.cite.clone()), design, n, effect, doi]
        .into_iter()
        .flatten()
        .collect();
    vec![
        Block::Gap,
        TextLine::of(vec![
            Span::plain(study.finding.clone()),
            Span::plain(format!(" ({})", marks.join("; "))),
        ])
        .indented(2)
        .into(),
        TextLine::of(vec![Span::muted(source.join("; "))])
            .indented(5)
            .into(),
    ]
}
