//! `bond stats`: where the goals stand, what it adds up to, and the balance over the four kinds.

use crate::context::Context;
use crate::fault::Result;
use crate::names::Names;
use crate::report::{Block, Fact, Report, Span};
use crate::say;
use crate::say::stats::Totals;
use crate::scope::{Scope, Scoped};
use crate::stats::{Chain, Filter, Ledger};
use crate::store::noticed;

/// Show goals, totals and balance
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    scope: Scope,
}

const EXAMPLES: &str = "\
Examples:
  bond stats
  bond stats quality-time
  bond stats --with sam --since 2026-01-01
  bond stats --json | jq '.goals[] | {practice, current_streak, unit}'

A goal is always judged by its whole history; --since and --until narrow the totals.";

/// Adds it all up.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Scoped { mut reading, doubt } = args.scope.read(context, |header, filter| {
        Ledger::new(header, context.today(header), filter)
    })?;
    let ledger = &mut reading.view;
    let goals: Vec<_> = ledger
        .chains()
        .iter()
        .filter(|chain| is_meant(chain, ledger.filter()))
        .map(|chain| (chain, chain.judge(ledger.calendar())))
        .collect();
    let names = Names::new(&reading.header);
    let totals = Totals::of(ledger, names);
    if let Some(fault) = doubt.filter(|_| totals.is_empty() && goals.is_empty()) {
        return Err(fault);
    }
    let today = ledger.calendar().today;
    let mut facts = vec![
        ("today", today.to_string().into()),
        ("filter", Fact::Object(say::filter::facts(ledger.filter()))),
        (
            "goals",
            Fact::Rows(
                goals
                    .iter()
                    .map(|(chain, standing)| say::goal::facts(chain, standing))
                    .collect(),
            ),
        ),
    ];
    facts.extend(totals.facts());
    let is_empty = reading.header.goals.is_empty() && reading.seen.fast + reading.seen.slow == 0;
    let blocks = if is_empty {
        say::welcome::blocks()
    } else {
        let mut blocks = heading(ledger.filter(), names, today);
        blocks.push(say::stats::goals(&goals, names, today).into());
        blocks.extend(say::stats::legend(&goals).map(Block::from));
        blocks.extend(totals.blocks(today));
        blocks
    };
    Ok(Report {
        schema: "bond.stats/1",
        facts,
        columns: say::goal::FIELDS,
        blocks,
        warnings: noticed(&reading.seen),
        ..Report::default()
    })
}

/// Whether a goal is of the practice and the person that are asked for.
fn is_meant(chain: &Chain, filter: &Filter) -> bool {
    let practice = filter.practice.as_ref();
    practice.is_none_or(|key| *key == chain.practice)
        && (filter.with.is_none() || filter.with == chain.with)
}

fn heading(filter: &Filter, names: Names<'_>, today: chrono::NaiveDate) -> Vec<Block> {
    let said = say::filter::said(filter, names, today);
    let heading = said.map(|said| vec![Span::strong(said).into(), Block::Gap]);
    heading.unwrap_or_default()
}
