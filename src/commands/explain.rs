//! `bond explain`: why a streak is what it is, period by period.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::entry_ids;
use crate::error::{Error, Result};
use crate::filter_args::{FilterArgs, Limit, Scoped};
use crate::goal_history::GoalHistory;
use crate::journal::Header;
use crate::report::Report;
use crate::stats::{Evidence, Filter, Ledger, Series, all_series};
use crate::text;

/// Say why a streak is what it is
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    scope: FilterArgs,
    #[command(flatten)]
    limit: Limit,
}

const EXAMPLES: &str = "\
Examples:
  bond explain                       where there is one goal only
  bond explain quality-time --with sam
  bond explain last                  for the practice that you logged last
  bond explain qt -n 52
  bond explain qt --since 2026-01-01 --until 2026-03-31
  bond explain qt --json | jq '.periods[] | select(.in_streak) | {from, state}'

Each period with what was done, what was asked and what became of it, the newest first; then how rate, current and \
best streak follow from that. They are always counted over the whole history. Tables show 12 weeks or months, or 28 \
days, unless -n or --since asks for more; --since and --until narrow what is shown.";

/// Accounts for it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let scope = last_logged(args, context)?;
    let scope = scope.as_ref().unwrap_or(&args.scope);
    let Scoped { reading, doubt } = scope.read(context, |header, filter| {
        let today = context.today(header);
        let series = meant(header, &filter, today).ok();
        let ledger = Ledger::new(header, today, filter);
        let only_skips = !context.for_programs;
        Evidence::new(ledger, series, only_skips, today, header.day_starts)
    })?;
    let header = &reading.header;
    let ledger = &reading.view.inner;
    let calendar = ledger.calendar();
    let found = meant(header, ledger.filter(), calendar.today);
    let found = found.map_err(|error| doubt.unwrap_or(error))?;
    let is_found =
        |series: &&Series| series.practice == found.practice && series.with == found.with;
    // The ledger has the same goals, and what was done for them.
    let series = ledger.all_series().iter().find(is_found).unwrap_or(&found);
    let breakdown = series.breakdown(calendar);
    let usual = text::explain::shown(breakdown.standing.unit);
    // Who says since when wants all of it.
    let usual = Some(usual).filter(|_| ledger.filter().since.is_none());
    let page = text::explain::ExplainPage {
        series,
        breakdown: &breakdown,
        filter: ledger.filter(),
        limit: args.limit.or(usual, context),
        counted: &reading.view.counted(),
        pauses: &header.pauses,
        names: Names::new(header),
        today: calendar.today,
        show_private: context.show_private,
    };
    Ok(Report {
        schema: "bond.explain/1",
        facts: page.facts(),
        columns: text::explain::FIELDS,
        blocks: page.blocks(),
        warnings: context.store.noticed(&reading.seen),
        incomplete: reading.seen.is_incomplete(),
        ..Report::default()
    })
}

/// With `last` for a practice, unless one is called so, the practice of the entry that was logged last.
fn last_logged(args: &Args, context: &Context) -> Result<Option<FilterArgs>> {
    if args.scope.practice() != Some(entry_ids::LAST) {
        return Ok(None);
    }
    let header = context.store.header()?;
    if Names::new(&header)
        .practices_called(entry_ids::LAST)
        .next()
        .is_some()
    {
        return Ok(None);
    }
    let last = entry_ids::named(&[entry_ids::LAST.to_owned()], context)?;
    let entry = last.into_iter().find_map(|named| named.entry);
    Ok(entry.map(|entry| args.scope.about(entry.practice.into_owned())))
}

/// The goal that is asked for: the one of this practice and person, or the only one that they leave.
fn meant(header: &Header, filter: &Filter, today: NaiveDate) -> Result<Series> {
    let Filter { practice, with, .. } = filter;
    let is_left = |series: &Series| {
        practice.as_ref().is_none_or(|key| *key == series.practice)
            && (with.is_none() || *with == series.with)
    };
    let mut left: Vec<Series> = all_series(header);
    left.retain(is_left);
    let is_exact = |series: &Series| practice.is_some() && *with == series.with;
    if let Some(place) = left.iter().position(is_exact) {
        return Ok(left.swap_remove(place));
    }
    let has_ended = |series: &Series| {
        let mut goals = series.goals.iter();
        goals.all(|goal| goal.until.is_some_and(|until| until < today))
    };
    if left.iter().any(|series| !has_ended(series)) {
        left.retain(|series| !has_ended(series));
    }
    match left.len() {
        1 => Ok(left.swap_remove(0)),
        0 => Err(none(header, filter, today)),
        _ => Err(several(&left)),
    }
}

fn none(header: &Header, filter: &Filter, today: NaiveDate) -> Error {
    match (&filter.practice, &filter.with) {
        (Some(practice), with) => {
            GoalHistory::of(header, (practice, with.as_deref()), None, today).missing(header)
        }
        (None, Some(with)) => {
            let name = Names::new(header).person_name(with);
            Error::usage(format!("could not find a goal with {name}"))
                .hinted("'bond goal list --all' shows every goal")
        }
        (None, None) => Error::usage("could not explain a streak: there is no goal yet")
            .hinted("'bond goal set' begins one, as in 'bond goal set quality-time 2/week'"),
    }
}

fn several(all_series: &[Series]) -> Error {
    let named: Vec<String> = all_series
        .iter()
        .map(|series| match &series.with {
            Some(with) => format!("'bond explain {} -w {with}'", series.practice),
            None => format!("'bond explain {}'", series.practice),
        })
        .collect();
    Error::usage(format!(
        "could not tell which goal is meant: there are {}",
        all_series.len()
    ))
    .hinted(format!("name one: {}", named.join(", ")))
}
