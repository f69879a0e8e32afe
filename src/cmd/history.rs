//! `bond history`: the entries, the newest first.

use crate::context::Context;
use crate::fault::Result;
use crate::names::Names;
use crate::report::{Block, Fact, Report, Span};
use crate::say;
use crate::scope::{Scope, Scoped};
use crate::stats::{Filter, Logged, Newest, Search};
use crate::store::noticed;

/// How many entries a table shows unless more are asked for.
const SHOWN: usize = 20;

/// Show entries, the newest first
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    scope: Scope,
    /// Only with this tag; may be repeated
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Only with this text in the note or the reason of a skip
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    grep: Option<String>,
    /// At most this many; otherwise 20 in tables, and all in JSON and CSV
    #[arg(
        short = 'n',
        long,
        value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..),
        allow_negative_numbers = true
    )]
    limit: Option<u32>,
    /// The same entries, the oldest of them first
    #[arg(long)]
    reverse: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond history
  bond history -n 5 --with sam
  bond history quality-time --since 2026-01-01 --grep river
  bond history --format csv > bond.csv";

/// Reads the entries and keeps the newest.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Scoped { reading, doubt } = args.scope.read(context, |header, filter| {
        Newest::new(
            filter,
            args.search(context),
            header.day_starts,
            args.limit(context),
        )
    })?;
    let is_empty = reading.seen.fast + reading.seen.slow == 0;
    let matched = reading.view.matched();
    if let Some(fault) = doubt.filter(|_| matched == 0) {
        return Err(fault);
    }
    let filter = reading.view.filter().clone();
    let mut entries = reading.view.into_entries();
    if args.reverse {
        entries.reverse();
    }
    let today = context.today(&reading.header);
    let blocks = if is_empty {
        say::welcome::blocks()
    } else {
        let names = Names::new(&reading.header);
        let heading = say::filter::said(&filter, names, today);
        let table = say::history::table(&entries, names, today, context.show_private);
        let mut blocks = Vec::new();
        blocks.extend(heading.map(|said| Block::from(Span::strong(said))));
        blocks.extend([Block::Gap, table.into(), Block::Gap]);
        blocks.extend(
            say::history::rest(entries.len() as u64, matched).map(|said| Span::muted(said).into()),
        );
        blocks
    };
    Ok(Report {
        schema: "bond.history/1",
        facts: facts(&filter, matched, &entries, context, today),
        columns: say::entry::FIELDS,
        blocks: if context.for_programs {
            Vec::new()
        } else {
            blocks
        },
        warnings: noticed(&reading.seen),
        ..Report::default()
    })
}

fn facts(
    filter: &Filter,
    matched: u64,
    entries: &[Logged],
    context: &Context,
    today: chrono::NaiveDate,
) -> crate::report::Record {
    let rows = entries.iter().map(|logged| {
        say::entry::facts(&logged.id, logged.day, &logged.entry, context.show_private)
    });
    vec![
        ("today", today.to_string().into()),
        ("filter", Fact::Object(say::filter::facts(filter))),
        ("matched", matched.into()),
        ("entries", Fact::Rows(rows.collect())),
    ]
}

impl Args {
    fn search(&self, context: &Context) -> Search {
        Search {
            tags: self.tags.clone(),
            text: self.grep.clone(),
            in_private: context.show_private,
        }
    }

    fn limit(&self, context: &Context) -> Option<usize> {
        match self.limit {
            Some(limit) => Some(usize::try_from(limit).unwrap_or(usize::MAX)),
            None if context.for_programs => None,
            None => Some(SHOWN),
        }
    }
}
