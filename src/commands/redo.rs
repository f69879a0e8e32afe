//! `bond redo`: does again what was taken back last.

use crate::context::Context;
use crate::error::Result;
use crate::kind;
use crate::report::Report;
use crate::store::Direction;
use crate::text;

/// Do again what was taken back last
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {}

const EXAMPLES: &str = "\
Examples:
  bond redo
  bond redo --json";

/// Goes one step.
pub(super) fn run(_: &Args, context: &Context) -> Result<Report> {
    let before = context.store.header()?;
    let step = context
        .store
        .step(Direction::Redo, context.utc(), &context.waiting)?;
    let rename = step.made.as_ref().and_then(|(step, _)| step.rename.clone());
    let left = kind::left_by_step(rename, &before, context);
    // The step is done: where its names can't be read any more, keys stand in for them.
    let header = context.store.header().unwrap_or_default();
    let mut report = text::step::report(step, Direction::Redo, &header, context);
    report.warnings.extend(left);
    Ok(report)
}
