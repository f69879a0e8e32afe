//! What the user wrote in their editor, on its way into the journal or to a place where they find it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::context::Context;
use crate::error::{Error, Result, shown};
use crate::store::{Aside, NoteFile};
use crate::tui::signals::Watch;

/// What the user wrote, still in its file in case the journal can't take it.
#[derive(Debug)]
pub struct EditedText {
    pub(super) sheet: NoteFile,
    pub(super) text: Vec<u8>,
    /// What the editor got at first.
    pub(super) base: Vec<u8>,
    /// What was forgotten before this sheet was written.
    pub(super) told: BTreeSet<String>,
    pub(super) aside: String,
    pub(super) said: String,
    /// Signals wait until the file is gone.
    pub(super) watch: Watch,
}

/// A text that was set aside, and what is to be said of it.
#[derive(Debug)]
pub(super) struct Put {
    aside: Aside,
    but: &'static str,
}

/// A text that is to be edited once more, and is set aside meanwhile.
#[derive(Debug)]
pub(super) struct Again {
    pub(super) put: Put,
    pub(super) text: Vec<u8>,
    /// What was forgotten meanwhile.
    pub(super) told: BTreeSet<String>,
}

impl EditedText {
    /// The ids of what was forgotten since the editor got the text.
    #[must_use]
    pub fn told(&self) -> BTreeSet<String> {
        let mut told = self.sheet.told();
        told.extend(self.told.iter().cloned());
        told
    }

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
        closed.map(|error| format!("your text is still there: {error}"))
    }

    /// Sets the text aside since the journal could not take it; gives the same error with the place of the text. One that
    /// is in the journal needs no other place, and one that was forgotten meanwhile gets none.
    #[must_use]
    pub fn kept(self, error: Error, context: &Context) -> Error {
        if error.is_unsynced() {
            return match self.taken() {
                Some(left) => error.also_hinted(&left),
                None => error,
            };
        }
        let (put, written) = match self.put_away(error.clone(), context) {
            Ok(put) => put,
            Err(error) => return error,
        };
        let said = written.said.clone();
        let closed = written.close().err();
        let error = put.placed(error, &said);
        match closed {
            Some(left) => error.also_hinted(&left.message),
            None => error,
        }
    }

    /// Asks whether to edit the text again, which is set aside meanwhile.
    pub(super) fn again(self, why: Error, context: &Context) -> Result<Again> {
        if !context.interactive {
            return Err(self.kept(why, context));
        }
        let (put, written) = self.put_away(why.clone(), context)?;
        let told = written.told();
        let Self {
            sheet, said, watch, ..
        } = written;
        sheet.close()?;
        // From here on Ctrl-C ends bond, and the text is where the question says.
        drop(watch);
        let place = shown(put.aside.path());
        let question = format!(
            "{}\nYour {said} is in {place}{}\nEdit it again? [Y/n]",
            why.message, put.but
        );
        match (context.ask)(&question) {
            Ok(Some(answer)) if !answer.to_lowercase().starts_with('n') => {}
            Ok(_) => return Err(put.placed(why, &said)),
            // The terminal was closed, which may have ended the editor before bond was told.
            Err(_) => return Err(ended()),
        }
        // What is forgotten while the question stands goes from there.
        match put.aside.read()? {
            Some(text) => Ok(Again { put, text, told }),
            None => Err(put.placed(why, &said)),
        }
    }

    /// Sets the text aside, or gives the error with what became of it.
    fn put_away(self, error: Error, context: &Context) -> Result<(Put, Self)> {
        loop {
            let told = self.told();
            let is_told = !told.is_empty();
            match self.put(&told, context) {
                // What was forgotten at this moment may have missed the file.
                Ok(Some(put)) if self.told() == told => return Ok((put, self)),
                Ok(Some(_)) => {}
                Ok(None) => {
                    let why = format!(
                        "could not change the entry {}: it was forgotten meanwhile",
                        self.aside
                    );
                    let kept = format!("nothing was written, and your {} is not kept", self.said);
                    return self.close().and(Err(Error::unreadable(why).hinted(kept)));
                }
                Err(_) => {
                    let still = ", which still holds what was forgotten meanwhile";
                    let but = if is_told { still } else { "" };
                    let path = shown(&self.sheet.keep());
                    return Err(unwritten(error, &self.said, &format!("{path}{but}")));
                }
            }
        }
    }

    /// Sets the text aside without what was forgotten; none if that is all of it.
    fn put(&self, told: &BTreeSet<String>, context: &Context) -> Result<Option<Put>> {
        let store = &context.store;
        let journal = store.text().ok().flatten().unwrap_or_default();
        let mut text = Cow::from(&self.text);
        let mut but = "";
        if let Some(forgotten) = store.forgotten(told, &self.base, &journal) {
            if forgotten.is(&self.aside) {
                return Ok(None);
            }
            but = ", which may still hold what was forgotten meanwhile";
            if let Some(less) = forgotten.lines_out_of(&self.text) {
                text = less.into();
                but = ", without what was forgotten meanwhile";
            }
        }
        let aside = store.set_aside(&self.aside, &text)?;
        Ok(Some(Put { aside, but }))
    }
}

impl Put {
    /// The error with the place of the text, which stays there.
    pub(super) fn placed(self, error: Error, said: &str) -> Error {
        if !self.aside.is_there() {
            let gone = format!("nothing was written, and your {said} was forgotten meanwhile");
            return error.hinted(gone);
        }
        let path = shown(&self.aside.keep());
        unwritten(error, said, &format!("{path}{}", self.but))
    }
}

/// Bond was asked to end, and the text is given up.
pub(super) fn ended() -> Error {
    Error::io("could not wait for the editor: bond was asked to end").hinted("nothing was changed")
}

/// The error with the place of a text that the journal does not have.
pub(super) fn unwritten(error: Error, said: &str, path: &str) -> Error {
    let place = format!("your {said} is in {path}");
    match (error.remains, &error.hint) {
        (None, None) => error.hinted(format!("nothing was written; {place}")),
        (Some(_), _) | (None, Some(_)) => error.also_hinted(&place),
    }
}
