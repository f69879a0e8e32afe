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
    goal               now              last 12  kept          streak    best
    Quality time, Sam  2 of 2      ●●●●●●●◐●●●●  12 of 12 w ◐  11 weeks  11 weeks
    Appreciation       3 of 3      ●●●●●●●●●●●●  83 of 83 d    83 days   83 days
    Call, Mum          12 d ago          ●●●●●○  5 of 5        6 times   6 times
    Late snack         1 of max 2          ●●●○  3 of 3 w      3 weeks   3 weeks
    Future goals, Sam  not yet               ·○  0 of 1 mo
    Active listening   paused         ········–  0 of 8 d
    ● kept   ◐ made up for   ○ open   – skipped, paused or cut short   · not kept

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
    emotional     ████████████████████       84  20 h 15 min
    physical      ██▉                        12  3 h
    intellectual  ██████                     25  18 h
    spiritual     ██████▎                    26  18 h

    No kind set for Late snack. To set one, run: bond practice edit
    ");
}

#[test]
fn narrow_pages_drop_strength_first() {
    assert_snapshot!(home().wide(60).bond("stats"), @"
    goal               now              last 12  kept
    Quality time, Sam  2 of 2      ●●●●●●●◐●●●●  12 of 12 w ◐
    Appreciation       3 of 3      ●●●●●●●●●●●●  83 of 83 d
    Call, Mum          12 d ago          ●●●●●○  5 of 5
    Late snack         1 of max 2          ●●●○  3 of 3 w
    Future goals, Sam  not yet               ·○  0 of 1 mo
    Active listening   paused         ········–  0 of 8 d
    ● kept   ◐ made up for   ○ open   – skipped, paused or cut
    short   · not kept

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
    emotional     ████████████████████       84  20 h 15 min
    physical      ██▉                        12  3 h
    intellectual  ██████                     25  18 h
    spiritual     ██████▎                    26  18 h

    No kind set for Late snack. To set one, run:
    bond practice edit
    ");
}

#[test]
fn wide_pages_are_not_stretched() {
    assert_eq!(
        home().wide(200).bond("stats"),
        home().wide(100).bond("stats")
    );
}

#[test]
fn colour_goes_with_words() {
    let said = home()
        .bond("stats qt --color always")
        .replace('\u{1b}', "^");
    assert_snapshot!(said, @"
    ^[1mQuality time^[0m

      ^[1mWith Sam^[0m, twice a week: 2 of 2 this week, kept 12 of the last 12 weeks, 11
      weeks in a row
      1 week made up for
      ^[2mLast 12 weeks  ^[0m^[32m●●●●●●●◐●●●●^[0m   ^[32m●^[0m^[2m kept^[0m   ^[32m◐^[0m^[2m made up for^[0m

      ^[2mmonth^[0m     ^[2mDJFMAMJJASON^[0m
      ^[1mtimes^[0m             ▁▇█▅  ^[2m24 times in all, last Wednesday^[0m
      ^[1mminutes^[0m           ▁▆█▄  ^[2m15 h in all, 45 min on average, 1 h 30 min at most^[0m
      ^[1mstrength^[0m          ▁▄▆▇  ^[2m86 of 100, 1 three months before^[0m
      ^[1mrating^[0m              █   ^[2mrated once, 5 of 5^[0m

      ^[2mweekday^[0m                          ^[2mtimes^[0m
      ^[1mMonday^[0m     ████████████████████      8
      ^[1mTuesday^[0m    ██████████                4
      ^[1mWednesday^[0m  ██████████                4
      ^[1mThursday^[0m   █████████████████▌        7
      ^[1mSaturday^[0m   ██▌                       1

      Always with Sam
    ");
}

#[test]
fn a_filter_narrows_totals_and_rows() {
    assert_snapshot!(home().bond("stats --with sam --since 2026-11-01 --until 2026-11-15"), @"
    With Sam, from 1 November to 15 November

      goal               now           last 12  kept          streak    best
      Quality time, Sam  2 of 2   ●●●●●●●◐●●●●  12 of 12 w ◐  11 weeks  11 weeks
      Future goals, Sam  not yet            ·○  0 of 1 mo
      ● kept   ◐ made up for   ○ open   · not kept
      Quality time, Sam: kept 3 of 3 weeks in these days

      practice            entries  time  last
      Appreciation              7        14 November
      Quality time              4  2 h   11 November
      Physical affection        2        9 November
      New experiences           1  3 h   15 November

      with  entries  time  last
      Sam        14  5 h   15 November
      Zoë         1  3 h   15 November

      kind          balance               entries  time
      emotional     ████████████████████       14  5 h
      physical      ████▎                       3  3 h
      intellectual  ███████▏                    5  5 h
      spiritual     ███████▏                    5  5 h
    ");
    assert_snapshot!(home().bond("stats fut"), @"
    Future goals

      With Sam, once a month: 0 of 1 this month
      Last 2 months  ·○   ○ open   · not kept

    Nothing is written down for this yet.
    ");
}

#[test]
fn programs_get_everything() {
    assert_snapshot!(home().bond("stats call --json"));
}

#[test]
fn spreadsheets_get_the_goals_and_notes_a_page() {
    assert_snapshot!(home().bond("stats --format csv"), @r#"
    practice,with,every,unit,state,done,target,current_streak,best_streak,best_from,best_to,kept,judged,mended,strength,due,safe_until,last,ended,overdue,recent
    quality-time,sam,2/week,week,kept,2.0,2.0,11,11,2026-08-31,2026-11-22,12,12,1,86.09925538244195,false,2026-11-29,2026-11-18,false,false,"[{""from"":""2026-08-31"",""to"":""2026-09-06"",""state"":""kept""},{""from"":""2026-09-07"",""to"":""2026-09-13"",""state"":""kept""},{""from"":""2026-09-14"",""to"":""2026-09-20"",""state"":""kept""},{""from"":""2026-09-21"",""to"":""2026-09-27"",""state"":""kept""},{""from"":""2026-09-28"",""to"":""2026-10-04"",""state"":""kept""},{""from"":""2026-10-05"",""to"":""2026-10-11"",""state"":""kept""},{""from"":""2026-10-12"",""to"":""2026-10-18"",""state"":""kept""},{""from"":""2026-10-19"",""to"":""2026-10-25"",""state"":""mended""},{""from"":""2026-10-26"",""to"":""2026-11-01"",""state"":""kept""},{""from"":""2026-11-02"",""to"":""2026-11-08"",""state"":""kept""},{""from"":""2026-11-09"",""to"":""2026-11-15"",""state"":""kept""},{""from"":""2026-11-16"",""to"":""2026-11-22"",""state"":""kept""}]"
    appreciation,,3/7d,day,kept,3.0,3.0,83,83,2026-09-01,2026-11-22,83,83,0,93.38302211964937,false,2026-11-22,2026-11-22,false,false,"[{""from"":""2026-11-11"",""to"":""2026-11-11"",""state"":""kept""},{""from"":""2026-11-12"",""to"":""2026-11-12"",""state"":""kept""},{""from"":""2026-11-13"",""to"":""2026-11-13"",""state"":""kept""},{""from"":""2026-11-14"",""to"":""2026-11-14"",""state"":""kept""},{""from"":""2026-11-15"",""to"":""2026-11-15"",""state"":""kept""},{""from"":""2026-11-16"",""to"":""2026-11-16"",""state"":""kept""},{""from"":""2026-11-17"",""to"":""2026-11-17"",""state"":""kept""},{""from"":""2026-11-18"",""to"":""2026-11-18"",""state"":""kept""},{""from"":""2026-11-19"",""to"":""2026-11-19"",""state"":""kept""},{""from"":""2026-11-20"",""to"":""2026-11-20"",""state"":""kept""},{""from"":""2026-11-21"",""to"":""2026-11-21"",""state"":""kept""},{""from"":""2026-11-22"",""to"":""2026-11-22"",""state"":""kept""}]"
    call,mum,14d,time,open,0.0,1.0,6,6,2026-09-05,2026-11-10,5,5,0,63.978015240688855,false,2026-11-24,2026-11-10,false,false,"[{""from"":""2026-09-06"",""to"":""2026-09-19"",""state"":""kept""},{""from"":""2026-09-20"",""to"":""2026-10-03"",""state"":""kept""},{""from"":""2026-10-04"",""to"":""2026-10-17"",""state"":""kept""},{""from"":""2026-10-18"",""to"":""2026-10-31"",""state"":""kept""},{""from"":""2026-11-01"",""to"":""2026-11-10"",""state"":""kept""},{""from"":""2026-11-11"",""to"":""2026-11-24"",""state"":""open""}]"
    late-snack,,max2/week,week,open,1.0,2.0,3,3,2026-10-26,2026-11-15,3,3,0,100.0,false,,2026-11-22,false,false,"[{""from"":""2026-10-26"",""to"":""2026-11-01"",""state"":""kept""},{""from"":""2026-11-02"",""to"":""2026-11-08"",""state"":""kept""},{""from"":""2026-11-09"",""to"":""2026-11-15"",""state"":""kept""},{""from"":""2026-11-16"",""to"":""2026-11-22"",""state"":""open""}]"
    future-goals,sam,1/month,month,open,0.0,1.0,0,0,,,0,1,0,0.0,false,,,false,false,"[{""from"":""2026-10-01"",""to"":""2026-10-31"",""state"":""missed""},{""from"":""2026-11-01"",""to"":""2026-11-30"",""state"":""open""}]"
    active-listening,,"mon,wed,fri",day,neutral,0.0,0.0,0,0,,,0,8,0,0.0,false,,,false,false,"[{""from"":""2026-11-02"",""to"":""2026-11-02"",""state"":""missed""},{""from"":""2026-11-04"",""to"":""2026-11-04"",""state"":""missed""},{""from"":""2026-11-06"",""to"":""2026-11-06"",""state"":""missed""},{""from"":""2026-11-09"",""to"":""2026-11-09"",""state"":""missed""},{""from"":""2026-11-11"",""to"":""2026-11-11"",""state"":""missed""},{""from"":""2026-11-13"",""to"":""2026-11-13"",""state"":""missed""},{""from"":""2026-11-16"",""to"":""2026-11-16"",""state"":""missed""},{""from"":""2026-11-18"",""to"":""2026-11-18"",""state"":""missed""},{""from"":""2026-11-20"",""to"":""2026-11-20"",""state"":""neutral""}]"
    "#);
    assert_snapshot!(home().bond("stats qt --format markdown"), @"
    **Quality time**

    - **With Sam**, twice a week: 2 of 2 this week, kept 12 of the last 12 weeks, 11 weeks in a row
    - 1 week made up for
    - Last 12 weeks  ●●●●●●●◐●●●●   ● kept   ◐ made up for

    | month | December 2025 to November 2026 | |
    | --- | --- | --- |
    | **times** | –, –, –, –, –, –, –, –, 1, 8, 9, 6 | 24 times in all, last Wednesday |
    | **minutes** | –, –, –, –, –, –, –, –, 45, 300, 375, 180 | 15 h in all, 45 min on average, 1 h 30 min at most |
    | **strength** | –, –, –, –, –, –, –, –, 0.7, 52.1, 74.7, 86.1 | 86 of 100, 1 three months before |
    | **rating** | –, –, –, –, –, –, –, –, –, –, 5, – | rated once, 5 of 5 |

    | weekday | times |
    | --- | ---: |
    | **Monday** | 8 |
    | **Tuesday** | 4 |
    | **Wednesday** | 4 |
    | **Thursday** | 7 |
    | **Saturday** | 1 |

    - Always with Sam
    ");
}

#[test]
fn a_key_without_a_table_is_found_by_its_entries() {
    let story = Story::new("").log("2026-11-20", "yoga", r#"with = ["ann"], minutes = 30"#);
    let home = Home::with_journal(&story.text());
    assert_snapshot!(home.bond("stats yoga -w ann"), @"
    Yoga with ann

      month    DJFMAMJJASON
      times               █  1 time in all, last Friday
      minutes             █  30 min in all, 30 min on average, 30 min at most

      No kind set for yoga. To set one, run: bond practice edit
    ");
    assert_snapshot!(home.fails("stats yog", 2), @r#"
    error: could not find the practice "yog"
    hint: 'bond practice list' shows all, and 'bond practice add yog' adds this practice
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

/// A practice in the evening, with ratings that get better; two goals.
fn evenings() -> Home {
    let goals = r#"
week_starts = "sunday"

[person.sam]
name = "Sam"

[[goal]]
practice = "quality-time"
with = "sam"
every = "2/week"
since = 2026-08-31

[[goal]]
practice = "quality-time"
every = "sun"
since = 2026-09-01
"#;
    let mut story = Story::new(goals);
    for (day, rest) in [
        ("2026-06-07T18:30:00+02:00", "minutes = 30, rating = 3"),
        ("2026-08-31T19:00:00+02:00", "minutes = 45, rating = 3"),
        ("2026-09-02", "with = [\"sam\"], minutes = 60"),
        ("2026-09-03T19:59:00+02:00", "with = [\"sam\"], rating = 4"),
        ("2026-09-06T20:00:00+02:00", "with = [\"sam\"], rating = 5"),
        ("2026-11-08T19:10:00+01:00", "minutes = 20, rating = 5"),
        ("2026-11-15T21:00:00+01:00", "skip = \"ill\", rating = 1"),
        ("2026-11-22T21:10:00+01:00", "minutes = 90, rating = 5"),
        ("2026-12-24T21:00:00+01:00", "minutes = 600, rating = 1"),
    ] {
        story = story.log(day, "quality-time", rest);
    }
    Home::with_journal(&story.log("2026-11-20", "appreciation", "").text())
}

#[test]
fn a_practice_is_shown_in_depth() {
    assert_snapshot!(evenings().bond("stats qt"), @"
    Quality time

      goal               now           last 12  kept       streak     best
      Quality time, Sam  not yet  ··········–○  1 of 11 w             1 week
      Quality time       today    ●········●–●  3 of 11 d  2 Sundays  2 Sundays
      ● kept   ○ open   – skipped, paused or cut short   · not kept

      month          DJFMAMJJASON
      times                ▃·▃█·▅  7 times in all, last today
      minutes              ▂·▃▄·█  4 h 5 min in all, 49 min on average, 1 h 30 min
                                   at most
      strength, Sam           ▁▁▁  4 of 100
      strength                ▂▁▂  20 of 100
      rating               ▅ ▅▇ █  4.2 of 5 on average, 6 rated; 4.4 in the last 90
                                   days, 3.0 before

      weekday                          times
      Sunday     ████████████████████      4
      Monday     █████                     1
      Wednesday  █████                     1
      Thursday   █████                     1

            0     6     12    18
      hour  ··················▃█▃▃··
      most often from 19:00 on (3 times), 1 without a time

      rating                        times
      5       ████████████████████      3
      4       ██████▋                   1
      3       █████████████▍            2

      With Sam 3 times, 1 h in all, last 6 September
    ");
}

#[test]
fn charts_are_words_for_screen_readers_and_signs_in_ascii() {
    assert_snapshot!(evenings().bond("stats qt -w sam --format markdown"), @"
    **Quality time with Sam**

    - Twice a week: 0 of 2 this week, kept 1 of the last 11 weeks
    - Last 12 weeks  ··········–○   ○ open   – skipped, paused or cut short   · not kept

    | month | December 2025 to November 2026 | |
    | --- | --- | --- |
    | **times** | –, –, –, –, –, –, –, –, –, 3, 0, 0 | 3 times in all, last 6 September |
    | **minutes** | –, –, –, –, –, –, –, –, –, 60, 0, 0 | 1 h in all, 1 h on average, 1 h at most |
    | **strength** | –, –, –, –, –, –, –, –, –, 16.9, 7, 3.8 | 4 of 100 |
    | **rating** | –, –, –, –, –, –, –, –, –, 4.5, –, – | 4.5 of 5 on average, 2 rated |

    | weekday | times |
    | --- | ---: |
    | **Sunday** | 1 |
    | **Wednesday** | 1 |
    | **Thursday** | 1 |

    | | 0:00 to 23:00 |
    | --- | --- |
    | **hour** | 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0 |

    - most often from 19:00 on (1 time), 1 without a time

    | rating | times |
    | --- | ---: |
    | **5** | 1 |
    | **4** | 1 |
    ");
    let home = evenings();
    let mut command = home.command(&["stats", "qt"]);
    let output = command
        .env("LANG", "C.ISO-8859-1")
        .output()
        .expect("bond runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.stdout.is_ascii(), "{said}");
}

#[test]
fn dates_narrow_all_but_where_a_goal_stands() {
    let home = evenings();
    let said = home.bond("stats qt --since 2026-09-01 --until 2026-10-31");
    assert_snapshot!(said, @"
    Quality time, from 1 September to 31 October

      goal               now           last 12  kept       streak     best
      Quality time, Sam  not yet  ··········–○  1 of 11 w             1 week
      Quality time       today    ●········●–●  3 of 11 d  2 Sundays  2 Sundays
      ● kept   ○ open   – skipped, paused or cut short   · not kept

      in these days      kept
      Quality time, Sam  1 of 9 weeks
      Quality time       1 of 8 Sundays

      month          SO
      times          █·  3 times in all, last 6 September
      minutes        █·  1 h in all, 1 h on average, 1 h at most
      strength, Sam  ▁▁  7 of 100
      strength       ▂▁  11 of 100
      rating         ▇   4.5 of 5 on average, 2 rated

      weekday                          times
      Sunday     ████████████████████      1
      Wednesday  ████████████████████      1
      Thursday   ████████████████████      1

            0     6     12    18
      hour  ···················██···
      most often from 19:00 on (1 time), 1 without a time

      rating                        times
      5       ████████████████████      1
      4       ████████████████████      1

      Always with Sam
    ");
    let row = |said: &str| said.lines().nth(3).map(str::to_owned);
    assert_eq!(row(&said), row(&home.bond("stats qt")));
}

#[test]
fn depth_comes_only_with_a_practice_and_narrow_pages_cut_nothing() {
    let home = evenings().wide(40);
    assert!(!home.bond("stats").contains("weekday"));
    let said = home.bond("stats qt");
    assert!(!said.contains('…'), "{said}");
    assert!(
        said.lines().all(|line| line.chars().count() <= 40),
        "{said}"
    );
}

#[test]
fn programs_get_the_depth_of_a_practice() {
    let said = evenings().bond("stats qt --since 2026-09-01 --json");
    let value: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let detail = &value["detail"];
    assert_eq!(detail["months"].as_array().map(Vec::len), Some(3));
    assert_eq!(detail["months"][0]["rating"], 4.5);
    assert_eq!(detail["entries"], 5);
    assert_eq!(detail["timed"], 3);
    assert_eq!(detail["longest"], 90);
    assert_eq!(detail["minutes"], 170);
    assert_eq!(detail["hours"][19]["entries"], 2);
    assert_eq!(detail["weekdays"][6]["entries"], 3);
    assert_eq!(detail["ratings"][4]["entries"], 3);
    assert_eq!(value["within"].as_array().map(Vec::len), Some(2));
    let all = evenings().bond("stats --json");
    let all: serde_json::Value = serde_json::from_str(&all).expect("JSON");
    assert!(all["detail"].is_null());
    assert_eq!(all["within"].as_array().map(Vec::len), Some(0));
}
