//! `bond edit` by flags, and with an editor that is a script.

use std::fs;

use insta::assert_snapshot;

use crate::home::{Home, Run, difference, steady};

/// Entries in every form that a person may write, between comments.
pub(crate) const JOURNAL: &str = r#"# ours
format = 1

[person.sam]
name = "Sam" # from school

[log]
# by hand
walk = {practice='quality-time',at=2026-11-02,with=['sam'],mood="fine"} # in the rain
3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }
"the river" = { at = 2026-11-04, practice = "appreciation" }
x2.at = 2026-11-10T20:00:00+01:00
# between
x2.practice = "appreciation" # dotted
x3 = {
  at = 2026-11-12, # a form of TOML 1.1
  practice = "active-listening",
}

[log.x4] # a table
# of its own
at = 2026-11-13
practice = "forgiveness"

# the end
"#;

/// Runs a line and gives what it changed in the journal.
fn changes(home: &Home, arguments: &[&str]) -> String {
    let before = home.journal();
    let run = home.run(arguments);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{arguments:?}");
    difference(&before, &home.journal())
}

/// bond with a shell script as the editor, which is given the file as `$1`.
pub(crate) fn with_editor(home: &Home, script: &str, arguments: &[&str]) -> Run {
    let path = home.path().join("editor");
    fs::write(&path, format!("set -e\n{script}\n")).expect("a script");
    let mut command = home.command(arguments);
    command
        .env("EDITOR", format!("exec sh '{}'", path.display()))
        .env("PATH", "/usr/bin:/bin");
    Run::of(command.output().expect("bond runs"))
}

/// The files that texts were put aside in.
pub(crate) fn put_aside(home: &Home) -> Vec<String> {
    let folder = home.path().join(".local/state/bond/edit");
    let files = fs::read_dir(folder).map_or_else(|_| Vec::new(), Iterator::collect);
    let files = files.into_iter().map(|file| file.expect("a file").path());
    files
        .map(|path| fs::read_to_string(path).expect("a text"))
        .collect()
}

#[test]
fn only_the_one_line_changes_and_every_other_byte_stays() {
    let home = Home::with_journal(JOURNAL);
    let said = changes(&home, &["edit", "3empz84g", "-f", "1h", "--rating", "5"]);
    assert_snapshot!(said, @r#"
    -3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }
    +3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 60, rating = 5 }
    "#);
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn an_entry_in_another_form_becomes_one_line_with_its_fields_and_comments() {
    let home = Home::with_journal(JOURNAL);
    let all = ["walk", "the river", "x2", "x3", "x4"];
    for id in all {
        changes(&home, &["edit", id, "-m", "kept"]);
    }
    assert_snapshot!(home.journal(), @r#"
    # ours
    format = 1

    [person.sam]
    name = "Sam" # from school

    [log]
    # by hand
    walk = { at = 2026-11-02, practice = "quality-time", with = ["sam"], note = "kept", mood = "fine" } # in the rain
    3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }
    "the river" = { at = 2026-11-04, practice = "appreciation", note = "kept" }
    x2 = { at = 2026-11-10T20:00:00+01:00, practice = "appreciation", note = "kept" } # dotted
    # between
    x3 = { at = 2026-11-12, practice = "active-listening", note = "kept" }
    # of its own
    x4 = { at = 2026-11-13, practice = "forgiveness", note = "kept" } # a table


    # the end
    "#);
    let edited = home.journal();
    for _ in all {
        home.bond("undo -q");
    }
    let text = home.journal();
    assert!(!text.contains("kept"), "{text}");
    assert_eq!(home.bond("history --json").matches("\"id\"").count(), 6);
    for _ in all {
        home.bond("redo -q");
    }
    assert_eq!(home.journal(), edited);
}

#[test]
fn line_ends_a_mark_and_a_missing_newline_stay() {
    for end in ["", "\r\n", "\r\n# end"] {
        let text = format!(
            "\u{feff}[log]\r\nx1 = {{ at = 2026-11-20, practice = \"appreciation\" }}{end}"
        );
        let home = Home::with_journal(&text);
        home.bond("edit x1 --rating 4 -q");
        let edited = text.replace("\" }", "\", rating = 4 }");
        assert_eq!(home.journal(), edited);
        home.bond("undo -q");
        assert_eq!(home.journal(), text);
    }
}

