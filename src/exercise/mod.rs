//! Guided exercises: what their files say, checked so that whoever runs one can rely on it.

mod course;
mod fields;
mod library;
mod notes;
mod parts;
mod read;
mod rules;
mod schema;
mod words;

#[cfg(test)]
mod tests;

pub use course::{Course, Turn, course};
pub use library::Library;
pub use read::{Known, read};
pub use schema::{
    AnswerKind, Ask, Card, Caution, CautionLevel, Deck, Dose, DrawOrder, Exercise, IfThen, LogAs,
    Party, Repeat, Role, Safety, SafetyLevel, Speaker, Step, Study, Supports, Timer, Variant, When,
    Whose,
};
pub use words::Word;
