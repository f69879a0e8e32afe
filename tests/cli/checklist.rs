//! `bond log` alone, in a terminal: a list to tick off.

use insta::assert_snapshot;

use crate::home::{Home, difference, steady};
use crate::pty::Pty;

const JOURNAL: &str = r#"format = 1

[person.sam]
name = "Sam"

[person.mum]
name = "小さな母"

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2026-11-02
plan = "after dinner"

[[goal]]
practice = "appreciation"
every = "daily"
since = 2026-11-20

[[goal]]
practice = "forgiveness"
every = "weekly"
since = 2026-11-02

[[goal]]
practice = "future-goals"
every = "daily"
since = 2026-11-02

[[pause]]
from = 2026-11-20
practice = "future-goals"

[log]
a1 = { at = 2026-11-02, practice = "physical-affection", with = ["sam"] }
a2 = { at = 2026-11-17, practice = "quality-time", with = ["sam"], minutes = 30 }
a3 = { at = 2026-11-19, practice = "quality-time", with = ["mum", "sam"], note = "secret", private = true }
a4 = { at = 2026-11-20, practice = "forgiveness", with = ["sam"] }
a5 = { at = 2026-11-21, practice = "active-listening", skip = true }
"#;

/// The list, opened.
fn open(home: &Home, columns: u16, lines: u16) -> Pty {
    let mut pty = Pty::start(home, columns, lines, "log");
    pty.sees("What did you do?").sees("q leaves");
    pty
}

/// The terminal is as it was before.
fn assert_given_back(pty: &Pty) {
    assert!(!pty.is_taken(), "the alternate screen was left");
    assert!(pty.has_cursor(), "the cursor is shown");
}

#[test]
fn what_is_archived_is_not_on_the_list() {
    let archived = JOURNAL
        .replace("[person.mum]\n", "[person.mum]\narchived = true\n")
        .replace("[log]", "[practice.forgiveness]\narchived = true\n\n[log]");
    for (text, is_there) in [(JOURNAL.to_owned(), true), (archived, false)] {
        let home = Home::with_journal(&text);
        let mut pty = open(&home, 80, 24);
        let shown = pty.shown();
        assert!(shown.contains("Quality time with Sam"), "{shown}");
        for word in ["Forgiveness", "小さな母"] {
            assert_eq!(shown.contains(word), is_there, "{word}: {shown}");
        }
        pty.press("q");
        pty.ends();
    }
}

#[test]
fn what_is_ticked_is_logged_at_once_and_taken_back_at_once() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = open(&home, 80, 24);
    assert!(pty.is_taken() && !pty.has_cursor());
    assert_snapshot!("list", pty.shown());
    pty.sees("plan: after dinner");
    pty.press("4").sees("> 4").press("5\r").sees("45 min");
    pty.press("nby the river 漢").sees("> by the river 漢");
    assert!(pty.has_cursor(), "where something is typed");
    pty.press("\r").sees("“by the river 漢”");
    pty.press("\u{1b}[B ").sees("› [x] Appreciation");
    assert_snapshot!("ticked", pty.shown());
    pty.press("\r");
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    steady(&home, || {
        assert_snapshot!("answer", pty.shown());
        assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
        +3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45, note = "by the river 漢" }
        +3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "appreciation" }
        "#);
    });
    home.bond("undo");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn one_tick_is_answered_as_log_answers() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = open(&home, 80, 24);
    pty.press("j ").sees("[x] Appreciation").press("\r");
    assert_eq!(pty.ends(), 0);
    let listed = pty.shown();
    home.bond("undo");
    let typed = home.bond("log appreciation");
    steady(&home, || {
        assert_snapshot!(listed, @"
    Appreciation, today 21:15                                               3xxxxxxx
    Done today, kept 1 of the last 3 days
    ");
    });
    let without_id = |text: &str| text.replace(|letter: char| letter.is_ascii_digit(), "");
    let first = |text: &str| text.split("  ").next().map(without_id);
    assert_eq!(first(&listed), first(&typed));
}

#[test]
fn leaving_writes_nothing_and_gives_the_terminal_back() {
    let home = Home::with_journal(JOURNAL);
    for key in ["q", "\u{1b}", "\u{3}"] {
        let mut pty = open(&home, 80, 24);
        pty.press(" ").sees("[x]").press(key);
        assert_eq!(pty.ends(), 0);
        assert_given_back(&pty);
        assert_eq!(pty.shown().trim(), "Nothing was logged.");
    }
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".local/state").exists());
}

#[test]
fn a_window_that_is_closed_or_killed_writes_nothing() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = open(&home, 80, 24);
    pty.press(" ").sees("[x]").close("j");
    pty.ends();
    let mut pty = open(&home, 80, 24);
    pty.press(" ").sees("[x]");
    let id = nix::unistd::Pid::from_raw(i32::try_from(pty.id()).unwrap());
    nix::sys::signal::kill(id, nix::sys::signal::Signal::SIGTERM).unwrap();
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_small_window_shows_all_of_it_and_a_smaller_one_says_so() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = open(&home, 40, 12);
    assert_snapshot!("small", pty.shown());
    pty.press("jjj").sees("小さな母");
    assert_snapshot!("small_scrolled", pty.shown());
    pty.resize(30, 8).sees("too small");
    pty.resize(60, 20)
        .sees("What did you do?")
        .misses("too small");
    pty.press("q");
    assert_eq!(pty.ends(), 0);
}

#[test]
fn nothing_due_and_nothing_lately_asks_nothing() {
    for journal in [
        "",
        "format = 1\n\n[log]\na1 = { at = 2026-11-02, practice = \"appreciation\" }\n",
    ] {
        let home = Home::with_journal(journal);
        let mut pty = Pty::start(&home, 80, 24, "log");
        assert_eq!(pty.ends(), 0);
        assert!(
            pty.shown()
                .contains("Nothing is due, and nothing was logged lately"),
            "{}",
            pty.shown()
        );
    }
}

#[test]
fn without_somebody_to_ask_there_is_no_list() {
    let home = Home::with_journal(JOURNAL);
    for arguments in [
        "log --no-input",
        "log --json",
        "log -w sam",
        "log --dry-run",
    ] {
        let mut pty = Pty::start(&home, 80, 24, arguments);
        assert_eq!(pty.ends(), 2, "{arguments}");
        assert!(
            pty.shown().contains("no practice was named"),
            "{}",
            pty.shown()
        );
    }
    let mut pty = Pty::start_with(&home, 80, 24, "log", &[("TERM", "dumb")]);
    assert_eq!(pty.ends(), 2);
}

#[test]
fn people_of_the_configuration_and_discretion_hold_in_the_list() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("with = [\"sam\"]\n");
    let mut pty = open(&home, 80, 24);
    pty.sees("Appreciation with Sam").press("j \r");
    assert_eq!(pty.ends(), 0);
    assert!(
        home.journal()
            .contains("practice = \"appreciation\", with = [\"sam\"]")
    );
    let mut pty = Pty::start(&home, 80, 24, "log --discreet");
    pty.sees("Practice 9 with S")
        .misses("Sam")
        .misses("after dinner");
    pty.press("q");
    assert_eq!(pty.ends(), 0);
}

#[test]
fn nothing_is_styled_without_colour() {
    let home = Home::with_journal(JOURNAL);
    for (environment, styled) in [(&[("NO_COLOR", "1")][..], false), (&[][..], true)] {
        let mut pty = Pty::start_with(&home, 80, 24, "log", environment);
        pty.sees("What did you do?");
        assert_eq!(pty.is_styled(), styled);
        pty.press("q");
        assert_eq!(pty.ends(), 0);
    }
}
