//! `bond edit` and `bond remove` in a terminal: a real editor has it meanwhile, and questions are asked.

use std::fs;

use crate::edit::{JOURNAL, put_aside};
use crate::home::{Home, difference};
use crate::pty::Pty;

/// An editor that shows what it was given and waits for a line of the user, which is a command for `sed`.
const EDITOR: &str = "\
cat \"$1\"
while printf 'sed: ' && read -r command && [ -n \"$command\" ]; do sed -i -e \"$command\" \"$1\"; done
";

pub(crate) fn start(home: &Home, arguments: &str) -> Pty {
    let path = home.path().join("my editor");
    fs::write(&path, EDITOR).expect("a script");
    let editor = format!("exec sh '{}'", path.display());
    let environment = [
        ("VISUAL", editor.as_str()),
        ("EDITOR", "false"),
        ("PATH", "/usr/bin:/bin"),
    ];
    Pty::start_with(home, 80, 24, arguments, &environment)
}

#[test]
fn the_editor_has_the_terminal_and_its_line_comes_back() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = start(&home, "edit walk");
    pty.sees("mood=\"fine\"")
        .sees("sed:")
        .press("s/fine/good/\r")
        .press("\r");
    pty.sees("Quality time with Sam, 2 November");
    assert_eq!(pty.ends(), 0);
    assert_eq!(
        difference(JOURNAL, &home.journal()).matches("good").count(),
        1
    );
    assert_eq!(put_aside(&home), Vec::<String>::new());
}

#[test]
fn a_line_that_makes_no_sense_can_be_edited_again() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = start(&home, "edit walk");
    pty.sees("sed:").press("s/at=/rating=9,at=/\r").press("\r");
    pty.sees("rating = 9 is not within 1 and 5")
        .sees("Edit it again? [Y/n]")
        .press("\r");
    pty.sees("rating=9,at=").press("s/=9/=5/\r").press("\r");
    pty.sees("5/5");
    assert_eq!(pty.ends(), 0);
    assert!(home.journal().contains("rating=5,at=2026-11-02"));

    let before = home.journal();
    let mut pty = start(&home, "edit walk");
    pty.sees("sed:")
        .press("s/5/7/\r")
        .press("\r")
        .sees("[Y/n]")
        .press("n\r");
    pty.sees("nothing was written; your text is in");
    assert_eq!(pty.ends(), 3);
    assert_eq!(home.journal(), before);
    assert!(put_aside(&home)[0].contains("rating=7"));
}

#[test]
fn ctrl_c_in_the_editor_is_for_the_editor_and_at_the_question_for_bond() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = start(&home, "edit walk");
    pty.sees("sed:")
        .press("\u{3}")
        .sees("a signal ended it")
        .sees("nothing was changed");
    assert_eq!(pty.ends(), 4);
    let mut pty = start(&home, "edit walk");
    pty.sees("sed:")
        .press("s/walk/run/\r")
        .press("\r")
        .sees("[Y/n]")
        .press("\u{3}");
    assert_ne!(pty.ends(), 0);
    assert_eq!(home.journal(), JOURNAL);
    assert!(put_aside(&home)[0].contains("run = {"), "the text stays");
}

#[test]
fn the_whole_journal_is_checked_before_it_is_taken_back() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = start(&home, "edit");
    pty.sees("sed:")
        .press("s/format = 1/format = 9/\r")
        .press("\r");
    pty.sees("line 2, column 10").sees("[Y/n]").press("y\r");
    pty.sees("sed:")
        .press("s/format = 9/format = 1/\r")
        .press("s/fine/good/\r")
        .press("\r");
    pty.sees("The journal is changed: 1 entry changed");
    assert_eq!(pty.ends(), 0);
    assert_eq!(home.journal(), JOURNAL.replace("fine", "good"));
}

#[test]
fn a_terminal_that_is_closed_may_end_the_editor_before_bond_is_told() {
    for arguments in ["edit", "edit walk", "log qt --edit"] {
        let home = Home::with_journal(JOURNAL);
        let editor =
            "echo 'secret \"' >> \"$1\"; echo ready; while read -r line; do :; done; exit 1";
        fs::write(home.path().join("editor"), editor).expect("a script");
        // Nobody tells bond, since the shell that has the terminal goes on.
        let bond = env!("CARGO_BIN_EXE_bond");
        let script = format!("trap '' HUP; '{bond}' {arguments}; echo $? > ended");
        let words = ["/bin/sh", "-c", &script];
        let environment = [("EDITOR", "sh editor"), ("PATH", "/usr/bin:/bin")];
        let mut pty = Pty::run(&home, 80, 24, &words, &environment);
        pty.sees("ready").close("x");
        pty.ends();
        let ended = fs::read_to_string(home.path().join("ended"));
        assert_eq!(ended.expect("a status"), "4\n", "{arguments}");
        assert_eq!(home.journal(), JOURNAL);
        assert_eq!(put_aside(&home), Vec::<String>::new(), "{arguments}");
    }
}

#[test]
fn removing_asks_and_only_yes_is_yes() {
    let home = Home::with_journal(JOURNAL);
    for answer in ["\r", "n\r", "what\r", "\u{4}"] {
        let mut pty = start(&home, "remove walk x2");
        pty.sees("Quality time with Sam, 2 November  walk")
            .sees("Appreciation, 10 November 20:00  x2");
        pty.sees("Remove these entries? [y/N]").press(answer);
        pty.sees("nothing was removed");
        assert_eq!(pty.ends(), 2);
        // Also where the question was answered by no line at all.
        let shown = pty.shown();
        let mut lines = shown.lines().map(str::trim_start);
        let is_apart = lines.any(|line| line.starts_with("nothing was removed"));
        assert!(is_apart, "{shown}");
    }
    assert_eq!(home.journal(), JOURNAL);
    let mut pty = start(&home, "remove walk --forget");
    pty.sees("Remove this entry for ever? Nothing brings it back [y/N]")
        .press("y\r");
    pty.sees("Forgotten: Quality time with Sam, 2 November");
    assert_eq!(pty.ends(), 0);
    assert!(!home.journal().contains("walk ="));
}
