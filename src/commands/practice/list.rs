//! `bond practice list`: every practice, the user's own first.

use crate::catalog::names::Names;
use crate::catalog::practice::Practice;
use crate::context::Context;
use crate::draft;
use crate::error::Result;
use crate::goal_history::{Aim, GoalHistory};
use crate::report::{Block, Cell, Column, Fact, Report, Span, Table};
use crate::text;

/// List practices, your own first
#[derive(Debug, Default, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// Archived ones as well
    #[arg(short, long)]
    all: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond practice list
  bond practice list --all
  bond practice list --format csv

A practice goes by its name, its short names, or the beginning of one.";

/// Shows them.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let header = draft::whole_header(context)?;
    let today = context.today(&header);
    let goals: Vec<Aim> = GoalHistory::every(&header, |_| None, today)
        .iter()
        .filter_map(|aims| aims.on(today).cloned())
        .filter(|aim| !header.sleeps(&aim.table))
        .collect();
    let goals_of = |practice: &Practice| {
        let of = goals
            .iter()
            .filter(|aim| aim.table.practice == practice.key);
        of.collect::<Vec<_>>()
    };
    let (archived, mut practices): (Vec<Practice>, Vec<Practice>) = Names::new(&header)
        .practices()
        .into_iter()
        .partition(|practice| practice.archived);
    let left_out = if args.all { 0 } else { archived.len() };
    if args.all {
        practices.extend(archived);
    }
    let rows = practices
        .iter()
        .map(|practice| row(practice, &goals_of(practice)));
    let table = Table {
        indent: 2,
        columns: vec![
            Column::new("practice").naming(),
            Column::new("short").drop(1),
            Column::new("kinds").wrapping().drop(3),
            Column::new("goal").drop(2),
        ],
        rows: rows.collect(),
    };
    let facts = practices.iter().map(|practice| {
        let mut facts = text::practice::facts(practice);
        // What came later stands last, as lines of CSV go by their places.
        let archived = facts.pop();
        facts.push(("has_goal", (!goals_of(practice).is_empty()).into()));
        facts.extend(archived);
        facts
    });
    Ok(Report {
        schema: "bond.practices/1",
        facts: vec![("practices", Fact::Rows(facts.collect()))],
        blocks: [Block::from(table)]
            .into_iter()
            .chain(text::archive::left_out(left_out, "practice"))
            .collect(),
        ..Report::default()
    })
}

fn row(practice: &Practice, goals: &[&Aim]) -> Vec<Cell> {
    let goal = match goals {
        [] => text::practice::suggested(practice).map_or(Cell::Empty, |every| {
            Span::muted(format!("try {every}")).into()
        }),
        [one] => text::goal_span::every(&one.table.every).into(),
        several => text::count(several.len() as u64, "goal").into(),
    };
    vec![
        text::archive::name(&practice.title, practice.archived),
        practice.aliases.join(", ").into(),
        Span::muted(text::practice::kinds(practice)).into(),
        goal,
    ]
}
