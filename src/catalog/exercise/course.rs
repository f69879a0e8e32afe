//! The way through an exercise: its steps as they are done, one after the other, with who has which part.

use super::schema::{Exercise, Repeat, Speaker, Step, Variant};
use crate::error::{Error, Result};

/// An exercise as it is done in one variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// How long it takes with its repeats, in minutes.
    pub minutes: f64,
    /// What is done, from first to last.
    pub turns: Vec<Turn>,
}

/// One step, done once.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The step, with the minutes and the text of the variant.
    pub step: Step,
    /// Which time it is done, counted from 1.
    pub round: u8,
    /// How often it is done in all.
    pub rounds: u8,
    /// The name of the role whose turn it is, and the place of who has it among the people, counted from 0; none where
    /// it is everyone's. In a group the place may lie after the last person: then it goes on with the first.
    pub actor: Option<(String, usize)>,
}

/// The way through an exercise, as it is or in the variant of that id.
///
/// # Errors
///
/// When there is no such variant.
pub fn course(exercise: &Exercise, variant: Option<&str>) -> Result<Course> {
    let Some(id) = variant else {
        return Ok(along(exercise, None));
    };
    let found = exercise.variants.iter().find(|variant| variant.id == id);
    let Some(variant) = found else {
        let known: Vec<&str> = exercise
            .variants
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        let message = format!(
            "could not find the variant {id:?} of {}",
            exercise.outline.slug
        );
        return Err(Error::usage(message).hinted(format!("there are {}", known.join(", "))));
    };
    Ok(along(exercise, Some(variant)))
}

/// The way through an exercise whose references need not hold yet: what is not there is left out.
pub(super) fn along(exercise: &Exercise, variant: Option<&Variant>) -> Course {
    let steps: Vec<Step> = exercise
        .steps
        .iter()
        .map(|step| changed(step, variant))
        .collect();
    let own = variant.and_then(|variant| variant.repeat.as_ref());
    let repeat = own.or(exercise.repeat.as_ref());
    let repeated = repeat.and_then(|repeat| Some((range(&exercise.steps, repeat)?, repeat)));
    let is_left = |step: &Step| variant.is_none_or(|variant| !variant.skip.contains(&step.id));
    let mut turns = Vec::new();
    let mut walk = |from: usize, to: usize, round: u8, repeat: Option<&Repeat>| {
        for step in steps[from..to].iter().filter(|step| is_left(step)) {
            let swaps = repeat.is_some_and(|repeat| repeat.swap_roles);
            turns.push(Turn {
                step: step.clone(),
                round,
                rounds: repeat.map_or(1, |repeat| repeat.times),
                actor: actor(exercise, step, if swaps { round - 1 } else { 0 }),
            });
        }
    };
    match repeated {
        None => walk(0, steps.len(), 1, None),
        Some(((from, to), repeat)) => {
            walk(0, from, 1, None);
            (1..=repeat.times).for_each(|round| walk(from, to, round, Some(repeat)));
            walk(to, steps.len(), 1, None);
        }
    }
    Course {
        minutes: turns.iter().map(|turn| turn.step.minutes).sum(),
        turns,
    }
}

/// The steps that are repeated: the place of the first and the place after the last.
pub(super) fn range(steps: &[Step], repeat: &Repeat) -> Option<(usize, usize)> {
    let place = |id: &String| steps.iter().position(|step| step.id == *id);
    let (from, to) = (place(&repeat.from)?, place(&repeat.to)?);
    (from <= to).then_some((from, to + 1))
}

fn changed(step: &Step, variant: Option<&Variant>) -> Step {
    let mut step = step.clone();
    if let Some((minutes, text)) = variant.and_then(|variant| variant.steps.get(&step.id)) {
        step.minutes = minutes.unwrap_or(step.minutes);
        step.text = text.clone().unwrap_or(step.text);
    }
    step
}

/// Who has the part of a step when everyone has moved on by so many parts.
fn actor(exercise: &Exercise, step: &Step, moved: u8) -> Option<(String, usize)> {
    let Speaker::Role(id) = &step.role else {
        return None;
    };
    let place = exercise.roles.iter().position(|role| role.id == *id)?;
    let person = (place + usize::from(moved)) % usize::from(exercise.outline.people.1.max(1));
    Some((exercise.roles[place].name.clone(), person))
}
