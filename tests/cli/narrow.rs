//! Tables on narrow pages, and with names of any length.

use std::collections::HashSet;

use insta::assert_snapshot;
use unicode_width::UnicodeWidthStr;

use crate::home::Home;
use crate::lived::home;

/// The views that are tables.
const VIEWS: [&str; 12] = [
    "today",
    "week",
    "month",
    "year",
    "stats",
    "stats quality-time",
    "explain appreciation",
    "history",
    "goal list --all",
    "pause list",
    "practice list",
    "person list",
];

/// A title of many words.
const LONG: &str = "Evening walk around the lake after our dinner";

/// Goals of some weeks; one practice is called `name` and done with `who`.
fn with_names(name: &str, who: &str) -> Home {
    Home::with_journal(&format!(
        "format = 1\n\n[person.sam]\nname = \"Sam\"\n\n[person.oma]\nname = \"{who}\"\n\n\
         [practice.lake]\ntitle = \"{name}\"\n\n\
         [[goal]]\npractice = \"quality-time\"\nwith = \"sam\"\nevery = \"3/week\"\nsince = 2026-11-02\n\n\
         [[goal]]\npractice = \"appreciation\"\nevery = \"daily\"\nsince = 2026-11-02\n\n\
         [[goal]]\npractice = \"lake\"\nwith = \"oma\"\nevery = \"7d\"\nsince = 2026-11-02\nplan = \"When we have had our dinner, we go\"\n\n\
         [[pause]]\nfrom = 2026-11-23\nto = 2026-11-29\npractice = \"lake\"\nreason = \"a holiday by the sea\"\n\n\
         [log]\n\
         a = {{ at = 2026-11-04, practice = \"quality-time\", with = [\"sam\"], minutes = 45 }}\n\
         b = {{ at = 2026-11-05, practice = \"lake\", with = [\"oma\"], note = \"all around\" }}\n\
         c = {{ at = 2026-11-18, practice = \"quality-time\", with = [\"sam\"], minutes = 75 }}\n\
         d = {{ at = 2026-11-20, practice = \"appreciation\", with = [\"sam\", \"oma\"] }}\n"
    ))
}

#[test]
fn a_row_is_a_line_of_its_own_on_the_narrowest_page() {
    let home = with_names(LONG, "Oma").wide(20);
    assert_snapshot!(home.bond("today"), @"
    Sunday 22 November

      overdue
        Evening walk
        around the lake
        after our
        dinner, Oma
        last 17 days ago
        plan: When we
          have had our
          dinner, we go
      due
        Quality time,
        Sam
        1 of 3 this week
        Appreciation
          not yet
    ");
    assert_snapshot!(home.bond("stats"), @"
    Quality time,
      Sam  now 1 of 3
      kept 0 of 2 w
    Appreciation
      now not yet
      kept 1 of 20 d
    Evening walk
      around the lake
      after our
      dinner, Oma
      now 17 d ago
      kept 1 of 2

    Quality time
      entries 2
    Appreciation
      entries 1
    Evening walk
      around the lake
      after our dinner
      entries 1

    with  entries
    Oma         2
    Sam         3

    emotional
      entries 3
    physical
      entries 0
    intellectual
      entries 2
    spiritual
      entries 2

    No kind set for
    Evening walk
    around the lake
    after our dinner.
    To set one, run:
    bond practice edit
    ");
}

#[test]
fn a_long_name_takes_no_column_from_the_others() {
    for width in 60..=120 {
        let titles = |name: &str, command: &str| {
            let page = with_names(name, "Oma").wide(width).bond(command);
            let titles = page.lines().next().expect("a line of titles");
            let words = titles.split_whitespace().map(str::to_owned);
            words.collect::<Vec<_>>()
        };
        for command in ["stats", "practice list", "goal list"] {
            assert_eq!(
                titles(LONG, command),
                titles("Walk", command),
                "{command} at {width}"
            );
        }
    }
    assert_snapshot!(with_names(LONG, "Oma").bond("stats"), @"
    goal                         now            last 12  kept       streak  best
    Quality time, Sam            1 of 3             ··○  0 of 2 w
    Appreciation                 not yet   ·········●·○  1 of 20 d          1 day
    Evening walk around the      17 d ago            ●·  1 of 2             1 time
    lake after our dinner, Oma
    ● kept   ○ open   · not kept

    practice                                       entries  time  last
    Quality time                                         2  2 h   Wednesday
    Appreciation                                         1        Friday
    Evening walk around the lake after our dinner        1        5 November

    with  entries  time  last
    Oma         2        Friday
    Sam         3  2 h   Friday

    kind          balance               entries  time
    emotional     ████████████████████        3  2 h
    physical                                  0
    intellectual  █████████████▍              2  2 h
    spiritual     █████████████▍              2  2 h

    No kind set for Evening walk around the lake after our dinner. To set one,
    run: bond practice edit
    ");
}

#[test]
fn words_are_whole_at_any_width() {
    for mut home in [home(), with_names(LONG, "Grandmother Katherine")] {
        let mut known = HashSet::new();
        for width in [200, 120, 80, 60, 50] {
            home = home.wide(width);
            let pages = VIEWS.map(|view| home.bond(view));
            let words = pages.iter().flat_map(|page| page.split_whitespace());
            known.extend(words.map(str::to_owned));
        }
        for width in [20, 24, 30, 36, 40] {
            home = home.wide(width);
            for view in VIEWS {
                let page = home.bond(view);
                let is_broken = |word: &&str| {
                    let is_cut = word.ends_with('…') || !word.contains(char::is_alphanumeric);
                    !is_cut && !known.contains(*word)
                };
                let broken: Vec<&str> = page.split_whitespace().filter(is_broken).collect();
                assert!(broken.is_empty(), "{view} at {width}: {broken:?}\n{page}");
                let is_wide = |line: &&str| line.width() > width;
                assert_eq!(page.lines().find(is_wide), None, "{view} at {width}");
            }
        }
    }
}

#[test]
fn a_name_of_wide_letters_wraps_between_them() {
    let home = with_names("家族みんなで一緒に夕食を食べる時間", "渡辺おばあさん").wide(40);
    assert_snapshot!(home.bond("today"), @"
    Sunday 22 November

      overdue  家族みんなで一緒  17 days ago
               に夕食を食べる時
               間, 渡辺おばあさ
               ん
                                 plan: When
                                 we have had
                                 our dinner,
                                 we go
      due      Quality time,     1 of 3
               Sam
               Appreciation      not yet
    ");
    assert_snapshot!(home.bond("practice list"), @"
    practice                    short
    家族みんなで一緒に夕食を食
    べる時間
    Active listening            al, listen
    Appreciation                ap, thanks
    Forgiveness                 fo
    Future goals                fg
    New experiences             nx
    Open communication          oc, talk
    Physical affection          pa, touch
    Professional help           help
    Quality time                qt, time
    ");
}
