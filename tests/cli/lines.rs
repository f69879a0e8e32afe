//! The line of a goal in `bond today`, on pages of any width.

use insta::assert_snapshot;
use unicode_width::UnicodeWidthStr;

use crate::lived::{GOALS, home, home_with};

#[test]
fn every_goal_has_one_line_at_80_columns() {
    assert_snapshot!(home().wide(80).bond("today"), @"
    Sunday 22 November

      overdue  Call, Mum                today         25 days ago, on time 6 of 7
      due      Quality time, Alexandra  today         2 of 3, kept 12 of 12 weeks
               Bedtime story, Zoë       today         8 of 20 pages this week
               Call, Grandpa Joe        3 days left   12 days ago, on time 8 of 8
               Appreciation             today         not yet, kept 80 of 84 days
      later    Quality time, Sam                      skipped, kept 5 of 12 weeks
               Date night, Sam          9 days left   1 of 2 this month, kept 2 of 2
               Active listening         tomorrow      not asked today, kept 25 of 39
               Visit, Alexandra         40 days left  not yet this quarter
               Future goals             40 days left  not yet this year
      done     Physical affection, Sam  today         6, goal 5, safe until Tuesday
               Forgiveness              07:40         with Sam, Mum, Alexandra, Gra…
      kept     New experiences                        done this month, kept 2 of 3
      limit    Late snack                             1 of at most 2 this week
      skipped  Open communication, Sam                no line to the island
      paused   Praying together                       until 2 December
    ");
}

#[test]
fn a_wide_page_says_all_of_it() {
    assert_snapshot!(home().wide(120).bond("today"), @"
    Sunday 22 November

      overdue  Call, Mum                today         last 25 days ago, every 14 days, on time 6 of 7
      due      Quality time, Alexandra  today         2 of 3 this week, kept 12 of 12 weeks, 12 weeks in a row
               Bedtime story, Zoë       today         8 of 20 pages this week, kept 12 of 12 weeks, 12 weeks in a row
               Call, Grandpa Joe        3 days left   last 12 days ago, every 7 to 14 days, on time 8 of 8, 8 times in a row
               Appreciation             today         not yet, kept 80 of 84 days
      later    Quality time, Sam                      skipped this week, kept 5 of 12 weeks
               Date night, Sam          9 days left   1 of 2 this month, kept 2 of 2 months, 2 months in a row
               Active listening         tomorrow      not asked today, kept 25 of 39 goal days
               Visit, Alexandra         40 days left  not yet this quarter
               Future goals             40 days left  not yet this year
      done     Physical affection, Sam  today         6 in 7 days, goal 5, safe until Tuesday, kept 69 of 84 days
               Forgiveness              07:40         with Sam, Mum, Alexandra, Grandpa Joe and Zoë
      kept     New experiences                        done this month, kept 2 of 3 months, safe until 31 December
      limit    Late snack                             1 of at most 2 this week, kept 12 of 12 weeks, 13 weeks in a row
      skipped  Open communication, Sam                no line to the island, kept 11 of 12 weeks
      paused   Praying together                       until 2 December, a break of the choir, kept 12 of 13 Sundays
    ");
}

#[test]
fn narrow_pages_keep_the_state_the_name_and_how_much_is_done() {
    assert_snapshot!(home().wide(60).bond("today"), @"
    Sunday 22 November

      overdue  Call, Mum                last 25 days ago
      due      Quality time, Alexandra  2 of 3 this week
               Bedtime story, Zoë       8 of 20 pages this week
               Call, Grandpa Joe        last 12 days ago
               Appreciation             not yet
      later    Quality time, Sam        skipped this week
               Date night, Sam          1 of 2 this month
               Active listening         not asked today
               Visit, Alexandra         not yet this quarter
               Future goals             not yet this year
      done     Physical affection, Sam  6 in 7 days, goal 5
               Forgiveness              with Sam, Mum, Alexandr…
      kept     New experiences          done, kept 2 of 3 months
      limit    Late snack               1 of at most 2 this week
      skipped  Open communication, Sam  no line to the island
      paused   Praying together         until 2 December
    ");
    assert_snapshot!(home().wide(40).bond("today"), @"
    Sunday 22 November

      overdue  Call, Mum       25 days ago
      due      Quality time,   2 of 3
               Alexandra
               Bedtime story,  8 of 20 pages
               Zoë
               Call, Grandpa   12 days ago
               Joe
               Appreciation    not yet
      later    Quality time,   skipped
               Sam
               Date night,     1 of 2
               Sam
               Active          not asked
               listening
               Visit,          not yet
               Alexandra
               Future goals    not yet
      done     Physical        6, goal 5
               affection, Sam
               Forgiveness     with Sam, Mu…
      kept     New             done
               experiences
      limit    Late snack      1 of max 2
      skipped  Open            no line to t…
               communication,
               Sam
      paused   Praying         until 2 Dece…
               together
    ");
}

#[test]
fn no_line_is_wider_than_the_page_and_what_is_cut_says_so() {
    for width in 20..=130 {
        let page = home().wide(width).bond("today");
        for line in page.lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn longer_names_have_one_line_too() {
    for name in ["Sam", "Alexandra", "Grandmother"] {
        for width in 80..=100 {
            let page = home_with(name).wide(width).bond("today");
            let lines = page.lines().filter(|line| line.starts_with("  "));
            // Besides the goals, what was done without one.
            assert_eq!(lines.count(), GOALS.len() + 1, "{width}:\n{page}");
        }
    }
}

#[test]
fn spreadsheets_and_notes_are_the_same_at_any_width() {
    for format in ["json", "csv", "markdown"] {
        let command = format!("today --format {format}");
        assert_eq!(
            home().wide(40).bond(&command),
            home().wide(120).bond(&command)
        );
    }
}
