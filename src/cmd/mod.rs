//! The commands: each is one file with its flags on top and what it does below.

mod doctor;
mod exercise;
mod log;
mod redo;
mod undo;

use clap::Subcommand;

use crate::cli::Outcome;
use crate::context::Context;
use crate::fault::Result;

/// What bond is to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Log a practice
    Log(log::Args),
    /// Name what is wrong in the journal, with line numbers
    #[command(alias = "check")]
    Doctor(doctor::Args),
    /// Guided exercises: find one, read it, do it
    Exercise(exercise::Args),
    /// Take the last change back
    Undo(undo::Args),
    /// Do again what was taken back last
    Redo(redo::Args),
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
            Self::Doctor(args) => doctor::run(args, context).map(Outcome::Report),
            Self::Exercise(args) => exercise::run(args, context).map(Outcome::Report),
            Self::Undo(args) => undo::run(args, context).map(Outcome::Report),
            Self::Redo(args) => redo::run(args, context).map(Outcome::Report),
        }
    }
}
