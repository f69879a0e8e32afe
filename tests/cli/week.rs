//! `bond week`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

/// The sentence that a week begins with.
fn sentence(home: &Home, line: &str) -> String {
    home.bond(line)
        .lines()
        .nth(1)
        .unwrap_or_default()
        .to_owned()
}

/// The title of a week.
fn title(home: &Home, line: &str) -> String {
    home.bond(line)
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned()
}

const WEEKLY: &str = r#"
[[goal]]
practice = "quality-time"
every = "2/week"
since = 2026-10-05
"#;

#[test]
fn this_week_has_everything() {
    assert_snapshot!(home().bond("week"), @"
    Week 47, 16 to 22 November
    8 moments this week.

                          M T W T F S now  goal               times vs last week
      Quality time, Sam   · ● ● · · · ·    2 of 2 ✓           same
      Appreciation        ● · ● · · · ●    3 of 3 ✓           same
      Call, Mum           · · · · · · ·    12 d ago           1 fewer
      Late snack          · · · · · · ●    1 of max 2         1 more
      Future goals, Sam   · · · · · · ·    0 of 1 this month
      Active listening    · · · · – – –    0 of 2 days
      Forgiveness         · · · · ● · ·                       1 more
      Physical affection  ● · · · · · ·                       same

      Mum  1 moment: Appreciation
      Sam  6 moments, 1 h: Quality time, Appreciation and Physical affection

      In all: 8 moments, 1 h
      Kinds of closeness: ● emotional ● physical ● intellectual ● spiritual

    Worth keeping
      Sunday, Appreciation with Sam and Mum: thanked both for the soup

    In the long run
      Quality time, Sam  12 of 12 weeks kept  11 weeks in a row
      Appreciation       83 of 83 days kept   83 days in a row
      Call, Mum          on time 5 of 5       6 times in a row
      Late snack         3 of 3 weeks kept    3 weeks in a row

    One idea
      Our Goal, If-Then, 25 min                                          evidence B+
      Choose one goal for four weeks, and decide now what to do when it gets hard.
      Fewer entries in the intellectual than in the emotional and spiritual
      categories in four weeks: 10 entries
      Evidence of grade B+: a part of it, or another form of it, was tested
      To begin: bond exercise start we-goal-if-then

    Plans ahead
      Quality time, Sam  after dinner, we leave the phones in the kitchen
      Call, Mum          on the way home from work, I call
      Future goals, Sam  on the first Sunday, we look at the calendar
    ");
}

#[test]
fn narrow_pages_drop_the_change_and_keep_the_days() {
    assert_snapshot!(home().wide(60).bond("week"), @"
    Week 47, 16 to 22 November
    8 moments this week.

                          M T W T F S now  goal
      Quality time, Sam   · ● ● · · · ·    2 of 2 ✓
      Appreciation        ● · ● · · · ●    3 of 3 ✓
      Call, Mum           · · · · · · ·    12 d ago
      Late snack          · · · · · · ●    1 of max 2
      Future goals, Sam   · · · · · · ·    0 of 1 this month
      Active listening    · · · · – – –    0 of 2 days
      Forgiveness         · · · · ● · ·
      Physical affection  ● · · · · · ·

      Mum  1 moment: Appreciation
      Sam  6 moments, 1 h: Quality time, Appreciation and
           Physical affection

      In all: 8 moments, 1 h
      Kinds of closeness: ● emotional ● physical ● intellectual
      ● spiritual

    Worth keeping
      Sunday, Appreciation with Sam and Mum: thanked both for
      the soup

    In the long run
      Quality time, Sam  12 of 12 weeks kept  11 weeks in a row
      Appreciation       83 of 83 days kept   83 days in a row
      Call, Mum          on time 5 of 5       6 times in a row
      Late snack         3 of 3 weeks kept    3 weeks in a row

    One idea
      Our Goal, If-Then, 25 min                      evidence B+
      Choose one goal for four weeks, and decide now what to do
      when it gets hard.
      Fewer entries in the intellectual than in the emotional
      and spiritual categories in four weeks: 10 entries
      Evidence of grade B+: a part of it, or another form of it,
      was tested
      To begin: bond exercise start we-goal-if-then

    Plans ahead
      Quality time, Sam  after dinner, we leave the phones in
                         the kitchen
      Call, Mum          on the way home from work, I call
      Future goals, Sam  on the first Sunday, we look at the
                         calendar
    ");
}

#[test]
fn wide_pages_are_not_stretched() {
    assert_snapshot!(home().wide(120).bond("week last"), @"
    Week 46, 9 to 15 November 2026
    A week with 8 moments.

                          M  T  W  T  F  S  S  goal               times vs last week
      Quality time, Sam   ·  ●  ●  ·  ·  ·  ·  2 of 2 ✓           same
      Appreciation        ·  ●  ·  ●  ·  ●  ·  3 of 3 ✓           1 fewer
      Call, Mum           ·  ●  ·  ·  ·  ·  ·  5 d ago ✓          1 more
      Late snack          ·  ·  ·  ·  ·  ·  ·  0 of max 2 ✓
      Future goals, Sam   ·  ·  ·  ·  ·  ·  ·  0 of 1 this month
      Active listening    ·  ·  ·  ·  ·  ·  ·  0 of 3 days
      New experiences     ·  ·  ·  ·  ·  ·  ●                     1 more
      Physical affection  ●  ·  ·  ·  ·  ·  ·                     same

      Mum  1 moment, 35 min: Call
      Sam  7 moments, 4 h: Quality time, Appreciation, Physical affection and New experiences
      Zoë  1 moment, 3 h: New experiences

      In all: 8 moments, 4 h 35 min
      Kinds of closeness: ● emotional ● physical ● intellectual ● spiritual

    Worth keeping
      Sunday, New experiences with Sam and Zoë, 3 h: the climbing hall
      Tuesday, Call with Mum, 35 min: she told of her school days

    In the long run
      Quality time, Sam  11 of 11 weeks kept  10 weeks in a row
      Appreciation       77 of 77 days kept   77 days in a row
      Call, Mum          on time 5 of 5       6 times in a row
      Late snack         3 of 3 weeks kept    3 weeks in a row
    ");
}

#[test]
fn colour_goes_with_words() {
    let said = home()
        .bond("week last --color always")
        .replace('\u{1b}', "^");
    assert_snapshot!(said, @"
    ^[1mWeek 46, 9 to 15 November 2026^[0m
    ^[32mA week with 8 moments.^[0m

                          ^[2mM^[0m  ^[2mT^[0m  ^[2mW^[0m  ^[2mT^[0m  ^[2mF^[0m  ^[2mS^[0m  ^[2mS^[0m  ^[2mgoal^[0m               ^[2mtimes vs last week^[0m
      ^[1mQuality time, Sam^[0m   ^[2m·^[0m  ^[32m●^[0m  ^[32m●^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[32m2 of 2 ✓^[0m           ^[2msame^[0m
      ^[1mAppreciation^[0m        ^[2m·^[0m  ^[32m●^[0m  ^[2m·^[0m  ^[32m●^[0m  ^[2m·^[0m  ^[32m●^[0m  ^[2m·^[0m  ^[32m3 of 3 ✓^[0m           ^[2m1 fewer^[0m
      ^[1mCall, Mum^[0m           ^[2m·^[0m  ^[32m●^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[32m5 d ago ✓^[0m          ^[2m1 more^[0m
      ^[1mLate snack^[0m          ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[32m0 of max 2 ✓^[0m
      ^[1mFuture goals, Sam^[0m   ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  0 of 1 this month
      ^[1mActive listening^[0m    ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  0 of 3 days
      ^[1mNew experiences^[0m     ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[32m●^[0m                     ^[2m1 more^[0m
      ^[1mPhysical affection^[0m  ^[32m●^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m  ^[2m·^[0m                     ^[2msame^[0m

      ^[1mMum^[0m  1 moment, 35 min: Call
      ^[1mSam^[0m  7 moments, 4 h: Quality time, Appreciation, Physical affection and New
           experiences
      ^[1mZoë^[0m  1 moment, 3 h: New experiences

      ^[2mIn all: ^[0m8 moments, 4 h 35 min
      ^[2mKinds of closeness:^[0m^[32m ● ^[0memotional^[32m ● ^[0mphysical^[32m ● ^[0mintellectual^[32m ● ^[0mspiritual

    ^[1mWorth keeping^[0m
      ^[2mSunday, New experiences with Sam and Zoë, 3 h: ^[0mthe climbing hall
      ^[2mTuesday, Call with Mum, 35 min: ^[0mshe told of her school days

    ^[1mIn the long run^[0m
      ^[1mQuality time, Sam^[0m  11 of 11 weeks kept  ^[2m10 weeks in a row^[0m
      ^[1mAppreciation^[0m       77 of 77 days kept   ^[2m77 days in a row^[0m
      ^[1mCall, Mum^[0m          on time 5 of 5       ^[2m6 times in a row^[0m
      ^[1mLate snack^[0m         3 of 3 weeks kept    ^[2m3 weeks in a row^[0m
    ");
}

#[test]
fn a_week_that_goes_on_leaves_days_open_and_names_who_waits() {
    assert_snapshot!(home().at("2026-11-25T12:00:00+01:00").bond("week"), @"
    Week 48, 23 to 29 November
    A quiet week so far. Any small moment is a way in.

                         M T now T F S S  goal               times vs last week
      Quality time, Sam  · · ·            0 of 2             2 fewer
      Appreciation       · · ·            1 of 3             2 fewer
      Call, Mum          · · ·            15 d ago
      Late snack         · · ·            0 of max 2
      Future goals, Sam  · · ·            0 of 1 this month
      Active listening   – – –            paused

      Mum  last together 3 days ago; you wished for Call every 14 days, last 15 days
           ago
      Sam  last together 3 days ago

    In the long run
      Quality time, Sam  12 of 12 weeks kept  11 weeks in a row
      Appreciation       82 of 84 days kept
      Call, Mum          on time 5 of 6
      Late snack         4 of 4 weeks kept    4 weeks in a row

    One idea
      Our Goal, If-Then with Mum, 25 min                                 evidence B+
      Choose one goal for four weeks, and decide now what to do when it gets hard.
      Something with Mum is due; last time together: 3 days ago
      Fewer entries in the intellectual than in the emotional and spiritual
      categories in four weeks: 8 entries
      Evidence of grade B+: a part of it, or another form of it, was tested
      To begin: bond exercise start we-goal-if-then -w mum

    Plans ahead
      Quality time, Sam  after dinner, we leave the phones in the kitchen
      Call, Mum          on the way home from work, I call
      Future goals, Sam  on the first Sunday, we look at the calendar
    ");
}

#[test]
fn programs_get_everything() {
    let home = Home::with_journal(
        &Story::new("[person.mum]\nname = \"Mum\"\n\n[[goal]]\npractice = \"quality-time\"\nwith = \"mum\"\nevery = \"7d\"\nplan = \"on Sundays\"")
            .log("2026-11-12", "quality-time", r#"with = ["mum"], minutes = 30"#)
            .log("2026-11-16", "appreciation", r#"note = "for the soup", rating = 4"#)
            .text(),
    );
    assert_snapshot!(home.bond("week --json"));
}

#[test]
fn spreadsheets_get_the_grid_and_notes_a_page() {
    let home = home().at("2026-11-25T12:00:00+01:00");
    assert_snapshot!(home.bond("week --format csv"), @r#"
    practice,with,days,entries,change,every,state,done,target
    quality-time,sam,nothing;nothing;nothing;ahead;ahead;ahead;ahead,0,-2,2/week,open,0.0,2.0
    appreciation,,nothing;nothing;nothing;ahead;ahead;ahead;ahead,0,-2,3/7d,open,1.0,3.0
    call,mum,nothing;nothing;nothing;ahead;ahead;ahead;ahead,0,0,14d,missed,0.0,1.0
    late-snack,,nothing;nothing;nothing;ahead;ahead;ahead;ahead,0,0,max2/week,open,0.0,2.0
    future-goals,sam,nothing;nothing;nothing;ahead;ahead;ahead;ahead,0,0,1/month,open,0.0,1.0
    active-listening,,paused;paused;paused;ahead;ahead;ahead;ahead,0,0,"mon,wed,fri",neutral,0.0,1.0
    "#);
    assert_snapshot!(home.bond("week last --format markdown"), @"
    **Week 47, 16 to 22 November 2026**

    A week with 8 moments.

    | | M | T | W | T | F | S | S | goal | times vs last week |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | **Quality time, Sam** | · | ● | ● | · | · | · | · | 2 of 2 ✓ | same |
    | **Appreciation** | ● | · | ● | · | · | · | ● | 3 of 3 ✓ | same |
    | **Call, Mum** | · | · | · | · | · | · | · | 12 d ago | 1 fewer |
    | **Late snack** | · | · | · | · | · | · | ● | 1 of max 2 ✓ | 1 more |
    | **Future goals, Sam** | · | · | · | · | · | · | · | 0 of 1 this month | |
    | **Active listening** | · | · | · | · | – | – | – | 0 of 2 days | |
    | **Forgiveness** | · | · | · | · | ● | · | · | | 1 more |
    | **Physical affection** | ● | · | · | · | · | · | · | | same |

    | | |
    | --- | --- |
    | **Mum** | 1 moment: Appreciation |
    | **Sam** | 6 moments, 1 h: Quality time, Appreciation and Physical affection |

    - In all: 8 moments, 1 h
    - Kinds of closeness: ● emotional ● physical ● intellectual ● spiritual

    **Worth keeping**

    - Sunday, Appreciation with Sam and Mum: thanked both for the soup

    **In the long run**

    | | | |
    | --- | --- | --- |
    | **Quality time, Sam** | 12 of 12 weeks kept | 11 weeks in a row |
    | **Appreciation** | 83 of 83 days kept | 83 days in a row |
    | **Call, Mum** | on time 5 of 5 | 6 times in a row |
    | **Late snack** | 4 of 4 weeks kept | 4 weeks in a row |
    ");
}

#[test]
fn a_past_week_keeps_its_picture() {
    let mut home = home();
    home.set_now("2026-11-18T12:00:00+01:00");
    let then = home.bond("week 2026-W46 --json");
    home.set_now("2026-12-30T12:00:00+01:00");
    assert_eq!(home.bond("week 2026-W46 --json"), then);
}

#[test]
fn weeks_are_named_in_many_ways() {
    let home = home();
    let last = home.bond("week last");
    for line in [
        "week -1",
        "week 2026-W46",
        "week w46",
        "week 2026-11-12",
        "week 2026-11-09",
    ] {
        assert_eq!(home.bond(line), last, "{line}");
    }
    assert_eq!(home.bond("week this"), home.bond("week"));
    assert_eq!(home.bond("week yesterday"), home.bond("week"));
    assert_snapshot!(home.fails("week 2026-W48", 2), @r#"error: the week "2026-W48" lies in the future: today is 2026-11-22"#);
    assert_snapshot!(home.fails("week 2026-11-23", 2), @r#"error: the week "2026-11-23" lies in the future: today is 2026-11-22"#);
    assert_snapshot!(home.fails("week 2025-W53", 2), @r#"
    error: there is no week "2025-W53"
    hint: write it as last, -1, 2026-W07 or a day of it
    "#);
    assert_snapshot!(home.fails("week soon", 2), @r#"
    error: could not understand the week "soon"
    hint: write it as last, -1, 2026-W07 or a day of it
    "#);
}

#[test]
fn the_53rd_week_goes_over_the_end_of_the_year() {
    let story = Story::new(WEEKLY)
        .log("2026-12-31", "quality-time", "")
        .log("2027-01-01", "quality-time", "");
    let home = Home::with_journal(&story.text()).at("2027-01-03T12:00:00+01:00");
    assert_snapshot!(title(&home, "week"), @"Week 53 of 2026, 28 December 2026 to 3 January");
    assert_snapshot!(title(&home, "week last"), @"Week 52, 21 to 27 December 2026");
    let home = home.at("2027-01-05T12:00:00+01:00");
    assert_snapshot!(home.bond("week last"), @"
    Week 53 of 2026, 28 December 2026 to 3 January 2027
    Your first week, with 2 moments: a good start.

                    M  T  W  T  F  S  S  goal
      Quality time  ·  ·  ·  ●  ●  ·  ·  2 of 2 ✓

      In all: 2 moments
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time  1 of 12 weeks kept
    ");
    assert_snapshot!(title(&home, "week 2026-W53"), @"Week 53 of 2026, 28 December 2026 to 3 January 2027");
    assert_snapshot!(title(&home, "week"), @"Week 1, 4 to 10 January");
}

#[test]
fn weeks_may_start_on_sunday() {
    let story = Story::new(&format!("week_starts = \"sunday\"\n{WEEKLY}"))
        .log("2026-11-15", "quality-time", "")
        .log("2026-11-21", "quality-time", "")
        .log("2026-11-22", "quality-time", "");
    let mut home = Home::with_journal(&story.text()).at("2026-11-21T12:00:00+01:00");
    assert_snapshot!(home.bond("week"), @"
    Week 47, 15 to 21 November
    Your first week, with 2 moments: a good start.

                    S  M  T  W  T  F  now  goal
      Quality time  ●  ·  ·  ·  ·  ·  ●    2 of 2 ✓

      In all: 2 moments
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time  1 of 6 weeks kept

    One idea
      Novelty List, 30 min                                                evidence A
      Plan four weeks of things that are new to both of you.
      Evidence of grade A: tested in trials
      To begin: bond exercise start novelty-list
    ");
    home.set_now("2026-11-22T12:00:00+01:00");
    assert_snapshot!(title(&home, "week"), @"Week 48, 22 to 28 November");
    assert_snapshot!(title(&home, "week 2026-W47"), @"Week 47, 15 to 21 November 2026");
}

#[test]
fn the_clocks_change_within_a_week() {
    let story = Story::new(WEEKLY)
        .log("2026-10-12", "appreciation", "")
        .log("2026-10-25T00:30:00+02:00", "quality-time", "")
        .log("2026-10-25T23:30:00+01:00", "quality-time", "")
        .log("2026-10-26T00:10:00+01:00", "quality-time", "");
    let home = Home::with_journal(&story.text()).at("2026-10-25T23:45:00+01:00");
    assert_snapshot!(home.bond("week"), @"
    Week 43, 19 to 25 October
    Everything you set out to do this week is done. Well kept.

                    M  T  W  T  F  S  now  goal      times vs last week
      Quality time  ·  ·  ·  ·  ·  ·  ●    2 of 2 ✓  2 more

      In all: 2 moments
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time  1 of 3 weeks kept

    One idea
      Our Goal, If-Then, 25 min                                          evidence B+
      Choose one goal for four weeks, and decide now what to do when it gets hard.
      Fewer entries in the intellectual than in the emotional category so far: 2
      entries
      Evidence of grade B+: a part of it, or another form of it, was tested
      To begin: bond exercise start we-goal-if-then
    ");
}

#[test]
fn a_kept_a_mended_and_a_quiet_week() {
    let story = Story::new(WEEKLY)
        .repeat("2026-10-05", 1, 2, "quality-time", "")
        .repeat("2026-10-12", 1, 1, "quality-time", "")
        .repeat("2026-10-19", 1, 3, "quality-time", "")
        .repeat("2026-11-16", 1, 1, "quality-time", "");
    let mut home = Home::with_journal(&story.text());
    assert_snapshot!(sentence(&home, "week 2026-10-05"), @"Your first week, with 2 moments: a good start.");
    assert_snapshot!(sentence(&home, "week 2026-10-12"), @"A week with 1 moment.");
    assert_snapshot!(sentence(&home, "week 2026-10-19"), @"Quality time: made up for last week, and this one too. Well mended.");
    assert_snapshot!(sentence(&home, "week 2026-10-26"), @"A quiet week. Quiet weeks are part of it.");
    assert_snapshot!(sentence(&home, "week"), @"Good to see you again. Since the start: 7 moments.");
    home.set_now("2026-10-14T12:00:00+02:00");
    assert_snapshot!(sentence(&home, "week"), @"1 moment so far, and 4 days to go. One more and the week is kept: Quality time.");
    home.set_now("2026-10-07T12:00:00+02:00");
    assert_snapshot!(sentence(&home, "week"), @"Your first week, with 2 moments: a good start.");
    home.set_now("2026-11-24T12:00:00+01:00");
    assert_snapshot!(home.bond("week"), @"
    Week 48, 23 to 29 November
    A quiet week so far. Any small moment is a way in.

                    M  now  W  T  F  S  S  goal    times vs last week
      Quality time  ·  ·                   0 of 2  1 fewer

    In the long run
      Quality time  3 of 7 weeks kept

    One idea
      Novelty List, 30 min                                                evidence A
      Plan four weeks of things that are new to both of you.
      Evidence of grade A: tested in trials
      To begin: bond exercise start novelty-list
    ");
}

#[test]
fn a_comeback_is_greeted_and_the_gap_is_not_named() {
    let story = Story::new(WEEKLY)
        .repeat("2026-08-03", 1, 40, "quality-time", "")
        .log("2026-11-19", "appreciation", "");
    let said = Home::with_journal(&story.text()).bond("week");
    assert_snapshot!(said, @"
    Week 47, 16 to 22 November
    Good to see you again. Since the start: 41 moments.

                    M  T  W  T  F  S  now  goal
      Quality time  ·  ·  ·  ·  ·  ·  ·    0 of 2
      Appreciation  ·  ·  ·  ●  ·  ·  ·

      In all: 1 moment
      Kinds of closeness: ● emotional · physical · intellectual · spiritual

    One idea
      Our Goal, If-Then, 25 min                                          evidence B+
      Choose one goal for four weeks, and decide now what to do when it gets hard.
      You haven't logged anything in the intellectual category in the last four
      weeks
      Evidence of grade B+: a part of it, or another form of it, was tested
      To begin: bond exercise start we-goal-if-then
    ");
}

#[test]
fn a_paused_week_rests() {
    let pause = "[[pause]]\nfrom = 2026-11-10\nto = 2026-11-30\nreason = \"travelling\"";
    let story =
        Story::new(&format!("{WEEKLY}\n{pause}")).repeat("2026-10-05", 1, 9, "quality-time", "");
    let home = Home::with_journal(&story.text());
    assert_snapshot!(home.bond("week"), @"
    Week 47, 16 to 22 November
    A week of rest, as planned.

                    M  T  W  T  F  S  now  goal
      Quality time  –  –  –  –  –  –  –    paused

    In the long run
      Quality time  2 of 5 weeks kept
    ");
}

#[test]
fn daily_goals_count_days_and_skips_do_not_hurt() {
    let goals = r#"
[[goal]]
practice = "appreciation"
every = "daily"
[[goal]]
practice = "active-listening"
every = "mon,wed,fri"
since = 2026-11-01
[[goal]]
practice = "quality-time"
every = "90min/week"
since = 2026-11-01
"#;
    let story = Story::new(goals)
        .repeat("2026-11-09", 1, 12, "appreciation", "")
        .repeat("2026-11-16", 1, 3, "active-listening", "")
        .log("2026-11-21", "appreciation", r#"skip = "ill""#)
        .log("2026-11-22", "appreciation", "")
        .log("2026-11-20", "active-listening", "")
        .log("2026-11-18", "quality-time", "minutes = 100")
        .log(
            "2026-11-18",
            "forgiveness",
            r#"private = true, rating = 5, note = "not for anybody""#,
        )
        .log(
            "2026-11-19",
            "appreciation",
            r#"rating = 1, note = "it did not go well""#,
        )
        .log(
            "2026-11-19",
            "appreciation",
            r#"rating = 3, note = "so so""#,
        )
        .log("2026-11-19", "appreciation", r#"note = "without a rating""#)
        .log(
            "2026-11-20",
            "appreciation",
            r#"rating = 5, note = "best \u001b[2J of all""#,
        )
        .log("2026-11-21", "appreciation", r#"rating = 4, note = "good""#);
    let home = Home::with_journal(&story.text());
    let said = home.bond("week --show-private");
    assert!(!said.contains("not for anybody"));
    assert_snapshot!(said, @r"
    Week 47, 16 to 22 November
    Everything you set out to do this week is done. Well kept.

                        M T W T F S now  goal                times vs last week
      Appreciation      ● ● ● ● ● ● ●    7 of 7 days ✓       4 more
      Active listening  ● ● ● · ● · ·    3 of 3 days ✓       4 more
      Quality time      · · ● · · · ·    100 min, goal 90 ✓  1 more
      Forgiveness       · · ● · · · ·                        1 more

      In all: 17 moments, 1 h 40 min
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    Worth keeping
      Friday, Appreciation: best \u{1b}[2J of all
      Saturday, Appreciation: good
      Thursday, Appreciation: so so

    In the long run
      Appreciation      14 of 14 days kept     14 days in a row
      Active listening  3 of 9 goal days kept  3 goal days in a row
      Quality time      1 of 3 weeks kept

    One idea
      Awe Walk Together, 20 min                                          evidence B-
      A slow walk to find something vast, old or surprising.
      Fewer entries in the spiritual than in the emotional and intellectual
      categories so far: 2 entries
      Evidence of grade B-: a part of it, or another form of it, was tested
      To begin: bond exercise start awe-walk-together
    ");
}

#[test]
fn the_idea_is_what_exercise_suggest_says_and_never_forgiveness_or_help() {
    let mut home = home();
    for day in 1..=28 {
        home.set_now(&format!("2026-11-{day:02}T12:00:00+01:00"));
        let week = json(&home.bond("week --json"));
        let suggested = json(&home.bond("exercise suggest --json"));
        let idea = &week["idea"];
        assert_eq!(*idea, suggested["suggestion"]);
        let practice = idea["practice"].as_str().expect("a practice");
        assert!(!["forgiveness", "professional-help"].contains(&practice));
        // It is done at once, so that every day another one fits.
        let exercise = idea["exercise"].as_str().expect("an exercise");
        home.bond(&format!("log {practice} --exercise {exercise}"));
    }
}

fn json(said: &str) -> serde_json::Value {
    serde_json::from_str(said).expect("JSON")
}

#[test]
fn a_suggestion_for_a_practice_that_rests_waits() {
    let home = Home::new();
    home.bond("log qt");
    assert!(home.bond("week").contains("One idea"));
    home.bond("pause --all");
    let week = home.bond("week");
    assert!(!week.contains("One idea"), "{week}");
    assert!(home.bond("exercise suggest").contains("To begin"));
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_eq!(Home::new().bond("week"), Home::new().bond("today"));
}

#[test]
fn a_page_in_ascii_has_only_ascii() {
    let home = home();
    let mut command = home.command(&["week", "2026-11-02"]);
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

#[test]
fn a_goal_in_minutes_fits_into_40_columns_and_a_long_note_does_not_fill_the_page() {
    let long = "we walked and talked and walked and talked ".repeat(20);
    let goal = "[[goal]]\npractice = \"quality-time\"\nevery = \"90min/week\"";
    let story = Story::new(goal)
        .log("2026-11-18", "quality-time", "minutes = 20")
        .log(
            "2026-11-20",
            "quality-time",
            &format!("minutes = 10, note = \"{long}\""),
        );
    assert_snapshot!(Home::with_journal(&story.text()).wide(40).bond("week last"), @"
    Week 46, 9 to 15 November 2026
    A quiet week. Quiet weeks are part of
    it.

                   M T W T F S S  goal
      Quality      · · · · · · ·  0 of 90
      time                        min
    ");
    assert_snapshot!(Home::with_journal(&story.text()).wide(40).bond("week"), @"
    Week 47, 16 to 22 November
    Your first week, with 2 moments: a good
    start.

                  M T W T F S now  goal
      Quality     · · ● · ● · ·    30 of 90
      time                         min

      In all: 2 moments, 30 min
      Kinds of closeness: ● emotional
      · physical ● intellectual ● spiritual

    Worth keeping
      Friday, Quality time, 10 min: we
      walked and talked and walked and
      talked we walked and talked and walke…

    One idea
      Novelty List, 30 min        evidence A
      Plan four weeks of things that are new
      to both of you.
      Evidence of grade A: tested in trials
      To begin:
      bond exercise start novelty-list
    ");
}

#[test]
fn less_than_last_week_is_not_told_where_it_was_skipped() {
    let story = Story::new(WEEKLY)
        .repeat("2026-11-09", 1, 2, "quality-time", "")
        .log("2026-11-17", "quality-time", r#"skip = "both ill""#)
        .log("2026-11-20", "quality-time", "");
    let said = Home::with_journal(&story.text()).bond("week");
    assert!(!said.contains("fewer"), "{said}");
}

#[test]
fn a_first_week_is_compared_with_nothing_and_names_no_goal_that_is_not_there() {
    let story = Story::new("").log("2026-11-19", "appreciation", "");
    let home = Home::with_journal(&story.text());
    for view in ["week", "month", "year"] {
        let said = home.bond(view);
        assert!(!said.contains(" vs "), "{said}");
        let before_idea = said.split("One idea").next().unwrap_or_default();
        assert!(!before_idea.contains("goal"), "{said}");
        assert!(
            !said.contains("kept") && said.contains("Appreciation"),
            "{said}"
        );
    }
}

#[test]
fn a_number_alone_is_that_of_the_week() {
    let home = Home::new();
    home.bond("log appreciation -d 2026-11-10 -q");
    assert_eq!(home.bond("week 46"), home.bond("week 2026-W46"));
    assert_eq!(home.bond("week 46"), home.bond("week w46"));
    assert!(home.fails("week 50", 2).contains("lies in the future"));
    assert!(home.fails("week 99", 2).contains("there is no week"));
    assert_eq!(home.bond("month 10"), home.bond("month october"));
}
