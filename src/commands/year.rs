//! `bond year`: the summary of a year, this one or one before.

use crate::context::Context;
use crate::dates;
use crate::draft::phrase_error;
use crate::error::Result;
use crate::report::Report;
use crate::summary::review::Scale;
use crate::text;

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

A sign is a month, the higher the more was done. A year that is over is judged as of the day after it.
Counts show what you logged, not how much you love.";

/// Sums it up; a year to come is refused.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    text::review::sum_up(Scale::Year, context, |today| match &args.when {
        Some(when) => dates::year(when, today).map_err(phrase_error),
        None => Ok(today),
    })
}
