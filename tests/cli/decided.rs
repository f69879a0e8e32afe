//! Changes are decided on what the journal says under the lock, and on what was shown.

use crate::held::{Overtaken, one_after_the_other, overtaken, started, until_it_has_open};
use crate::home::{Home, Run};
use crate::pty::Pty;

pub(crate) const JOURNAL: &str = r#"format = 1

[person.sam]
name = "Sam"

[person.mum]
name = "Mum"

[practice.walk]
title = "Walk"

[[goal]]
practice = "walk"
every = "3/week"
since = 2026-11-02

[log]
a1 = { at = 2026-11-02, practice = "walk", with = ["sam"] }
a2 = { at = 2026-11-20, practice = "appreciation" }
"#;

#[test]
fn every_change_is_decided_on_what_the_journal_says_under_the_lock() {
    let more = "[person.kim]\nname = \"Kim\"\n\n[practice.run]\ntitle = \"Run\"\n\n\
                [[pause]]\nfrom = 2026-11-20\npractice = \"walk\"\n\n[log]";
    let journal = JOURNAL.replace("[log]", more);
    let (renamed, day) = (
        "practice rename walk stroll -q",
        "config set day_starts 04:00 -q",
    );
    for (line, other) in [
        ("goal set walk 4/week -q", renamed),
        ("goal set walk 4/week -q", "goal end walk -q"),
        (
            "goal set walk daily -w sam -q",
            "person rename sam samuel -q",
        ),
        ("goal edit walk --every 2/week -q", renamed),
        ("goal edit walk --every 2/week -q", "goal set walk daily -q"),
        ("goal end walk -q", renamed),
        ("goal remove walk -q", renamed),
        ("pause --all -q", day),
        ("resume walk -q", renamed),
        ("resume walk -q", "pause edit walk --to 2026-11-30 -q"),
        ("pause edit walk --to 2026-12-24 -q", renamed),
        ("pause remove walk -q", "resume walk -q"),
        ("undo -q", renamed),
        ("redo -q", renamed),
        ("edit a1 --for 45m -q", renamed),
        ("edit a1 -m y -q", "edit a1 --for 45m -q"),
        ("edit a2 --practice walk -w sam -q", renamed),
        ("remove a2 --yes -q", renamed),
        ("config set week_starts sunday -q", day),
        ("practice add Walking -q", renamed),
        ("practice edit walk --alias wk -q", renamed),
        ("practice rename walk hike -q", renamed),
        ("practice archive walk -q", renamed),
        ("practice remove run --yes -q", renamed),
        ("person add Zoe -q", "log al -w Zoe -q"),
        (
            "person edit sam --name Sammy -q",
            "person rename sam samuel -q",
        ),
        ("person remove kim --yes -q", renamed),
    ] {
        one_after_the_other(&journal, line, "", &[other]);
    }
}

#[test]
fn what_was_forgotten_is_not_written_back_by_a_fix() {
    let unfinished = JOURNAL.trim_end();
    for other in [
        "remove a1 --forget --yes -q",
        "log al -q",
        "practice rename walk stroll -q",
    ] {
        one_after_the_other(unfinished, "doctor --fix -q", "", &[other]);
    }
}

#[test]
fn the_entry_that_was_meant_is_changed_though_another_one_is_the_newest_by_now() {
    for (line, line_after) in [
        ("edit @1 -m meant -q", Some("note = \"meant\" }")),
        ("edit last -m meant -q", Some("note = \"meant\" }")),
        ("remove @1 --yes -q", None),
        ("remove last --yes -q", None),
    ] {
        let home = overtaken(JOURNAL, line, "", &["log al -q"]).home;
        let text = home.journal();
        let last = text.lines().find(|line| line.starts_with("a2"));
        match line_after {
            Some(end) => assert!(
                last.is_some_and(|last| last.ends_with(end)),
                "{line}: {text}"
            ),
            None => assert_eq!(last, None, "{line}"),
        }
        assert!(text.contains("active-listening"), "{line}: {text}");
    }
}

