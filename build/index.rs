//! All that is under `exercises/`, read strictly; or everything that is wrong with it, by file, line and column.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::catalog::exercise::{self, Outline, References};
use crate::catalog::practice::{self, Practice};
use crate::journal::Problem;

/// A practice with its exercises, by slug.
pub(crate) struct Shipped {
    pub(crate) practice: Practice,
    pub(crate) exercises: Vec<Outline>,
    /// Its files, each with its name without `.toml`.
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

/// What is wrong, a line each: `exercises/KEY/NAME.toml:LINE:COLUMN: what`.
pub(crate) type Wrong = Vec<String>;

/// The practices in `folder`, by key: each is a folder with a `practice.toml`, and beside it a file for each exercise.
///
/// What is no `.toml` file is passed over.
pub(crate) fn read(folder: &Path) -> io::Result<Result<Vec<Shipped>, Wrong>> {
    let mut folders = Vec::new();
    for path in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        let files = entries(&path)?.into_iter();
        folders.push((name(&path), files.filter(|file| is_toml(file)).collect()));
    }
    let known = known(&folders);
    let mut wrong = Wrong::new();
    let mut shipped = Vec::new();
    for (key, files) in &folders {
        shipped.extend(practice(key, files, &known, &mut wrong)?);
    }
    Ok(if wrong.is_empty() {
        Ok(shipped)
    } else {
        Err(wrong)
    })
}

/// What the files may refer to.
fn known(folders: &[(String, Vec<PathBuf>)]) -> References {
    let files = folders.iter().flat_map(|(_, files)| files);
    References {
        slugs: files.map(|file| name(file)).filter(is_exercise).collect(),
        practices: folders.iter().map(|(key, _)| key.clone()).collect(),
    }
}

/// The practice of one folder; none where something is wrong with it.
fn practice(
    key: &str,
    files: &[PathBuf],
    known: &References,
    wrong: &mut Wrong,
) -> io::Result<Option<Shipped>> {
    let mut practice = None;
    let mut exercises = Vec::new();
    let mut read = Vec::new();
    for file in files {
        let slug = name(file);
        let bytes = fs::read(file)?;
        let problems = if is_exercise(&slug) {
            exercise(&bytes, &slug, key, known).map(|outline| exercises.push(outline))
        } else {
            described(&bytes, key).map(|found| practice = Some(found))
        };
        let place = |one: Problem| {
            let (line, column) = (one.line, one.column);
            format!("exercises/{key}/{slug}.toml:{line}:{column}: {}", one.what)
        };
        wrong.extend(problems.err().into_iter().flatten().map(place));
        read.push((slug, bytes));
    }
    if !files.iter().any(|file| !is_exercise(&name(file))) {
        wrong.push(format!("exercises/{key}: practice.toml is missing"));
    }
    Ok(practice.map(|practice| Shipped {
        practice,
        exercises,
        files: read,
    }))
}

fn described(bytes: &[u8], key: &str) -> Result<Practice, Vec<Problem>> {
    let text = String::from_utf8_lossy(bytes);
    let (practice, _) =
        practice::read(&text).map_err(|error| vec![Problem::of_toml(&error, &text, 1)])?;
    if practice.key != key {
        let what = format!("slug is {:?}, but the folder is {key:?}", practice.key);
        return Err(vec![at("slug", &text, what)]);
    }
    Ok(practice)
}

fn exercise(
    bytes: &[u8],
    slug: &str,
    key: &str,
    known: &References,
) -> Result<Outline, Vec<Problem>> {
    let outline = exercise::read(bytes, slug, known)?.outline;
    if outline.practice != key {
        let what = format!(
            "practice is {:?}, but the folder is {key:?}",
            outline.practice
        );
        return Err(vec![at("practice", &String::from_utf8_lossy(bytes), what)]);
    }
    Ok(outline)
}

/// A problem with the line that begins with `word`.
fn at(word: &str, text: &str, what: String) -> Problem {
    let found = text.find(&format!("\n{word}")).map_or(0, |byte| byte + 1);
    Problem::at_byte(text, found, 1, what)
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_toml(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "toml")
}

fn is_exercise(slug: &(impl AsRef<str> + ?Sized)) -> bool {
    slug.as_ref() != "practice"
}

fn name(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}
