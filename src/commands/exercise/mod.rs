//! `bond exercise`: finds, shows, checks and suggests guided exercises.

mod check;
mod list;
mod show;
mod start;
mod suggest;

use clap::Subcommand;

use crate::context::Context;
use crate::error::Result;
use crate::report::Report;

/// Guided exercises: find one, read it, do it
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    draft: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List exercises, by practice
    List(list::Args),
    /// Show one: what, why, the steps, the evidence for and against
    Show(show::Args),
    /// Name one that fits now, and say why
    Suggest(suggest::Args),
    /// Do one, step by step, and log it
    Start(Box<start::Args>),
    /// Say all that is wrong with exercise files
    Check(check::Args),
}

/// Does it; plain `bond exercise` is `bond exercise list`.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match &args.draft {
        None => list::run(&list::Args::default(), context),
        Some(Command::List(args)) => list::run(args, context),
        Some(Command::Show(args)) => show::run(args, context),
        Some(Command::Suggest(args)) => suggest::run(args, context),
        Some(Command::Start(args)) => start::run(args, context),
        Some(Command::Check(args)) => check::run(args, context),
    }
}
