//! One `practice.toml`, read strictly.

use serde::Deserialize;

use super::{Background, Closeness, Evidence, Grade, Practice, Relation, Stage};

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PracticeFile {
    #[serde(rename = "schema")]
    _schema: Schema,
    slug: String,
    title: String,
    summary: String,
    kinds: Vec<Closeness>,
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

/// The only version of the schema that is understood: 1.
#[derive(Deserialize)]
#[serde(try_from = "u32")]
struct Schema;

impl TryFrom<u32> for Schema {
    type Error = String;

    fn try_from(version: u32) -> Result<Self, String> {
        match version {
            1 => Ok(Self),
            other => Err(format!("schema {other} is not known")),
        }
    }
}

/// Reads a whole file: what every command may ask of a practice, and what is asked when it is shown.
///
/// # Errors
///
/// Says what is not as the schema has it, and where.
pub fn read(text: &str) -> Result<(Practice, Background), toml::de::Error> {
    let file: PracticeFile = toml::from_str(text)?;
    let practice = Practice {
        key: file.slug.into(),
        title: file.title.into(),
        summary: Some(file.summary.into()),
        kinds: file.kinds.into(),
        stage: Some(file.stage),
        relationships: file.relationships.into(),
        goal: file.goal.map(Into::into),
        unit: file.unit.map(Into::into),
        aliases: file.aliases.into_iter().map(Into::into).collect(),
        builtin: true,
        archived: false,
    };
    let background = Background {
        dose: file.dose,
        grade: file.grade,
        limits: file.limits,
        evidence: file.evidence,
    };
    Ok((practice, background))
}
