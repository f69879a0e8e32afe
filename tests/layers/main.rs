//! Checks which module may use which, and which modules may reach the outside.
#![expect(
    clippy::disallowed_methods,
    reason = "the test reads the source files that it judges"
)]

mod cycles;
mod itself;
mod source;
mod tokens;

use std::collections::BTreeSet;
use std::path::Path;

use source::{Source, Use};

/// Every module and what it may use, from bottom to top: a row may use only rows above it in this list.
const LAYERS: &[(&str, &str)] = &[
    ("slug", ""),
    ("terms", ""),
    ("sort", ""),
    ("unicode", ""),
    ("error", ""),
    ("editor", "error"),
    ("goals", "sort unicode"),
    ("dates", "sort"),
    ("dates/zone", "sort"),
    ("catalog/practice", "slug sort terms unicode"),
    ("report", ""),
    ("journal", "goals slug sort terms"),
    ("output", "report sort"),
    ("tui", "output"),
    ("stats", "goals journal sort unicode"),
    ("store", "error journal sort unicode"),
    ("settings", "catalog/practice error journal"),
    ("catalog/names", "catalog/practice error journal unicode"),
    ("header_tables", "catalog/practice journal"),
    ("due", "goals sort stats"),
    (
        "summary/week",
        "catalog/names catalog/practice goals journal sort stats",
    ),
    (
        "summary/review",
        "catalog/names catalog/practice goals journal sort stats summary/week",
    ),
    ("context", "dates dates/zone error journal settings store"),
    (
        "catalog/exercise",
        "catalog/names catalog/practice context error goals journal sort stats store",
    ),
    (
        "redact",
        "catalog/exercise catalog/practice context error journal report store unicode",
    ),
    ("confirm", "context error redact"),
    ("editor/editing", "context editor error store tui unicode"),
    ("editor/note", "context editor/editing error redact unicode"),
    (
        "draft",
        "catalog/exercise catalog/names catalog/practice context dates dates/zone error goals header_tables journal sort store",
    ),
    (
        "entry_args",
        "catalog/exercise context dates draft editor/note error journal",
    ),
    ("entry_ids", "context error journal stats store"),
    (
        "filter_args",
        "catalog/names catalog/practice context dates draft error journal stats store",
    ),
    ("help_lines", "context journal store"),
    (
        "text",
        "catalog/exercise catalog/names catalog/practice context draft due error goals help_lines journal report sort stats store summary/review summary/week",
    ),
    (
        "tui/session",
        "catalog/exercise catalog/practice dates journal output report sort text tui unicode",
    ),
    ("tui/checklist", "dates output text tui"),
    (
        "transaction",
        "context error header_tables journal report store",
    ),
    (
        "goal_history",
        "catalog/names catalog/practice error goals header_tables journal sort text transaction unicode",
    ),
    (
        "kind",
        "catalog/exercise catalog/names catalog/practice confirm context error header_tables journal report text transaction",
    ),
    (
        "doctor",
        "catalog/exercise catalog/names context error journal sort store",
    ),
    (
        "stdin_entries",
        "catalog/exercise catalog/names context draft error journal report store text unicode",
    ),
    (
        "commands",
        "catalog/exercise catalog/names catalog/practice confirm context dates doctor draft due editor/editing editor/note entry_args entry_ids error filter_args goal_history goals header_tables help_lines journal kind redact report settings sort stats stdin_entries store summary/review summary/week text transaction tui tui/checklist tui/session unicode",
    ),
    (
        "cli",
        "catalog/practice commands context dates/zone error output redact report settings store unicode",
    ),
    ("main", "cli error output report"),
    ("lib", "goals journal stats unicode"),
    ("catalog", "catalog/exercise catalog/names catalog/practice"),
    ("summary", "summary/review summary/week"),
];

/// Paths that reach the outside, and the modules that may use them.
const DOORS: &[(&str, &str)] = &[
    ("std::fs", "store"),
    ("std::os::unix::fs", "store"),
    ("tempfile", "store"),
    ("getrandom", "store"),
    ("std::env", "cli main"),
    ("std::io::stdin", "cli"),
    ("std::io::stdout", "cli main"),
    ("std::io::stderr", "cli main"),
    ("chrono::Local", "cli"),
    ("directories", "cli"),
    ("terminal_size", "cli"),
    ("std::net", ""),
    ("std::process::Command", "editor"),
    ("comfy_table", "output"),
];

/// The most lines that a file may have.
const LONG: usize = 400;
/// Files that are longer, and how long they may be. They may only get shorter.
const LONGER: &[(&str, usize)] = &[];

