//! What was meant by a word that clap does not know.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue};
use clap::{Command, CommandFactory};

use super::Cli;
use crate::catalog::practice::nearest_word;
use crate::error::Error;

/// The same error with the command, flag or value that a wrong word is a typing slip away from. clap itself measures
/// otherwise: two letters that changed places are far apart for it.
pub(super) fn nearer(mut error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let word = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word.clone()),
        _ => None,
    };
    let (suggestion, meant) = if let Some(word) = word(ContextKind::InvalidSubcommand) {
        let names = subcommands(&reached(arguments, &word));
        let meant = nearest(&word, &names).map(|name| ContextValue::Strings(vec![name]));
        (ContextKind::SuggestedSubcommand, meant)
    } else if let Some(flag) = word(ContextKind::InvalidArg).filter(|_| is_unknown(&error)) {
        let typed = flag.trim_start_matches('-');
        let names = flags(&reached(arguments, &flag));
        let meant = nearest(typed, &names).filter(|_| flag.starts_with("--"));
        let meant = meant.map(|name| ContextValue::String(format!("--{name}")));
        (ContextKind::SuggestedArg, meant)
    } else if let (Some(word), Some(ContextValue::Strings(valid))) = (
        word(ContextKind::InvalidValue),
        error.get(ContextKind::ValidValue),
    ) {
        let meant = nearest(&word, valid).map(ContextValue::String);
        (ContextKind::SuggestedValue, meant)
    } else {
        return error;
    };
    if let Some(meant) = meant {
        error.insert(suggestion, meant);
    }
    error
}

/// That an option comes after `--`, where every word is a name, with the line that says what was meant.
pub(super) fn after_dashes(error: &clap::Error, arguments: &[OsString]) -> Option<Error> {
    let Some(ContextValue::String(wrong)) = error.get(ContextKind::InvalidArg) else {
        return None;
    };
    let words: Option<Vec<&str>> = arguments.iter().skip(1).map(|word| word.to_str()).collect();
    let words = words.filter(|_| is_unknown(error))?;
    let dashes = words.iter().position(|word| *word == "--")?;
    let (before, names) = (&words[..dashes], &words[dashes + 1..]);
    let place = names.iter().position(|word| flag(word) == wrong)?;
    if !wrong.starts_with("--") {
        return None;
    }
    let (names, options) = names.split_at(place);
    let meant = [before, options, &["--"], names].concat();
    let error = Error::usage(format!(
        "could not read the option {wrong}: after -- every word is a name"
    ));
    Some(error.hinted(format!("to give it before, run: bond {}", meant.join(" "))))
}

fn is_unknown(error: &clap::Error) -> bool {
    error.kind() == clap::error::ErrorKind::UnknownArgument
}

fn nearest(word: &str, names: &[String]) -> Option<String> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    nearest_word(word, &names).map(str::to_owned)
}

/// The command that the arguments have come to where the wrong word is.
fn reached(arguments: &[OsString], wrong: &str) -> Command {
    let mut command = Cli::command();
    command.build();
    let before = arguments.iter().skip(1);
    let before = before.take_while(|word| word.to_str().is_none_or(|word| flag(word) != wrong));
    for word in before {
        if let Some(next) = command.find_subcommand(word) {
            command = next.clone();
        }
    }
    command
}

/// A flag without the value that it was given with `=`.
fn flag(word: &str) -> &str {
    match word.split_once('=') {
        Some((flag, _)) if flag.starts_with("--") => flag,
        _ => word,
    }
}

fn subcommands(command: &Command) -> Vec<String> {
    let shown = command.get_subcommands().filter(|one| !one.is_hide_set());
    let names = shown.flat_map(|one| {
        let aliases = one.get_visible_aliases();
        std::iter::once(one.get_name()).chain(aliases)
    });
    names.map(str::to_owned).collect()
}

fn flags(command: &Command) -> Vec<String> {
    let shown = command.get_arguments().filter(|one| !one.is_hide_set());
    let names = shown.filter_map(clap::Arg::get_long);
    names.map(str::to_owned).collect()
}
