//! `bond exercise suggest`: one exercise that fits now, and why.

use crate::context::Context;
use crate::deed;
use crate::exercise::{self, Company, Library, Past, Wish};
use crate::fault::{Fault, Result};
use crate::journal::Header;
use crate::names::Names;
use crate::phrase;
use crate::report::{Block, Fact, Report, Span};
use crate::say::suggestion;
use crate::stats::{Filter, Ledger};
use crate::store::Reading;

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
    let minutes = args.minutes.as_deref().map(phrase::minutes);
    let minutes = minutes.transpose().map_err(deed::phrase_fault)?;
    let Reading { header, view, seen } = context.store.read(|header| {
        let today = context.today(header);
        let ledger = Ledger::new(header, today, Filter::default());
        Ok(exercise::recall(ledger, header, today))
    })?;
    let library = Library::of(context, &header);
    let chains = view.inner.chains().iter();
    let due = chains.filter(|chain| chain.judge(view.inner.calendar()).due);
    let due = due.filter_map(|chain| chain.with.as_deref()).collect();
    let past = exercise::past(&view, &library, &header, &view.inner, &due);
    let wish = Wish {
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

fn company(words: &[String], header: &Header, past: &Past) -> Result<Vec<Company>> {
    let names = Names::new(header);
    let mut found: Vec<Company> = Vec::new();
    let keys = words.iter().map(|word| names.known_people(word));
    for key in keys.collect::<Result<Vec<_>>>()?.concat() {
        let person = past.people.iter().find(|one| one.key == key);
        let person =
            person.ok_or_else(|| Fault::usage(format!("could not find the person {key:?}")))?;
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
