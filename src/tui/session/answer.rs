//! Answers: what a typed text is as an answer, and what becomes of it in the entry.

use crate::catalog::exercise::{AnswerKind, Ask, LogAs};
use crate::dates;
use crate::journal::Entry;
use crate::journal::entry::{AMOUNT_MAX, MINUTES_MAX};
use crate::unicode::composed;

/// One answer that was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The question.
    pub ask: Ask,
    /// Who answered, where each person did: 0 is the user.
    pub person: Option<usize>,
    /// The answer.
    pub value: AnswerValue,
}

/// An answer that fits its question.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerValue {
    /// A number on a scale, or a count.
    Number(i64),
    /// Minutes.
    Minutes(u32),
    /// Yes or no.
    Truth(bool),
    /// One of the choices, or free text.
    Words(String),
}

impl AnswerValue {
    /// The answer in words.
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Minutes(minutes) => format!("{minutes} min"),
            Self::Truth(true) => "yes".to_owned(),
            Self::Truth(false) => "no".to_owned(),
            Self::Words(words) => words.clone(),
        }
    }
}

/// Understands a typed answer; none where nothing was typed.
///
/// # Errors
///
/// What an answer to this question looks like.
pub(super) fn read(kind: &AnswerKind, typed: &str) -> Result<Option<AnswerValue>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse::<i64>().ok();
    let value = match kind {
        AnswerKind::Scale(min, max) => number
            .filter(|number| (min..=max).contains(&number))
            .map(AnswerValue::Number),
        AnswerKind::Count => number
            .filter(|number| *number >= 0)
            .map(AnswerValue::Number),
        AnswerKind::Minutes => dates::minutes(typed).ok().map(AnswerValue::Minutes),
        AnswerKind::Bool => truth(typed).map(AnswerValue::Truth),
        AnswerKind::Choice(options) => number
            .and_then(|number| usize::try_from(number).ok()?.checked_sub(1))
            .and_then(|place| options.get(place))
            .map(|option| AnswerValue::Words(option.clone())),
        AnswerKind::Text => Some(AnswerValue::Words(composed(typed).into_owned())),
    };
    value.map(Some).ok_or_else(|| expected(kind))
}

fn truth(typed: &str) -> Option<bool> {
    match typed.to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    }
}

/// What may be typed.
#[must_use]
pub(super) fn expected(kind: &AnswerKind) -> String {
    match kind {
        AnswerKind::Scale(min, max) => format!("a number from {min} to {max}"),
        AnswerKind::Count => "a whole number".to_owned(),
        AnswerKind::Minutes => "minutes, such as 20 or 1h30".to_owned(),
        AnswerKind::Bool => "y or n".to_owned(),
        AnswerKind::Choice(options) => format!("a number from 1 to {}", options.len()),
        AnswerKind::Text => "a few words".to_owned(),
    }
}

/// Puts answers into the entry. Of answers that each person gave for themselves the user's own counts; of a question
/// that was asked twice the later answer.
pub fn fill(entry: &mut Entry<'_>, given: &[Given], people: &[String]) {
    let own = |one: &&Given| one.person.is_none_or(|person| person == 0);
    for one in given.iter().filter(own) {
        match one.ask.log_as {
            LogAs::Rating => entry.rating = rating(one).or(entry.rating),
            LogAs::Amount => measure(entry, &one.value),
            LogAs::Note | LogAs::None => {}
        }
    }
    let notes: Vec<String> = given
        .iter()
        .filter(|one| one.ask.log_as == LogAs::Note)
        .map(|one| note(one, people))
        .collect();
    if !notes.is_empty() {
        entry.note = Some(notes.join("; ").into());
    }
    entry.private |= given
        .iter()
        .any(|one| one.ask.private && one.ask.log_as != LogAs::None);
}

/// A number on any scale as a rating from 1 to 5.
fn rating(given: &Given) -> Option<u8> {
    let (AnswerValue::Number(number), AnswerKind::Scale(min, max)) =
        (&given.value, &given.ask.kind)
    else {
        return None;
    };
    let (number, min, max) = (i128::from(*number), i128::from(*min), i128::from(*max));
    let steps = (max - min).max(1);
    u8::try_from(1 + ((number - min) * 8 + steps) / (2 * steps)).ok()
}

fn measure(entry: &mut Entry<'_>, value: &AnswerValue) {
    match value {
        AnswerValue::Minutes(minutes) => entry.minutes = Some((*minutes).clamp(1, MINUTES_MAX)),
        AnswerValue::Number(number) => {
            let number = i32::try_from(*number).map_or(AMOUNT_MAX, f64::from);
            entry.amount = Some(number.clamp(0.0, AMOUNT_MAX));
        }
        AnswerValue::Truth(truth) => entry.amount = Some(f64::from(u8::from(*truth))),
        AnswerValue::Words(_) => {}
    }
}

fn note(given: &Given, people: &[String]) -> String {
    let said = match &given.value {
        AnswerValue::Words(words) => words.clone(),
        value => format!("{} {}", given.ask.prompt, value.said()),
    };
    match given.person.and_then(|person| people.get(person)) {
        Some(name) => format!("{name}: {said}"),
        None => said,
    }
}
