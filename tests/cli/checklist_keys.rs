//! `bond log` alone, in a terminal: with whom something is done, and the keys for all the rest of an entry.

use insta::assert_snapshot;

use crate::home::{Home, difference, steady};
use crate::pty::Pty;

const HEADER: &str = r#"format = 1

[person.sam]
name = "Sam"

[person.mum]
name = "Mum"

[practice.walk]
title = "Walk"
aliases = ["stroll"]

[practice.choir]
archived = true

[[goal]]
practice = "appreciation"
every = "daily"
since = 2026-11-02

"#;

/// A goal for appreciation with nobody named, and these entries of it: day and people.
fn journal(entries: &[(&str, &str)]) -> String {
    let lines = (0..).zip(entries).map(|(number, (day, with))| {
        format!("a{number} = {{ at = {day}, practice = \"appreciation\", with = [{with}] }}")
    });
    let lines: Vec<String> = lines.collect();
    format!("{HEADER}[log]\n{}\n", lines.join("\n"))
}

/// The rows of the list.
fn listed(home: &Home) -> Vec<String> {
    let mut pty = Pty::start(home, 80, 24, "log");
    let shown = pty.sees("q leaves").shown();
    pty.press("q").ends();
    let rows = shown.lines().filter(|line| line.contains("[ ]"));
    rows.map(|row| {
        let words: Vec<&str> = row.split_whitespace().collect();
        words.join(" ").replace("› ", "").replace("[ ] ", "")
    })
    .collect()
}

#[test]
fn a_goal_that_is_always_done_with_the_same_people_is_one_row_with_them() {
    let sam = "\"sam\"";
    for (entries, rows) in [
        (
            &[
                ("2026-11-12", sam),
                ("2026-11-15", sam),
                ("2026-11-20", sam),
            ][..],
            &["Appreciation with Sam due"][..],
        ),
        // Also where it was otherwise before, in any order of the file, and where the order of names varies.
        (
            &[
                ("2026-11-20", "\"sam\", \"mum\""),
                ("2026-11-16", "\"mum\", \"sam\""),
                ("2026-10-12", ""),
                ("2026-11-15", "\"sam\", \"mum\""),
            ],
            &["Appreciation with Mum and Sam due"],
        ),
        // Twice says little, and neither does what was long ago.
        (
            &[("2026-11-12", sam), ("2026-11-15", sam)],
            &["Appreciation due", "Appreciation with Sam lately"],
        ),
        (
            &[
                ("2026-08-12", sam),
                ("2026-11-15", sam),
                ("2026-11-16", sam),
            ],
            &["Appreciation due", "Appreciation with Sam lately"],
        ),
        // Once with someone else, or with nobody: then it begins anew.
        (
            &[
                ("2026-11-12", sam),
                ("2026-11-13", sam),
                ("2026-11-14", sam),
                ("2026-11-15", "\"sam\", \"mum\""),
                ("2026-11-16", sam),
            ],
            &[
                "Appreciation due",
                "Appreciation with Sam lately",
                "Appreciation with Sam and Mum lately",
            ],
        ),
        (
            &[
                ("2026-11-12", sam),
                ("2026-11-13", sam),
                ("2026-11-14", sam),
                ("2026-11-14", ""),
            ],
            &["Appreciation due", "Appreciation with Sam lately"],
        ),
    ] {
        let home = Home::with_journal(&journal(entries));
        assert_eq!(listed(&home), rows, "{entries:?}");
    }
}

#[test]
fn somebody_archived_is_no_longer_taken_to_be_there() {
    let days = ["2026-11-12", "2026-11-15", "2026-11-20"];
    let entries = days.map(|day| (day, "\"sam\""));
    let text = journal(&entries).replace("name = \"Sam\"", "name = \"Sam\"\narchived = true");
    assert_eq!(listed(&Home::with_journal(&text)), ["Appreciation due"]);
}

#[test]
fn a_goal_for_the_same_person_besides_is_no_second_row() {
    let days = ["2026-11-12", "2026-11-15", "2026-11-20"];
    let goal = "[[goal]]\npractice = \"appreciation\"\nwith = \"sam\"\nevery = \"daily\"\n\n[log]";
    let text = journal(&days.map(|day| (day, "\"sam\""))).replace("[log]", goal);
    let home = Home::with_journal(&text);
    assert_eq!(listed(&home), ["Appreciation with Sam due"]);
    // The people of the configuration make no second row either.
    let home = Home::with_journal(&format!("{HEADER}{goal}\n"));
    home.write_config("with = [\"sam\"]\n");
    assert_eq!(listed(&home), ["Appreciation with Sam due"]);
}

