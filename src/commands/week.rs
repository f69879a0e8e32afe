//! `bond week`: the weekly summary, of this week or one before.

use chrono::TimeDelta;

use crate::catalog::exercise::{self, Criteria, Library};
use crate::context::Context;
use crate::dates;
use crate::draft::phrase_error;
use crate::error::Result;
use crate::journal::Header;
use crate::report::Report;
use crate::stats::{Before, Filter, Ledger, WithinDays};
use crate::store::Reading;
use crate::summary::week::{Digest, Week};
use crate::text;
use crate::text::week::Summary;

/// Sum up a week
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Which week: last, -1, 2026-W07, or a day of it; this one unless said otherwise
    #[arg(allow_negative_numbers = true)]
    when: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond week
  bond week last
  bond week -2              two weeks ago
  bond week 2026-W07
  bond week --format markdown > week.md

A week that is over is judged as of the day after it, so that its picture stays.
Counts show what you logged, not how much you love.";

/// Sums it up.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let reading = context.store.read(|header| {
        let week = args.week(context, header)?;
        let today = context.today(header).min(week.to);
        let ledger = Ledger::new(header, today, Filter::default());
        let before = week.before();
        let same_day = today - TimeDelta::weeks(1);
        let starts = header.day_starts;
        let before = Before::new(ledger, before.from, same_day, before.to, starts);
        let window = WithinDays::new(before, week.from, today, starts);
        Ok(exercise::recall(window, header, today))
    })?;
    let reading = reading.to_the_end();
    let Reading { header, view, seen } = &*reading;
    let week = args.week(context, header)?;
    let WithinDays {
        inner: before,
        entries,
        ..
    } = &view.inner;
    let ledger = &before.inner;
    let is_over = week.to < context.today(header);
    let digest = Digest::of(week, is_over, header, before, entries);
    let library = Library::of(context, header);
    let past = exercise::past(view, &library, header, ledger, &digest.due_with());
    let outlines = library.outlines();
    let idea = Some(&past).filter(|_| !is_over);
    let idea = idea.and_then(|past| exercise::suggest(&outlines, past, &Criteria::default()));
    // Who rests is not asked for anything.
    let idea = idea.filter(|idea| !past.paused.contains(&*idea.exercise.practice));
    let mut warnings = context.store.noticed(seen);
    if !is_over {
        warnings.splice(0..0, library.warnings.iter().cloned());
    }
    let summary = Summary::of(&digest, idea);
    let is_unused = reading.is_unused();
    Ok(Report {
        schema: "bond.week/1",
        facts: context.to_programs(|| text::week::facts::facts(&summary)),
        columns: text::week::facts::GRID,
        blocks: context.to_people(|| text::welcome::or(is_unused, || summary.blocks())),
        warnings,
        incomplete: seen.is_incomplete(),
        ..Report::default()
    })
}

impl Args {
    /// The week that is meant, which is not one to come.
    fn week(&self, context: &Context, header: &Header) -> Result<Week> {
        let today = context.today(header);
        let this = Week::around(today, header.week_starts);
        let Some(when) = &self.when else {
            return Ok(this);
        };
        let day = dates::week(when, today, this.to).map_err(phrase_error)?;
        Ok(Week::around(day, header.week_starts))
    }
}
