//! `bond person remove`: takes the table of a person out of the journal.

use crate::context::Context;
use crate::error::Result;
use crate::kind::{Kind, Removal};
use crate::report::Report;

/// Remove a person who is not in use, or who is archived
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The person: their name, an alias or the beginning of it; an archived one goes by its whole key
    who: String,
    /// Remove them without asking
    #[arg(short, long)]
    yes: bool,
    /// Say what would be removed, and write nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond person remove sam
  bond person remove sam --dry-run
  bond person archive sam && bond person remove sam --yes

Whoever is named in entries has to be archived first: then the table goes with the goals for them, and entries keep the bare
key. 'bond undo' brings them back.";

/// Removes them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let removal = Removal {
        kind: Kind::Person,
        word: &args.who,
        yes: args.yes,
        dry_run: args.dry_run,
    };
    removal.run(context)
}
