//! The words of every view: one is singular, nothing blames, and no line is wider than the page.

use crate::home::Home;

const HEADER: &str = r#"format = 1

[person.sam]
name = "Sam"

[practice.reading]
title = "Reading"
unit = "pages"

[[goal]]
practice = "quality-time"
with = "sam"
every = "1/week"
since = 2026-11-01

[[goal]]
practice = "reading"
every = "1pages/week"

[[goal]]
practice = "appreciation"
every = "mon"

[[goal]]
practice = "new-experiences"
every = "1/1d"

[[goal]]
practice = "future-goals"
every = "monthly"
since = 2026-10-01

[log]
"#;

const ENTRIES: [&str; 3] = [
    "3e000001 = { at = 2026-11-22T20:00:00+01:00, practice = \"quality-time\", with = [\"sam\"], minutes = 1, rating = 1, note = \"walk\" }\n",
    "3e000002 = { at = 2026-11-22, practice = \"reading\", amount = 1 }\n",
    "3e000003 = { at = 2026-11-16, practice = \"appreciation\", skip = true }\n",
];

/// Views, and what changes nothing.
const VIEWS: &[&str] = &[
    "today",
    "week",
    "week last",
    "month",
    "year",
    "calendar",
    "calendar quality-time",
    "stats",
    "stats quality-time",
    "stats reading",
    "stats --since 2026-11-22",
    "history",
    "history --days",
    "history -n 1",
    "goal list --all",
    "pause list --all",
    "person list",
    "person show sam",
    "practice list",
    "practice show reading",
    "exercise list --minutes 5",
    "exercise suggest",
    "doctor",
    "config list",
    "log reading --amount 1 --dry-run",
    "log qt ap --dry-run",
    "goal edit reading --every 2pages/week --dry-run",
];

/// Words that can be counted, in the plural.
const MANY: &[&str] = &[
    "days",
    "weeks",
    "months",
    "times",
    "entries",
    "moments",
    "people",
    "pages",
    "exercises",
    "things",
    "steps",
    "lines",
    "goals",
    "minutes",
    "hours",
];

fn assert_said_well(line: &str, said: &str, width: usize) {
    for row in said.lines() {
        assert!(
            // A line of the journal is one line, so that it can be copied.
            row.chars().count() <= width
                || row.contains("https://")
                || row.trim_start().starts_with("id = { "),
            "bond {line} is wider than {width}: {row}"
        );
    }
    // What two rows of a table say is no sentence.
    for row in said.lines() {
        let words: Vec<&str> = row
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '.'))
            .filter(|word| !word.is_empty())
            .collect();
        for pair in words.windows(2) {
            assert!(
                !(pair[0] == "1" && MANY.contains(&pair[1])),
                "bond {line} says {pair:?}:\n{said}"
            );
        }
    }
    for blame in ["kept 0", "0 of the last", "missed", "failed", "only 1"] {
        assert!(!said.contains(blame), "bond {line} says {blame}:\n{said}");
    }
}

#[test]
fn one_is_singular_and_nothing_blames_on_any_page() {
    for entries in 0..=ENTRIES.len() {
        let text = HEADER.to_owned() + &ENTRIES[..entries].concat();
        for width in [40, 60, 80, 120] {
            let home = Home::with_journal(&text).wide(width);
            for line in VIEWS {
                assert_said_well(line, &home.bond(line), width);
            }
        }
    }
}

#[test]
fn what_is_written_is_said_well_too() {
    for width in [40, 80] {
        let home = Home::with_journal(HEADER).wide(width);
        for line in [
            "log qt -w sam -f 1m",
            "log reading --amount 1",
            "log ap nx",
            "goal set quality-time 1/week",
            "goal set oc max1/week",
            "goal edit reading --since yesterday",
            "skip ap",
            "skip qt al",
            "pause --to tomorrow",
            "pause edit --to today",
            "resume",
            "edit @1 --rating 1",
            "remove @1 --yes",
            "undo",
            "redo",
            "goal end reading",
            "goal remove reading",
        ] {
            assert_said_well(line, &home.bond(line), width);
        }
    }
}

#[test]
fn a_sentence_begins_like_one() {
    let home = Home::with_journal(HEADER);
    assert!(home.bond("log nx").contains("\nDone today"));
    assert!(home.bond("skip appreciation").contains("\nNot "));
}

#[test]
fn markdown_has_no_marks_that_run_into_each_other() {
    let home = Home::with_journal(HEADER);
    for line in [
        "log qt -w sam",
        "log qt ap -d sat..today",
        "log reading --dry-run",
        "goal set qt 3/week -w sam",
        "goal edit qt -w sam --every 2/week",
        "pause --reason ill",
        "pause edit --to friday",
        "goal list",
        "skip ap ill",
        "edit @1 --rating 1",
        "undo",
        "remove @1 --yes",
        "goal end qt -w sam",
        "goal remove qt -w sam",
        "week",
        "month",
        "history",
    ] {
        let said = home.bond(&format!("{line} --format markdown"));
        assert!(!said.contains("****"), "bond {line}: {said}");
    }
}
