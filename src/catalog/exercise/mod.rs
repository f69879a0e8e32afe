//! Guided exercises: what their files say, checked so that whoever runs one can rely on it.

mod course;
mod index;
mod library;
mod notes;
mod outline;
mod parts;
mod past;
mod read;
mod references;
mod rules;
mod safety;
mod schema;
mod suggest;
mod table_reader;
mod words;

#[cfg(test)]
mod tests;

pub use course::{Course, Turn, course};
pub use library::{Examined, Library};
pub use outline::{Easier, Outline, PartySize, SafetyLevel};
pub use past::{past, recall};
pub use read::read;
pub use references::References;
pub use safety::{AfterNo, Caution, CautionLevel, Safety, SafetyQuestion};
pub use schema::{
    AnswerKind, Ask, Card, Deck, Dose, DrawOrder, Exercise, IfThen, LogAs, Repeat, Role, Speaker,
    Step, Study, Supports, Timer, Variant, When, Whose,
};
pub use suggest::{BALANCE, Companion, Criteria, Past, REST, Reason, Suggestion, suggest};
pub use words::Word;
