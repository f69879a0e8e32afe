//! `bond redo`: does again what was taken back last.

use crate::context::Context;
use crate::fault::Result;
use crate::report::Report;
use crate::say;
use crate::store::Direction;

/// The command takes no flags of its own.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {}

const EXAMPLES: &str = "\
Examples:
  bond redo
  bond redo --json";

/// Goes one step.
pub(super) fn run(_: &Args, context: &Context) -> Result<Report> {
    let step = context
        .store
        .step(Direction::Redo, context.utc(), &context.waiting)?;
    // The step is done: where its names can't be read any more, keys stand in for them.
    let header = context.store.header().unwrap_or_default();
    Ok(say::step::report(step, Direction::Redo, &header, context))
}
