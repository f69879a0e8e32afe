//! Whether a change can be undone, for all that is said after it.

/// Whether `undo` can take a change back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Undoable {
    /// It can: the change is in the record of operations.
    #[default]
    Yes,
    /// It can't, since the change could not be recorded: a sentence that says so.
    Unrecorded(String),
    /// It can't, since the text is to be forgotten: a sentence about what holds it still, if anything does.
    Forgotten(Option<String>),
}

impl Undoable {
    /// What is odd about the change, though it was made.
    #[must_use]
    pub fn warning(&self) -> Option<String> {
        match self {
            Self::Yes => None,
            Self::Unrecorded(why) => Some(why.clone()),
            Self::Forgotten(still) => still.clone(),
        }
    }

    /// Words about `undo`, which are only said where it takes the change back.
    #[must_use]
    pub fn says<'w>(&self, words: &'w str) -> Option<&'w str> {
        match self {
            Self::Yes => Some(words),
            Self::Unrecorded(_) | Self::Forgotten(_) => None,
        }
    }

    /// The sentence, and after it words about `undo` where it takes the change back.
    #[must_use]
    pub fn after(&self, sentence: &str, words: &str) -> String {
        match self.says(words) {
            Some(words) => format!("{sentence}; {words}"),
            None => sentence.to_owned(),
        }
    }
}
