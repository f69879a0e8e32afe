//! What lists and suggestions ask of an exercise.

use crate::catalog::practice::{Closeness, Grade, List, Relation, Stage, Text};

/// One exercise without what it takes to do it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its name in files, on the command line and in the journal.
    pub slug: Text,
    /// What it is called, at most 60 characters.
    pub title: Text,
    /// One line of what happens, at most 100 characters.
    pub summary: Text,
    /// The key of the practice that it is logged as.
    pub practice: Text,
    /// Kinds of intimacy, the primary one first.
    pub kinds: List<Closeness>,
    /// The relationships that it suits.
    pub relationships: List<Relation>,
    /// Stages that it serves besides that of its practice.
    pub also: List<Stage>,
    /// How many take part.
    pub party: PartySize,
    /// The fewest and the most people, the user among them.
    pub people: (u8, u8),
    /// How long it takes with its repeats, in minutes.
    pub minutes: f64,
    /// 1 easy, 2 medium, 3 demanding.
    pub level: u8,
    /// How good the evidence is.
    pub grade: Grade,
    /// How careful to be before it begins.
    pub safety: SafetyLevel,
    /// Its variant `easier`, where there is one.
    pub easier: Option<Easier>,
    /// Whether the file is the user's own.
    pub own: bool,
}

/// The easier way to do an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Easier {
    /// How long it takes, in minutes.
    pub minutes: f64,
    /// The relationships that it is for; none for all of the exercise.
    pub relationships: List<Relation>,
}

/// How many take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartySize {
    /// The user alone.
    Solo,
    /// Two people.
    Pair,
    /// Two or more people.
    Group,
}

/// How careful to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyLevel {
    /// Nothing is asked.
    None,
    /// Questions before the start.
    Check,
    /// Questions, and nothing is logged unless asked for.
    Gate,
}
