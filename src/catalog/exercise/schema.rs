//! What an exercise is, after its file passed every rule.

use std::collections::BTreeMap;

use super::outline::Outline;
use super::safety::{Caution, Safety};
use crate::catalog::practice::{Closeness, Design, Relation};

/// One guided exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// What lists and suggestions ask of it.
    pub outline: Outline,
    /// What it is good for.
    pub purpose: String,
    /// What to have at hand.
    pub needs: Vec<String>,
    /// How often.
    pub dose: Option<Dose>,
    /// An if-then plan to start from.
    pub plan: Option<IfThen>,
    /// What is asked before it begins.
    pub safety: Safety,
    /// Who does what; empty where nobody has a part of their own.
    pub roles: Vec<Role>,
    /// Five to nine steps.
    pub steps: Vec<Step>,
    /// Steps that are done more than once.
    pub repeat: Option<Repeat>,
    /// Cards by the name of their deck.
    pub decks: BTreeMap<String, Deck>,
    /// At most three questions.
    pub record: Vec<Ask>,
    /// Other ways to do it, `easier` and `harder` among them.
    pub variants: Vec<Variant>,
    /// What is known, for and against.
    pub evidence: Vec<Study>,
    /// What to mind.
    pub cautions: Vec<Caution>,
}

/// How often an exercise does good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    /// How many times.
    pub times: u32,
    /// In each `day`, `week`, `month` or `year`.
    pub per: String,
    /// For how many weeks.
    pub weeks: Option<u32>,
    /// Where that comes from.
    pub rationale: Option<String>,
}

/// If this happens, then we do that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfThen {
    /// The cue.
    pub cue: String,
    /// The act.
    pub act: String,
}

/// A part that one person has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its name in steps.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What whoever has it minds.
    pub hint: String,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name in repeats and variants.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// How long it takes.
    pub minutes: f64,
    /// Whose turn it is.
    pub role: Speaker,
    /// What happens when the time is over.
    pub timer: Timer,
    /// The deck that cards are drawn from, and how many.
    pub draw: Option<(String, u8)>,
    /// Whether it may be left out.
    pub optional: bool,
    /// A question to think about.
    pub ask: Option<String>,
}

/// Whose turn a step is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Everyone's, or the only one's.
    All,
    /// The id of a role.
    Role(String),
}

/// What happens when the time of a step is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    /// No time is shown.
    None,
    /// The time is shown and goes on.
    Soft,
    /// A bell rings, and a key goes on.
    Hard,
}

/// Steps in a row that are done more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The id of the first step.
    pub from: String,
    /// The id of the last step.
    pub to: String,
    /// How often in all, at least once.
    pub times: u8,
    /// Whether roles trade between rounds.
    pub swap_roles: bool,
}

/// Cards to draw from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// In which order.
    pub order: DrawOrder,
    /// Days in which no card comes again; 0 for none.
    pub no_repeat_days: u32,
    /// The cards.
    pub cards: Vec<Card>,
}

impl Deck {
    /// The cards for a relationship; all where none is named.
    pub fn cards_for(&self, relation: Option<Relation>) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(move |card| {
            card.relationships.is_empty()
                || relation.is_none_or(|relation| card.relationships.contains(&relation))
        })
    }
}

/// In which order cards are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawOrder {
    /// Any.
    Random,
    /// The lighter ones first, in any order among those of one depth.
    ByDepth,
    /// As they are in the file.
    Listed,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What is on it.
    pub text: String,
    /// 1 light to 3 deep.
    pub depth: u8,
    /// The relationships that it is for; none for all.
    pub relationships: Vec<Relation>,
    /// The kinds that it is for; none for all.
    pub kinds: Vec<Closeness>,
    /// How likely it is drawn beside the others.
    pub weight: u32,
}

/// A question of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its name.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// What an answer is.
    pub kind: AnswerKind,
    /// Before or after the steps.
    pub when: When,
    /// Who answers.
    pub whose: Whose,
    /// Where the answer goes in the entry.
    pub log_as: LogAs,
    /// Never printed unless asked for.
    pub private: bool,
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// A whole number from the least to the most.
    Scale(i64, i64),
    /// A whole number from 0 on.
    Count,
    /// Minutes.
    Minutes,
    /// Yes or no.
    Bool,
    /// One of these.
    Choice(Vec<String>),
    /// Any text.
    Text,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Before the first step.
    Before,
    /// After the last step.
    After,
    /// Both, to compare.
    Both,
}

/// Who answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The user.
    Me,
    /// Each person for themselves: the first answer is hidden until the second is in.
    Each,
    /// All together.
    Shared,
}

/// Where an answer goes in the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogAs {
    /// `rating`.
    Rating,
    /// `amount`, or `minutes` where the question asks for minutes.
    Amount,
    /// `note`.
    Note,
    /// Nowhere: it is for the moment only.
    None,
}

/// Another way to do it.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// `easier`, `harder` or another word.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long it takes.
    pub minutes: f64,
    /// What is different.
    pub text: String,
    /// The relationships that it is for; none for all of the exercise.
    pub relationships: Vec<Relation>,
    /// Its own repeat in the place of the exercise's.
    pub repeat: Option<Repeat>,
    /// Other minutes or texts for steps, by id.
    pub steps: BTreeMap<String, (Option<f64>, Option<String>)>,
    /// Ids of steps that are left out.
    pub skip: Vec<String>,
}

/// One study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Study {
    /// A short name, such as `weger2014`.
    pub key: String,
    /// Authors, year and journal.
    pub cite: String,
    /// Its DOI without the resolver; none where it was not verified.
    pub doi: Option<String>,
    /// How it was done, where that is known.
    pub design: Option<Design>,
    /// How many people took part.
    pub n: Option<u64>,
    /// What was found.
    pub finding: String,
    /// How large the effect was, in words or figures.
    pub effect: Option<String>,
    /// What it says of this exercise.
    pub supports: Supports,
    /// Whether the record and the finding were read.
    pub verified: bool,
}

/// What a study says of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Supports {
    /// It tested this.
    Direct,
    /// It tested a part of it.
    Component,
    /// It tested something near.
    Adjacent,
    /// It speaks against it.
    Against,
}
