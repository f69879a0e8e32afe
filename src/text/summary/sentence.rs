//! The sentence that a summary begins with.

use super::super::{count, listed};
use crate::summary::week::Mood;

/// What it is about.
pub struct Told<'t> {
    /// What the stretch of days is called: `week`, `month`, `year`.
    pub word: &'t str,
    /// Whether it is over.
    pub is_over: bool,
    /// What was done in it: `8 moments`.
    pub moments: &'t str,
    /// How often something was done up to the end of it.
    pub ever: u64,
}

impl Told<'_> {
    /// One warm sentence, or two short ones; `mended` names what was made up for, `going` tells how far it has come.
    #[must_use]
    pub fn sentence(
        &self,
        mood: Mood,
        mended: impl FnOnce() -> Vec<String>,
        going: impl FnOnce() -> String,
    ) -> String {
        let Self { word, moments, .. } = self;
        match mood {
            Mood::Resting => format!("A {word} of rest, as planned."),
            Mood::Quiet if self.is_over => {
                format!("A quiet {word}. Quiet {word}s are part of it.")
            }
            Mood::Quiet => format!("A quiet {word} so far. Any small moment is a way in."),
            Mood::First => format!("Your first {word}, with {moments}: a good start."),
            Mood::Back => {
                let ever = count(self.ever, "moment");
                format!("Good to see you again. Since the start: {ever}.")
            }
            Mood::Mended => {
                let mended = listed(&mended());
                format!("{mended}: made up for last {word}, and this one too. Well mended.")
            }
            Mood::Kept => {
                format!("Everything you set out to do this {word} is done. Well kept.")
            }
            Mood::Done => format!("A {word} with {moments}."),
            Mood::Going => going(),
        }
    }
}
