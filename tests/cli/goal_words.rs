//! `bond goal set` and `goal edit` in the words that bond prints and that people use.

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::Home;

const JOURNAL: &str = "\
format = 1

[practice.reading]
title = \"Reading\"
unit = \"pages\"

[log]
one = { at = 2026-11-20, practice = \"reading\", amount = 3 }
";

/// What the journal keeps of the goal.
fn kept(home: &Home) -> String {
    let goals: Value = serde_json::from_str(&home.bond("goal list --json")).expect("JSON");
    let goals = goals["goals"].as_array().expect("goals");
    assert_eq!(goals.len(), 1, "{goals:?}");
    goals[0]["every"].as_str().expect("a goal").to_owned()
}

#[test]
fn words_are_typed_with_and_without_quotes_and_the_short_form_is_kept() {
    let home = Home::with_journal(JOURNAL);
    home.bond("goal set reading every 2 weeks -q");
    assert_eq!(kept(&home), "14d");
    let run = home.run(&["goal", "set", "reading", "No more than twice a week"]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert_eq!(kept(&home), "max2/week");
    let run = home.run(&["goal", "edit", "reading", "--every", "sat and sun"]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert_eq!(kept(&home), "sat,sun");
    assert!(home.journal().contains("every = \"sat,sun\""));
}

/// The phrase that answers is typed again, and the goal is the same.
#[test]
fn what_bond_says_of_a_goal_sets_the_same_goal() {
    for goal in [
        "daily",
        "weekly",
        "quarterly",
        "1/week",
        "2/day",
        "4/year",
        "90min/week",
        "20pages/month",
        "1pages/week",
        "2.5pages/day",
        "mon,wed,fri",
        "mon,tue,wed,thu,fri",
        "sat,sun",
        "mon,tue,wed,thu,fri,sat,sun",
        "1d",
        "14d",
        "3/7d",
        "7d..14d",
        "max2/week",
        "max0/day",
        "max0/month",
        "max0min/week",
        "max1pages/week",
    ] {
        let home = Home::with_journal(JOURNAL);
        home.bond(&format!("goal set reading {goal} -q"));
        let before = home.journal();
        let list = home.bond("goal list --format csv --all");
        assert!(list.contains(goal), "{list}");
        let person = home.bond("practice show reading");
        let table = home.bond("goal list --format markdown");
        let row = table.lines().last().expect("a row");
        let said = row.split('|').nth(2).expect("how often").trim();
        assert!(person.contains(said), "{said}: {person}");
        home.bond(&format!("goal set reading {said} -q"));
        assert_eq!(kept(&home), goal, "{said}");
        assert_eq!(home.journal(), before, "{said}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_or_in_none_is_refused_with_what_to_write() {
    let home = Home::with_journal(JOURNAL);
    let lines = [
        "goal set reading biweekly",
        "goal set reading every 2 months",
        "goal set reading 2 days a week",
        "goal set reading every blue moon",
        "goal set reading 3 chapters a week",
        "goal edit reading --every bimonthly",
    ];
    let all: Vec<String> = lines
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond goal set reading biweekly
    error: could not understand the goal "biweekly": it can mean twice a week (2/week) or every 2 weeks (14d), write which of the two
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    $ bond goal set reading every 2 months
    error: could not understand the goal "every 2 months": a month is no fixed number of days, write 60d, or 6/year for the calendar
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    $ bond goal set reading 2 days a week
    error: could not understand the goal "2 days a week": days can't be counted in a calendar period, write it as in 2/week or 2/7d
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    $ bond goal set reading every blue moon
    error: could not understand the goal "every blue moon": write it as in daily, twice a week, 90 min a week, sat and sun, every 3 days, 3/7d or at most 2 a week
    hint: 'bond goal set --help' says what each means
    $ bond goal set reading 3 chapters a week
    error: could not aim for chapters of Reading: it is counted in pages
    $ bond goal edit reading --every bimonthly
    error: could not understand the goal "bimonthly": it can mean twice a month (2/month) or every 2 months (6/year), write which of the two
    hint: a goal is daily, weekly, monthly, quarterly, yearly, 3/week, 90min/week, mon,wed,fri, 3/7d, 3d, 7d..14d or max2/week
    "#);
    assert_eq!(home.journal(), JOURNAL);
}

/// Other programs and older versions read the file: it takes the short form alone.
#[test]
fn the_file_itself_takes_no_words() {
    let home = Home::with_journal(&format!(
        "[[goal]]\npractice = \"reading\"\nevery = \"twice a week\"\n\n{JOURNAL}"
    ));
    assert_eq!(home.run(&["goal", "list"]).status, 3);
}
