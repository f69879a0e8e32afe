//! `bond undo`: takes the last change back.

use crate::context::Context;
use crate::error::Result;
use crate::journal::Rename;
use crate::kind;
use crate::report::Report;
use crate::store::Direction;
use crate::text;

/// Take the last change back
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {}

const EXAMPLES: &str = "\
Examples:
  bond undo
  bond undo --json";

/// Goes one step.
pub(super) fn run(_: &Args, context: &Context) -> Result<Report> {
    // Names that the step takes out of the header are known before it.
    let header = context.store.header()?;
    let step = context
        .store
        .step(Direction::Undo, context.utc(), &context.waiting)?;
    let rename = step
        .made
        .as_ref()
        .and_then(|(step, _)| step.rename.as_ref());
    let rename = rename.map(Rename::reversed);
    let left = kind::left_by_step(rename, &header, context);
    let mut report = text::step::report(step, Direction::Undo, &header, context);
    report.warnings.extend(left);
    Ok(report)
}
