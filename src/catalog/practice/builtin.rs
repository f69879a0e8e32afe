//! The built-in practices: every folder under `exercises/`, read strictly when bond is built.

use super::candidate::{Candidate, fold};
use super::lookup::{Lookup, find_known};
use super::packed::Packed;
use super::read::read;
use super::schema::{Background, Practice};

/// A practice that comes with bond.
struct Shipped {
    practice: Practice,
    /// Its `practice.toml`.
    file: Packed,
}

/// An exercise file that comes with bond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseFile {
    /// The key of the practice whose folder it is in.
    pub practice: &'static str,
    /// Its name without `.toml`.
    pub slug: &'static str,
    file: Packed,
}

impl ExerciseFile {
    /// What is in it.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.file.bytes()
    }
}

/// What `build/` wrote: `PRACTICES` by key, and `EXERCISES` by practice and slug.
mod index {
    use std::borrow::Cow::Borrowed;

    use super::{ExerciseFile, Packed, Shipped};
    use crate::catalog::practice::{Closeness, Practice, Relation, Stage};

    include!(concat!(env!("OUT_DIR"), "/practices.rs"));
}

/// The keys of the built-in practices in alphabetical order.
pub fn keys() -> impl Iterator<Item = &'static str> {
    builtin().map(|practice| &*practice.key)
}

/// The built-in practice of this key, exactly as written.
#[must_use]
pub fn find_builtin(key: &str) -> Option<&'static Practice> {
    shipped(key).map(|shipped| &shipped.practice)
}

/// All built-in practices in alphabetical order of their keys.
#[must_use]
pub fn builtin() -> impl ExactSizeIterator<Item = &'static Practice> {
    index::PRACTICES.iter().map(|shipped| &shipped.practice)
}

/// Dose, limits and evidence of the built-in practice of this key, which takes parsing its file.
#[must_use]
pub fn background(key: &str) -> Option<Background> {
    let text = String::from_utf8(shipped(key)?.file.bytes()).ok()?;
    let (_, background) = read(&text).ok()?;
    Some(background)
}

/// The built-in exercise files by practice and slug.
#[must_use]
pub fn exercises() -> &'static [ExerciseFile] {
    index::EXERCISES
}

/// Finds the practice that is typed among the user's own and the built-in ones, by the rules of [`find_known`].
#[must_use]
pub fn resolve<'a>(typed: &str, own: &'a [Practice]) -> Lookup<'a> {
    let key = fold(typed);
    let own_key = own.iter().find(|practice| practice.key == key);
    let exact = own_key.or_else(|| find_builtin(&key));
    if let Some(practice) = exact {
        return Lookup::Found(&practice.key);
    }
    // One that the user calls otherwise stands among their own.
    let builtin = index::PRACTICES.iter().map(|shipped| &shipped.practice);
    let builtin = builtin.filter(|one| own.iter().all(|known| known.key != one.key));
    let all: Vec<Candidate<'a>> = own.iter().chain(builtin).map(Practice::candidate).collect();
    find_known(typed, &all)
}

fn shipped(key: &str) -> Option<&'static Shipped> {
    index::PRACTICES
        .iter()
        .find(|shipped| shipped.practice.key == key)
}
