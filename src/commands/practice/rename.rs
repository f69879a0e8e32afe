//! `bond practice rename`: another key for a practice, in everything that names it.

use crate::context::Context;
use crate::error::Result;
use crate::kind::{Kind, Renaming};
use crate::report::Report;

/// Change a practice's key, in past entries too
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it
    old: String,
    /// Its new key, or a new name of which the key is made
    new: String,
    /// Say how many entries, goals and pauses would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond practice rename walk stroll
  bond practice rename walk \"Evening stroll\"
  bond practice rename walk stroll --dry-run

Its table, its goals and pauses and every entry change in one step, and nothing else in the file does; 'bond undo' takes
all of it back. To change only its title: bond practice edit walk --title Stroll";

/// Renames it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let wish = Renaming {
        kind: Kind::Practice,
        old: &args.old,
        new: &args.new,
        name: None,
        dry_run: args.dry_run,
    };
    wish.run(context)
}
