//! `bond pause`: nothing is asked for a while from a day on.

use super::which::{check, day, last_day};
use crate::catalog::names::Names;
use crate::catalog::practice::Practice;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::header_tables;
use crate::journal::Header;
use crate::journal::header::PauseTable;
use crate::report::{Fact, Report, Span, Tone};
use crate::text;
use crate::transaction::{Transaction, commit};

/// The pause that is to begin.
#[derive(Debug, clap::Args)]
pub(super) struct NewPause {
    /// The practice
    practice: Option<String>,
    /// Pause everything, as --from, --to and --reason do without a practice
    #[arg(short, long, conflicts_with = "practice")]
    all: bool,
    /// What comes after the practice, and is refused.
    #[arg(hide = true)]
    rest: Vec<String>,
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

/// Pauses.
pub(super) fn run(args: &NewPause, context: &Context) -> Result<Report> {
    if let Some(word) = args.rest.first() {
        return Err(Error::usage(format!(
            "could not understand {word:?} behind the practice"
        ))
        .hinted(
            "days go behind --from and --to, and why behind --reason, as in 'bond pause --to friday'",
        ));
    }
    let committed = commit(context, "pause", |transaction| {
        args.pause(context, transaction)
    })?;
    if context.quiet {
        return Ok(committed.silent());
    }
    let (pause, header) = &committed.value;
    Ok(Report {
        warnings: committed.warning().into_iter().collect(),
        ..told(pause, header, context)
    })
}

impl NewPause {
    /// Whether neither a practice nor a flag was given.
    pub(super) fn says_nothing(&self) -> bool {
        let said = [&self.practice, &self.from, &self.to, &self.reason];
        !self.all && said.iter().all(|word| word.is_none())
    }

    fn pause(
        &self,
        context: &Context,
        transaction: &mut Transaction<'_>,
    ) -> Result<(PauseTable, Header)> {
        let header = transaction.header()?;
        let names = Names::new(&header);
        let today = context.today(&header);
        let practice = self.practice.as_deref();
        let practice = practice.map(|word| known(word, names)).transpose()?;
        let reason = self.reason.as_deref().map(str::trim);
        let from = day(self.from.as_deref(), today)?.unwrap_or(today);
        let pause = PauseTable {
            from,
            to: last_day(self.to.as_deref(), from, today)?,
            practice: practice.map(|practice| practice.key.into_owned()),
            reason: reason
                .filter(|reason| !reason.is_empty())
                .map(str::to_owned),
        };
        check(&pause, None, &header, today)?;
        transaction.add(&header_tables::pause(&pause))?;
        Ok((pause, header))
    }
}

/// The practice that is to be paused. A command after a flag is none, though it may be the beginning of a name.
fn known(word: &str, names: Names<'_>) -> Result<Practice> {
    let is_command = ["list", "edit", "remove"].contains(&word);
    if is_command && names.practices_called(word).next().is_none() {
        return Err(Error::usage(format!(
            "could not pause {word:?}: that is a command, and comes before its flags"
        ))
        .hinted(format!(
            "write 'bond pause {word}' first, as in 'bond pause {word} --json'; for a practice, type more of its name"
        )));
    }
    names.practice(word)
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
        facts: vec![("pause", Fact::Object(text::pause::facts(pause)))],
        blocks: vec![
            text::pause::line(pause, Names::new(header), today, Tone::Strong).into(),
            Span::muted(then).into(),
        ],
        ..Report::default()
    }
}
