//! Dates as they are typed: clock changes, nights, and every form that is understood.

use crate::home::{Home, Run};

const BERLIN: &str = "2026-10-25T06:00:00+01:00";

/// The `at` of what `-d` means, through `log --dry-run`.
fn at(home: &Home, when: &str) -> String {
    let run = home.run(&["log", "appreciation", "--dry-run", "--json", "-d", when]);
    assert_eq!(run.status, 0, "{when}: {}", run.stderr);
    let answer: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    answer["entry"]["at"].as_str().expect("at").to_owned()
}

fn refused(home: &Home, when: &str) -> String {
    let run = home.run(&["log", "appreciation", "-d", when]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{when}");
    run.stderr
}

#[test]
fn hours_and_minutes_ago_are_counted_on_instants() {
    let mut home = Home::new().at(BERLIN);
    assert_eq!(at(&home, "7 hours ago"), "2026-10-25T00:00:00+02:00");
    assert_eq!(at(&home, "4 hours ago"), "2026-10-25T02:00:00+01:00");
    assert_eq!(at(&home, "5 hours ago"), "2026-10-25T02:00:00+02:00");
    home.set_now("2026-03-29T03:15:00+02:00");
    assert_eq!(at(&home, "30 minutes ago"), "2026-03-29T01:45:00+01:00");
}

#[test]
fn of_a_time_that_occurs_twice_the_later_one_that_is_past_is_meant() {
    let mut home = Home::new().at("2026-10-25T02:15:00+01:00");
    assert_eq!(at(&home, "02:30"), "2026-10-25T02:30:00+02:00");
    assert_eq!(at(&home, "02:10"), "2026-10-25T02:10:00+01:00");
    home.set_now("2026-10-25T02:45:00+01:00");
    assert_eq!(at(&home, "02:30"), "2026-10-25T02:30:00+01:00");
    home.set_now("2026-10-25T02:15:00+02:00");
    assert!(refused(&home, "02:30").contains("lies in the future"));
}

#[test]
fn every_minute_that_the_clocks_leave_out_is_refused() {
    let home = Home::new();
    for minute in ["02:00", "02:01", "02:30", "02:59"] {
        let said = refused(&home, &format!("2026-03-29 {minute}"));
        assert!(said.contains("does not exist"), "{minute}: {said}");
    }
    assert_eq!(at(&home, "2026-03-29 01:59"), "2026-03-29T01:59:00+01:00");
    assert_eq!(at(&home, "2026-03-29 03:00"), "2026-03-29T03:00:00+02:00");
    let line = "{\"practice\": \"qt\", \"at\": \"2026-03-29 02:00\"}\n";
    assert_eq!(home.pipe(line, &["log", "-"]).status, 2);
    home.bond("log appreciation -q");
    assert!(
        home.fails("edit @1 -d 2026-03-29T02:00", 2)
            .contains("does not exist")
    );
}

/// A zone that went over the date line: no clock there showed 30 December 2011.
fn over_the_date_line(home: &Home) -> String {
    let mut zone = b"TZif\0".to_vec();
    zone.extend([0; 15]);
    for count in [0, 0, 0, 1, 2, 8_u32] {
        zone.extend(count.to_be_bytes());
    }
    // The change is at 2011-12-30 10:00 UTC, from 10 hours behind to 14 hours ahead of it.
    zone.extend(1_325_239_200_u32.to_be_bytes());
    zone.push(1);
    for (hours, name) in [(-10, 0), (14, 4)] {
        zone.extend((hours * 3600_i32).to_be_bytes());
        zone.extend([0, name]);
    }
    zone.extend(b"-10\0+14\0");
    let path = home.path().join("zone");
    std::fs::write(&path, zone).expect("a zone");
    path.display().to_string()
}

#[test]
fn a_day_that_the_clocks_leave_out_is_refused_in_every_form() {
    let home = Home::new().at("2012-01-05T12:00:00+14:00");
    let zone = over_the_date_line(&home);
    let run = |arguments: &[&str]| {
        let output = home.command(arguments).env("TZ", &zone).output();
        Run::of(output.expect("bond runs"))
    };
    for day in ["2011-12-29", "2011-12-31"] {
        let said = run(&["log", "qt", "-q", "-d", day]);
        assert_eq!((said.status, said.stderr.as_str()), (0, ""), "{day}");
    }
    let before = home.journal();
    for arguments in [
        ["log", "qt", "-d", "2011-12-30"],
        ["log", "qt", "-d", "last fri"],
        ["log", "qt", "-d", "2011-12-30 12:00"],
        ["log", "qt", "-d", "2011-12-29..2011-12-31"],
        ["skip", "qt", "-d", "6 days ago"],
        ["edit", "@1", "-d", "2011-12-30"],
    ] {
        let said = run(&arguments);
        assert_eq!(said.status, 2, "{arguments:?}");
        let why = said.stderr.contains("2011-12-30") && said.stderr.contains("does not exist");
        assert!(why, "{arguments:?}: {}", said.stderr);
        assert_eq!(home.journal(), before, "{arguments:?}");
    }
    insta::assert_snapshot!(run(&["log", "qt", "-d", "2011-12-30"]).stderr, @"
    error: could not place 2011-12-30: the clocks went from the day before to the day after, so that day does not exist
    hint: to let no streak break on it, run: bond pause --all --from 2011-12-30 --to 2011-12-30
    ");
    // The way that the hint shows keeps a streak.
    run(&["goal", "set", "qt", "daily", "--since", "2011-12-29", "-q"]);
    run(&[
        "pause",
        "--all",
        "--from",
        "2011-12-30",
        "--to",
        "2011-12-30",
        "-q",
    ]);
    insta::assert_snapshot!(run(&["explain", "qt"]).stdout, @"
    Quality time

    Every day, from 29 December 2011
      5 January         1 day   ○ open      not yet
      1 to 4 January    4 days  · not kept
      31 December 2011  1 day   ● kept
      30 December 2011  1 day   – neutral   paused
      29 December 2011  1 day   ● kept

    2 of the last 6 days were kept, counted from 29 December 2011 on.
    No streak at the moment, as 4 January was not kept; the next kept day begins
    one.
    The best streak so far: 2 days, 29 to 31 December 2011.

    Open: it is not over yet, and breaks nothing.
    Neutral: neither breaks nor lengthens a streak, and does not count in the rate.
    ");
    // Where a day begins at four, the first hours of the next date belong to it.
    run(&["config", "set", "day_starts", "04:00", "-q"]);
    let said = run(&["log", "qt", "-q", "-d", "2011-12-30"]);
    assert_eq!((said.status, said.stderr.as_str()), (0, ""));
}

fn late() -> Home {
    Home::with_journal("day_starts = \"04:00\"\n\n[log]\n").at("2026-11-23T00:30:00+01:00")
}

#[test]
fn a_night_is_named_by_the_day_for_which_it_counts() {
    let mut home = late();
    let said = home.bond("log appreciation");
    assert!(said.contains("today 00:30"), "{said}");
    let said = refused(&home, "01:00");
    assert!(said.contains("lies in the future"), "{said}");
    assert!(said.contains("yesterday 01:00"), "{said}");
    assert_eq!(at(&home, "22:00"), "2026-11-22T22:00:00+01:00");
    for line in ["edit @1 --rating 3", "remove @1 --yes", "undo"] {
        let said = home.bond(line);
        assert!(said.contains("today 00:30"), "{line}: {said}");
    }
    home.set_now("2026-11-23T12:00:00+01:00");
    let said = home.run(&["log", "appreciation", "-d", "03:00"]).stdout;
    assert!(said.contains("yesterday 03:00"), "{said}");
    assert_eq!(at(&home, "yesterday 03:00"), "2026-11-23T03:00:00+01:00");
    assert_eq!(at(&home, "2026-11-22 03:00"), "2026-11-22T03:00:00+01:00");
}

#[test]
fn a_day_alone_moves_an_entry_and_keeps_its_time_of_day() {
    let home = Home::new();
    home.bond("log appreciation -q -d 20:30");
    home.bond("edit @1 -d yesterday -q");
    assert!(home.journal().contains("at = 2026-11-21T20:30:00+01:00"));
    home.bond("edit @1 -d 2026-07-01 -q");
    assert!(home.journal().contains("at = 2026-07-01T20:30:00+02:00"));
    let mut home = home;
    home.set_now("2026-11-22T12:00:00+01:00");
    let said = home.fails("edit @1 -d today", 2);
    assert!(said.contains("keeps its time of day"), "{said}");
}

#[test]
fn a_time_alone_is_that_of_the_day_of_the_entry() {
    let home = Home::new();
    home.bond("log appreciation -q -d 2026-07-01");
    for (typed, at) in [
        ("20:30", "2026-07-01T20:30:00+02:00"),
        ("9pm", "2026-07-01T21:00:00+02:00"),
        ("at 23:50", "2026-07-01T23:50:00+02:00"),
        ("midnight", "2026-07-01T00:00:00+02:00"),
        ("yesterday 20:30", "2026-11-21T20:30:00+01:00"),
        ("21:30", "2026-11-21T21:30:00+01:00"),
        ("1 hour ago", "2026-11-22T20:15:00+01:00"),
        ("20:00", "2026-11-22T20:00:00+01:00"),
    ] {
        home.run(&["edit", "@1", "-q", "-d", typed]);
        let written = home.journal();
        assert!(
            written.contains(&format!("at = {at}")),
            "{typed}: {written}"
        );
    }
    home.bond("edit @1 -q -d 2026-11-20");
    let said = home.bond("edit @1 -d 21:30");
    assert!(said.contains("Appreciation, Friday 21:30"), "{said}");
}

#[test]
fn a_time_alone_that_the_day_of_the_entry_does_not_have_is_refused() {
    let home = Home::new();
    home.bond("log appreciation -q");
    let said = home.fails("edit @1 -d 22:00", 2);
    assert!(said.contains("lies in the future"), "{said}");
    assert!(said.contains("\"yesterday 22:00\""), "{said}");
    home.bond("edit @1 -q -d 2026-03-29");
    let said = home.fails("edit @1 -d 02:30", 2);
    assert!(said.contains("could not place 2026-03-29 02:30"), "{said}");
}

#[test]
fn a_time_alone_after_midnight_is_in_the_night_of_the_entry() {
    let home = late();
    home.bond("log appreciation -q -d yesterday");
    for (typed, at) in [
        ("01:00", "2026-11-22T01:00:00+01:00"),
        ("21:30", "2026-11-21T21:30:00+01:00"),
        ("03:59", "2026-11-22T03:59:00+01:00"),
        ("04:00", "2026-11-21T04:00:00+01:00"),
    ] {
        home.bond(&format!("edit @1 -q -d {typed}"));
        let written = home.journal();
        assert!(
            written.contains(&format!("at = {at}")),
            "{typed}: {written}"
        );
    }
}

#[test]
fn a_day_alone_keeps_a_night_in_the_night_after_it() {
    let home = late();
    home.bond("log appreciation -q");
    home.bond("edit @1 -d 2026-11-20 -q");
    assert!(home.journal().contains("at = 2026-11-21T00:30:00+01:00"));
    let said = home.bond("history --json");
    assert!(said.contains("\"day\": \"2026-11-20\""), "{said}");
}

#[test]
fn a_week_or_month_that_is_none_is_answered_with_their_forms() {
    let home = Home::new();
    assert!(home.fails("week foo", 2).contains("2026-W07"));
    assert!(home.fails("month 13", 2).contains("october"));
    assert!(home.fails("month foo", 2).contains("october"));
    assert!(home.fails("year foo", 2).contains("2025"));
}

#[test]
fn a_pause_of_two_weeks_has_fourteen_days() {
    let home = Home::new();
    home.bond("pause --to 2w -q");
    assert!(
        home.journal().contains("to = 2026-12-05"),
        "{}",
        home.journal()
    );
    home.bond("pause edit --to 3d -q");
    assert!(
        home.journal().contains("to = 2026-11-24"),
        "{}",
        home.journal()
    );
}
