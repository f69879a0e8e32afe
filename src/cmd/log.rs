//! `bond log`: writes down that a practice was done, then says what that did for its goals.

mod ticked;
mod words;

use crate::context::Context;
use crate::deed::{Deeds, Resolved, Typed};
use crate::fault::{Fault, Kind, Result};
use crate::fields::Fields;
use crate::journal::Header;
use crate::note;
use crate::report::Report;
use crate::say;
use crate::store;

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
    fields: Fields,
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
        [] if args.is_bare() && can_list(context) => ticked::run(context),
        [] => Err(unnamed()),
        [only] if only == "-" => crate::batch::run(context, args.dry_run),
        _ => log(args, context),
    }
}

fn log(args: &Args, context: &Context) -> Result<Report> {
    let mut fields = args.fields.read(context)?;
    let basis = context.store.basis();
    let basis = basis.map_err(|fault| unwritten(fault, args, &fields, context))?;
    let mut all = Resolved::with(basis, context, |header| {
        args.deeds(&fields, context, header)
    })?;
    if args.edit {
        let about = say::log::about(&all.deeds, all.header(), context);
        fields.note = Some(note::edited(&about, context)?);
        all.deeds = args.deeds(&fields, context, all.header())?;
    }
    if args.dry_run {
        return say::log::rehearsed(&all.deeds, context);
    }
    let recorded = all.write(context, |header| args.deeds(&fields, context, header));
    let recorded = recorded.map_err(|fault| args.kept(fault, &all.deeds))?;
    if context.quiet {
        return Ok(Report {
            warnings: recorded.undoable.warning().into_iter().collect(),
            ..Report::default()
        });
    }
    Ok(say::log::told(&all.deeds, &recorded, context))
}

/// Whether there is somebody and something to tick a list off with.
fn can_list(context: &Context) -> bool {
    context.interactive && !context.terminal.dumb && !context.for_programs
}

fn unnamed() -> Fault {
    Fault::usage("could not log: no practice was named")
        .hinted("bond log PRACTICE logs one, 'bond practice list' names them, and 'bond history' shows what was logged")
}

impl Args {
    /// Whether nothing was typed at all.
    fn is_bare(&self) -> bool {
        let flags = [self.alone, self.new, self.edit, self.dry_run];
        self.fields.is_empty() && self.with.is_empty() && !flags.contains(&true)
    }

    /// Each practice on each day: the earliest day first.
    fn deeds(&self, fields: &Fields, context: &Context, header: &Header) -> Result<Deeds> {
        words::check(&self.practices, context, header)?;
        self.check_measures(fields)?;
        let mut all: Vec<Deeds> = Vec::new();
        for practice in &self.practices {
            let typed = Typed {
                practice,
                with: &self.with,
                alone: self.alone,
                when: fields.date.as_deref(),
                new: self.new,
            };
            let mut deeds = typed.resolve_days(context, header)?;
            if all.iter().any(|other| other.practice() == deeds.practice()) {
                return Err(Fault::usage(format!(
                    "could not log {practice} twice at once: it is named already"
                )));
            }
            for entry in &mut deeds.entries {
                fields.fill(entry, context, header)?;
            }
            all.push(deeds);
        }
        Ok(Deeds::side_by_side(all))
    }

    /// A note that was written for this is shown where it can't be, so that it is not lost.
    fn kept(&self, fault: Fault, deeds: &Deeds) -> Fault {
        if self.edit {
            store::kept_lines(fault, &deeds.entries)
        } else {
            fault
        }
    }

    /// What is measured in the unit of one practice means nothing for another.
    fn check_measures(&self, fields: &Fields) -> Result<()> {
        let flags = [
            ("--amount", fields.amount.is_some()),
            ("--exercise", fields.exercise.is_some()),
        ];
        let given = flags.into_iter().find(|(_, is_given)| *is_given);
        match given.filter(|_| self.practices.len() > 1) {
            Some((flag, _)) => Err(Fault::usage(format!(
                "could not use {flag} for several practices: it belongs to one"
            ))
            .hinted("log them one after the other")),
            None => Ok(()),
        }
    }
}

/// The header can't be read: what the user logs is shown as finished lines, so that it is not lost.
fn unwritten(fault: Fault, args: &Args, fields: &Fields, context: &Context) -> Fault {
    if fault.kind != Kind::Unreadable {
        return fault;
    }
    match args.deeds(fields, context, &Header::default()) {
        Ok(deeds) => store::with_lines(fault, &deeds.entries),
        Err(_) => fault,
    }
}
