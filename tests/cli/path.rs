//! `bond path`.

use insta::assert_snapshot;

use crate::home::{Home, steady};

#[test]
fn it_prints_the_path_alone() {
    let home = Home::new().wide(20);
    assert_eq!(
        home.bond("path"),
        format!("{}\n", home.journal_path().display())
    );
    assert!(!home.path().join(".local").exists());
    assert_eq!(
        home.bond("path --journal /somewhere/else.toml"),
        "/somewhere/else.toml\n"
    );
    assert_eq!(home.bond("path -q"), "");
}

#[test]
fn all_files_are_named_with_what_they_are_for() {
    let home = Home::new();
    let mut settings = insta::Settings::clone_current();
    settings.add_filter("ops/[0-9a-f]{16}", "ops/xxxxxxxxxxxxxxxx");
    settings.bind(|| {
        steady(&home, || {
            assert_snapshot!(home.bond("path --all"), @"
            journal: all that you record
              ~/.local/share/bond/journal.toml
            config: your preferences; need not exist
              ~/.config/bond/config.toml
            record: what each command did, for undo
              ~/.local/state/bond/ops/xxxxxxxxxxxxxxxx
            lock: held while bond writes; empty
              ~/.local/share/bond/journal.toml.lock
            torn: unfinished lines that were put aside; seldom there
              ~/.local/share/bond/journal.toml.torn
            ");
            assert_snapshot!(home.bond("path --json"), @r#"
            {
              "schema": "bond.path/1",
              "incomplete": false,
              "journal": "~/.local/share/bond/journal.toml",
              "resolved": "~/.local/share/bond/journal.toml",
              "config": "~/.config/bond/config.toml",
              "record": "~/.local/state/bond/ops/xxxxxxxxxxxxxxxx",
              "lock": "~/.local/share/bond/journal.toml.lock",
              "torn": "~/.local/share/bond/journal.toml.torn"
            }
            "#);
        });
    });
}

#[cfg(unix)]
#[test]
fn a_link_is_named_with_where_it_leads() {
    let home = Home::new();
    let target = home.path().join("notes.toml");
    std::fs::write(&target, "format = 1\n").unwrap();
    std::fs::create_dir_all(home.journal_path().parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(&target, home.journal_path()).unwrap();
    assert_eq!(
        home.bond("path"),
        format!("{}\n", home.journal_path().display())
    );
    let all = home.bond("path --all");
    assert!(all.contains(&format!("{}.lock", target.display())), "{all}");
    home.bond("goal set qt 3/week -q");
    assert!(home.journal_path().is_symlink());
    assert!(
        std::fs::read_to_string(target)
            .unwrap()
            .contains("[[goal]]")
    );
}
