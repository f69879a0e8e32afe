//! What a practice is, and what is known about it.

use std::borrow::Cow;

use serde::Deserialize;

use super::{Closeness, Grade, Relation, Stage};

/// A text that is part of the program, or was read.
pub type Text = Cow<'static, str>;

/// A list that is part of the program, or was read.
pub type List<T> = Cow<'static, [T]>;

/// A practice, built in or the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its slug, which is what the journal says.
    pub key: Text,
    /// Its name in sentences and tables, at most 60 characters where it is built in.
    pub title: Text,
    /// One sentence on what to do, at most 100 characters where it is built in.
    pub summary: Option<Text>,
    /// The kinds of intimacy that it feeds; the first is primary.
    pub kinds: List<Closeness>,
    /// Whether it rather mends what is hurt or builds on what is well.
    pub stage: Option<Stage>,
    /// The relationships that it suits.
    pub relationships: List<Relation>,
    /// The suggested goal as it is written in `every`, such as `3/week`; none where duty does harm.
    pub goal: Option<Text>,
    /// What an entry's `amount` counts, such as `pages`.
    pub unit: Option<Text>,
    /// Short names.
    pub aliases: List<Text>,
    /// Whether it comes with bond.
    pub builtin: bool,
    /// Whether the user has put it away: it is found by its whole key only.
    pub archived: bool,
}

impl Practice {
    /// Whether an entry of it touches each kind of intimacy, in the order of [`Closeness::ALL`]: it touches every kind of
    /// its practice, once.
    #[must_use]
    pub fn touches(&self) -> [bool; Closeness::ALL.len()] {
        Closeness::ALL.map(|kind| self.kinds.contains(&kind))
    }
}

/// What is known about a practice: read when it is shown, not when it is logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Background {
    /// How often and how long, and where that comes from.
    pub dose: String,
    /// How good the evidence is as a whole.
    pub grade: Grade,
    /// What is not known, and what can do harm.
    pub limits: String,
    /// The studies, the most telling first.
    pub evidence: Vec<Evidence>,
}

/// One study and what it found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// A short name, such as `weger2014`.
    pub key: String,
    /// Authors, year and journal.
    pub cite: String,
    /// Its DOI without the resolver; none where it was not verified.
    pub doi: Option<String>,
    /// What was found, in a sentence of our own.
    pub finding: String,
    /// How it was found, where that is known.
    pub design: Option<Design>,
    /// How far the source was checked.
    pub verified: Verified,
}

/// How a study came to its finding, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Design {
    /// Many studies taken together.
    Meta,
    /// A randomised controlled trial.
    Rct,
    /// People were asked to do different things, and compared.
    Experiment,
    /// The same people over time.
    Longitudinal,
    /// Reports day by day.
    Diary,
    /// One look at many people.
    CrossSectional,
    /// Expert practice without a test.
    Tradition,
}

/// How far a source was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Verified {
    /// The record and the finding were read.
    #[serde(rename = "V")]
    Read,
    /// The record was matched; the finding is known second hand.
    #[serde(rename = "D")]
    Matched,
    /// The finding was only seen in other people's breakdowns.
    #[serde(rename = "P")]
    Reported,
}
