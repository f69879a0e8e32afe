//! `bond person rename`: another key for somebody, in everything that names them.

use crate::context::Context;
use crate::error::Result;
use crate::kind::{Kind, Renaming};
use crate::report::Report;

/// Change a person's key, in past entries too
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The person: their name, an alias or the beginning of it
    old: String,
    /// The new key, or a new name of which the key is made
    new: String,
    /// What you call them from now on, where the new key is to be another
    #[arg(long)]
    name: Option<String>,
    /// Say how many entries and goals would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond person rename sam Alex
  bond person rename mum margaret --name \"Aunt Margaret\"
  bond person rename sam alex --dry-run

The table, the goals and every entry change in one step, and nothing else in the file does; 'bond undo' takes all of it
back. Other names to type stay, see 'bond person edit'. Where 'with' in config.toml would not find them any more, bond
says so with the command that mends it: two files can't change at once. To change only the name: bond person edit sam
--name Alex";

/// Renames them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let wish = Renaming {
        kind: Kind::Person,
        old: &args.old,
        new: &args.new,
        name: args.name.as_deref(),
        dry_run: args.dry_run,
    };
    wish.run(context)
}
