//! What another bond changes while a command waits for the lock: it decides on what the journal says then.

use crate::decided::JOURNAL;
use crate::held::{
    held, one_after_the_other, overtaken, started, until_it_has_open, until_it_waits,
};
use crate::home::{Home, Run};
use crate::pty::Pty;

#[test]
fn what_is_logged_goes_by_the_names_of_then() {
    for (line, other) in [
        ("log walk -q", "practice rename walk stroll -q"),
        ("log walk -q", "practice edit walk --unit km -q"),
        ("log walk -q", "practice archive walk -q"),
        ("log walk -q", "goal end walk -q"),
        ("log al -q -w sam", "person rename sam samuel -q"),
        ("log al -q -w sam", "person archive sam -q"),
        ("log al -q -w Zoe", "person add zoe --name Zoe -q"),
        ("log al -q -w Zoe", "log al -q -w Zoe"),
        ("log al walk -q", "practice rename walk stroll -q"),
        ("log al -q -d 03:00", "config set day_starts 04:00 -q"),
    ] {
        one_after_the_other(JOURNAL, line, "", &[other]);
    }
}

#[test]
fn what_is_skipped_goes_by_the_names_of_then() {
    for (line, other) in [
        ("skip walk ill -q", "practice rename walk stroll -q"),
        ("skip al -q -w sam", "person rename sam samuel -q"),
        ("skip walk -q -d mon..wed", "practice rename walk stroll -q"),
    ] {
        one_after_the_other(JOURNAL, line, "", &[other]);
    }
}

#[test]
fn what_comes_from_standard_input_goes_by_the_names_of_then() {
    let lines = [
        r#"{"practice": "walk"}"#,
        r#"{"practice": "al", "with": "sam"}"#,
    ]
    .join("\n");
    for (input, other) in [
        (lines.as_str(), "practice rename walk stroll -q"),
        (lines.as_str(), "person rename sam samuel -q"),
        (r#"{"practice": "walk"}"#, "practice rename walk stroll -q"),
        (
            r#"{"practice": "walk", "with": ["Zoe"]}"#,
            "person add zoe --name Zoe -q",
        ),
    ] {
        one_after_the_other(JOURNAL, "log - -q", input, &[other]);
    }
}

#[test]
fn an_exercise_is_logged_by_the_names_of_then() {
    let line = "exercise start phone-free-walk -w sam -q";
    for other in [
        "person rename sam samuel -q",
        "person edit sam --relation familial -q",
    ] {
        one_after_the_other(JOURNAL, line, "", &[other]);
    }
}

#[test]
fn a_name_of_a_table_behind_the_log_may_change_too() {
    let behind = JOURNAL.replace("[practice.walk]\ntitle = \"Walk\"\n\n", "")
        + "\n[practice.walk]\ntitle = \"Walk\"\n";
    for line in ["log walk -q", "log walk -q -w Zoe"] {
        one_after_the_other(&behind, line, "", &["practice rename walk stroll -q"]);
    }
}

#[test]
fn a_name_that_is_gone_is_refused_and_what_took_effort_is_shown() {
    let removed = ["practice archive walk -q", "practice remove walk --yes -q"];
    let line = "log walk -q";
    one_after_the_other(JOURNAL, line, "", &removed);
    let run = overtaken(JOURNAL, line, "", &removed).run;
    assert!(
        run.stderr.contains("could not find the practice \"walk\""),
        "{}",
        run.stderr
    );
}

#[test]
fn a_header_that_can_not_be_read_any_more_leaves_the_finished_line() {
    let home = Home::with_journal(JOURNAL);
    let lock = held(&home);
    let mut child = started(&home, "log walk -q");
    until_it_waits(&mut child, &home);
    home.write_journal(&JOURNAL.replace("[person.sam]", "[person.sam"));
    let before = home.journal();
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!(run.status, 3, "{}", run.stderr);
    assert!(
        run.stderr
            .contains("new = { at = 2026-11-22T21:15:00+01:00, practice = \"walk\" }"),
        "{}",
        run.stderr
    );
    assert_eq!(home.journal(), before);
}

#[test]
fn a_comment_above_the_log_changes_no_name() {
    let home = Home::with_journal(JOURNAL);
    let lock = held(&home);
    let mut child = started(&home, "log walk -q");
    until_it_waits(&mut child, &home);
    let saved = format!("# saved by an editor\n{JOURNAL}");
    home.write_journal(&saved);
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(home.journal().starts_with(&saved) && home.journal().ends_with("\"walk\" }\n"));
}

/// The list of `bond log`, with the walk on it ticked.
fn ticked(home: &Home) -> Pty {
    let mut pty = Pty::start(home, 80, 24, "log");
    pty.sees("What did you do?").sees("q leaves").press(" ");
    pty.sees("[x] Walk");
    pty
}

#[test]
fn a_list_that_was_open_for_long_logs_by_the_names_of_then() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = ticked(&home);
    home.bond("person rename sam samuel -q");
    let before = home.journal();
    pty.press("\r");
    assert_eq!(pty.ends(), 0, "{}", pty.shown());
    assert_eq!(home.journal().matches("practice = \"walk\"").count(), 3);
    home.bond("undo -q");
    assert_eq!(home.journal(), before);

    let mut pty = ticked(&home);
    home.bond("practice rename walk stroll -q");
    let before = home.journal();
    pty.press("\r");
    assert_eq!(pty.ends(), 2, "{}", pty.shown());
    let said = pty.shown();
    assert!(
        said.contains("the practice Walk was renamed or removed"),
        "{said}"
    );
    assert!(
        said.contains("new = { at = 2026-11-22T21:15:00+01:00"),
        "{said}"
    );
    assert_eq!(home.journal(), before);
}

