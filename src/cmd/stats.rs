//! `bond stats`: where the goals stand, what it adds up to, and the balance over the four kinds.

use crate::context::Context;
use crate::fault::Result;
use crate::goal::Standing;
use crate::names::Names;
use crate::report::{Block, Fact, Record, Report, Span};
use crate::say;
use crate::say::stats::Totals;
use crate::scope::{Scope, Scoped};
use crate::stats::{self, Chain, Depth, Filter, Ledger, Profile};

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

A practice is shown in depth: by month, weekday and hour, with its ratings. Where a goal stands is always judged by its
whole history; --since and --until narrow all else, and tell how often it was kept in these days.

A sign for each of the last 12 weeks, days or months of a goal says what became of it; the newest is on the right. A narrow
page leaves out the strength first, then the best streak, the streak and the signs. The name, what is done now and how often
the goal was kept always stay.";

/// Adds it all up.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Scoped { reading, doubt } = args.scope.read(context, |header, filter| {
        let today = context.today(header);
        let ledger = Ledger::new(header, today, filter.clone());
        Profile::new(ledger, filter, today, header.day_starts)
    })?;
    let reading = reading.to_the_end();
    let ledger = &reading.view.inner;
    let chains: Vec<&Chain> = ledger
        .chains()
        .iter()
        .filter(|chain| is_meant(chain, ledger.filter()))
        .collect();
    let page = Page {
        ledger,
        goals: stats::each(&chains, |chain| (chain, chain.judge(ledger.calendar()))),
        names: Names::new(&reading.header),
        totals: Totals::of(ledger, Names::new(&reading.header)),
        profile: profile(ledger, &reading.view.depth, chains),
    };
    if let Some(fault) = doubt.filter(|_| page.totals.is_empty() && page.goals.is_empty()) {
        return Err(fault);
    }
    let is_unused = reading.is_unused();
    Ok(Report {
        schema: "bond.stats/1",
        facts: context.to_programs(|| page.facts()),
        columns: say::stats::FIELDS,
        blocks: context.to_people(|| say::welcome::or(is_unused, || page.blocks())),
        warnings: context.store.noticed(&reading.seen),
        incomplete: reading.seen.is_incomplete(),
        ..Report::default()
    })
}

/// The practice that is asked for in depth, if one is.
fn profile<'l>(
    ledger: &'l Ledger,
    depth: &'l Depth,
    chains: Vec<&'l Chain>,
) -> Option<say::profile::Profile<'l>> {
    let filter = ledger.filter();
    let calendar = ledger.calendar();
    let until = filter
        .until
        .map_or(calendar.today, |until| until.min(calendar.today));
    filter.practice.as_ref()?;
    let chains = chains.into_iter();
    let since = filter.since;
    Some(say::profile::Profile::of(
        depth, chains, calendar, since, until,
    ))
}

/// What was added up.
struct Page<'p> {
    ledger: &'p Ledger,
    goals: Vec<(&'p Chain, Standing)>,
    names: Names<'p>,
    totals: Totals<'p>,
    profile: Option<say::profile::Profile<'p>>,
}

impl Page<'_> {
    fn blocks(&self) -> Vec<Block> {
        let filter = self.ledger.filter();
        let calendar = self.ledger.calendar();
        let today = calendar.today;
        let mut blocks = heading(filter, self.names, today);
        blocks.extend(say::stats::goals(&self.goals, filter, self.names, today));
        let within = say::stats::within(&self.goals, filter, calendar, self.names);
        blocks.extend(within);
        if let Some(profile) = &self.profile {
            blocks.extend(profile.blocks(self.names, self.totals.last(), today));
        }
        blocks.extend(self.totals.blocks(filter, today));
        blocks
    }

    fn facts(&self) -> Record {
        let filter = self.ledger.filter();
        let calendar = self.ledger.calendar();
        let goals = self.goals.iter();
        let goals = goals.map(|(chain, standing)| say::stats::facts(chain, standing));
        let mut facts = vec![
            ("today", calendar.today.to_string().into()),
            ("filter", Fact::Object(say::filter::facts(filter))),
            ("goals", Fact::Rows(goals.collect())),
            (
                "within",
                say::stats::within_facts(&self.goals, filter, calendar),
            ),
        ];
        facts.extend(self.totals.facts());
        let detail = self
            .profile
            .as_ref()
            .map(|profile| Fact::Object(profile.facts()));
        facts.push(("detail", detail.unwrap_or(Fact::Null)));
        facts
    }
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
