//! One goal, one practice, one person: a line says it, where several have a table.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::Story;

/// The title of a table of `stats`, as the first word of its heading.
const TABLES: [&str; 4] = ["goal ", "practice ", "with ", "in these days "];

/// Eight entries of one practice with one person, and one goal.
fn home() -> Home {
    let goal = "[[goal]]\npractice = \"quality-time\"\nevery = \"2/week\"\nsince = 2026-10-05\n";
    let mut story = Story::new(&format!("[person.sam]\nname = \"Sam\"\n\n{goal}"));
    for day in [
        "10-06", "10-08", "10-13", "10-15", "10-22", "10-23", "11-17", "11-20",
    ] {
        let more = "with = [\"sam\"], minutes = 30";
        story = story.log(&format!("2026-{day}"), "quality-time", more);
    }
    Home::with_journal(&story.text())
}

/// Whether a page has a table with one of these headings.
fn headings(page: &str) -> Vec<&str> {
    let is_heading = |line: &&str| {
        let line = line.trim_start();
        TABLES
            .iter()
            .any(|title| line.starts_with(title) && line.contains("  "))
    };
    page.lines().filter(is_heading).collect()
}

#[test]
fn one_goal_practice_and_person_are_told_in_lines() {
    let home = home();
    assert_snapshot!(home.bond("stats"), @"
    Quality time, twice a week: 2 of 2 this week, kept 4 of the last 7 weeks
    Best streak 3 weeks, strength 30 of 100
    Last 7 weeks  ●●●···●   ● kept   · not kept

    Quality time: 8 times, 4 h in all, last Friday
    Always with Sam
    Kinds of closeness: ● emotional · physical ● intellectual ● spiritual
    ");
    assert_snapshot!(home.bond("stats qt"), @"
    Quality time

      Twice a week: 2 of 2 this week, kept 4 of the last 7 weeks
      Best streak 3 weeks
      Last 7 weeks  ●●●···●   ● kept   · not kept

      month     DJFMAMJJASON
      times               █▃  8 times in all, last Friday
      minutes             █▃  4 h in all, 30 min on average, 30 min at most
      strength            ▃▂  30 of 100

      weekday                         times
      Tuesday   ████████████████████      3
      Thursday  ████████████████████      3
      Friday    █████████████▍            2

      Always with Sam
    ");
    assert_snapshot!(home.bond("stats qt --since 2026-11-01"), @"
    Quality time, since 1 November

      Twice a week: 2 of 2 this week, kept 4 of the last 7 weeks
      Best streak 3 weeks
      Last 7 weeks  ●●●···●   ● kept   · not kept
      Kept 1 of 4 weeks in these days

      month     N
      times     █  2 times in all, last Friday
      minutes   █  1 h in all, 30 min on average, 30 min at most
      strength  ▂  30 of 100

      weekday                        times
      Tuesday  ████████████████████      1
      Friday   ████████████████████      1

      Always with Sam
    ");
    for view in [
        "stats",
        "stats qt",
        "stats -w sam",
        "stats qt -w sam",
        "stats --since 2026-11-01",
    ] {
        let page = home.bond(view);
        assert_eq!(headings(&page), [""; 0], "{view}: {page}");
        let zeros = page.lines().filter(|line| line.ends_with(" 0"));
        assert_eq!(zeros.count(), 0, "{view}: {page}");
    }
}

#[test]
fn a_second_one_makes_it_a_table() {
    let home = home();
    home.bond("log appreciation -w Mum -d 2026-11-21");
    home.bond("goal set appreciation 14d");
    let page = home.bond("stats --since 2026-10-01");
    let tables: Vec<&str> = headings(&page);
    assert_eq!(tables.len(), TABLES.len() - 1, "{page}");
    assert!(
        page.contains("Quality time: kept 4 of 7 weeks in these days"),
        "{page}"
    );
    assert_snapshot!(home.bond("person show sam"), @"
    Sam                                                                          sam
      together  8 times, 4 h in all, last Friday
      practice  Quality time
    ");
}

#[test]
fn the_only_goal_says_that_it_is_paused_has_ended_or_is_for_one_person() {
    let home = home();
    home.bond("pause qt --to 2w");
    assert_snapshot!(home.bond("stats qt").lines().nth(2).unwrap_or_default(), @"  Twice a week: 2 of 2 this week, kept 4 of the last 7 weeks, paused");
    home.bond("undo");
    home.bond("goal end qt");
    assert_snapshot!(home.bond("stats"), @"
    Quality time, twice a week, ended
    Kept 4 of the last 7 weeks, best streak 3 weeks, strength 30 of 100
    Last 7 weeks  ●●●···●   ● kept   · not kept

    Quality time: 8 times, 4 h in all, last Friday
    Always with Sam
    Kinds of closeness: ● emotional · physical ● intellectual ● spiritual
    ");
    home.bond("goal remove qt");
    home.bond("goal set qt every 2 weeks -w sam --since 2026-10-06");
    assert_snapshot!(home.bond("stats qt"), @"
    Quality time

      With Sam, every 14 days: last 2 days ago, on time 6 of 7, 2 times in a row,
      each within 14 days
      Best streak 6 times
      Last 8 intervals  ●●●●●·●○   ● kept   ○ open   · not kept

      month     DJFMAMJJASON
      times               █▃  8 times in all, last Friday
      minutes             █▃  4 h in all, 30 min on average, 30 min at most
      strength            ▂▄  49 of 100

      weekday                         times
      Tuesday   ████████████████████      3
      Thursday  ████████████████████      3
      Friday    █████████████▍            2

      Always with Sam
    ");
    assert_snapshot!(home.bond("stats qt -w sam").lines().nth(2).unwrap_or_default(), @"  Every 14 days: last 2 days ago, on time 6 of 7, 2 times in a row, each within");
}
