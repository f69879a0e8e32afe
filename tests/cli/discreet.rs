//! `--discreet`: nothing that names anybody, in any view and format.

use std::collections::BTreeSet;

use insta::assert_snapshot;

use crate::home::{Home, Run, difference, steady};

const JOURNAL: &str = r#"format = 1

[person.zebedee]
name = "Zebedee Quux"
relation = "romantic"
aliases = ["zebby"]

[person.zoe]
name = "Zoe"

[practice.knitting-club]
title = "Knitting club"
kinds = ["emotional"]
aliases = ["needles"]

[[goal]]
practice = "quality-time"
with = "zebedee"
every = "3/week"
since = 2026-11-02
plan = "secretplan after dinner"

[[goal]]
practice = "knitting-club"
every = "daily"
since = 2026-11-02

[[pause]]
from = 2026-11-20
practice = "appreciation"
reason = "secretpause: abroad"

[[goal]]
practice = "appreciation"
every = "daily"
since = 2026-11-02

[log]
3e000001 = { at = 2026-11-20, practice = "quality-time", with = ["zebedee"], minutes = 45, rating = 5, exercise = "mirror-and-swap", tags = ["secrettag"], note = "secretnote: Zoe said so", by = "secretby", secretfield = "secretvalue" }
3e000002 = { at = 2026-11-21, practice = "knitting-club", with = ["zoe", "yolanda"], rating = 4, note = "another secretnote" }
3e000003 = { at = 2026-11-22, practice = "quality-time", skip = "secretskip" }
3e000004 = { at = 2026-11-22, practice = "appreciation", private = true, note = "secretprivate" }
3e000005 = { at = 2026-11-22, practice = "secretpractice" }
"#;

/// What may never be seen; practices by a word that is in nothing else.
const SECRETS: &[&str] = &[
    "zebedee",
    "quux",
    "zebby",
    "zoe",
    "yolanda",
    "knitting",
    "needles",
    "quality",
    "mirror-and",
    "mirror and",
    "appreciation",
    "secret",
];

/// Lines that show or change something.
const LINES: &[&str] = &[
    "today",
    "week",
    "month",
    "year",
    "calendar",
    "calendar knitting-club",
    "stats knitting-club",
    "stats",
    "explain quality-time -w zebby",
    "explain appreciation",
    "history",
    "history -n 1",
    "history --days",
    "goal list --all",
    "goal set knitting-club 2/week --plan secretplan",
    "goal end knitting-club",
    "goal remove appreciation",
    "practice list",
    "practice show quality-time",
    "practice show knitting-club",
    "practice add Secretpractice --alias secretalias",
    "person list",
    "person show zebby",
    "person add Secretname --alias secretalias",
    "exercise list",
    "exercise suggest",
    "exercise show mirror-and-swap",
    "exercise start mirror-and-swap -w zebedee --safe --plain -m secretnote",
    "log qt -w zebedee -m secretnote --tag secrettag --exercise mirror-and-swap",
    "log qt al -w Secretname -d mon..wed -m secretnote",
    "log knitting-club -w zoe,yolanda --dry-run -m secretnote",
    "skip knitting-club secretskip",
    "skip qt -w zoe -d mon..wed secretskip",
    "pause knitting-club --reason secretpause",
    "resume appreciation",
    "edit 3e000001 --rating 4 -m secretnote --tag secrettag",
    "edit 3e000002 --clear note --dry-run",
    "remove 3e000001 --yes",
    "remove 3e000002 3e000003 --forget --yes",
    "undo",
    "redo",
    "doctor",
    "config list",
];

/// Commands that print a program or a path, or what was asked for by its name.
const OTHERS: &[&str] = &["path", "completions", "help"];

fn assert_discreet(line: &str, run: &Run) {
    let said = format!("{}{}", run.stdout, run.stderr).to_lowercase();
    for secret in SECRETS {
        assert!(!said.contains(secret), "bond {line} says {secret}:\n{said}");
    }
}

fn discreetly(home: &Home, line: &str) -> Run {
    let line = format!("{line} --discreet");
    home.run(&line.split(' ').collect::<Vec<_>>())
}

#[test]
fn no_view_and_no_format_names_anybody() {
    for line in LINES {
        for format in ["table", "json", "csv", "markdown"] {
            let home = Home::with_journal(JOURNAL);
            let did = line.split(' ').next();
            if matches!(did, Some("undo" | "redo")) {
                home.bond("goal set knitting-club 2/week --plan secretplan");
                home.bond("log qt -w zoe -m secretnote -q");
            }
            if did == Some("redo") {
                home.bond("undo");
            }
            let run = discreetly(&home, &format!("{line} --format {format}"));
            assert_eq!(run.status, 0, "bond {line}: {}", run.stderr);
            assert_discreet(line, &run);
        }
    }
}

