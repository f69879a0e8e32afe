//! `bond calendar`: a year day by day.

use chrono::{Datelike, Days, NaiveDate};

use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::filter_args::{FilterArgs, Scoped};
use crate::journal::Header;
use crate::report::Report;
use crate::stats::{Daily, Ledger, pauses_for};
use crate::summary::week::Week;
use crate::text;
use crate::text::calendar::{CalendarPage, Year};

/// Show a year day by day
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Only this practice: its name, an alias or the beginning of it
    practice: Option<String>,
    /// Only what was done with this person
    #[arg(short, long, value_name = "WHO")]
    with: Option<String>,
    /// This year; otherwise the last 12 months
    #[arg(long, value_name = "YYYY", allow_negative_numbers = true)]
    year: Option<i32>,
}

const EXAMPLES: &str = "\
Examples:
  bond calendar
  bond calendar quality-time
  bond calendar appreciation --with sam --year 2025
  bond calendar qt --format csv > days.csv

The darker a day, the more was done on it. Where the page is narrow, the newest months are shown.
A year that is over is judged as of the day after it.";

/// Shows it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let scope = FilterArgs::of(args.practice.as_deref(), args.with.as_deref());
    if let Some(year) = args.year {
        check(year, context)?;
    }
    let Scoped { reading, doubt } = scope.read(context, |header, filter| {
        let (from, to) = args.days(context, header);
        let ledger = Ledger::new(header, to, filter.clone());
        Daily::new(ledger, filter, from, to, header.day_starts)
    })?;
    let header = &reading.header;
    let pauses = match &reading.view.inner.filter().practice {
        Some(practice) => pauses_for(&header.pauses, practice),
        None => pauses_for(&header.pauses, ""),
    };
    let (_, to) = args.days(context, header);
    let is_over = to < context.today(header);
    let year = args.year.map(|number| Year { number, is_over });
    let calendar = CalendarPage::of(&reading.view, Names::new(header), &pauses, year);
    if let Some(error) = doubt.filter(|_| calendar.is_empty()) {
        return Err(error);
    }
    Ok(Report {
        schema: "bond.calendar/1",
        facts: calendar.facts(),
        blocks: text::welcome::or(reading.is_unused(), || calendar.blocks()),
        warnings: context.store.noticed(&reading.seen),
        incomplete: reading.seen.is_incomplete(),
        ..Report::default()
    })
}

/// Refuses a year to come, and one before anybody could have logged something.
fn check(year: i32, context: &Context) -> Result<()> {
    let this = context.wall_clock().year();
    if (1900..=this).contains(&year) {
        return Ok(());
    }
    let why = if year > this {
        "it is still to come"
    } else {
        "years begin with 1900"
    };
    Err(Error::usage(format!(
        "could not show the year {year}: {why}"
    )))
}

impl Args {
    /// The first and the last day: those of the year as far as it has come, or 53 weeks up to today.
    fn days(&self, context: &Context, header: &Header) -> (NaiveDate, NaiveDate) {
        let today = context.today(header);
        let bound = |month, day| NaiveDate::from_ymd_opt(self.year?, month, day);
        if let (Some(from), Some(to)) = (bound(1, 1), bound(12, 31)) {
            return (from, to.min(today));
        }
        let week = Week::around(today, header.week_starts);
        (week.from - Days::new(52 * 7), today)
    }
}
