//! `docs/json.md` names every field that programs get, and no other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::home::Home;
use crate::story::three_months;

const PAGE: &str = include_str!("../../docs/json.md");

/// The fields of every section, by its heading as a link has it; a field of a field has a path with dots.
fn documented() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut section = String::new();
    for line in PAGE.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            section = heading.to_lowercase().replace(' ', "-");
        } else if let Some(row) = line.strip_prefix("| `") {
            let (field, rest) = row.split_once("` | ").expect("a field and its type");
            let kind = rest.split(" | ").next().expect("a type");
            let fields = sections.entry(section.clone()).or_default();
            fields.insert(field.to_owned(), kind.to_owned());
        }
    }
    let goal = sections["a-goal"].clone();
    for more in ["a-goal-of-today", "a-goal-of-stats"] {
        let section = sections.get_mut(more).expect("a section");
        section.extend(goal.clone());
    }
    sections
}

/// All paths of a section, with those of the sections that its types link to.
fn paths(section: &str) -> BTreeSet<String> {
    let sections = documented();
    let mut paths = BTreeSet::new();
    for (field, kind) in &sections[section] {
        paths.insert(field.clone());
        if field == "schema" {
            // The page says so of all objects at once.
            paths.insert("incomplete".to_owned());
        }
        if let Some((_, link)) = kind.split_once("](#") {
            let shared = &sections[link.trim_end_matches(')')];
            paths.extend(shared.keys().map(|name| format!("{field}.{name}")));
        }
    }
    paths
}

/// All paths of what a command printed.
fn printed(text: &str) -> BTreeSet<String> {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let mut paths = BTreeSet::new();
    collect(&value, "", &mut paths);
    paths
}

fn collect(value: &Value, path: &str, paths: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                // What bond does not know has fields of any name.
                if name != "unknown" {
                    collect(value, &path, paths);
                }
                paths.insert(path);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, path, paths)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

#[test]
fn every_field_of_the_views_is_documented_and_the_reverse() {
    let home = home();
    for command in [
        "today", "stats", "week", "month", "year", "history", "calendar", "config", "explain",
    ] {
        let of = match command {
            "calendar" | "explain" => " qt",
            "stats" => " qt --since 2026-09-01",
            _ => "",
        };
        let said = home.bond(&format!("{command}{of} --json"));
        assert_eq!(
            printed(&said),
            paths(&format!("bond.{command}/1")),
            "{command}"
        );
    }
}

#[test]
fn every_field_of_log_is_documented_and_the_reverse() {
    let home = home();
    assert_eq!(
        printed(&home.bond("log appreciation --json")),
        paths("bond.log/1")
    );
    let rehearsed = printed(&home.bond("log appreciation --dry-run --json"));
    assert!(rehearsed.is_subset(&paths("bond.log/1")));
    let run = home.pipe(
        "{\"practice\": \"appreciation\"}\n",
        &["log", "-", "--json"],
    );
    assert_eq!(printed(&run.stdout), paths("bond.log-lines/1"));
}

#[test]
fn every_field_of_edit_and_remove_is_documented_and_the_reverse() {
    let home = home();
    let edited = home.bond("edit @1 --rating 5 --json");
    assert_eq!(printed(&edited), paths("bond.edit/1"));
    let run = crate::edit::with_editor(&home, ":", &["edit", "@1", "--json"]);
    assert!(printed(&run.stdout).is_subset(&paths("bond.edit/1")));
    let run = crate::edit::with_editor(&home, "echo '# end' >>\"$1\"", &["edit", "--json"]);
    assert_eq!(printed(&run.stdout), paths("bond.edit-journal/1"));
    let removed = home.bond("remove @1 --yes --json");
    assert_eq!(printed(&removed), paths("bond.remove/1"));
}

#[test]
fn every_field_of_a_corrected_goal_is_documented_and_the_reverse() {
    let home = home();
    let edited = home.bond("goal edit appreciation --every 2/7d --json");
    assert_eq!(printed(&edited), paths("bond.goal-edit/1"));
}

#[test]
fn every_field_of_pauses_is_documented_and_the_reverse() {
    let home = home();
    let listed = home.bond("pause list --json");
    assert_eq!(printed(&listed), paths("bond.pauses/1"));
    let edited = home.bond("pause edit al --to tomorrow --json");
    assert_eq!(printed(&edited), paths("bond.pause-edit/1"));
    let removed = home.bond("pause remove al --json");
    assert_eq!(printed(&removed), paths("bond.pause-remove/1"));
}

#[test]
fn every_field_of_practices_and_people_that_change_is_documented_and_the_reverse() {
    let home = home();
    home.bond("practice add Tea -q");
    for (line, schema) in [
        ("practice edit qt --title Us", "bond.practice-edit/1"),
        ("person edit sam --relation platonic", "bond.person-edit/1"),
        ("practice rename tea teatime", "bond.practice-rename/1"),
        ("person rename sam alex", "bond.person-rename/1"),
        ("practice archive qt", "bond.practice-archive/1"),
        ("person archive alex", "bond.person-archive/1"),
        ("practice remove teatime --yes", "bond.practice-remove/1"),
        ("person remove alex --yes", "bond.person-remove/1"),
    ] {
        let said = home.bond(&format!("{line} --json"));
        assert_eq!(printed(&said), paths(schema), "{line}");
    }
}

/// A path in which the names that authors give to decks and steps are all the same.
fn unnamed(path: &str) -> String {
    let mut words: Vec<&str> = path.split('.').collect();
    for place in 2..words.len() {
        let is_deck = words[place - 1] == "decks";
        let is_step = words[place - 1] == "steps" && words[place - 2] == "variants";
        if is_deck || is_step {
            words[place] = "NAME";
        }
    }
    words.join(".")
}

#[test]
fn every_field_of_exercises_is_documented_and_the_reverse() {
    let home = home();
    for (line, schema) in [
        ("exercise list", "bond.exercises/1"),
        ("exercise list --discreet", "bond.exercises/1"),
        ("exercise suggest", "bond.suggestion/1"),
    ] {
        let said = home.bond(&format!("{line} --json"));
        assert_eq!(printed(&said), paths(schema), "{line}");
    }
    let mut shown = BTreeSet::new();
    for slug in ["mirror", "warm-hands", "safety", "reunion"] {
        let said = home.bond(&format!("exercise show {slug} --json"));
        shown.extend(printed(&said).iter().map(|path| unnamed(path)));
    }
    assert_eq!(shown, paths("bond.exercise/1"));
    std::fs::write(home.path().join("x.toml"), "schema = 1").expect("a file");
    let run = home.run(&["exercise", "check", "x.toml", "--json"]);
    assert_eq!(run.status, 1);
    assert_eq!(printed(&run.stdout), paths("bond.exercise-check/1"));
}
