//! `bond doctor`.

use std::fs;

use insta::assert_snapshot;

use crate::home::{Home, Run, steady};

const GOOD: &str = r#"# bond journal: one line per entry below [log]. Edit it as you like.
format = 1

[person.sam]
name = "Sam"

[log]
3empzc1s = { at = 2026-11-20T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45 }
"#;

fn doctor(home: &Home, arguments: &[&str]) -> Run {
    let run = home.run(&[&["doctor"], arguments].concat());
    assert_eq!(run.stderr, "");
    run
}

#[test]
fn a_good_journal_and_no_journal_are_well() {
    let home = Home::with_journal(GOOD);
    steady(
        &home,
        || assert_snapshot!(home.bond("doctor"), @"All is well in the journal"),
    );
    assert_eq!(home.journal(), GOOD);
    assert_eq!(doctor(&Home::new(), &[]).status, 0);
    assert_eq!(home.run(&["check"]).status, 0);
}

#[test]
fn an_exercise_that_is_not_there_is_named() {
    let line = "x1 = { at = 2026-11-20, practice = \"quality-time\", exercise = \"tea-time\" }\n\
                x2 = { at = 2026-11-20, practice = \"quality-time\", exercise = \"mirror-and-swap\" }\n";
    let home = Home::with_journal(&format!("{GOOD}{line}"));
    home.bond("history");
    let run = doctor(&home, &[]);
    assert_eq!(run.status, 0);
    assert_snapshot!(run.stdout, @r#"
    line 9: there is no exercise tea-time, so its name is all that is known
        x1 = { at = 2026-11-20, practice = "quality-time", exercise = "tea-time" }

    All is well in the journal; 1 notice
    "#);
}

#[test]
fn every_problem_is_named_with_its_line() {
    let lines = r#"x1 = { at = 2026-11-20, practice = "appreciation", with = ["zoe"], mood = 3 }
x1 = { at = 2026-11-20T08:00, practice = "knitting" }
x2 = { at = 2027-11-20, practice = "appreciation" }
x3 = { at = 2026-11-20, practice = "appreciation", rating = 9 }
x4 = { at = 2026-11-20, practice = "appreciation"
x5 = { practice = "appreciation" }
x6 = { at = 2026-11-20, practice = "Appreciation" }
"#;
    let home = Home::with_journal(&format!("{GOOD}{lines}"));
    let run = doctor(&home, &[]);
    assert_eq!(run.status, 1);
    steady(&home, || {
        assert_snapshot!(run.stdout, @r#"
        line 9: the person zoe has no table, so the key is the name
            x1 = { at = 2026-11-20, practice = "appreciation", with = ["zoe"], mood = 3
            }
        line 9: bond does not know the field mood and leaves it alone
            x1 = { at = 2026-11-20, practice = "appreciation", with = ["zoe"], mood = 3
            }
        line 10: the id x1 stands further up already
            x1 = { at = 2026-11-20T08:00, practice = "knitting" }
        line 10: the practice knitting has no table, so its key is its name
            x1 = { at = 2026-11-20T08:00, practice = "knitting" }
        line 10: a reader of TOML 1.0 refuses a time without seconds
            x1 = { at = 2026-11-20T08:00, practice = "knitting" }
        line 11: 2027-11-20 is still to come: the entry counts from then on
            x2 = { at = 2027-11-20, practice = "appreciation" }
        line 12, column 61: rating = 9 is not within 1 and 5
            x3 = { at = 2026-11-20, practice = "appreciation", rating = 9 }
        line 13, column 50: unclosed inline table, expected `}`
            x4 = { at = 2026-11-20, practice = "appreciation"
        line 14, column 6: missing field `at`
            x5 = { practice = "appreciation" }
        line 15, column 36: "Appreciation" is no key: keys are made of a-z, 0-9 and -,
        and do not begin with -
            x6 = { at = 2026-11-20, practice = "Appreciation" }

        5 problems and 5 notices; to fix 1 of them, run: bond doctor --fix
        "#);
    });
    let json = doctor(&home, &["--json"]);
    assert_eq!(json.status, 1);
    assert!(json.stdout.contains("\"kind\": \"repeated-id\""));
}

#[test]
fn fix_mends_what_can_be_mended_and_shows_each_change() {
    let text = format!(
        "{GOOD}x1 = {{ at = 2026-11-19, practice = \"appreciation\" }}\n\
         x1 = {{ at = 2026-11-20, practice = \"appreciation\" }} # again\n\
         \n[person.zoe] # a friend\nname = \"Zoe\"\n\
         x2 = {{ at = 2026-11-21, practice = \"appreciation\", with = [\"zoe\"] }}\n"
    );
    let home = Home::with_journal(&text);
    let rehearsed = doctor(&home, &["--fix", "--dry-run"]);
    assert_eq!(rehearsed.status, 1);
    assert_eq!(home.journal(), text);
    let run = doctor(&home, &["--fix"]);
    steady(&home, || {
        assert_snapshot!(run.stdout, @r#"
        move the entry of line 14 into the log
        - x2 = { at = 2026-11-21, practice = "appreciation", with = ["zoe"] }
        + x2 = { at = 2026-11-21, practice = "appreciation", with = ["zoe"] }
        move the table of line 13 above the log
        - [person.zoe] # a friend
        - name = "Zoe"
        + [person.zoe] # a friend
        + name = "Zoe"
        give the second entry of the id x1 an id of its own
        - x1 = { at = 2026-11-20, practice = "appreciation" } # again
        + 3xxxxxxx = { at = 2026-11-20, practice = "appreciation" } # again

        All is well in the journal
        "#);
        assert_snapshot!(home.journal(), @r#"
        # bond journal: one line per entry below [log]. Edit it as you like.
        format = 1

        [person.sam]
        name = "Sam"

        [person.zoe] # a friend
        name = "Zoe"

        [log]
        3xxxxxxx = { at = 2026-11-20T21:15:00+01:00, practice = "quality-time", with = ["sam"], minutes = 45 }
        x1 = { at = 2026-11-19, practice = "appreciation" }
        3xxxxxxx = { at = 2026-11-20, practice = "appreciation" } # again
        x2 = { at = 2026-11-21, practice = "appreciation", with = ["zoe"] }
        "#);
    });
    assert_eq!(run.status, 0);
    assert_eq!(doctor(&home, &[]).status, 0);
}

#[test]
fn fix_cuts_a_torn_line_off_and_keeps_it_aside() {
    let home = Home::with_journal(&format!("{GOOD}3empzc1t = {{ at = 2026-11-2"));
    assert_eq!(doctor(&home, &[]).status, 1);
    let run = doctor(&home, &["--fix"]);
    assert_eq!(run.status, 0);
    steady(&home, || {
        assert_snapshot!(run.stdout, @"
        cut the unfinished line off; it is kept beside the journal in .torn
        - 3xxxxxxx = { at = 2026-11-2

        All is well in the journal
        ");
    });
    assert_eq!(home.journal(), GOOD);
    let torn = fs::read_to_string(home.journal_path().with_extension("toml.torn")).unwrap();
    assert_eq!(torn, "3empzc1t = { at = 2026-11-2");
}

#[test]
fn fix_ends_the_last_line() {
    let home = Home::with_journal(GOOD.trim_end());
    assert_eq!(doctor(&home, &["--fix"]).status, 0);
    assert_eq!(home.journal(), GOOD);
}

#[test]
fn an_entry_that_was_taken_back_is_not_missed() {
    let home = Home::with_journal(GOOD);
    home.bond("log appreciation");
    home.bond("undo");
    assert_eq!(doctor(&home, &[]).status, 0);
}

#[test]
fn what_only_a_person_can_mend_is_left_alone() {
    let text =
        format!("{GOOD}x3 = {{ at = 2026-11-20, practice = \"appreciation\", rating = 9 }}\n");
    let home = Home::with_journal(&text);
    assert_eq!(doctor(&home, &["--fix"]).status, 1);
    assert_eq!(home.journal(), text);
}

#[test]
fn a_broken_header_is_named_and_the_log_is_still_examined() {
    let text = GOOD
        .replace("name = \"Sam\"", "name = Sam")
        .replace("minutes = 45", "minutes = 45.5");
    let home = Home::with_journal(&text);
    let run = doctor(&home, &[]);
    assert_eq!(run.status, 1);
    steady(&home, || {
        assert_snapshot!(run.stdout, @r#"
        line 5, column 8: string values must be quoted, expected literal string
            name = Sam
        line 8, column 99: invalid type: floating point `45.5`, expected a whole number
            3xxxxxxx = { at = 2026-11-20T21:15:00+01:00, practice = "quality-time", with
            = ["sam"], minutes = 45.5 }

        2 problems; to fix it in your editor, run: bond edit
        "#);
    });
}

#[test]
fn words_within_a_text_are_no_entry_and_no_table() {
    let plan = "[[goal]]\npractice = \"appreciation\"\nevery = \"daily\"\nplan = \"\"\"\nx9 = { at = 2026-11-20, practice = \"appreciation\" }\n\"\"\"\n\n[log]\n";
    let text = GOOD.replace("[log]\n", plan);
    let home = Home::with_journal(&text);
    assert_eq!(doctor(&home, &["--fix"]).status, 0);
    assert_eq!(home.journal(), text);
    // A table after the log moves whole, whatever its text looks like.
    let table = "\n[person.zoe]\nname = \"\"\"\n[log]\nx = { \"\"\"\n";
    let home = Home::with_journal(&format!("{GOOD}{table}"));
    assert_eq!(doctor(&home, &["--fix"]).status, 0);
    let after = home.journal();
    assert!(after.contains(table), "{after}");
    assert!(after.find(table) < after.find("\n[log]\n3"), "{after}");
}

#[test]
fn an_entry_that_comes_into_the_log_gets_an_id_of_its_own_at_once() {
    let entry = "x1 = { at = 2026-11-20, practice = \"appreciation\" }\n";
    let other = entry.replace("-20", "-19");
    let home = Home::with_journal(&format!("{entry}{GOOD}{other}"));
    assert_eq!(doctor(&home, &["--fix"]).status, 0);
    let table: toml::Table = toml::from_str(&home.journal()).expect("TOML");
    assert_eq!(table["log"].as_table().expect("a log").len(), 3);
}

#[test]
fn a_long_line_gets_an_id_of_its_own_too() {
    let note = "a long walk by the river ".repeat(20);
    let entry =
        format!("x1 = {{ at = 2026-11-20, practice = \"appreciation\", note = \"{note}\" }}\n");
    let home = Home::with_journal(&format!(
        "{GOOD}{entry}{}",
        entry.replace(" }", ", rating = 3 }")
    ));
    assert_eq!(doctor(&home, &["--fix"]).status, 0);
    let after = home.journal();
    assert_eq!(after.matches(&note).count(), 2);
    assert_eq!(after.matches("x1 = ").count(), 1);
}

#[test]
fn a_line_that_is_there_twice_byte_for_byte_is_one_entry() {
    let one = "x1 = { at = 2026-11-20, practice = \"appreciation\" }\n";
    let spread = "x2 = { at = 2026-11-20, practice = \"\"\"\nappreciation\"\"\" }\n";
    let other = one.replace("-20", "-19");
    for (text, mended) in [
        (format!("{GOOD}{one}{one}{one}"), format!("{GOOD}{one}")),
        (
            format!("{GOOD}{one}{spread}{spread}"),
            format!("{GOOD}{one}{spread}"),
        ),
        (format!("{one}{GOOD}{one}"), format!("{GOOD}{one}")),
        (
            format!("{GOOD}{one}{}", one.trim_end()),
            format!("{GOOD}{one}"),
        ),
    ] {
        let home = Home::with_journal(&text);
        assert_eq!(doctor(&home, &["--fix"]).status, 0, "{text}");
        assert_eq!(home.journal(), mended);
    }
    // Only a copy goes: another entry of that id gets an id of its own, and its copy goes as well.
    let home = Home::with_journal(&format!("{GOOD}{one}{other}{other}"));
    let run = doctor(&home, &["--fix"]);
    steady(&home, || {
        assert_snapshot!(run.stdout, @r#"
        remove line 11: the same entry is further up already
        - x1 = { at = 2026-11-19, practice = "appreciation" }
        give the second entry of the id x1 an id of its own
        - x1 = { at = 2026-11-19, practice = "appreciation" }
        + 3xxxxxxx = { at = 2026-11-19, practice = "appreciation" }

        All is well in the journal
        "#);
    });
    let after = home.journal();
    assert_eq!(after.matches("2026-11-19, ").count(), 1, "{after}");
    assert!(after.starts_with(&format!("{GOOD}{one}")), "{after}");
}

#[test]
fn a_later_goal_without_its_first_day_is_a_notice() {
    let goals = "\
[[goal]]
practice = \"quality-time\"
every = \"2/week\"
since = 2026-10-05

[[goal]]
practice = \"appreciation\"
every = \"daily\"

[[goal]]
practice = \"quality-time\"
with = \"sam\"
every = \"weekly\"

[[goal]]
practice = \"quality-time\"
every = \"3/week\"

[person.sam]

[log]
";
    let home = Home::with_journal(goals);
    assert_snapshot!(home.bond("doctor"), @"
    line 15: a later goal of a practice needs the day on which it begins, such as
    since = 2026-11-20
        [[goal]]

    All is well in the journal; 1 notice
    ");
    let json: serde_json::Value = serde_json::from_str(&home.bond("doctor --json")).expect("JSON");
    let found = json["findings"].as_array().expect("findings");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["kind"], "undated-goal");
    assert_eq!(
        (&found[0]["line"], &found[0]["notice"]),
        (&15.into(), &true.into())
    );
    assert_eq!(home.journal(), goals);
}

#[test]
fn findings_that_quote_the_same_hide_and_show_the_same() {
    let private = |id: &str, note: &str| {
        format!(
            "{id} = {{ at = 2026-11-20, practice = \"quality-time\", note = \"{note}\", private = true, x = 1, y = 2 }}\n"
        )
    };
    let lines = private("x1", "secret") + &private("x2", "hidden") + &private("x3", "");
    let home = Home::with_journal(&format!("{GOOD}{lines}"));
    let hidden = doctor(&home, &[]).stdout;
    assert!(
        !hidden.contains("secret") && !hidden.contains("hidden"),
        "{hidden}"
    );
    let shown = doctor(&home, &["--show-private"]).stdout;
    for (id, note) in [("x1", "secret"), ("x2", "hidden"), ("x3", "")] {
        let line =
            format!("{id} = {{ at = 2026-11-20, practice = \"quality-time\", note = \"{note}\"");
        assert_eq!(shown.matches(&line).count(), 2, "{shown}");
        assert_eq!(hidden.matches(&format!("{id} = {{")).count(), 2, "{hidden}");
    }
}
