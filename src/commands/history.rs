//! `bond history`: the entries, the newest first.

use chrono::NaiveDate;

use crate::catalog::exercise::Library;
use crate::catalog::names::Names;
use crate::catalog::practice::is_slug;
use crate::context::Context;
use crate::dates;
use crate::draft;
use crate::error::{Error, Result};
use crate::filter_args::{FilterArgs, Limit, Scoped};
use crate::report::{Block, Fact, Record, Report, Span};
use crate::stats::{Filter, Logged, Newest, Search};
use crate::text;
use crate::unicode::folded;

/// How many entries a table shows unless more are asked for.
const SHOWN: usize = 20;

/// Show entries, the newest first
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    scope: FilterArgs,
    /// Only with this tag; of several each must be there
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Only with this text in the note or the reason of a skip
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    grep: Option<String>,
    /// Only what was done with this guided exercise
    #[arg(long, value_name = "NAME")]
    exercise: Option<String>,
    /// Only with this rating: 4, 4.. (4 and better), ..2 (2 and worse)
    #[arg(long, value_name = "RANGE", allow_hyphen_values = true)]
    rating: Option<String>,
    /// Only what was skipped
    #[arg(long)]
    skips: bool,
    #[command(flatten)]
    limit: Limit,
    /// The same entries, the oldest of them first
    #[arg(long)]
    reverse: bool,
    /// A heading for each day
    #[arg(long)]
    days: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond history
  bond history -n 5 --with sam
  bond history quality-time --since 2026-01-01 --grep river
  bond history --rating 4.. --days
  bond history --skips --since 2026-01-01
  bond history --format csv > bond.csv

Tables show 20 entries, unless -n asks for more.";

/// Reads the entries and keeps the newest.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let (search, unknown) = args.search(context)?;
    let Scoped { reading, doubt } = args.scope.read(context, |header, filter| {
        Newest::new(
            filter,
            search.clone(),
            header.day_starts,
            args.limit.or(Some(SHOWN), context),
        )
    })?;
    let is_empty = reading.seen.is_empty();
    let matched = reading.view.matched();
    if let Some(error) = doubt.or(unknown).filter(|_| matched == 0) {
        return Err(error);
    }
    let filter = reading.view.filter().clone();
    let mut entries = reading.view.into_entries();
    if args.reverse {
        entries.reverse();
    }
    let page = HistoryPage {
        filter: &filter,
        search: &search,
        entries: &entries,
        matched,
        today: context.today(&reading.header),
        names: Names::new(&reading.header),
        show_private: context.show_private,
    };
    Ok(Report {
        schema: "bond.history/1",
        facts: context.to_programs(|| page.facts()),
        columns: text::entry::FIELDS,
        blocks: context.to_people(|| text::welcome::or(is_empty, || page.blocks(args.days))),
        warnings: context.store.noticed(&reading.seen),
        incomplete: reading.seen.is_incomplete(),
        ..Report::default()
    })
}

/// What was found.
struct HistoryPage<'p> {
    filter: &'p Filter,
    search: &'p Search,
    entries: &'p [Logged],
    /// How many there are, shown or not.
    matched: u64,
    today: NaiveDate,
    names: Names<'p>,
    show_private: bool,
}

impl HistoryPage<'_> {
    fn blocks(&self, by_days: bool) -> Vec<Block> {
        let (names, today) = (self.names, self.today);
        let heading = text::filter::searched(self.filter, self.search, names, today);
        let mut blocks: Vec<Block> = heading
            .map(|said| Span::strong(said).into())
            .into_iter()
            .collect();
        blocks.push(Block::Gap);
        if by_days {
            let days = text::history::days(self.entries, names, today, self.show_private);
            blocks.extend(days);
        } else {
            let table = text::history::table(self.entries, names, today, self.show_private);
            blocks.push(table.into());
        }
        blocks.push(Block::Gap);
        let rest = text::history::rest(self.entries.len() as u64, self.matched);
        blocks.extend(rest.map(|said| Span::muted(said).into()));
        blocks
    }

    fn facts(&self) -> Record {
        let rows = self.entries.iter().map(|logged| {
            text::entry::facts(&logged.id, logged.day, &logged.entry, self.show_private)
        });
        let mut filter = text::filter::facts(self.filter);
        filter.extend(text::filter::search_facts(self.search));
        vec![
            ("today", self.today.to_string().into()),
            ("filter", Fact::Object(filter)),
            ("matched", self.matched.into()),
            ("entries", Fact::Rows(rows.collect())),
        ]
    }
}

impl Args {
    /// What is searched for, and the error about an exercise that is not known: to be given if no entry has it either.
    fn search(&self, context: &Context) -> Result<(Search, Option<Error>)> {
        let ratings = self.rating.as_deref().map(dates::ratings);
        let (exercise, unknown) = match &self.exercise {
            None => (None, None),
            Some(word) => match Library::of(context, &context.store.header()?).find(word) {
                Ok(found) => (Some(found.outline.slug.into_owned()), None),
                Err(error) if is_slug(word) => (Some(word.clone()), Some(error)),
                Err(error) => return Err(error),
            },
        };
        let search = Search {
            tags: self.tags.iter().map(|tag| plain_tag(tag)).collect(),
            text: self.grep.as_deref().map(folded),
            exercise,
            ratings: ratings.transpose().map_err(draft::phrase_error)?,
            skips: self.skips,
            in_private: context.show_private,
        };
        Ok((search, unknown))
    }
}

/// A tag without the `#` that history shows in front of it.
fn plain_tag(tag: &str) -> String {
    folded(tag.strip_prefix('#').unwrap_or(tag))
}
