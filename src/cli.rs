//! Global flags and the environment: builds the [`Context`]. The only clock.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that asks the environment and the clock"
)]

mod clock;
mod look;
mod nearest;
mod places;
mod typed;
mod zone;

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory, Parser};

use crate::commands::Command;
use crate::context::{Context, Terminal, config_at};
use crate::error::{Error, Result};
use crate::output::{Format, PageSize, escaped};
use crate::redact::Redaction;
use crate::report::Outcome;
use crate::settings::Color;
use crate::store::Store;
use crate::unicode::unmarked;

/// Track the practices that keep relationships close.
#[derive(Debug, Parser)]
#[command(name = "bond", version, about, max_term_width = 100, after_help = EXAMPLES)]
#[command(infer_subcommands = false, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  bond log quality-time --with Sam --for 45m    log a practice
  bond goal set quality-time 3/week             aim for something
  bond                                          what is due, and what is done
  bond week                                     the weekly summary

Everything is in one plain file that you can read and edit: 'bond path' names it.";

/// Flags that every command takes.
#[derive(Args, Clone, Debug)]
struct Global {
    /// Use this journal instead of the usual one
    #[arg(long, global = true, value_name = "PATH", help_heading = "Everywhere")]
    journal: Option<PathBuf>,
    /// How to print the answer
    #[arg(long, global = true, value_enum, default_value_t = Format::Table, help_heading = "Everywhere")]
    format: Format,
    /// Short for --format json
    #[arg(
        long,
        global = true,
        conflicts_with = "format",
        help_heading = "Everywhere"
    )]
    json: bool,
    /// When to use colour
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        help_heading = "Everywhere"
    )]
    color: Option<Color>,
    /// Print nothing on success
    #[arg(short, long, global = true, help_heading = "Everywhere")]
    quiet: bool,
    /// Never ask: what would be asked is an error
    #[arg(long, global = true, help_heading = "Everywhere")]
    no_input: bool,
    /// Initials instead of names, neutral titles and no notes, for when somebody may look on
    #[arg(
        long,
        global = true,
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true",
        help_heading = "Everywhere"
    )]
    discreet: Option<bool>,
    /// Print notes of private entries too
    #[arg(long, global = true, help_heading = "Everywhere")]
    show_private: bool,
}

/// A command line that makes sense, in its surroundings.
pub struct Invocation {
    global: Global,
    command: Command,
    context: Context,
}

/// Why there is nothing to run.
pub enum Stop {
    /// Help, version, or wrong usage, in clap's own words.
    Clap(clap::Error),
    /// The environment makes no sense.
    Error(Error),
}

impl Invocation {
    /// Reads the command line and the environment.
    ///
    /// # Errors
    ///
    /// When there is nothing to run.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> std::result::Result<Self, Stop> {
        let cli = typed::parse(arguments)?;
        let context = context(&cli.global).map_err(Stop::Error)?;
        Ok(Self {
            global: cli.global,
            command: cli.command.unwrap_or_default(),
            context,
        })
    }

    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Whatever the command could not do.
    pub fn run(&self) -> Result<Outcome> {
        if !self.context.discreet.value {
            return self.command.run(&self.context);
        }
        // A command may add names to the journal, and take names out of it.
        let mut redaction = Redaction::of(&self.context);
        let outcome = self.command.run(&self.context);
        redaction.see_header(&self.context);
        match outcome {
            Ok(Outcome::Report(report)) => Ok(Outcome::Report(redaction.report(report))),
            // A script asked for exactly that.
            Ok(Outcome::Text(text)) => Ok(Outcome::Text(text)),
            Err(error) => Err(redaction.error(error)),
        }
    }

    /// How to print the answer.
    #[must_use]
    pub fn format(&self) -> Format {
        self.global.chosen_format()
    }

    /// Whether nothing is printed on success.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.global.quiet
    }

    /// What the answer is printed on.
    #[must_use]
    pub fn page(&self) -> PageSize {
        PageSize {
            width: look::width(),
            color: look::is_coloured(self.context.color.value),
            shades: look::has_shades(),
            ascii: look::is_ascii(),
        }
    }
}

impl Global {
    fn chosen_format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

fn context(global: &Global) -> Result<Context> {
    let directories = directories::ProjectDirs::from("", "", "bond");
    let directories = directories.as_ref();
    let state = directories.map(|found| {
        found
            .state_dir()
            .unwrap_or(found.data_local_dir())
            .to_path_buf()
    });
    let runtime = directories
        .and_then(|found| found.runtime_dir())
        .and_then(Path::parent)
        .map(Path::to_path_buf);
    let config_path = places::config(directories)?;
    let config = config_at(config_path.as_deref())?;
    let color = look::color(global.color, config.color);
    let zone = zone::zone()?;
    Ok(Context {
        store: Store::new(
            places::journal(global.journal.clone(), directories)?,
            state.filter(|state| state.is_absolute()),
        )
        .with_runtime(runtime),
        now: clock::now(&*zone)?,
        zone,
        command_line: Cli::command,
        terminal: Terminal {
            styled: look::is_coloured(color.value),
            dumb: look::is_dumb(),
            ascii: look::is_ascii(),
        },
        discreet: look::discreet(global.discreet, config.discreet),
        color,
        timer: clock::is_running().then_some(clock::running),
        config,
        folder: config_path
            .as_deref()
            .and_then(Path::parent)
            .map(Path::to_path_buf),
        config_path,
        interactive: !global.no_input
            && std::io::stdin().is_terminal()
            && std::io::stdout().is_terminal(),
        editor: editor(global),
        ask,
        quiet: global.quiet,
        show_private: global.show_private,
        for_programs: matches!(global.chosen_format(), Format::Json | Format::Csv),
        stdin: read_stdin,
        waiting: say_waiting,
    })
}

fn read_stdin() -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(unmarked(&bytes).to_vec())
}

/// What opens a text: what the user chose, else the editor that every Unix has, if somebody sits at the terminal.
fn editor(global: &Global) -> Option<String> {
    if global.no_input {
        return None;
    }
    let chosen = |name| env::var(name).ok().filter(|value| !value.trim().is_empty());
    let usual = if cfg!(windows) { "notepad" } else { "vi" };
    let is_there = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    chosen("VISUAL")
        .or_else(|| chosen("EDITOR"))
        .or_else(|| is_there.then(|| usual.to_owned()))
}

/// Asks on stderr, since stdout is for answers. An error where the terminal is gone, and none where there is no answer.
fn ask(question: &str) -> std::io::Result<Option<String>> {
    let lines: Vec<_> = question.split('\n').map(escaped).collect();
    let mut stderr = std::io::stderr();
    write!(stderr, "{} ", lines.join("\n"))?;
    stderr.flush()?;
    let mut answer = String::new();
    if std::io::stdin().lock().read_line(&mut answer)? > 0 {
        return Ok(Some(answer.trim().to_owned()));
    }
    // The question is still on the line of the cursor.
    writeln!(stderr)?;
    Ok(None)
}

fn say_waiting() {
    // Without stderr there is nobody to tell.
    let _ = writeln!(
        std::io::stderr(),
        "waiting for another bond to finish writing"
    );
}

#[cfg(test)]
mod tests;
