//! What is said of an entry: before it is written, and what it did for the goals once it is.

use super::{added, count, entry, goal, time};
use crate::context::Context;
use crate::deed::Deed;
use crate::fault::Result;
use crate::journal::header::Person;
use crate::journal::{Header, write};
use crate::names::Names;
use crate::report::{Block, Fact, Line, Report, Span};
use crate::stats::{Chain, Filter, Ledger};
use crate::store::{self, Reading, Written};

/// What would be logged; nothing is written.
///
/// # Errors
///
/// When the header can't be read.
pub fn rehearsed(deed: &Deed, context: &Context) -> Result<Report> {
    let header = context.store.header()?;
    let names = Names::new(&header);
    let today = context.today(&header);
    let day = deed.entry.at.belongs_to(header.day_starts);
    let mut report = Report {
        schema: "bond.log/1",
        ..Report::default()
    };
    let what = with_new_names(deed, names, &header);
    let moment = time::moment(deed.entry.at, today);
    report
        .blocks
        .push(Span::plain(format!("Would log: {what}, {moment}")).into());
    report
        .blocks
        .push(Span::muted(write::line("id", &deed.entry)).into());
    report.facts = vec![
        ("written", false.into()),
        (
            "entry",
            Fact::Object(entry::facts("", day, &deed.entry, true)),
        ),
        ("goals", Fact::Rows(Vec::new())),
    ];
    Ok(report)
}

fn with_new_names(deed: &Deed, names: Names<'_>, header: &Header) -> String {
    if deed.new_people.is_empty() {
        return entry::deed(&deed.entry, names);
    }
    let mut header = header.clone();
    for (key, name) in &deed.new_people {
        let person = Person {
            name: Some(name.clone()),
            ..Default::default()
        };
        header.people.insert(key.clone(), person);
    }
    entry::deed(&deed.entry, Names::new(&header))
}

/// What was logged, for which day, and what it did for the goals. A journal that can't be read further down is only a
/// warning: the entry is safe.
#[must_use]
pub fn told(deed: &Deed, written: &Written, context: &Context) -> Report {
    let mut warnings: Vec<String> = written.warning.clone().into_iter().collect();
    let reading = context.store.read(|header| {
        let filter = Filter {
            practice: Some(deed.entry.practice.to_string()),
            ..Filter::default()
        };
        Ok(Ledger::new(header, context.today(header), filter))
    });
    let (header, ledger) = match reading {
        Ok(Reading { header, view, seen }) => {
            warnings.extend(store::noticed(&seen));
            (header, Some(view))
        }
        Err(fault) => {
            warnings.push(format!("the entry is written, but {}", fault.message));
            (context.store.header().unwrap_or_default(), None)
        }
    };
    let mut report = Feedback {
        deed,
        written,
        header: &header,
        ledger: ledger.as_ref(),
    }
    .report(context);
    report.warnings = warnings;
    report
}

struct Feedback<'a> {
    deed: &'a Deed,
    written: &'a Written,
    header: &'a Header,
    ledger: Option<&'a Ledger>,
}

impl Feedback<'_> {
    fn report(&self, context: &Context) -> Report {
        let names = Names::new(self.header);
        let today = context.today(self.header);
        let entry = &self.deed.entry;
        let day = entry.at.belongs_to(self.header.day_starts);
        let said = format!(
            "{}, {}",
            entry::deed(entry, names),
            time::moment(entry.at, today)
        );
        let mut blocks: Vec<Block> = vec![
            Line::of(vec![Span::strong(said)])
                .with_right(Span::muted(&self.written.id))
                .into(),
        ];
        for (key, name) in &self.deed.new_people {
            blocks.push(Span::muted(added(key, name)).into());
        }
        let mut goals = Vec::new();
        if let Some(ledger) = self.ledger {
            for chain in self.chains(ledger) {
                let standing = chain.judge(ledger.calendar());
                goals.push(goal::facts(chain, &standing));
                blocks.push(self.goal_line(chain, &goal::summary(&standing, today), names));
            }
            if goals.is_empty() {
                blocks.push(self.without_goal(ledger, names));
            }
        }
        Report {
            schema: "bond.log/1",
            facts: vec![
                ("written", true.into()),
                (
                    "entry",
                    Fact::Object(entry::facts(
                        &self.written.id,
                        day,
                        entry,
                        context.show_private,
                    )),
                ),
                ("goals", Fact::Rows(goals)),
            ],
            blocks,
            ..Report::default()
        }
    }

    /// The goals that the entry counts for.
    fn chains<'l>(&'l self, ledger: &'l Ledger) -> impl Iterator<Item = &'l Chain> {
        let entry = &self.deed.entry;
        let chains = ledger.chains().iter();
        chains.filter(move |chain| chain.practice == entry.practice && chain.counts(entry))
    }

    /// Which goal is meant is only said where there are several.
    fn goal_line(&self, chain: &Chain, summary: &str, names: Names<'_>) -> Block {
        match &chain.with {
            Some(with) if self.deed.entry.with.iter().count() > 1 => {
                Span::plain(format!("{}: {summary}", names.person_name(with))).into()
            }
            _ => Span::plain(summary.to_owned()).into(),
        }
    }

    fn without_goal(&self, ledger: &Ledger, names: Names<'_>) -> Block {
        let key = &self.deed.entry.practice;
        let sums = ledger.practice(key);
        let said = match sums.entries {
            0 | 1 => "The first one: a good start".to_owned(),
            entries => format!("{} so far", count(entries, "time")),
        };
        let suggested = names.practice_of(key).and_then(|practice| practice.goal);
        match suggested {
            Some(goal) if sums.entries <= 3 => Span::muted(format!(
                "{said}. To aim for something: bond goal set {key} {goal}"
            ))
            .into(),
            _ => Span::muted(said).into(),
        }
    }
}