#[test]
fn a_row_that_only_entries_know_is_logged_only_while_they_do() {
    let journal = JOURNAL.replace(
        "[log]\n",
        "[log]\nh1 = { at = 2026-11-21, practice = \"hike\", with = [\"kim\"] }\n",
    );
    let others = [
        ("log al -q", None),
        ("practice add hike -q", None),
        ("practice rename hike stroll -q", Some("the practice hike")),
        ("person rename kim kimberly -q", Some("the person kim")),
        ("remove h1 --yes -q", Some("the practice hike")),
    ];
    for (other, gone) in others {
        let home = Home::with_journal(&journal);
        let mut pty = Pty::start(&home, 80, 24, "log");
        pty.sees("What did you do?").sees("hike with kim");
        pty.press("j ").sees("[x] hike");
        home.bond(other);
        let before = home.journal();
        pty.press("\r");
        let status = pty.ends();
        let said = pty.shown();
        let Some(gone) = gone else {
            assert_eq!(status, 0, "{other}: {said}");
            let hikes = home.journal().matches("\"hike\", with = [\"kim\"]").count();
            assert_eq!(hikes, 2, "{other}: {}", home.journal());
            continue;
        };
        assert_eq!(status, 2, "{other}: {said}");
        assert!(
            said.contains(&format!("{gone} was renamed or removed")),
            "{other}: {said}"
        );
        assert_eq!(home.journal(), before, "{other}");
    }
}

#[test]
fn a_person_who_is_renamed_meanwhile_is_meant_in_the_settings_too() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("color = \"never\"\n");
    let folder = home.path().join(".config/bond");
    let config = || std::fs::read_to_string(folder.join("config.toml")).expect("a file");
    let lock = std::fs::File::open(&folder).expect("a folder");
    lock.lock().expect("held");
    let mut child = started(&home, "config set with sam");
    until_it_has_open(&mut child, &folder);
    home.bond("person rename sam samuel -q");
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(run.stdout, "with is now samuel\n");
    assert!(config().contains("with = [\"samuel\"]"), "{}", config());

    let lock = held(&home);
    let mut child = started(&home, "person rename samuel sammy -q");
    until_it_waits(&mut child, &home);
    home.write_config("with = [\"samuel\"]\n");
    drop(lock);
    let run = Run::of(child.wait_with_output().expect("bond ends"));
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("'bond config set with sammy'"),
        "{}",
        run.stderr
    );
}
