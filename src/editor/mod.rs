//! The user's editor, as `VISUAL` or `EDITOR` name it: the only other program that bond starts.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that starts another program"
)]

pub mod editing;
pub mod note;

use std::path::Path;
use std::process::Command;

use crate::error::{Doing, Error, Result};

/// Opens a file in the editor and waits until it is closed. `editor` is understood as git understands it: a program by
/// itself is started as it is, and for anything more a shell runs it, so that `VAR=1 ed`, `~/ed` and `'my ed' --wait` work.
///
/// # Errors
///
/// When the editor can't be started, or says by its status that it failed.
pub fn open(editor: &str, path: &Path) -> Result<()> {
    // As for git, this is an editor that leaves everything as it is.
    if editor == ":" {
        return Ok(());
    }
    // A shell would print them as they are in a message of its own.
    if editor.contains(|char: char| char.is_control() && char != '\t') {
        return Err(failed(editor, "that is no command"));
    }
    let status = command(editor).arg(path).status();
    let status = status
        .doing(|| format!("open the editor {editor}"))
        .map_err(|error| error.hinted("VISUAL or EDITOR names the editor to use"))?;
    if status.success() {
        return Ok(());
    }
    let why = match status.code() {
        Some(code) => format!("it ended with status {code}"),
        None => "a signal ended it".to_owned(),
    };
    Err(failed(editor, &why).hinted("nothing was changed"))
}

/// The editor, still without the file.
#[cfg(unix)]
fn command(editor: &str) -> Command {
    /// What git leaves to a shell.
    const SPECIAL: &[char] = &[
        '|', '&', ';', '<', '>', '(', ')', '$', '`', '\\', '"', '\'', ' ', '\t', '\n', '*', '?',
        '[', '#', '~', '=', '%',
    ];
    if !editor.contains(SPECIAL) {
        return Command::new(editor);
    }
    let mut shell = Command::new("/bin/sh");
    // The words after the script are its $0 and the file.
    shell.args(["-c", &format!("{editor} \"$@\""), editor]);
    shell
}

/// The editor, still without the file.
#[cfg(not(unix))]
fn command(editor: &str) -> Command {
    let words = shlex::split(editor).unwrap_or_default();
    let (program, arguments) = words
        .split_first()
        .map_or((editor, &[][..]), |(program, rest)| {
            (program.as_str(), rest)
        });
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

fn failed(editor: &str, why: &str) -> Error {
    Error::io(format!("could not edit with {editor:?}: {why}"))
}
