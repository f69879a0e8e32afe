//! Guided exercises: what their files say, checked so that whoever runs one can rely on it.

mod course;
mod fields;
mod index;
mod known;
mod library;
mod notes;
mod outline;
mod parts;
mod past;
mod read;
mod rules;
mod safety;
mod schema;
mod suggest;
mod words;

#[cfg(test)]
mod tests;

pub use course::{Course, Turn, course};
pub use known::Known;
pub use library::{Examined, Library};
pub use outline::{Easier, Outline, Party, SafetyLevel};
pub use past::{past, recall};
pub use read::read;
pub use safety::{AfterNo, Caution, CautionLevel, Safety, SafetyQuestion};
pub use schema::{
    AnswerKind, Ask, Card, Deck, Dose, DrawOrder, Exercise, IfThen, LogAs, Repeat, Role, Speaker,
    Step, Study, Supports, Timer, Variant, When, Whose,
};
pub use suggest::{BALANCE, Company, Past, REST, Reason, Suggestion, Wish, suggest};
pub use words::Word;
