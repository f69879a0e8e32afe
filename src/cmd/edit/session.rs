//! A text in the user's editor, until it can be taken back or is put aside.

use crate::context::Context;
use crate::editor;
use crate::fault::{Fault, Result, shown};
use crate::store::{self, Scratch};
use crate::unicode::unmarked;

/// What the user left.
pub(super) enum Left<T> {
    /// The text as it was.
    Unchanged,
    /// Another text, which was understood; its file is removed unless it is kept.
    Changed(T, Scratch),
}

/// Opens `text` in the editor. `understand` gives what it says then, or why it can't be taken back: in that case the
/// user may go on editing, and else the text stays in its file.
///
/// # Errors
///
/// When there is no editor, it fails, or the text is put aside; the message names the file then.
pub(super) fn edit<T>(
    context: &Context,
    name: &str,
    text: &[u8],
    understand: impl Fn(&[u8]) -> std::result::Result<T, String>,
) -> Result<Left<T>> {
    let Some(editor) = &context.editor else {
        return Err(Fault::usage("could not open an editor: nobody is there to use it").hinted(
            "name what changes, as in 'bond edit @1 --for 45m', or the program to use with VISUAL or EDITOR",
        ));
    };
    let scratch = context.store.scratch(name, text)?;
    loop {
        let opened = editor::open(editor, scratch.path());
        let left = match scratch.read() {
            Ok(left) => left,
            Err(fault) => return Err(kept(fault, scratch)),
        };
        // Some editors put a mark in front of every text.
        let left = if text == unmarked(text) {
            unmarked(&left)
        } else {
            &left
        };
        if let Err(fault) = opened {
            return Err(if left == text {
                fault
            } else {
                kept(fault, scratch)
            });
        }
        if left == text {
            return Ok(Left::Unchanged);
        }
        let why = match understand(left) {
            Ok(said) => return Ok(Left::Changed(said, scratch)),
            Err(why) => why,
        };
        if !context.interactive || !goes_on(context, &why) {
            let fault = Fault::unreadable(format!("could not take the text back: {why}"));
            return Err(kept(fault, scratch));
        }
    }
}

/// The same fault, which names the file that the text stays in.
pub(super) fn kept(fault: Fault, scratch: Scratch) -> Fault {
    let path = scratch.keep();
    let place = format!("your text is in {}", shown(&path));
    let hint = match &fault.hint {
        Some(also) if store::is_uncertain(&fault) => format!("{also}\n{place}"),
        Some(also) if !also.starts_with("nothing was written") => {
            format!("{also}\nnothing was written; {place}")
        }
        Some(_) | None => format!("nothing was written; {place}"),
    };
    fault.hinted(hint)
}

/// Whether the user wants to go on editing.
fn goes_on(context: &Context, why: &str) -> bool {
    let question = format!("{why}\nEdit it again? [Y/n]");
    match (context.ask)(&question) {
        Ok(Some(answer)) => !answer.to_lowercase().starts_with('n'),
        Ok(None) | Err(_) => false,
    }
}
