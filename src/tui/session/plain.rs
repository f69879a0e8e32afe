//! An exercise as plain lines, for a screen reader or a pipe: everything in order, nothing to wait for.

use super::answer;
use super::plan::Plan;
use crate::catalog::exercise::{CautionLevel, Speaker, Turn};
use crate::report::{Block, Fact, Record, Span, TextLine};
use crate::text;

/// An exercise in words and in facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Script {
    /// What a person reads.
    pub blocks: Vec<Block>,
    /// The same for programs.
    pub facts: Record,
    /// The cards that were drawn, each with the name of its deck.
    pub drawn: Vec<(String, String)>,
}

/// Writes an exercise down from its purpose to its last question.
#[must_use]
pub fn script(mut plan: Plan) -> Script {
    let mut script = Script {
        blocks: opening(&plan),
        ..Script::default()
    };
    let mut steps = Vec::new();
    for (place, turn) in plan.turns.iter().enumerate() {
        let draw = turn.step.draw.as_ref();
        let cards = draw.and_then(|(deck, count)| {
            let pile = plan.piles.get_mut(deck)?;
            Some((deck, pile.take(usize::from(*count), &[])))
        });
        let hand = cards.as_ref().map_or(&[][..], |(_, hand)| hand);
        script.blocks.extend(step(place, turn, hand, &plan.people));
        script
            .blocks
            .extend(hint(&plan.turns, place, &plan.exercise.roles));
        steps.push(facts(turn, hand, &plan.people));
        if let Some((deck, hand)) = cards {
            script
                .drawn
                .extend(hand.into_iter().map(|card| (deck.clone(), card)));
        }
    }
    script.blocks.extend(questions(&plan));
    script.facts = vec![
        ("exercise", (&*plan.exercise.outline.slug).into()),
        ("course_minutes", plan.minutes.into()),
        ("steps", Fact::Rows(steps)),
    ];
    script
}

fn opening(plan: &Plan) -> Vec<Block> {
    let exercise = &plan.exercise;
    let title = format!(
        "{}, {}",
        exercise.outline.title,
        text::time::about(plan.minutes)
    );
    let mut blocks: Vec<Block> = vec![
        Span::strong(title).into(),
        Span::plain(&exercise.purpose).into(),
    ];
    if let Some((title, text)) = &plan.variant {
        blocks.push(Span::plain(format!("{title}: {text}")).into());
    }
    if !exercise.needs.is_empty() {
        blocks.push(Span::plain(format!("At hand: {}.", exercise.needs.join(", "))).into());
    }
    let cautions = exercise.cautions.iter();
    let cautions = cautions.filter(|caution| caution.level != CautionLevel::Info);
    let mut cautions = cautions.map(|one| text::safety::caution(one).indented(3).into());
    if let Some(first) = cautions.next() {
        blocks.extend([Span::strong("Before you start").into(), first]);
        blocks.extend(cautions);
    }
    blocks.push(
        Span::muted("This is a self-help tool, not therapy. Stop if it makes things worse: bond help safety").into(),
    );
    blocks.push(Block::Gap);
    blocks
}

fn step(place: usize, turn: &Turn, hand: &[String], people: &[String]) -> Vec<Block> {
    let Turn {
        step,
        round,
        rounds,
        actor,
    } = turn;
    let mut heading = format!(
        "{}. {}, {}",
        place + 1,
        step.title,
        text::time::about(step.minutes)
    );
    if *rounds > 1 {
        heading = format!("{heading}, round {round} of {rounds}");
    }
    if step.optional {
        heading.push_str(", if you like");
    }
    let mut lines = vec![step.text.clone()];
    if let Some((role, person)) = actor {
        lines.insert(0, format!("{role}: {}", someone(people, *person)));
    }
    lines.extend(step.ask.clone());
    lines.extend(hand.iter().map(|card| format!("Card: {card}")));
    let heading = Span::strong(heading).into();
    std::iter::once(heading)
        .chain(lines.into_iter().map(below))
        .collect()
}

/// What whoever has the part minds, said the first time.
fn hint(turns: &[Turn], place: usize, roles: &[crate::catalog::exercise::Role]) -> Option<Block> {
    let role = &turns[place].step.role;
    let Speaker::Role(id) = role else {
        return None;
    };
    let is_first = turns[..place].iter().all(|turn| turn.step.role != *role);
    let found = roles.iter().find(|role| role.id == *id)?;
    (is_first && !found.hint.is_empty())
        .then(|| below(format!("As {}: {}", found.name, found.hint)))
}

fn questions(plan: &Plan) -> Vec<Block> {
    let mut blocks = vec![Block::Gap];
    for ask in &plan.exercise.record {
        let asked = format!("Asked: {} ({})", ask.prompt, answer::expected(&ask.kind));
        blocks.push(Span::muted(asked).into());
    }
    blocks.push(Block::Gap);
    blocks
}

fn facts(turn: &Turn, hand: &[String], people: &[String]) -> Record {
    let actor = turn.actor.as_ref();
    vec![
        ("step", turn.step.id.as_str().into()),
        ("title", turn.step.title.as_str().into()),
        ("text", turn.step.text.as_str().into()),
        ("minutes", turn.step.minutes.into()),
        ("round", u32::from(turn.round).into()),
        ("rounds", u32::from(turn.rounds).into()),
        ("role", actor.map(|(role, _)| role.as_str()).into()),
        (
            "person",
            actor.map(|(_, person)| someone(people, *person)).into(),
        ),
        (
            "cards",
            Fact::List(hand.iter().map(|card| card.as_str().into()).collect()),
        ),
    ]
}

/// The name of whoever is at this place; in a small group the first has the part after the last.
pub(super) fn someone(people: &[String], place: usize) -> &str {
    people
        .get(place % people.len().max(1))
        .map_or("", String::as_str)
}

fn below(text: String) -> Block {
    TextLine::of(vec![Span::plain(text)]).indented(3).into()
}
