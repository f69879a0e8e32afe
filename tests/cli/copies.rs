//! Copies of the journal that hold what `bond remove --forget` erases.

use std::fs;

use crate::forgetting::logged;
use crate::home::Home;

#[test]
fn copies_beside_the_journal_are_named_whatever_they_are_called() {
    let home = Home::new();
    let id = logged(&home);
    let folder = home.path().join(".local/share/bond");
    let copies = [
        "journal (conflicted copy).toml",
        "journal copy.toml",
        "journal-2026-11-22.toml",
        "journal.old.toml",
        "journal.sync-conflict-20261122-ABC.toml",
        "my journal~",
    ];
    for copy in copies {
        fs::write(folder.join(copy), home.journal()).expect("a copy");
    }
    fs::write(folder.join("journal other.toml"), "[log]\n").expect("another journal");
    let run = home.run(&["remove", &id, "--forget", "--yes"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let warning = run.stderr;
    for copy in copies {
        assert!(warning.contains(copy), "{copy}: {warning}");
        let left = fs::read_to_string(folder.join(copy)).expect("a file");
        assert!(left.contains("secret-walk"), "{copy} was changed");
    }
    assert!(!warning.contains("other.toml"), "{warning}");
}
