//! `bond practice archive` and `unarchive`: hides a practice, and brings it back.

use crate::context::Context;
use crate::error::Result;
use crate::kind::{Kind, archive};
use crate::report::Report;

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it; an archived one goes by its whole key
    name: String,
}

const EXAMPLES: &str = "\
Examples:
  bond practice archive walk
  bond practice unarchive walk
  bond practice list --all

A practice that is archived is left out of lists, suggestions and checklists, and only its whole key finds it. Its goals are
on hold. What was logged stays and counts in totals. To undo the change, run: bond undo";

/// Puts it away, or takes it up again.
pub(super) fn run(args: &Args, puts_away: bool, context: &Context) -> Result<Report> {
    archive(Kind::Practice, &args.name, puts_away, context)
}
