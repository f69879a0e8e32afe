//! A note that leaves no trace elsewhere: from standard input or from an editor, where no shell and no other user of the
//! machine sees it.

use crate::context::Context;
use crate::editor;
use crate::fault::{Doing, Fault, Result};
use crate::terminal::signals;
use crate::unicode::composed;
use crate::veil;

/// What is typed in the place of a note to read it from standard input.
pub const STDIN: &str = "-";

/// The note that was typed, or all of standard input where that was asked for.
///
/// # Errors
///
/// When standard input can't be read, is no UTF-8 text, or is empty.
pub fn given(note: &str, context: &Context) -> Result<String> {
    if note != STDIN {
        return Ok(note.to_owned());
    }
    let bytes = (context.stdin)().doing(|| "read the note from standard input".to_owned())?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Fault::usage("could not understand the note: it is no UTF-8 text"))?;
    let text = composed(&text);
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(Fault::usage(
            "could not read a note: standard input is empty",
        ));
    }
    Ok(text)
}

/// The note that the user writes in their editor. `about` says what it is about. The file that it is written in is gone
/// afterwards, also where bond was asked to end meanwhile.
///
/// # Errors
///
/// When there is no editor, it fails, or nothing was written.
pub fn edited(about: &str, context: &Context) -> Result<String> {
    let Some(program) = &context.editor else {
        let fault = Fault::usage("could not open an editor: nobody is there to use it");
        return Err(fault.hinted("--note - reads the note from standard input"));
    };
    let about = format!("# What do you want to remember of: {about}?");
    let about = veil::question(about.replace(char::is_control, " "), context);
    let rule = "# Lines like these are left out, and nothing is logged without a note.";
    let asked_to_end = signals::endings().doing(|| "wait for the editor".to_owned())?;
    let sheet = context
        .store
        .sheet(context.runtime.as_deref(), &format!("\n{about}\n{rule}\n"))?;
    editor::open(program, sheet.path())?;
    let text = sheet.take()?;
    if asked_to_end() {
        return Err(Fault::io(
            "could not wait for the note: bond was asked to end",
        ));
    }
    let own = |line: &&str| ![about.as_str(), rule].contains(&line.trim_end());
    let lines: Vec<&str> = text.lines().filter(own).collect();
    let note = composed(lines.join("\n").trim()).into_owned();
    if note.is_empty() {
        return Err(Fault::usage("nothing was logged, as there is no note"));
    }
    Ok(note)
}
