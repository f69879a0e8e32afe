//! `bond year`: the summary of a year, this one or one before.

use crate::context::Context;
use crate::deed::phrase_fault;
use crate::fault::Result;
use crate::journal::Header;
use crate::phrase;
use crate::report::Report;
use crate::review::{Gathered, Scale, Stretch};
use crate::say;
use crate::store::{Reading, noticed};

/// Sum up a year
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which year: last, -1, 2025, or a day of it; this one unless said otherwise
    #[arg(allow_negative_numbers = true)]
    when: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond year
  bond year last
  bond year 2025 --format markdown > 2025.md

A sign is a month, the higher the more was done. A year that is over is judged as of its last day.
Counts show what you logged, not how much you love.";

/// Sums it up.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Reading { header, view, seen } = context.store.read(|header| {
        let stretch = args.stretch(context, header)?;
        let notes = say::review::notes(Scale::Year);
        Ok(Gathered::new(header, stretch, context.today(header), notes))
    })?;
    let is_empty = header.goals.is_empty() && seen.fast + seen.slow == 0;
    let mut report = say::review::report(&view, &header, context.today(&header));
    if is_empty {
        report.blocks = say::welcome::blocks();
    }
    report.warnings = noticed(&seen);
    Ok(report)
}

impl Args {
    /// The year that is meant, which is not one to come.
    fn stretch(&self, context: &Context, header: &Header) -> Result<Stretch> {
        let today = context.today(header);
        let day = match &self.when {
            Some(when) => phrase::year(when, context.wall_clock(), today).map_err(phrase_fault)?,
            None => today,
        };
        Ok(Stretch::around(Scale::Year, day, header.week_starts))
    }
}