#[test]
fn every_field_can_be_set_and_taken_away() {
    let home =
        Home::with_journal("[log]\nx1 = { at = 2026-11-20, practice = \"appreciation\" } # mine\n");
    let before = home.journal();
    let run = home.run(&[
        "edit",
        "x1",
        "--practice",
        "qt",
        "-d",
        "yesterday 21:30",
        "-w",
        "Sam,Zoe",
        "-f",
        "45m",
        "--rating",
        "4",
        "-m",
        "by the river",
        "--amount",
        "2.5",
        "--tag",
        "out",
        "--tag",
        "rain",
        "--exercise",
        "mirror",
        "--private",
    ]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_snapshot!(run.stdout, @"
    Quality time with Sam and Zoe, 45 min, 2.5, yesterday 21:30                   x1
                was           now
      practice  Appreciation  Quality time
      when      Friday        yesterday 21:30
      with                    Sam and Zoe
      time                    45 min
      amount                  2.5
      rating                  4/5
      exercise                mirror-and-swap
      tags                    out and rain
      note                    (private)
      private                 yes
    Sam is new here and was added; see 'bond person show sam'
    Zoe is new here and was added; see 'bond person show zoe'
    ");
    assert_snapshot!(home.journal(), @r#"
    [person.sam]
    name = "Sam"

    [person.zoe]
    name = "Zoe"

    [log]
    x1 = { at = 2026-11-21T21:30:00+01:00, practice = "quality-time", with = ["sam", "zoe"], minutes = 45, amount = 2.5, rating = 4, exercise = "mirror-and-swap", tags = ["out", "rain"], note = "by the river", private = true } # mine
    "#);
    home.bond(
        "edit x1 --clear with,for,amount --clear rating,exercise,tag,note,private,skip,by -q",
    );
    assert!(home.journal().ends_with(
        "\nx1 = { at = 2026-11-21T21:30:00+01:00, practice = \"quality-time\" } # mine\n"
    ));
    home.bond("undo -q");
    home.bond("undo -q");
    assert!(home.journal().ends_with(&before), "{}", home.journal());
}

#[test]
fn an_id_is_found_by_its_beginning_its_end_and_its_age() {
    let home = Home::new();
    for (day, note) in [("mon", "one"), ("tue", "two"), ("2026-10-01", "old")] {
        home.run(&["log", "ap", "-q", "-d", day, "-m", note]);
    }
    let ids: Vec<String> = home
        .journal()
        .lines()
        .filter_map(|line| Some(line.split_once(" = {")?.0.to_owned()))
        .collect();
    let noted = |word: &str, note: &str| {
        home.bond(&format!("edit {word} -m {note} -q"));
        home.journal()
            .lines()
            .position(|line| line.contains(&format!("note = \"{note}\"")))
            .map(|line| {
                line - home
                    .journal()
                    .lines()
                    .position(|line| line == "[log]")
                    .expect("a log")
            })
    };
    // As the history lists them: by day, not by the time of logging.
    assert_eq!(noted("@1", "a"), Some(2));
    assert_eq!(noted("@3", "b"), Some(3));
    assert_eq!(noted(&ids[0], "c"), Some(1));
    assert_eq!(noted(&ids[1][4..], "d"), Some(2));
    let unique = (2..=8).find(|end| {
        ids.iter()
            .filter(|id| id.starts_with(&ids[2][..*end]))
            .count()
            == 1
    });
    assert_eq!(
        noted(&ids[2][..unique.expect("different ids")], "e"),
        Some(3)
    );
    let said = home.fails("edit 3e --rating 1", 2);
    assert!(
        said.starts_with("error: could not tell which entry \"3e\" is: 3e"),
        "{said}"
    );
    assert_snapshot!(home.fails("edit 3 --rating 1", 2), @r#"
    error: could not look for the entry "3": that takes 2 characters of its id or more
    hint: 'bond history' shows the ids; @1 is the newest entry, and last the one you logged last
    "#);
    assert_snapshot!(home.fails("edit @4 --rating 1", 2), @"error: could not find the entry @4: there are only 3");
    assert_snapshot!(home.fails("edit @x --rating 1", 2), @r#"
    error: could not understand "@x"
    hint: @1 is the newest entry, @2 the one before
    "#);
    assert_snapshot!(home.fails("edit nowhere --rating 1", 2), @r#"
    error: could not find the entry "nowhere"
    hint: 'bond history' shows the ids; @1 is the newest entry, and last the one you logged last
    "#);
}

#[test]
fn a_repeated_id_is_refused() {
    let line = "x1 = { at = 2026-11-20, practice = \"appreciation\" }\n";
    let home = Home::with_journal(&format!("[log]\n{line}{line}"));
    let before = home.journal();
    let said = home.fails("edit x1 --rating 1", 3);
    assert_snapshot!(said, @"
    error: could not tell which entry is meant: the id x1 stands more than once in the journal
    hint: 'bond doctor --fix' gives the second one an id of its own
    ");
    assert_eq!(home.fails("remove x1 --yes", 3), said);
    assert_eq!(home.journal(), before);
}

#[test]
fn what_makes_no_sense_is_refused_and_leaves_no_trace() {
    let home = Home::with_journal(JOURNAL);
    assert_snapshot!(home.fails("edit --rating 5", 2), @"
    error: could not edit: no entry was named
    hint: @1 is the newest one, as in 'bond edit @1 --for 45m'; 'bond history' shows the ids
    ");
    assert_snapshot!(home.fails("edit walk --clear note --note x", 2), @"error: could not both set note and take it away");
    assert_snapshot!(home.fails("edit walk -d tomorrow", 2), @r#"
    error: "tomorrow" lies in the future: today is 2026-11-22
    "#);
    assert_snapshot!(home.fails("edit walk -w sma", 2), @r#"
    error: could not find the person "sma": did you mean "sam"?
    hint: to add somebody new all the same, use --new, or 'bond person add' for "sma"
    "#);
    assert_snapshot!(home.fails("edit walk", 2), @"
    error: could not open an editor: nobody is there to use it
    hint: name what changes, as in 'bond edit @1 --for 45m', or the program to use with VISUAL or EDITOR
    ");
    home.fails("edit walk --rating 6", 2);
    home.fails("edit walk --clear at", 2);
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".local/state").exists());
}

#[test]
fn a_rehearsal_and_no_change_write_nothing() {
    let home = Home::with_journal(JOURNAL);
    let said = home.bond("edit walk -f 1h --dry-run");
    assert_snapshot!(said, @"
    Would be: Quality time with Sam, 1 h, 2 November                            walk
            was  now
      time       1 h
    ");
    assert_snapshot!(home.bond("edit 3empz84g -f 45m"), @"
    Quality time with Sam, 45 min, 3 November                               3empz84g
    Nothing to change: it was like that already
    ");
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".local/state").exists());
}

#[test]
fn a_line_that_is_broken_is_changed_before_any_other() {
    let text = JOURNAL.replace(
        "[log]\n",
        "[log]\nbad = { at = 2026-11-20, practice = 7 }\n",
    );
    let home = Home::with_journal(&text);
    let said = home.fails("edit walk --rating 5 -q", 3);
    assert!(said.contains("bad = {"), "{said}");
    assert_snapshot!(home.fails("edit bad --rating 5", 3), @"
    error: could not understand the line of the entry bad
    hint: 'bond edit bad' opens it in your editor
    ");
    let run = with_editor(&home, "sed -i \"s/7/'walk'/\" \"$1\"", &["edit", "bad"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_snapshot!(run.stdout, @"walk, Friday                                                                 bad");
    assert_snapshot!(run.stderr, @r#"warning: there is no practice "walk": its key is its name"#);
    assert!(
        home.journal()
            .contains("\nbad = { at = 2026-11-20, practice = 'walk' }\n")
    );
    home.bond("edit walk --rating 5 -q");
}

#[test]
fn the_editor_changes_one_line_and_what_it_leaves_is_taken_as_it_is() {
    let home = Home::with_journal(JOURNAL);
    let before = home.journal();
    let run = with_editor(&home, "sed -i 's/fine/good/' \"$1\"", &["edit", "walk"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_snapshot!(difference(&before, &home.journal()), @r#"
    -walk = {practice='quality-time',at=2026-11-02,with=['sam'],mood="fine"} # in the rain
    +walk = {practice='quality-time',at=2026-11-02,with=['sam'],mood="good"} # in the rain
    "#);
    assert_eq!(put_aside(&home), Vec::<String>::new());
    home.bond("undo -q");
    assert_eq!(home.journal(), before);
    for script in [":", "sed -i /walk/d \"$1\"", "echo '# more' >> \"$1\""] {
        let run = with_editor(&home, script, &["edit", "walk"]);
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (0, "Nothing was changed in the entry walk\n")
        );
    }
    assert_eq!(home.journal(), before);
    assert_eq!(put_aside(&home), Vec::<String>::new());
}

#[test]
fn what_can_not_be_understood_is_put_aside_and_nothing_is_written() {
    let home = Home::with_journal(JOURNAL);
    for (script, why) in [
        ("s/at=2026-11-02/at=2026-13-02/", "line 1, column 36"),
        ("s/walk/run/", "the id has to stay walk, and it says run"),
        (
            "s/with=/rating=9,with=/",
            "rating = 9 is not within 1 and 5",
        ),
        (
            "s/^walk.*/&\\n[person.zoe]/",
            "there is more in it than the one entry walk",
        ),
    ] {
        let run = with_editor(
            &home,
            &format!("sed -i '{script}' \"$1\""),
            &["edit", "walk"],
        );
        assert_eq!(run.status, 3, "{script}: {}", run.stdout);
        assert!(
            run.stderr
                .starts_with("error: could not take the text back: "),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains(why), "{}", run.stderr);
        let path = run.stderr.trim_end().rsplit(' ').next().expect("a path");
        let kept = fs::read_to_string(path).expect("the text");
        assert!(
            kept.contains("mood=\"fine\"") || kept.contains("run"),
            "{kept}"
        );
        fs::remove_file(path).expect("the text");
    }
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let home = Home::with_journal(JOURNAL);
    let run = with_editor(&home, "exit 3", &["edit", "walk"]);
    assert_eq!(run.status, 4);
    assert!(
        run.stderr
            .contains("it ended with status 3\nhint: nothing was changed"),
        "{}",
        run.stderr
    );
    assert_eq!(put_aside(&home), Vec::<String>::new());
    let run = with_editor(
        &home,
        "sed -i s/fine/good/ \"$1\"; exit 3",
        &["edit", "walk"],
    );
    assert_eq!(run.status, 4);
    assert!(
        run.stderr.contains("hint: nothing was changed"),
        "{}",
        run.stderr
    );
    assert_eq!(put_aside(&home), Vec::<String>::new());
    let mut command = home.command(&["edit", "walk"]);
    let run = Run::of(
        command
            .env("VISUAL", "/no/such")
            .output()
            .expect("bond runs"),
    );
    assert_eq!(run.status, 4);
    assert_snapshot!(run.stderr, @"
    error: could not open the editor /no/such: no such file or directory
    hint: VISUAL or EDITOR names the editor to use
    ");
    let mut command = home.command(&["edit", "walk", "--no-input"]);
    let run = Run::of(command.env("EDITOR", "true").output().expect("bond runs"));
    assert_eq!(run.status, 2);
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn what_is_logged_while_the_editor_is_open_stays() {
    let home = Home::with_journal(JOURNAL);
    let bond = env!("CARGO_BIN_EXE_bond");
    let meanwhile =
        format!("'{bond}' log appreciation -q -w Zoe -m meanwhile\nsed -i 's/fine/good/' \"$1\"");
    let run = with_editor(&home, &meanwhile, &["edit", "walk"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let text = home.journal();
    assert!(
        text.contains("note = \"meanwhile\"")
            && text.contains("[person.zoe]")
            && text.contains("\"good\"")
    );

    let theirs = format!("'{bond}' edit walk -q -m theirs\nsed -i 's/good/bad/' \"$1\"");
    let run = with_editor(&home, &theirs, &["edit", "walk"]);
    assert_eq!(run.status, 3);
    assert!(
        run.stderr.contains("somebody else changed it meanwhile"),
        "{}",
        run.stderr
    );
    assert!(put_aside(&home)[0].contains("bad"));
    assert!(home.journal().contains("note = \"theirs\""));
}

#[test]
fn the_whole_journal_can_be_edited_and_undo_takes_it_back() {
    let home = Home::with_journal(JOURNAL);
    let script = "sed -i -e /^3empz84g/d -e s/fine/good/ -e 's/^name.*/name = \"Samuel\"/' \"$1\"";
    let run = with_editor(&home, script, &["edit"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_snapshot!(run.stdout, @"The journal is changed: 1 entry changed and 1 entry removed");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -name = "Sam" # from school
    +name = "Samuel"
    -walk = {practice='quality-time',at=2026-11-02,with=['sam'],mood="fine"} # in the rain
    -3empz84g = { at = 2026-11-03, practice = "quality-time", with = ["sam"], minutes = 45 }
    +walk = {practice='quality-time',at=2026-11-02,with=['sam'],mood="good"} # in the rain
    "#);
    let edited = home.journal();
    home.bond("undo -q");
    assert_eq!(home.journal(), JOURNAL);
    home.bond("redo -q");
    assert_eq!(home.journal(), edited);
    assert!(!home.run(&["doctor"]).stdout.contains("gone"));
    assert_eq!(
        with_editor(&home, ":", &["edit"]).stdout,
        "Nothing was changed in the journal\n"
    );
}

#[test]
fn a_journal_that_breaks_in_the_editor_is_put_aside_and_a_broken_one_can_be_mended() {
    let home = Home::with_journal(JOURNAL);
    let run = with_editor(&home, "sed -i 's/practice=/practise=/' \"$1\"", &["edit"]);
    assert_eq!(run.status, 3);
    assert!(
        run.stderr
            .contains("line 9, column 8: missing field `practice`"),
        "{}",
        run.stderr
    );
    assert_eq!(home.journal(), JOURNAL);
    assert!(put_aside(&home)[0].contains("practise"));

    let broken = JOURNAL
        .replace("practice=", "practise=")
        .replace("format = 1", "format = \"1\"");
    let home = Home::with_journal(&broken);
    let run = with_editor(&home, "sed -i 's/\"1\"/1/' \"$1\"", &["edit"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("warning: line 9: missing field"),
        "{}",
        run.stderr
    );
    assert_eq!(home.journal(), broken.replace("\"1\"", "1"));
}

#[test]
fn what_is_logged_while_the_whole_journal_is_open_is_put_behind_it() {
    let home = Home::with_journal(JOURNAL);
    let bond = env!("CARGO_BIN_EXE_bond");
    let script = format!("'{bond}' log appreciation -q -m meanwhile\nsed -i s/fine/good/ \"$1\"");
    let run = with_editor(&home, &script, &["edit"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(home.journal().contains("note = \"meanwhile\"") && home.journal().contains("\"good\""));
    home.bond("undo -q");
    assert!(home.journal().contains("note = \"meanwhile\"") && home.journal().contains("\"fine\""));

    let script = format!("'{bond}' remove 3empz84g --yes -q\nsed -i s/fine/good/ \"$1\"");
    let run = with_editor(&home, &script, &["edit"]);
    assert_eq!(run.status, 3);
    assert!(
        run.stderr
            .contains("was changed meanwhile, and not only by new entries"),
        "{}",
        run.stderr
    );
    assert!(!home.journal().contains("3empz84g") && home.journal().contains("\"fine\""));
    assert!(put_aside(&home)[0].contains("\"good\""));
}

#[test]
fn undo_says_what_was_edited() {
    let home = Home::with_journal(JOURNAL);
    home.bond("edit 3empz84g -f 1h -q");
    steady(&home, || {
        assert_snapshot!(home.bond("undo"), @"Took back: the change to Quality time with Sam, 45 min, 3 November      3xxxxxxx");
        assert_snapshot!(home.bond("redo"), @"Did again: the change to Quality time with Sam, 1 h, 3 November         3xxxxxxx");
    });
}
