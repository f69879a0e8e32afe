//! `bond practice edit`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::{Home, difference};

#[test]
fn only_what_is_named_changes() {
    let home = home();
    let edit = [
        "practice", "edit", "walk", "--title", "Stroll", "--kind", "physical", "--alias", "st,w",
    ];
    let run = home.run(&edit);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert_snapshot!(run.stdout, @"
    Stroll                                                                      walk
             was                  now
      title  Evening walk         Stroll
      kinds  physical, emotional  physical
      short                       st, w
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    -kinds = [ "physical", "emotional" ]
    -title = 'Evening walk'
    +kinds = ["physical"]
    +title = "Stroll"
    +aliases = ["st", "w"]
    "#);
    assert!(home.bond("log st --amount 3").contains("Stroll"));
    assert_snapshot!(home.bond("practice edit st --clear unit,alias"), @"
    Stroll                                                                      walk
                  was    now
      short       st, w
      counted in  km
    Its goal still says 20km/month; 'bond goal set walk' changes that
    ");
    assert_snapshot!(home.bond("undo"), @r#"
    Took back: practice edit
      + unit = "km"
      + aliases = ["st", "w"]
    "#);
    assert_snapshot!(home.bond("practice edit walk --title Stroll"), @"
    Stroll                                                                      walk
    Nothing to change: it was like that already
    ");
}

#[test]
fn a_dry_run_writes_nothing() {
    let home = home();
    assert_snapshot!(home.bond("practice edit walk --title Stroll --dry-run"), @"
    Would be: Stroll                                                            walk
             was           now
      title  Evening walk  Stroll
    ");
    assert_eq!(home.journal(), JOURNAL);
    assert_eq!(home.bond("practice edit walk --title Stroll -q"), "");
    assert!(home.journal().contains("title = \"Stroll\"\nunit"));
}

#[test]
fn a_built_in_one_gets_a_table_that_overrules_just_what_is_named() {
    let home = home();
    assert_snapshot!(home.bond("practice edit qt --title Us --unit Walks"), @"
    Us                                                                  quality-time
                  was           now
      title       Quality time  Us
      counted in                walks
    ");
    assert_snapshot!(difference(JOURNAL, &home.journal()), @r#"
    +[practice.quality-time]
    +title = "Us"
    +unit = "walks"
    +
    "#);
    // It keeps its key, its short names, its kinds and what is known about it.
    assert!(home.bond("log qt --amount 2").starts_with("Us, 2 walks"));
    assert!(home.bond("practice show us").contains("Evidence, grade B"));
    assert_snapshot!(home.bond("practice list --format csv").lines().find(|line| line.contains(",Us,")).unwrap(), @"quality-time,Us,Be together without a screen or a list of chores between you.,qt;time,emotional;spiritual;intellectual,heal,romantic;familial;platonic,2/week,walks,true,false,false");
    assert!(home.bond("stats").contains("Us"));
    let kinds = home.bond("stats --json");
    assert!(
        kinds.contains("\"kind\": \"emotional\",\n      \"entries\": 3"),
        "{kinds}"
    );
    assert_snapshot!(home.bond("practice edit us --alias us,ours --kind physical"), @"
    Us                                                                  quality-time
             was                                 now
      kinds  emotional, spiritual, intellectual  physical
      short  qt, time                            us, ours
    ");
    home.fails("log time", 2);
    home.bond("log ours -q");
    assert_snapshot!(home.bond("practice edit us --clear title,aliases,kinds,unit"), @"
    Quality time                                                        quality-time
                  was       now
      title       Us        Quality time
      kinds       physical  emotional, spiritual, intellectual
      short       us, ours  qt, time
      counted in  walks
    ");
    home.bond("log time -q");
}

#[test]
fn one_without_a_table_gets_one() {
    let text = "[[goal]]\npractice = \"tea\"\nevery = \"daily\"\n\n[log]\nx = { at = 2026-11-20, practice = \"chess\" }\n";
    let home = Home::with_journal(text);
    home.bond("practice edit chess --kind intellectual -q");
    home.bond("practice edit tea --title Tea -q");
    assert_snapshot!(difference(text, &home.journal()), @r#"
    +[practice.chess]
    +kinds = ["intellectual"]
    +
    +[practice.tea]
    +title = "Tea"
    +
    "#);
    home.fails("practice edit draughts --title Draughts", 2);
}

#[test]
fn a_goal_in_another_unit_is_named() {
    let home = home();
    assert_snapshot!(home.bond("practice edit walk --unit miles"), @"
    Evening walk                                                                walk
                  was  now
      counted in  km   miles
    Its goal still says 20km/month; 'bond goal set walk' changes that
    ");
}

#[test]
fn comments_line_ends_and_marks_stay() {
    let text = format!("\u{feff}{}", JOURNAL.replace('\n', "\r\n"));
    let home = Home::with_journal(&text);
    home.bond("practice edit walk --title Stroll --alias st -q");
    let expected = text.replace("'Evening walk'", "\"Stroll\"");
    let expected = expected.replace(
        "unit = \"km\"\r\n",
        "unit = \"km\"\r\naliases = [\"st\"]\r\n",
    );
    assert_eq!(home.journal(), expected);
    home.bond("undo -q");
    assert_eq!(home.journal(), text);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    let faults = [
        "practice edit walk",
        "practice edit walk --title ...",
        "practice edit walk --title qt",
        "practice edit walk --alias thanks",
        "practice edit qt --alias walk",
        "practice edit walk --unit min",
        "practice edit walk --unit miles --clear unit",
        "practice edit nothing --title Something",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond practice edit walk
    error: could not edit "walk": nothing was named to change
    hint: see 'bond practice edit --help', or 'bond edit' for the whole journal
    $ bond practice edit walk --title ...
    error: could not use the title "...": it needs a letter or a digit
    $ bond practice edit walk --title qt
    error: could not edit Evening walk: "qt" already means the built-in practice "Quality time"
    hint: choose another name or alias; 'bond practice show quality-time' shows that one
    $ bond practice edit walk --alias thanks
    error: could not edit Evening walk: "thanks" already means the built-in practice "Appreciation"
    hint: choose another name or alias; 'bond practice show appreciation' shows that one
    $ bond practice edit qt --alias walk
    error: could not edit Quality time: "walk" already means the practice "Evening walk"
    hint: choose another name or alias; 'bond practice show walk' shows that one
    $ bond practice edit walk --unit min
    error: could not use the unit "min": it has to be one word that means no time, such as pages
    $ bond practice edit walk --unit miles --clear unit
    error: could not both set unit and take it away
    $ bond practice edit nothing --title Something
    error: could not find the practice "nothing"
    hint: 'bond practice list' shows all, and 'bond practice add nothing' adds this practice
    "#);
    // Its own words are no obstacle.
    home.bond("practice edit walk --alias walk -q");
}

#[test]
fn a_table_in_another_form_is_left_alone() {
    let text = "practice = { walk = { title = \"Walk\" } }\n";
    let home = Home::with_journal(text);
    assert!(
        home.fails("practice edit walk --title Stroll", 3)
            .contains("[practice.KEY]")
    );
    assert_eq!(home.journal(), text);
}

#[test]
fn discretion_hides_the_title_that_was() {
    let home = home();
    let said = home.bond("practice edit walk --title Stroll --alias st --discreet");
    assert_snapshot!(said, @"
    Practice 10                                                          practice-10
             was          now
      title  Practice 10  Practice 10
      short               …
    ");
    let said = home.bond("practice edit walk --title Amble --alias am --discreet --json");
    for word in ["Stroll", "Amble", "\"st\"", "\"am\""] {
        assert!(!said.contains(word), "{said}");
    }
    home.bond("practice edit qt --title Secret -q");
    let said = home.bond("practice list --discreet");
    assert!(
        !said.contains("Secret") && !said.contains("Amble"),
        "{said}"
    );
}
