//! The strip of signs in `bond stats`: what became of the last 12 periods of each goal.

use insta::assert_snapshot;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::home::Home;
use crate::lived::home;
use crate::story::Story;

/// The goals alone, with what the signs mean.
fn goals(page: &str) -> String {
    page.split("\n\n").next().expect("goals").to_owned()
}

#[test]
fn each_goal_has_its_last_twelve_at_80_columns() {
    assert_snapshot!(goals(&home().wide(80).bond("stats")), @"
    goal                     now                 last 12  kept        streak
    Quality time, Alexandra  2 of 3         ●●●●●●●●●●●○  12 of 12 w  12 weeks
    Appreciation             not yet        ●●●●●●●····○  80 of 84 d
    Call, Mum                25 d ago            ●●●●●●·  6 of 7
    Call, Grandpa Joe        12 d ago          ●●●●●●●●○  8 of 8      8 times
    Date night, Sam          1 of 2                 –●●○  2 of 2 mo   2 months
    Bedtime story, Zoë       8 of 20 pages  ●●●●●●●●●●●○  12 of 12 w  12 weeks
    Active listening         9 d ago        ●·●●·●●·●···  25 of 39 d
    Late snack               1 of max 2     ●●●●●●●●●●●○  12 of 12 w  13 weeks
    Physical affection, Sam  6, goal 5      ····●●●●●●●●  69 of 84 d  8 days
    Visit, Alexandra         not yet                  –○  new
    Quality time, Sam        skipped        ●··●·●··●·●–  5 of 12 w   1 week
    New experiences          4 d ago                –·●●  2 of 3 mo   2 months
    Open communication, Sam  skipped        ●●●●●●●●●●·–  11 of 12 w
    Praying together         paused         ●●●●●●●●●●·–  12 of 13 d
    Future goals             not yet                   ○  new
    ● kept   ○ open   – skipped, paused or cut short   · not kept
    ");
}

#[test]
fn a_narrow_page_leaves_the_signs_out_with_what_they_mean() {
    let page = goals(&home().wide(40).bond("stats"));
    assert!(!page.contains("last 12"), "{page}");
    assert!(!page.contains("not kept"), "{page}");
    for width in 20..=130 {
        for line in home().wide(width).bond("stats").lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn only_the_signs_that_occur_are_explained_and_each_once() {
    let goal = "[[goal]]\npractice = \"tea\"\nevery = \"daily\"\nsince = 2026-11-16\n";
    let story = Story::new(goal).repeat("2026-11-16", 1, 7, "tea", "");
    assert_snapshot!(goals(&Home::with_journal(&story.text()).bond("stats")), @"
    Tea, every day: done today, kept 7 of the last 7 days, 7 days in a row
    Strength 31 of 100
    Last 7 days  ●●●●●●●   ● kept
    ");
    let story = story.log("2026-11-14", "tea", "");
    let now = "2026-11-24T12:00:00+01:00";
    assert_snapshot!(goals(&Home::with_journal(&story.text()).at(now).bond("stats")), @"
    Tea, every day: not yet today, kept 7 of the last 8 days
    Best streak 7 days, strength 28 of 100
    Last 9 days  ●●●●●●●·○   ● kept   ○ open   · not kept
    ");
}

#[test]
fn what_is_not_done_yet_reads_not_yet() {
    let mut header = String::new();
    for (practice, every) in [
        ("a", "daily"),
        ("b", "3/week"),
        ("c", "90min/week"),
        ("d", "2/7d"),
        ("e", "14d"),
        ("f", "monthly"),
        ("g", "sun"),
        ("h", "max2/week"),
    ] {
        let (practice, every) = (
            format!("practice = \"{practice}\""),
            format!("every = \"{every}\""),
        );
        let goal = ["[[goal]]", &practice, &every, "since = 2026-10-01", "", ""];
        header.push_str(&goal.join("\n"));
    }
    let mut story = Story::new(&header);
    for practice in ["a", "b", "c", "d", "f", "g"] {
        story = story.log("2026-10-20", practice, "minutes = 5");
    }
    assert_snapshot!(goals(&Home::with_journal(&story.text()).bond("stats")), @"
    goal  now              last 12  kept       streak   best     strength
    a     not yet     ···········○  1 of 52 d           1 day    ▏           1
    b     not yet         –······○  0 of 6 w                     ▎           3
    c     not yet         –······○  0 of 6 w                     ▏           0
    d     not yet     ···········○  1 of 52 d           1 day    ▍           5
    e     not yet                ·  0 of 1                                   0
    f     not yet               ●○  1 of 1 mo  1 month  1 month  █▏         14
    g     not yet         ·······○  0 of 7 d                     ▋           8
    h     0 of max 2      ●●●●●●●○  7 of 7 w   7 weeks  7 weeks  ████████  100
    ● kept   ○ open   – skipped, paused or cut short   · not kept
    ");
}

#[test]
fn ascii_discreet_and_coloured_pages_tell_the_same() {
    let home = home().wide(80);
    let page = goals(&home.bond("stats qt").replace("Quality time\n\n", ""));
    let mut ascii = home.command(&["stats", "qt"]);
    let ascii = ascii.env("LANG", "C.ISO-8859-1").output();
    let ascii = String::from_utf8(ascii.expect("bond runs").stdout).expect("text");
    let ascii = goals(&ascii.replace("Quality time\n\n", ""));
    let signs = [('●', '*'), ('◐', '+'), ('○', 'o'), ('–', '-'), ('·', '.')];
    let told = |text: &str| {
        let signs = signs.iter();
        signs.fold(text.to_owned(), |text, (sign, ascii)| {
            text.replace(*sign, &ascii.to_string())
        })
    };
    let strips = |page: &str| -> Vec<String> {
        let rows = page.lines().skip(1);
        rows.map(|row| told(row).split("  ").last().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(strips(&page), strips(&ascii));
    let coloured = home.bond("stats qt --color always");
    assert!(coloured.contains("\u{1b}[32m●"), "{coloured}");
    let discreet = home.bond("stats --discreet");
    assert!(discreet.contains("● kept"), "{discreet}");
}

#[test]
fn programs_get_what_explain_says_of_the_same_periods() {
    let home = home();
    let said = |line: &str| -> Value { serde_json::from_str(&home.bond(line)).expect("JSON") };
    let stats = said("stats --json");
    for goal in stats["goals"].as_array().expect("goals") {
        let with = goal["with"].as_str().map(|with| format!(" -w {with}"));
        let practice = goal["practice"].as_str().expect("a key");
        let line = format!("explain {practice}{} --json", with.unwrap_or_default());
        let explained = said(&line);
        let mut periods = explained["periods"].as_array().expect("periods").clone();
        // The newest comes first there.
        periods.sort_by_key(|period| period["from"].to_string());
        let of = |period: &Value| ["from", "to", "state"].map(|name| period[name].clone());
        let last: Vec<_> = periods.iter().rev().take(12).rev().map(of).collect();
        let recent: Vec<_> = goal["recent"]
            .as_array()
            .expect("periods")
            .iter()
            .map(of)
            .collect();
        assert_eq!(recent, last, "{line}");
    }
}
