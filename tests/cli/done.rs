//! How much is done of what a goal asks for, in every view alike.

use crate::home::Home;
use crate::story::Story;

const GOALS: &str = r#"
[person.sam]
name = "Sam"

[practice.reading]
unit = "pages"

[[goal]]
practice = "quality-time"
with = "sam"
every = "2/week"
since = 2026-11-02

[[goal]]
practice = "reading"
every = "10pages/month"
since = 2026-11-01

[[goal]]
practice = "appreciation"
every = "2/7d"
since = 2026-11-02

[[goal]]
practice = "late-snack"
every = "max1/week"
since = 2026-11-02
"#;

/// Sunday, 22 November 2026, after a week in which more was done than any goal asks for.
fn home() -> Home {
    let story = Story::new(GOALS)
        .repeat("2026-11-17", 1, 4, "quality-time", r#"with = ["sam"]"#)
        .repeat("2026-11-10", 1, 3, "reading", "amount = 5")
        .repeat("2026-11-18", 1, 4, "appreciation", "")
        .repeat("2026-11-19", 1, 2, "late-snack", "");
    Home::with_journal(&story.text())
}

#[test]
fn more_than_the_goal_never_reads_as_a_part_of_it() {
    let home = home().wide(120);
    for (command, said) in [
        (
            "today",
            &[
                "4 this week, goal 2",
                "15 pages this month, goal 10",
                "4 in 7 days, goal 2",
                "2 this week, at most 1",
            ][..],
        ),
        ("stats", &["4, goal 2", "15 pages, goal 10", "2, max 1"]),
        ("week", &["4, goal 2", "15 pages, goal 10", "2, max 1"]),
        ("month", &["15 pages, goal 10"]),
        ("person show sam", &["4 this week, goal 2"]),
        ("practice show reading", &["15 pages this month, goal 10"]),
        ("explain qt", &["4, goal 2"]),
        ("explain reading", &["15 pages, goal 10"]),
        ("explain late-snack", &["2, at most 1"]),
        ("log qt -w sam --dry-run", &[]),
        ("log qt -w sam", &["5 this week, goal 2"]),
    ] {
        let answer = home.bond(command);
        for said in said {
            assert!(answer.contains(said), "{command}: {said}\n{answer}");
        }
        for odd in [
            "4 of 2",
            "5 of 2",
            "15 of 10",
            "2 of at most 1",
            "2 of max 1",
        ] {
            assert!(!answer.contains(odd), "{command}: {odd}\n{answer}");
        }
    }
}

#[test]
fn within_a_limit_it_is_said_of_how_much() {
    let home = Home::with_journal(&Story::new(GOALS).log("2026-11-19", "late-snack", "").text());
    for (command, said) in [
        ("today", "1 of at most 1 this week"),
        ("explain late-snack", "1 of at most 1"),
        ("week", "1 of max 1"),
        ("stats", "1 of max 1"),
    ] {
        let answer = home.bond(command);
        assert!(answer.contains(said), "{command}:\n{answer}");
    }
}
