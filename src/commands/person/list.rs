//! `bond person list`: everybody, and when something was last done together.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::catalog::practice::Relation;
use crate::context::Context;
use crate::error::Result;
use crate::journal::{Header, Kind};
use crate::report::{Block, Column, Fact, Report, Span, Table};
use crate::stats::{Filter, Ledger, Sums};
use crate::store::Reading;
use crate::text;

/// List people, and when you last did something together
#[derive(Debug, Default, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Archived ones as well
    #[arg(short, long)]
    all: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond person list
  bond person list --all --json";

/// Shows them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Reading { header, view, seen } = context.store.read(|header| {
        Ok(Ledger::new(
            header,
            context.today(header),
            Filter::default(),
        ))
    })?;
    let today = context.today(&header);
    // Those who are only in entries are people as well.
    let mut people: BTreeMap<&str, Sums> = BTreeMap::new();
    people.extend(
        header
            .people
            .keys()
            .map(|key| (key.as_str(), Sums::default())),
    );
    people.extend(view.people());
    let everybody = people.len();
    people.retain(|key, _| args.all || !header.is_archived(Kind::Person, key));
    let left_out = everybody - people.len();
    let mut blocks: Vec<Block> = if everybody == 0 {
        let said =
            "Nobody yet: whom you name with 'bond log --with' is added, or bond person add Sam";
        vec![Span::muted(said).into()]
    } else {
        vec![table(&people, &header, today).into()]
    };
    blocks.extend(text::archive::left_out(left_out, "person"));
    let facts = people
        .iter()
        .map(|(key, sums)| text::person::facts(key, &header, *sums));
    Ok(Report {
        schema: "bond.people/1",
        facts: vec![("people", Fact::Rows(facts.collect()))],
        columns: text::person::FIELDS,
        blocks,
        warnings: context.store.noticed(&seen),
        incomplete: seen.is_incomplete(),
        ..Report::default()
    })
}

fn table(people: &BTreeMap<&str, Sums>, header: &Header, today: NaiveDate) -> Table {
    let names = Names::new(header);
    let rows = people.iter().map(|(key, sums)| {
        let person = header.people.get(*key);
        let relation = person
            .and_then(|person| person.relation)
            .map(Relation::as_str);
        let last = sums.last.map(|last| text::time::ago(last, today));
        vec![
            text::archive::name(
                &names.person_name(key),
                header.is_archived(Kind::Person, key),
            ),
            Span::muted(*key).into(),
            relation.unwrap_or_default().into(),
            last.unwrap_or_else(|| "not yet".to_owned()).into(),
            text::count(sums.entries, "time").into(),
        ]
    });
    Table {
        indent: 2,
        columns: vec![
            Column::new("person").naming(),
            Column::new("key").drop(2),
            Column::new("relation").drop(1),
            Column::new("last"),
            Column::new("together").right(),
        ],
        rows: rows.collect(),
    }
}