#[test]
fn an_entry_that_was_changed_or_is_gone_is_not_removed() {
    for forget in ["", " --forget"] {
        for other in [
            "edit a1 -m z -q",
            "practice rename walk stroll -q",
            "remove a1 --yes -q",
        ] {
            let line = format!("remove a1 --yes{forget}");
            let Overtaken { home, run } = overtaken(JOURNAL, &line, "", &[other]);
            assert_eq!(
                (run.status, run.stdout.as_str()),
                (3, ""),
                "{line}, {other}"
            );
            let alone = Home::with_journal(JOURNAL);
            alone.bond(other);
            assert_eq!(home.journal(), alone.journal(), "{line}, {other}");
        }
    }
}

/// Whether a question is answered by yes, and what comes of it if the others have come first.
fn asked(line: &str, question: &str, others: &[&str]) -> (Home, Pty) {
    let home = Home::with_journal(JOURNAL);
    let mut pty = Pty::start(&home, 80, 24, line);
    pty.sees(question).sees("[y/N]");
    for other in others {
        home.bond(other);
    }
    pty.press("y\r");
    (home, pty)
}

#[test]
fn what_a_question_shows_is_what_goes() {
    // A question is still true if something else changes.
    for (line, question, other) in [
        ("remove a1", "Remove this entry?", "log al -q"),
        ("remove @1", "Remove this entry?", "log al -q"),
        ("person remove mum", "Remove Mum?", "log al -w sam -q"),
        ("person remove mum", "Remove Mum?", "goal end walk -q"),
    ] {
        let (home, mut pty) = asked(line, question, &[other]);
        assert_eq!(pty.ends(), 0, "{line}: {}", pty.shown());
        let gone = if line.contains("mum") {
            "[person.mum]"
        } else {
            "a1 = "
        };
        let is_gone = !home.journal().contains(gone) || line == "remove @1";
        assert!(is_gone, "{line}: {}", home.journal());
    }
    for (line, question, other) in [
        ("remove a1", "Remove this entry?", "edit a1 -m z -q"),
        (
            "remove a1",
            "Remove this entry?",
            "person rename sam samuel -q",
        ),
        (
            "person remove mum",
            "Remove Mum?",
            "person edit mum --relation familial -q",
        ),
        (
            "person remove mum",
            "Remove Mum?",
            "goal set al daily --with mum -q",
        ),
    ] {
        let (home, mut pty) = asked(line, question, &[other]);
        let before = home.journal();
        assert_ne!(pty.ends(), 0, "{line}: {}", pty.shown());
        assert!(
            pty.shown().contains("could not remove"),
            "{line}, {other}: {}",
            pty.shown()
        );
        assert_eq!(home.journal(), before, "{line}, {other}");
    }
}

#[test]
fn what_came_back_while_a_question_was_open_does_not_come_back_twice() {
    let home = Home::new();
    for line in ["goal set qt daily -q", "goal set al daily -q", "log qt -q"] {
        home.bond(line);
    }
    let goal = "[[goal]]\npractice = \"quality-time\"";
    let (head, _) = home
        .journal()
        .split_once(goal)
        .map(|(head, rest)| (head.to_owned(), rest.to_owned()))
        .expect("a goal");
    home.write_journal(&format!("{head}[log]\n"));
    let mut pty = Pty::start(&home, 80, 24, "doctor --restore");
    pty.sees("Bring back 1 entry and 2 goals?");
    home.bond("goal set qt daily -q");
    pty.press("y\r");
    assert_eq!(pty.ends(), 0, "{}", pty.shown());
    assert_eq!(
        home.journal().matches(goal).count(),
        1,
        "{}",
        home.journal()
    );
    assert!(
        home.journal().contains("quality-time\" }"),
        "{}",
        home.journal()
    );
}

#[test]
fn two_settings_at_once_are_both_kept() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("color = \"never\"\n");
    let config = home.path().join(".config/bond/config.toml");
    let folder = std::fs::File::open(config.parent().expect("a folder")).expect("a folder");
    folder.lock().expect("held");
    let mut child = started(&home, "config set with sam -q");
    until_it_has_open(&mut child, config.parent().expect("a folder"));
    home.write_config("color = \"never\"\ndiscreet = true\n");
    drop(folder);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!(run.status, 0, "{}", run.stderr);
    let text = std::fs::read_to_string(config).expect("a file");
    assert!(
        text.contains("discreet = true") && text.contains("with = [\"sam\"]"),
        "{text}"
    );
}
