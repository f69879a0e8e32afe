//! `bond config`: preferences, what they are and where they come from.

mod change;
mod key;
mod list;
mod set;
mod setting;
mod unset;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::report::Report;
use key::SettingKey;
use setting::Setting;

/// Show and change preferences
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  bond config list
  bond config set with sam
  bond config set week_starts sunday
  bond config get day_starts
  $EDITOR \"$(bond config path)\"

with, color and discreet are preferences, kept in config.toml. week_starts and day_starts decide what the history
means, so they are kept in the journal; 'bond undo' takes a change of these back.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Show every setting, and where its value comes from
    List,
    /// Print the value of one
    Get {
        /// Which one
        key: SettingKey,
    },
    /// Give one a value
    Set(set::Args),
    /// Go back to the default
    Unset {
        /// Which one
        key: SettingKey,
    },
    /// Print where config.toml is, or would be
    Path,
}

/// Does it; plain `bond config` is `bond config list`.
pub(super) fn run(args: &Args, context: &Context) -> Result<Report> {
    match &args.command {
        None | Some(Command::List) => list::run(context),
        Some(Command::Get { key }) => Ok(Report {
            schema: "bond.config-get/1",
            facts: Setting::of(*key, context)?.facts(context),
            ..Report::default()
        }),
        Some(Command::Set(args)) => set::run(args, context),
        Some(Command::Unset { key }) => unset::run(*key, context),
        Some(Command::Path) => Ok(Report {
            schema: "bond.config-path/1",
            facts: vec![("path", config_path(context)?.display().to_string().into())],
            ..Report::default()
        }),
    }
}

/// The answer as it is, where scripts take it whole.
pub(super) fn text(args: &Args, context: &Context) -> Result<Option<String>> {
    let answer = match &args.command {
        Some(Command::Get { key }) => Setting::of(*key, context)?.value.to_string(),
        Some(Command::Path) => config_path(context)?.display().to_string(),
        None | Some(Command::List | Command::Set(_) | Command::Unset { .. }) => return Ok(None),
    };
    Ok(Some(format!("{answer}\n")).filter(|_| !context.for_programs))
}

fn config_path(context: &Context) -> Result<&std::path::Path> {
    context.config_path.as_deref().ok_or_else(|| {
        Error::io("could not find the config directory: there is no home directory")
            .hinted("name the file with BOND_CONFIG")
    })
}
