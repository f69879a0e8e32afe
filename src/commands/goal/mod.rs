//! `bond goal`: what is aimed for.

mod edit;
mod end;
mod list;
mod remove;
mod set;
mod standing;

use clap::Subcommand;

use crate::context::Context;
use crate::error::Result;
use crate::report::Report;

/// Say what you aim for
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  bond goal set quality-time 3/week --with sam
  bond goal list
  bond goal end quality-time --with sam";

#[derive(Debug, Subcommand)]
enum Command {
    /// Aim for something, or for something else
    Set(set::Args),
    /// Correct a goal, also for the days gone by
    Edit(edit::Args),
    /// Show what you aim for
    List(list::Args),
    /// Stop aiming for it; what was kept stays
    End(end::Args),
    /// Take a goal out as if it had never been set
    Remove(remove::Args),
}

/// Does it; plain `bond goal` is `bond goal list`.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match &args.command {
        None => list::run(&list::Args::default(), context),
        Some(Command::Set(args)) => set::run(args, context),
        Some(Command::Edit(args)) => edit::run(args, context),
        Some(Command::List(args)) => list::run(args, context),
        Some(Command::End(args)) => end::run(args, context),
        Some(Command::Remove(args)) => remove::run(args, context),
    }
}