#[test]
fn every_command_is_looked_at() {
    let help = Home::new().bond("--help");
    let commands = help.split("Commands:").nth(1).expect("commands");
    let commands = commands.split("\n\n").next().expect("a list");
    let all: BTreeSet<&str> = commands
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|word| !word.is_empty())
        .collect();
    let first = |line: &&'static str| line.split(' ').next().expect("a command");
    let seen: BTreeSet<&str> = LINES
        .iter()
        .map(first)
        .chain(OTHERS.iter().copied())
        .collect();
    assert_eq!(
        all, seen,
        "what bond has on the left, what is looked at on the right"
    );
}

#[test]
fn errors_and_warnings_are_discreet_as_well() {
    let broken = format!("{JOURNAL}3e000006 = {{ at = 2026-11-22, note = \"secretnote\" }}\n");
    let home = Home::with_journal(&broken);
    for line in ["stats", "log qt", "doctor", "history"] {
        assert_discreet(line, &discreetly(&home, line));
    }
    let home = Home::with_journal(JOURNAL);
    for line in [
        "log qt -w zebedea",
        "log knitting-clup",
        "goal end qt -w zoe",
        "explain",
    ] {
        let run = discreetly(&home, line);
        assert_eq!(run.status, 2, "{line}");
        let typed: Vec<&str> = line.split(' ').collect();
        let said = run.stderr.replace(typed[typed.len() - 1], "");
        assert_discreet(
            line,
            &Run {
                stderr: said,
                ..run
            },
        );
    }
}