#[test]
fn keys_say_with_whom_how_it_was_and_that_it_was_yesterday() {
    let before = journal(&[("2026-11-20", "\"sam\"")]);
    let home = Home::with_journal(&before);
    let mut pty = Pty::start(&home, 80, 24, "log");
    pty.sees("q leaves").press("w").sees("Who with?");
    pty.press("mum, Ana\r")
        .sees("Ana is new: logging adds them.");
    pty.press("r4\r30\r")
        .sees("[x] Appreciation with Mum and Ana, 30 min, 4/5");
    pty.press("y").sees("What did you do yesterday?");
    assert_snapshot!("all_keys", pty.shown());
    pty.press("\r");
    assert_eq!(pty.ends(), 0);
    steady(&home, || {
        assert_snapshot!(difference(&before, &home.journal()), @r#"
        +[person.ana]
        +name = "Ana"
        +
        +3xxxxxxx = { at = 2026-11-21, practice = "appreciation", with = ["mum", "ana"], minutes = 30, rating = 4 }
        "#);
    });
    home.bond("undo");
    assert_eq!(home.journal(), before);
}

#[test]
fn another_practice_is_found_by_its_name_or_an_alias() {
    let before = journal(&[("2026-11-20", "\"sam\"")]);
    let home = Home::with_journal(&before);
    let mut pty = Pty::start(&home, 40, 12, "log");
    pty.sees("q leaves").press("a").sees("Which practice?");
    assert_snapshot!("search", pty.shown());
    pty.misses("hoir").press("stro").sees("› Walk").press("\r");
    pty.sees("[x] Walk")
        .press("wsam\r")
        .sees("[x] Walk with Sam");
    pty.press("\r");
    assert_eq!(pty.ends(), 0);
    steady(&home, || {
        assert_snapshot!(difference(&before, &home.journal()), @r#"+3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "walk", with = ["sam"] }"#);
    });
}

#[test]
fn a_name_that_resembles_a_known_one_is_asked_about_and_nobody_is_added() {
    let before = journal(&[]);
    let home = Home::with_journal(&before);
    let mut pty = Pty::start(&home, 80, 24, "log");
    pty.sees("q leaves").press("wSamm\r");
    pty.sees("Could not find the person \"Samm\": did you mean \"sam\"?");
    // Whoever is new and given up again is not added.
    pty.press("\u{7f}\u{7f}\u{7f}\u{7f}Ana\r")
        .sees("Ana is new");
    pty.press("w")
        .sees("> Ana")
        .press("\u{7f}\u{7f}\u{7f}Mum\r");
    pty.sees("[x] Appreciation with Mum").press("\r");
    assert_eq!(pty.ends(), 0);
    let after = home.journal();
    assert!(after.contains("practice = \"appreciation\", with = [\"mum\"]"));
    assert!(!after.contains("ana"), "{after}");
}

#[test]
fn yesterday_is_the_day_before_the_one_for_which_an_entry_counts() {
    let text = journal(&[]).replace("format = 1", "format = 1\nday_starts = \"04:00\"");
    let home = Home::with_journal(&text);
    let night = [("BOND_NOW", "2026-11-22T00:30:00+01:00")];
    let mut pty = Pty::start_with(&home, 80, 24, "log", &night);
    pty.sees("q leaves")
        .press(" y")
        .sees("yesterday?")
        .press("\r");
    assert_eq!(pty.ends(), 0);
    assert!(
        home.journal()
            .contains("at = 2026-11-20, practice = \"appreciation\"")
    );
}

#[test]
fn what_is_typed_drives_no_terminal_and_what_is_discreet_shows_no_name() {
    let mut text = journal(&[("2026-11-20", "\"sam\"")]);
    text = text.replace("name = \"Mum\"", "name = \"Mum\\u001b[2J\\u202e\"");
    let home = Home::with_journal(&text);
    let mut pty = Pty::start(&home, 80, 24, "log");
    pty.sees("q leaves")
        .press("wmum\r")
        .sees(r"with Mum\u{1b}[2J\u{202e}");
    pty.press("w")
        .sees(r"> Mum\u{1b}[2J\u{202e}")
        .press("\u{1b}");
    pty.misses("Who with?").press("a").sees("Which practice?");
    pty.press("\u{202e}").sees(r"> \u{202e}").press("\u{1b}");
    pty.misses("Which").press("q").ends();
    let mut pty = Pty::start(&home, 80, 24, "log --discreet");
    pty.sees("q leaves")
        .press("a")
        .sees("› Practice")
        .misses("Walk");
    pty.press("stroll")
        .sees("> stroll")
        .misses("Walk")
        .press("\r");
    pty.sees("[x] Practice")
        .press("wsam\r")
        .sees(" with S")
        .misses("Sam");
    pty.press("w")
        .sees("> S")
        .misses("Sam")
        .press(", mum\r")
        .sees(" with S and M");
    pty.press("\r");
    assert_eq!(pty.ends(), 0);
    assert!(
        home.journal()
            .contains("practice = \"walk\", with = [\"sam\", \"mum\"]")
    );
}

#[test]
fn names_that_change_while_the_list_is_open_are_those_of_the_journal() {
    let home = Home::with_journal(&journal(&[("2026-11-20", "\"sam\"")]));
    let mut pty = Pty::start(&home, 80, 24, "log");
    pty.sees("q leaves").press("wAna\r").sees("Ana is new");
    home.bond("person add ana --name Ana");
    pty.press("\r");
    assert_eq!(pty.ends(), 0);
    let after = home.journal();
    assert_eq!(after.matches("[person.ana]").count(), 1, "{after}");
    assert!(after.contains("practice = \"appreciation\", with = [\"ana\"]"));
    let mut pty = Pty::start(&home, 80, 24, "log");
    pty.sees("q leaves").press("astroll\r").sees("[x] Walk");
    home.bond("practice rename walk wander");
    pty.press("\r");
    assert_eq!(pty.ends(), 2);
    let said = pty.shown();
    assert!(said.contains("the practice Walk was renamed or removed meanwhile"));
    assert!(!home.journal().contains("practice = \"walk\""));
}
