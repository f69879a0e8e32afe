//! `bond goal end`: a last day for a goal.

use crate::catalog::names::Names;
use crate::context::Context;
use crate::draft;
use crate::error::Result;
use crate::goal_history::{Ended, GoalHistory};
use crate::journal::Header;
use crate::report::{Fact, Report, Span};
use crate::text;
use crate::transaction::commit;

/// Stop aiming for it; what was kept stays
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The practice
    practice: String,
    /// The person whom the goal is for
    #[arg(short, long, value_name = "WHO")]
    with: Option<String>,
    /// The last day that counts [default: yesterday]
    #[arg(short, long, value_name = "WHEN", allow_hyphen_values = true)]
    date: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond goal end quality-time
  bond goal end quality-time --with sam -d sunday

bond asks for nothing from today on. A goal that began today is removed. To stop for a while only: bond pause quality-time";

/// Ends it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let committed = commit(context, "goal end", |transaction| {
        let who = args.with.as_deref();
        let (aims, header) = GoalHistory::find(transaction, &args.practice, who, |header| {
            context.today(header)
        })?;
        if aims.all.is_empty() {
            return Err(aims.missing(&header));
        }
        let today = context.today(&header);
        let day = args.date.as_deref();
        let day = day
            .map(|text| draft::past_or_coming_day(text, today))
            .transpose()?;
        Ok((aims.end(day, transaction)?, header))
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let (ended, header) = &committed.value;
    Ok(Report {
        warnings: committed.warning().into_iter().collect(),
        ..told(ended, header, context)
    })
}

fn told(ended: &Ended, header: &Header, context: &Context) -> Report {
    let today = context.today(header);
    let (aim, removed, rest) = match ended {
        Ended::On(aim) => (
            aim,
            false,
            "What was kept stays; to begin again: bond goal set",
        ),
        Ended::Removed(aim) if aim.awaits_entry => (
            aim,
            true,
            "It had not begun and was removed; to begin again: bond goal set",
        ),
        Ended::Removed(aim) => (
            aim,
            true,
            "It began today and was removed; what you logged stays",
        ),
    };
    let table = &aim.table;
    let span = aim.span(today);
    Report {
        schema: "bond.goal-end/1",
        facts: vec![
            ("goal", Fact::Object(text::goal_span::facts(table, today))),
            ("removed", removed.into()),
        ],
        blocks: vec![
            text::goal_span::line(table, &span, Names::new(header)).into(),
            Span::muted(rest).into(),
        ],
        ..Report::default()
    }
}
