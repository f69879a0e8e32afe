//! `bond month`: the summary of a month, this one or one before.

use crate::context::Context;
use crate::dates;
use crate::draft::phrase_error;
use crate::error::Result;
use crate::report::Report;
use crate::summary::review::Scale;
use crate::text;

/// Sum up a month
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which month: last, -1, 2026-10, october, or a day of it; this one unless said otherwise
    #[arg(allow_negative_numbers = true)]
    when: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond month
  bond month last
  bond month -2             two months ago
  bond month 2026-10
  bond month october --format markdown > october.md

A column is a week, as in 'bond week W47'. A month that is over is judged as of the day after it.
Counts show what you logged, not how much you love.";

/// Sums it up; a month to come is refused.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    text::review::sum_up(Scale::Month, context, |today| match &args.when {
        Some(when) => dates::month(when, today).map_err(phrase_error),
        None => Ok(today),
    })
}
