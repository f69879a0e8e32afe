//! The practices that are tracked: what they are, the built-in ones, and how a typed word finds one.

mod builtin;
mod lookup;
mod schema;
mod terms;
#[cfg(test)]
mod tests;

pub use builtin::{ExerciseFile, background, builtin, exercises, find_builtin, keys, resolve};
pub use lookup::{Candidate, Lookup, find, is_slug, slug};
pub use schema::{Background, Design, Evidence, Grade, Verified};
pub use terms::{Kind, Relation, Stage, UnknownTerm};

/// A practice, built in or the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    /// Its slug, which is what the journal says.
    pub key: String,
    /// Its name in sentences and tables, at most 60 characters where it is built in.
    pub title: String,
    /// One sentence on what to do, at most 100 characters where it is built in.
    pub summary: Option<String>,
    /// The kinds of intimacy that it feeds; the first is primary.
    pub kinds: Vec<Kind>,
    /// Whether it rather mends what is hurt or builds on what is well.
    pub stage: Option<Stage>,
    /// The relationships that it suits.
    pub relationships: Vec<Relation>,
    /// The suggested goal as it is written in `every`, such as `3/week`; none where duty does harm.
    pub goal: Option<String>,
    /// What an entry's `amount` counts, such as `pages`.
    pub unit: Option<String>,
    /// Short names.
    pub aliases: Vec<String>,
    /// Whether it comes with bond.
    pub builtin: bool,
}

impl Practice {
    /// How it can be found by name.
    #[must_use]
    pub fn candidate(&self) -> Candidate<'_> {
        Candidate {
            key: &self.key,
            name: &self.title,
            aliases: &self.aliases,
            own: !self.builtin,
        }
    }
}
