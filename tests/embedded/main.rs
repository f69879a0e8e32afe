//! What is read when bond is built: a new file is a new exercise, and a broken one stops the build where it is broken.
#![expect(
    clippy::disallowed_methods,
    reason = "the test makes the folders that are read"
)]

#[path = "../../build/index.rs"]
mod index;

use std::fs;
use std::path::{Path, PathBuf};

use bond::catalog::{self, practice};
use bond::journal;
use tempfile::TempDir;

/// The example of the page for authors, which is of the practice `quality-time`.
fn example() -> String {
    let page = include_str!("../../docs/exercises.md");
    let (_, example) = page.split_once("```toml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    example.to_owned()
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises")
}

/// A copy of all that is shipped, for a test to change.
fn copy() -> TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for folder in fs::read_dir(shipped()).expect("exercises") {
        let folder = folder.expect("a practice");
        let target = copy.path().join(folder.file_name());
        fs::create_dir(&target).expect("a new folder");
        for file in fs::read_dir(folder.path()).expect("files") {
            let file = file.expect("a file");
            fs::copy(file.path(), target.join(file.file_name())).expect("a copy");
        }
    }
    copy
}

/// What is wrong once `change` was made to the file at `path`.
fn wrong(path: &str, change: impl FnOnce(String) -> String) -> Vec<String> {
    let copy = copy();
    let file = copy.path().join(path);
    let text = fs::read_to_string(&file).unwrap_or_default();
    fs::write(&file, change(text)).expect("a changed file");
    index::read(copy.path())
        .expect("readable files")
        .err()
        .unwrap_or_default()
}

#[test]
fn a_new_file_is_a_new_exercise() {
    let copy = copy();
    let before = index::read(copy.path()).unwrap().ok().unwrap();
    fs::write(copy.path().join("quality-time/tea-time.toml"), example()).unwrap();
    fs::write(copy.path().join("quality-time/.DS_Store"), "\u{1}").unwrap();
    let after = index::read(copy.path()).unwrap().ok().unwrap();
    let slugs = |all: &[index::Shipped]| -> Vec<String> {
        let all = all.iter().flat_map(|one| &one.exercises);
        all.map(|one| one.slug.to_string()).collect()
    };
    let new: Vec<String> = slugs(&after)
        .into_iter()
        .filter(|slug| !slugs(&before).contains(slug))
        .collect();
    assert_eq!(new, ["tea-time"]);
}

#[test]
fn every_file_is_in_the_program_as_it_is() {
    let read = index::read(&shipped()).unwrap().ok().unwrap();
    let mut exercises = practice::exercises().iter();
    for one in &read {
        let key = &*one.practice.key;
        for (name, text) in &one.files {
            let path = shipped().join(key).join(format!("{name}.toml"));
            assert_eq!(fs::read(&path).unwrap(), *text, "{}", path.display());
            if name != "practice" {
                let file = exercises.next().unwrap();
                assert_eq!((file.practice, file.slug), (key, &**name));
                assert_eq!(file.bytes(), *text, "{}", path.display());
            }
        }
        assert!(practice::background(key).is_some(), "{key}");
    }
    assert!(exercises.next().is_none());
}

#[test]
fn a_new_folder_is_a_new_practice() {
    let copy = copy();
    let text = fs::read_to_string(copy.path().join("quality-time/practice.toml")).unwrap();
    fs::create_dir(copy.path().join("tea")).unwrap();
    let file = copy.path().join("tea/practice.toml");
    fs::write(file, text.replace("\"quality-time\"", "\"tea\"")).unwrap();
    let read = index::read(copy.path()).unwrap().ok().unwrap();
    assert!(read.iter().any(|one| one.practice.key == "tea"));
}

#[test]
fn a_broken_exercise_is_named_with_line_and_column() {
    let path = "active-listening/mirror-and-swap.toml";
    let found = wrong(path, |text| text.replacen("\nlevel", "\nlevel = 7 #", 1));
    assert_eq!(
        found,
        [format!(
            "exercises/{path}:12:9: level is 7: it goes from 1 to 3"
        )]
    );
    let found = wrong(path, |text| text.replacen("who", "whom", 1));
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn a_broken_practice_is_named_with_line_and_column() {
    let path = "quality-time/practice.toml";
    let found = wrong(path, |text| text.replacen("\"heal\"", "\"mend\"", 1));
    assert_eq!(
        found,
        [
            "exercises/quality-time/practice.toml:6:17: unknown variant `mend`, expected `heal` or `improve`"
        ]
    );
    let found = wrong(path, |text| text.replacen("= 1", "= 2", 1));
    assert_eq!(
        found,
        ["exercises/quality-time/practice.toml:1:17: schema 2 is not known"]
    );
    let found = wrong(path, |text| {
        text.replacen("= \"quality-time\"", "= \"qt\"", 1)
    });
    assert_eq!(
        found[0],
        "exercises/quality-time/practice.toml:2:1: slug is \"qt\", but the folder is \"quality-time\""
    );
}

#[test]
fn an_exercise_of_another_practice_is_refused() {
    let path = "forgiveness/tea-time.toml";
    let found = wrong(path, |_| example());
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].ends_with("practice is \"quality-time\", but the folder is \"forgiveness\""),
        "{found:?}"
    );
}

#[test]
fn a_folder_without_a_practice_is_refused() {
    let copy = copy();
    fs::remove_file(copy.path().join("forgiveness/practice.toml")).unwrap();
    let found = index::read(copy.path()).unwrap().err().unwrap();
    assert_eq!(found, ["exercises/forgiveness: practice.toml is missing"]);
}
