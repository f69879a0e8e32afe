//! `bond year`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

#[test]
fn this_year_has_everything() {
    assert_snapshot!(home().bond("year"), @"
    2026
    Your first year, with 85 moments on 56 days: a good start.

                          JFMAMJJASOND  times  kept
      Quality time, Sam   ·······▁▇█▅      24  12 of 12 w ◐
      Appreciation        ········██▅      41  83 of 83 d
      Call, Mum           ········▅█▃       6  5 of 5
      Late snack          ··········█       1  3 of 3 w
      Future goals, Sam   ···········       0  0 of 1 mo
      Active listening    ···········       0  0 of 8 d
      Forgiveness         ··········█       1
      New experiences     ··········█       1
      Physical affection  ········██▆      11
      all                 ·······▁▇█▆      85
      ◐ some of it was made up for in the next week or month

      Mum  7 moments, 2 h 15 min: Call and Appreciation
      Sam  77 moments, 18 h: Quality time, Appreciation, Physical affection and New
           experiences
      Zoë  1 moment, 3 h: New experiences

      In all: 85 moments on 56 days, 20 h 15 min
      Kinds of closeness: ● emotional ● physical ● intellectual ● spiritual
      Fullest month: October, 32 moments

    Worth keeping
      15 November, New experiences with Sam and Zoë, 3 h: the climbing hall
      31 October, Quality time with Sam, 1 h 30 min: first snow, long walk
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
fn narrow_pages_keep_the_months() {
    assert_snapshot!(home().wide(40).bond("year"), @"
    2026
    Your first year, with 85 moments on 56
    days: a good start.

                    JFMAMJJASOND  kept
      Quality       ·······▁▇█▅   12 of 12 w
      time, Sam                   ◐
      Appreciation  ········██▅   83 of 83 d
      Call, Mum     ········▅█▃   5 of 5
      Late snack    ··········█   3 of 3 w
      Future        ···········   0 of 1 mo
      goals, Sam
      Active        ···········   0 of 8 d
      listening
      Forgiveness   ··········█
      New           ··········█
      experiences
      Physical      ········██▆
      affection
      all           ·······▁▇█▆
      ◐ some of it was made up for in the
      next week or month

      Mum  7 moments, 2 h 15 min: Call and
           Appreciation
      Sam  77 moments, 18 h: Quality time,
           Appreciation, Physical affection
           and New experiences
      Zoë  1 moment, 3 h: New experiences

      In all: 85 moments on 56 days, 20 h 15
      min
      Kinds of closeness: ● emotional
      ● physical ● intellectual ● spiritual
      Fullest month: October, 32 moments

    Worth keeping
      15 November, New experiences with Sam
      and Zoë, 3 h: the climbing hall
      31 October, Quality time with Sam, 1 h
      30 min: first snow, long walk
      22 November, Appreciation with Sam and
      Mum: thanked both for the soup
      10 November, Call with Mum, 35 min:
      she told of her school days

    In the long run
      Quality time, Sam  12 of 12 weeks kept
      Appreciation       83 of 83 days kept
      Call, Mum          on time 5 of 5
      Late snack         3 of 3 weeks kept
    ");
}

#[test]
fn a_year_is_compared_with_the_one_before_up_to_the_same_day() {
    let story = Story::new("")
        .repeat("2024-02-27", 1, 4, "appreciation", "")
        .repeat("2025-02-27", 1, 3, "appreciation", "")
        .repeat("2025-12-01", 1, 9, "appreciation", "")
        .log("2026-03-01", "appreciation", "")
        .log("2026-03-02", "appreciation", "minutes = 10");
    let home = Home::with_journal(&story.text()).at("2026-03-02T12:00:00+01:00");
    assert_snapshot!(home.bond("year"), @"
    2026
    2 moments on 2 days so far, and 304 days to go.

                    JFMAMJJASOND  times  times vs 2025
      Appreciation  ··█               2  1 fewer

      In all: 2 moments on 2 days, 10 min
      Kinds of closeness: ● emotional · physical · intellectual · spiritual
    ");
    assert_snapshot!(home.bond("year 2025"), @"
    2025
    A year with 12 moments on 12 days.

                    JFMAMJJASOND  times  times vs 2024
      Appreciation  ·▂▁········█     12  8 more

      In all: 12 moments on 12 days
      Kinds of closeness: ● emotional · physical · intellectual · spiritual
      Fullest month: December, 9 moments
    ");
    assert_snapshot!(home.bond("year 2024 --format markdown"), @"
    **2024**

    Your first year, with 4 moments on 4 days: a good start.

    | | January to December | times |
    | --- | --- | ---: |
    | **Appreciation** | 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0 | 4 |

    - In all: 4 moments on 4 days
    - Kinds of closeness: ● emotional · physical · intellectual · spiritual
    - Fullest month: February, 3 moments
    ");
}

#[test]
fn programs_get_everything() {
    let goal = "[[goal]]\npractice = \"quality-time\"\nevery = \"2/week\"\nsince = 2026-10-05";
    let story = Story::new(goal)
        .log("2026-10-06", "quality-time", "")
        .repeat("2026-10-12", 1, 3, "quality-time", "minutes = 30")
        .log(
            "2026-11-20",
            "quality-time",
            r#"rating = 4, note = "by the river""#,
        );
    assert_snapshot!(Home::with_journal(&story.text()).bond("year --json"));
}

#[test]
fn years_are_named_in_many_ways() {
    let home = home();
    let last = home.bond("year last");
    for line in ["year -1", "year 2025", "year 2025-06-30"] {
        assert_eq!(home.bond(line), last, "{line}");
    }
    assert_snapshot!(last, @"
    2025
    A quiet year. Quiet years are part of it.

                 JFMAMJJASOND  times  kept
      Call, Mum  ············      0  not yet

      Mum  nothing yet; you wished for Call every 14 days
    ");
    assert_snapshot!(home.fails("year 2027", 2), @r#"error: the year "2027" lies in the future: today is 2026-11-22"#);
    assert_snapshot!(home.fails("year 1815", 2), @r#"
    error: there is no year "1815"
    hint: write it as last, -1, 2025 or a day of it
    "#);
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_eq!(Home::new().bond("year"), Home::new().bond("today"));
}

#[test]
fn people_have_all_their_goals_also_those_with_whom_nothing_was_done() {
    let goal = |practice: &str, with: &str| {
        format!(
            "[[goal]]\npractice = \"{practice}\"\nwith = \"{with}\"\nevery = \"daily\"\nsince = 2026-11-01\n\n"
        )
    };
    let home = Home::with_journal(
        &[
            "format = 1\n\n[[pause]]\nfrom = 2026-11-10\nto = 2026-11-11\n\n".to_owned(),
            "[[pause]]\nfrom = 2026-11-02\nto = 2026-11-03\npractice = \"call\"\n\n".to_owned(),
            goal("walk", "sam"),
            goal("call", "zoe"),
            goal("call", "sam"),
            goal("call", "ann"),
            "[log]\n".to_owned(),
            "x1 = { at = 2026-11-05, practice = \"call\", with = [\"sam\", \"zoe\", \"sam\"] }\n"
                .to_owned(),
            "x2 = { at = 2026-11-06, practice = \"call\", with = [\"mum\"] }\n".to_owned(),
            "x3 = { at = 2026-11-07, practice = \"call\", skip = true }\n".to_owned(),
        ]
        .concat(),
    );
    let year: serde_json::Value = serde_json::from_str(&home.bond("year --json")).expect("JSON");
    let people = year["people"].as_array().expect("people").iter();
    let people: Vec<String> = people
        .map(|one| {
            let wishes = one["wishes"].as_array().expect("wishes").iter();
            let wishes: Vec<&str> = wishes
                .filter_map(|wish| wish["practice"].as_str())
                .collect();
            format!(
                "{} {}: {}",
                one["person"],
                one["entries"],
                wishes.join(", ")
            )
        })
        .collect();
    assert_eq!(
        people,
        [
            "\"ann\" 0: call",
            "\"mum\" 1: ",
            "\"sam\" 1: walk, call",
            "\"zoe\" 1: call"
        ]
    );
}
