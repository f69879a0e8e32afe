//! The command line, from words to flags and values.

use std::borrow::Cow;
use std::ffi::OsString;
use std::mem::ManuallyDrop;

use clap::builder::{StringValueParser, TypedValueParser, ValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::nearest::{after_dashes, nearer};
use super::{Cli, Global, Stop};
use crate::commands::Command;
use crate::output::escaped;
use crate::unicode::composed;

/// Parses the command line; `bond help log` is the same as `bond log --help`.
pub(super) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> std::result::Result<Cli, Stop> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let cli = read(&arguments).map_err(|error| match after_dashes(&error, &arguments) {
        Some(error) => Stop::Error(error),
        None => Stop::Clap(nearer(harmless(error, &arguments), &arguments)),
    })?;
    let Some(words) = cli.command.as_ref().and_then(Command::explains) else {
        return Ok(cli);
    };
    let words = words.iter().map(|word| escaped(word).into_owned());
    let asked = ["bond".to_owned()].into_iter().chain(words);
    let asked: Vec<OsString> = asked
        .chain(["--help".to_owned()])
        .map(OsString::from)
        .collect();
    Cli::try_parse_from(&asked).map_err(|error| Stop::Clap(nearer(error, &asked)))
}

/// As [`Parser::try_parse_from`], but tries the one command first that is named: clap copies every flag of [`Global`] to
/// each command that it knows of. What is taken so would be taken by all commands together, as bond has no positional
/// argument of its own and no command that may be cut short; each refusal, help and version comes from all of them.
pub(super) fn read(arguments: &[OsString]) -> std::result::Result<Cli, clap::Error> {
    read_by(named_alone(arguments), arguments).or_else(|_| read_by(Cli::command(), arguments))
}

/// Leaves what clap knows of a command to the end of the program: to take it apart would take a tenth of the time of a
/// whole run.
fn read_by(
    command: clap::Command,
    arguments: &[OsString],
) -> std::result::Result<Cli, clap::Error> {
    let command = if arguments.iter().all(is_composed) {
        command
    } else {
        composing(command)
    };
    let mut command = ManuallyDrop::new(command);
    let mut matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

/// bond with no command but the first that the arguments name.
fn named_alone(arguments: &[OsString]) -> clap::Command {
    let all = ManuallyDrop::new(Command::augment_subcommands(clap::Command::default()));
    let named = arguments
        .iter()
        .skip(1)
        .find_map(|word| all.find_subcommand(word));
    let bond = clap::Command::new("bond").disable_help_subcommand(true);
    Global::augment_args(bond).subcommands(named.cloned())
}

/// The same error as clap would have of the arguments as they are shown: it quotes them as they are.
fn harmless(error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let shown: Vec<OsString> = arguments
        .iter()
        .map(|argument| escaped(&argument.to_string_lossy()).into_owned().into())
        .collect();
    if shown == arguments {
        return error;
    }
    read_by(Cli::command(), &shown).err().unwrap_or(error)
}

fn is_composed(argument: &OsString) -> bool {
    let text = argument.to_str();
    text.is_none_or(|text| matches!(composed(text), Cow::Borrowed(_)))
}

/// The same command, which takes texts in the spelling in which bond writes them. Paths are taken as they are.
fn composing(mut command: clap::Command) -> clap::Command {
    // Before that, the flags of most commands are not known yet.
    command.build();
    let text = ValueParser::string().type_id();
    let taken = |arg: clap::Arg| {
        if arg.get_value_parser().type_id() == text {
            arg.value_parser(StringValueParser::new().map(|typed| composed(&typed).into_owned()))
        } else {
            arg
        }
    };
    command.mut_args(taken).mut_subcommands(composing)
}
