//! `bond pause remove`: takes a pause out of the journal, also one that is over.

use super::which::Which;
use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::Result;
use crate::journal::header::PauseTable;
use crate::journal::{Header, table};
use crate::report::{Fact, Report, Span};
use crate::text;
use crate::transaction::{Committed, commit};

/// Take a pause out as if it had never been
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    which: Which,
}

const EXAMPLES: &str = "\
Examples:
  bond pause remove
  bond pause remove quality-time
  bond pause remove --on 2026-07-01

A weekday is the coming one. Without --on it is the pause of today, or else the newest. To go on now and keep the days
that were paused: bond resume";

/// Removes it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let committed = commit(context, "pause remove", |transaction| {
        let header = transaction.header()?;
        let (place, pause) = args.which.find("remove", &header, context)?;
        let pause = pause.clone();
        transaction.remove(&table::Which::Pause(place))?;
        Ok((pause, header))
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    Ok(told(&committed, context))
}

fn told(committed: &Committed<(PauseTable, Header)>, context: &Context) -> Report {
    let (pause, header) = &committed.value;
    let today = context.today(header);
    let what = text::pause::what(pause.practice.as_deref(), Names::new(header));
    let span = text::pause::span(pause, today);
    let back = "'bond undo' brings it back";
    let then = if pause.from < today {
        let then = "Its days count like any others now";
        Some(committed.undoable.after(then, back))
    } else {
        committed.undoable.says(back).map(str::to_owned)
    };
    let removed = Span::strong(format!("Removed: the pause of {what}, {span}")).into();
    Report {
        schema: "bond.pause-remove/1",
        facts: vec![(
            "removed",
            Fact::Rows(vec![text::pause::listed(pause, today)]),
        )],
        blocks: std::iter::once(removed)
            .chain(then.map(|then| Span::muted(then).into()))
            .collect(),
        warnings: committed.warning().into_iter().collect(),
        ..Report::default()
    }
}
