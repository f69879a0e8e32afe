//! What guards a journal, a terminal and a spreadsheet from each other.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use crate::home::{Home, Run};

const JOURNAL: &str =
    "format = 1\n\n[log]\nx1 = { at = 2026-11-20, practice = \"appreciation\" }\n";

#[test]
fn a_private_note_is_in_no_rehearsal_and_its_line_is_not_wrapped() {
    let home = Home::new().wide(40);
    home.bond("person add sam -q");
    let said = home.bond("log qt -w sam -f 45m --private -m secret --rating 4 --dry-run");
    assert!(!said.contains("secret"), "{said}");
    let line = said
        .lines()
        .find(|line| line.contains("id = {"))
        .expect("a line");
    assert!(line.ends_with("rating = 4, private = true }"), "{said}");
    let said = home.bond("log qt --private -m secret --dry-run --show-private");
    assert!(
        said.contains("note = \"secret\", private = true }"),
        "{said}"
    );
}

#[test]
fn no_file_of_bonds_own_follows_a_link() {
    for name in ["journal.toml.lock", "journal.toml.torn"] {
        let home = Home::with_journal(&format!("{JOURNAL}3ehwz4ht = {{ at = 2026-"));
        let victim = home.path().join("victim");
        fs::write(&victim, "theirs").expect("a file");
        symlink(&victim, home.journal_path().with_file_name(name)).expect("a link");
        let before = home.journal();
        let said = home.fails("log ap -q", 4);
        assert!(
            said.contains("it is a link, which bond never makes there"),
            "{said}"
        );
        assert_eq!(fs::read_to_string(&victim).expect("a file"), "theirs");
        assert_eq!(home.journal(), before);
    }
}

#[test]
fn no_spreadsheet_finds_a_formula() {
    let home = Home::with_journal(JOURNAL);
    for note in [
        "=1+1", "a;=1+1", "a; =1+1", "\t=1+1", "a\n=1+1", "@x", "a;b",
    ] {
        home.run(&["edit", "x1", "-q", "-m", note, "--tag", "b"]);
        let cells = home.bond("history --format csv");
        let mut starts = cells.match_indices("=1+1").chain(cells.match_indices("@x"));
        assert!(
            starts.all(|(place, _)| cells[..place].ends_with('\'')),
            "{cells}"
        );
    }
    let cells = home.bond("history --format csv");
    assert!(cells.contains("a;b"), "{cells}");
}

#[test]
fn every_mark_of_a_merge_is_known() {
    let sides = "<<<<<<< ours\n||||||| before\n=======\n>>>>>>> theirs\n";
    for mark in sides.lines() {
        let home = Home::with_journal(&format!("{JOURNAL}{mark}\n"));
        let run = home.run(&["history"]);
        assert!(
            run.stderr.contains("an unfinished merge"),
            "{mark}: {}",
            run.stderr
        );
    }
    // Doctor lists each of them, also where two merges left the same marks.
    let home = Home::with_journal(&format!("{JOURNAL}{sides}{sides}"));
    let warned = home.run(&["history"]).stderr;
    assert!(warned.contains("8 lines can't be read"), "{warned}");
    let found = home.run(&["doctor"]).stdout;
    let marks = found.matches("a mark of an unfinished merge").count();
    assert_eq!(marks, 8, "{found}");
    assert!(found.contains("8 problems"), "{found}");
}

#[test]
fn a_home_is_needed_only_for_what_nobody_named() {
    let home = Home::with_journal(JOURNAL);
    let mut command = home.command(&["history"]);
    command
        .env("HOME", "/dev/null")
        .env("BOND_JOURNAL", home.journal_path());
    let run = Run::of(command.output().expect("bond runs"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let mut command = home.command(&["log", "ap", "-q"]);
    command
        .env("HOME", "/dev/null")
        .env("BOND_JOURNAL", home.journal_path());
    let run = Run::of(command.output().expect("bond runs"));
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn a_home_that_nobody_knows_is_no_folder() {
    let home = Home::with_journal(JOURNAL);
    let refused = |name: &str, path: &str| {
        let mut command = home.command(&["log", "ap", "-q"]);
        command.env(name, path);
        let run = Run::of(command.output().expect("bond runs"));
        assert_eq!(run.status, 4, "{name} {path}: {}", run.stderr);
        assert!(
            run.stderr
                .contains(&format!("the home directory of {path}")),
            "{}",
            run.stderr
        );
        assert!(!home.path().join("~sam").exists());
    };
    refused("BOND_JOURNAL", "~sam/one.toml");
    refused("BOND_CONFIG", "~sam/one.toml");
    home.bond("log ap -q --journal ./~sam/one.toml");
    home.bond("log ap -q --journal ~one.toml");
    assert!(home.path().join("~sam/one.toml").is_file());
    assert!(home.path().join("~one.toml").is_file());
}

#[test]
fn a_tilde_is_the_home_wherever_a_file_is_named() {
    let home = Home::new();
    home.bond("log ap -q --journal ~/one.toml");
    let mut command = home.command(&["log", "ap", "-q"]);
    let run = Run::of(
        command
            .env("BOND_JOURNAL", "~/two.toml")
            .output()
            .expect("bond runs"),
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
    let mut command = home.command(&["config", "set", "color", "never", "-q"]);
    let run = Run::of(
        command
            .env("BOND_CONFIG", "~/three.toml")
            .output()
            .expect("bond runs"),
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
    for name in ["one.toml", "two.toml", "three.toml"] {
        assert!(home.path().join(name).is_file(), "{name}");
    }
    assert!(!home.path().join("~").exists());
}

#[test]
fn a_journal_that_may_not_be_written_is_refused_by_all_that_write() {
    let home = Home::with_journal(JOURNAL);
    let mode = |home: &Home| {
        let found = fs::metadata(home.journal_path()).expect("a journal");
        found.permissions().mode() & 0o777
    };
    let read_only = fs::Permissions::from_mode(0o400);
    fs::set_permissions(home.journal_path(), read_only).expect("a mode");
    // The system lets root write all the same, and then all of them do.
    let may = fs::File::options().append(true).open(home.journal_path());
    let may = may.is_ok();
    for line in [
        "log ap",
        "log ap -w Zoe",
        "goal set ap daily",
        "edit x1 --rating 4",
        "pause ap",
        "remove x1 -y",
        "config set week_starts sunday",
    ] {
        let before = home.journal();
        let run = home.run(&line.split(' ').collect::<Vec<_>>());
        let said = run.stderr.lines().next().unwrap_or_default();
        assert_eq!(run.status, if may { 0 } else { 4 }, "{line}: {said}");
        assert_eq!(home.journal() != before, may, "{line}");
        assert_eq!(said.ends_with("permission denied"), !may, "{line}: {said}");
        assert_eq!(mode(&home), 0o400, "{line}");
    }
}
