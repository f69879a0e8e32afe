//! The commands: each is one file with its flags on top and what it does below.

mod log;

use clap::Subcommand;

use crate::cli::Outcome;
use crate::context::Context;
use crate::fault::Result;

/// What bond is to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Log a practice
    Log(log::Args),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    ///
    /// Whatever the command could not do.
    pub fn run(&self, context: &Context) -> Result<Outcome> {
        match self {
            Self::Log(args) => log::run(args, context).map(Outcome::Report),
        }
    }
}
