//! What can be said about a person: flags that `add` and `edit` share.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::catalog::practice::Relation;
use crate::error::{Error, Result};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct PersonArgs {
    /// What you are to each other
    #[arg(long, ignore_case = true, value_parser = relations())]
    pub(super) relation: Option<Relation>,
    /// Another name to type; may be repeated
    #[arg(long = "alias", value_name = "WORD", value_delimiter = ',')]
    aliases: Vec<String>,
}

fn relations() -> impl TypedValueParser<Value = Relation> {
    PossibleValuesParser::new(Relation::ALL.map(Relation::as_str))
        .try_map(|word| word.parse::<Relation>())
}

impl PersonArgs {
    /// The other names.
    ///
    /// # Errors
    ///
    /// When there is nothing in one of them.
    pub(super) fn aliases(&self) -> Result<Vec<String>> {
        let aliases = self.aliases.iter().map(|alias| alias.trim());
        let alias = |alias: &str| match alias {
            "" => Err(Error::usage("could not use an alias without a letter")),
            alias => Ok(alias.to_owned()),
        };
        aliases.map(alias).collect()
    }
}
