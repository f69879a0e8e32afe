//! `bond pause list`, `edit` and `remove`.

use insta::assert_snapshot;

use crate::home::Home;

const JOURNAL: &str = "\
# kept by hand
format = 1

[[pause]]
from = 2026-12-24
to = 2026-12-31
reason = \"with the parents\"

[[pause]]   # the summer
to = 2026-07-14
from = 2026-07-01

[[pause]]
from = 2026-11-20
practice = \"quality-time\"
# the end

[log]
x1 = {at=2026-11-03,practice=\"quality-time\"}
";

fn home() -> Home {
    Home::with_journal(JOURNAL)
}

fn difference(home: &Home) -> String {
    crate::home::difference(JOURNAL, &home.journal())
}

#[test]
fn the_list_shows_what_is_paused_and_what_will_be() {
    let home = home();
    assert_snapshot!(home.bond("pause list"), @"
    pause         now         from         until        why
    Quality time  paused      20 November  bond resume
    Everything    in 32 days  24 December  31 December  with the parents
    ");
    assert_snapshot!(home.bond("pause list --all"), @"
    pause         now         from         until        why
    Everything    over        1 July       14 July
    Quality time  paused      20 November  bond resume
    Everything    in 32 days  24 December  31 December  with the parents
    ");
    assert_snapshot!(home.bond("pause list --all --format csv"), @"
    from,to,practice,reason,in_force
    2026-07-01,2026-07-14,,,false
    2026-11-20,,quality-time,,true
    2026-12-24,2026-12-31,,with the parents,false
    ");
    let home = home.wide(40);
    assert_snapshot!(home.bond("pause list --all"), @"
    pause         now         until
    Everything    over        14 July
    Quality time  paused      bond resume
    Everything    in 32 days  31 December
    ");
}

#[test]
fn an_empty_list_says_how_to_begin() {
    let home = Home::new();
    assert_snapshot!(home.bond("pause list"), @"No pauses yet. To ask for nothing for a while: bond pause --to friday");
    assert_snapshot!(home.bond("pause list --format csv"), @"from,to,practice,reason,in_force");
    assert!(!home.path().join(".local").exists());
    home.bond("pause --from 2026-07-01 --to 2026-07-14");
    assert_snapshot!(home.bond("pause list"), @"Nothing is paused at the moment; 'bond pause list --all' shows what was");
}

#[test]
fn the_pause_of_today_is_changed_where_none_is_named() {
    let home = home();
    assert_snapshot!(home.bond("pause edit qt --from yesterday --to friday --reason ill"), @"
    Paused: Quality time, from yesterday until 27 November (ill)
             was          now
      from   20 November  yesterday
      until               27 November
      why                 ill
    ");
    assert_snapshot!(difference(&home), @r#"
    -from = 2026-11-20
    +from = 2026-11-21
    +to = 2026-11-27
    +reason = "ill"
    "#);
    assert_snapshot!(home.bond("pause edit qt --from 2026-11-20 --no-to --no-reason"), @"
    Paused: Quality time, from 20 November
             was          now
      from   yesterday    20 November
      until  27 November
      why    ill
    ");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn another_pause_is_named_by_a_day_of_it() {
    let home = home();
    assert_snapshot!(home.bond("pause edit --on 2026-07-14 --to 2026-07-20"), @"
    Paused: everything, from 1 July until 20 July
             was      now
      until  14 July  20 July
    ");
    assert_snapshot!(difference(&home), @"
    -to = 2026-07-14
    +to = 2026-07-20
    ");
    home.bond("undo");
    assert_snapshot!(home.bond("pause edit --reason home"), @"
    Paused: everything, from 24 December until 31 December (home)
           was               now
      why  with the parents  home
    ");
    assert_snapshot!(home.bond("pause edit --reason home"), @"
    Paused: everything, from 24 December until 31 December (home)
    Nothing to change: it was like that already
    ");
}

#[test]
fn a_rehearsal_writes_nothing() {
    let home = home();
    assert_snapshot!(home.bond("pause edit --to 2027-01-06 --dry-run"), @"
    Would be: Paused: everything, from 24 December until 6 January 2027 (with the
    parents)
             was          now
      until  31 December  6 January 2027
    ");
    assert_eq!(home.journal(), JOURNAL);
}

#[test]
fn a_pause_is_taken_out_and_comes_back_with_undo() {
    let home = home();
    assert_snapshot!(home.bond("pause remove qt"), @"
    Removed: the pause of Quality time, from 20 November
    Its days count like any others now; 'bond undo' brings it back
    ");
    assert_snapshot!(difference(&home), @r#"
    -[[pause]]
    -from = 2026-11-20
    -practice = "quality-time"
    "#);
    home.bond("undo");
    assert_snapshot!(home.bond("pause remove --on 2026-07-03"), @"
    Removed: the pause of everything, from 1 July until 14 July
    Its days count like any others now; 'bond undo' brings it back
    ");
    assert_snapshot!(home.bond("pause remove"), @"
    Removed: the pause of everything, from 24 December until 31 December (with the
    parents)
    'bond undo' brings it back
    ");
    assert_eq!(home.bond("pause remove qt -q"), "");
    assert_snapshot!(difference(&home), @r#"
    -[[pause]]
    -from = 2026-12-24
    -to = 2026-12-31
    -reason = "with the parents"
    -
    -[[pause]]   # the summer
    -to = 2026-07-14
    -from = 2026-07-01
    -
    -[[pause]]
    -from = 2026-11-20
    -practice = "quality-time"
    "#);
}

#[test]
fn what_makes_no_sense_is_refused_and_leaves_no_trace() {
    let home = home();
    let faults = [
        "pause edit",
        "pause edit nonsense --to friday",
        "pause edit appreciation --to friday",
        "pause edit --on today --to friday",
        "pause edit --on someday --to friday",
        "pause edit qt --to 2026-11-01",
        "pause edit --from 2026-12-24 --to 2026-12-23",
        "pause edit --on 2026-07-03 --no-to",
        "pause remove al",
        "pause remove --on 2026-08-01",
        "pause --json list",
    ];
    let all: Vec<String> = faults
        .iter()
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .collect();
    assert_snapshot!(all.concat(), @r#"
    $ bond pause edit
    error: could not edit the pause: it was not said what changes
    hint: --from, --to and --reason change it, as in 'bond pause edit --to friday'
    $ bond pause edit nonsense --to friday
    error: could not find the practice "nonsense"
    hint: 'bond practice list' shows all, and 'bond practice add nonsense' adds this practice
    $ bond pause edit appreciation --to friday
    error: could not find a pause of Appreciation
    hint: 'bond pause list --all' shows every pause
    $ bond pause edit --on today --to friday
    error: could not find a pause of everything today
    hint: 'bond pause list --all' shows every pause
    $ bond pause edit --on someday --to friday
    error: could not understand the date "someday"
    hint: write it as today, tomorrow, friday, in 3 days, +3 or 2026-11-20
    $ bond pause edit qt --to 2026-11-01
    error: could not pause from 2026-11-20 to 2026-11-01: the last day lies before the first
    $ bond pause edit --from 2026-12-24 --to 2026-12-23
    error: could not pause from 2026-12-24 to 2026-12-23: the last day lies before the first
    $ bond pause edit --on 2026-07-03 --no-to
    error: could not pause everything: it is paused already, from 24 December until 31 December (with the parents)
    hint: 'bond resume' ends that pause, and 'bond pause edit --on 2026-12-24 --to DAY' changes it
    $ bond pause remove al
    error: could not find a pause of Active listening
    hint: 'bond pause list --all' shows every pause
    $ bond pause remove --on 2026-08-01
    error: could not find a pause of everything on 1 August
    hint: 'bond pause list --all' shows every pause
    $ bond pause --json list
    error: could not pause "list": that is a command, and comes before its flags
    hint: write 'bond pause list' first, as in 'bond pause list --json'; for a practice, type more of its name
    "#);
    assert_eq!(home.journal(), JOURNAL);
    assert!(!home.path().join(".local/state").exists());
    assert_snapshot!(home.fails("pause until friday", 2), @r#"
    error: could not understand "friday" behind the practice
    hint: days go behind --from and --to, and why behind --reason, as in 'bond pause --to friday'
    "#);
    for line in [
        "pause qt list",
        "pause --to friday remove",
        "pause edit --to friday --no-to",
        "pause list qt",
    ] {
        home.fails(line, 2);
    }
    let home = Home::with_journal("[[pause]]\nfrom = 2026-11-20\npractice = \"quality-time\"\n");
    assert_snapshot!(home.fails("pause remove", 2), @"
    error: could not find a pause of everything
    hint: there is one of Quality time: bond pause remove quality-time
    ");
    let home = Home::with_journal("[[pause]]\nfrom = 2026-11-20\n");
    assert_snapshot!(home.fails("pause edit qt --to friday", 2), @"
    error: could not find a pause of Quality time
    hint: there is one of everything: bond pause edit
    ");
}

#[test]
fn practices_that_are_called_like_the_commands_can_be_paused_too() {
    let home = Home::new();
    for name in ["List", "Remove", "Edit"] {
        home.bond(&format!("practice add {name} -q"));
    }
    assert_snapshot!(home.bond("pause list"), @"
    No pauses yet. To ask for nothing for a while: bond pause --to friday

    To pause List: bond pause -- list
    ");
    assert_snapshot!(home.bond("pause -- list"), @"
    Paused: List, from today
    Nothing is due meanwhile, and no streak breaks; 'bond resume list' ends it
    ");
    home.bond("pause --all -q");
    assert_snapshot!(home.fails("pause remove", 2), @"
    error: could not tell whether a pause is to be changed or Remove to be paused
    hint: 'bond pause -- remove' pauses the practice; to remove a pause, name a day of it: --on today
    ");
    assert_snapshot!(home.fails("pause edit --to friday", 2), @"
    error: could not tell whether a pause is to be changed or Edit to be paused
    hint: 'bond pause -- edit' pauses the practice; to edit a pause, name a day of it: --on today
    ");
    assert_snapshot!(home.bond("pause remove list"), @"
    Removed: the pause of List, from today
    'bond undo' brings it back
    ");
    assert_snapshot!(home.bond("pause remove --on today"), @"
    Removed: the pause of everything, from today
    'bond undo' brings it back
    ");
    assert_snapshot!(home.bond("pause --to friday remove"), @"
    Paused: Remove, from today until 27 November
    Nothing is due meanwhile, and no streak breaks; 'bond resume remove' ends it
    early
    ");
}

#[test]
fn a_practice_that_only_a_pause_knows_can_be_named() {
    let home = Home::with_journal("[[pause]]\nfrom = 2026-11-20\npractice = \"chess\"\n");
    assert_snapshot!(home.bond("pause remove chess"), @"
    Removed: the pause of chess, from 20 November
    Its days count like any others now; 'bond undo' brings it back
    ");
}

#[test]
fn reasons_are_kept_from_whoever_looks_on() {
    let home = home();
    let said = home.bond("pause list --all --discreet");
    assert!(
        !said.contains("parents") && !said.contains("Quality"),
        "{said}"
    );
    let said = home.bond("pause edit --reason secret --discreet");
    assert!(
        !said.contains("parents") && !said.contains("secret"),
        "{said}"
    );
}
