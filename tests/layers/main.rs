//! Who may use whom: arrows go down only, and the outside has few doors.
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

/// Every module and what it may use, from the bottom up: a row names only rows above it.
const LAYERS: &[(&str, &str)] = &[
    ("slug", ""),
    ("terms", ""),
    ("unicode", ""),
    ("fault", ""),
    ("editor", "fault"),
    ("goal", "unicode"),
    ("phrase", ""),
    ("zone", ""),
    ("practice", "slug terms unicode"),
    ("report", ""),
    ("journal", "goal slug terms"),
    ("render", "report"),
    ("terminal", "render"),
    ("stats", "goal journal unicode"),
    ("store", "fault journal unicode"),
    ("config", "fault journal practice"),
    ("names", "fault journal practice unicode"),
    ("tables", "journal practice"),
    ("agenda", "goal stats"),
    ("week", "goal journal names practice stats"),
    ("review", "goal journal names practice stats week"),
    ("context", "config fault journal phrase store zone"),
    (
        "exercise",
        "context fault goal journal names practice stats store",
    ),
    (
        "veil",
        "context exercise fault journal practice report store unicode",
    ),
    ("consent", "context fault veil"),
    ("editing", "context editor fault store terminal unicode"),
    ("note", "context editing fault unicode veil"),
    (
        "deed",
        "context exercise fault goal journal names phrase practice store tables zone",
    ),
    ("fields", "context deed exercise fault journal note phrase"),
    ("ids", "context fault journal stats store"),
    (
        "scope",
        "context deed fault journal names phrase practice stats store",
    ),
    ("help", "context journal store"),
    (
        "say",
        "agenda context deed exercise fault goal help journal names practice report review stats store week",
    ),
    (
        "runner",
        "exercise journal phrase practice render report say terminal unicode",
    ),
    ("checklist", "phrase render say terminal"),
    ("amend", "context fault journal report store tables"),
    (
        "aims",
        "amend fault goal journal names practice say tables unicode",
    ),
    (
        "subject",
        "amend consent context exercise fault journal names practice report say tables",
    ),
    ("doctor", "context exercise fault journal names store"),
    (
        "batch",
        "context deed exercise fault journal names report say store unicode",
    ),
    (
        "cmd",
        "agenda aims amend batch checklist config consent context deed doctor editing exercise fault fields goal help ids journal names note phrase practice report review runner say scope stats store subject tables terminal unicode veil week",
    ),
    (
        "cli",
        "cmd config context fault practice render report store unicode veil zone",
    ),
    ("main", "cli fault render report"),
    ("lib", "goal journal stats unicode"),
];

/// What leads outside, and the modules that may go there.
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
    ("comfy_table", "render"),
];

/// Lines that a file may have at most.
const LONG: usize = 400;
/// Files that are longer, and by how much they may be: they only ever get shorter.
const LONGER: &[(&str, usize)] = &[];

fn sources() -> Vec<Source> {
    source::below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

/// What a file uses against the rules.
fn forbidden(source: &Source) -> Vec<String> {
    let found = source.uses().into_iter().filter_map(|one| match one {
        Use::Own(path) => wrong_arrow(source, &path),
        Use::Foreign(path) => wrong_door(source, &path),
    });
    let distinct: BTreeSet<String> = found.collect();
    let named = |what| format!("{}: {what}", source.path);
    distinct.into_iter().map(named).collect()
}

fn wrong_arrow(source: &Source, path: &[String]) -> Option<String> {
    let (from, to) = (source.layer(), path.first()?.as_str());
    if from == "cmd" && to == "cmd" {
        return other_command(source, path);
    }
    if from == to || may_use(from, to) {
        return None;
    }
    Some(format!("{from} may not use {}", path.join("::")))
}

/// A command knows no other; only the list of all of them does.
fn other_command(source: &Source, path: &[String]) -> Option<String> {
    let own = source.module.get(1)?;
    let other = path.get(1).filter(|other| *other != own)?;
    Some(format!("the command {own} may not use {other} of cmd"))
}

fn may_use(from: &str, to: &str) -> bool {
    let row = LAYERS.iter().find(|(module, _)| *module == from);
    row.is_some_and(|(_, allowed)| has(allowed, to))
}

fn wrong_door(source: &Source, path: &[String]) -> Option<String> {
    let layer = source.layer();
    let closed = |(door, allowed): &&(&str, &str)| leads_to(path, door) && !has(allowed, layer);
    let (door, _) = DOORS.iter().find(closed)?;
    Some(format!("{layer} may not use {door}"))
}

/// Whether a path names `door`, something after it, or all that is beside it.
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
fn a_row_names_only_rows_above_it() {
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
    let found: BTreeSet<&str> = sources.iter().map(Source::layer).collect();
    let declared: BTreeSet<&str> = LAYERS.iter().map(|(module, _)| *module).collect();
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
