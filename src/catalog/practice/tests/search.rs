//! What a word may stand for while it is still being typed.

use crate::catalog::practice::{Candidate, Practice, builtin, search};

fn found(typed: &str) -> Vec<&'static str> {
    let all: Vec<Candidate<'static>> = builtin().map(Practice::candidate).collect();
    search(typed, &all)
}

#[test]
fn whole_names_come_before_beginnings_and_those_before_what_has_it_inside() {
    for (typed, expected) in [
        ("qt", &["quality-time"][..]),
        ("QUALITY t", &["quality-time"]),
        ("listen", &["active-listening"]),
        ("for", &["forgiveness"]),
        ("ning", &["active-listening"]),
        ("aprecciation", &["appreciation"]),
        ("xyzzy", &[]),
    ] {
        assert_eq!(found(typed), expected, "{typed}");
    }
    let all: Vec<&str> = builtin().map(|practice| &*practice.key).collect();
    assert_eq!(found(" "), all);
}

#[test]
fn what_is_archived_is_not_found() {
    let person = |key, archived| Candidate {
        key,
        name: key,
        aliases: Vec::new(),
        own: true,
        archived,
    };
    let all = [person("walk", true), person("walking", false)];
    assert_eq!(search("walk", &all), ["walking"]);
}
