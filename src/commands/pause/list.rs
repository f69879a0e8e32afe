//! `bond pause list`: what is paused, and what will be.

use bond_core::sort;
use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::draft;
use crate::error::Result;
use crate::journal::Header;
use crate::journal::header::PauseTable;
use crate::report::{Block, Cell, Column, Fact, Report, Span, Table, Tone};
use crate::text;

/// Show what is paused, and what will be
#[derive(Debug, Default, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Pauses that are over as well
    #[arg(short, long)]
    all: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond pause list
  bond pause list --all --json";

/// The list for `bond pause` alone, and how to pause.
pub(super) fn alone(context: &Context) -> Result<Report> {
    let mut report = run(&Args::default(), context)?;
    let how =
        "To pause everything: bond pause --all\nTo pause one practice: bond pause quality-time";
    report.blocks.push(Block::Gap);
    let lines = how.lines().map(|line| Span::muted(line).nameless().into());
    report.blocks.extend(lines);
    Ok(report)
}

/// Shows them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let header = draft::whole_header(context)?;
    let today = context.today(&header);
    let names = Names::new(&header);
    let mut pauses: Vec<&PauseTable> = header
        .pauses
        .iter()
        .filter(|pause| args.all || pause.to.is_none_or(|to| today <= to))
        .collect();
    sort::by_key(&mut pauses, |pause| pause.from);
    let mut blocks = if pauses.is_empty() {
        vec![Span::muted(nothing(args.all, &header)).into()]
    } else {
        vec![Block::from(table(&pauses, names, today))]
    };
    if let Some(called) = names.practices_called("list").next() {
        let said = format!("To pause {}: bond pause -- list", called.title);
        blocks.extend([Block::Gap, Span::muted(said).into()]);
    }
    let rows = pauses.iter().map(|pause| text::pause::listed(pause, today));
    Ok(Report {
        schema: "bond.pauses/1",
        facts: vec![("pauses", Fact::Rows(rows.collect()))],
        columns: text::pause::FIELDS,
        blocks,
        ..Report::default()
    })
}

fn nothing(all: bool, header: &Header) -> &'static str {
    if all || header.pauses.is_empty() {
        "No pauses yet. To ask for nothing for a while: bond pause --to friday"
    } else {
        "Nothing is paused at the moment; 'bond pause list --all' shows what was"
    }
}

fn table(pauses: &[&PauseTable], names: Names<'_>, today: NaiveDate) -> Table {
    let rows = pauses.iter().map(|pause| {
        let what = pause.practice.as_deref();
        let what = what.map_or_else(|| "Everything".to_owned(), |key| names.title(key));
        let until = pause.to.map(|to| text::goal_span::day(to, today));
        let state = match (text::pause::in_force(pause, today), pause.from <= today) {
            (true, _) => Span::new("paused", Tone::Good),
            (false, true) => Span::muted("over"),
            (false, false) => Span::plain(text::time::until((pause.from - today).num_days())),
        };
        vec![
            Cell::from(Span::strong(what)),
            state.into(),
            Span::plain(text::goal_span::day(pause.from, today))
                .nameless()
                .into(),
            Span::plain(until.unwrap_or_else(|| "bond resume".to_owned()))
                .nameless()
                .into(),
            Span::muted(pause.reason.as_deref().unwrap_or_default()).into(),
        ]
    });
    Table {
        indent: 2,
        columns: vec![
            Column::new("pause").naming(),
            Column::new("now"),
            Column::new("from").drop(2),
            Column::new("until"),
            Column::new("why").wrapping().drop(1),
        ],
        rows: rows.collect(),
    }
}
