//! `bond person archive` and `unarchive`: hides a person, and brings them back.

use crate::context::Context;
use crate::error::Result;
use crate::kind::{Kind, archive};
use crate::report::Report;

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The person: their name, an alias or the beginning of it; an archived one goes by its whole key
    who: String,
}

const EXAMPLES: &str = "\
Examples:
  bond person archive sam
  bond person unarchive sam
  bond person list --all

People who are archived are left out of lists, suggestions and checklists, and only their whole key finds them. Goals for
them are on hold. What was logged stays and counts in totals. To undo the change, run: bond undo";

/// Puts them away, or takes them up again.
pub(super) fn run(args: &Args, puts_away: bool, context: &Context) -> Result<Report> {
    archive(Kind::Person, &args.who, puts_away, context)
}
