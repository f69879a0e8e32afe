//! `bond month`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

/// The sentence that a month begins with.
fn sentence(home: &Home, line: &str) -> String {
    let said = home.bond(line);
    said.lines().nth(1).unwrap_or_default().to_owned()
}

const WEEKLY: &str = r#"
[[goal]]
practice = "quality-time"
every = "2/week"
since = 2026-09-07
"#;

#[test]
fn this_month_has_everything() {
    assert_snapshot!(home().bond("month"), @"
    November 2026
    23 moments on 16 days so far, and 8 days to go.

      week                44 45 46 47 48 49  times  kept        times vs October
      Quality time, Sam    ·  2  2  2            6  4 of 4 w    same
      Appreciation         ·  4  3  3           10  22 of 22 d  1 fewer
      Call, Mum            ·  ·  1  ·            1  1 of 1      1 fewer
      Late snack           ·  ·  ·  1            1  3 of 3 w    1 more
      Future goals, Sam    ·  ·  ·  ·            0  0 of 1
      Active listening     ·  ·  ·  –            0  0 of 8 d
      Forgiveness          ·  ·  ·  1            1              1 more
      New experiences      ·  ·  1  ·            1              1 more
      Physical affection   ·  1  1  1            3              same
      all                  ·  7  8  8           23

      Mum  2 moments, 35 min: Call and Appreciation
      Sam  20 moments, 6 h: Quality time, Appreciation, Physical affection and New
           experiences
      Zoë  1 moment, 3 h: New experiences

      In all: 23 moments on 16 days, 6 h 35 min
      Kinds of closeness: ● emotional ● physical ● intellectual ● spiritual
      For the first time: Forgiveness, Late snack, New experiences and something
      with Zoë

    Worth keeping
      15 November, New experiences with Sam and Zoë, 3 h: the climbing hall
      22 November, Appreciation with Sam and Mum: thanked both for the soup
      10 November, Call with Mum, 35 min: she told of her school days

    In the long run
      Quality time, Sam  12 of 12 weeks kept  11 weeks in a row
      Appreciation       83 of 83 days kept   83 days in a row
      Call, Mum          on time 5 of 5       6 times in a row
      Late snack         3 of 3 weeks kept    3 weeks in a row
    ");
}

#[test]
fn narrow_pages_keep_names_and_what_is_kept() {
    assert_snapshot!(home().wide(60).bond("month last"), @"
    October 2026
    A month with 32 moments on 20 days.

      week                40  41  42  43  44  times  kept
      Quality time, Sam    1   2   2   1   3      9  4 of 4 w ◐
      Appreciation         2   4   3   4   3     16  31 of 31 d
      Call, Mum            1   ·   1   ·   1      3  3 of 3
      Future goals, Sam    ·   ·   ·   ·   ·      0  0 of 1
      Physical affection   ·   1   1   1   1      4
      all                  4   7   7   6   8     32
      ◐ some of it was made up for in the next week or month

      Mum  3 moments, 1 h: Call
      Sam  29 moments, 6 h 15 min: Quality time, Appreciation
           and Physical affection

      In all: 32 moments on 20 days, 7 h 15 min
      Kinds of closeness: ● emotional ● physical ● intellectual
      ● spiritual

    Worth keeping
      31 October, Quality time with Sam, 1 h 30 min: first snow,
      long walk

    In the long run
      Quality time, Sam  9 of 9 weeks kept   8 weeks in a row
      Appreciation       62 of 62 days kept  62 days in a row
      Call, Mum          on time 4 of 4      5 times in a row
    ");
    assert_snapshot!(home().wide(40).bond("month last"), @"
    October 2026
    A month with 32 moments on 20 days.

                          times  kept
      Quality time, Sam       9  4 of 4 w ◐
      Appreciation           16  31 of 31 d
      Call, Mum               3  3 of 3
      Future goals, Sam       0  0 of 1
      Physical affection      4
      all                    32
      ◐ some of it was made up for in the
      next week or month

      Mum  3 moments, 1 h: Call
      Sam  29 moments, 6 h 15 min: Quality
           time, Appreciation and Physical
           affection

      In all: 32 moments on 20 days, 7 h 15
      min
      Kinds of closeness: ● emotional
      ● physical ● intellectual ● spiritual

    Worth keeping
      31 October, Quality time with Sam, 1 h
      30 min: first snow, long walk

    In the long run
      Quality time, Sam  9 of 9 weeks kept
      Appreciation       62 of 62 days kept
      Call, Mum          on time 4 of 4
    ");
}

#[test]
fn wide_pages_are_not_stretched() {
    let at = |wide| home().wide(wide).bond("month october");
    let grid = |said: &str| said.lines().take(12).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(grid(&at(120)), grid(&at(80)));
}

#[test]
fn a_month_is_told_by_what_became_of_it() {
    let story = Story::new(WEEKLY)
        .log("2026-08-30", "appreciation", "")
        .repeat("2026-09-07", 7, 4, "quality-time", "")
        .repeat("2026-09-08", 7, 4, "quality-time", "")
        .log("2026-11-03", "quality-time", "");
    let mut home = Home::with_journal(&story.text());
    assert_snapshot!(sentence(&home, "month august"), @"Your first month, with 1 moment on 1 day: a good start.");
    assert_snapshot!(sentence(&home, "month september"), @"Everything you set out to do this month is done. Well kept.");
    assert_snapshot!(sentence(&home, "month october"), @"A quiet month. Quiet months are part of it.");
    assert_snapshot!(sentence(&home, "month"), @"Good to see you again. Since the start: 10 moments.");
    home.set_now("2026-09-20T12:00:00+02:00");
    assert_snapshot!(sentence(&home, "month"), @"Everything you set out to do this month is done. Well kept.");
    home.set_now("2026-10-20T12:00:00+02:00");
    assert_snapshot!(sentence(&home, "month"), @"A quiet month so far. Any small moment is a way in.");
}

#[test]
fn weeks_that_were_paused_or_skipped_are_no_empty_ones() {
    let pause = "[[pause]]\nfrom = 2026-11-09\nto = 2026-11-15\nreason = \"travelling\"";
    let story = Story::new(&format!("{WEEKLY}\n{pause}"))
        .repeat("2026-10-05", 1, 20, "quality-time", "")
        .log("2026-11-03", "quality-time", "")
        .log("2026-11-18", "quality-time", r#"skip = "ill""#);
    let said = Home::with_journal(&story.text()).bond("month");
    assert!(!said.contains("fewer"), "{said}");
    assert_snapshot!(said, @"
    November 2026
    1 moment on 1 day so far, and 8 days to go.

      week          44  45  46  47  48  49  times  kept
      Quality time   ·   1   –   –              1  0 of 2 w

      In all: 1 moment on 1 day
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time  4 of 9 weeks kept
    ");
}

#[test]
fn what_is_new_is_named_unless_all_of_it_is() {
    let story = Story::new("[person.zoe]\nname = \"Zoë\"")
        .log("2026-10-30", "appreciation", "")
        .log("2026-11-03", "quality-time", r#"with = ["zoe"]"#);
    let home = Home::with_journal(&story.text());
    let said = home.bond("month");
    assert!(
        said.contains("For the first time: Quality time and something with Zoë\n"),
        "{said}"
    );
    assert!(!home.bond("month last").contains("For the first time"));
}

#[test]
fn notes_are_the_best_and_never_private() {
    let mut story = Story::new("");
    for (day, rest) in [
        (1, r#"rating = 3, note = "three""#),
        (2, r#"rating = 5, note = "five""#),
        (3, r#"rating = 5, private = true, note = "not for anybody""#),
        (4, r#"rating = 2, note = "it went badly""#),
        (5, r#"note = "without a rating""#),
        (6, r#"rating = 4, note = "four""#),
        (7, r#"rating = 5, note = "five again""#),
    ] {
        story = story.log(&format!("2026-11-{day:02}"), "appreciation", rest);
    }
    let home = Home::with_journal(&story.text());
    let said = home.bond("month --show-private");
    let notes = said.split("Worth keeping\n").nth(1).expect("notes");
    assert_snapshot!(notes, @"
    7 November, Appreciation: five again
    2 November, Appreciation: five
    6 November, Appreciation: four
    ");
}

#[test]
fn screen_readers_get_words_and_spreadsheets_the_grid() {
    assert_snapshot!(home().bond("month last --format markdown"), @"
    **October 2026**

    A month with 32 moments on 20 days.

    | week | 40 | 41 | 42 | 43 | 44 | times | kept | times vs September |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
    | **Quality time, Sam** | 1 | 2 | 2 | 1 | 3 | 9 | 4 of 4 w ◐ | 1 more |
    | **Appreciation** | 2 | 4 | 3 | 4 | 3 | 16 | 31 of 31 d | 1 more |
    | **Call, Mum** | 1 | · | 1 | · | 1 | 3 | 3 of 3 | 1 more |
    | **Future goals, Sam** | · | · | · | · | · | 0 | 0 of 1 | |
    | **Physical affection** | · | 1 | 1 | 1 | 1 | 4 | | same |
    | all | 4 | 7 | 7 | 6 | 8 | 32 | | |

    - ◐ some of it was made up for in the next week or month

    | | |
    | --- | --- |
    | **Mum** | 3 moments, 1 h: Call |
    | **Sam** | 29 moments, 6 h 15 min: Quality time, Appreciation and Physical affection |

    - In all: 32 moments on 20 days, 7 h 15 min
    - Kinds of closeness: ● emotional ● physical ● intellectual ● spiritual

    **Worth keeping**

    - 31 October, Quality time with Sam, 1 h 30 min: first snow, long walk

    **In the long run**

    | | | |
    | --- | --- | --- |
    | **Quality time, Sam** | 9 of 9 weeks kept | 8 weeks in a row |
    | **Appreciation** | 62 of 62 days kept | 62 days in a row |
    | **Call, Mum** | on time 4 of 4 | 5 times in a row |
    ");
    assert_snapshot!(home().bond("month last --format csv"), @"
    practice,with,times,entries,change,every,kept,judged,mended
    quality-time,sam,1;2;2;1;3,9,1,2/week,4,4,1
    appreciation,,2;4;3;4;3,16,1,3/7d,31,31,0
    call,mum,1;0;1;0;1,3,1,14d,3,3,0
    future-goals,sam,0;0;0;0;0,0,0,1/month,0,1,0
    physical-affection,,0;1;1;1;1,4,0,,0,0,0
    ");
}

#[test]
fn a_past_month_keeps_its_picture() {
    let mut home = home();
    home.set_now("2026-11-01T12:00:00+01:00");
    let then = home.bond("month 2026-10 --json");
    home.set_now("2026-12-30T12:00:00+01:00");
    assert_eq!(home.bond("month 2026-10 --json"), then);
}

#[test]
fn months_are_named_in_many_ways() {
    let home = home();
    let last = home.bond("month last");
    for line in ["month -1", "month 2026-10", "month oct", "month 2026-10-31"] {
        assert_eq!(home.bond(line), last, "{line}");
    }
    assert_snapshot!(home.fails("month 2026-12", 2), @r#"error: the month "2026-12" lies in the future: today is 2026-11-22"#);
    assert_snapshot!(home.fails("month 2026-13", 2), @r#"
    error: there is no month "2026-13"
    hint: write it as last, -1, 2026-10, october or a day of it
    "#);
    assert_snapshot!(home.fails("month soon", 2), @r#"
    error: could not understand the month "soon"
    hint: write it as last, -1, 2026-10, october or a day of it
    "#);
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_eq!(Home::new().bond("month"), Home::new().bond("today"));
}

#[test]
fn a_page_in_ascii_has_only_ascii() {
    let home = home();
    for line in ["month", "year"] {
        let mut command = home.command(&[line]);
        let output = command
            .env("LANG", "C.ISO-8859-1")
            .output()
            .expect("bond runs");
        let said = String::from_utf8_lossy(&output.stdout).replace("Zoë", "Zoe");
        assert!(said.is_ascii(), "{said}");
    }
}
