//! Guided exercises: what their files say, checked so that whoever runs one can rely on it.

mod schema;

pub use schema::{
    AnswerKind, Ask, Card, Caution, CautionLevel, Deck, Dose, DrawOrder, Exercise, IfThen, LogAs,
    Party, Repeat, Role, Safety, SafetyLevel, Speaker, Step, Study, Supports, Timer, Variant, When,
    Whose,
};
