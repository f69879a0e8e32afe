//! `bond stats`: where the goals stand, what it adds up to, and the balance over the four kinds.

use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::Result;
use crate::filter_args::{FilterArgs, Scoped};
use crate::goals::Standing;
use crate::report::{Block, Fact, Record, Report, Span};
use crate::stats::{self, Depth, Filter, Ledger, Profile, Series};
use crate::text;
use crate::text::stats::Totals;

/// Show goals, totals and balance
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    scope: FilterArgs,
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
    let all_series: Vec<&Series> = ledger
        .all_series()
        .iter()
        .filter(|series| is_meant(series, ledger.filter()))
        .collect();
    let page = StatsPage {
        ledger,
        goals: stats::each(&all_series, |series| {
            (series, series.judge(ledger.calendar()))
        }),
        names: Names::new(&reading.header),
        totals: Totals::of(ledger, Names::new(&reading.header)),
        profile: profile(ledger, &reading.view.depth, all_series),
    };
    if let Some(error) = doubt.filter(|_| page.totals.is_empty() && page.goals.is_empty()) {
        return Err(error);
    }
    let is_unused = reading.is_unused();
    Ok(Report {
        schema: "bond.stats/1",
        facts: context.to_programs(|| page.facts()),
        columns: text::stats::FIELDS,
        blocks: context.to_people(|| text::welcome::or(is_unused, || page.blocks())),
        warnings: context.store.noticed(&reading.seen),
        incomplete: reading.seen.is_incomplete(),
        ..Report::default()
    })
}

/// The practice that is asked for in depth, if one is.
fn profile<'l>(
    ledger: &'l Ledger,
    depth: &'l Depth,
    all_series: Vec<&'l Series>,
) -> Option<text::profile::Profile<'l>> {
    let filter = ledger.filter();
    let calendar = ledger.calendar();
    let until = filter
        .until
        .map_or(calendar.today, |until| until.min(calendar.today));
    filter.practice.as_ref()?;
    let all_series = all_series.into_iter();
    let since = filter.since;
    Some(text::profile::Profile::of(
        depth, all_series, calendar, since, until,
    ))
}

/// What was added up.
struct StatsPage<'p> {
    ledger: &'p Ledger,
    goals: Vec<(&'p Series, Standing)>,
    names: Names<'p>,
    totals: Totals<'p>,
    profile: Option<text::profile::Profile<'p>>,
}

impl StatsPage<'_> {
    fn blocks(&self) -> Vec<Block> {
        let filter = self.ledger.filter();
        let calendar = self.ledger.calendar();
        let today = calendar.today;
        let mut blocks = heading(filter, self.names, today);
        blocks.extend(text::stats::goals(&self.goals, filter, self.names, today));
        let within = text::stats::within(&self.goals, filter, calendar, self.names);
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
        let goals = goals.map(|(series, standing)| text::stats::facts(series, standing));
        let mut facts = vec![
            ("today", calendar.today.to_string().into()),
            ("filter", Fact::Object(text::filter::facts(filter))),
            ("goals", Fact::Rows(goals.collect())),
            (
                "within",
                text::stats::within_facts(&self.goals, filter, calendar),
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
fn is_meant(series: &Series, filter: &Filter) -> bool {
    let practice = filter.practice.as_ref();
    practice.is_none_or(|key| *key == series.practice)
        && (filter.with.is_none() || filter.with == series.with)
}

fn heading(filter: &Filter, names: Names<'_>, today: chrono::NaiveDate) -> Vec<Block> {
    let said = text::filter::said(filter, names, today);
    let heading = said.map(|said| vec![Span::strong(said).into(), Block::Gap]);
    heading.unwrap_or_default()
}
