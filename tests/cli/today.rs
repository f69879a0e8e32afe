//! `bond today`, and plain `bond`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

#[test]
fn plain_bond_is_today() {
    let home = home();
    let plain = home.run::<&str>(&[]);
    assert_eq!(plain.stdout, home.bond("today"));
    assert_eq!(plain.status, 0);
}

#[test]
fn what_comes_later_and_what_is_done() {
    assert_snapshot!(home().bond("today"), @"
    Sunday 22 November

      later   Call, Mum          in 2 days    last 12 days ago, on time 5 of 5
              Future goals, Sam  9 days left  0 of 1 this month
      done    Appreciation       08:10        3 of 3 in 7 days, kept 83 of 83 days
      kept    Quality time, Sam               2 of 2 this week, kept 12 of 12 weeks
      limit   Late snack                      1 of at most 2 this week, kept 3 of 3
      paused  Active listening                until 30 November, hoarse

    Nothing is due today.
    ");
}

#[test]
fn what_is_lost_first_stands_on_top() {
    assert_snapshot!(home().at("2026-11-26T12:00:00+01:00").bond("today"), @"
    Thursday 26 November

      overdue  Call, Mum          today        last 16 days ago, on time 5 of 6
                                               plan: on the way home from work, I
                                               call
      due      Quality time, Sam  4 days left  0 of 2 this week, kept 12 of 12 weeks
                                               plan: after dinner, we leave the
                                               phones in the kitchen
               Appreciation       today        1 of 3 in 7 days, kept 81 of 84 days
      later    Future goals, Sam  5 days left  0 of 1 this month
      limit    Late snack                      0 of at most 2 this week, kept 4 of 4
      paused   Active listening                until Monday, hoarse
    ");
}

#[test]
fn narrow_pages_lose_no_names() {
    assert_snapshot!(home().wide(60).bond("today"), @"
    Sunday 22 November

      later   Call, Mum          in 2 days    last 12 days ago
              Future goals, Sam  9 days left  0 of 1 this month
      done    Appreciation       08:10        3 of 3 in 7 days
      kept    Quality time, Sam               2 of 2 this week
      limit   Late snack                      1 of at most 2
      paused  Active listening                until 30 November

    Nothing is due today.
    ");
}

#[test]
fn wide_pages_have_a_line_a_goal() {
    assert_snapshot!(home().wide(120).bond("today"), @"
    Sunday 22 November

      later   Call, Mum          in 2 days    last 12 days ago, every 14 days, on time 5 of 5, 6 times in a row
              Future goals, Sam  9 days left  0 of 1 this month
      done    Appreciation       08:10        3 of 3 in 7 days, kept 83 of 83 days, 83 days in a row
      kept    Quality time, Sam               2 of 2 this week, kept 12 of 12 weeks, ◐ 1 made up for, safe until 29 November
      limit   Late snack                      1 of at most 2 this week, kept 3 of 3 weeks, 3 weeks in a row
      paused  Active listening                until 30 November, hoarse

    Nothing is due today.
    ");
}

#[test]
fn colour_goes_with_words() {
    let said = home().bond("today --color always").replace('\u{1b}', "^");
    assert_snapshot!(said, @"
    ^[1mSunday 22 November^[0m

      later   ^[1mCall, Mum^[0m          in 2 days    last 12 days ago^[2m, on time 5 of 5^[0m
              ^[1mFuture goals, Sam^[0m  9 days left  0 of 1 this month
      ^[32mdone^[0m    ^[1mAppreciation^[0m       08:10        3 of 3 in 7 days^[2m, kept 83 of 83 days^[0m
      ^[32mkept^[0m    ^[1mQuality time, Sam^[0m               2 of 2 this week^[2m, kept 12 of 12 weeks^[0m
      limit   ^[1mLate snack^[0m                      1 of at most 2 this week^[2m, kept 3 of 3^[0m
      ^[2mpaused^[0m  ^[1mActive listening^[0m                until 30 November, hoarse

    ^[32mNothing is due today.^[0m
    ");
}

#[test]
fn programs_get_everything() {
    let said = home()
        .at("2026-11-26T12:00:00+01:00")
        .bond("today --format csv");
    assert_snapshot!(said, @r#"
    practice,with,every,unit,state,done,target,current_streak,best_streak,best_from,best_to,kept,judged,mended,strength,due,safe_until,last,ended,overdue,place,deadline,plan
    call,mum,14d,time,missed,0.0,1.0,0,6,2026-09-05,2026-11-10,5,6,0,65.97386123887861,true,,2026-11-10,false,true,due,2026-11-26,"on the way home from work, I call"
    quality-time,sam,2/week,week,open,0.0,2.0,11,11,2026-08-31,2026-11-22,12,12,1,84.16311625819625,true,2026-11-29,2026-11-18,false,false,due,2026-11-29,"after dinner, we leave the phones in the kitchen"
    appreciation,,3/7d,day,open,1.0,3.0,0,83,2026-09-01,2026-11-22,81,84,0,92.0165758897695,true,,2026-11-22,false,false,due,2026-11-26,
    future-goals,sam,1/month,month,open,0.0,1.0,0,0,,,0,1,0,0.0,false,,,false,false,later,2026-11-30,"on the first Sunday, we look at the calendar"
    late-snack,,max2/week,week,open,0.0,2.0,4,4,2026-10-26,2026-11-22,4,4,0,100.0,false,,2026-11-22,false,false,limit,,
    active-listening,,"mon,wed,fri",day,neutral,0.0,0.0,0,0,,,0,8,0,0.0,false,,,false,false,paused,,
    "#);
}

#[test]
fn a_check_answers_with_its_status() {
    let mut home = home();
    let run = home.run(&["today", "--check", "-q"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    home.set_now("2026-11-26T12:00:00+01:00");
    let run = home.run(&["today", "--check", "-q"]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert!(home.run(&["today", "--check"]).stdout.contains("due"));
    assert_eq!(home.run(&["today"]).status, 0);
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_snapshot!(Home::new().bond("today"), @"
    Welcome. Your journal is still empty; begin with one of these:
      bond log appreciation --with Sam    write down what you did
      bond goal set quality-time 2/week   aim for something
      bond practice list                  see what can be tracked
    ");
    assert!(!Home::new().journal_path().exists());
    assert_eq!(
        Home::with_journal("format = 1\n\n[log]\n").bond("today"),
        Home::new().bond("today")
    );
}

#[test]
fn without_goals_it_says_what_was_done_and_how_to_aim() {
    let story = Story::new("[person.sam]\nname = \"Sam\"")
        .log("2026-11-20", "active-listening", "")
        .log(
            "2026-11-22T08:10:00+01:00",
            "active-listening",
            r#"with = ["sam"], minutes = 20"#,
        )
        .log(
            "2026-11-22T09:30:00+01:00",
            "active-listening",
            r#"with = ["mum"], minutes = 15"#,
        )
        .log("2026-11-22", "forgiveness", "");
    let mut home = Home::with_journal(&story.text());
    assert_snapshot!(home.bond("today"), @"
    Sunday 22 November

      done  Active listening  09:30  2 times, with Sam and mum, 35 min
            Forgiveness       today

    To aim for something: bond goal set active-listening 2/week
    ");
    home.set_now("2026-11-23T12:00:00+01:00");
    assert_snapshot!(home.bond("today"), @"
    Monday 23 November

      Nothing is written down for today yet.

    To aim for something: bond goal set active-listening 2/week
    ");
}

#[test]
fn skipped_and_paused_goals_are_not_due() {
    let goals = r#"
[[goal]]
practice = "appreciation"
every = "daily"
[[goal]]
practice = "quality-time"
every = "daily"
[[goal]]
practice = "future-goals"
every = "weekly"
since = 2026-12-01
[[goal]]
practice = "new-experiences"
every = "weekly"
since = 2026-01-01
until = 2026-10-31
[[pause]]
from = 2026-11-22
practice = "quality-time"
"#;
    let story = Story::new(goals)
        .log("2026-11-21", "appreciation", "")
        .log("2026-11-21", "quality-time", "")
        .log("2026-11-22", "appreciation", r#"skip = "both ill""#);
    let home = Home::with_journal(&story.text());
    assert_snapshot!(home.bond("today"), @"
    Sunday 22 November

      skipped  Appreciation             both ill, first day kept
      paused   Quality time             first day kept
      ahead    Future goals  in 9 days  every week

    Nothing is due today.
    ");
}

#[test]
fn the_small_hours_belong_to_the_day_before() {
    let goal = "day_starts = \"04:00\"\n\n[[goal]]\npractice = \"appreciation\"\nevery = \"daily\"";
    let story = Story::new(goal).log("2026-11-23T01:30:00+01:00", "appreciation", "");
    let home = Home::with_journal(&story.text()).at("2026-11-23T02:00:00+01:00");
    assert_snapshot!(home.bond("today"), @"
    Sunday 22 November

      done  Appreciation  01:30  done today, first day kept, safe until tomorrow

    Nothing is due today.
    ");
}

#[test]
fn sums_of_fractions_are_shown_as_people_add_them() {
    let goal = "[practice.read]\nunit = \"pages\"\n\n[[goal]]\npractice = \"read\"\nevery = \"1.5pages/week\"";
    let story = Story::new(goal)
        .log("2026-11-21", "read", "amount = 0.1")
        .log("2026-11-22", "read", "amount = 0.2");
    let said = Home::with_journal(&story.text()).bond("today");
    assert!(said.contains("0.3 of 1.5 pages this week"), "{said}");
}

#[test]
fn a_page_in_ascii_has_only_ascii() {
    let home = home();
    let mut command = home.command(&["today"]);
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

/// Goals with an ideal interval and one without, each done some days before 22 November.
fn spaced() -> Home {
    let goals = r#"
[[goal]]
practice = "future-goals"
every = "20d"
[[goal]]
practice = "quality-time"
every = "7d..14d"
plan = "when we sit on the train, I ask"
[[goal]]
practice = "call"
every = "5d..10d"
[[goal]]
practice = "appreciation"
every = "7d..14d"
[[goal]]
practice = "tea"
every = "2d..30d"
"#;
    let story = Story::new(goals)
        .log("2026-11-13", "quality-time", "")
        .log("2026-11-10", "call", "")
        .log("2026-11-18", "appreciation", "")
        .log("2026-11-18", "future-goals", "")
        .log("2026-11-22T09:00:00+01:00", "tea", "");
    Home::with_journal(&story.text())
}

#[test]
fn what_is_overdue_stands_above_what_is_due() {
    let home = spaced();
    assert_snapshot!(home.bond("today"), @"
    Sunday 22 November

      overdue  call          today        last 12 days ago, every 5 to 10 days
      due      Quality time  6 days left  last 9 days ago, every 7 to 14 days
                                          plan: when we sit on the train, I ask
      later    Appreciation  in 3 days    last 4 days ago, every 7 to 14 days
               Future goals  in 16 days   last 4 days ago, every 20 days
      done     tea           09:00        done today, safe until 22 December
    ");
    assert_snapshot!(home.at("2026-11-26T12:00:00+01:00").bond("today"), @"
    Thursday 26 November

      overdue  call          today         last 16 days ago, every 5 to 10 days
      due      Quality time  2 days left   last 13 days ago, every 7 to 14 days
                                           plan: when we sit on the train, I ask
               Appreciation  7 days left   last 8 days ago, every 7 to 14 days
               tea           27 days left  last 4 days ago, every 2 to 30 days
      later    Future goals  in 12 days    last 8 days ago, every 20 days
    ");
}

#[test]
fn a_check_says_no_from_the_ideal_interval_on() {
    let goal = "[[goal]]\npractice = \"call\"\nevery = \"5d..10d\"";
    let story = Story::new(goal).log("2026-11-17", "call", "");
    let mut home = Home::with_journal(&story.text());
    let asked = |home: &Home| {
        let run = home.run(&["today", "--check", "--json"]);
        let value: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
        let goal = &value["goals"][0];
        let told = |name: &str| goal[name].to_string().replace('"', "");
        format!(
            "{}: {} due {} overdue {}, {}",
            run.status,
            told("place"),
            told("due"),
            told("overdue"),
            told("deadline")
        )
    };
    let mut days = Vec::new();
    for day in [21, 22, 26, 27] {
        home.set_now(&format!("2026-11-{day}T12:00:00+01:00"));
        days.push(asked(&home));
    }
    assert_snapshot!(days.join("\n"), @"
    0: later due false overdue false, 2026-11-27
    1: due due true overdue false, 2026-11-27
    1: due due true overdue false, 2026-11-27
    1: due due true overdue false, 2026-11-27
    ");
}

#[test]
fn of_what_is_due_the_streak_that_ends_first_stands_first() {
    let goals = r#"
[[goal]]
practice = "future-goals"
every = "7/week"
since = 2026-11-09
[[goal]]
practice = "appreciation"
every = "daily"
since = 2026-11-21
[[goal]]
practice = "active-listening"
every = "2/month"
since = 2026-10-01
[[goal]]
practice = "quality-time"
every = "daily"
since = 2026-11-20
[[goal]]
practice = "call"
every = "1d..4d"
"#;
    let story = Story::new(goals)
        .repeat("2026-11-09", 1, 7, "future-goals", "")
        .repeat("2026-10-09", 1, 2, "active-listening", "")
        .repeat("2026-11-20", 1, 1, "appreciation", "")
        .repeat("2026-11-20", 1, 4, "quality-time", "")
        .log("2026-11-22", "call", "");
    let home = Home::with_journal(&story.text()).at("2026-11-24T12:00:00+01:00");
    let said = home.bond("today --json");
    let value: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let goals = value["goals"].as_array().expect("goals").iter();
    let due: Vec<String> = goals
        .map(|goal| {
            format!(
                "{} {} {}",
                goal["practice"], goal["due"], goal["safe_until"]
            )
        })
        .collect();
    assert_snapshot!(due.join("\n").replace('"', ""), @"
    quality-time true 2026-11-24
    call true 2026-11-26
    active-listening true 2026-11-30
    appreciation true null
    future-goals true null
    ");
}
