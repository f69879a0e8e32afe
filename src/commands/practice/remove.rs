//! `bond practice remove`: takes the table of a practice out of the journal.

use crate::context::Context;
use crate::error::Result;
use crate::kind::{Kind, Removal};
use crate::report::Report;

/// Remove a practice that is not in use, or that is archived
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it; an archived one goes by its whole key
    name: String,
    /// Remove it without asking
    #[arg(short, long)]
    yes: bool,
    /// Say what would be removed, and write nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond practice remove walk
  bond practice remove walk --dry-run
  bond practice archive walk && bond practice remove walk --yes

What is in use has to be archived first: then its table goes with its goals and pauses, and entries keep the bare key. Of a
built-in practice only the table goes that overrules it. 'bond undo' brings it back.";

/// Removes it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let removal = Removal {
        kind: Kind::Practice,
        word: &args.name,
        yes: args.yes,
        dry_run: args.dry_run,
    };
    removal.run(context)
}
