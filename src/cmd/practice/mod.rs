//! `bond practice`: what is tracked.

mod add;
mod archive;
mod edit;
mod fields;
mod list;
mod remove;
mod rename;
mod show;

use clap::Subcommand;

use crate::context::Context;
use crate::fault::Result;
use crate::report::Report;

/// Show and arrange practices
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  bond practice list
  bond practice show quality-time
  bond practice add \"Date night\" --kind emotional --alias dn";

#[derive(Debug, Subcommand)]
enum Command {
    /// Show every practice, your own first
    List(list::Args),
    /// Show what is known about one: what it is for, how much of it, and how sure that is
    Show(show::Args),
    /// Add one of your own
    Add(add::Args),
    /// Say something else about one: its title, kinds, short names or unit
    Edit(edit::Args),
    /// Give one another key, in all that was logged as well
    Rename(rename::Args),
    /// Put one away: out of lists and off what is due, while all that was logged stays
    Archive(archive::Args),
    /// Take one up again
    Unarchive(archive::Args),
    /// Take the table of one out of the journal, if nothing is logged with it
    Remove(remove::Args),
}

/// Does it; plain `bond practice` is `bond practice list`.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match &args.command {
        None => list::run(&list::Args::default(), context),
        Some(Command::List(args)) => list::run(args, context),
        Some(Command::Show(args)) => show::run(args, context),
        Some(Command::Add(args)) => add::run(args, context),
        Some(Command::Edit(args)) => edit::run(args, context),
        Some(Command::Rename(args)) => rename::run(args, context),
        Some(Command::Archive(args)) => archive::run(args, true, context),
        Some(Command::Unarchive(args)) => archive::run(args, false, context),
        Some(Command::Remove(args)) => remove::run(args, context),
    }
}
