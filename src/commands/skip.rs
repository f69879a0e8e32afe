//! `bond skip`: not this time, and no harm done.

mod told;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::dates::{self, Now};
use crate::draft::{Drafts, Resolved, Typed};
use crate::error::{Error, Result};
use crate::journal::{At, Header, Skip};
use crate::report::Report;

/// Not this time, and no harm done
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice
    practice: String,
    /// Why
    #[arg(value_name = "REASON")]
    reason: Vec<String>,
    /// Only for the goals with these people; otherwise for all goals of the practice
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    /// Which day, or several: yesterday, mon..wed, "mon wed fri" [default: today]
    #[arg(short, long, value_name = "WHEN", allow_hyphen_values = true)]
    date: Option<String>,
    /// The name is somebody new, though it resembles a known one
    #[arg(long, requires = "with")]
    new: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond skip quality-time
  bond skip quality-time both ill
  bond skip qt --with sam -d yesterday \"night shift\"

For days to come, or many: bond pause quality-time";

/// Writes it down.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let make = |header: &Header| args.drafts(context, header);
    let mut all = Resolved::with(context.store.basis()?, context, make)?;
    let recorded = all.write(context, make)?;
    if context.quiet {
        return Ok(Report {
            warnings: recorded.undoable.warning().into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(told::told(&all.drafts, &recorded, context))
}

impl Args {
    fn drafts(&self, context: &Context, header: &Header) -> Result<Drafts> {
        let typed = Typed {
            practice: &self.practice,
            with: &self.with,
            // A skip without people holds for all goals: those of the configuration would narrow it.
            alone: self.with.is_empty(),
            when: self.date.as_deref(),
            new: self.new,
        };
        let today = context.today(header);
        let mut drafts = typed
            .resolve_days(context, header)
            .map_err(|error| self.hinted(error, context.clock(header), header))?;
        let reason = self.reason(context.clock(header))?;
        for entry in &mut drafts.entries {
            if self.date.is_none() {
                entry.at = At::day(today);
            }
            entry.skip = Some(reason.clone());
        }
        Ok(drafts)
    }

    /// A day to come can't be skipped yet, but it can be paused, if the practice is known.
    fn hinted(&self, error: Error, now: Now, header: &Header) -> Error {
        let Some(text) = &self.date else { return error };
        let is_refused = dates::moments(text, now).is_err();
        let to_come = dates::any_day(text, now.today).ok();
        let to_come = to_come.filter(|day| is_refused && *day > now.today);
        match to_come {
            Some(day) if Names::new(header).practice(&self.practice).is_ok() => {
                let practice = &self.practice;
                error.hinted(format!(
                    "for a day to come: bond pause {practice} --from {day} --to {day}"
                ))
            }
            Some(_) | None => error,
        }
    }

    fn reason(&self, now: Now) -> Result<Skip<'static>> {
        let reason = self.reason.join(" ").trim().to_owned();
        if reason.is_empty() {
            return Ok(Skip::Plain);
        }
        if dates::any_day(&reason, now.today).is_ok() || dates::moments(&reason, now).is_ok() {
            let error = Error::usage(format!("could not use {reason:?} as a reason: it is a day"));
            return Err(error.hinted(format!(
                "a day goes after -d: bond skip {} -d {reason:?}",
                self.practice
            )));
        }
        Ok(Skip::Because(reason.into()))
    }
}
