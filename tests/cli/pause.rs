//! `bond pause` and `bond resume`.

use insta::assert_snapshot;

use crate::home::{Home, steady};

const JOURNAL: &str = "\
# kept by hand
format = 1

[[pause]]   # the summer
to = 2026-07-14
from = 2026-07-01

[log]
x1 = {at=2026-11-03,practice=\"quality-time\"}
";

fn difference(home: &Home) -> String {
    crate::home::difference(JOURNAL, &home.journal())
}

#[test]
fn a_pause_begins_today_and_lasts_until_resume() {
    let mut home = Home::with_journal(JOURNAL);
    assert_snapshot!(home.bond("pause --all"), @"
    Paused: everything, from today
    Nothing is due meanwhile, and no streak breaks; 'bond resume' ends it
    ");
    assert_snapshot!(difference(&home), @"
    +[[pause]]
    +from = 2026-11-22
    +
    ");
    assert_snapshot!(home.fails("pause --to friday", 2), @"
    error: could not pause everything: it is paused already, from today
    hint: 'bond resume' ends that pause, and 'bond pause edit --on 2026-11-22 --to DAY' changes it
    ");
    home.set_now("2026-11-30T09:00:00+01:00");
    assert_snapshot!(home.bond("resume"), @"
    Welcome back. Everything goes on from today
    It was paused from 22 November until yesterday
    ");
    assert_snapshot!(difference(&home), @"
    +[[pause]]
    +from = 2026-11-22
    +to = 2026-11-29
    +
    ");
    assert_snapshot!(home.fails("resume", 2), @"error: could not resume: nothing is paused");
}

#[test]
fn a_pause_of_one_practice_may_lie_ahead() {
    let mut home = Home::with_journal(JOURNAL).wide(60);
    assert_snapshot!(
        home.bond("pause qt --from 2026-12-24 --to 2027-01-06 --reason travelling"),
        @"
    Paused: Quality time, from 24 December until 6 January 2027
    (travelling)
    Nothing is due meanwhile, and no streak breaks;
    'bond resume quality-time' ends it early
    "
    );
    assert_snapshot!(difference(&home), @r#"
    +[[pause]]
    +from = 2026-12-24
    +to = 2027-01-06
    +practice = "quality-time"
    +reason = "travelling"
    +
    "#);
    assert_snapshot!(home.bond("goal list"), @"
    No goals yet. To aim for something:
    bond goal set quality-time 2/week

    Paused: Quality time, from 24 December until 6 January 2027
    (travelling)
    ");
    home.set_now("2026-12-31T09:00:00+01:00");
    assert_snapshot!(home.fails("resume", 2), @"
    error: could not resume everything: it is not paused as a whole
    hint: Quality time is: bond resume quality-time
    ");
    assert_snapshot!(home.bond("resume quality-time"), @"
    Welcome back. Quality time goes on from today
    It was paused from 24 December until yesterday (travelling)
    ");
    assert_snapshot!(difference(&home), @r#"
    +[[pause]]
    +from = 2026-12-24
    +to = 2026-12-30
    +practice = "quality-time"
    +reason = "travelling"
    +
    "#);
}

#[test]
fn a_pause_that_began_today_or_later_is_taken_out() {
    let home = Home::with_journal(JOURNAL);
    home.bond("pause --all");
    assert_snapshot!(home.bond("resume"), @"
    Welcome back. Everything goes on from today
    It would have been paused from today
    ");
    assert_eq!(home.journal(), JOURNAL);
    home.bond("pause --from tomorrow --to friday");
    assert_snapshot!(home.bond("resume"), @"
    Everything goes on without the pause
    It would have been paused from tomorrow until 27 November
    ");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn the_pause_of_today_ends_before_one_that_is_planned() {
    let mut home = Home::with_journal(JOURNAL);
    home.bond("pause --from 2026-12-24 --to 2026-12-31");
    home.bond("pause --to 2026-12-01 --reason ill");
    home.set_now("2026-11-25T09:00:00+01:00");
    assert_snapshot!(home.bond("resume --json"), @r#"
    {
      "schema": "bond.resume/1",
      "incomplete": false,
      "pauses": [
        {
          "from": "2026-11-22",
          "to": "2026-11-24",
          "practice": null,
          "reason": "ill",
          "removed": false
        }
      ]
    }
    "#);
    assert_snapshot!(difference(&home), @r#"
    +[[pause]]
    +from = 2026-12-24
    +to = 2026-12-31
    +
    +[[pause]]
    +from = 2026-11-22
    +to = 2026-11-24
    +reason = "ill"
    +
    "#);
}

#[test]
fn days_gone_by_may_be_paused_afterwards() {
    let home = Home::with_journal(JOURNAL);
    assert_snapshot!(home.bond("pause --from 2026-11-09 --to yesterday"), @"
    Paused: everything, from 9 November until yesterday
    Those days count neither way, and break no streak
    ");
    assert_snapshot!(home.bond("pause --from 2026-07-10 --to 2026-07-20 --json"), @r#"
    {
      "schema": "bond.pause/1",
      "incomplete": false,
      "pause": {
        "from": "2026-07-10",
        "to": "2026-07-20",
        "practice": null,
        "reason": null
      }
    }
    "#);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = Home::with_journal(JOURNAL);
    let faults = [
        "pause --from friday --to today",
        "pause --to someday",
        "pause qut",
        "resume",
        "resume qt",
        "resume nonsense",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond pause --from friday --to today
    error: could not pause from 2026-11-27 to 2026-11-22: the last day lies before the first
    $ bond pause --to someday
    error: could not understand the date "someday"
    hint: write it as tomorrow, friday, 2w for two weeks, +3 or 2026-11-20
    $ bond pause qut
    error: could not find the practice "qut": did you mean "qt" (quality-time)?
    hint: 'bond practice list' shows all, and 'bond practice add qut' adds this practice
    $ bond resume
    error: could not resume: nothing is paused
    $ bond resume qt
    error: could not resume Quality time: it is not paused
    $ bond resume nonsense
    error: could not find the practice "nonsense"
    hint: 'bond practice list' shows all, and 'bond practice add nonsense' adds this practice
    "#);
    home.bond("pause --all -q");
    assert_snapshot!(home.fails("resume qt", 2), @"
    error: could not resume Quality time: it is not paused
    hint: everything is: 'bond resume' ends that pause
    ");
    assert_eq!(home.bond("resume -q"), "");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_header_that_cannot_be_read_names_the_place() {
    let home = Home::with_journal("[[pause]]\nfrom = \"July\"\n");
    steady(&home, || {
        assert_snapshot!(home.fails("pause", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:8: invalid type: string "July", expected a TOML datetime
          2 | from = "July"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
        assert_snapshot!(home.fails("resume", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:8: invalid type: string "July", expected a TOML datetime
          2 | from = "July"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
        assert_snapshot!(home.fails("skip qt", 3), @r#"
        error: could not understand ~/.local/share/bond/journal.toml:2:8: invalid type: string "July", expected a TOML datetime
          2 | from = "July"
        hint: to fix the line in your editor, run: bond edit; to list all that is wrong, run: bond doctor
        "#);
    });
}

#[test]
fn line_ends_survive() {
    let text = JOURNAL.replace('\n', "\r\n");
    let mut home = Home::with_journal(&text);
    home.bond("pause --all");
    home.set_now("2026-11-25T09:00:00+01:00");
    home.bond("resume");
    let after = home.journal();
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    assert!(after.contains("to = 2026-11-24\r\n"), "{after}");
}
