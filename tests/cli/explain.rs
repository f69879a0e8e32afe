//! `bond explain`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::Home;
use crate::story::{Story, three_months};

/// Twice a week, then three times: with weeks mended, skipped, paused, not kept and kept, up to 22 November 2026.
fn weeks() -> Story {
    let with = r#"with = ["sam"]"#;
    Story::new(WEEKS)
        .repeat("2026-08-31", 1, 2, "quality-time", with)
        .repeat("2026-09-07", 1, 1, "quality-time", with)
        .repeat("2026-09-14", 1, 3, "quality-time", with)
        .repeat("2026-09-21", 1, 3, "quality-time", with)
        .repeat("2026-10-06", 1, 3, "quality-time", with)
        .log("2026-10-14", "quality-time", r#"skip = "both ill""#)
        .repeat("2026-10-19", 1, 3, "quality-time", with)
        // Sunday night is still that week, and Monday after midnight the next.
        .repeat("2026-11-02", 1, 2, "quality-time", with)
        .log("2026-11-08T23:59:00+01:00", "quality-time", with)
        .log("2026-11-09T00:01:00+01:00", "quality-time", with)
        .repeat("2026-11-10", 1, 2, "quality-time", with)
        .log(
            "2026-11-18",
            "quality-time",
            r#"with = ["sam"], note = "we quarrelled", private = true"#,
        )
}

const WEEKS: &str = r#"
[person.sam]
name = "Sam"

[[goal]]
practice = "quality-time"
with = "sam"
every = "2/week"
since = 2026-08-31
until = 2026-09-23

[[goal]]
practice = "quality-time"
with = "sam"
every = "3/week"
since = 2026-09-24

[[pause]]
from = 2026-10-27
to = 2026-11-01
reason = "travelling"
"#;

fn home() -> Home {
    Home::with_journal(&weeks().text())
}

/// A home with one goal for tea, and what was done for it.
fn tea(goal: &str, story: impl Fn(Story) -> Story) -> Home {
    let header = format!("[[goal]]\npractice = \"tea\"\n{goal}");
    Home::with_journal(&story(Story::new(&header)).text())
}

fn json(home: &Home, line: &str) -> Value {
    serde_json::from_str(&home.bond(&format!("{line} --json"))).expect("JSON")
}

#[test]
fn weeks_are_told_one_by_one_and_add_up() {
    assert_snapshot!(home().bond("explain qt -w sam"), @"
    Quality time with Sam

    3 times a week, from 24 September
      16 to 22 November          1 of 3  ○ open      2 to go
      9 to 15 November           3 of 3  ● kept
      2 to 8 November            3 of 3  ● kept
      26 October to 1 November   0 of 3  – neutral   paused 27 October to 1
                                                     November: travelling
      19 to 25 October           3 of 3  ● kept
      12 to 18 October           0 of 3  – neutral   skipped on 14 October: both ill
      5 to 11 October            3 of 3  ● kept
      28 September to 4 October  0 of 3  · not kept  3 short
      21 to 27 September         3 of 3  ● kept      the goal changed on 24
                                                     September

    Twice a week, from 31 August until 23 September
      14 to 20 September        3, goal 2  ● kept    makes up for the week of 7
                                                     September
      7 to 13 September         1 of 2     ◐ mended  1 short, made up for in the
                                                     week of 14 September
      31 August to 6 September  2 of 2     ● kept

    8 of the last 9 weeks were kept, 1 of them mended, counted from 31 August on.
    The streak now: 4 weeks, 5 October to 15 November, passing over 2 neutral weeks.
    It begins after 28 September to 4 October, which was not kept. This week is
    still open, and adds to it once it is kept.
    That is the best streak so far.

    Open: it is not over yet, and breaks nothing.
    Neutral: neither breaks nor lengthens a streak, and does not count in the rate.
    Mended: made up for by the next one; counts as kept in the rate, and neither
    breaks nor lengthens a streak.
    ");
}

#[test]
fn days_that_are_alike_stand_together() {
    let home = tea("every = \"daily\"\nsince = 2026-10-20", |story| {
        story
            .repeat("2026-10-20", 1, 4, "tea", "")
            .repeat("2026-10-25", 1, 10, "tea", "")
            .log("2026-11-04", "tea", r#"skip = "ill""#)
            .log("2026-11-05", "tea", r#"skip = "ill""#)
            .log("2026-11-06", "tea", r#"skip = "away""#)
            .repeat("2026-11-07", 1, 6, "tea", "")
            .repeat("2026-11-15", 1, 7, "tea", "")
    });
    assert_snapshot!(home.bond("explain"), @"
    tea

    Every day, from 20 October
      22 November               1 day   ○ open      not yet
      15 to 21 November         7 days  ● kept
      13 to 14 November         2 days  · not kept
      7 to 12 November          6 days  ● kept
      6 November                1 day   – neutral   skipped: away
      4 to 5 November           2 days  – neutral   skipped: ill
      26 October to 3 November  9 days  ● kept

    28 of 34 periods; -n shows more

    27 of the last 30 days were kept, counted from 20 October on.
    The streak now: 7 days, 15 to 21 November. It begins after 14 November, which
    was not kept. Today is still open, and adds to it once it is kept.
    The best streak so far: 16 days, 25 October to 12 November.

    Open: it is not over yet, and breaks nothing.
    Neutral: neither breaks nor lengthens a streak, and does not count in the rate.
    ");
}

#[test]
fn goal_days_are_only_those_that_are_asked_for() {
    let home = tea(
        "every = \"mon,wed,fri\"\nsince = 2026-11-01\n\n[[pause]]\nfrom = 2026-11-15\nto = 2026-11-18",
        |story| {
            story
                .repeat("2026-11-02", 2, 3, "tea", "")
                .log("2026-11-10", "tea", "")
                .log("2026-11-20", "tea", "")
        },
    );
    assert_snapshot!(home.bond("explain tea"), @"
    tea

    On Mondays, Wednesdays and Fridays, from 1 November
      20 November        1 goal day   ● kept
      16 to 18 November  2 goal days  – neutral   paused
      9 to 13 November   3 goal days  · not kept
      2 to 6 November    3 goal days  ● kept

    4 of the last 7 goal days were kept, counted from 2 November on.
    The streak now: 1 goal day, 20 November.
    The best streak so far: 3 goal days, 2 to 6 November.

    Neutral: neither breaks nor lengthens a streak, and does not count in the rate.
    ");
}

#[test]
fn covered_days_name_what_covers_them() {
    let two = tea("every = \"14d\"", |story| {
        story
            .log("2026-10-03", "tea", "")
            .log("2026-11-02", "tea", "")
            .log("2026-11-12", "tea", "")
    });
    assert_snapshot!(two.bond("explain tea -n 60"), @"
    tea

    Every 14 days, from 3 October
      13 to 26 November        not yet        ○ open      in time until Thursday
      3 to 12 November         after 10 days  ● kept
      4 October to 2 November  after 30 days  · not kept  16 days late

    The next time is due 14 days after the last. Skipped and paused days do not
    count.
    On time 1 of 2, counted from 4 October on.
    The streak now: 2 times in a row, each within 14 days, 2 to 12 November. The
    next one continues it if it is done by Thursday.
    That is the best streak so far.

    Open: it is not over yet, and breaks nothing.
    ");
    let often = tea("every = \"3/7d\"", |story| {
        story
            .repeat("2026-11-01", 2, 5, "tea", "")
            .log("2026-11-18", "tea", "")
    });
    assert_snapshot!(often.bond("explain tea"), @"
    tea

    On 3 days in any 7, from 1 November
      22 November        1 day    ○ open      2 to go
      19 to 21 November  3 days   · not kept  2 short, last done 18 November
      18 November        1 day    ● kept      done on 18 November
      16 to 17 November  2 days   · not kept  3 short, last done 9 November
      14 to 15 November  2 days   · not kept  2 short, last done 9 November
      12 to 13 November  2 days   · not kept  1 short, last done 9 November
      1 to 11 November   11 days  ● kept      done on 5 of these days, covered until
                                              11 November

    Once it is done on 3 days within 7, the 7 days from the first of them on are
    covered, and count as kept. Days that the next time covers as well are covered
    before it instead.
    12 of the last 21 days were kept, counted from 1 November on.
    No streak at the moment, as 21 November was not kept; the next kept day begins
    one.
    The best streak so far: 11 days, 1 to 11 November.

    Open: it is not over yet, and breaks nothing.
    ");
}

#[test]
fn a_longest_interval_covers_and_an_ideal_one_asks() {
    let home = tea("every = \"7d..14d\"", |story| {
        story
            .log("2026-11-01", "tea", "")
            .log("2026-11-10", "tea", "")
    });
    assert_snapshot!(home.bond("explain tea"), @"
    tea

    Every 7 to 14 days, from 1 November
      11 to 24 November  not yet       ○ open  in time until Tuesday
      2 to 10 November   after 9 days  ● kept

    The next time is due 7 days after the last, and in time until 14 days after it.
    Skipped and paused days do not count.
    On time 1 of 1, counted from 2 November on.
    The streak now: 2 times in a row, each within 14 days, 1 to 10 November. The
    next one continues it if it is done by Tuesday.
    That is the best streak so far.

    Open: it is not over yet, and breaks nothing.
    ");
}

#[test]
fn at_most_is_kept_once_it_is_over() {
    let home = tea("every = \"max2/week\"\nsince = 2026-11-02", |story| {
        story
            .repeat("2026-11-09", 1, 3, "tea", "")
            .log("2026-11-20", "tea", "")
    });
    assert_snapshot!(home.bond("explain tea"), @"
    tea

    At most twice a week, from 2 November
      16 to 22 November  1 of at most 2  ○ open      kept if it stays like this
      9 to 15 November   3, at most 2    · not kept  1 more than the limit
      2 to 8 November    0 of at most 2  ● kept

    1 of the last 2 weeks was kept, counted from 2 November on.
    No streak at the moment, as 9 to 15 November was not kept; the next kept week
    begins one.
    The best streak so far: 1 week, 2 to 8 November.

    Open: it is not over yet, and breaks nothing.
    ");
}

#[test]
fn minutes_and_months_are_named_as_such() {
    let home = tea("every = \"90min/month\"\nsince = 2026-07-15", |story| {
        story
            .log("2026-08-03", "tea", "minutes = 60")
            .log("2026-09-03", "tea", "minutes = 120")
            .log("2026-10-03", "tea", "minutes = 75")
            .log("2026-11-03", "tea", "minutes = 45")
    });
    assert_snapshot!(home.bond("explain tea"), @"
    tea

    90 min a month, from 15 July
      November   45 of 90 min      ○ open      45 min to go
      October    75 of 90 min      · not kept  15 min short
      September  120 min, goal 90  ● kept      makes up for August
      August     60 of 90 min      ◐ mended    30 min short, made up for in
                                               September
      July       0 of 90 min       – neutral   the goal begins on 15 July

    2 of the last 3 months were kept, 1 of them mended, counted from 1 August on.
    No streak at the moment, as October was not kept; the next kept month begins
    one.
    The best streak so far: 1 month, September.

    Open: it is not over yet, and breaks nothing.
    Neutral: neither breaks nor lengthens a streak, and does not count in the rate.
    Mended: made up for by the next one; counts as kept in the rate, and neither
    breaks nor lengthens a streak.
    ");
}

#[test]
fn a_change_of_the_unit_begins_another_streak() {
    let home = tea(
        "every = \"daily\"\nsince = 2026-10-26\nuntil = 2026-11-03\n\n[[goal]]\npractice = \"tea\"\nevery = \"2/week\"\nsince = 2026-11-04",
        |story| story.repeat("2026-10-26", 1, 16, "tea", ""),
    );
    assert_snapshot!(home.bond("explain tea"), @"
    tea

    Twice a week, from 4 November
      16 to 22 November  0 of 2     ○ open  2 to go
      9 to 15 November   2 of 2     ● kept
      2 to 8 November    7, goal 2  ● kept  the goal changed on 4 November

    Every day, from 26 October until 3 November
      26 October to 3 November  9 days  ● kept

    2 of the last 2 weeks were kept, counted from 2 November on.
    The streak now: 2 weeks, 2 to 15 November. This week is still open, and adds to
    it once it is kept.
    That is the best streak so far.
    Since 4 November the goal is judged by the week; before that it was by the day,
    and a streak does not run on over such a change.

    Open: it is not over yet, and breaks nothing.
    ");
}

#[test]
fn days_without_a_goal_end_a_streak() {
    let home = tea(
        "every = \"weekly\"\nsince = 2026-10-05\nuntil = 2026-10-18\n\n[[goal]]\npractice = \"tea\"\nevery = \"2/week\"\nsince = 2026-11-02",
        |story| {
            story
                .repeat("2026-10-05", 7, 2, "tea", "")
                // Counts nowhere.
                .log("2026-10-20", "tea", "")
                .repeat("2026-11-02", 1, 2, "tea", "")
                .repeat("2026-11-09", 1, 2, "tea", "")
        },
    );
    assert_snapshot!(home.bond("explain"), @"
    tea

    Twice a week, from 2 November
      16 to 22 November  0 of 2  ○ open  2 to go
      9 to 15 November   2 of 2  ● kept
      2 to 8 November    2 of 2  ● kept

    Every week, from 5 October until 18 October
      12 to 18 October  1 of 1  ● kept
      5 to 11 October   1 of 1  ● kept

    4 of the last 4 weeks were kept, counted from 5 October on.
    The streak now: 2 weeks, 2 to 15 November. This week is still open, and adds to
    it once it is kept.
    That is the best streak so far.
    No goal was in force from 19 October to 1 November; a streak does not run on
    over that.

    Open: it is not over yet, and breaks nothing.
    ");
    let value = json(&home, "explain");
    let periods = value["periods"].as_array().expect("periods").iter();
    let entries: Vec<usize> = periods
        .map(|one| one["entries"].as_array().expect("entries").len())
        .collect();
    assert_eq!(entries, [0, 2, 2, 1, 1]);
}

#[test]
fn a_goal_that_has_ended_and_one_that_is_new_have_their_words() {
    let ended = tea(
        "every = \"weekly\"\nsince = 2026-10-05\nuntil = 2026-11-01",
        |story| story.repeat("2026-10-05", 7, 4, "tea", ""),
    );
    assert_snapshot!(ended.bond("explain"), @"
    tea

    Every week, from 5 October until 1 November
      26 October to 1 November  1 of 1  ● kept
      19 to 25 October          1 of 1  ● kept
      12 to 18 October          1 of 1  ● kept
      5 to 11 October           1 of 1  ● kept

    4 of the last 4 weeks were kept, counted from 5 October on.
    The streak when the goal ended: 4 weeks, 5 October to 1 November.
    That is the best streak so far.
    ");
    let new = tea("every = \"weekly\"\nsince = 2026-11-16", |story| story);
    assert_snapshot!(new.bond("explain"), @"
    tea

    Every week, from 16 November
      16 to 22 November  0 of 1  ○ open  not yet

    No week has been judged yet.
    No streak yet; the first kept week begins one.

    Open: it is not over yet, and breaks nothing.
    ");
    let ahead = tea("every = \"weekly\"\nsince = 2026-12-01", |story| story);
    assert_snapshot!(ahead.bond("explain"), @"
    tea

    Every week; it begins on 1 December.
    ");
}

#[test]
fn the_goal_is_named_where_there_are_several() {
    let home = Home::with_journal(&three_months().text());
    assert_snapshot!(home.fails("explain", 2), @"
    error: could not tell which goal is meant: there are 6
    hint: name one: 'bond explain quality-time -w sam', 'bond explain appreciation', 'bond explain call -w mum', 'bond explain late-snack', 'bond explain future-goals -w sam', 'bond explain active-listening'
    ");
    assert_snapshot!(home.fails("explain -w zoe", 2), @"
    error: could not find a goal with Zoë
    hint: 'bond goal list --all' shows every goal
    ");
    assert_snapshot!(home.fails("explain qt -w mum", 2), @"
    error: could not find a goal for Quality time with Mum
    hint: there is one with Sam: add -w sam
    ");
    assert_snapshot!(home.fails("explain forgiveness", 2), @"
    error: could not find a goal for Forgiveness
    hint: 'bond goal list --all' shows every goal
    ");
    assert_snapshot!(home.fails("explain qt --since 2026-11-20 --until 2026-11-10", 2), @"error: could not look from 2026-11-20 to 2026-11-10: the end comes first");
    assert_snapshot!(Home::new().fails("explain", 2), @"
    error: could not explain a streak: there is no goal yet
    hint: 'bond goal set' begins one, as in 'bond goal set quality-time 2/week'
    ");
    home.fails("explain qt -n 0", 2);
    // The only goal of a practice or of a person needs no more words, and neither does the only one that has not ended.
    assert_eq!(home.bond("explain qt"), home.bond("explain qt -w sam"));
    assert_eq!(
        home.bond("explain -w mum"),
        home.bond("explain call -w mum")
    );
    let ended = "[[goal]]\npractice = \"call\"\nevery = \"daily\"\nsince = 2026-09-01\nuntil = 2026-09-03\n";
    let home = tea("every = \"daily\"", |story| {
        story.log("2026-11-22", "tea", "")
    });
    let journal = home.journal().replace("[log]", &format!("{ended}\n[log]"));
    home.write_journal(&journal);
    assert_eq!(home.bond("explain"), home.bond("explain tea"));
}

#[test]
fn a_goal_for_everybody_is_another_than_one_for_a_person() {
    let text = weeks().text().replace(
        "[[pause]]",
        "[[goal]]\npractice = \"quality-time\"\nevery = \"monthly\"\nsince = 2026-10-01\n\n[[pause]]",
    );
    let home = Home::with_journal(&text);
    assert!(home.bond("explain qt").starts_with("Quality time\n"));
    assert!(
        home.bond("explain qt -w sam")
            .starts_with("Quality time with Sam\n")
    );
}

#[test]
fn more_periods_are_shown_where_they_are_asked_for() {
    let home = home();
    let rows = |line: &str| {
        let said = home.bond(line);
        said.lines().filter(|line| line.starts_with("  ")).count()
    };
    assert!(
        home.bond("explain qt -n 2")
            .contains("2 of 12 periods; -n shows more")
    );
    assert_eq!(rows("explain qt -n 2"), 2);
    assert_eq!(rows("explain qt --since 2026-11-09"), 2);
    assert_eq!(rows("explain qt --since 2026-11-08 --until 2026-11-08"), 1);
    let value = json(&home, "explain qt --since 2026-11-08 -n 1");
    assert_eq!(value["matched"], 3);
    assert_eq!(value["periods"].as_array().map(Vec::len), Some(1));
    let daily = tea("every = \"daily\"\nsince = 2026-01-01", |story| story);
    assert_eq!(
        json(&daily, "explain")["periods"].as_array().map(Vec::len),
        Some(326)
    );
    assert!(daily.bond("explain").contains("28 of 326 periods"));
    assert_eq!(daily.bond("explain --format csv").lines().count(), 327);
    assert!(
        daily
            .bond("explain --until 2025-12-31")
            .contains("No period of this goal lies in these days.")
    );
}

#[test]
fn a_first_time_today_says_until_when_the_next_one_is_in_time() {
    let home = Home::new();
    home.bond("goal set qt 7d..14d");
    home.bond("log qt");
    assert_snapshot!(home.bond("explain qt"), @"
    Quality time

    Every 7 to 14 days; last done today, and the next time is in time until 6
    December.
    ");
}

#[test]
fn what_is_private_counts_and_is_not_told() {
    let story = weeks().log(
        "2026-10-30",
        "quality-time",
        r#"skip = "a quarrel", private = true"#,
    );
    let home = Home::with_journal(&story.text()).wide(200);
    for format in ["table", "json", "csv", "markdown"] {
        let said = home.bond(&format!("explain qt --format {format}"));
        assert!(!said.contains("quarrel"), "{said}");
    }
    assert!(
        home.bond("explain qt")
            .contains("16 to 22 November          1 of 3")
    );
    assert!(
        home.bond("explain qt --show-private")
            .contains("skipped on 30 October: a quarrel")
    );
    assert_eq!(
        json(&home, "explain qt")["periods"][0]["entries"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}

#[test]
fn programs_get_the_ids_and_the_reasons() {
    let value = json(&home(), "explain qt -n 9");
    let periods = value["periods"].as_array().expect("periods");
    let short: Vec<String> = periods
        .iter()
        .map(|one| {
            let kinds = one["why"].as_array().expect("reasons").iter();
            let kinds: Vec<&str> = kinds.filter_map(|why| why["kind"].as_str()).collect();
            let entries = one["entries"].as_array().expect("entries").len();
            format!(
                "{} {} {entries} {}",
                one["from"],
                one["state"],
                kinds.join("+")
            )
        })
        .collect();
    assert_snapshot!(short.join("\n").replace('"', ""), @"
    2026-11-16 open 1 short
    2026-11-09 kept 3 reached
    2026-11-02 kept 3 reached
    2026-10-26 neutral 0 paused
    2026-10-19 kept 3 reached
    2026-10-12 neutral 0 skipped
    2026-10-05 kept 3 reached
    2026-09-28 missed 0 short
    2026-09-21 kept 3 reached+changed
    ");
    assert_eq!(periods[5]["why"][0]["reason"], "both ill");
    assert_eq!(periods[5]["why"][0]["from"], "2026-10-14");
    assert_eq!(value["goals"][0]["to"], "2026-09-23");
    assert_eq!(value["goal"]["current_streak"], 4);
}

#[test]
fn the_periods_of_every_goal_add_up_to_what_stats_says() {
    let home = Home::with_journal(&three_months().text());
    let stats = json(&home, "stats");
    for goal in stats["goals"].as_array().expect("goals") {
        let practice = goal["practice"].as_str().expect("a practice");
        let with = goal["with"].as_str().map(|with| format!(" -w {with}"));
        let line = format!("explain {practice}{}", with.unwrap_or_default());
        let value = json(&home, &line);
        let mut told = goal.clone();
        // The periods that stats shows are among those of explain.
        told.as_object_mut().expect("a goal").remove("recent");
        assert_eq!(value["goal"], told, "{line}");
        let periods = value["periods"].as_array().expect("periods");
        if matches!(practice, "quality-time" | "late-snack" | "future-goals") {
            for one in periods {
                let entries = one["entries"].as_array().expect("entries").iter();
                assert_eq!(one["done"], entries.map(|_| 1.0).sum::<f64>(), "{one}");
            }
        }
        let count = |mark: &str, states: &[&str]| {
            let counts = |one: &&Value| {
                one[mark] == true && states.contains(&one["state"].as_str().expect("a state"))
            };
            periods.iter().filter(counts).count()
        };
        // Between times in a row lies one interval less.
        let between = u64::from(goal["unit"] == "time");
        for (streak, mark) in [("current_streak", "in_streak"), ("best_streak", "in_best")] {
            let streak = goal[streak].as_u64().expect("a streak");
            let kept = count(mark, &["kept"]) as u64;
            assert_eq!(streak.saturating_sub(between), kept, "{line}");
        }
        assert_eq!(
            goal["kept"],
            count("in_rate", &["kept", "mended"]),
            "{line}"
        );
        assert_eq!(
            goal["judged"],
            count("in_rate", &["kept", "mended", "missed"]),
            "{line}"
        );
        assert_eq!(goal["mended"], count("in_rate", &["mended"]), "{line}");
    }
}

#[test]
fn no_line_is_wider_than_the_page_and_nobody_is_blamed() {
    for wide in [30, 40, 60, 80, 120] {
        let said = home().wide(wide).bond("explain qt");
        let widest = said.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(wide), "{wide}: {said}");
        for word in ["fail", "miss", "lost", "broke ", "bad", "should"] {
            assert!(!said.to_lowercase().contains(word), "{word}: {said}");
        }
    }
}
