//! `bond practice show`: what is known about a practice.

use chrono::NaiveDate;

use std::borrow::Cow;

use crate::context::Context;
use crate::deed;
use crate::fault::Result;
use crate::journal::Sort;
use crate::names::Names;
use crate::practice::{self, Background, Practice};
use crate::report::{Block, Cell, Column, Fact, Line, Record, Report, Span, Table};
use crate::say;
use crate::stats::{Chain, Filter, Ledger};
use crate::store::Reading;

/// Show a practice: what it is for, how much of it, and the evidence
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice: its name, an alias or the beginning of it
    name: String,
}

const EXAMPLES: &str = "\
Examples:
  bond practice show quality-time
  bond practice show forgiveness --format markdown";

/// Shows it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let header = deed::whole_header(context)?;
    let practice = Names::new(&header).practice(&args.name)?;
    let Reading { header, view, seen } = context.store.read(|header| {
        let filter = Filter {
            practice: Some(practice.key.to_string()),
            ..Filter::default()
        };
        Ok(Ledger::new(header, context.today(header), filter))
    })?;
    let background = Some(&practice).filter(|practice| practice.builtin);
    let background = background.and_then(|practice| practice::background(&practice.key));
    let today = context.today(&header);
    let mut blocks = heading(&practice);
    blocks.push(about(&practice, &view, Names::new(&header), today).into());
    blocks.extend(background.iter().flat_map(known));
    Ok(Report {
        schema: "bond.practice/1",
        facts: facts(&practice, background.as_ref(), &view),
        blocks,
        warnings: context.store.noticed(&seen),
        incomplete: seen.is_incomplete(),
        ..Report::default()
    })
}

fn heading(practice: &Practice) -> Vec<Block> {
    let title = Line::of(vec![Span::strong(&*practice.title)]);
    let mut blocks = vec![title.with_right(Span::muted(&*practice.key)).into()];
    blocks.extend(
        practice
            .summary
            .as_ref()
            .map(|summary| Span::plain(&**summary).into()),
    );
    blocks.push(Block::Gap);
    blocks
}

/// What can be said in a line each.
fn about(practice: &Practice, ledger: &Ledger, names: Names<'_>, today: NaiveDate) -> Table {
    let suggested = say::practice::suggested(practice).map(|every| {
        let goal = practice.goal.as_deref().unwrap_or_default();
        format!("{every}: bond goal set {} {goal}", practice.key)
    });
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut rows = vec![
        ("short", some(practice.aliases.join(", "))),
        ("kinds", some(say::practice::kinds(practice))),
        (
            "for",
            practice
                .stage
                .map(|stage| say::practice::stage(stage).to_owned()),
        ),
        ("suits", some(say::practice::relations(practice).join(", "))),
        ("counted in", practice.unit.clone().map(Cow::into_owned)),
        ("suggested", suggested),
        (
            "archived",
            practice
                .archived
                .then(|| say::archive::ends(Sort::Practice, &practice.key, &practice.title)),
        ),
        (
            "done",
            Some(say::sums(ledger.practice(&practice.key), today)),
        ),
    ];
    let goals =
        chains(practice, ledger).map(|chain| ("goal", Some(goal(chain, ledger, names, today))));
    rows.extend(goals);
    let rows = rows.into_iter().filter_map(|(label, value)| {
        Some(vec![Cell::from(Span::muted(label)), Cell::from(value?)])
    });
    Table {
        indent: 2,
        columns: vec![Column::default(), Column::default().wrapping()],
        rows: rows.collect(),
    }
}

fn chains<'l>(practice: &'l Practice, ledger: &'l Ledger) -> impl Iterator<Item = &'l Chain> {
    let chains = ledger.chains().iter();
    chains.filter(|chain| chain.practice == practice.key)
}

fn goal(chain: &Chain, ledger: &Ledger, names: Names<'_>, today: NaiveDate) -> String {
    let standing = chain.judge(ledger.calendar());
    let with = chain.with.as_ref();
    let with = with.map(|with| format!("with {}", names.person_name(with)));
    say::aim::stands(&with.unwrap_or_default(), &standing, today)
}

/// How much of it, how sure that is, and what is not known.
fn known(background: &Background) -> Vec<Block> {
    let text = |text: &str| Block::from(Line::of(vec![Span::plain(text)]).indented(2));
    let mut blocks = vec![
        Block::Gap,
        Span::strong("How much").into(),
        text(&background.dose),
        Block::Gap,
        Span::strong(format!(
            "Evidence, grade {}: {}",
            background.grade,
            say::study::grade(&background.grade)
        ))
        .into(),
    ];
    for evidence in &background.evidence {
        blocks.push(text(&evidence.finding));
        let source = Span::muted(say::study::source(evidence));
        blocks.push(Line::of(vec![source]).indented(4).into());
    }
    blocks.extend([
        Block::Gap,
        Span::strong("Limits").into(),
        text(&background.limits),
    ]);
    blocks
}

fn facts(practice: &Practice, background: Option<&Background>, ledger: &Ledger) -> Record {
    let goals = chains(practice, ledger)
        .map(|chain| say::goal::facts(chain, &chain.judge(ledger.calendar())));
    let evidence = background.map(|background| background.evidence.as_slice());
    let mut facts = say::practice::facts(practice);
    facts.extend(say::person::sums_facts(ledger.practice(&practice.key)));
    facts.extend([
        ("goals", Fact::Rows(goals.collect())),
        ("dose", background.map(|known| known.dose.as_str()).into()),
        ("grade", background.map(|known| known.grade.as_str()).into()),
        (
            "limits",
            background.map(|known| known.limits.as_str()).into(),
        ),
        (
            "evidence",
            Fact::Rows(
                evidence
                    .unwrap_or_default()
                    .iter()
                    .map(say::study::facts)
                    .collect(),
            ),
        ),
    ]);
    facts
}
