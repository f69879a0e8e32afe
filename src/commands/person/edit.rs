//! `bond person edit`: says something else about somebody, and nothing else in the file changes.

use clap::ValueEnum;

use super::fields::PersonArgs;
use crate::catalog::practice::Relation;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::write;
use crate::kind::{self, Edit, Kind};
use crate::report::Report;

/// Change a person's name, relation or aliases
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The person: their name, an alias or the beginning of it
    who: String,
    /// What you call them; the key stays, see 'bond person rename'
    #[arg(long)]
    name: Option<String>,
    #[command(flatten)]
    fields: PersonArgs,
    /// Take something away
    #[arg(long, value_name = "FIELD", value_delimiter = ',', value_enum)]
    clear: Vec<PersonField>,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond person edit sam --relation romantic
  bond person edit mum --name Margaret --alias mom
  bond person edit zoe --clear relation,aliases

Other names take the place of those that were there. 'bond undo' takes it back.";

/// What a table can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PersonField {
    Name,
    Relation,
    #[value(alias = "alias")]
    Aliases,
}

impl PersonField {
    /// Its key in the table.
    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Relation => "relation",
            Self::Aliases => "aliases",
        }
    }
}

/// Edits them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let name = args.name.as_deref().map(str::trim);
    if name == Some("") {
        return Err(Error::usage("could not use a name without a letter"));
    }
    let aliases = args.fields.aliases()?;
    let relation = args.fields.relation.map(Relation::as_str);
    let edit = Edit {
        kind: Kind::Person,
        word: &args.who,
        wanted: kind::values([
            ("name", name.map(write::string)),
            ("relation", relation.map(write::string)),
            ("aliases", kind::list(aliases.iter().map(String::as_str))),
        ]),
        cleared: args.clear.iter().map(|field| field.key()).collect(),
        words: name
            .into_iter()
            .chain(aliases.iter().map(String::as_str))
            .collect(),
        dry_run: args.dry_run,
    };
    let (_, report) = edit.run(context)?;
    Ok(report)
}
