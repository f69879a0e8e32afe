//! `bond calendar`.

use insta::assert_snapshot;

use crate::home::Home;
use crate::story::{Story, three_months};

fn home() -> Home {
    Home::with_journal(&three_months().text())
}

const DAILY: &str = r#"
week_starts = "sunday"

[[goal]]
practice = "appreciation"
every = "daily"
since = 2025-12-29
"#;

#[test]
fn weeks_stand_side_by_side_with_the_goal_below_them() {
    assert_snapshot!(home().bond("calendar qt"), @"
    Quality time, the last 12 months

             Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
      Mon  ·········································████████····
      Tue  ·················································████
      Wed  ·················································████
      Thu  ·········································███████·····
      Fri  ·····················································
      Sat  ·················································█···
      Sun  ·····················································
      goal                                          ●●●●●●●◐●●●●

      ·█ 0–1 time  ● kept  ◐ made up for

      Twice a week with Sam: 12 of 12 weeks kept
      Now 11 weeks in a row, best 11 weeks (31 August to 22 November)
      24 times on 24 days, 15 h
    ");
    assert_snapshot!(home().wide(120).bond("calendar qt"), @"
    Quality time, the last 12 months

           Nov Dec     Jan     Feb     Mar       Apr     May       Jun     Jul     Aug       Sep     Oct     Nov
      Mon  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · █ █ █ █ █ █ █ █ · · · ·
      Tue  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · █ █ █ █
      Wed  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · █ █ █ █
      Thu  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · █ █ █ █ █ █ █ · · · · ·
      Fri  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
      Sat  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · █ · · ·
      Sun  · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
      goal                                                                                   ● ● ● ● ● ● ● ◐ ● ● ● ●

      ·█ 0–1 time  ● kept  ◐ made up for

      Twice a week with Sam: 12 of 12 weeks kept
      Now 11 weeks in a row, best 11 weeks (31 August to 22 November)
      24 times on 24 days, 15 h
    ");
}

#[test]
fn narrow_pages_show_the_newest_months() {
    assert_snapshot!(home().wide(40).bond("calendar qt"), @"
    Quality time, the last 12 months

    …    Apr May  Jun Jul Aug  Sep Oct Nov
    Mon  ······················████████····
    Tue  ······························████
    Wed  ······························████
    Thu  ······················███████·····
    Fri  ··································
    Sat  ······························█···
    Sun  ··································
    goal                       ●●●●●●●◐●●●●

      ·█ 0–1 time  ● kept  ◐ made up for

      Twice a week with Sam: 12 of 12 weeks
      kept
      Now 11 weeks in a row, best 11 weeks
      (31 August to 22 November)
      24 times on 24 days, 15 h
    ");
    assert_eq!(
        home()
            .wide(60)
            .bond("calendar qt")
            .lines()
            .take(11)
            .collect::<Vec<_>>(),
        home()
            .bond("calendar qt")
            .lines()
            .take(11)
            .collect::<Vec<_>>()
    );
}

#[test]
fn no_line_is_wider_than_the_page() {
    for wide in [20, 30, 39, 40, 41, 57, 58, 59, 60, 111, 112, 113] {
        let said = home().wide(wide).bond("calendar qt");
        let widest = said.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(wide), "{wide}: {said}");
    }
}

#[test]
fn all_practices_have_totals_and_no_goal() {
    assert_snapshot!(home().bond("calendar"), @"
    All practices, the last 12 months

            Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
      Mon ·········································▒█▓█▓█▓█▒▓▒▓
      Tue ·········································▒·▒·▒·▒·▓▒█▒
      Wed ··········································▒·▒·▒·▒▒▓▒▓
      Thu ·········································▓▒▓▒▓▒▓·▒·▒·
      Fri ··········································▒·▒·▒·▒·▒·▒
      Sat ·········································▓·▓·▓·▓·█·▒·
      Sun ··········································▒·▒·▒·▒·▒▒▓

      ·▒▓█ 0–3 times

      85 times on 56 days, 20 h 15 min
    ");
}

#[test]
fn weekdays_that_are_not_asked_for_are_blank_and_covered_days_have_a_sign() {
    assert_snapshot!(home().wide(40).bond("calendar active-listening"), @"
    Active listening, the last 12 months

    …   Apr May  Jun Jul Aug  Sep Oct Nov
    Mon ··································
    Tue
    Wed ··································
    Thu
    Fri ·································–
    Sat
    Sun

      · nothing  – skipped, paused

      On Mon, Wed and Fri
      Nothing is written down for these
      days.
    ");
    assert_snapshot!(home().wide(40).bond("calendar call -w mum"), @"
    Call with Mum, the last 12 months

    …    Apr May  Jun Jul Aug  Sep Oct Nov
    Mon  ·······················◦◦◦◦◦◦◦◦◦◦◦
    Tue  ·······················◦◦◦◦◦◦◦◦◦█◦
    Wed  ·······················◦◦◦◦◦◦◦◦◦◦◦
    Thu  ·······················◦◦◦◦◦◦◦◦◦◦◦
    Fri  ·······················◦◦◦◦◦◦◦◦◦◦◦
    Sat  ······················█◦█◦█◦█◦█◦◦◦
    Sun  ······················◦◦◦◦◦◦◦◦◦◦◦◦
    goal                         ● ● ● ● ●○

      ·█ 0–1 time  ◦ not needed  ● kept
      ○ open

      Every 14 days: on time 5 of 5
      Now 6 times in a row, best 6 times (5
      September to 10 November)
      6 times on 6 days, 2 h 15 min
    ");
}

#[test]
fn a_year_begins_and_ends_where_it_does() {
    let story = Story::new(DAILY)
        .repeat("2025-12-29", 1, 10, "appreciation", "")
        .log("2026-01-09", "appreciation", r#"skip = "ill""#);
    let home = Home::with_journal(&story.text()).at("2026-02-01T12:00:00+01:00");
    assert_snapshot!(home.bond("calendar appreciation --year 2026"), @"
    Appreciation, 2026

          Jan       Feb
      Sun   █ · · · ·
      Mon   █ · · ·
      Tue   █ · · ·
      Wed   █ · · ·
      Thu █ · · · ·
      Fri █ – · · ·
      Sat █ · · · ·

      ·█ 0–1 time  – skipped, paused

      Every day: 7 of 30 days kept
      Best 10 days (29 December 2025 to 7 January)
      7 times on 7 days
    ");
    let days = home.bond("calendar appreciation --year 2025 --format csv");
    assert_eq!(days.lines().count(), 366);
    assert!(days.ends_with("2025-12-31,1,0,0,false,kept\n"), "{days}");
    let kept = home.bond("calendar appreciation --year 2026 --format csv");
    assert!(
        kept.contains("\n2026-01-09,0,0,1,false,neutral\n"),
        "{kept}"
    );
}

#[test]
fn screen_readers_get_months_in_words() {
    assert_snapshot!(home().bond("calendar qt --format markdown"), @"
    **Quality time, the last 12 months**

    | month | times | days | time | days skipped or paused |
    | --- | ---: | ---: | --- | ---: |
    | **November 2025** | 0 | 0 | | |
    | **December 2025** | 0 | 0 | | |
    | **January 2026** | 0 | 0 | | |
    | **February 2026** | 0 | 0 | | |
    | **March 2026** | 0 | 0 | | |
    | **April 2026** | 0 | 0 | | |
    | **May 2026** | 0 | 0 | | |
    | **June 2026** | 0 | 0 | | |
    | **July 2026** | 0 | 0 | | |
    | **August 2026** | 1 | 1 | 45 min | |
    | **September 2026** | 8 | 8 | 5 h | |
    | **October 2026** | 9 | 9 | 6 h 15 min | |
    | **November 2026** | 6 | 6 | 3 h | |

    - **Twice a week with Sam**: 12 of 12 weeks kept
    - Now 11 weeks in a row, best 11 weeks (31 August to 22 November)
    - 24 times on 24 days, 15 h
    ");
}

#[test]
fn private_notes_are_counted_and_not_told() {
    for format in ["table", "json", "csv", "markdown"] {
        let said = home().bond(&format!("calendar forgiveness --format {format}"));
        assert!(!said.contains("let it go"), "{format}");
    }
    assert!(
        home()
            .bond("calendar forgiveness")
            .contains("1 time on 1 day")
    );
}

#[test]
fn what_makes_no_sense_is_refused() {
    assert_snapshot!(home().fails("calendar --year 2027", 2), @"error: could not show the year 2027: it is still to come");
    assert_snapshot!(home().fails("calendar --year -5", 2), @"error: could not show the year -5: years begin with 1900");
    assert_snapshot!(home().fails("calendar nothing-like-it", 2), @r#"
    error: could not find the practice "nothing-like-it"
    hint: 'bond practice list' shows all, and 'bond practice add nothing-like-it' adds this practice
    "#);
}

#[test]
fn an_empty_journal_says_how_to_begin() {
    assert_eq!(Home::new().bond("calendar"), Home::new().bond("today"));
}

#[test]
fn a_page_in_ascii_has_only_ascii() {
    let home = home();
    for practice in ["qt", "call", "active-listening"] {
        let mut command = home.command(&["calendar", practice]);
        let output = command
            .env("LANG", "C.ISO-8859-1")
            .output()
            .expect("bond runs");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.stdout.is_ascii(), "{said}");
    }
}

#[test]
fn shades_need_256_colours_and_signs_differ_without_them() {
    let story = Story::new("")
        .repeat("2026-11-16", 1, 1, "tea", "")
        .repeat("2026-11-17", 0, 2, "tea", "")
        .repeat("2026-11-18", 0, 3, "tea", "")
        .repeat("2026-11-19", 0, 4, "tea", "");
    let home = Home::with_journal(&story.text());
    let shown = |name: &str, value: &str| {
        let mut command = home.command(&["calendar", "tea", "--color", "always"]);
        let output = command.env(name, value).output().expect("bond runs");
        String::from_utf8(output.stdout).expect("text")
    };
    let shades = ["151m░", "108m▒", "71m▓", "34m█"];
    for (name, value) in [
        ("TERM", "xterm-256color"),
        ("TERM", "xterm-direct"),
        ("COLORTERM", "truecolor"),
        ("COLORTERM", "24bit"),
    ] {
        let page = shown(name, value);
        for shade in shades {
            let styled = format!("\u{1b}[38;5;{shade}");
            // Once in the picture and once in the legend.
            assert_eq!(page.matches(&styled).count(), 2, "{value}: {page}");
        }
    }
    let few = shown("TERM", "xterm");
    assert!(!few.contains("38;5;"), "{few}");
    assert!(few.contains("\u{1b}[32m░▒▓█"), "{few}");
    let plain = home.bond("calendar tea");
    assert!(!plain.contains('\u{1b}'), "{plain}");
    assert!(plain.contains("  ·░▒▓█ 0–4 times\n"), "{plain}");
}

#[test]
fn the_legend_takes_one_line_with_every_sign_in_it() {
    let goal = r#"
[[goal]]
practice = "tea"
every = "150min/week"
since = 2026-09-07

[[pause]]
from = 2026-10-12
to = 2026-10-18
"#;
    // Kept, missed by half and made up for, paused, missed, and this week still open.
    let story = Story::new(goal)
        .log("2026-09-07", "tea", "minutes = 150")
        .log("2026-09-14", "tea", "minutes = 75")
        .repeat("2026-09-21", 1, 3, "tea", "minutes = 110")
        .log("2026-10-05", "tea", "minutes = 40")
        .log("2026-11-17", "tea", "minutes = 20");
    let page = Home::with_journal(&story.text()).bond("calendar tea");
    let legend =
        "  ·░▒▓█ 0–150 min  – skipped, paused  ● kept  ◐ made up for  ○ open  · not kept\n";
    assert!(page.contains(legend), "{page}");
    assert!(legend.trim_end().chars().count() <= 80);
}
