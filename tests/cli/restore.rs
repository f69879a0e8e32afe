//! `bond doctor --restore`: entries that bond wrote and that are no longer in the file.

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::{Home, steady};

/// A journal with two entries, the first of which an editor has lost.
fn lost() -> (Home, String) {
    let home = Home::new();
    home.bond("log qt -q -w Sam -m walk");
    home.bond("log al -q");
    let whole = home.journal();
    let without: Vec<&str> = whole
        .lines()
        .filter(|line| !line.contains("walk"))
        .collect();
    home.write_journal(&format!("{}\n", without.join("\n")));
    (home, whole)
}

/// The lines of a journal in any order.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

#[test]
fn what_is_gone_is_a_notice_and_fix_leaves_it_out() {
    let (home, _) = lost();
    let before = home.journal();
    steady(&home, || {
        assert_snapshot!(home.bond("doctor"), @r#"
        bond wrote this entry, and it is no longer in the file
            3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with
            = ["sam"], note = "walk" }
        If you did not delete it, bring it back: bond doctor --restore

        All is well in the journal; 1 notice
        "#);
    });
    home.bond("doctor --fix");
    assert_eq!(home.journal(), before);
}

#[test]
fn restore_shows_it_asks_and_brings_it_back() {
    let (home, whole) = lost();
    let before = home.journal();
    let said = home.fails("doctor --restore", 2);
    assert!(said.contains("--yes"), "{said}");
    home.bond("doctor --restore --dry-run");
    assert_eq!(home.journal(), before);
    steady(&home, || {
        assert_snapshot!(home.bond("doctor --restore --yes"), @r#"
        Brought back 1 entry
          3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with =
          ["sam"], note = "walk" }
        "#);
    });
    assert_eq!(sorted(&home.journal()), sorted(&whole));
    assert_eq!(home.bond("doctor --restore"), "Nothing is missing\n");
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
    home.bond("undo -q");
    assert_eq!(home.journal(), before);
    assert_eq!(home.bond("doctor --restore"), "Nothing is missing\n");
}

#[test]
fn only_the_ids_that_are_given_come_back() {
    let home = Home::new();
    home.bond("log qt -q -m first");
    home.bond("log qt -q -m second");
    let whole = home.journal();
    let id = whole
        .lines()
        .last()
        .and_then(|line| line.get(..8))
        .expect("an id");
    let (head, _) = whole.split_once("[log]\n").expect("a log");
    home.write_journal(&format!("{head}[log]\n"));
    home.bond(&format!("doctor --restore {id} --yes -q"));
    assert!(home.journal().contains("second") && !home.journal().contains("first"));
    let said = home.fails("doctor --restore nothing --yes", 2);
    assert!(said.contains("no such entry is missing"), "{said}");
}

#[test]
fn an_id_that_was_changed_by_hand_is_not_missing() {
    let home = Home::new();
    home.bond("log qt -q -m walk");
    home.bond("log qt -q -m walk");
    let text = home.journal();
    let id = text
        .lines()
        .last()
        .and_then(|line| line.get(..8))
        .expect("an id");
    home.write_journal(&text.replace(id, "walk"));
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
    // One of the two alike is gone: the other one does not stand for both.
    let last = text.lines().last().expect("a line");
    home.write_journal(&text.replace(&format!("{last}\n"), ""));
    home.bond("doctor --restore --yes -q");
    assert_eq!(home.journal(), text);
}

#[test]
fn a_new_journal_in_the_place_of_the_old_one_stays_as_it_is() {
    let (home, _) = lost();
    let old = home.path().join("old.toml");
    std::fs::rename(home.journal_path(), old).expect("another place");
    home.bond("log forgiveness -q");
    let new = home.journal();
    for line in ["doctor", "doctor --fix"] {
        home.bond(line);
        assert_eq!(home.journal(), new, "{line}");
    }
}

#[test]
fn what_was_removed_renamed_or_forgotten_is_not_missing() {
    let home = Home::new();
    for line in [
        "practice add Walk -q",
        "log walk -q -m a",
        "log walk -q -m b",
        "log walk -q -m c",
        "practice rename walk stroll -q",
        "remove @1 -y -q",
        "remove @1 -y --forget -q",
        "edit @1 -m d -q",
    ] {
        home.bond(line);
    }
    assert_eq!(home.bond("doctor --restore"), "Nothing is missing\n");
}

#[test]
fn notices_alone_are_no_problem() {
    let home = Home::with_journal(
        "format = 1\n\n[log]\nx1 = { at = 2026-11-20, practice = \"knitting\", with = [\"zoe\"], mood = 3 }\n\
         x2 = { at = 2027-11-20, practice = \"appreciation\" }\n",
    );
    let said: Value = serde_json::from_str(&home.bond("doctor --json")).expect("JSON");
    let findings = said["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 4);
    assert!(findings.iter().all(|finding| finding["notice"] == true));
    assert!(
        home.bond("doctor")
            .ends_with("All is well in the journal; 4 notices\n")
    );
}

#[test]
fn discretion_shows_ids_alone() {
    let (home, _) = lost();
    for line in [
        "doctor",
        "doctor --restore --dry-run",
        "doctor --restore --yes",
    ] {
        for format in ["", " --json"] {
            let said = home.bond(&format!("{line} --discreet{format}"));
            assert!(!said.contains("walk") && !said.contains("sam"), "{said}");
        }
    }
}
