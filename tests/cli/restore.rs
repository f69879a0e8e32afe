//! `bond doctor --restore`: entries that bond wrote and that are no longer in the file.

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::{Home, steady};

/// A journal with two entries, the first of which an editor has lost.
pub(crate) fn lost() -> (Home, String) {
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
pub(crate) fn sorted(text: &str) -> Vec<&str> {
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
    assert!(
        said.contains(
            "--yes brings it back without asking, and --dry-run shows what would come back"
        ),
        "{said}"
    );
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

/// The id of the last entry.
fn last_id(journal: &str) -> &str {
    let last = journal.lines().last();
    last.and_then(|line| line.get(..8)).expect("an id")
}

#[test]
fn only_the_ids_that_are_given_come_back() {
    let home = Home::new();
    home.bond("log qt -q -m first");
    home.bond("log qt -q -m second");
    let whole = home.journal();
    let id = last_id(&whole);
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
    let id = last_id(&text);
    home.write_journal(&text.replace(id, "walk"));
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
    // One of the two alike is gone: the other one does not stand for both.
    let last = text.lines().last().expect("a line");
    home.write_journal(&text.replace(&format!("{last}\n"), ""));
    home.bond("doctor --restore --yes -q");
    assert_eq!(home.journal(), text);
}

/// Nothing is said to be missing, and nothing is brought back.
fn assert_nothing_missing(home: &Home) {
    let before = home.journal();
    let said = home.bond("doctor");
    assert!(!said.contains("no longer in the file"), "{said}");
    home.bond("doctor --fix");
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
    assert_eq!(home.journal(), before);
}

/// Puts another text in the place of the journal, as a new file.
fn put_in_its_place(home: &Home, text: &str) {
    let new = home.path().join("new.toml");
    std::fs::write(&new, text).expect("a file");
    std::fs::rename(new, home.journal_path()).expect("its place");
}

fn move_away(home: &Home) -> std::path::PathBuf {
    let old = home.path().join("old.toml");
    std::fs::rename(home.journal_path(), &old).expect("another place");
    old
}

#[test]
fn a_new_journal_in_the_place_of_the_old_one_stays_as_it_is() {
    for first in [
        "log forgiveness -q",
        "goal set qt daily -q",
        "log al -w Zoe -q",
    ] {
        let (home, _) = lost();
        let old = move_away(&home);
        home.bond(first);
        assert_nothing_missing(&home);
        // What is missing from the new one is its own.
        let before = home.journal();
        home.bond("log qt -q -m new");
        home.write_journal(&before);
        assert!(
            home.bond("doctor --restore --yes")
                .contains("Brought back 1 entry"),
            "{first}"
        );
        assert!(home.journal().contains("\"new\""));
        // The old one comes back: of the new one nothing is poured into it.
        std::fs::rename(old, home.journal_path()).expect("its place");
        assert_nothing_missing(&home);
    }
}

const OTHER: &str = "format = 1\n\n[log]\nw1 = { at = 2026-11-02, practice = \"quality-time\" }\n\
                     w2 = { at = 2026-11-03, practice = \"quality-time\" }\n";

#[test]
fn another_journal_that_was_put_in_its_place_gets_nothing_of_the_old_one() {
    let (home, _) = lost();
    put_in_its_place(&home, OTHER);
    assert_nothing_missing(&home);
    for line in [
        "log qt -q",
        "log al -w Kim -q",
        "edit w1 -m first -q",
        "goal set qt daily -q",
    ] {
        home.bond(line);
        assert_nothing_missing(&home);
    }
    let before = home.journal();
    home.bond("log qt -q -m new");
    home.write_journal(&before);
    assert!(
        home.bond("doctor --restore --yes")
            .contains("Brought back 1 entry")
    );
    home.bond("remove w1 --yes -q");
    home.bond("undo -q");
    home.bond("remove w1 --yes -q");
    assert_nothing_missing(&home);
}

#[test]
fn a_backup_from_before_the_record_is_the_same_journal() {
    let home = Home::with_journal(OTHER);
    home.bond("log qt -q -m one");
    home.bond("log qt -w Sam -q -m two");
    let whole = home.journal();
    put_in_its_place(&home, OTHER);
    assert!(
        home.bond("doctor --restore --yes")
            .contains("Brought back 2 entries")
    );
    // Also where the first entry was deleted by hand.
    put_in_its_place(&home, &whole.replace("w1 = ", "#"));
    home.bond("log qt -q -m three");
    let before = home.journal();
    let without: Vec<&str> = before
        .lines()
        .filter(|line| !line.contains("\"two\""))
        .collect();
    home.write_journal(&(without.join("\n") + "\n"));
    assert!(
        home.bond("doctor --restore --yes")
            .contains("Brought back 1 entry")
    );
}

#[test]
fn what_a_truncation_cut_off_comes_back_though_new_entries_were_logged() {
    for kept in [0, 1] {
        let home = Home::new();
        home.bond("log qt -w Sam -q -m uno");
        home.bond("log qt -q -m due");
        let whole = home.journal();
        let head = whole
            .split_inclusive('\n')
            .take_while(|line| !line.contains("uno"));
        let head: String = head.collect();
        home.write_journal(if kept == 0 { "" } else { &head });
        home.bond("log al -q -m tre");
        let said = home.bond("doctor --restore --yes");
        assert!(said.contains("Brought back 2 entries"), "{said}");
        for note in ["uno", "due", "tre"] {
            assert_eq!(home.journal().matches(note).count(), 1, "{note}");
        }
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
