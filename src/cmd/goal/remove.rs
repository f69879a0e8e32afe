//! `bond goal remove`: takes a goal out of the journal, with what was aimed for before it.

use crate::aims::Aims;
use crate::amend::amend;
use crate::context::Context;
use crate::fault::Result;
use crate::journal::Header;
use crate::names::Names;
use crate::report::{Block, Fact, Line, Report, Span};
use crate::say;
use crate::store::Undoable;

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
    let amended = amend(context, "goal remove", |amendment| {
        let who = args.with.as_deref();
        let (aims, header) = Aims::find(amendment, &args.practice, who, |header| {
            context.today(header)
        })?;
        if aims.all.is_empty() {
            return Err(aims.missing(&header));
        }
        aims.remove(amendment)?;
        Ok((aims, header))
    })?;
    if context.quiet {
        return Ok(amended.silent());
    }
    let (aims, header) = &amended.value;
    Ok(Report {
        warnings: amended.warning().into_iter().collect(),
        ..told(aims, header, &amended.undoable, context)
    })
}

fn told(aims: &Aims, header: &Header, undoable: &Undoable, context: &Context) -> Report {
    let today = context.today(header);
    let about = say::aim::about(&aims.practice, aims.with.as_deref(), Names::new(header));
    let mut blocks: Vec<Block> = aims
        .all
        .iter()
        .map(|aim| {
            let every = say::aim::every(&aim.table.every);
            let span = aim.span(today);
            Line::of(vec![
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
        .map(|aim| say::aim::facts(&aim.with_until(), today));
    Report {
        schema: "bond.goal-remove/1",
        facts: vec![("removed", Fact::Rows(removed.collect()))],
        blocks,
        ..Report::default()
    }
}
