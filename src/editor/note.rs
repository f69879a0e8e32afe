//! A note that leaves no trace elsewhere: from standard input or from an editor, where no shell and no other user of the
//! machine sees it.

use crate::context::Context;
use crate::editor::editing::{self, Left};
use crate::error::{Doing, Error, Result};
use crate::redact;
use crate::unicode::composed;

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
        .map_err(|_| Error::usage("could not understand the note: it is no UTF-8 text"))?;
    let text = composed(&text);
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Err(Error::usage(
            "could not read a note: standard input is empty",
        ));
    }
    Ok(text)
}

/// The note that the user writes in their editor. `about` says what it is about.
///
/// # Errors
///
/// When there is no editor, it fails, or nothing was written.
pub fn edited(about: &str, context: &Context) -> Result<String> {
    let about = format!("# What do you want to remember of: {about}?");
    let about = redact::question(about.replace(char::is_control, " "), context);
    let rule = "# Lines like these are left out, and nothing is logged without a note.";
    let names = editing::FileNames {
        file: "note.txt",
        aside: "note",
        said: "note",
        without: "--note - reads the note from standard input",
    };
    let left = editing::edit(
        context,
        names,
        format!("\n{about}\n{rule}\n").as_bytes(),
        |text| {
            let text = std::str::from_utf8(text).map_err(|_| "it is no UTF-8 text".to_owned())?;
            let own = |line: &&str| ![about.as_str(), rule].contains(&line.trim_end());
            let lines: Vec<&str> = text.lines().filter(own).collect();
            Ok(composed(lines.join("\n").trim()).into_owned())
        },
    )?;
    match left {
        Left::Changed(note, written) if !note.is_empty() => {
            written.close().map_err(|error| {
                error.hinted(format!("nothing was written; your note says:\n{note}"))
            })?;
            Ok(note)
        }
        Left::Changed(_, written) => written.close().and(Err(none())),
        Left::Unchanged => Err(none()),
    }
}

fn none() -> Error {
    Error::usage("nothing was logged, as there is no note")
}
