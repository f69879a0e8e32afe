//! `bond pause edit`: other days for a pause, or another reason.

use super::which::{Which, check, day, last_day};
use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::header::PauseTable;
use crate::journal::{Header, table, write};
use crate::report::{Block, Fact, Report, Span, Tone};
use crate::text;
use crate::transaction::{self, Committed, FieldChange, Transaction};

/// Change a pause: its days, or why
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    which: Which,
    /// The first day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<String>,
    /// The last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    to: Option<String>,
    /// Until 'bond resume'
    #[arg(long, conflicts_with = "to")]
    no_to: bool,
    /// Why
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: Option<String>,
    /// Without a reason
    #[arg(long, conflicts_with = "reason")]
    no_reason: bool,
    /// Say what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond pause edit --to friday
  bond pause edit quality-time --from 2026-07-01 --reason travelling
  bond pause edit --on 2026-03-05 --to 2026-03-14

A weekday is the coming one. Without --on it is the pause of today, or else the newest.";

/// A pause before and after.
struct EditedPause {
    before: PauseTable,
    after: PauseTable,
    header: Header,
}

/// Changes it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let change = |transaction: &mut Transaction<'_>| args.edit(transaction, context);
    let committed = if args.dry_run {
        transaction::rehearse(context, change)?
    } else {
        transaction::commit(context, "pause edit", change)?
    };
    if context.quiet {
        return Ok(committed.silent());
    }
    Ok(told(&committed, args.dry_run, context))
}

impl Args {
    fn edit(&self, transaction: &mut Transaction<'_>, context: &Context) -> Result<EditedPause> {
        let header = transaction.header()?;
        let (place, before) = self.which.find("edit", &header, context)?;
        let before = before.clone();
        if self.is_empty() {
            return Err(
                Error::usage("could not edit the pause: it was not said what changes").hinted(
                    "--from, --to and --reason change it, as in 'bond pause edit --to friday'",
                ),
            );
        }
        let today = context.today(&header);
        let from = day(self.from.as_deref(), today)?.unwrap_or(before.from);
        let to = last_day(self.to.as_deref(), from, today)?;
        let to = FieldChange::asked(to, self.no_to);
        let reason = FieldChange::text(self.reason.as_deref(), self.no_reason);
        let after = PauseTable {
            from,
            to: to.of(before.to.as_ref()),
            practice: before.practice.clone(),
            reason: reason.of(before.reason.as_ref()),
        };
        if (after.from, after.to) != (before.from, before.to) {
            check(&after, Some(place), &header, today)?;
        }
        let which = table::Which::Pause(place);
        let day = |day: chrono::NaiveDate| day.to_string();
        if after.from != before.from {
            transaction.set(&which, "from", &day(after.from))?;
        }
        if after.to != before.to {
            transaction.put(&which, "to", after.to.map(day).as_deref())?;
        }
        if after.reason != before.reason {
            let reason = after.reason.as_deref().map(write::string);
            transaction.put(&which, "reason", reason.as_deref())?;
        }
        Ok(EditedPause {
            before,
            after,
            header,
        })
    }

    fn is_empty(&self) -> bool {
        let values = [&self.from, &self.to, &self.reason];
        values.iter().all(|value| value.is_none()) && !self.no_to && !self.no_reason
    }
}

fn told(committed: &Committed<EditedPause>, rehearsed: bool, context: &Context) -> Report {
    let EditedPause {
        before,
        after,
        header,
    } = &committed.value;
    let today = context.today(header);
    let mut said = text::pause::line(after, Names::new(header), today, Tone::Strong);
    if rehearsed {
        said.spans.insert(0, Span::strong("Would be: "));
    }
    let mut blocks: Vec<Block> = vec![said.into()];
    let fields = |pause: &PauseTable| text::pause::fields(pause, today);
    match text::change::table(fields(before), fields(after)) {
        Some(table) => blocks.push(table.into()),
        None => blocks.push(Span::muted(text::change::LIKE_THAT).into()),
    }
    Report {
        schema: "bond.pause-edit/1",
        facts: vec![
            ("changed", committed.changed.into()),
            ("written", (committed.changed && !rehearsed).into()),
            ("before", Fact::Object(text::pause::listed(before, today))),
            ("pause", Fact::Object(text::pause::listed(after, today))),
        ],
        blocks,
        warnings: committed.warning().into_iter().collect(),
        ..Report::default()
    }
}
