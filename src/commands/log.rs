//! `bond log`: writes down that a practice was done, then says what that did for its goals.

mod checklist;
mod words;

use crate::context::Context;
use crate::draft::{Drafts, Resolved, Typed};
use crate::editor::note;
use crate::entry_args::EntryArgs;
use crate::error::{Error, ErrorKind, Result};
use crate::journal::Header;
use crate::report::Report;
use crate::store;
use crate::text;

/// Log a practice
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The practice: its name, an alias or the beginning of it; several are logged together; `-` reads JSON lines from
    /// standard input
    #[arg(value_name = "PRACTICE")]
    practices: Vec<String>,
    /// Who it was with; several with commas or by repeating
    #[arg(short, long, value_name = "WHO", value_delimiter = ',')]
    with: Vec<String>,
    #[command(flatten)]
    fields: EntryArgs,
    /// With nobody, whatever the configuration says
    #[arg(long, conflicts_with = "with")]
    alone: bool,
    /// The name is somebody new, though it resembles a known one
    #[arg(long)]
    new: bool,
    /// Write the note in your editor: then it stands in no history of a shell, and in no list of processes
    #[arg(long, conflicts_with = "note")]
    edit: bool,
    /// Say what would be logged, and write nothing
    #[arg(long)]
    dry_run: bool,
}

const EXAMPLES: &str = "\
Examples:
  bond log quality-time --with Sam --for 45m
  bond log                       what is due, to tick off in a terminal
  bond log qt -w sam,mum -d \"yesterday 21:30\" -m \"walk by the river\"
  bond log quality-time active-listening -d mon..wed
  bond log appreciation --private --edit
  echo '{\"at\": \"yesterday\", \"practice\": \"qt\", \"minutes\": 30}' | bond log -";

/// Logs it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match args.practices.as_slice() {
        [] if args.is_bare() && can_list(context) => checklist::run(context),
        [] => Err(unnamed()),
        [only] if only == "-" => crate::stdin_entries::run(context, args.dry_run),
        _ => log(args, context),
    }
}

fn log(args: &Args, context: &Context) -> Result<Report> {
    let mut fields = args.fields.read(context)?;
    let basis = context.store.basis();
    let basis = basis.map_err(|error| unwritten(error, args, &fields, context))?;
    let mut all = Resolved::with(basis, context, |header| {
        args.drafts(&fields, context, header)
    })?;
    if args.edit {
        let about = text::log::about(&all.drafts, all.header(), context);
        fields.note = Some(note::edited(&about, context)?);
        all.drafts = args.drafts(&fields, context, all.header())?;
    }
    if args.dry_run {
        return text::log::rehearsed(&all.drafts, context);
    }
    let recorded = all.write(context, |header| args.drafts(&fields, context, header));
    let recorded = recorded.map_err(|error| args.kept(error, &all.drafts))?;
    if context.quiet {
        return Ok(Report {
            warnings: recorded.undoable.warning().into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(text::log::told(&all.drafts, &recorded, context))
}

/// Whether there is somebody and something to tick a list off with.
fn can_list(context: &Context) -> bool {
    context.interactive && !context.terminal.dumb && !context.for_programs
}

fn unnamed() -> Error {
    Error::usage("could not log: no practice was named")
        .hinted("bond log PRACTICE logs one, 'bond practice list' names them, and 'bond history' shows what was logged")
}

impl Args {
    /// Whether nothing was typed at all.
    fn is_bare(&self) -> bool {
        let flags = [self.alone, self.new, self.edit, self.dry_run];
        self.fields.is_empty() && self.with.is_empty() && !flags.contains(&true)
    }

    /// Each practice on each day: the earliest day first.
    fn drafts(&self, fields: &EntryArgs, context: &Context, header: &Header) -> Result<Drafts> {
        words::check(&self.practices, context, header)?;
        self.check_measures(fields)?;
        let mut all: Vec<Drafts> = Vec::new();
        for practice in &self.practices {
            let typed = Typed {
                practice,
                with: &self.with,
                alone: self.alone,
                when: fields.date.as_deref(),
                new: self.new,
            };
            let mut drafts = typed.resolve_days(context, header)?;
            if all
                .iter()
                .any(|other| other.practice() == drafts.practice())
            {
                return Err(Error::usage(format!(
                    "could not log {practice} twice at once: it is named already"
                )));
            }
            for entry in &mut drafts.entries {
                fields.fill(entry, context, header)?;
            }
            all.push(drafts);
        }
        Ok(Drafts::side_by_side(all))
    }

    /// A note that was written for this is shown where it can't be, so that it is not lost.
    fn kept(&self, error: Error, drafts: &Drafts) -> Error {
        if self.edit {
            store::kept_lines(error, &drafts.entries)
        } else {
            error
        }
    }

    /// What is measured in the unit of one practice means nothing for another.
    fn check_measures(&self, fields: &EntryArgs) -> Result<()> {
        let flags = [
            ("--amount", fields.amount.is_some()),
            ("--exercise", fields.exercise.is_some()),
        ];
        let given = flags.into_iter().find(|(_, is_given)| *is_given);
        match given.filter(|_| self.practices.len() > 1) {
            Some((flag, _)) => Err(Error::usage(format!(
                "could not use {flag} for several practices: it belongs to one"
            ))
            .hinted("log them one after the other")),
            None => Ok(()),
        }
    }
}

/// The header can't be read: what the user logs is shown as finished lines, so that it is not lost.
fn unwritten(error: Error, args: &Args, fields: &EntryArgs, context: &Context) -> Error {
    if error.kind != ErrorKind::Unreadable {
        return error;
    }
    match args.drafts(fields, context, &Header::default()) {
        Ok(drafts) => store::with_lines(error, &drafts.entries),
        Err(_) => error,
    }
}
