//! What is forgotten while an editor has a text of it does not come back from there.

use std::fs;
use std::path::PathBuf;

use crate::edit::{put_aside, with_editor};
use crate::editor::start;
use crate::forgetting::{logged, saying};
use crate::home::{Home, Run};
use crate::pty::Pty;

/// bond with an editor in which, before the script, an entry is forgotten.
fn forgetting(home: &Home, id: &str, script: &str, arguments: &[&str]) -> Run {
    let bond = assert_cmd::cargo::cargo_bin!("bond").display().to_string();
    let script = format!("'{bond}' remove {id} --forget --yes -q 2> said\n{script}");
    let run = with_editor(home, &script, arguments);
    let said = fs::read_to_string(home.path().join("said")).expect("what was said");
    let warned = "which is open in an editor: leave it without saving";
    assert!(said.contains(warned), "{said}");
    for left in ["said", "editor"] {
        fs::remove_file(home.path().join(left)).expect("a file of the test");
    }
    run
}

fn nothing_says_it(home: &Home) {
    assert_eq!(saying(home.path(), "secret"), Vec::<PathBuf>::new());
}

#[test]
fn the_journal_takes_the_rest_of_a_text() {
    // Whatever became of the entry itself there.
    for script in [
        "",
        "s/secret-walk/secrets/;",
        "/secret/d;",
        "s/secret/no &/;",
    ] {
        let home = Home::new();
        let id = logged(&home);
        let script = format!("sed -i '{script} s/keep-this-one/kept-on/' \"$1\"");
        let run = forgetting(&home, &id, &script, &["edit"]);
        assert_eq!(run.status, 0, "{script}: {}", run.stderr);
        assert!(run.stdout.contains("1 entry changed"), "{}", run.stdout);
        let less = "what was forgotten meanwhile is left out of your text";
        assert!(run.stderr.contains(less), "{}", run.stderr);
        assert!(home.journal().contains("kept-on"));
        nothing_says_it(&home);
        home.bond("undo -q");
        assert!(home.journal().contains("keep-this-one"));
        nothing_says_it(&home);
    }
}

