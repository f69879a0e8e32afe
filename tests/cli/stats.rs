//! `bond stats`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

#[test]
fn goals_totals_and_balance() {
    assert_snapshot!(home().bond("stats"), @"
    goal               now         kept          streak    best      strength
    Quality time, Sam  2 of 2      12 of 12 w ◐  11 weeks  11 weeks  ██████▉    86
    Appreciation       3 of 3      83 of 83 d    83 days   83 days   ███████▌   93
    Call, Mum          12 d ago    79 of 79 d    79 days   79 days   █████▏     64
    Late snack         1 of 2 max  3 of 3 w      3 weeks   3 weeks   ████████  100
    Future goals, Sam  0 of 1      0 of 1 mo                                     0
    Active listening   paused      0 of 8 d                                      0
    ◐ some of it was made up for in the next week or month

    practice            entries  time        last
    Appreciation             41              today
    Quality time             24  15 h        Wednesday
    Physical affection       11              Monday
    Call                      6  2 h 15 min  10 November
    Forgiveness               1              Friday
    Late snack                1              today
    New experiences           1  3 h         15 November

    with  entries  time        last
    Mum         7  2 h 15 min  today
    Sam        77  18 h        today
    Zoë         1  3 h         15 November

    kind          balance               entries  time
    emotional     ████████████████████       73  20 h 15 min
    physical      ███                        11
    intellectual                              0
    spiritual                                 0

    Not of any kind yet: Late snack. 'bond practice edit' gives one.
    ");
}

#[test]
fn narrow_pages_drop_strength_first() {
    assert_snapshot!(home().wide(60).bond("stats"), @"
    goal               now         kept          streak
    Quality time, Sam  2 of 2      12 of 12 w ◐  11 weeks
    Appreciation       3 of 3      83 of 83 d    83 days
    Call, Mum          12 d ago    79 of 79 d    79 days
    Late snack         1 of 2 max  3 of 3 w      3 weeks
    Future goals, Sam  0 of 1      0 of 1 mo
    Active listening   paused      0 of 8 d
    ◐ some of it was made up for in the next week or month

    practice            entries  time        last
    Appreciation             41              today
    Quality time             24  15 h        Wednesday
    Physical affection       11              Monday
    Call                      6  2 h 15 min  10 November
    Forgiveness               1              Friday
    Late snack                1              today
    New experiences           1  3 h         15 November

    with  entries  time        last
    Mum         7  2 h 15 min  today
    Sam        77  18 h        today
    Zoë         1  3 h         15 November

    kind          balance               entries  time
    emotional     ████████████████████       73  20 h 15 min
    physical      ███                        11
    intellectual                              0
    spiritual                                 0

    Not of any kind yet: Late snack. 'bond practice edit'
    gives one.
    ");
}

#[test]
fn wide_pages_are_not_stretched() {
    assert_eq!(home().wide(120).bond("stats"), home().bond("stats"));
}

#[test]
fn colour_goes_with_words() {
    let said = home()
        .bond("stats qt --color always")
        .replace('\u{1b}', "^");
    assert_snapshot!(said, @"
    ^[1mQuality time^[0m

      ^[2mgoal^[0m               ^[2mnow^[0m     ^[2mkept^[0m          ^[2mstreak^[0m    ^[2mbest^[0m      ^[2mstrength^[0m
      ^[1mQuality time, Sam^[0m  ^[32m2 of 2^[0m  12 of 12 w^[32m ◐^[0m  11 weeks  11 weeks  ██████▉   86
      ^[32m◐^[0m^[2m some of it was made up for in the next week or month^[0m

      ^[2mpractice^[0m      ^[2mentries^[0m  ^[2mtime^[0m  ^[2mlast^[0m
      ^[1mQuality time^[0m       24  15 h  Wednesday

      ^[2mwith^[0m  ^[2mentries^[0m  ^[2mtime^[0m  ^[2mlast^[0m
      ^[1mSam^[0m        24  15 h  Wednesday

      ^[2mkind^[0m          ^[2mbalance^[0m               ^[2mentries^[0m  ^[2mtime^[0m
      ^[1memotional^[0m     ████████████████████       24  15 h
      ^[1mphysical^[0m                                  0
      ^[1mintellectual^[0m                              0
      ^[1mspiritual^[0m                                 0
    ");
}

#[test]
fn a_filter_narrows_totals_and_rows() {
    assert_snapshot!(home().bond("stats --with sam --since 2026-11-01 --until 2026-11-15"), @"
    With Sam, from 1 November to 15 November

      goal               now     kept          streak    best      strength
      Quality time, Sam  2 of 2  12 of 12 w ◐  11 weeks  11 weeks  ██████▉   86
      Future goals, Sam  0 of 1  0 of 1 mo                                    0
      ◐ some of it was made up for in the next week or month

      practice            entries  time  last
      Appreciation              7        14 November
      Quality time              4  2 h   11 November
      Physical affection        2        9 November
      New experiences           1  3 h   15 November

      with  entries  time  last
      Sam        14  5 h   15 November
      Zoë         1  3 h   15 November

      kind          balance               entries  time
      emotional     ████████████████████       12  5 h
      physical      ███▍                        2
      intellectual                              0
      spiritual                                 0
    ");
    assert_snapshot!(home().bond("stats fut"), @"
    Future goals

      goal               now     kept       streak  best  strength
      Future goals, Sam  0 of 1  0 of 1 mo                          0

    Nothing is written down for this yet.
    ");
}

#[test]
fn programs_get_everything() {
    assert_snapshot!(home().bond("stats call --json"), @r#"
    {
      "schema": "bond.stats/1",
      "today": "2026-11-22",
      "filter": {
        "practice": "call",
        "with": null,
        "since": null,
        "until": null
      },
      "goals": [
        {
          "practice": "call",
          "with": "mum",
          "every": "14d",
          "unit": "day",
          "state": "kept",
          "done": 1.0,
          "target": 1.0,
          "current_streak": 79,
          "best_streak": 79,
          "best_from": "2026-09-05",
          "best_to": "2026-11-22",
          "kept": 79,
          "judged": 79,
          "mended": 0,
          "strength": 63.978015240688855,
          "due": false,
          "safe_until": "2026-11-23",
          "last": "2026-11-10",
          "ended": false
        }
      ],
      "practices": [
        {
          "practice": "call",
          "entries": 6,
          "minutes": 135,
          "last": "2026-11-10"
        }
      ],
      "kinds": [
        {
          "kind": "emotional",
          "entries": 6,
          "minutes": 135
        },
        {
          "kind": "physical",
          "entries": 0,
          "minutes": 0
        },
        {
          "kind": "intellectual",
          "entries": 0,
          "minutes": 0
        },
        {
          "kind": "spiritual",
          "entries": 0,
          "minutes": 0
        }
      ],
      "people": [
        {
          "person": "mum",
          "entries": 6,
          "minutes": 135,
          "last": "2026-11-10"
        }
      ]
    }
    "#);
}

#[test]
fn spreadsheets_get_the_goals_and_notes_a_page() {
    assert_snapshot!(home().bond("stats --format csv"), @r#"
    practice,with,every,unit,state,done,target,current_streak,best_streak,best_from,best_to,kept,judged,mended,strength,due,safe_until,last,ended
    quality-time,sam,2/week,week,kept,2.0,2.0,11,11,2026-08-31,2026-11-22,12,12,1,86.09925538244195,false,2026-11-29,2026-11-18,false
    appreciation,,3/7d,day,kept,3.0,3.0,83,83,2026-09-01,2026-11-22,83,83,0,93.38302211964937,false,2026-11-22,2026-11-22,false
    call,mum,14d,day,kept,1.0,1.0,79,79,2026-09-05,2026-11-22,79,79,0,63.978015240688855,false,2026-11-23,2026-11-10,false
    late-snack,,max2/week,week,open,1.0,2.0,3,3,2026-10-26,2026-11-15,3,3,0,100.0,false,,2026-11-22,false
    future-goals,sam,1/month,month,open,0.0,1.0,0,0,,,0,1,0,0.0,false,,,false
    active-listening,,"mon,wed,fri",day,neutral,0.0,0.0,0,0,,,0,8,0,0.0,false,,,false
    "#);
    assert_snapshot!(home().bond("stats qt --format markdown"), @"
    **Quality time**

    | goal | now | kept | streak | best | |
    | --- | --- | --- | --- | --- | ---: |
    | **Quality time, Sam** | 2 of 2 | 12 of 12 w ◐ | 11 weeks | 11 weeks | 86 |

    - ◐ some of it was made up for in the next week or month

    | practice | entries | time | last |
    | --- | ---: | --- | --- |
    | **Quality time** | 24 | 15 h | Wednesday |

    | with | entries | time | last |
    | --- | ---: | --- | --- |
    | **Sam** | 24 | 15 h | Wednesday |

    | kind | entries | time |
    | --- | ---: | --- |
    | **emotional** | 24 | 15 h |
    | **physical** | 0 | |
    | **intellectual** | 0 | |
    | **spiritual** | 0 | |
    ");
}

#[test]
fn a_key_without_a_table_is_found_by_its_entries() {
    let story = Story::new("").log("2026-11-20", "yoga", r#"with = ["ann"], minutes = 30"#);
    let home = Home::with_journal(&story.text());
    assert_snapshot!(home.bond("stats yoga -w ann"), @"
    Yoga with ann

      practice  entries  time    last
      yoga            1  30 min  Friday

      with  entries  time    last
      ann         1  30 min  Friday

      kind          balance               entries  time
      emotional                                 0
      physical                                  0
      intellectual                              0
      spiritual                                 0

      Not of any kind yet: yoga. 'bond practice edit' gives one.
    ");
    assert_snapshot!(home.fails("stats yog", 2), @r#"
    error: could not find the practice "yog"
    hint: 'bond practice list' shows all, and 'bond practice add' adds one
    "#);
}

#[test]
fn names_are_also_found_behind_the_log() {
    let text = Story::new("")
        .log("2026-11-20", "yoga", r#"with = ["ann"]"#)
        .text();
    let text =
        text + "\n[person.ann]\nname = \"Annabel\"\n\n[practice.yoga]\ntitle = \"Stretching\"\n";
    let home = Home::with_journal(&text);
    assert!(
        home.bond("stats stretching -w annab")
            .starts_with("Stretching with Annabel\n")
    );
}

#[test]
fn what_makes_no_sense_is_refused() {
    assert_snapshot!(home().fails("stats --since 2026-11-20 --until 2026-11-10", 2), @"error: could not look from 2026-11-20 to 2026-11-10: the end comes first");
    assert_snapshot!(home().fails("stats --since 2026-12-24", 2), @r#"error: "2026-12-24" lies in the future: today is 2026-11-22"#);
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_eq!(Home::new().bond("stats"), Home::new().bond("today"));
}

#[test]
fn a_page_in_ascii_has_only_ascii() {
    let home = home();
    let mut command = home.command(&["stats", "qt"]);
    let output = command
        .env("LANG", "C.ISO-8859-1")
        .output()
        .expect("bond runs");
    assert!(
        output.stdout.is_ascii(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}
