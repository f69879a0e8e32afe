//! `bond exercise`: finds, shows, checks and suggests guided exercises.

mod check;
mod list;
mod show;
mod start;
mod suggest;

use clap::Subcommand;

use crate::context::Context;
use crate::fault::Result;
use crate::report::Report;

/// Guided exercises: find one, read it, do it
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    deed: Deed,
}

#[derive(Debug, Subcommand)]
enum Deed {
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

/// Does it.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match &args.deed {
        Deed::List(args) => list::run(args, context),
        Deed::Show(args) => show::run(args, context),
        Deed::Suggest(args) => suggest::run(args, context),
        Deed::Start(args) => start::run(args, context),
        Deed::Check(args) => check::run(args, context),
    }
}
