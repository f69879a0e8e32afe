//! `bond doctor --restore`: goals, pauses, practices and people that bond wrote and that are no longer in the file.

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::{Home, steady};

/// A journal with something of everything, all of it written by bond.
fn full() -> (Home, String) {
    let home = Home::new();
    for line in [
        "person add Sam --relation romantic -q",
        "practice add Walk -q",
        "config set week_starts sunday -q",
        "goal set walk 3/week --with sam -q",
        "goal set qt daily --since 2026-11-02 -q",
        "pause walk --from 2026-11-01 --to 2026-11-05 -q",
        "log walk -w sam -q",
        "log al -q",
    ] {
        home.bond(line);
    }
    let whole = home.journal();
    (home, whole)
}

/// The text above the log.
fn head(whole: &str) -> &str {
    whole.split_once("[log]").expect("a log").0
}

/// A text without the table that begins with these lines.
fn without(whole: &str, begins: &str) -> String {
    let tables = whole.split("\n\n");
    let kept: Vec<&str> = tables.filter(|table| !table.starts_with(begins)).collect();
    assert!(
        kept.len() < whole.split("\n\n").count(),
        "{begins}: {whole}"
    );
    kept.join("\n\n")
}

#[test]
fn what_a_truncation_cut_off_comes_back_as_it_was() {
    let (home, whole) = full();
    let head = head(&whole);
    let cuts = head.match_indices(['\n', '=', '"']).map(|(place, _)| place);
    for cut in [0].into_iter().chain(cuts).chain([head.len()]) {
        home.write_journal(&whole[..cut]);
        let run = home.run(&["doctor", "--restore", "--yes", "-q"]);
        assert_eq!(run.status, 0, "{:?}: {}", &whole[..cut], run.stderr);
        assert_eq!(home.journal(), whole, "{:?}", &whole[..cut]);
    }
}

#[test]
fn tables_that_are_gone_are_named_and_come_back_if_asked_for() {
    let (home, whole) = full();
    let cut = without(
        &without(&whole, "[[goal]]\npractice = \"walk\""),
        "[person.sam]",
    );
    home.write_journal(&cut);
    steady(&home, || {
        assert_snapshot!(home.bond("doctor"), @r#"
    line 19: the person sam has no table, so the key is the name
        3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "walk", with =
        ["sam"] }
    bond wrote this person, and it is no longer in the file
        [person.sam]
        name = "Sam"
        relation = "romantic"
    bond wrote this goal, and it is no longer in the file
        [[goal]]
        practice = "walk"
        with = "sam"
        every = "3/week"
    If you did not delete it, bring it back: bond doctor --restore

    All is well in the journal; 3 notices
    "#);
    });
    home.bond("doctor --fix");
    assert_eq!(home.journal(), cut);
    assert_snapshot!(home.bond("doctor --restore --dry-run"), @r#"
    Would bring back 1 goal and 1 person
      [person.sam]
      name = "Sam"
      relation = "romantic"
      [[goal]]
      practice = "walk"
      with = "sam"
      every = "3/week"
    "#);
    let said: Value =
        serde_json::from_str(&home.bond("doctor --restore --yes --json")).expect("JSON");
    assert_eq!(said["restored"].as_array().map(Vec::len), Some(0));
    assert_eq!(
        said["tables"][0],
        "[person.sam]\nname = \"Sam\"\nrelation = \"romantic\"\n"
    );
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
    assert!(
        home.bond("goal list").contains("Walk, Sam"),
        "{}",
        home.bond("goal list")
    );
    home.bond("undo -q");
    assert_eq!(home.journal(), cut);
    assert_eq!(home.bond("doctor --restore"), "Nothing is missing\n");
}

#[test]
fn what_bond_took_out_or_somebody_changed_by_hand_is_not_missing() {
    let (home, _) = full();
    for line in [
        "goal end qt -q",
        "goal remove walk --with sam -q",
        "pause remove walk -q",
        "undo -q",
        "person rename sam samuel -q",
        "practice archive walk -q",
        "practice remove walk --yes -q",
        "redo -q",
    ] {
        home.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(
            home.bond("doctor --restore --yes"),
            "Nothing is missing\n",
            "{line}"
        );
    }
    let (home, whole) = full();
    for (old, new) in [
        ("3/week", "4/week"),
        ("since = 2026-11-02", "since = 2026-10-01"),
        ("to = 2026-11-05", "to = 2026-11-06"),
        ("[person.sam]", "[person.samuel]"),
        ("practice = \"walk\"", "practice = \"stroll\""),
        ("[practice.walk]", "[practice.stroll]"),
        ("name = \"Sam\"", "name = \"Samuel\""),
    ] {
        home.write_journal(&whole.replace(old, new));
        assert_eq!(
            home.bond("doctor --restore --yes"),
            "Nothing is missing\n",
            "{new}"
        );
    }
}

#[test]
fn of_another_journal_no_table_is_missing() {
    let (home, whole) = full();
    let other = "format = 1\n\n[log]\nw1 = { at = 2026-11-02, practice = \"quality-time\" }\n";
    home.write_journal(other);
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
    std::fs::remove_file(home.journal_path()).expect("no journal");
    home.bond("log qt -q");
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
    home.write_journal(&whole);
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
}

#[test]
fn many_entries_do_not_push_the_names_out_of_the_record() {
    let (home, whole) = full();
    let folder = home.path().join(".local/state/bond/ops");
    let record = std::fs::read_dir(folder)
        .expect("a record")
        .next()
        .expect("a record");
    let record = record.expect("a record").path();
    let known = std::fs::read_to_string(&record).expect("a record");
    let last: Vec<&str> = known.lines().rev().take(2).collect();
    let n = |line: &str| serde_json::from_str::<Value>(line).expect("JSON")["n"].to_string();
    let n = n(last[1]);
    let more = (1..4_000).map(|place| {
        let line = last[1].replace(&n, &place.to_string());
        format!("{line}\n{{\"done\":{place}}}\n")
    });
    std::fs::write(&record, format!("{known}{}", more.collect::<String>()))
        .expect("a longer record");
    let cut = without(&whole, "[person.sam]");
    home.write_journal(&cut);
    assert!(home.bond("doctor").contains("[person.sam]"));
    // It is shortened at some time while entries are logged.
    let note = "a long walk ".repeat(2_000);
    for _ in 0..12 {
        assert_eq!(home.run(&["log", "al", "-q", "-m", &note]).status, 0);
    }
    let shorter = std::fs::read_to_string(&record).expect("a record");
    assert!(
        shorter.lines().count() < 2_100,
        "{}",
        shorter.lines().count()
    );
    assert!(home.bond("doctor").contains("[person.sam]"));
}

#[test]
fn discretion_names_no_names() {
    let (home, whole) = full();
    home.write_journal(&format!(
        "{}[log]\n",
        head(&without(&whole, "[person.sam]"))
    ));
    for line in [
        "doctor",
        "doctor --restore --dry-run",
        "doctor --restore --yes",
    ] {
        for format in ["", " --json"] {
            let said = home.bond(&format!("{line} --discreet{format}"));
            assert!(!said.to_lowercase().contains("sam"), "{said}");
        }
        if line.ends_with("--yes") {
            steady(
                &home,
                || assert_snapshot!(home.bond("doctor --restore --yes"), @"Nothing is missing"),
            );
        }
    }
}
