//! `bond history`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

/// A few entries with everything that an entry may have.
fn odd() -> Story {
    Story::new("[person.sam]\nname = \"Sam\"\n\n[practice.reading]\ntitle = \"Reading together\"\nunit = \"pages\"")
        .log("2026-10-24T23:30:00+02:00", "reading", "amount = 12.5")
        .log("2026-10-25T02:30:00+02:00", "appreciation", r#"with = ["sam"]"#)
        .log("2026-10-25T02:30:00+01:00", "appreciation", r#"note = "the same time on the clock, an hour later""#)
        .log("2026-11-21", "quality-time", r#"with = ["sam"], skip = "both ill""#)
        .log("2026-11-21T09:00:00+01:00", "forgiveness", r#"skip = "not ready for it", private = true"#)
        .log("2026-11-20T20:00:00+01:00", "active-listening", r#"with = ["sam"], minutes = 15, rating = 5, exercise = "mirror-and-swap", tags = ["talk", "home"], note = "we took turns, and for once nobody hurried: it was quiet for a while after""#)
        .log("2026-11-19", "appreciation", r#"note = "red \u001b[31m and \u202e back\nsecond line""#)
        .log("2025-12-31", "quality-time", "")
        .log("2026-12-24", "quality-time", r#"with = ["sam"]"#)
}

#[test]
fn a_person_in_the_place_of_a_practice_is_told_where_they_go() {
    let home = Home::new();
    home.bond("log qt -w Sam -q");
    for view in ["history", "stats", "calendar"] {
        let said = home.fails(&format!("{view} sam"), 2);
        assert!(
            said.contains("hint: that is a person: put -w in front, as in -w sam"),
            "{said}"
        );
    }
}

#[test]
fn the_newest_come_first_by_day() {
    assert_snapshot!(home().bond("history -n 8"), @"
    Sun 22 Nov  21:00  Late snack                          3e000085
                08:10  Appreciation with Sam and Mum  4/5  3e000084
                       thanked both for the soup
    Fri 20 Nov  07:30  Forgiveness                         3e000083
                       (private)
    Wed 18 Nov         Appreciation with Sam               3e000064
                       Quality time with Sam               3e000023
    Tue 17 Nov         Quality time with Sam, 1 h          3e000019
    Mon 16 Nov         Physical affection with Sam         3e000081
                       Appreciation with Sam               3e000063

    8 of 85 entries; -n shows more
    ");
    assert_snapshot!(home().bond("history -n 2 --reverse"), @"
    Sun 22 Nov  08:10  Appreciation with Sam and Mum  4/5  3e000084
                       thanked both for the soup
                21:00  Late snack                          3e000085

    2 of 85 entries; -n shows more
    ");
}

#[test]
fn tables_show_twenty_and_programs_get_all() {
    let home = home();
    assert!(
        home.bond("history")
            .ends_with("20 of 85 entries; -n shows more\n")
    );
    assert_eq!(home.bond("history --format csv").lines().count(), 86);
    assert_eq!(home.bond("history --format csv -n 3").lines().count(), 4);
    assert_eq!(home.bond("history -n 85"), home.bond("history -n 1000"));
}

#[test]
fn notes_wrap_and_nothing_drives_the_terminal() {
    let mut home = Home::with_journal(&odd().text());
    assert_snapshot!(home.bond("history"), @r"
    Thu 24 Dec              Quality time with Sam, still to come            3e000009
    Sat 21 Nov       09:00  Skipped: Forgiveness                            3e000005
                            (private)
                            Skipped: Quality time with Sam, both ill        3e000004
    Fri 20 Nov       20:00  Active listening with Sam, 15 min,         5/5  3e000006
                            mirror-and-swap
                            we took turns, and for once nobody
                            hurried: it was quiet for a while after
                            #talk #home
    Thu 19 Nov              Appreciation                                    3e000007
                            red \u{1b}[31m and \u{202e} back\nsecond
                            line
    Sun 25 Oct       02:30  Appreciation                                    3e000003
                            the same time on the clock, an hour later
                     02:30  Appreciation with Sam                           3e000002
    Sat 24 Oct       23:30  Reading together, 12.5 pages                    3e000001
    Wed 31 Dec 2025         Quality time                                    3e000008
    ");
    home = home.wide(60);
    assert_snapshot!(home.bond("history --since 2026-11-19 --until 2026-11-20"), @r"
    From 19 November to 20 November

    Fri 20 Nov  20:00  Active listening with Sam,  5/5  3e000006
                       15 min, mirror-and-swap
                       we took turns, and for
                       once nobody hurried: it
                       was quiet for a while
                       after #talk #home
    Thu 19 Nov         Appreciation                     3e000007
                       red \u{1b}[31m and
                       \u{202e} back\nsecond line
    ");
    home = home.wide(120);
    assert_snapshot!(home.bond("history -n 4"), @"
    Thu 24 Dec         Quality time with Sam, still to come                                                         3e000009
    Sat 21 Nov  09:00  Skipped: Forgiveness                                                                         3e000005
                       (private)
                       Skipped: Quality time with Sam, both ill                                                     3e000004
    Fri 20 Nov  20:00  Active listening with Sam, 15 min, mirror-and-swap                                      5/5  3e000006
                       we took turns, and for once nobody hurried: it was quiet for a while after #talk #home

    4 of 9 entries; -n shows more
    ");
}

#[test]
fn colour_goes_with_words() {
    let home = Home::with_journal(&odd().text());
    let said = home
        .bond("history -n 4 --color always")
        .replace('\u{1b}', "^");
    assert_snapshot!(said, @"
    ^[1mThu 24 Dec^[0m         Quality time with Sam^[2m, still to come^[0m                 ^[2m3e000009^[0m
    ^[1mSat 21 Nov^[0m  ^[2m09:00^[0m  ^[2mSkipped: Forgiveness^[0m                                 ^[2m3e000005^[0m
                       ^[2m(private)^[0m
                       ^[2mSkipped: Quality time with Sam, both ill^[0m             ^[2m3e000004^[0m
    ^[1mFri 20 Nov^[0m  ^[2m20:00^[0m  Active listening with Sam, 15 min^[2m,^[0m              5/5  ^[2m3e000006^[0m
                       ^[2mmirror-and-swap^[0m
                       ^[2mwe took turns, and for once nobody hurried: it^[0m
                       ^[2mwas quiet for a while after #talk #home^[0m

    ^[2m4 of 9 entries; -n shows more^[0m
    ");
}

#[test]
fn private_notes_are_shown_and_found_only_when_asked_for() {
    let home = Home::with_journal(&three_months().text());
    assert_snapshot!(home.bond("history forgiveness"), @"
    Forgiveness

    Fri 20 Nov  07:30  Forgiveness  3e000083
                       (private)
    ");
    assert_snapshot!(home.bond("history --grep let"), @r#"
    With "let" in the note

    There is no such entry.
    "#);
    assert_snapshot!(home.bond("history --grep LET --show-private"), @r#"
    With "let" in the note

    Fri 20 Nov  07:30  Forgiveness  3e000083
                       let it go
    "#);
    for format in ["table", "json", "csv", "markdown"] {
        let said = home.bond(&format!("history --format {format}"));
        assert!(!said.contains("let it go"), "{format}");
    }
    let odd = Home::with_journal(&odd().text());
    assert!(!odd.bond("history --json").contains("not ready"));
}

#[test]
fn filters_narrow_it_down() {
    let home = Home::with_journal(&odd().text());
    assert_snapshot!(home.bond("history al -w sam --tag talk --grep QUIET"), @r#"
    Active listening with Sam, tagged #talk, with "quiet" in the note

    Fri 20 Nov  20:00  Active listening with Sam, 15 min,              5/5  3e000006
                       mirror-and-swap
                       we took turns, and for once nobody hurried: it
                       was quiet for a while after #talk #home
    "#);
    assert_snapshot!(home.bond("history --tag talk --tag work"), @"
    Tagged #talk and #work

    There is no such entry.
    ");
    assert_snapshot!(home.bond("history --until 2026-01-01"), @"
    Until 1 January

    Wed 31 Dec 2025  Quality time  3e000008
    ");
}

#[test]
fn programs_get_every_field() {
    let home = Home::with_journal(&odd().text());
    assert_snapshot!(home.bond("history --tag talk --json"), @r#"
    {
      "schema": "bond.history/1",
      "incomplete": false,
      "today": "2026-11-22",
      "filter": {
        "practice": null,
        "with": null,
        "since": null,
        "until": null,
        "tags": [
          "talk"
        ],
        "grep": null,
        "exercise": null,
        "rating_from": null,
        "rating_to": null,
        "skips": false
      },
      "matched": 1,
      "entries": [
        {
          "id": "3e000006",
          "at": "2026-11-20T20:00:00+01:00",
          "day": "2026-11-20",
          "practice": "active-listening",
          "with": [
            "sam"
          ],
          "minutes": 15,
          "amount": null,
          "rating": 5,
          "exercise": "mirror-and-swap",
          "tags": [
            "talk",
            "home"
          ],
          "note": "we took turns, and for once nobody hurried: it was quiet for a while after",
          "skip": null,
          "private": false,
          "by": null,
          "unknown": {}
        }
      ]
    }
    "#);
    assert_snapshot!(home.bond("history -w sam --format csv"), @r#"
    id,at,day,practice,with,minutes,amount,rating,exercise,tags,note,skip,private,by,unknown
    3e000009,2026-12-24,2026-12-24,quality-time,sam,,,,,,,,false,,{}
    3e000004,2026-11-21,2026-11-21,quality-time,sam,,,,,,,both ill,false,,{}
    3e000006,2026-11-20T20:00:00+01:00,2026-11-20,active-listening,sam,15,,5,mirror-and-swap,talk;home,"we took turns, and for once nobody hurried: it was quiet for a while after",,false,,{}
    3e000002,2026-10-25T02:30:00+02:00,2026-10-25,appreciation,sam,,,,,,,,false,,{}
    "#);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home();
    home.fails("history -n 0", 2);
    assert_snapshot!(home.fails("history -n -1", 2), @"
    error: invalid value '-1' for '--limit <N>': -1 is not in 1..=4294967295

    For more information, try '--help'.
    ");
    assert_snapshot!(home.fails("history -w samm", 2), @r#"
    error: could not find the person "samm": did you mean "sam"?
    hint: 'bond person list' shows all, and 'bond person add samm' adds this person
    "#);
    assert_snapshot!(home.fails("history nobody-does-this", 2), @r#"
    error: could not find the practice "nobody-does-this"
    hint: 'bond practice list' shows all, and 'bond practice add nobody-does-this' adds this practice
    "#);
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_eq!(Home::new().bond("history"), Home::new().bond("today"));
    assert_snapshot!(Home::new().bond("history --json"), @r#"
    {
      "schema": "bond.history/1",
      "incomplete": false,
      "today": "2026-11-22",
      "filter": {
        "practice": null,
        "with": null,
        "since": null,
        "until": null,
        "tags": [],
        "grep": null,
        "exercise": null,
        "rating_from": null,
        "rating_to": null,
        "skips": false
      },
      "matched": 0,
      "entries": []
    }
    "#);
}

#[test]
fn a_torn_line_is_told_on_stderr() {
    let text = odd().text() + "3e000099 = { at = 2026-1";
    let run = Home::with_journal(&text).run(&["history", "-n", "1"]);
    assert_eq!(run.status, 0);
    assert_snapshot!(run.stderr, @"warning: line 20 of the journal is unfinished and was skipped; the next entry puts it aside");
}

#[test]
fn exercise_rating_and_skips_narrow_it_down_too() {
    let home = Home::with_journal(&odd().text());
    let lines = |line: &str| home.bond(line).lines().count();
    assert_snapshot!(home.bond("history --skips"), @"
    Only what was skipped

    Sat 21 Nov  09:00  Skipped: Forgiveness                      3e000005
                       (private)
                       Skipped: Quality time with Sam, both ill  3e000004
    ");
    assert_snapshot!(home.bond("history --exercise mirror --rating 4.. --tag #Talk"), @"
    Exercise mirror-and-swap, rated 4 or better, tagged #talk

    Fri 20 Nov  20:00  Active listening with Sam, 15 min,              5/5  3e000006
                       mirror-and-swap
                       we took turns, and for once nobody hurried: it
                       was quiet for a while after #talk #home
    ");
    assert_snapshot!(home.bond("history --rating ..2"), @"
    Rated 2 or less

    There is no such entry.
    ");
    assert_eq!(lines("history --rating 5"), lines("history --rating 4..5"));
    assert_eq!(
        home.bond("history --rating 5 --format csv").lines().count(),
        2
    );
    assert_eq!(
        home.bond("history --rating ..4 --format csv")
            .lines()
            .count(),
        1
    );
    assert_snapshot!(home.fails("history --rating 6", 2), @r#"error: there is no rating "6": they go from 1 to 5"#);
    assert_snapshot!(home.fails("history --rating good", 2), @r#"
    error: could not understand the rating "good"
    hint: write it as 4, 4.. (4 and better), ..2 (2 and worse) or 2..4
    "#);
    assert_snapshot!(home.fails("history --rating -1", 2), @r#"
    error: could not understand the rating "-1"
    hint: write it as 4, 4.. (4 and better), ..2 (2 and worse) or 2..4
    "#);
    assert_snapshot!(home.fails("history --exercise juggling", 2), @r#"
    error: could not find the exercise "juggling"
    hint: 'bond exercise list' shows all
    "#);
}

#[test]
fn an_exercise_that_is_gone_is_found_in_the_entries() {
    let story = Story::new("").log("2026-11-20", "appreciation", r#"exercise = "old-one""#);
    let home = Home::with_journal(&story.text());
    assert_snapshot!(home.bond("history --exercise old-one"), @"
    Exercise old-one

    Fri 20 Nov  Appreciation, old-one  3e000001
    ");
}

#[test]
fn programs_get_what_was_searched_for() {
    let said = Home::with_journal(&odd().text())
        .bond("history --tag Talk --grep QUIET --exercise mirror-and-swap --rating 4.. --json");
    let filter = said.split("\"matched\"").next().expect("a filter");
    assert_snapshot!(filter, @r#"
    {
      "schema": "bond.history/1",
      "incomplete": false,
      "today": "2026-11-22",
      "filter": {
        "practice": null,
        "with": null,
        "since": null,
        "until": null,
        "tags": [
          "talk"
        ],
        "grep": "quiet",
        "exercise": "mirror-and-swap",
        "rating_from": 4,
        "rating_to": 5,
        "skips": false
      },
    "#);
}

#[test]
fn days_have_a_heading_each() {
    let mut home = Home::with_journal(&odd().text());
    assert_snapshot!(home.bond("history --days"), @r"
    Thursday 24 December
      Quality time with Sam, still to come  3e000009

    Yesterday, Saturday 21 November
      09:00  Skipped: Forgiveness                      3e000005
             (private)
             Skipped: Quality time with Sam, both ill  3e000004

    Friday 20 November
      20:00  Active listening with Sam, 15 min, mirror-and-swap        5/5  3e000006
             we took turns, and for once nobody hurried: it was quiet
             for a while after #talk #home

    Thursday 19 November
      Appreciation                                   3e000007
      red \u{1b}[31m and \u{202e} back\nsecond line

    Sunday 25 October
      02:30  Appreciation                               3e000003
             the same time on the clock, an hour later
      02:30  Appreciation with Sam                      3e000002

    Saturday 24 October
      23:30  Reading together, 12.5 pages  3e000001

    Wednesday 31 December 2025
      Quality time  3e000008
    ");
    home = home.wide(40);
    assert_snapshot!(home.bond("history --days --since 2026-11-19 --reverse"), @r"
    Since 19 November

    Thursday 19 November
      Appreciation                  3e000007
      red \u{1b}[31m and \u{202e}
      back\nsecond line

    Friday 20 November
      20:00  Active listening with Sam, 15
             min, mirror-and-swap
             we took turns, and for once
             nobody hurried: it was quiet
             for a while after #talk #home

    Yesterday, Saturday 21 November
             Skipped: Quality time with Sam,
             both ill
      09:00  Skipped: Forgiveness
             (private)

    Thursday 24 December
      Quality time with Sam, still  3e000009
      to come
    ");
    home.set_now("2026-11-20T23:00:00+01:00");
    assert_snapshot!(home.bond("history --days --tag talk --format markdown"), @"
    **Tagged #talk**

    **Today, Friday 20 November**

    | | | | |
    | --- | --- | --- | --- |
    | 20:00 | Active listening with Sam, 15 min, mirror-and-swap | 5/5 | 3e000006 |
    | | we took turns, and for once nobody hurried: it was quiet for a while after #talk #home | | |
    ");
}
