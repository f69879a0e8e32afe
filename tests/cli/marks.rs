//! A text may begin with the mark that some editors and shells put in front of it, and means the same.

use std::fs;

use crate::home::{Home, Run};

const MARK: &str = "\u{feff}";
const JOURNAL: &str = "\
[log]
one = { at = 2026-11-20, practice = \"quality-time\", minutes = 20 }
";

/// Runs bond with an editor that puts a mark in front of what it saves.
fn edited(home: &Home, script: &str, arguments: &[&str]) -> Run {
    let editor = home.path().join("editor");
    let text = format!("sed -i -e '1s/^/{MARK}/' -e '{script}' \"$1\"\n");
    fs::write(&editor, text).expect("a script");
    let mut command = home.command(arguments);
    command.env("EDITOR", format!("sh '{}'", editor.display()));
    command.env("PATH", "/usr/bin:/bin");
    Run::of(command.output().expect("bond runs"))
}

#[test]
fn standard_input_may_begin_with_one() {
    let home = Home::new();
    let line = format!("{MARK}{{\"practice\": \"qt\"}}\n");
    assert_eq!(home.pipe(&line, &["log", "-"]).stderr, "");
    let note = format!("{MARK}a walk\n");
    assert_eq!(home.pipe(&note, &["log", "qt", "--note", "-"]).stderr, "");
    assert!(home.journal().contains("note = \"a walk\""));
    assert!(!home.journal().contains(MARK));
    let nothing = home.pipe(MARK, &["log", "qt", "--note", "-"]);
    assert!(nothing.stderr.contains("standard input is empty"));
}

#[cfg(unix)]
#[test]
fn what_comes_back_from_an_editor_may_begin_with_one() {
    let home = Home::with_journal(JOURNAL);
    for arguments in [&["edit", "one"][..], &["edit"]] {
        let run = edited(&home, "s/= 20 /= 30 /", arguments);
        assert_eq!((run.status, &*run.stderr), (0, ""), "{arguments:?}");
        assert_eq!(home.journal(), JOURNAL.replace("= 20 ", "= 30 "));
        home.bond("undo");
        let run = edited(&home, "", arguments);
        assert!(run.stdout.starts_with("Nothing"), "{}", run.stdout);
        assert_eq!(home.journal(), JOURNAL);
    }
    let run = edited(&home, "1s/$/a walk/", &["log", "qt", "--edit"]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert!(home.journal().contains("note = \"a walk\""));
}

#[test]
fn the_journal_may_begin_with_one_and_keeps_it() {
    let marked = format!("{MARK}{JOURNAL}");
    let home = Home::with_journal(&marked);
    for line in [
        "week -q",
        "log qt -q",
        "edit one --for 40m -q",
        "goal set qt 3/week -q",
        "person add Sam -q",
        "remove one --yes -q",
        "config set week_starts sunday -q",
    ] {
        home.bond(line);
        let journal = home.journal();
        assert_eq!(journal.matches(MARK).count(), 1, "{line}: {journal}");
        assert!(journal.starts_with(MARK), "{line}: {journal}");
        assert_eq!(home.bond("doctor -q"), "", "{line}");
    }
}

#[test]
fn settings_help_and_exercises_may_begin_with_one() {
    let home = Home::new();
    let folder = home.path().join(".config/bond");
    home.write_config(&format!("{MARK}color = \"never\"\n"));
    home.bond("config set discreet false");
    assert_eq!(home.bond("config get color"), "never\n");
    let config = fs::read_to_string(folder.join("config.toml")).expect("settings");
    assert_eq!(
        config,
        format!("{MARK}color = \"never\"\ndiscreet = false\n")
    );
    let help = format!("{MARK}[[line]]\nname = \"Doctor Ames\"\nreach = \"1\"\n");
    fs::write(folder.join("help.toml"), help).expect("lines of help");
    assert!(home.bond("help safety").contains("Doctor Ames"));
    fs::create_dir_all(folder.join("exercises/appreciation")).expect("a folder");
    let shipped = include_str!("../../exercises/appreciation/specific-thanks.toml");
    let own = shipped.replace("\"specific-thanks\"", "\"mine\"");
    let path = folder.join("exercises/appreciation/mine.toml");
    fs::write(path, format!("{MARK}{own}")).expect("an exercise");
    home.bond("exercise check");
    home.bond("exercise show mine");
}
