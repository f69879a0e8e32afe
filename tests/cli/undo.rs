//! `bond undo` and `bond redo`.

use std::fs;

use insta::assert_snapshot;

use crate::home::{Home, steady};

#[test]
fn undo_takes_back_one_change_after_the_other_and_redo_does_them_again() {
    let home = Home::new();
    home.bond("log qt -w Sam -f 45m");
    let one = home.journal();
    home.bond("log appreciation -d yesterday");
    let two = home.journal();

    let said = home.bond("undo");
    steady(
        &home,
        || assert_snapshot!(said, @"Took back: Appreciation, yesterday                                      3xxxxxxx"),
    );
    assert_eq!(home.journal(), one);
    let said = home.bond("undo");
    steady(&home, || {
        assert_snapshot!(said, @"
        Took back: Quality time with Sam, 45 min, today 21:15                   3xxxxxxx
        Sam was new with it and is removed as well
        ");
        assert_snapshot!(home.journal(), @"
        # bond journal: one line per entry below [log]. Edit it as you like.
        format = 1

        [log]
        ");
    });
    assert_snapshot!(home.bond("undo"), @"There is nothing to take back");

    let said = home.bond("redo");
    steady(&home, || {
        assert_snapshot!(said, @"
        Did again: Quality time with Sam, 45 min, today 21:15                   3xxxxxxx
        Sam is new with it and is added as well
        ");
    });
    assert_eq!(home.journal(), one);
    home.bond("redo");
    assert_eq!(home.journal(), two);
    assert_snapshot!(home.bond("redo"), @"There is nothing to do again");
}

#[test]
fn a_new_change_ends_what_could_be_done_again() {
    let home = Home::new();
    home.bond("log qt");
    home.bond("undo");
    home.bond("log appreciation");
    let before = home.journal();
    assert_snapshot!(home.bond("redo"), @"There is nothing to do again");
    assert_eq!(home.journal(), before);
}

#[test]
fn a_line_that_a_person_changed_is_theirs_and_passed_over() {
    let home = Home::new();
    home.bond("log qt -f 45m");
    home.bond("log appreciation");
    let edited = home.journal().replace(
        "practice = \"appreciation\"",
        "practice = \"appreciation\", rating = 5",
    );
    home.write_journal(&edited);
    let said = home.bond("undo");
    steady(
        &home,
        || assert_snapshot!(said, @"Took back: Quality time, 45 min, today 21:15                            3xxxxxxx"),
    );
    assert!(home.journal().contains("rating = 5"));
    assert!(!home.journal().contains("quality-time"));
}

#[test]
fn undo_keeps_every_other_byte() {
    let text = "# mine\r\nformat = 1\r\n\r\n[log] # here\r\nx1 = {at=2026-11-01,practice='appreciation'}\r\n# end";
    let home = Home::with_journal(text);
    home.bond("log qt -q");
    assert!(home.journal().starts_with(text));
    home.bond("undo");
    // The comment at the end got its newline when something was written after it.
    assert_eq!(home.journal(), format!("{text}\r\n"));
}

#[test]
fn lines_from_standard_input_are_taken_back_together() {
    let home = Home::new();
    home.bond("log qt");
    let before = home.journal();
    let lines = "{\"practice\": \"ap\", \"at\": \"mon\"}\n{\"practice\": \"ap\", \"at\": \"tue\", \"with\": \"Zoe\"}\n";
    let run = home.pipe(lines, &["log", "-"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let said = home.bond("undo");
    steady(&home, || {
        assert_snapshot!(said, @"
        Took back: log of 2 entries
          Appreciation, Monday                                                  3xxxxxxx
          Appreciation with Zoe, Tuesday                                        3xxxxxxx
        Zoe was new with it and is removed as well
        ");
    });
    assert_eq!(home.journal(), before);
}

#[test]
fn a_damaged_record_of_operations_costs_undo_and_nothing_else() {
    let home = Home::new();
    home.bond("log qt");
    let folder = home.path().join(".local/state/bond/ops");
    let record = fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    fs::write(&record, b"{\"n\": broken\n\xff\xff").unwrap();
    assert_snapshot!(home.bond("undo"), @"There is nothing to take back");
    home.bond("log appreciation");
    let said = home.bond("undo");
    steady(
        &home,
        || assert_snapshot!(said, @"Took back: Appreciation, today 21:15                                    3xxxxxxx"),
    );
}

#[test]
fn a_header_without_its_last_newline_gets_it_and_keeps_it() {
    for before in [
        "# c",
        "format = 1",
        "[person.sam]\nname = \"Sam\"\n# c",
        "format = 1\r\n# c",
    ] {
        let home = Home::with_journal(before);
        home.bond("log qt -q");
        let logged = home.journal();
        home.bond("undo");
        let text = home.journal();
        assert!(text.starts_with(before), "{text}");
        assert!(text.lines().any(|line| line == "[log]"), "{text}");
        home.bond("redo");
        assert_eq!(home.journal(), logged);
    }
}

#[test]
fn what_the_doctor_mended_stays_mended() {
    let text = "format = 1\n\n[log]\nx1 = { at = 2026-11-20, practice = \"appreciation\" }\n\n[person.sam]\nname = \"Sam\"\n";
    let home = Home::with_journal(text);
    home.bond("log qt -q");
    assert_eq!(home.run(&["doctor", "--fix"]).status, 0);
    let mended = home.journal();
    assert!(home.bond("undo").contains("Quality time"));
    assert!(home.journal().contains("[person.sam]\nname = \"Sam\"\n"));
    home.bond("redo");
    assert_eq!(home.journal(), mended);
}

#[test]
fn what_is_private_is_not_printed() {
    let home = Home::new();
    home.bond("log qt --private -m topsecret -q");
    let whole = home.journal();
    let mut said = home.bond("undo --json");
    said.push_str(&home.run(&["doctor", "--json"]).stdout);
    said.push_str(&home.bond("redo --json"));
    home.write_journal("format = 1\n\n[log]\n");
    said.push_str(&home.run(&["doctor"]).stdout);
    home.write_journal(&whole.replace(
        "practice = \"quality-time\"",
        "practice = \"quality-time\", rating = 9",
    ));
    said.push_str(&home.run(&["today"]).stderr);
    said.push_str(&home.run(&["doctor"]).stdout);
    assert!(!said.contains("topsecret"), "{said}");
    assert!(
        said.contains("private = true") && said.contains("(private)"),
        "{said}"
    );
}

#[test]
fn a_change_above_the_log_is_named_by_its_lines() {
    let home = Home::new();
    home.bond("log qt -q");
    home.bond("goal set qt 3/week -q");
    assert_snapshot!(home.bond("undo"), @r#"
    Took back: goal set
      - [[goal]]
      - practice = "quality-time"
      - every = "3/week"
      - since = 2026-11-22
    "#);
}

#[test]
fn an_entry_comes_back_behind_the_one_that_it_stood_behind() {
    let long = |id: &str| format!("{id} = {{\n  at = 2026-11-20,\n  practice = \"walk\",\n}}\n");
    let short = "x9 = { at = 2026-11-21, practice = \"walk\" }\n";
    let (first, second) = (long("x1"), long("x2"));
    let text = format!("format = 1\n\n[log]\n{first}{second}{short}{}", long("x3"));
    let home = Home::with_journal(&text);
    home.bond("remove x9 -q --yes");
    home.bond("undo -q");
    assert_eq!(home.journal(), text);
}

#[test]
fn an_entry_is_logged_again_where_it_stood() {
    let text = "format = 1\n\n[log]\nx1 = { at = 2026-11-20, practice = \"walk\" }\n\n# the end\n";
    let home = Home::with_journal(text);
    home.bond("log appreciation -q");
    let logged = home.journal();
    home.bond("undo -q");
    assert_eq!(home.journal(), text);
    home.bond("redo -q");
    assert_eq!(home.journal(), logged);
}

#[test]
fn a_table_comes_back_behind_the_right_one_of_two_that_end_alike() {
    let goal =
        |practice: &str| format!("[[goal]]\npractice = \"{practice}\"\nevery = \"daily\"\n\n");
    let goals = goal("appreciation") + &goal("forgiveness");
    let text = format!("{goals}[log]\nx1 = {{ at = 2026-11-20, practice = \"appreciation\" }}\n");
    let home = Home::with_journal(&text);
    home.bond("log appreciation -q -w Zoe");
    let logged = home.journal();
    assert!(logged.contains("[person.zoe]"), "{logged}");
    for _ in 0..2 {
        home.bond("undo -q");
        assert_eq!(home.journal(), text);
        home.bond("redo -q");
        assert_eq!(home.journal(), logged);
    }
}
