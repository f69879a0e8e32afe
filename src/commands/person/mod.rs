//! `bond person`: who is tracked.

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

/// Show and arrange people
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  bond person list
  bond person show sam
  bond person add Sam --relation romantic";

#[derive(Debug, Subcommand)]
enum Command {
    /// List people, and when you last did something together
    List(list::Args),
    /// Show what you have done with someone
    Show(show::Args),
    /// Add a person
    Add(add::Args),
    /// Change a person's name, relation or aliases
    Edit(edit::Args),
    /// Change a person's key, in past entries too
    Rename(rename::Args),
    /// Hide a person from lists and from what is due; your entries are kept
    Archive(archive::Args),
    /// Bring back an archived person
    Unarchive(archive::Args),
    /// Remove a person who is not in use, or who is archived
    Remove(remove::Args),
}

/// Does it; plain `bond person` is `bond person list`.
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
