//! `bond goal list`: what is aimed for.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::Result;
use crate::goal_history::{Aim, GoalHistory};
use crate::journal::Header;
use crate::journal::header::PauseTable;
use crate::report::{Block, Cell, Column, Fact, Report, Span, Table, Tone};
use crate::stats::{Filter, Ledger};
use crate::store::Reading;
use crate::text;

/// Show what you aim for
#[derive(Debug, Default, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Goals that have ended as well
    #[arg(short, long)]
    all: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond goal list
  bond goal list --all --json

'bond stats' shows how well they are kept.";

/// The fields of a row for programs.
const FIELDS: &[&str] = &[
    "practice", "with", "every", "since", "until", "plan", IN_FORCE, "archived",
];
const IN_FORCE: &str = "in_force";

/// Shows them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let Reading { header, view, seen } = context.store.read(|header| {
        let today = context.today(header);
        Ok(Ledger::new(header, today, Filter::default()))
    })?;
    let today = context.today(&header);
    let names = Names::new(&header);
    let all: Vec<Aim> = GoalHistory::every(&header, |scope| view.first_done(scope), today)
        .into_iter()
        .flat_map(|aims| aims.all)
        .filter(|aim| args.all || aim.to.is_none_or(|to| today <= to))
        .filter(|aim| args.all || !header.sleeps(&aim.table))
        .collect();
    let pauses: Vec<&PauseTable> = header
        .pauses
        .iter()
        .filter(|pause| args.all || pause.to.is_none_or(|to| today <= to))
        .collect();
    let mut blocks: Vec<Block> = if all.is_empty() {
        nothing(args.all, &header)
    } else {
        vec![table(&all, args.all, &header, today).into()]
    };
    blocks.push(Block::Gap);
    blocks.extend(all.iter().filter_map(|aim| plan(aim, names)));
    blocks.extend(
        pauses
            .iter()
            .map(|pause| Block::from(text::pause::line(pause, names, today, Tone::Muted))),
    );
    let rows = all.iter().map(|aim| {
        let mut facts = text::goal_span::facts(&aim.with_until(), today);
        let sleeps = header.sleeps(&aim.table);
        facts.retain(|(field, _)| *field != IN_FORCE);
        let in_force = text::goal_span::in_force(&aim.with_until(), today) && !sleeps;
        facts.extend([(IN_FORCE, in_force.into()), ("archived", sleeps.into())]);
        facts
    });
    Ok(Report {
        schema: "bond.goals/1",
        facts: vec![
            ("goals", Fact::Rows(rows.collect())),
            (
                "pauses",
                Fact::Rows(pauses.into_iter().map(text::pause::facts).collect()),
            ),
        ],
        columns: FIELDS,
        blocks,
        warnings: context.store.noticed(&seen),
        incomplete: seen.is_incomplete(),
        ..Report::default()
    })
}

/// The if-then plan, which is too long for a column.
fn plan(aim: &Aim, names: Names<'_>) -> Option<Block> {
    let plan = aim.table.plan.as_ref()?;
    let title = text::goal_span::about_short(&aim.table.practice, aim.table.with.as_deref(), names);
    Some(Span::plain(format!("{title}: {plan}")).into())
}

fn nothing(all: bool, header: &Header) -> Vec<Block> {
    let said = if all || header.goals.is_empty() {
        "No goals yet. To aim for something: bond goal set quality-time 2/week"
    } else {
        "No goals at the moment; 'bond goal list --all' shows those that have ended"
    };
    vec![Span::muted(said).into()]
}

fn table(aims: &[Aim], all: bool, header: &Header, today: NaiveDate) -> Table {
    let names = Names::new(header);
    let mut columns = vec![
        Column::new("goal").naming(),
        Column::new("aimed for").wrapping(),
        Column::new("since").drop(2),
    ];
    if all {
        columns.push(Column::new("until").drop(1));
    }
    let rows = aims.iter().map(|aim| {
        let table = &aim.table;
        let since = text::goal_span::began(aim.began(), today);
        let title = text::goal_span::about_short(&table.practice, table.with.as_deref(), names);
        let mut row: Vec<Cell> = vec![
            text::archive::name(&title, header.sleeps(table)),
            text::goal_span::every(&table.every).into(),
            Span::muted(since).nameless().into(),
        ];
        if all {
            let until = aim.to.map(|to| text::goal_span::day(to, today));
            row.push(Span::muted(until.unwrap_or_default()).nameless().into());
        }
        row
    });
    Table {
        indent: 2,
        columns,
        rows: rows.collect(),
    }
}
