//! `bond resume`: goes on after a pause.

use chrono::NaiveDate;

use crate::catalog::names::Names;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::Header;
use crate::journal::header::PauseTable;
use crate::journal::table::Which;
use crate::report::{Block, Fact, Record, Report, Span};
use crate::text;
use crate::transaction::{Transaction, commit};

/// Go on after a pause
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice that was paused; none ends the pause of everything
    practice: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  bond resume
  bond resume quality-time";

/// A pause that is over now.
struct Over {
    /// As it is in the journal now, or was there if it is gone.
    pause: PauseTable,
    /// Whether it was taken out, as it had no day before today.
    removed: bool,
}

/// Goes on.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    let committed = commit(context, "resume", |transaction| {
        args.resume(context, transaction)
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let (over, header) = &committed.value;
    Ok(Report {
        warnings: committed.warning().into_iter().collect(),
        ..told(over, header, context)
    })
}

impl Args {
    fn resume(
        &self,
        context: &Context,
        transaction: &mut Transaction<'_>,
    ) -> Result<(Vec<Over>, Header)> {
        let header = transaction.header()?;
        let today = context.today(&header);
        let practice = self.practice.as_deref();
        let practice = practice.map(|word| Names::new(&header).practice(word));
        let practice = practice.transpose()?.map(|practice| practice.key);
        let found = paused(&header, practice.as_deref(), today);
        if found.is_empty() {
            return Err(nothing(&header, practice.as_deref(), today));
        }
        let mut over = Vec::new();
        // From the last on, so that the places of the others stay right.
        for (place, pause) in found.into_iter().rev() {
            let yesterday = today.pred_opt().unwrap_or(today);
            let removed = pause.from >= today;
            let mut pause = pause.clone();
            if removed {
                transaction.remove(&Which::Pause(place))?;
            } else {
                transaction.set(&Which::Pause(place), "to", &yesterday.to_string())?;
                pause.to = Some(yesterday);
            }
            over.push(Over { pause, removed });
        }
        over.reverse();
        Ok((over, header))
    }
}

/// The pauses of today, with their places in the file; the next one that is planned where there is none.
fn paused<'h>(
    header: &'h Header,
    practice: Option<&str>,
    today: NaiveDate,
) -> Vec<(usize, &'h PauseTable)> {
    let pauses = header.pauses.iter().enumerate();
    let open: Vec<(usize, &PauseTable)> = pauses
        .filter(|(_, pause)| pause.practice.as_deref() == practice && is_open(pause, today))
        .collect();
    let (now, planned): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|(_, pause)| pause.from <= today);
    if now.is_empty() {
        let next = planned.into_iter().min_by_key(|(_, pause)| pause.from);
        next.into_iter().collect()
    } else {
        now
    }
}

fn is_open(pause: &PauseTable, today: NaiveDate) -> bool {
    pause.to.is_none_or(|to| today <= to)
}

/// That there is nothing to resume, and what there is instead.
fn nothing(header: &Header, practice: Option<&str>, today: NaiveDate) -> Error {
    let names = Names::new(header);
    let what = text::pause::what(practice, names);
    let error = Error::usage(match practice {
        Some(_) => format!("could not resume {what}: it is not paused"),
        None => "could not resume: nothing is paused".to_owned(),
    });
    let mut others = header.pauses.iter().filter(|pause| is_open(pause, today));
    match others.next().map(|pause| pause.practice.as_deref()) {
        Some(Some(key)) => Error::usage(match practice {
            Some(_) => error.message,
            None => "could not resume everything: it is not paused as a whole".to_owned(),
        })
        .hinted(format!("{} is: bond resume {key}", names.title(key))),
        Some(None) => error.hinted("everything is: 'bond resume' ends that pause"),
        None => error,
    }
}

fn told(over: &[Over], header: &Header, context: &Context) -> Report {
    let today = context.today(header);
    let names = Names::new(header);
    let mut blocks: Vec<Block> = Vec::new();
    let practice = over.first().and_then(|over| over.pause.practice.as_deref());
    let what = match practice {
        Some(key) => names.title(key),
        None => "Everything".to_owned(),
    };
    if over.iter().any(|over| over.pause.from <= today) {
        blocks.push(Span::strong(format!("Welcome back. {what} goes on from today")).into());
    } else {
        blocks.push(Span::strong(format!("{what} goes on without the pause")).into());
    }
    blocks.extend(over.iter().map(|Over { pause, removed }| {
        let span = text::pause::span(pause, today);
        let was = if *removed {
            "It would have been"
        } else {
            "It was"
        };
        Span::muted(format!("{was} paused {span}")).into()
    }));
    Report {
        schema: "bond.resume/1",
        facts: vec![("pauses", Fact::Rows(over.iter().map(facts).collect()))],
        blocks,
        ..Report::default()
    }
}

fn facts(over: &Over) -> Record {
    let mut facts = text::pause::facts(&over.pause);
    facts.push(("removed", over.removed.into()));
    facts
}
