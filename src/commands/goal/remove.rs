//! `bond goal remove`: takes a goal out of the journal, with what was aimed for before it.

use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::Result;
use crate::goal_history::GoalHistory;
use crate::journal::Header;
use crate::report::{Block, Fact, Report, Span, TextLine};
use crate::store::Undoable;
use crate::text;
use crate::transaction::commit;

/// Take a goal out as if it had never been set
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice
    practice: String,
    /// The person whom the goal is for
    #[arg(short, long, value_name = "WHO")]
    with: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond goal remove quality-time --with sam

What was logged stays. To keep the streak to look back on: bond goal end quality-time";

/// Removes it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let committed = commit(context, "goal remove", |transaction| {
        let who = args.with.as_deref();
        let (aims, header) = GoalHistory::find(transaction, &args.practice, who, |header| {
            context.today(header)
        })?;
        if aims.all.is_empty() {
            return Err(aims.missing(&header));
        }
        aims.remove(transaction)?;
        Ok((aims, header))
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let (aims, header) = &committed.value;
    Ok(Report {
        warnings: committed.warning().into_iter().collect(),
        ..told(aims, header, &committed.undoable, context)
    })
}

fn told(aims: &GoalHistory, header: &Header, undoable: &Undoable, context: &Context) -> Report {
    let today = context.today(header);
    let about = text::goal_span::about(&aims.practice, aims.with.as_deref(), Names::new(header));
    let mut blocks: Vec<Block> = aims
        .all
        .iter()
        .map(|aim| {
            let every = text::goal_span::every(&aim.table.every);
            let span = aim.span(today);
            TextLine::of(vec![
                Span::strong(format!("Removed: {about}")),
                Span::strong(format!(", {every}, {span}")).nameless(),
            ])
            .into()
        })
        .collect();
    let then = undoable.after("What was logged stays", "'bond undo' brings the goal back");
    blocks.push(Span::muted(then).into());
    let removed = aims
        .all
        .iter()
        .map(|aim| text::goal_span::facts(&aim.with_until(), today));
    Report {
        schema: "bond.goal-remove/1",
        facts: vec![("removed", Fact::Rows(removed.collect()))],
        blocks,
        ..Report::default()
    }
}
