//! Tables of the header as bond writes them.

use crate::journal::header::{GoalTable, OwnPractice, PauseTable, Person};
use crate::journal::write;

/// `[person.KEY]`.
#[must_use]
pub fn person(key: &str, person: &Person) -> String {
    let mut table = format!("[person.{}]\n", write::key(key));
    text(&mut table, "name", person.name.as_deref());
    text(
        &mut table,
        "relation",
        person
            .relation
            .map(crate::catalog::practice::Relation::as_str),
    );
    words(&mut table, "aliases", &person.aliases);
    value(&mut table, "archived", person.archived.then_some(true));
    table
}

/// `[person.KEY]` of someone of whom only the name is known.
#[must_use]
pub fn new_person(key: &str, name: &str) -> String {
    let name = Some(name.to_owned());
    person(
        key,
        &Person {
            name,
            ..Person::default()
        },
    )
}

/// `[practice.KEY]` of one of which only the title is known.
#[must_use]
pub fn new_practice(key: &str, title: &str) -> String {
    let title = Some(title.to_owned());
    practice(
        key,
        &OwnPractice {
            title,
            ..OwnPractice::default()
        },
    )
}

/// `[practice.KEY]`.
#[must_use]
pub fn practice(key: &str, practice: &OwnPractice) -> String {
    let mut table = format!("[practice.{}]\n", write::key(key));
    text(&mut table, "title", practice.title.as_deref());
    let kinds: Vec<String> = practice.kinds.iter().map(ToString::to_string).collect();
    words(&mut table, "kinds", &kinds);
    words(&mut table, "aliases", &practice.aliases);
    text(&mut table, "unit", practice.unit.as_deref());
    value(&mut table, "archived", practice.archived.then_some(true));
    table
}

/// `[[goal]]`.
#[must_use]
pub fn goal(goal: &GoalTable) -> String {
    let mut table = "[[goal]]\n".to_owned();
    text(&mut table, "practice", Some(&goal.practice));
    text(&mut table, "with", goal.with.as_deref());
    text(&mut table, "every", Some(&goal.every.to_string()));
    value(&mut table, "since", goal.since);
    value(&mut table, "until", goal.until);
    text(&mut table, "plan", goal.plan.as_deref());
    table
}

/// `[[pause]]`.
#[must_use]
pub fn pause(pause: &PauseTable) -> String {
    let mut table = "[[pause]]\n".to_owned();
    value(&mut table, "from", Some(pause.from));
    value(&mut table, "to", pause.to);
    text(&mut table, "practice", pause.practice.as_deref());
    text(&mut table, "reason", pause.reason.as_deref());
    table
}

fn value(table: &mut String, key: &str, value: Option<impl std::fmt::Display>) {
    if let Some(value) = value {
        for part in [key, " = ", &value.to_string(), "\n"] {
            table.push_str(part);
        }
    }
}

fn text(table: &mut String, key: &str, text: Option<&str>) {
    value(table, key, text.map(write::string));
}

fn words(table: &mut String, key: &str, words: &[String]) {
    let list = write::strings(words.iter().map(String::as_str));
    value(table, key, Some(list).filter(|_| !words.is_empty()));
}
