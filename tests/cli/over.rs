//! A week, month or year that is over says what `explain` says on the day after it.

use chrono::{Days, NaiveDate};
use insta::assert_snapshot;
use proptest::prelude::*;
use serde_json::Value;

use crate::home::Home;

/// A day between September 2025 and February 2026.
fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2025, 9, 1).expect("a day");
    (0..180_u64).prop_map(move |days| first + Days::new(days))
}

/// The header of a journal with a goal that may change and end, and a pause.
fn header() -> impl Strategy<Value = String> {
    let every = prop::sample::select(vec![
        "daily",
        "weekly",
        "3/week",
        "2/month",
        "quarterly",
        "4/year",
        "90min/week",
        "mon,fri",
        "3/7d",
        "max2/week",
        "max1/month",
    ]);
    let goal = (every, day(), prop::option::weighted(0.3, day()));
    let pause = prop::option::of((day(), 0..20_u64));
    (prop::collection::vec(goal, 1..3), pause).prop_map(|(mut goals, pause)| {
        goals.sort_by_key(|(_, since, _)| *since);
        let goals = goals.iter().map(|(every, since, until)| {
            let until = until.map_or(String::new(), |until| format!("until = {until}\n"));
            format!("\n[[goal]]\npractice = \"quality-time\"\nevery = \"{every}\"\nsince = {since}\n{until}")
        });
        let pause = pause.map(|(from, days)| {
            let to = from + Days::new(days);
            format!("\n[[pause]]\nfrom = {from}\nto = {to}\n")
        });
        let tables: String = goals.chain(pause).collect();
        format!("format = 1\n{tables}\n[log]\n")
    })
}

/// Days that were done or skipped.
fn entries() -> impl Strategy<Value = Vec<(NaiveDate, bool)>> {
    prop::collection::vec((day(), prop::bool::weighted(0.1)), 0..120)
}

fn log(entries: &[(NaiveDate, bool)], until: NaiveDate) -> String {
    let lines = entries.iter().enumerate();
    let lines = lines.filter(|(_, (day, _))| *day <= until);
    let lines = lines.map(|(number, (day, is_skip))| {
        let rest = if *is_skip {
            "skip = true"
        } else {
            "minutes = 40"
        };
        format!("x{number} = {{ at = {day}, practice = \"quality-time\", {rest} }}\n")
    });
    lines.collect()
}

/// The commands that sum up what ended before now around a day, with the last day of each.
fn stretches(day: NaiveDate) -> Vec<(String, &'static str)> {
    let mut all = vec![
        (format!("week {day}"), "week"),
        (format!("month {day}"), "month"),
    ];
    all.push(("year 2025".to_owned(), "year"));
    all
}

fn json(home: &Home, line: &str) -> Value {
    serde_json::from_str(&home.bond(&format!("{line} --json"))).expect("JSON")
}

fn date(value: &Value) -> NaiveDate {
    value.as_str().expect("a day").parse().expect("a day")
}

/// How many of the periods that end in these days were kept, and how many were judged.
fn kept(explained: &Value, from: NaiveDate, to: NaiveDate) -> (u64, u64) {
    let mut sum = (0, 0);
    for period in explained["periods"].as_array().expect("periods") {
        let end = date(&period["to"]);
        if from <= end && end <= to {
            let state = period["state"].as_str().expect("a state");
            sum.0 += u64::from(matches!(state, "kept" | "mended"));
            sum.1 += u64::from(matches!(state, "kept" | "mended" | "missed"));
        }
    }
    sum
}

/// Asks that the goal of a summary is that of `explain` on the day after.
fn agree(told: &Value, explained: &Value, journal: &str) {
    let (from, to) = (date(&told["from"]), date(&told["to"]));
    let (goal, known) = (&told["goals"][0], &explained["goal"]);
    if goal.is_null() || goal["unit"] != known["unit"] {
        // Not in force in these days, or judged by something else from the day after on.
        return;
    }
    for field in [
        "current_streak",
        "best_streak",
        "kept",
        "judged",
        "mended",
        "strength",
        "ended",
    ] {
        assert_eq!(goal[field], known[field], "{field} of {to}\n{journal}");
    }
    let periods = explained["periods"].as_array().expect("periods");
    let holds = |period: &&Value| date(&period["from"]) <= to && to <= date(&period["to"]);
    if let Some(held) = periods.iter().find(holds) {
        for field in ["every", "state", "done", "target"] {
            assert_eq!(goal[field], held[field], "{field} of {to}\n{journal}");
        }
    }
    let row = &told["grid"][0];
    if !row["judged"].is_null() {
        let (kept, judged) = kept(explained, from, to);
        assert_eq!(
            (&row["kept"], &row["judged"]),
            (&kept.into(), &judged.into()),
            "{to}\n{journal}"
        );
    }
}