#[test]
fn initials_and_numbers_stand_in() {
    let home = Home::with_journal(JOURNAL);
    steady(&home, || {
        assert_snapshot!(home.bond("today --discreet"), @"
        Sunday 22 November

          due      Practice 10     today  not yet, kept 1 of 20 days
          done     Practice 2      today  done today, kept 1 of 19 days
                   Practice 11     today
          skipped  Practice 9, ZQ         …
        ");
        assert_snapshot!(home.bond("history --discreet"), @"
        Sun 22 Nov  Practice 11                                  3xxxxxxx
                    Practice 2                                   3xxxxxxx
                    (private)
                    Skipped: Practice 9, …                       3xxxxxxx
        Sat 21 Nov  Practice 10 with Z and Y                4/5  3xxxxxxx
                    …
        Fri 20 Nov  Practice 9 with ZQ, 45 min, exercise-3  5/5  3xxxxxxx
                    … #…
        ");
        assert_snapshot!(home.bond("log qt -w zebby -f 45m -m secretnote --discreet"), @"
        Practice 9 with ZQ, 45 min, today 21:15                                 3xxxxxxx
        2 of 3 this week
        ");
        assert_snapshot!(home.bond("stats --discreet"), @"
        goal            now           last 12  kept       streak  best   strength
        Practice 9, ZQ  2 of 3            ··○  0 of 2 w                  ▏         2
        Practice 10     not yet  ··········●○  1 of 20 d  1 day   1 day  ▍         5
        Practice 2      paused   ·········––●  1 of 19 d  1 day   1 day            0
        ● kept   ○ open   – skipped, paused or cut short   · not kept

        practice     entries  time        last
        Practice 9         2  1 h 30 min  today
        Practice 2         1              today
        Practice 10        1              yesterday
        Practice 11        1              today

        with  entries  time        last
        Y           1              yesterday
        ZQ          2  1 h 30 min  today
        Z           1              yesterday

        kind          balance               entries  time
        emotional     ████████████████████        4  1 h 30 min
        physical                                  0
        intellectual  ██████████                  2  1 h 30 min
        spiritual     ██████████                  2  1 h 30 min

        No kind set for Practice 11. To set one, run: bond practice edit
        ");
    });
}

#[test]
fn what_is_written_is_whole() {
    let home = Home::with_journal(JOURNAL);
    home.write_config("discreet = true\n");
    home.bond("log qt -w zoe -m walk -q");
    steady(&home, || {
        assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"+3xxxxxxx = { at = 2026-11-22T21:15:00+01:00, practice = "quality-time", with = ["zoe"], note = "walk" }"#);
    });
    let new = home.run(&["log", "qt", "-w", "Zoë Secretname", "--dry-run"]);
    assert!(
        new.stdout.starts_with("Would log: Practice 9 with ZS,"),
        "{}",
        new.stdout
    );
    assert!(home.bond("history -n 1 --discreet=false").contains("walk"));
    assert!(!home.bond("history -n 1").contains("walk"));
    let said = home.bond("history --tag secrettag --json");
    assert!(said.contains("3e000001"), "a search still finds: {said}");
    let mut command = home.command(&["history", "-n", "1"]);
    command.env("BOND_DISCREET", "0");
    let run = Run::of(command.output().expect("bond runs"));
    assert!(run.stdout.contains("walk"));
}

#[test]
#[cfg(unix)]
fn a_question_is_discreet_as_well() {
    let home = Home::with_journal(JOURNAL);
    let mut pty = crate::pty::Pty::start(&home, 80, 24, "remove 3e000001 --discreet");
    pty.sees("Remove this entry?").sees("Practice 9 with ZQ");
    pty.press("n\r");
    assert_eq!(pty.ends(), 2);
    assert_eq!(home.journal(), JOURNAL);
}

/// A journal of people who are called like months and words of bond's own.
const NAMESAKES: &str = r#"format = 1

[person.may]
name = "May"

[person.will]
name = "Will"

[[goal]]
practice = "appreciation"
with = "may"
every = "2/week"
since = 2026-05-04

[[pause]]
from = 2026-05-11
to = 2026-05-20

[log]
3e000001 = { at = 2026-05-09, practice = "appreciation", with = ["may"] }
3e000002 = { at = 2026-05-10, practice = "quality-time", with = ["may", "will"], note = "May" }
"#;

#[test]
fn a_month_is_a_month_also_where_somebody_is_called_like_it() {
    let home = Home::with_journal(NAMESAKES);
    let said = |line: &str| {
        let run = discreetly(&home, line);
        assert_eq!(run.status, 0, "{line}: {}", run.stderr);
        run.stdout
    };
    for (line, day) in [
        ("history", "10 May"),
        ("history --days", "10 May"),
        ("month 2026-05", "May 2026"),
        ("week 2026-05-09", "to 10 May"),
        ("stats", "10 May"),
        ("calendar", "May"),
        ("goal list", "4 May"),
        ("pause list --all", "11 May"),
        (
            "goal edit appreciation -w may --since 2026-05-05 --dry-run",
            "from 5 May",
        ),
        ("edit 3e000001 --rating 4 --dry-run", "9 May"),
        ("remove 3e000001 --dry-run", "9 May"),
        ("log qt -w may -d 2026-05-12", "12 May"),
        ("undo", "12 May"),
    ] {
        assert!(said(line).contains(day), "{line}: {}", said(line));
    }
    for line in ["history", "stats", "person list", "today", "goal list"] {
        let said = said(line);
        assert!(!said.contains("Will") && !said.contains("May,"), "{said}");
        assert!(!said.contains("with May"), "{said}");
    }
}

#[test]
fn a_command_to_type_has_no_stand_in() {
    let home = Home::with_journal(JOURNAL);
    for line in [
        "week",
        "exercise suggest",
        "exercise suggest -w zoe",
        "pause knitting-club",
        "pause list",
        "goal end knitting-club",
        "person add Secretname",
        "practice add Secretpractice",
        "log qt -w Secretname",
    ] {
        let run = discreetly(&home, line);
        assert_eq!(run.status, 0, "{line}: {}", run.stderr);
        let commands = run.stdout.match_indices("bond ");
        for (place, _) in commands {
            let command = run.stdout[place..].lines().next().expect("a line");
            let stand_in = |word: &str| {
                let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
                word.starts_with("practice-")
                    || word.starts_with("exercise-")
                    || ["ZQ", "Z", "S"].contains(&word)
            };
            assert!(!command.split(' ').any(stand_in), "{line}: {}", run.stdout);
        }
    }
    assert_snapshot!(discreetly(&home, "exercise suggest -w zoe").stdout, @"
    Exercise 15 with Z, 25 min                                           evidence B+
    Choose one goal for four weeks, and decide now what to do when it gets hard.

    Fewer entries in the intellectual than in the emotional category so far: 2
    entries
    Evidence of grade B+: a part of it, or another form of it, was tested

    To begin: bond exercise start … -w …
    ");
    let refused = discreetly(&home, "resume");
    assert_snapshot!(refused.stderr, @"
    error: could not resume everything: it is not paused as a whole
    hint: Practice 2 is: bond resume …
    ");
}

#[test]
fn people_who_go_with_what_is_undone_have_stand_ins_too() {
    let home = Home::new();
    home.bond("log qt -w Zed -w Quentin -q");
    let mut said = home.bond("undo --discreet");
    said += &home.bond("redo --discreet");
    home.bond("remove --forget last --yes -q");
    said += &home.bond("undo --discreet");
    for name in ["Zed", "zed", "Quentin", "quentin"] {
        assert!(!said.contains(name), "{said}");
    }
    assert!(said.contains("Z and Q"), "{said}");
}
