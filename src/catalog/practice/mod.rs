//! The practices that are tracked: what they are, the built-in ones, and how a typed word finds one.

mod builtin;
mod candidate;
mod grade;
mod index;
mod letters;
mod lookup;
mod nearest;
mod packed;
mod read;
mod schema;
mod search;
#[cfg(test)]
mod tests;

pub use bond_core::slug::is_slug;
pub use bond_core::terms::{Closeness, Relation, Stage, UnknownTerm};
pub use builtin::{ExerciseFile, background, builtin, exercises, find_builtin, keys, resolve};
pub use candidate::{Candidate, fold, slug};
pub use grade::Grade;
pub use index::Index;
pub use lookup::{Lookup, find, find_known};
pub use nearest::{Nearest, nearest_word};
pub use read::read;
pub use schema::{Background, Design, Evidence, List, Practice, Text, Verified};
pub use search::search;
