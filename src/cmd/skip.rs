//! `bond skip`: not this time, and no harm done.

use chrono::NaiveDate;

use crate::context::Context;
use crate::deed::{self, Deed, Typed};
use crate::fault::{Fault, Result};
use crate::goal::{Tally, Unit};
use crate::journal::{At, Entry, Header, Skip};
use crate::names::Names;
use crate::phrase;
use crate::report::{Block, Fact, Line, Report, Span};
use crate::say;
use crate::stats::{Chain, Filter, Ledger};
use crate::store::Written;

/// Not this time, and no harm done
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice
    practice: String,
    /// Why
    #[arg(value_name = "REASON")]
    reason: Vec<String>,
    /// Only for the goals with these people; otherwise for all goals of the practice
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    /// Which day [default: today]
    #[arg(short, long, value_name = "WHEN", allow_hyphen_values = true)]
    date: Option<String>,
    /// The name is somebody new, though it resembles a known one
    #[arg(long, requires = "with")]
    new: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond skip quality-time
  bond skip quality-time both ill
  bond skip qt --with sam -d yesterday \"night shift\"

For more than a day or two: bond pause quality-time";

/// Writes it down.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let header = context.store.header()?;
    let deed = deed::resolved(context, &header, |header| args.deed(context, header))?;
    let written = deed.write(context)?;
    if context.quiet {
        return Ok(Report {
            warnings: written.warning.into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(told(&deed, written, context))
}

impl Args {
    fn deed(&self, context: &Context, header: &Header) -> Result<Deed> {
        let typed = Typed {
            practice: &self.practice,
            with: &self.with,
            // A skip without people holds for all goals: those of the configuration would narrow it.
            alone: self.with.is_empty(),
            when: self.date.as_deref(),
            new: self.new,
        };
        let today = context.today(header);
        let mut deed = typed
            .resolve(context, header)
            .map_err(|fault| self.hinted(fault, context, today))?;
        if self.date.is_none() {
            deed.entry.at = At::day(today);
        }
        deed.entry.skip = Some(self.reason(context, today)?);
        Ok(deed)
    }

    /// A day to come can't be skipped yet, but it can be paused.
    fn hinted(&self, fault: Fault, context: &Context, today: NaiveDate) -> Fault {
        let Some(text) = &self.date else { return fault };
        match phrase::any_day(text, context.wall_clock(), today) {
            Ok(day) if day > today => fault.hinted(format!(
                "for a day to come: bond pause {} --from {day} --to {day}",
                self.practice
            )),
            Ok(_) | Err(_) => fault,
        }
    }

    fn reason(&self, context: &Context, today: NaiveDate) -> Result<Skip<'static>> {
        let reason = self.reason.join(" ").trim().to_owned();
        if reason.is_empty() {
            return Ok(Skip::Plain);
        }
        if phrase::any_day(&reason, context.wall_clock(), today).is_ok() {
            let fault = Fault::usage(format!("could not use {reason:?} as a reason: it is a day"));
            return Err(fault.hinted(format!(
                "a day goes behind -d: bond skip {} -d {reason:?}",
                self.practice
            )));
        }
        Ok(Skip::Because(reason.into()))
    }
}

fn told(deed: &Deed, written: Written, context: &Context) -> Report {
    let entry = &deed.entry;
    let mut warnings: Vec<String> = written.warning.into_iter().collect();
    let reading = context.store.read(|header| {
        Ok(Ledger::new(
            header,
            context.today(header),
            Filter::default(),
        ))
    });
    let (header, ledger) = match reading {
        Ok(reading) => {
            warnings.extend(crate::store::noticed(&reading.seen));
            (reading.header, Some(reading.view))
        }
        Err(fault) => {
            warnings.push(format!("the skip is written, but {}", fault.message));
            (context.store.header().unwrap_or_default(), None)
        }
    };
    let (names, today) = (Names::new(&header), context.today(&header));
    let day = entry.at.belongs_to(header.day_starts);
    let mut blocks = vec![headline(entry, &written.id, names, today)];
    for (key, name) in &deed.new_people {
        blocks.push(Span::muted(say::added(key, name)).into());
    }
    let chains: Vec<&Chain> = ledger
        .iter()
        .flat_map(|ledger| meant(ledger, entry))
        .collect();
    if let Some(ledger) = &ledger {
        blocks.extend(comfort(&chains, day, today));
        blocks.extend(standings(&chains, ledger, names, today));
    }
    let goals = ledger.iter().flat_map(|ledger| {
        let judged = |chain: &&Chain| say::goal::facts(chain, &chain.judge(ledger.calendar()));
        chains.iter().map(judged)
    });
    Report {
        schema: "bond.skip/1",
        facts: vec![
            (
                "entry",
                Fact::Object(say::entry::facts(
                    &written.id,
                    day,
                    entry,
                    context.show_private,
                )),
            ),
            ("goals", Fact::Rows(goals.collect())),
        ],
        blocks,
        warnings,
        ..Report::default()
    }
}

/// The goals that the skip holds for.
fn meant<'l>(ledger: &'l Ledger, entry: &'l Entry<'_>) -> impl Iterator<Item = &'l Chain> {
    let chains = ledger.chains().iter();
    chains.filter(|chain| chain.practice == entry.practice && chain.counts(entry))
}

fn headline(entry: &Entry<'_>, id: &str, names: Names<'_>, today: NaiveDate) -> Block {
    let moment = say::time::moment(entry.at, today);
    let mut said = format!("{}, {moment}", say::entry::deed(entry, names));
    if let Some(Skip::Because(reason)) = &entry.skip {
        said = format!("{said} ({reason})");
    }
    Line::of(vec![Span::strong(said)])
        .with_right(Span::muted(id))
        .into()
}

/// That it does no harm, and why.
fn comfort(chains: &[&Chain], day: NaiveDate, today: NaiveDate) -> Option<Block> {
    let Some(first) = chains.first() else {
        return Some(Span::plain("No harm done: there is no goal that would ask for it").into());
    };
    let is_done = |chain: &&Chain| chain.days().get(day).is_some_and(Tally::is_done);
    if chains.iter().all(is_done) {
        let day = if (today - day).num_days() <= 1 {
            say::time::day(day, today)
        } else {
            "that day".to_owned()
        };
        return Some(Span::plain(format!("It was done {day} as well, and that counts")).into());
    }
    let unit = first.goals.last().map(|goal| goal.every.unit());
    let said = match unit? {
        Unit::Day => "No harm done: a skipped day breaks no streak",
        Unit::Week => "No harm done: a week with a skip breaks no streak",
        Unit::Month => "No harm done: a month with a skip breaks no streak",
    };
    Some(Span::plain(said).into())
}

/// Where the goals stand; which is meant is only said where there are several.
fn standings(chains: &[&Chain], ledger: &Ledger, names: Names<'_>, today: NaiveDate) -> Vec<Block> {
    let said = chains.iter().map(|chain| {
        let standing = chain.judge(ledger.calendar());
        let summary = say::goal::summary(&standing, today);
        if chains.len() == 1 {
            summary
        } else {
            format!("{}: {summary}", say::goal::title(chain, names))
        }
    });
    said.map(|said| Span::plain(said).into()).collect()
}
