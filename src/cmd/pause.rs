//! `bond pause`: nothing is asked for a while.

use chrono::NaiveDate;

use crate::amend::{Amendment, amend};
use crate::context::Context;
use crate::deed;
use crate::fault::{Fault, Result};
use crate::journal::Header;
use crate::journal::header::PauseTable;
use crate::names::Names;
use crate::phrase;
use crate::report::{Fact, Report, Span};
use crate::say;
use crate::tables;

/// Ask for nothing for a while
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice; everything where none is named
    practice: Option<String>,
    /// The first day [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<String>,
    /// The last day [default: until 'bond resume']
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    to: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond pause
  bond pause --from 2026-07-01 --to 2026-07-14 --reason travelling
  bond pause quality-time --to friday

A weekday is the coming one. 'bond resume' ends a pause early.";

/// Pauses.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let amended = amend(context, "pause", |amendment| args.pause(context, amendment))?;
    if context.quiet {
        return Ok(amended.silent());
    }
    let (pause, header) = &amended.value;
    Ok(Report {
        warnings: amended.warning.iter().cloned().collect(),
        ..told(pause, header, context)
    })
}

impl Args {
    fn pause(
        &self,
        context: &Context,
        amendment: &mut Amendment<'_>,
    ) -> Result<(PauseTable, Header)> {
        let header = amendment.header()?;
        let names = Names::new(&header);
        let today = context.today(&header);
        let practice = self.practice.as_deref();
        let practice = practice.map(|word| names.practice(word)).transpose()?;
        let reason = self.reason.as_deref().map(str::trim);
        let pause = PauseTable {
            from: day(self.from.as_deref(), context, today)?.unwrap_or(today),
            to: day(self.to.as_deref(), context, today)?,
            practice: practice.map(|practice| practice.key.into_owned()),
            reason: reason
                .filter(|reason| !reason.is_empty())
                .map(str::to_owned),
        };
        check(&pause, &header, today)?;
        amendment.add(&tables::pause(&pause))?;
        Ok((pause, header))
    }
}

/// A day that may lie ahead: a weekday is the coming one.
fn day(text: Option<&str>, context: &Context, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let day = text.map(|text| phrase::any_day(text, context.wall_clock(), today));
    day.transpose().map_err(deed::phrase_fault)
}

fn check(pause: &PauseTable, header: &Header, today: NaiveDate) -> Result<()> {
    if let Some(to) = pause.to.filter(|to| *to < pause.from) {
        return Err(Fault::usage(format!(
            "could not pause from {} to {to}: the last day lies before the first",
            pause.from
        )));
    }
    let names = Names::new(header);
    let overlaps = |other: &&PauseTable| {
        other.practice == pause.practice
            && other.to.is_none_or(|to| today <= to && pause.from <= to)
            && pause.to.is_none_or(|to| other.from <= to)
    };
    let Some(other) = header.pauses.iter().find(overlaps) else {
        return Ok(());
    };
    let what = say::pause::what(pause.practice.as_deref(), names);
    let span = say::pause::span(other, today);
    let key = pause.practice.as_deref().map(|key| format!(" {key}"));
    Err(Fault::usage(format!(
        "could not pause {what}: it is paused already, {span}"
    ))
    .hinted(format!(
        "'bond resume{}' ends that pause",
        key.unwrap_or_default()
    )))
}

fn told(pause: &PauseTable, header: &Header, context: &Context) -> Report {
    let today = context.today(header);
    let key = pause.practice.as_deref().map(|key| format!(" {key}"));
    let key = key.unwrap_or_default();
    let then = match pause.to {
        Some(to) if to < today => "Those days count neither way, and break no streak".to_owned(),
        Some(_) => format!(
            "Nothing is due meanwhile, and no streak breaks; 'bond resume{key}' ends it early"
        ),
        None => {
            format!("Nothing is due meanwhile, and no streak breaks; 'bond resume{key}' ends it")
        }
    };
    Report {
        schema: "bond.pause/1",
        facts: vec![("pause", Fact::Object(say::pause::facts(pause)))],
        blocks: vec![
            Span::strong(say::pause::sentence(pause, Names::new(header), today)).into(),
            Span::muted(then).into(),
        ],
        ..Report::default()
    }
}
