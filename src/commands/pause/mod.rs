//! `bond pause`: nothing is asked for a while; and what is paused, changed or taken out.

mod begin;
mod edit;
mod list;
mod remove;
mod which;

use clap::Subcommand;

use crate::context::Context;
use crate::error::Result;
use crate::report::Report;

/// Ask for nothing for a while
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    begin: begin::NewPause,
}

const EXAMPLES: &str = "\
Examples:
  bond pause                               lists pauses
  bond pause --all                         pauses everything
  bond pause --from 2026-07-01 --to 2026-07-14 --reason travelling
  bond pause quality-time --to friday
  bond pause list
  bond pause edit --to 2026-07-21
  bond pause remove --on 2026-07-01

A weekday is the coming one. 'bond resume' ends a pause early. A practice that is called list, edit or remove is paused
with 'bond pause -- list'.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Show what is paused, and what will be
    List(list::Args),
    /// Change a pause: its days, or why
    Edit(edit::Args),
    /// Take a pause out as if it had never been
    Remove(remove::Args),
}

/// Does it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match &args.command {
        None if args.begin.says_nothing() => list::alone(context),
        None => begin::run(&args.begin, context),
        Some(Command::List(args)) => list::run(args, context),
        Some(Command::Edit(args)) => edit::run(args, context),
        Some(Command::Remove(args)) => remove::run(args, context),
    }
}
