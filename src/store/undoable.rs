//! Whether a change can be undone, and what to tell the user about that.

/// Whether `undo` can undo a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Undoable {
    /// It can: the change is in the undo history.
    #[default]
    Yes,
    /// It can't, since the change could not be recorded. Holds a sentence that says so.
    Unrecorded(String),
    /// It can't, since the text is to be forgotten. Holds a warning about places that still have the text, if there are
    /// any.
    Forgotten(Option<String>),
}

impl Undoable {
    /// The warning about a change that was made.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        match self {
            Self::Yes => None,
            Self::Unrecorded(why) => Some(why.clone()),
            Self::Forgotten(still) => still.clone(),
        }
    }

    /// Words about `undo`, but only if it can undo the change.
    #[must_use]
    pub fn says<'w>(&self, words: &'w str) -> Option<&'w str> {
        match self {
            Self::Yes => Some(words),
            Self::Unrecorded(_) | Self::Forgotten(_) => None,
        }
    }

    /// The sentence, followed by words about `undo` if it can undo the change.
    #[must_use]
    pub fn after(&self, sentence: &str, words: &str) -> String {
        match self.says(words) {
            Some(words) => format!("{sentence}; {words}"),
            None => sentence.to_owned(),
        }
    }
}
