//! `bond doctor` on a journal that is gone as a whole, or that the reader can't get through.

use insta::assert_snapshot;

use crate::home::Home;
use crate::restore::{lost, sorted};

#[test]
fn an_entry_that_the_reader_does_not_reach_is_not_missing() {
    let (home, whole) = lost();
    let (head, log) = whole.split_once("[log]\n").expect("a log");
    let (first, second) = log.split_once('\n').expect("two entries");
    for text in [
        whole.replacen("format = 1", "format = [", 1),
        format!("{head}name = [\n[log]\n{log}"),
        format!("{head}[log]\n{first}\n[log]\n{second}"),
        format!("{head}[log]\n[log]\n{log}"),
        format!("{log}{head}[log]\n"),
    ] {
        home.write_journal(&text);
        let found = home.run(&["doctor", "--json"]).stdout;
        assert!(!found.contains("vanished"), "{text}\n{found}");
    }
}

#[test]
fn a_journal_that_is_gone_is_a_notice_and_comes_back_if_asked_for() {
    let (home, whole) = lost();
    home.write_journal(&whole);
    std::fs::remove_file(home.journal_path()).expect("no journal");
    assert_snapshot!(home.bond("doctor"), @r"
    the journal is no longer there, and bond wrote 2 entries and 1 person in it
    If you did not delete it, bring it back: bond doctor --restore

    1 notice
    ");
    let hidden = home.bond("doctor --discreet");
    assert!(hidden.starts_with("missing journal\n"), "{hidden}");
    home.bond("doctor --fix");
    assert!(!home.journal_path().exists());
    home.bond("doctor --restore --yes -q");
    assert_eq!(sorted(&home.journal()), sorted(&whole));
    let home = Home::new();
    home.bond("log al -q");
    home.bond("remove @1 --yes -q");
    std::fs::remove_file(home.journal_path()).expect("no journal");
    assert_eq!(home.bond("doctor"), "All is well in the journal\n");
}
