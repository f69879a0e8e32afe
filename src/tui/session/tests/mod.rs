//! Sessions without a terminal, and cards without chance.

mod answers;
mod cards;
mod pages;
mod properties;
mod windows;

use std::collections::BTreeMap;
use std::time::Duration;

use super::deck::{Draw, Pile};
use super::{Ending, Help, Plan, PlanPage, Session};
use crate::catalog::exercise::{self, Exercise, PartySize, References, SafetyLevel};
use crate::tui::{Event, Key, Program, Size};

const WINDOW: Size = Size {
    columns: 80,
    lines: 24,
};

fn echo() -> Exercise {
    let known = References {
        slugs: ["echo", "safety-and-need-screen"].map(str::to_owned).into(),
        practices: ["active-listening".to_owned()].into(),
    };
    let text = include_bytes!("../../../../tests/cli/echo.toml");
    exercise::read(text, "echo", &known).unwrap()
}

/// The same for one alone, whom nobody else sees at the screen.
fn alone() -> Exercise {
    let mut exercise = echo();
    exercise.outline.party = PartySize::Solo;
    exercise
}

/// The way of You and Sam through the exercise.
fn plan(exercise: Exercise) -> Plan {
    let course = exercise::course(&exercise, None).unwrap();
    let draw = Draw {
        seed: 7,
        ..Draw::default()
    };
    let piles = exercise.decks.iter();
    let piles: BTreeMap<String, Pile> = piles
        .map(|(name, deck)| (name.clone(), Pile::new(deck, &draw)))
        .collect();
    Plan {
        variant: None,
        turns: course.turns,
        minutes: course.minutes,
        people: vec!["You".to_owned(), "Sam".to_owned()],
        piles,
        help: Help {
            safety: vec!["Emergency number".to_owned(), "Crisis line".to_owned()],
            crisis: vec!["Crisis line".to_owned(), "Emergency number".to_owned()],
        },
        safe: false,
        logs: exercise.outline.safety != SafetyLevel::Gate,
        known: Vec::new(),
        timed: true,
        exercise,
    }
}

fn session() -> Session {
    Session::new(plan(echo()), WINDOW)
}

/// A session at its first step.
fn begun() -> Session {
    let mut session = session();
    press(&mut session, "\nyy");
    assert_eq!(session.page(), PlanPage::Turn(0));
    session
}

/// Presses keys as they would be typed: `\n` is enter, `<` left, `^` escape, `\u{3}` Ctrl-C, `\u{8}` backspace.
fn press(session: &mut Session, keys: &str) {
    for letter in keys.chars() {
        session.handle(Event::Key(match letter {
            '\n' => Key::Enter,
            '<' => Key::Left,
            '^' => Key::Esc,
            '\u{3}' => Key::CtrlC,
            '\u{8}' => Key::Backspace,
            letter => Key::Char(letter),
        }));
    }
}

fn tick(session: &mut Session, seconds: u64) {
    session.handle(Event::Tick(Duration::from_secs(seconds)));
}

const EARLY: Option<Ending> = Some(Ending::Log { early: true });
