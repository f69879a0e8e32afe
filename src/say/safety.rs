//! Where help is to be found: kinds of help without numbers, which differ by country and change, then the user's own.

use crate::help;
use crate::report::{Block, Fact, Line, Record, Report, Span};

/// The kinds of help: a short name, and when it is the right one.
const KINDS: [(&str, &str); 6] = [
    (
        "Emergency number",
        "You or somebody else is in danger now. Call it first, from any phone.",
    ),
    (
        "Domestic-violence line",
        "Somebody hurts, threatens, watches or controls you, or you are afraid of them. They listen and help you to plan, also if you stay. There are lines for those who fear hurting somebody, too.",
    ),
    (
        "Crisis line",
        "You think of ending your life, or it is too much to bear alone. By phone or text, day and night in many countries.",
    ),
    (
        "Doctor",
        "You are hurt, cannot sleep or eat, or feel low for weeks. A doctor also knows who helps where you live, and so does child protection where a child is at risk.",
    ),
    (
        "Therapist or counsellor",
        "You are safe, but stuck. Licensed for couples or families; for you alone first, if you are afraid.",
    ),
    (
        "Somebody you trust",
        "A friend, a relative, a neighbour: tell one person how things are.",
    ),
];

const INTRODUCTION: &str =
    "bond is a self-help tool, not therapy. Stop an exercise if it makes things worse.";
const JOINT: &str = "Exercises for two are not for you if you are afraid of the other, or if there is hitting, choking, threats, forced sex, stalking, or control over money, phone, movement or medicine. None of that is your fault, and no exercise mends it.";
const DEVICE: &str = "Use a device that the other person cannot check. Whoever can open this machine can read bond's files.";
const NUMBERS: &str = "Numbers differ by country: search for the kind of help and the name of your country, and keep yours in";

/// The text as paragraphs of plain text.
#[must_use]
pub fn paragraphs(own: &[help::Line], file: &str) -> Vec<String> {
    let mut said = vec![INTRODUCTION.to_owned(), JOINT.to_owned()];
    said.extend(own.iter().map(own_line));
    said.extend(KINDS.map(|(name, when)| format!("{name}: {when}")));
    if own.is_empty() {
        said.push(format!("{NUMBERS} {file}."));
    }
    said.push(DEVICE.to_owned());
    said
}

/// The text as an answer.
#[must_use]
pub fn report(own: &[help::Line], file: &str) -> Report {
    let mut blocks: Vec<Block> = vec![
        Span::strong("Where to find help").into(),
        Span::plain(INTRODUCTION).into(),
        Block::Gap,
        Span::plain(JOINT).into(),
        Block::Gap,
    ];
    if !own.is_empty() {
        for line in own {
            blocks.push(Span::strong(own_line(line)).into());
        }
        blocks.push(Block::Gap);
    }
    for (name, when) in KINDS {
        blocks.push(Span::strong(name).into());
        blocks.push(Line::of(vec![Span::plain(when)]).indented(2).into());
    }
    blocks.push(Block::Gap);
    blocks.push(Span::plain(format!("{NUMBERS} {file}.")).into());
    blocks.push(Span::plain(DEVICE).into());
    Report {
        schema: "bond.help-safety/1",
        facts: facts(own),
        blocks,
        ..Report::default()
    }
}

fn own_line(line: &help::Line) -> String {
    let country = line.country.as_ref().map(|country| format!(" ({country})"));
    let checked = line.checked.map(|day| format!(", checked {day}"));
    format!(
        "{}{}: {}{}",
        line.name,
        country.unwrap_or_default(),
        line.reach,
        checked.unwrap_or_default()
    )
}

fn facts(own: &[help::Line]) -> Record {
    let kinds = KINDS.map(|(name, when)| vec![("kind", name.into()), ("when", when.into())]);
    let lines = own.iter().map(|line| {
        vec![
            ("name", line.name.as_str().into()),
            ("reach", line.reach.as_str().into()),
            ("country", line.country.as_deref().into()),
            ("source", line.source.as_deref().into()),
            ("checked", line.checked.map(|day| day.to_string()).into()),
        ]
    });
    vec![
        ("kinds", Fact::Rows(kinds.to_vec())),
        ("own", Fact::Rows(lines.collect())),
    ]
}
