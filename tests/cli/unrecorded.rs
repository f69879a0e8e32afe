//! Changes that can't be recorded: what is said of them, and that nothing takes the old record for the truth later.

use std::fs;
use std::path::PathBuf;

use crate::home::{Home, Run};

const JOURNAL: &str = "format = 1

[person.sam]
name = \"Sam\"

[practice.walk]
title = \"A walk\"
archived = true

[[goal]]
practice = \"quality-time\"
every = \"3/week\"
since = 2026-11-02

[[pause]]
from = 2026-11-20
practice = \"appreciation\"

[log]
x1 = { at = 2026-11-20, practice = \"quality-time\", with = [\"sam\"] }
x2 = { at = 2026-11-21, practice = \"walk\" }
";

const GAP: &str = "A change could not be recorded, so bond goes back no further than that\n";

fn records(home: &Home) -> PathBuf {
    home.path().join(".local/state/bond/ops")
}

/// Runs a line while nothing can be recorded, which must succeed.
fn unrecorded(home: &Home, line: &str) -> Run {
    let (folder, away) = (records(home), records(home).with_extension("away"));
    fs::create_dir_all(&folder).expect("a folder of records");
    fs::rename(&folder, &away).expect("the records are put away");
    fs::write(&folder, "not a folder").expect("a file");
    let run = home.run(&line.split(' ').collect::<Vec<_>>());
    fs::remove_file(&folder).expect("no file");
    fs::rename(&away, &folder).expect("the records are back");
    assert_eq!(run.status, 0, "bond {line}: {}", run.stderr);
    run
}

/// Nothing is taken back or missed, and the journal stays as it is.
fn nothing_comes_back(home: &Home) {
    let before = home.journal();
    let said = [home.bond("undo"), home.bond("redo")].concat();
    assert_eq!(
        said,
        format!("There is nothing to take back\n{GAP}There is nothing to do again\n{GAP}")
    );
    assert!(
        !home
            .run(&["doctor"])
            .stdout
            .contains("no longer in the file")
    );
    assert_eq!(home.bond("doctor --restore --yes"), "Nothing is missing\n");
    assert_eq!(home.journal(), before);
}

#[test]
fn no_command_promises_to_undo_what_it_could_not_record() {
    for line in [
        "log appreciation",
        "log qt al -w Zoe",
        "skip appreciation ill",
        "pause quality-time",
        "pause edit appreciation --to 2026-12-01",
        "pause remove appreciation",
        "resume appreciation",
        "goal set appreciation daily",
        "goal edit quality-time --every 2/week",
        "goal end quality-time",
        "goal remove quality-time",
        "person add mum",
        "person edit sam --relation familial",
        "person rename sam alex",
        "person archive sam",
        "practice add swim",
        "practice edit walk --title Walk",
        "practice rename walk stroll",
        "practice unarchive walk",
        "practice remove walk --yes",
        "config set week_starts sunday",
        "config set day_starts 04:00",
        "edit x1 -f 20m",
        "remove x1 --yes",
        "remove x1 x2 --yes",
        "exercise start phone-free-walk -w sam --plain --log",
    ] {
        let home = Home::with_journal(JOURNAL);
        let run = unrecorded(&home, line);
        assert!(
            run.stderr
                .contains("warning: this can't be undone later: could not "),
            "bond {line}: {}",
            run.stderr
        );
        assert!(!run.stdout.contains("undo"), "bond {line}: {}", run.stdout);
        assert_ne!(home.journal(), JOURNAL, "bond {line}");
        nothing_comes_back(&home);

        let quiet = Home::with_journal(JOURNAL);
        let run = unrecorded(&quiet, &format!("{line} -q"));
        assert!(run.stderr.contains("can't be undone"), "bond {line} -q");
    }
}

#[test]
fn a_removal_that_could_not_be_recorded_stays_removed() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m one");
    home.bond("log appreciation -q -m two");
    unrecorded(&home, "remove last --yes");
    assert!(!home.journal().contains("two"));
    nothing_comes_back(&home);
}

#[test]
fn undo_goes_back_to_a_change_that_could_not_be_recorded_and_no_further() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m one");
    unrecorded(&home, "log appreciation -q -m two");
    let before = home.journal();
    home.bond("log appreciation -q -m three");
    home.bond("goal set al daily -q");
    home.bond("undo -q");
    home.bond("undo -q");
    assert_eq!(home.journal(), before);
    assert!(home.bond("undo").contains("A change could not be recorded"));
    assert_eq!(home.journal(), before);
    home.bond("redo -q");
    assert!(home.journal().contains("three"));
    // A loss after the gap is noticed; what was lost before it is not.
    home.write_journal(JOURNAL);
    let said = home.bond("doctor --restore --yes");
    assert!(said.contains("three") && !said.contains("one"), "{said}");
}

#[test]
fn each_of_two_records_of_a_journal_knows_of_the_gap() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m one");
    unrecorded(&home, "log appreciation -q -m two");
    // Someone else with a record of their own writes on.
    let other = home.path().join("other");
    let mut command = home.command(&["log", "appreciation", "-q", "-m", "three"]);
    command.env("XDG_STATE_HOME", &other);
    let run = Run::of(command.output().expect("bond runs"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    nothing_comes_back(&home);
}

#[test]
fn what_is_forgotten_is_erased_from_what_was_recorded_before_a_gap() {
    let home = Home::with_journal(JOURNAL);
    home.bond("log appreciation -q -m secret");
    unrecorded(&home, "log qt -q");
    home.bond("remove @2 --forget --yes -q");
    let folder = fs::read_dir(records(&home)).expect("records");
    for record in folder {
        let text = fs::read_to_string(record.expect("a record").path()).expect("a record");
        assert!(!text.contains("secret"), "{text}");
    }
    assert!(!home.journal().contains("secret"));
}
