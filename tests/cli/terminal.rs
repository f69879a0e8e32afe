//! `bond exercise start` in a terminal.

use insta::assert_snapshot;

use crate::home::{Home, steady};
use crate::pty::Pty;
use crate::start::with_echo;

const START: &str = "exercise start echo -w Sam";

/// A session at its first step.
fn begun(home: &Home, columns: u16, lines: u16) -> Pty {
    let mut pty = Pty::start(home, columns, lines, START);
    pty.sees("To be heard").press("\r").sees("Can each of you");
    pty.press("y")
        .sees("Not while one")
        .press("y")
        .sees("Find a topic");
    pty
}

/// The terminal is as it was before.
fn assert_given_back(pty: &Pty) {
    assert!(!pty.is_taken(), "the alternate screen was left");
    assert!(pty.has_cursor(), "the cursor is shown");
}

fn last_line(home: &Home) -> String {
    home.journal().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn an_exercise_from_its_purpose_to_the_line_in_the_journal() {
    let home = with_echo();
    let mut pty = Pty::start(&home, 80, 24, START);
    pty.sees("To be heard");
    assert!(pty.is_taken() && !pty.has_cursor());
    assert_snapshot!("purpose", pty.shown());
    pty.press("\r").sees("Can each of you");
    assert_snapshot!("safety", pty.shown());
    pty.press("y").sees("Not while one");
    assert_snapshot!("stop", pty.shown());
    pty.press("y").sees("Find a topic");
    assert_snapshot!("card", pty.shown());
    pty.press(" ").sees("Speaker: You");
    assert_snapshot!("speaker", pty.shown());
    pty.press("n").sees("Listener: Sam");
    pty.press("b").sees("Speaker: You");
    pty.press("nn").sees("Speaker: Sam").sees("round 2 of 2");
    pty.press("nn").sees("Thank");
    pty.press("ns").sees("You answer first");
    pty.press("4").sees("> •");
    assert_snapshot!("hidden", pty.shown());
    pty.press("\r").sees("Sam answers now").misses("•");
    pty.press("5\r").sees("You: 4").sees("Sam: 5");
    assert_snapshot!("revealed", pty.shown());
    pty.press("\r").sees("What was it about?");
    pty.press("the q\"ueue\r").sees("6 of 7 steps done");
    assert_snapshot!("summary", pty.shown());
    pty.press("\r");
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    steady(&home, || {
        assert_snapshot!("told", pty.shown());
        assert_snapshot!(home.journal());
    });
}

#[test]
fn somebody_who_is_renamed_during_the_exercise_did_it_all_the_same() {
    let home = with_echo();
    home.bond("person add Sam -q");
    let mut pty = begun(&home, 80, 24);
    home.bond("person rename sam samuel -q");
    pty.press("nn").sees("Listener: Sam").press("\u{3}");
    assert_eq!(pty.ends(), 0, "{}", pty.shown());
    assert!(
        last_line(&home).contains("with = [\"samuel\"]"),
        "{}",
        last_line(&home)
    );
}

#[test]
fn a_small_window_shows_all_of_it_and_a_smaller_one_says_so() {
    let home = with_echo();
    let mut pty = Pty::start(&home, 40, 12, START);
    pty.sees("To be heard");
    assert_snapshot!("small_purpose", pty.shown());
    pty.press("\r")
        .sees("Can each")
        .press("y")
        .sees("Not while")
        .press("y")
        .sees("Find a topic");
    assert_snapshot!("small_card", pty.shown());
    pty.press("n").sees("Speaker: You").sees("clear and leave");
    assert_snapshot!("small_speaker", pty.shown());
    pty.resize(30, 8).sees("too small");
    assert_snapshot!("too_small", pty.shown());
    pty.resize(60, 20).sees("Speaker: You");
    assert_snapshot!("larger", pty.shown());
    pty.press("x");
    assert_eq!(pty.ends(), 0);
}

#[test]
fn pause_and_another_card() {
    let home = with_echo();
    let mut pty = begun(&home, 80, 24);
    let card = |pty: &Pty| {
        pty.shown()
            .lines()
            .find(|line| line.contains('│'))
            .map(str::to_owned)
    };
    let first = card(&pty).expect("a card");
    pty.press("p")
        .sees("1:00 left, paused")
        .press("p")
        .misses("paused");
    pty.press("c").misses(first.trim());
    let second = card(&pty).expect("another card");
    pty.press("n")
        .sees("Speaker: You")
        .press("b")
        .sees(second.trim());
    pty.press("x");
    assert_eq!(pty.ends(), 0);
}

#[test]
fn quitting_asks_whether_to_log_what_was_done() {
    let home = with_echo();
    let mut pty = begun(&home, 80, 24);
    pty.press("q")
        .sees("nothing is logged")
        .press("b")
        .sees("Find a topic");
    pty.press("nn")
        .sees("Listener: Sam")
        .press("q")
        .sees("Log what was done so far (2 steps, 3 min)?");
    assert_snapshot!("leaving", pty.shown());
    pty.press("n");
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    assert_eq!(pty.shown().trim(), "Nothing was logged.");
    assert!(!home.journal_path().exists());

    let mut pty = begun(&home, 80, 24);
    pty.press("nnq").sees("Log what was done").press("y");
    assert_eq!(pty.ends(), 0);
    steady(&home, || {
        assert_snapshot!("left_early", pty.shown());
        assert_snapshot!(last_line(&home));
    });
}

#[test]
fn ctrl_c_gives_the_terminal_back_and_keeps_what_was_recorded() {
    let home = with_echo();
    let mut pty = begun(&home, 80, 24);
    pty.press("nnnnnnn")
        .sees("You answer first")
        .press("2\r")
        .sees("Sam answers")
        .press("5\u{3}");
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    assert!(pty.shown().contains("Stopped early"), "{}", pty.shown());
    steady(&home, || assert_snapshot!(last_line(&home)));
}

#[test]
fn ctrl_c_before_anything_was_done_logs_nothing() {
    let home = with_echo();
    for keys in ["\u{3}", "\r\u{3}"] {
        let mut pty = Pty::start(&home, 80, 24, START);
        pty.sees("To be heard").press(keys);
        assert_eq!(pty.ends(), 0);
        assert_given_back(&pty);
    }
    assert!(!home.journal_path().exists());
}

#[test]
fn the_panic_key_clears_the_screen_and_leaves_no_trace() {
    for escapes in [false, true] {
        let home = with_echo();
        let mut pty = begun(&home, 80, 24);
        pty.press("nn").sees("Listener: Sam");
        if escapes {
            // Two escapes in one go could be read as one key with another held.
            pty.press("\u{1b}").sees("Esc again").press("\u{1b}");
        } else {
            pty.press("x");
        }
        assert_eq!(pty.ends(), 0);
        assert_given_back(&pty);
        assert_eq!(pty.shown(), "");
        assert!(!home.journal_path().exists());
        assert!(!home.path().join(".local/state/bond/cards").exists());
    }
}

#[test]
fn a_window_that_is_closed_loses_nothing() {
    let home = with_echo();
    let mut pty = begun(&home, 80, 24);
    pty.press("nnn").sees("Speaker: Sam");
    // The question whether to leave is open then: the newline that closing may send answers nothing.
    pty.close("q");
    pty.ends();
    steady(&home, || assert_snapshot!(last_line(&home)));
}

#[test]
fn being_asked_to_end_gives_the_terminal_back_and_loses_nothing() {
    let home = with_echo();
    let mut pty = begun(&home, 80, 24);
    pty.press("n").sees("Speaker: You");
    let id = nix::unistd::Pid::from_raw(i32::try_from(pty.id()).unwrap());
    nix::sys::signal::kill(id, nix::sys::signal::Signal::SIGTERM).unwrap();
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    assert!(
        last_line(&home).contains("minutes = 1, exercise = \"echo\""),
        "{}",
        home.journal()
    );
}

#[test]
fn a_no_leads_to_help_and_starts_nothing() {
    let home = Home::new();
    crate::start::put(
        &home.path().join(".config/bond/help.toml"),
        "[[line]]\nname = \"Our line\"\nreach = \"by the door\"\n",
    );
    let mut pty = Pty::start(&home, 60, 30, "exercise start neutral-witness");
    pty.sees("enter begin")
        .press("\r")
        .sees("Did you feel safe")
        .press("n")
        .sees("Our line: by the door");
    assert_snapshot!("not_safe", pty.shown());
    pty.press("\r").sees("enter leave").press("\r");
    assert_eq!(pty.ends(), 0);
    assert_given_back(&pty);
    assert_eq!(pty.shown(), "", "nothing of it stays on the screen");
    assert!(!home.journal_path().exists());
}

#[test]
fn a_gate_logs_only_with_its_flag() {
    let home = Home::new();
    let start = "exercise start safety-and-need-screen --safe --variant easier";
    let through = |arguments: &str| {
        let mut pty = Pty::start(&home, 80, 24, arguments);
        pty.sees("begin")
            .press("\rnnnn")
            .sees("Your next step")
            .press("\r")
            .sees("Done")
            .press("\r");
        assert_eq!(pty.ends(), 0);
    };
    through(start);
    assert!(!home.journal_path().exists());
    assert!(!home.path().join(".local/state/bond/cards").exists());
    through(&format!("{start} --log"));
    assert!(
        last_line(&home).ends_with("exercise = \"safety-and-need-screen\", private = true }"),
        "{}",
        home.journal()
    );
}

#[test]
fn a_discreet_session_shows_no_names_and_logs_them_all_the_same() {
    let home = with_echo();
    let mut pty = Pty::start(&home, 80, 24, &format!("{START} --discreet"));
    pty.sees("Exercise").press("\ryy").sees("Find a topic");
    pty.press("nn")
        .sees("Listener: ")
        .misses("Sam")
        .press("\u{3}");
    assert_eq!(pty.ends(), 0);
    assert!(!pty.shown().contains("Sam"), "{}", pty.shown());
    assert!(last_line(&home).contains("with = [\"sam\"]"));
}

#[test]
fn nothing_is_styled_without_colour() {
    let home = with_echo();
    for (environment, styled) in [(&[("NO_COLOR", "1")][..], false), (&[][..], true)] {
        let mut pty = Pty::start_with(&home, 80, 24, START, environment);
        pty.sees("To be heard");
        assert_eq!(pty.is_styled(), styled);
        pty.press("x");
        assert_eq!(pty.ends(), 0);
    }
}

#[test]
fn time_that_goes_by_is_shown() {
    let home = with_echo();
    let mut pty = Pty::start_with(&home, 80, 24, START, &[("BOND_NOW", "")]);
    pty.sees("To be heard")
        .press("\ryy")
        .sees("Find a topic")
        .sees("0:5");
    pty.press("x");
    assert_eq!(pty.ends(), 0);
}

#[test]
fn a_terminal_that_only_prints_lines_gets_lines() {
    let home = with_echo();
    for environment in [&[("TERM", "dumb")][..], &[][..]] {
        let flags = if environment.is_empty() {
            " --plain"
        } else {
            ""
        };
        let start = format!("{START} --safe{flags}");
        let mut pty = Pty::start_with(&home, 80, 60, &start, environment);
        assert_eq!(pty.ends(), 0);
        assert!(
            pty.shown().contains("7. Close, 1 min, if you like"),
            "{}",
            pty.shown()
        );
    }
}
