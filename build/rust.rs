//! Practices and outlines of exercises as Rust: every field by name, so that the compiler knows when one is new.

use std::fmt::Debug;

use crate::catalog::exercise::{Easier, Outline};
use crate::catalog::practice::Practice;
use crate::index::Shipped;

/// `PRACTICES` and the files of all `EXERCISES`.
pub(crate) fn practices(shipped: &[Shipped]) -> String {
    let practices = shipped.iter().map(|one| {
        let practice = practice(&one.practice);
        let file = file(&one.practice.key, "practice");
        format!("Shipped {{ practice: {practice}, file: {file} }}")
    });
    let files = shipped.iter().flat_map(|one| &one.exercises);
    let files = files.map(|one| {
        let (practice, slug) = (&*one.practice, &*one.slug);
        let file = file(practice, slug);
        format!("ExerciseFile {{ practice: {practice:?}, slug: {slug:?}, file: {file} }}")
    });
    [
        table("PRACTICES", "Shipped", practices),
        table("EXERCISES", "ExerciseFile", files),
    ]
    .concat()
}

/// `OUTLINES`.
pub(crate) fn outlines(shipped: &[Shipped]) -> String {
    let all = shipped.iter().flat_map(|one| &one.exercises);
    table("OUTLINES", "Outline", all.map(outline))
}

fn table(name: &str, of: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<String> = rows.collect();
    let rows = rows.join(",\n    ");
    format!("pub(super) static {name}: &[{of}] = &[\n    {rows},\n];\n")
}

/// A file as `main` has packed it.
fn file(folder: &str, name: &str) -> String {
    let path = format!("/{folder}.{name}");
    format!("Packed(include_bytes!(concat!(env!(\"OUT_DIR\"), {path:?})))")
}

fn practice(practice: &Practice) -> String {
    let Practice {
        key,
        title,
        summary,
        kinds,
        stage,
        relationships,
        goal,
        unit,
        aliases,
        builtin,
        archived,
    } = practice;
    let fields = [
        ("key", text(key)),
        ("title", text(title)),
        ("summary", option(summary.as_deref().map(text))),
        ("kinds", words("Closeness", kinds)),
        ("stage", option(stage.map(|stage| word("Stage", &stage)))),
        ("relationships", words("Relation", relationships)),
        ("goal", option(goal.as_deref().map(text))),
        ("unit", option(unit.as_deref().map(text))),
        ("aliases", list(aliases.iter().map(|alias| text(alias)))),
        ("builtin", builtin.to_string()),
        ("archived", archived.to_string()),
    ];
    object("Practice", &fields)
}

fn outline(outline: &Outline) -> String {
    let Outline {
        slug,
        title,
        summary,
        practice,
        kinds,
        relationships,
        also,
        party,
        people,
        minutes,
        level,
        grade,
        safety,
        easier,
        own,
    } = outline;
    let fields = [
        ("slug", text(slug)),
        ("title", text(title)),
        ("summary", text(summary)),
        ("practice", text(practice)),
        ("kinds", words("Closeness", kinds)),
        ("relationships", words("Relation", relationships)),
        ("also", words("Stage", also)),
        ("party", word("PartySize", party)),
        ("people", format!("{people:?}")),
        ("minutes", format!("{minutes:?}")),
        ("level", level.to_string()),
        ("grade", format!("Grade::of_rank({})", grade.rank())),
        ("safety", word("SafetyLevel", safety)),
        ("easier", option(easier.as_ref().map(shorter))),
        ("own", own.to_string()),
    ];
    object("Outline", &fields)
}

fn shorter(easier: &Easier) -> String {
    let Easier {
        minutes,
        relationships,
    } = easier;
    let fields = [
        ("minutes", format!("{minutes:?}")),
        ("relationships", words("Relation", relationships)),
    ];
    object("Easier", &fields)
}

fn object(name: &str, fields: &[(&str, String)]) -> String {
    let fields = fields.iter().map(|(key, value)| format!("{key}: {value}"));
    format!("{name} {{ {} }}", fields.collect::<Vec<_>>().join(", "))
}

fn text(text: &str) -> String {
    format!("Borrowed({text:?})")
}

fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn words(set: &str, words: &[impl Debug]) -> String {
    list(words.iter().map(|one| word(set, one)))
}

/// A member of a closed set, which prints its name.
fn word(set: &str, member: &impl Debug) -> String {
    format!("{set}::{member:?}")
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("Borrowed(&[{}])", items.collect::<Vec<_>>().join(", "))
}
