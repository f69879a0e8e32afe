//! The built-in practices: every folder under `exercises/` that has a `practice.toml`, embedded and parsed when asked.

use std::sync::OnceLock;

use include_dir::{Dir, include_dir};

use super::lookup::{Candidate, Lookup, find, fold};
use super::schema::{Background, PracticeFile};
use super::{Practice, is_slug};

/// Everything under `exercises/`: a folder for each practice.
pub(super) static EXERCISES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/exercises");

/// The keys of the built-in practices in alphabetical order; costs no parsing.
pub fn keys() -> impl Iterator<Item = &'static str> {
    EXERCISES
        .dirs()
        .filter_map(|folder| folder.path().to_str())
        .filter(|key| text(key).is_some())
}

/// The built-in practice of this key, exactly as written; parses that one only, and once.
#[must_use]
pub fn find_builtin(key: &str) -> Option<Practice> {
    static PARSED: OnceLock<Vec<(&str, OnceLock<Practice>)>> = OnceLock::new();
    let parsed = PARSED.get_or_init(|| keys().map(|key| (key, OnceLock::new())).collect());
    let (key, practice) = parsed.iter().find(|(built_in, _)| *built_in == key)?;
    let text = text(key)?;
    Some(practice.get_or_init(|| parse(text)).clone())
}

/// All built-in practices in alphabetical order of their keys, parsed on first use.
pub fn builtin() -> &'static [Practice] {
    static ALL: OnceLock<Vec<Practice>> = OnceLock::new();
    ALL.get_or_init(|| keys().filter_map(find_builtin).collect())
}

/// Dose, limits and evidence of the built-in practice of this key.
#[must_use]
pub fn background(key: &str) -> Option<Background> {
    text(key).map(|text| shipped(PracticeFile::read(text)).into_background())
}

/// Finds the practice that is typed among the user's own and the built-in ones, by the rules of [`find`].
///
/// A whole key is found without parsing any built-in practice.
#[must_use]
pub fn resolve<'a>(typed: &str, own: &'a [Practice]) -> Lookup<'a> {
    let key = fold(typed);
    let own_key = own.iter().find(|practice| practice.key == key);
    let exact = own_key.map(|practice| practice.key.as_str());
    if let Some(key) = exact.or_else(|| keys().find(|built_in| *built_in == key)) {
        return Lookup::Found(key);
    }
    let all: Vec<Candidate<'a>> = own
        .iter()
        .chain(builtin())
        .map(Practice::candidate)
        .collect();
    find(typed, &all)
}

/// The `practice.toml` of this key. Only a slug is looked for, so that no key can be a path.
fn text(key: &str) -> Option<&'static str> {
    let key = Some(key).filter(|key| is_slug(key))?;
    EXERCISES
        .get_file(format!("{key}/practice.toml"))?
        .contents_utf8()
}

fn parse(text: &str) -> Practice {
    shipped(PracticeFile::read_head(text)).into_practice()
}

/// An exercise file that comes with bond, not read yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseFile {
    /// The key of the practice whose folder it is in.
    pub practice: &'static str,
    /// Its name without `.toml`.
    pub slug: &'static str,
    /// What is in it.
    pub bytes: &'static [u8],
}

/// The built-in exercise files: all that is in a practice's folder beside its `practice.toml`.
pub fn exercises() -> impl Iterator<Item = ExerciseFile> {
    keys().flat_map(|practice| {
        let folder = EXERCISES.get_dir(practice);
        let files = folder.into_iter().flat_map(Dir::files);
        files.filter_map(move |file| {
            let slug = file.path().file_stem()?.to_str()?;
            Some(ExerciseFile {
                practice,
                slug,
                bytes: file.contents(),
            })
            .filter(|file| file.slug != "practice")
        })
    })
}

/// A file that is part of the program and that a test has read: it can't be wrong.
fn shipped(file: Result<PracticeFile, String>) -> PracticeFile {
    file.expect("every shipped practice is read by a test")
}
