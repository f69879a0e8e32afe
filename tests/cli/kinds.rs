//! An entry touches every kind of its practice, and every view says so.

use serde_json::Value;

use crate::home::Home;

/// Practices with one kind, with several, with one kind twice, and with none; the built-in one has kinds of its own here.
const JOURNAL: &str = "\
format = 1

[practice.reading]
kinds = [\"emotional\", \"intellectual\", \"emotional\"]

[practice.swim]
kinds = [\"physical\"]

[practice.tea]

[practice.appreciation]
kinds = [\"emotional\", \"spiritual\"]

[log]
";

fn line(id: &str, day: &str, practice: &str, more: &str) -> String {
    format!("{id} = {{ at = {day}, practice = \"{practice}\"{more} }}\n")
}

fn said(home: &Home, command: &str) -> Value {
    let said = home.bond(&format!("{command} --json"));
    serde_json::from_str(&said).expect("JSON")
}

/// The kinds that a view says were touched.
fn touched(home: &Home, view: &str) -> Vec<String> {
    let view = said(home, view);
    let kinds = view["kinds"].as_array().expect("kinds").iter();
    let is_touched = |kind: &&Value| kind["touched"] == true || kind["entries"].as_u64() > Some(0);
    let touched = kinds.filter(is_touched);
    touched
        .map(|kind| kind["kind"].as_str().expect("a kind").to_owned())
        .collect()
}

#[test]
fn every_view_counts_every_kind_of_a_practice() {
    for (practices, kinds) in [
        (&["reading"][..], &["emotional", "intellectual"][..]),
        (&["swim"], &["physical"]),
        (&["tea"], &[]),
        (&["unknown"], &[]),
        (&["appreciation"], &["emotional", "spiritual"]),
        (
            &["swim", "appreciation", "tea", "swim"],
            &["emotional", "physical", "spiritual"],
        ),
    ] {
        let mut journal = JOURNAL.to_owned();
        for (place, practice) in practices.iter().enumerate() {
            journal += &line(&format!("one{place}"), "2026-11-20", practice, "");
        }
        let home = Home::with_journal(&journal);
        for view in ["stats", "week", "month", "year"] {
            assert_eq!(touched(&home, view), kinds, "{view} of {practices:?}");
        }
    }
}

#[test]
fn stats_count_an_entry_once_for_each_kind() {
    let mut journal = JOURNAL.to_owned();
    journal += &line("one", "2026-11-20", "reading", ", minutes = 30");
    journal += &line("two", "2026-11-21", "appreciation", ", minutes = 5");
    let kinds = &said(&Home::with_journal(&journal), "stats")["kinds"];
    let rows = kinds.as_array().expect("kinds").iter();
    let sums: Vec<_> = rows
        .map(|row| (row["entries"].as_u64(), row["minutes"].as_u64()))
        .collect();
    assert_eq!(
        sums,
        [(2, 35), (0, 0), (1, 30), (1, 5)].map(|(entries, minutes)| (Some(entries), Some(minutes)))
    );
}

/// The exercise that was done feeds one kind alone, but its practice feeds more.
#[test]
fn no_suggestion_misses_a_kind_that_a_view_has() {
    let mut journal = JOURNAL.to_owned();
    let exercise = ", exercise = \"gentle-opener\"";
    journal += &line("one", "2026-11-20", "open-communication", exercise);
    journal += &line("two", "2026-11-20", "swim", "");
    let home = Home::with_journal(&journal);
    assert_eq!(
        touched(&home, "week"),
        ["emotional", "physical", "intellectual"]
    );
    for command in ["week", "exercise suggest"] {
        let said = home.bond(command);
        assert!(
            said.contains("anything in the spiritual category yet"),
            "{said}"
        );
        assert!(!said.contains("anything in the intellectual"), "{said}");
    }
}

#[test]
fn a_suggestion_names_the_kinds_that_it_compares_and_touch_is_none_of_them() {
    let mut journal = JOURNAL.to_owned();
    journal += &line("one", "2026-11-18", "swim", "");
    for (place, practice) in [
        "reading",
        "reading",
        "reading",
        "appreciation",
        "appreciation",
    ]
    .into_iter()
    .enumerate()
    {
        journal += &line(&format!("two{place}"), "2026-11-20", practice, "");
    }
    let why = "Fewer entries in the spiritual than in the emotional and intellectual categories so far: 2";
    let home = Home::with_journal(&journal).wide(120);
    for command in ["week", "exercise suggest"] {
        let said = home.bond(command);
        assert!(said.contains(why), "{said}");
    }
    let alike = JOURNAL.to_owned() + &line("one", "2026-11-18", "swim", "");
    let said = Home::with_journal(&alike).bond("exercise suggest");
    assert!(!said.contains("category"), "{said}");
}
