//! `bond practice remove`.

use insta::assert_snapshot;

use super::{JOURNAL, home};
use crate::home::{Home, difference};

#[test]
fn what_is_in_use_stays_until_it_is_archived() {
    let home = home();
    let paused = JOURNAL.replace(
        "[log]",
        "[[pause]]\npractice = \"walk\"\nfrom = 2026-07-01\nto = 2026-07-02\n\n[log]",
    );
    home.write_journal(&paused);
    assert_snapshot!(home.fails("practice remove walk --yes", 2), @"
    error: could not remove Evening walk: in use by 1 entry, 1 goal and 1 pause
    hint: to remove Evening walk, first run: bond practice archive walk; for another key, run: bond practice rename walk NEW
    ");
    assert_eq!(home.journal(), paused);
    home.bond("practice archive walk -q");
    let archived = home.journal();
    assert_snapshot!(home.fails("practice remove walk", 2), @"
    error: could not ask whether to remove Evening walk: there is nobody to answer
    hint: --yes removes without asking, and --dry-run shows what would go
    ");
    assert_snapshot!(home.bond("practice remove walk --dry-run"), @r#"
    Would remove: Evening walk
      - [practice.walk]   # slowly
      - kinds = [ "physical", "emotional" ]
      - title = 'Evening walk'
      - unit = "km"
      - archived = true
      - [[goal]]
      - practice = "walk"
      - every = "20km/month"
      - since = 2026-11-01
      - [[pause]]
      - practice = "walk"
      - from = 2026-07-01
      - to = 2026-07-02
    The log keeps 1 entry, with the bare key walk
    "#);
    assert_eq!(home.journal(), archived);
    assert_snapshot!(home.bond("practice remove walk --yes"), @r#"
    Removed: Evening walk
      - [practice.walk]   # slowly
      - kinds = [ "physical", "emotional" ]
      - title = 'Evening walk'
      - unit = "km"
      - archived = true
      - [[goal]]
      - practice = "walk"
      - every = "20km/month"
      - since = 2026-11-01
      - [[pause]]
      - practice = "walk"
      - from = 2026-07-01
      - to = 2026-07-02
    The log keeps 1 entry, with the bare key walk
    'bond undo' brings it back
    "#);
    assert_snapshot!(difference(&archived, &home.journal()), @r#"
    -[practice.walk]   # slowly
    -kinds = [ "physical", "emotional" ]
    -title = 'Evening walk'
    -unit = "km"
    -archived = true
    -
    -[[goal]]
    -practice = "walk"
    -every = "20km/month"
    -since = 2026-11-01
    -
    -[[pause]]
    -practice = "walk"
    -from = 2026-07-01
    -to = 2026-07-02
    -
    "#);
    assert!(home.bond("history").contains("walk"));
    assert_eq!(home.run(&["today", "--check"]).status, 0);
    home.bond("undo -q");
    assert_eq!(home.journal(), archived);
}

#[test]
fn what_nothing_uses_goes_at_once() {
    let home = home();
    home.bond("practice add Chess -q");
    assert_eq!(home.bond("practice remove chess --yes -q"), "");
    assert_eq!(home.journal().trim_end(), JOURNAL.trim_end());
}

#[test]
fn of_a_built_in_one_only_the_table_goes() {
    let home = home();
    assert_snapshot!(home.fails("practice remove qt --yes", 2), @"
    error: could not remove Quality time: it comes with bond
    hint: to leave Quality time out of lists, run: bond practice archive quality-time
    ");
    home.bond("practice edit qt --title Us -q");
    assert_snapshot!(home.bond("practice remove us --yes"), @r#"
    Removed: Us
      - [practice.quality-time]
      - title = "Us"
    From now on it is as it came with bond
    'bond undo' brings it back
    "#);
    assert_eq!(home.journal(), JOURNAL);
    assert!(home.bond("log qt").contains("Quality time"));
}

#[test]
fn one_without_a_table_has_nothing_to_remove() {
    let text = "[log]\nx = { at = 2026-11-02, practice = \"tea\" }\n";
    let home = Home::with_journal(text);
    assert_snapshot!(home.fails("practice remove tea --yes", 2), @"
    error: could not remove tea: there is no table, only 1 entry
    hint: to leave tea out of lists, run: bond practice archive tea
    ");
    assert_snapshot!(home.fails("practice remove nothing --yes", 2), @r#"
    error: could not find the practice "nothing"
    hint: 'bond practice list' shows all, and 'bond practice add nothing' adds this practice
    "#);
    assert_eq!(home.journal(), text);
}

#[test]
fn discretion_shows_no_line_of_it() {
    let home = home();
    home.bond("practice archive walk -q");
    assert_snapshot!(home.bond("practice remove walk --yes --discreet"), @"
    Removed: Practice 10
    The log keeps 1 entry, with the bare key practice-10
    'bond undo' brings it back
    ");
}

#[test]
#[cfg(unix)]
fn on_a_terminal_it_asks_first() {
    let home = home();
    home.bond("practice add Chess -q");
    let before = home.journal();
    let mut pty = crate::pty::Pty::start(&home, 80, 24, "practice remove chess");
    pty.sees("title = \"Chess\"").sees("Remove Chess? [y/N]");
    pty.press("n\r");
    assert_eq!(pty.ends(), 2);
    assert_eq!(home.journal(), before);
    let mut pty = crate::pty::Pty::start(&home, 80, 24, "practice remove chess");
    pty.sees("Remove Chess? [y/N]");
    pty.press("y\r");
    assert_eq!(pty.ends(), 0);
    assert!(!home.journal().contains("chess"));
}
