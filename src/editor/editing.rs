//! A text in the user's editor: it is in a private folder that is removed in every case, and what the user wrote is taken
//! back, edited again, or set aside where they find it.

mod edited_text;

use std::collections::BTreeSet;

use crate::context::Context;
use crate::editor;
use crate::error::{Doing, Error, Result, shown};
use crate::tui::signals::Watch;
use crate::unicode::unmarked;
use edited_text::{Again, ended, unwritten};

pub use edited_text::EditedText;

/// The names of a text.
#[derive(Clone, Copy, Debug)]
pub struct FileNames<'n> {
    /// Of the file that the editor gets.
    pub file: &'n str,
    /// What the name of the file starts with if the text is set aside.
    pub aside: &'n str,
    /// What the user calls it, as in "your text is in".
    pub said: &'n str,
    /// What to do if there is no editor.
    pub without: &'n str,
}

/// What the user left.
#[derive(Debug)]
pub enum Left<T> {
    /// The text as it was.
    Unchanged,
    /// Another text, which was understood.
    Changed(T, EditedText),
}

/// Opens `text` in the editor. `understand` gives what it says then, or why it can't be taken back: in that case the
/// user may go on editing, and else the text is set aside.
///
/// # Errors
///
/// When there is no editor, it fails, bond is asked to end, or the text is set aside; the message gives its file then.
pub fn edit<T>(
    context: &Context,
    names: FileNames<'_>,
    text: &[u8],
    understand: impl Fn(&[u8]) -> std::result::Result<T, String>,
) -> Result<Left<T>> {
    let Some(editor) = &context.editor else {
        let error = Error::usage("could not open an editor: nobody is there to use it");
        return Err(error.hinted(names.without));
    };
    let mut again: Option<Again> = None;
    loop {
        let now = again.as_ref().map_or(text, |again| again.text.as_slice());
        let (mut written, opened) = match open(context, editor, names, now) {
            Ok(opened) => opened,
            Err(error) => {
                return Err(match again {
                    Some(again) => again.put.placed(error, names.said),
                    None => error,
                });
            }
        };
        text.clone_into(&mut written.base);
        written.told = again.map(|again| again.told).unwrap_or_default();
        if written.text == text {
            written.close()?;
            return opened.map(|()| Left::Unchanged);
        }
        let why = match opened {
            Ok(()) => match understand(&written.text) {
                Ok(said) => return Ok(Left::Changed(said, written)),
                Err(why) => Error::unreadable(format!("could not take the text back: {why}")),
            },
            // An editor that fails gives the text up, unless someone says that it was not meant so.
            Err(error) if !context.interactive => return written.close().and(Err(error)),
            Err(error) => error,
        };
        again = Some(written.again(why, context)?);
    }
}

/// Opens a text in the editor until it is closed. Gives what it says then, and whether the editor failed.
fn open(
    context: &Context,
    editor: &str,
    names: FileNames<'_>,
    text: &[u8],
) -> Result<(EditedText, Result<()>)> {
    let watch = Watch::begin().doing(|| "wait for the editor".to_owned())?;
    let sheet = context.store.sheet(names.file, text)?;
    if watch.asked_to_end() {
        return sheet.close().and(Err(ended()));
    }
    let opened = editor::open(editor, sheet.path());
    watch.forget_keys();
    if watch.asked_to_end() {
        return sheet.close().and(Err(ended()));
    }
    match sheet.read() {
        Ok(left) => Ok((
            EditedText {
                sheet,
                // Some editors put a mark in front of every text.
                text: if text == unmarked(text) {
                    unmarked(&left).to_vec()
                } else {
                    left
                },
                base: Vec::new(),
                told: BTreeSet::new(),
                aside: names.aside.to_owned(),
                said: names.said.to_owned(),
                watch,
            },
            opened,
        )),
        // Nobody else has what the file says.
        Err(error) if sheet.is_there() => {
            let path = shown(&sheet.keep());
            Err(unwritten(error, names.said, &path))
        }
        Err(error) => sheet.close().and(opened).and(Err(error)),
    }
}
