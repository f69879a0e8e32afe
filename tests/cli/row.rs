//! Several people in a row, as they are said: "Sam, Mum and Dad".

use crate::home::Home;

const PEOPLE: &str = "\
[person.sam]
name = \"Sam\"

[person.mum]
name = \"Mum\"

[person.dad]
name = \"Dad\"

[person.old]
name = \"Otto\"
archived = true

[log]
";

/// Whom an entry is with that is logged like this.
fn logged(with: &str) -> String {
    let home = Home::with_journal(PEOPLE);
    let run = home.run(&["log", "qt", "-q", "-w", with]);
    assert_eq!(run.status, 0, "{with}: {}", run.stderr);
    let journal = home.journal();
    let (_, with) = journal.rsplit_once("with = [").expect("people");
    with.replace(['"', ']', '}', '\n'], "").trim().to_owned()
}

#[test]
fn known_people_in_a_row_are_all_meant() {
    for with in [
        "Sam and Mum",
        "Sam & Mum",
        "sam&mum",
        "SAM AND MUM",
        "sam + mum",
        "sam plus mum",
        "sam; mum",
        "sam/mum",
        " Sam  and  Mum ",
        "sam, and mum",
        "Sam and Mum and sam",
    ] {
        assert_eq!(logged(with), "sam, mum", "{with}");
    }
    for with in [
        "Sam, Mum and Dad",
        "Sam, Mum, and Dad",
        "Sam and Mum and Dad",
        "Sam, Mum & Dad",
    ] {
        assert_eq!(logged(with), "sam, mum, dad", "{with}");
    }
}

#[test]
fn a_known_person_and_somebody_unknown_may_be_one_person_or_several() {
    for with in ["Bob and Mum", "Mum and Bob", "Mum & Bob", "bob/mum"] {
        let home = Home::with_journal(PEOPLE);
        let run = home.run(&["log", "qt", "-w", with]);
        assert_eq!(run.status, 2, "{with}: {}", run.stdout);
        assert!(run.stderr.contains("one person or several"), "{with}");
        assert_eq!(home.journal(), PEOPLE, "{with}");
    }
    let home = Home::with_journal(PEOPLE);
    let run = home.run(&["log", "qt", "-w", "Bob and Mum"]);
    insta::assert_snapshot!(run.stderr, @r#"
    error: could not use "Bob and Mum": Mum is known, but this may be one person or several
    hint: for several people, give each a -w; for one person called that, add --new
    "#);
    home.bond("log qt -q -w Bob -w Mum");
    assert!(home.journal().contains("with = [\"bob\", \"mum\"]"));
}

#[test]
fn with_nobody_known_among_them_the_name_is_as_typed() {
    assert_eq!(logged("Simon & Garfunkel"), "simon-garfunkel");
    assert_eq!(logged("Sam, Mum, and Bob"), "sam, mum, bob");
    let home = Home::with_journal(PEOPLE);
    home.bond("log qt -q --new -w Sam+Mum");
    assert!(home.journal().contains("[person.sam-mum]"));
}

#[test]
fn a_name_that_is_known_as_a_whole_is_one() {
    let home = Home::with_journal(&format!("[person.pair]\nname = \"Sam and Mum\"\n{PEOPLE}"));
    home.run(&["log", "qt", "-q", "-w", "sam and mum"]);
    assert!(home.journal().contains("with = [\"pair\"]"));
}

#[test]
fn somebody_archived_in_a_row_is_named() {
    let home = Home::with_journal(PEOPLE);
    let run = home.run(&["log", "qt", "-w", "Sam and Otto"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("archived"), "{}", run.stderr);
}

#[test]
fn a_row_is_understood_wherever_several_may_be_given() {
    let home = Home::with_journal(PEOPLE);
    let line = "{\"practice\": \"qt\", \"with\": \"Sam and Mum\"}";
    assert_eq!(home.pipe(line, &["log", "-"]).status, 0);
    for arguments in [
        &["skip", "al", "-w", "Sam and Mum"][..],
        &["edit", "@1", "-w", "Sam and Dad"],
        &["config", "set", "with", "Sam and Mum"],
        &["exercise", "suggest", "-w", "Sam and Mum"],
    ] {
        let run = home.run(arguments);
        assert_eq!(run.status, 0, "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(home.bond("config get with"), "sam,mum\n");
    assert!(home.journal().contains("with = [\"sam\", \"mum\"]"));
    assert!(home.journal().contains("with = [\"sam\", \"dad\"]"));
}

#[test]
fn where_one_is_meant_a_row_is_refused_and_nobody_is_added() {
    let home = Home::with_journal(PEOPLE);
    for arguments in [
        &["goal", "set", "qt", "3/week", "-w", "Sam and Mum"][..],
        &["history", "-w", "Sam and Mum"],
        &["person", "show", "Sam and Mum"],
        &["person", "archive", "Sam & Mum"],
    ] {
        let run = home.run(arguments);
        assert_eq!(run.status, 2, "{arguments:?}: {}", run.stdout);
        assert!(run.stderr.contains("several people"), "{}", run.stderr);
    }
    assert_eq!(home.journal(), PEOPLE);
}