#[test]
fn a_text_that_changed_nothing_else_changes_nothing() {
    let home = Home::new();
    let id = logged(&home);
    let script = "sed -i 's/secret-walk/secrets/' \"$1\"";
    let run = forgetting(&home, &id, script, &["edit"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(run.stdout, "Nothing was changed in the journal\n");
    nothing_says_it(&home);
}

#[test]
fn a_text_that_is_set_aside_is_without_it() {
    // One that makes no sense, one that says it elsewhere, and one that the journal has outgrown.
    for script in [
        "echo '= spoilt' >> \"$1\"",
        "sed -i 's/keep-this-one/secret-walk/' \"$1\"",
        "printf '# secret-walk, and what came of it\\n' >> \"$1\"",
        "sed -i 's/^\\(.*\\)keep-this-one/other = { at = 2026-11-22, practice = \"walk\" }\\n\\1kept-on/' \"$1\"; \
         sed -i '/keep-this-one/d' .local/share/bond/journal.toml",
    ] {
        let home = Home::new();
        let id = logged(&home);
        let run = forgetting(&home, &id, script, &["edit"]);
        assert_eq!(run.status, 3, "{script}: {}", run.stderr);
        let placed = "your text is in ";
        let but = ", without what was forgotten meanwhile";
        assert!(
            run.stderr.contains(placed) && run.stderr.contains(but),
            "{}",
            run.stderr
        );
        assert_eq!(put_aside(&home).len(), 1, "{script}");
        assert!(put_aside(&home)[0].contains("format = 1"), "{script}");
        nothing_says_it(&home);
    }
}

#[test]
fn the_text_of_the_entry_itself_is_not_kept() {
    for script in ["s/secret-walk/secrets/", "s/at = /= /"] {
        let home = Home::new();
        let id = logged(&home);
        let script = format!("sed -i '{script}' \"$1\"");
        let run = forgetting(&home, &id, &script, &["edit", &id]);
        assert_eq!(run.status, 3, "{}", run.stderr);
        assert_eq!(
            run.stderr,
            format!(
                "error: could not change the entry {id}: it was forgotten meanwhile\n\
                 hint: nothing was written, and your text is not kept\n"
            )
        );
        nothing_says_it(&home);
    }
}

#[test]
fn a_note_that_may_say_it_is_named() {
    let home = Home::new();
    let id = logged(&home);
    let bond = assert_cmd::cargo::cargo_bin!("bond").display().to_string();
    let script = format!(
        "printf 'secret-walk\\n\\377' > \"$1\"\n'{bond}' remove {id} --forget --yes 2> said"
    );
    let run = with_editor(&home, &script, &["log", "ap", "--edit"]);
    assert_eq!(run.status, 3, "{}", run.stderr);
    let but = ", which may still hold what was forgotten meanwhile";
    assert!(run.stderr.contains("your note is in "), "{}", run.stderr);
    assert!(run.stderr.contains(but), "{}", run.stderr);
}

#[test]
fn another_journal_may_have_an_entry_of_the_same_id() {
    let home = Home::new();
    let line = "x1 = { at = 2026-11-20, practice = \"walk\", note = \"keep-this-one\" }\n";
    home.write_journal(&format!("[log]\n{line}"));
    let other = home.path().join("other.toml");
    fs::write(&other, format!("[log]\n{line}")).expect("a journal");
    let other = format!("x1 --journal '{}'", other.display());
    for arguments in [&["edit"][..], &["edit", "x1"]] {
        home.write_journal(&format!("[log]\n{line}"));
        let script = "sed -i 's/keep-this-one/kept-on/' \"$1\"";
        let run = forgetting(&home, &other, script, arguments);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(home.journal().contains("kept-on"), "{}", home.journal());
        fs::write(home.path().join("other.toml"), format!("[log]\n{line}")).expect("a journal");
    }
}

/// A journal that is open in an editor, and the id of what is to be forgotten.
fn opened(home: &Home) -> (Pty, String) {
    let id = logged(home);
    let mut pty = start(home, "edit");
    pty.sees("sed:");
    (pty, id)
}

fn forget(home: &Home, id: &str) {
    assert_eq!(home.run(&["remove", id, "--forget", "-y"]).status, 0);
}

#[test]
fn a_text_that_is_edited_again_is_without_it() {
    let home = Home::new();
    let (mut pty, id) = opened(&home);
    forget(&home, &id);
    pty.press("$s/$/\\n= spoilt/\r")
        .press("\r")
        .sees("Edit it again?");
    nothing_says_it(&home);
    pty.press("y\r").sees("= spoilt").press("/spoilt/d\r");
    pty.press("s/keep-this-one/kept-on/\r").press("\r");
    pty.sees("The journal is changed: 1 entry changed");
    assert_eq!(pty.ends(), 0);
    assert!(home.journal().contains("kept-on"));
    nothing_says_it(&home);
}

#[test]
fn what_is_forgotten_before_a_text_is_edited_again_does_not_come_back() {
    let home = Home::new();
    let (mut pty, id) = opened(&home);
    pty.press("$s/$/\\n= spoilt/\r")
        .press("\r")
        .sees("Edit it again?");
    forget(&home, &id);
    nothing_says_it(&home);
    pty.press("y\r")
        .sees("= spoilt")
        .press("/spoilt/d\r")
        .press("\r");
    pty.sees("was changed meanwhile").press("n\r");
    assert_eq!(pty.ends(), 3);
    nothing_says_it(&home);
    assert_eq!(put_aside(&home).len(), 1);
}

#[test]
fn the_text_of_an_entry_that_is_forgotten_at_the_question_is_gone() {
    for answer in ["y\r", "n\r"] {
        let home = Home::new();
        let id = logged(&home);
        let mut pty = start(&home, &format!("edit {id}"));
        pty.sees("sed:")
            .press("s/at =/=/\r")
            .press("\r")
            .sees("Edit it again?");
        forget(&home, &id);
        pty.press(answer).sees("your text was forgotten meanwhile");
        assert_eq!(pty.ends(), 3);
        nothing_says_it(&home);
    }
}
