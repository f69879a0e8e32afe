//! The way through an exercise: rounds, roles, variants.

use super::super::course;
use super::super::schema::Exercise;
use super::shipped::shipped;

fn exercise(slug: &str) -> Exercise {
    let found = shipped().into_iter().find(|one| one.outline.slug == slug);
    found.expect("it is shipped")
}

/// Each turn as `step round/rounds actor place`.
fn told(exercise: &Exercise, variant: Option<&str>) -> Vec<String> {
    let way = course(exercise, variant).unwrap();
    let turns = way.turns.into_iter().map(|turn| {
        let actor = turn.actor.map(|(role, person)| format!(" {role} {person}"));
        let (round, rounds) = (turn.round, turn.rounds);
        format!(
            "{} {round}/{rounds}{}",
            turn.step.id,
            actor.unwrap_or_default()
        )
    });
    turns.collect()
}

#[test]
fn repeated_steps_come_again_with_parts_swapped() {
    let wanted = [
        "topic 1/1",
        "speak 1/2 Speaker 0",
        "mirror 1/2 Listener 1",
        "check 1/2 Speaker 0",
        "sense 1/2 Listener 1",
        "speak 2/2 Speaker 1",
        "mirror 2/2 Listener 0",
        "check 2/2 Speaker 1",
        "sense 2/2 Listener 0",
        "close 1/1",
    ];
    assert_eq!(told(&exercise("mirror-and-swap"), None), wanted);
}

#[test]
fn a_variant_changes_minutes_texts_and_repeats_and_leaves_steps_out() {
    let mirror = exercise("mirror-and-swap");
    let way = course(&mirror, Some("easier")).unwrap();
    assert_eq!(way.turns.len(), 6);
    assert!((way.minutes - 12.0).abs() < 1e-9);
    assert!((way.turns[0].step.minutes - 1.0).abs() < 1e-9);
    let screen = exercise("safety-and-need-screen");
    assert_eq!(
        told(&screen, Some("easier")),
        ["alone 1/1", "questions 1/1", "yes 1/1"]
    );
    let harder = course(&screen, Some("harder")).unwrap();
    let last = &harder.turns.last().unwrap().step;
    assert!(
        last.text.starts_with("Decide who you will tell"),
        "{}",
        last.text
    );
}

#[test]
fn a_variant_that_is_not_there_is_refused_with_those_that_are() {
    let error = course(&exercise("mirror-and-swap"), Some("easy")).unwrap_err();
    assert_eq!(
        error.message,
        "could not find the variant \"easy\" of mirror-and-swap"
    );
    assert_eq!(
        error.hint.as_deref(),
        Some("there are easier, harder, with-teen")
    );
}
