//! What can be said about a practice: flags that `add` and `edit` share.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::catalog::practice::{self, Closeness};
use crate::error::{Error, Result};
use crate::goals::{Every, Quantity};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct PracticeArgs {
    /// A kind of intimacy that it feeds, the most important first; may be repeated
    #[arg(long = "kind", value_name = "KIND", value_delimiter = ',', ignore_case = true, value_parser = kinds())]
    pub(super) kinds: Vec<Closeness>,
    /// A short name to type; may be repeated
    #[arg(long = "alias", value_name = "WORD", value_delimiter = ',')]
    pub(super) aliases: Vec<String>,
    /// What 'bond log --amount' counts, such as pages
    #[arg(long, value_name = "WORD")]
    pub(super) unit: Option<String>,
}

fn kinds() -> impl TypedValueParser<Value = Closeness> {
    PossibleValuesParser::new(Closeness::ALL.map(Closeness::as_str))
        .try_map(|word| word.parse::<Closeness>())
}

impl PracticeArgs {
    /// Each kind once.
    pub(super) fn kinds(&self) -> Vec<Closeness> {
        let mut kinds: Vec<Closeness> = Vec::new();
        for kind in &self.kinds {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        kinds
    }

    /// The short names.
    ///
    /// # Errors
    ///
    /// When there is nothing in one of them.
    pub(super) fn aliases(&self) -> Result<Vec<String>> {
        let aliases = self.aliases.iter().map(|alias| alias.trim());
        let alias = |alias: &str| match practice::slug(alias) {
            Some(_) => Ok(alias.to_owned()),
            None => Err(Error::usage(format!(
                "could not use the alias {alias:?}: it needs a letter or a digit"
            ))),
        };
        aliases.map(alias).collect()
    }

    /// A word that goals can count in: `20pages/month` has to mean this unit.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub(super) fn unit(&self) -> Result<Option<String>> {
        self.unit.as_deref().map(unit).transpose()
    }
}

fn unit(word: &str) -> Result<String> {
    let every: Option<Every> = format!("1{}/week", word.trim()).parse().ok();
    match every {
        Some(Every::AtLeast {
            quantity: Quantity::Amount { unit, .. },
            ..
        }) => Ok(unit),
        _ => Err(Error::usage(format!(
            "could not use the unit {word:?}: it has to be one word that means no time, such as pages"
        ))),
    }
}
