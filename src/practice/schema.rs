//! What a `practice.toml` may say: a strict schema, of which most commands read only what stands above the evidence.

use std::fmt;

use serde::Deserialize;

use super::{Kind, Practice, Relation, Stage};

/// The version of the schema that is understood.
const SCHEMA: u32 = 1;

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
    /// The finding was only seen in other people's accounts.
    #[serde(rename = "P")]
    Reported,
}

/// A grade of evidence, `A` to `D` with `+` or `-`: A a trial of this practice, B of a part of it, C observation, D
/// tradition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Grade(String);

impl Grade {
    /// The lowest one: what is known is tradition.
    #[must_use]
    pub fn lowest() -> Self {
        Self("D-".to_owned())
    }

    /// How good it is beside others: 0 for `A+`, one more for each step down, so that `D-` has 11.
    #[must_use]
    pub fn rank(&self) -> u8 {
        let bytes = self.0.as_bytes();
        let letter = bytes
            .first()
            .map_or(3, |letter| letter.saturating_sub(b'A'));
        letter * 3
            + match bytes.get(1) {
                Some(b'+') => 0,
                Some(b'-') => 2,
                _ => 1,
            }
    }

    /// The grade as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl TryFrom<String> for Grade {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_bytes() {
            [b'A'..=b'D'] | [b'A'..=b'D', b'+' | b'-'] => Ok(Self(text)),
            _ => Err(format!(
                "{text:?} is no grade: write A, B, C or D, with + or -"
            )),
        }
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeFile {
    schema: u32,
    slug: String,
    title: String,
    summary: String,
    kinds: Vec<Kind>,
    stage: Stage,
    relationships: Vec<Relation>,
    #[serde(default)]
    aliases: Vec<String>,
    goal: Option<String>,
    unit: Option<String>,
    dose: String,
    grade: Grade,
    limits: String,
    #[serde(default)]
    evidence: Vec<Evidence>,
}

impl PracticeFile {
    /// Reads a whole file.
    ///
    /// # Errors
    ///
    /// Says what is not as the schema has it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let file: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        if file.schema != SCHEMA {
            return Err(format!("schema {} is not known", file.schema));
        }
        Ok(file)
    }

    /// Reads a file without its evidence, which is most of it and stands at its end.
    ///
    /// # Errors
    ///
    /// Says what is not as the schema has it.
    pub(super) fn read_head(text: &str) -> Result<Self, String> {
        let end = text.find("\n[[evidence]]").unwrap_or(text.len());
        Self::read(&text[..end])
    }

    /// What every command may ask.
    pub(super) fn into_practice(self) -> Practice {
        Practice {
            key: self.slug,
            title: self.title,
            summary: Some(self.summary),
            kinds: self.kinds,
            stage: Some(self.stage),
            relationships: self.relationships,
            goal: self.goal,
            unit: self.unit,
            aliases: self.aliases,
            builtin: true,
        }
    }

    /// What is asked when the practice is shown.
    pub(super) fn into_background(self) -> Background {
        Background {
            dose: self.dose,
            grade: self.grade,
            limits: self.limits,
            evidence: self.evidence,
        }
    }
}