/// Asks that a year and the calendar of that year say the same of the goal.
fn agree_of_a_year(year: &Value, calendar: &Value, journal: &str) {
    let (told, goal) = (&year["goals"][0], &calendar["goal"]);
    assert_eq!(calendar["today"], year["today"], "{journal}");
    assert_eq!(goal.is_null(), told.is_null(), "{journal}");
    for (field, value) in goal.as_object().into_iter().flatten() {
        assert_eq!(*value, told[field], "{field}\n{journal}");
    }
    let row = &year["grid"][0];
    if !goal.is_null() && !row["judged"].is_null() {
        let kept = (&calendar["kept"], &calendar["judged"]);
        assert_eq!(kept, (&row["kept"], &row["judged"]), "{journal}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_over_is_told_as_explain_tells_it_on_the_day_after(
        header in header(), entries in entries(), day in day()
    ) {
        let mut home = Home::with_journal(&(header.clone() + &log(&entries, NaiveDate::MAX)));
        for (line, unit) in stretches(day) {
            home.set_now("2026-11-22T21:15:00+01:00");
            home.write_journal(&(header.clone() + &log(&entries, NaiveDate::MAX)));
            let told = json(&home, &line);
            prop_assert!(told["over"].as_bool() == Some(true), "{unit}");
            let last = date(&told["to"]);
            let journal = header.clone() + &log(&entries, last);
            home.write_journal(&journal);
            home.set_now(&format!("{}T12:00:00+01:00", last + Days::new(1)));
            agree(&told, &json(&home, "explain qt"), &journal);
            if unit == "year" {
                home.set_now("2026-11-22T21:15:00+01:00");
                home.write_journal(&(header.clone() + &log(&entries, NaiveDate::MAX)));
                agree_of_a_year(&told, &json(&home, "calendar qt --year 2025"), &journal);
            }
        }
    }
}

/// A week that is missed on its last day, a limit that is kept, and a month of four weeks.
const JOURNAL: &str = r#"format = 1

[[goal]]
practice = "quality-time"
every = "2/week"
since = 2026-10-05

[[goal]]
practice = "appreciation"
every = "max2/week"
since = 2026-11-09

[log]
a1 = { at = 2026-10-05, practice = "quality-time" }
a2 = { at = 2026-10-06, practice = "quality-time" }
a3 = { at = 2026-10-12, practice = "quality-time" }
a4 = { at = 2026-10-19, practice = "quality-time" }
a5 = { at = 2026-11-02, practice = "quality-time" }
a6 = { at = 2026-11-03, practice = "quality-time" }
a7 = { at = 2026-11-10, practice = "quality-time" }
b1 = { at = 2026-11-10, practice = "appreciation" }
"#;

#[test]
fn a_week_that_is_over_counts_its_last_day() {
    let home = Home::with_journal(JOURNAL);
    assert_snapshot!(home.bond("week last"), @"
    Week 46, 9 to 15 November 2026
    A week with 2 moments.

                    M  T  W  T  F  S  S  goal          times vs last week
      Quality time  ·  ●  ·  ·  ·  ·  ·  1 of 2        1 fewer
      Appreciation  ·  ●  ·  ·  ·  ·  ·  1 of max 2 ✓  1 more

      In all: 2 moments
      Kinds of closeness: ● emotional · physical ● intellectual ● spiritual

    In the long run
      Quality time  2 of 6 weeks kept
      Appreciation  first week kept
    ");
    let goals = &json(&home, "week last")["goals"];
    assert_eq!(goals[0]["state"], "missed");
    assert_eq!(goals[0]["current_streak"], 0);
    assert_eq!(goals[1]["state"], "kept");
    assert_eq!(goals[1]["current_streak"], 1);
}

#[test]
fn a_month_that_is_over_counts_its_last_week() {
    let home = Home::with_journal(JOURNAL).at("2026-11-22T21:15:00+01:00");
    let row = &json(&home, "month october")["grid"][0];
    assert_eq!((&row["kept"], &row["judged"]), (&1.into(), &3.into()));
    let sunday = JOURNAL.replace("since = 2026-10-05", "since = 2026-05-04");
    home.write_journal(&sunday);
    // May ends on a Sunday, and its last week was missed on that day.
    let row = &json(&home, "month 2026-05")["grid"][0];
    assert_eq!((&row["kept"], &row["judged"]), (&0.into(), &4.into()));
}

#[test]
fn the_calendar_of_a_year_that_is_over_knows_nothing_of_what_came_after() {
    let lines = |days: &[&str]| -> String {
        let lines = days.iter().enumerate().map(|(number, day)| {
            format!("x{number} = {{ at = {day}, practice = \"quality-time\" }}\n")
        });
        lines.collect()
    };
    let goal = "[[goal]]\npractice = \"quality-time\"\nevery = \"2/month\"\nsince = 2025-10-01\n";
    let later = "[[goal]]\npractice = \"appreciation\"\nevery = \"daily\"\nsince = 2026-02-01\n";
    let journal = format!(
        "format = 1\n\n{goal}\n{later}\n[log]\n{}",
        lines(&[
            "2025-10-05",
            "2025-10-16",
            "2025-11-12",
            "2025-11-19",
            "2025-12-10",
            "2026-01-10",
            "2026-01-11",
            "2026-01-12",
        ])
    );
    let home = Home::with_journal(&journal).wide(40);
    assert_snapshot!(home.bond("calendar qt --year 2025"), @"
    Quality time, 2025

    …    Jun  Jul Aug  Sep Oct Nov  Dec
    Mon  ································
    Tue  ································
    Wed  ························██··█···
    Thu  ····················█··········
    Fri  ·······························
    Sat  ·······························
    Sun  ··················█············
    goal                       ●   ●    ·

      ·█ 0–1 time  ● kept  · not kept

      Twice a month: 2 of 3 months kept
      Best 2 months (1 October to 30
      November)
      5 times on 5 days
    ");
    assert!(json(&home, "calendar ap --year 2025")["goal"].is_null());
    let december = journal.replace("2026-01-12", "2025-12-12");
    home.write_journal(&december);
    let said = home.wide(80).bond("calendar qt --year 2025");
    assert!(
        said.contains("At the end of the year 3 months in a row"),
        "{said}"
    );
}
