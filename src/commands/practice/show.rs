//! `bond practice show`: what is known about a practice.

use chrono::NaiveDate;

use std::borrow::Cow;

use crate::catalog::names::Names;
use crate::catalog::practice::{self, Background, Practice};
use crate::context::Context;
use crate::draft;
use crate::error::Result;
use crate::journal::Kind;
use crate::report::{Block, Cell, Column, Fact, Record, Report, Span, Table, TextLine};
use crate::stats::{Filter, Ledger, Series};
use crate::store::Reading;
use crate::text;

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
    let header = draft::whole_header(context)?;
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
    let title = TextLine::of(vec![Span::strong(&*practice.title)]);
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
    let suggested = text::practice::suggested(practice).map(|every| {
        let goal = practice.goal.as_deref().unwrap_or_default();
        format!("{every}: bond goal set {} {goal}", practice.key)
    });
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut rows = vec![
        ("short", some(practice.aliases.join(", "))),
        ("kinds", some(text::practice::kinds(practice))),
        (
            "for",
            practice
                .stage
                .map(|stage| text::practice::stage(stage).to_owned()),
        ),
        (
            "suits",
            some(text::practice::relations(practice).join(", ")),
        ),
        ("counted in", practice.unit.clone().map(Cow::into_owned)),
        ("suggested", suggested),
        (
            "archived",
            practice
                .archived
                .then(|| text::archive::ends(Kind::Practice, &practice.key, &practice.title)),
        ),
        (
            "done",
            Some(text::sums(ledger.practice(&practice.key), today)),
        ),
    ];
    let goals = all_series(practice, ledger)
        .map(|series| ("goal", Some(goal(series, ledger, names, today))));
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

fn all_series<'l>(practice: &'l Practice, ledger: &'l Ledger) -> impl Iterator<Item = &'l Series> {
    let all_series = ledger.all_series().iter();
    all_series.filter(|series| series.practice == practice.key)
}

fn goal(series: &Series, ledger: &Ledger, names: Names<'_>, today: NaiveDate) -> String {
    let standing = series.judge(ledger.calendar());
    let with = series.with.as_ref();
    let with = with.map(|with| format!("with {}", names.person_name(with)));
    text::goal_span::stands(&with.unwrap_or_default(), &standing, today)
}

/// How much of it, how sure that is, and what is not known.
fn known(background: &Background) -> Vec<Block> {
    let text = |text: &str| Block::from(TextLine::of(vec![Span::plain(text)]).indented(2));
    let mut blocks = vec![
        Block::Gap,
        Span::strong("How much").into(),
        text(&background.dose),
        Block::Gap,
        Span::strong(format!(
            "Evidence, grade {}: {}",
            background.grade,
            text::study::grade(&background.grade)
        ))
        .into(),
    ];
    for evidence in &background.evidence {
        blocks.push(text(&evidence.finding));
        let source = Span::muted(text::study::source(evidence));
        blocks.push(TextLine::of(vec![source]).indented(4).into());
    }
    blocks.extend([
        Block::Gap,
        Span::strong("Limits").into(),
        text(&background.limits),
    ]);
    blocks
}

fn facts(practice: &Practice, background: Option<&Background>, ledger: &Ledger) -> Record {
    let goals = all_series(practice, ledger)
        .map(|series| text::goal::facts(series, &series.judge(ledger.calendar())));
    let evidence = background.map(|background| background.evidence.as_slice());
    let mut facts = text::practice::facts(practice);
    facts.extend(text::person::sums_facts(ledger.practice(&practice.key)));
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
                    .map(text::study::facts)
                    .collect(),
            ),
        ),
    ]);
    facts
}
