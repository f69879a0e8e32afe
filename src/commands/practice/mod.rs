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
use crate::error::Result;
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
    /// List practices, your own first
    List(list::Args),
    /// Show a practice: what it is for, how much of it, and the evidence
    Show(show::Args),
    /// Add your own practice
    Add(add::Args),
    /// Change a practice's title, kinds, aliases or unit
    Edit(edit::Args),
    /// Change a practice's key, in past entries too
    Rename(rename::Args),
    /// Hide a practice from lists and from what is due; your entries are kept
    Archive(archive::Args),
    /// Bring back an archived practice
    Unarchive(archive::Args),
    /// Remove a practice that is not in use, or that is archived
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
