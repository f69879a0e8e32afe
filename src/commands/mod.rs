//! The commands: each is one file with its flags on top and what it does below.

mod calendar;
mod completions;
mod config;
mod doctor;
mod edit;
mod exercise;
mod explain;
mod goal;
mod help;
mod history;
mod log;
mod month;
mod path;
mod pause;
mod person;
mod practice;
mod redo;
mod remove;
mod resume;
mod skip;
mod stats;
mod today;
mod undo;
mod week;
mod year;

use clap::Subcommand;

use crate::context::Context;
use crate::error::Result;
use crate::report::Outcome;

/// What bond is to do.
#[derive(Debug, Subcommand)]
// The flags of a command are only read where it is meant.
#[command(defer = true)]
pub enum Command {
    /// Log a practice
    Log(Box<log::Args>),
    /// Say what is due, and what is done
    Today(today::Args),
    /// Sum up a week
    Week(week::Args),
    /// Sum up a month
    Month(month::Args),
    /// Sum up a year
    Year(year::Args),
    /// Show a year day by day
    Calendar(calendar::Args),
    /// Show goals, totals and balance
    Stats(stats::Args),
    /// Show entries, the newest first
    History(history::Args),
    /// Say why a streak is what it is
    Explain(explain::Args),
    /// Say what you aim for
    Goal(goal::Args),
    /// Not this time, and no harm done
    Skip(skip::Args),
    /// Ask for nothing for a while
    Pause(pause::Args),
    /// Go on after a pause
    Resume(resume::Args),
    /// Show and arrange practices
    Practice(practice::Args),
    /// Show and arrange people
    Person(person::Args),
    /// Guided exercises: find one, read it, do it
    Exercise(exercise::Args),
    /// Change an entry, or open the journal in your editor
    Edit(Box<edit::Args>),
    /// Take entries out of the journal
    Remove(remove::Args),
    /// Take the last change back
    Undo(undo::Args),
    /// Do again what was taken back last
    Redo(redo::Args),
    /// Name what is wrong in the journal, with line numbers
    #[command(alias = "check")]
    Doctor(doctor::Args),
    /// Show and change preferences
    Config(config::Args),
    /// Print where the journal is
    Path(path::Args),
    /// Print a completion script for a shell
    Completions(completions::Args),
    /// Show how a command is used, or where people find help: bond help safety
    Help(help::Args),
}

impl Default for Command {
    fn default() -> Self {
        Self::Today(today::Args::default())
    }
}

impl Command {
    /// The command whose usage is asked for with `bond help COMMAND`: clap knows the answer.
    #[must_use]
    pub fn explains(&self) -> Option<&[String]> {
        let Self::Help(args) = self else {
            return None;
        };
        args.about()
    }

    /// Does it.
    ///
    /// # Errors
    ///
    /// Whatever the command could not do.
    pub fn run(&self, context: &Context) -> Result<Outcome> {
        match self {
            Self::Log(args) => log::run(args, context).map(Outcome::Report),
            Self::Today(args) => today::run(args, context).map(Outcome::Report),
            Self::Week(args) => week::run(args, context).map(Outcome::Report),
            Self::Month(args) => month::run(args, context).map(Outcome::Report),
            Self::Year(args) => year::run(args, context).map(Outcome::Report),
            Self::Calendar(args) => calendar::run(args, context).map(Outcome::Report),
            Self::Stats(args) => stats::run(args, context).map(Outcome::Report),
            Self::History(args) => history::run(args, context).map(Outcome::Report),
            Self::Explain(args) => explain::run(args, context).map(Outcome::Report),
            Self::Goal(args) => goal::run(args, context).map(Outcome::Report),
            Self::Skip(args) => skip::run(args, context).map(Outcome::Report),
            Self::Pause(args) => pause::run(args, context).map(Outcome::Report),
            Self::Resume(args) => resume::run(args, context).map(Outcome::Report),
            Self::Practice(args) => practice::run(args, context).map(Outcome::Report),
            Self::Person(args) => person::run(args, context).map(Outcome::Report),
            Self::Exercise(args) => exercise::run(args, context).map(Outcome::Report),
            Self::Edit(args) => edit::run(args, context).map(Outcome::Report),
            Self::Remove(args) => remove::run(args, context).map(Outcome::Report),
            Self::Undo(args) => undo::run(args, context).map(Outcome::Report),
            Self::Redo(args) => redo::run(args, context).map(Outcome::Report),
            Self::Doctor(args) => doctor::run(args, context).map(Outcome::Report),
            Self::Config(args) => match config::text(args, context)? {
                Some(text) => Ok(Outcome::Text(text)),
                None => config::run(args, context).map(Outcome::Report),
            },
            Self::Path(_) if context.for_programs => path::facts(context).map(Outcome::Report),
            Self::Path(args) => path::text(args, context).map(Outcome::Text),
            Self::Completions(args) => Ok(Outcome::Text(completions::run(args, context))),
            Self::Help(_) => Ok(Outcome::Report(help::run(context))),
        }
    }
}
