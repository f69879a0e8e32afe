//! `bond exercise suggest`: one exercise that fits now, and why.

use crate::catalog::exercise::{self, Companion, Criteria, Library, Past};
use crate::catalog::names::Names;
use crate::context::Context;
use crate::dates;
use crate::draft;
use crate::error::{Error, Result};
use crate::journal::Header;
use crate::report::{Block, Fact, Report, Span};
use crate::stats::{Filter, Ledger};
use crate::store::Reading;
use crate::text::suggestion;

/// Name one exercise that fits now, and say why
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The time at hand: 20, 20m, 1h
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    minutes: Option<String>,
    /// Who is there; several with commas or by repeating
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond exercise suggest
  bond exercise suggest --minutes 20 -w sam

It is for the person you did something with longest ago, or for the kind of closeness that you logged least in the last
four weeks, and was not done in the last 14 days. Touch is not compared: little of it is no reason for anything.";

/// Suggests it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let minutes = args.minutes.as_deref().map(dates::minutes);
    let minutes = minutes.transpose().map_err(draft::phrase_error)?;
    let Reading { header, view, seen } = context.store.read(|header| {
        let today = context.today(header);
        let ledger = Ledger::new(header, today, Filter::default());
        Ok(exercise::recall(ledger, header, today))
    })?;
    let library = Library::of(context, &header);
    let all_series = view.inner.all_series().iter();
    let due = all_series.filter(|series| series.judge(view.inner.calendar()).due);
    let due = due.filter_map(|series| series.with.as_deref()).collect();
    let past = exercise::past(&view, &library, &header, &view.inner, &due);
    let wish = Criteria {
        minutes,
        with: company(&args.with, &header, &past)?,
    };
    let found = exercise::suggest(&library.outlines(), &past, &wish);
    let today = past.today;
    Ok(Report {
        schema: "bond.suggestion/1",
        facts: vec![(
            "suggestion",
            found.as_ref().map_or(Fact::Null, |one| {
                Fact::Object(suggestion::facts(one, today))
            }),
        )],
        blocks: found.map_or_else(nothing, |one| suggestion::page(&one, today)),
        warnings: [library.warnings.clone(), context.store.noticed(&seen)].concat(),
        incomplete: seen.is_incomplete(),
        ..Report::default()
    })
}

fn company(words: &[String], header: &Header, past: &Past) -> Result<Vec<Companion>> {
    let names = Names::new(header);
    let mut found: Vec<Companion> = Vec::new();
    let keys = words.iter().map(|word| names.known_people(word));
    for key in keys.collect::<Result<Vec<_>>>()?.concat() {
        let person = past.people.iter().find(|one| one.key == key);
        let person =
            person.ok_or_else(|| Error::usage(format!("could not find the person {key:?}")))?;
        if !found.contains(person) {
            found.push(person.clone());
        }
    }
    Ok(found)
}

fn nothing() -> Vec<Block> {
    vec![
        Span::plain("Nothing fits just now").into(),
        Span::muted("Allow more time, or see all with: bond exercise list").into(),
    ]
}
