//! The exercise that would do most good now: its name, how long it takes, how good the evidence is, and why this one.

use chrono::NaiveDate;

use super::{exercise, listed, time};
use crate::catalog::exercise::Suggestion;
use crate::report::{Block, Fact, Record, Span, TextLine};

/// A page of its own.
#[must_use]
pub fn page(one: &Suggestion<'_>, today: NaiveDate) -> Vec<Block> {
    let [title, summary] = head(one).map(Block::from);
    let mut blocks = vec![title, summary, Block::Gap];
    blocks.extend(why(one, today).map(Block::from));
    blocks.extend([Block::Gap, begin(one).into()]);
    blocks
}

/// A part of another page, without gaps.
#[must_use]
pub fn part(one: &Suggestion<'_>, today: NaiveDate) -> Vec<TextLine> {
    let lines = head(one).into_iter().chain(why(one, today));
    lines.chain([begin(one)]).collect()
}

fn head(one: &Suggestion<'_>) -> [TextLine; 2] {
    let mut title = one.exercise.title.to_string();
    if !one.with.is_empty() {
        let people: Vec<String> = one.with.iter().map(|one| one.name.clone()).collect();
        title = format!("{title} with {}", listed(&people));
    }
    let minutes = Span::plain(format!(", {}", time::about(one.minutes)));
    let grade = Span::muted(format!("evidence {}", one.exercise.grade));
    [
        TextLine::of(vec![Span::strong(title), minutes]).with_right(grade),
        TextLine::of(vec![Span::plain(&*one.exercise.summary)]),
    ]
}

fn why(one: &Suggestion<'_>, today: NaiveDate) -> impl Iterator<Item = TextLine> {
    let reasons = one.reasons.iter();
    reasons.map(move |reason| TextLine::of(vec![Span::plain(exercise::reason(reason, today))]))
}

fn begin(one: &Suggestion<'_>) -> TextLine {
    TextLine::of(vec![Span::muted(format!("To begin: {}", command(one)))])
}

/// What is typed to begin.
fn command(one: &Suggestion<'_>) -> String {
    let mut command = format!("bond exercise start {}", one.exercise.slug);
    for person in &one.with {
        command = format!("{command} -w {}", person.key);
    }
    if let Some(variant) = &one.variant {
        command = format!("{command} --variant {variant}");
    }
    command
}

/// It for programs.
#[must_use]
pub fn facts(one: &Suggestion<'_>, today: NaiveDate) -> Record {
    let people = one.with.iter().map(|one| one.key.as_str().into());
    let reasons = one.reasons.iter();
    let reasons = reasons.map(|reason| exercise::reason(reason, today).into());
    vec![
        ("exercise", (&*one.exercise.slug).into()),
        ("title", (&*one.exercise.title).into()),
        ("practice", (&*one.exercise.practice).into()),
        ("variant", one.variant.into()),
        ("minutes", one.minutes.into()),
        ("with", Fact::List(people.collect())),
        ("grade", one.exercise.grade.as_str().into()),
        ("why", Fact::List(reasons.collect())),
        ("command", command(one).into()),
    ]
}
