//! `bond person show`: what was done with somebody.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::catalog::practice::Relation;
use crate::context::Context;
use crate::draft;
use crate::error::Result;
use crate::journal::{Header, Kind};
use crate::report::{Block, Cell, Column, Fact, Record, Report, Span, Table, TextLine};
use crate::stats::{Filter, Ledger, Series, Sums};
use crate::store::Reading;
use crate::text;

/// Show what you have done with someone
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The person: their name, an alias or the beginning of it
    who: String,
}

const EXAMPLES: &str = "\
Examples:
  bond person show sam
  bond person show sam --json";

/// Shows it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let header = draft::whole_header(context)?;
    let known = Names::new(&header).known_person(&args.who);
    // Somebody without a table may still stand in entries.
    let key = known.clone().unwrap_or_else(|_| args.who.clone());
    let Reading { header, view, seen } = context.store.read(|header| {
        let filter = Filter {
            with: Some(key.clone()),
            ..Filter::default()
        };
        Ok(Ledger::new(header, context.today(header), filter))
    })?;
    let sums = view.people().into_iter().find(|(person, _)| *person == key);
    let sums = match (sums, known) {
        (Some((_, sums)), _) => sums,
        (None, Ok(_)) => Sums::default(),
        (None, Err(error)) => return Err(error),
    };
    let shown = PersonPage {
        key: &key,
        header: &header,
        ledger: &view,
        sums,
        today: context.today(&header),
    };
    Ok(Report {
        schema: "bond.person/1",
        facts: shown.facts(),
        blocks: shown.blocks(),
        warnings: context.store.noticed(&seen),
        incomplete: seen.is_incomplete(),
        ..Report::default()
    })
}

struct PersonPage<'a> {
    key: &'a str,
    header: &'a Header,
    ledger: &'a Ledger,
    sums: Sums,
    today: NaiveDate,
}

impl PersonPage<'_> {
    fn blocks(&self) -> Vec<Block> {
        let names = Names::new(self.header);
        let name = TextLine::of(vec![Span::strong(names.person_name(self.key))]);
        let mut blocks = vec![name.with_right(Span::muted(self.key)).into()];
        blocks.push(self.about().into());
        if self.ledger.practices().len() > 1 {
            blocks.extend([Block::Gap, self.practices().into()]);
        }
        blocks
    }

    /// What can be said in a line each.
    fn about(&self) -> Table {
        let person = self.header.people.get(self.key);
        let relation = person
            .and_then(|person| person.relation)
            .map(Relation::as_str);
        let aliases = person.map(|person| person.aliases.join(", "));
        let mut rows = vec![
            ("relation", relation.map(str::to_owned)),
            ("short", aliases.filter(|aliases| !aliases.is_empty())),
            (
                "archived",
                self.header.is_archived(Kind::Person, self.key).then(|| {
                    text::archive::ends(
                        Kind::Person,
                        self.key,
                        &Names::new(self.header).person_name(self.key),
                    )
                }),
            ),
            ("together", Some(text::sums(self.sums, self.today))),
            ("practice", self.only_practice()),
        ];
        rows.extend(
            self.all_series()
                .map(|series| ("goal", Some(self.goal(series)))),
        );
        let rows = rows.into_iter().filter_map(|(label, value)| {
            Some(vec![Cell::from(Span::muted(label)), Cell::from(value?)])
        });
        Table {
            indent: 2,
            columns: vec![Column::default(), Column::default().wrapping()],
            rows: rows.collect(),
        }
    }

    /// The practice, where it was always the same: its sums are those with the person.
    fn only_practice(&self) -> Option<String> {
        match self.ledger.practices().as_slice() {
            [(only, _)] => Some(Names::new(self.header).title(only)),
            _ => None,
        }
    }

    fn goal(&self, series: &Series) -> String {
        let title = Names::new(self.header).title(&series.practice);
        let standing = series.judge(self.ledger.calendar());
        text::goal_span::stands(&title, &standing, self.today)
    }

    /// The goals for this person.
    fn all_series(&self) -> impl Iterator<Item = &Series> {
        let all_series = self.ledger.all_series().iter();
        all_series.filter(|series| series.with.as_deref() == Some(self.key))
    }

    fn practices(&self) -> Table {
        let names = Names::new(self.header);
        let rows = self.ledger.practices().into_iter().map(|(practice, sums)| {
            let minutes = Some(sums.minutes).filter(|minutes| *minutes > 0);
            let last = sums.last.map(|last| text::time::ago(last, self.today));
            vec![
                Cell::from(Span::strong(names.title(practice))),
                text::count(sums.entries, "time").into(),
                minutes.map(text::time::minutes).unwrap_or_default().into(),
                Span::muted(last.unwrap_or_default()).into(),
            ]
        });
        Table {
            indent: 2,
            columns: vec![
                Column::default(),
                Column::default().right(),
                Column::default().right().drop(1),
                Column::default(),
            ],
            rows: rows.collect(),
        }
    }

    fn facts(&self) -> Record {
        let practices = self.ledger.practices().into_iter().map(|(practice, sums)| {
            let mut row: Record = vec![("practice", practice.into())];
            row.extend(text::person::sums_facts(sums));
            row
        });
        let goals = self
            .all_series()
            .map(|series| text::goal::facts(series, &series.judge(self.ledger.calendar())));
        let mut facts = text::person::facts(self.key, self.header, self.sums);
        facts.push(("practices", Fact::Rows(practices.collect())));
        facts.push(("goals", Fact::Rows(goals.collect())));
        facts
    }
}
