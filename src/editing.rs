//! A text in the user's editor: it is in a private folder that is removed in every case, and what the user wrote is taken
//! back, edited again, or set aside where they find it.

use crate::context::Context;
use crate::editor;
use crate::fault::{Doing, Fault, Result, shown};
use crate::store::{Aside, Sheet};
use crate::terminal::signals::Watch;
use crate::unicode::unmarked;

/// The names of a text.
#[derive(Clone, Copy, Debug)]
pub struct Names<'n> {
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
    Changed(T, Written),
}

/// What the user wrote, still in its file in case the journal can't take it.
#[derive(Debug)]
pub struct Written {
    sheet: Sheet,
    text: Vec<u8>,
    aside: String,
    said: String,
    /// Signals wait until the file is gone.
    _watch: Watch,
}

/// Opens `text` in the editor. `understand` gives what it says then, or why it can't be taken back: in that case the
/// user may go on editing, and else the text is set aside.
///
/// # Errors
///
/// When there is no editor, it fails, bond is asked to end, or the text is set aside; the message gives its file then.
pub fn edit<T>(
    context: &Context,
    names: Names<'_>,
    text: &[u8],
    understand: impl Fn(&[u8]) -> std::result::Result<T, String>,
) -> Result<Left<T>> {
    let Some(editor) = &context.editor else {
        let fault = Fault::usage("could not open an editor: nobody is there to use it");
        return Err(fault.hinted(names.without));
    };
    let mut again: Option<(Aside, Vec<u8>)> = None;
    loop {
        let now = again.as_ref().map_or(text, |(_, now)| now.as_slice());
        let (written, opened) = match open(context, editor, names, now) {
            Ok(opened) => opened,
            Err(fault) => {
                return Err(again
                    .into_iter()
                    .fold(fault, |fault, (aside, _)| placed(fault, names.said, aside)));
            }
        };
        drop(again);
        if written.text == text {
            written.close()?;
            return opened.map(|()| Left::Unchanged);
        }
        let why = match opened {
            Ok(()) => match understand(&written.text) {
                Ok(said) => return Ok(Left::Changed(said, written)),
                Err(why) => Fault::unreadable(format!("could not take the text back: {why}")),
            },
            // An editor that fails gives the text up, unless someone says that it was not meant so.
            Err(fault) if !context.interactive => return written.close().and(Err(fault)),
            Err(fault) => fault,
        };
        again = Some(written.again(why, context)?);
    }
}

/// Opens a text in the editor until it is closed. Gives what it says then, and whether the editor failed.
fn open(
    context: &Context,
    editor: &str,
    names: Names<'_>,
    text: &[u8],
) -> Result<(Written, Result<()>)> {
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
            Written {
                sheet,
                // Some editors put a mark in front of every text.
                text: if text == unmarked(text) {
                    unmarked(&left).to_vec()
                } else {
                    left
                },
                aside: names.aside.to_owned(),
                said: names.said.to_owned(),
                _watch: watch,
            },
            opened,
        )),
        // Nobody else has what the file says.
        Err(fault) if sheet.is_there() => {
            let path = shown(&sheet.keep());
            Err(unwritten(fault, names.said, &path))
        }
        Err(fault) => sheet.close().and(opened).and(Err(fault)),
    }
}

fn ended() -> Fault {
    Fault::io("could not wait for the editor: bond was asked to end").hinted("nothing was changed")
}

impl Written {
    /// Removes the file and its folder.
    ///
    /// # Errors
    ///
    /// When something of it can't be removed.
    pub fn close(self) -> Result<()> {
        self.sheet.close()
    }

    /// The same for a text that the journal has taken: a warning if something of it can't be removed.
    #[must_use]
    pub fn taken(self) -> Option<String> {
        let closed = self.close().err();
        closed.map(|fault| format!("your text is still there: {fault}"))
    }

    /// Sets the text aside since the journal could not take it; gives the same fault with the place of the text. One that
    /// is in the journal needs no other place.
    #[must_use]
    pub fn kept(self, fault: Fault, context: &Context) -> Fault {
        if fault.is_unsynced() {
            return match self.taken() {
                Some(left) => fault.also_hinted(&left),
                None => fault,
            };
        }
        let Ok(aside) = context.store.set_aside(&self.aside, &self.text) else {
            let path = shown(&self.sheet.keep());
            return unwritten(fault, &self.said, &path);
        };
        let said = self.said.clone();
        let closed = self.close().err();
        let fault = placed(fault, &said, aside);
        match closed {
            Some(left) => fault.also_hinted(&left.message),
            None => fault,
        }
    }

    /// Asks whether to edit the text again, which is set aside meanwhile. Gives the text if so.
    fn again(self, why: Fault, context: &Context) -> Result<(Aside, Vec<u8>)> {
        if !context.interactive {
            return Err(self.kept(why, context));
        }
        let Ok(aside) = context.store.set_aside(&self.aside, &self.text) else {
            let path = shown(&self.sheet.keep());
            return Err(unwritten(why, &self.said, &path));
        };
        let Self {
            sheet,
            text,
            said,
            _watch: watch,
            ..
        } = self;
        sheet.close()?;
        // From here on Ctrl-C ends bond, and the text is where the question says.
        drop(watch);
        let place = shown(aside.path());
        let question = format!(
            "{}\nYour {said} is in {place}\nEdit it again? [Y/n]",
            why.message
        );
        match (context.ask)(&question) {
            Ok(Some(answer)) if !answer.to_lowercase().starts_with('n') => Ok((aside, text)),
            _ => Err(placed(why, &said, aside)),
        }
    }
}

/// The fault with the place of a text, which stays there.
fn placed(fault: Fault, said: &str, aside: Aside) -> Fault {
    let path = shown(&aside.keep());
    unwritten(fault, said, &path)
}

/// The fault with the place of a text that the journal does not have.
fn unwritten(fault: Fault, said: &str, path: &str) -> Fault {
    let place = format!("your {said} is in {path}");
    match (fault.remains, &fault.hint) {
        (None, None) => fault.hinted(format!("nothing was written; {place}")),
        (Some(_), _) | (None, Some(_)) => fault.also_hinted(&place),
    }
}