fn sources() -> Vec<Source> {
    source::below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// The paths in a file that break the rules.
fn forbidden(source: &Source) -> Vec<String> {
    let found = source.uses().into_iter().filter_map(|one| match one {
        Use::Own(path) => wrong_arrow(source, &path),
        Use::Foreign(path) => wrong_door(source, &path),
    });
    let distinct: BTreeSet<String> = found.collect();
    let named = |what| format!("{}: {what}", source.path);
    distinct.into_iter().map(named).collect()
}

/// The row that a path belongs to: that of a module right below the root, or of a module within it that has its own
/// row.
fn room(path: &[String]) -> String {
    let rows = || LAYERS.iter().map(|(row, _)| *row);
    let inner = path[..path.len().min(2)].join("/");
    rows()
        .find(|row| *row == inner)
        .map_or_else(|| path[0].clone(), str::to_owned)
}

fn wrong_arrow(source: &Source, path: &[String]) -> Option<String> {
    path.first()?;
    let (from, to) = (room(&source.module), room(path));
    if from == "commands" && to == "commands" {
        return other_command(source, path);
    }
    if from == to || may_use(&from, &to) {
        return None;
    }
    Some(format!("{from} may not use {}", path.join("::")))
}

/// A command may not use another command; only the list of commands may.
fn other_command(source: &Source, path: &[String]) -> Option<String> {
    let own = source.module.get(1)?;
    let other = path.get(1).filter(|other| *other != own)?;
    Some(format!("the command {own} may not use {other} of commands"))
}

fn may_use(from: &str, to: &str) -> bool {
    let row = LAYERS.iter().find(|(module, _)| *module == from);
    row.is_some_and(|(_, allowed)| has(allowed, to))
}

fn wrong_door(source: &Source, path: &[String]) -> Option<String> {
    let room = room(&source.module);
    let closed = |(door, allowed): &&(&str, &str)| leads_to(path, door) && !has(allowed, &room);
    let (door, _) = DOORS.iter().find(closed)?;
    Some(format!("{room} may not use {door}"))
}

/// Whether a path leads to `door`, to something in it, or to everything next to it.
fn leads_to(path: &[String], door: &str) -> bool {
    let door: Vec<&str> = door.split("::").collect();
    match path.split_last() {
        Some((last, above)) if last == "*" && above.len() < door.len() => {
            above == &door[..above.len()]
        }
        _ => path.len() >= door.len() && path[..door.len()] == door[..],
    }
}

fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| one == word)
}

fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn arrows_go_down_only_and_the_outside_has_few_doors() {
    let complaints: Vec<String> = sources().iter().flat_map(forbidden).collect();
    assert_none(&complaints);
}

#[test]
fn a_row_uses_only_rows_above_it() {
    for (place, (module, allowed)) in LAYERS.iter().enumerate() {
        for word in allowed.split_terminator(' ') {
            let above = LAYERS[..place].iter().any(|(other, _)| *other == word);
            assert!(
                above,
                "the row of {module} names {word}, which is not above it"
            );
        }
    }
}

#[test]
fn every_source_file_has_a_row_and_every_row_a_source_file() {
    let sources = sources();
    let found: BTreeSet<String> = sources.iter().map(|one| room(&one.module)).collect();
    let declared: BTreeSet<&str> = LAYERS.iter().map(|(module, _)| *module).collect();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, declared, "src/ on the left, LAYERS on the right");
    let rows = DOORS
        .iter()
        .flat_map(|(_, allowed)| allowed.split_terminator(' '));
    for module in rows {
        assert!(
            declared.contains(module),
            "DOORS names {module}, which is no module"
        );
    }
}

#[test]
fn every_module_opens_with_a_sentence_about_itself() {
    let silent = sources()
        .into_iter()
        .filter(|one| !one.text.starts_with("//! "));
    let complaints: Vec<String> = silent
        .map(|one| format!("{}: the first line is no //! sentence", one.path))
        .collect();
    assert_none(&complaints);
}

#[test]
fn no_file_is_long() {
    let complaints: Vec<String> = sources().iter().filter_map(too_long).collect();
    assert_none(&complaints);
}

fn too_long(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    let known = LONGER.iter().find(|(path, _)| *path == source.path);
    match known {
        None if lines > LONG => Some(format!(
            "{}: {lines} lines, {LONG} are the limit: split it by subject",
            source.path
        )),
        Some((path, limit)) if lines > *limit => {
            Some(format!("{path}: {lines} lines, where it had {limit}"))
        }
        Some((path, _)) if lines <= LONG => {
            Some(format!("{path}: short now, so it needs no row in LONGER"))
        }
        _ => None,
    }
}

#[test]
fn no_files_need_each_other() {
    let sources = sources();
    let cycles = cycles::cycles(&sources).into_iter();
    let complaints: Vec<String> = cycles.map(|files| files.join(", ")).collect();
    assert_none(&complaints);
}
