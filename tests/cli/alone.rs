//! Commands without what they usually take: a noun alone lists, and `last` is the entry that was logged last.

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_noun_alone_lists() {
    let home = Home::new();
    home.bond("log qt -q -w Sam");
    home.bond("goal set qt 3/week -q");
    for noun in ["goal", "person", "practice", "exercise"] {
        for format in ["", " --json", " --format csv"] {
            let alone = home.bond(&format!("{noun}{format}"));
            assert_eq!(alone, home.bond(&format!("{noun} list{format}")), "{noun}");
            assert!(!alone.is_empty(), "{noun}");
        }
    }
}

#[test]
fn pause_alone_lists_and_says_how_to_pause() {
    let home = Home::with_journal("");
    assert_snapshot!(home.bond("pause"), @"
    No pauses yet. To ask for nothing for a while: bond pause --to friday

    To pause everything: bond pause --all
    To pause one practice: bond pause quality-time
    ");
    assert_eq!(home.journal(), "");
    home.bond("pause qt --to friday -q");
    assert_snapshot!(home.bond("pause"), @"
      pause         now     from   until        why
      Quality time  paused  today  27 November

    To pause everything: bond pause --all
    To pause one practice: bond pause quality-time
    ");
    assert_eq!(home.bond("pause --json"), home.bond("pause list --json"));
}

#[test]
fn everything_is_paused_by_all_or_by_any_flag() {
    for line in [
        "pause --all",
        "pause -a",
        "pause --from today",
        "pause --to friday",
        "pause --reason ill",
    ] {
        let home = Home::new();
        let said = home.bond(line);
        assert!(said.starts_with("Paused: everything"), "{line}: {said}");
        assert!(!home.journal().contains("practice ="), "{line}");
    }
    let said = Home::new().fails("pause quality-time --all", 2);
    assert!(said.contains("cannot be used with"), "{said}");
}

#[test]
fn last_is_the_entry_that_was_logged_last_whatever_its_day() {
    let home = Home::new();
    home.bond("log qt -q");
    home.bond("log appreciation -q -d 2026-11-02");
    home.bond("edit last --rating 4 -q");
    assert!(
        home.journal()
            .contains("practice = \"appreciation\", rating = 4")
    );
    // What was edited later was not logged later.
    home.bond("edit @1 --rating 5 -q");
    home.bond("edit last -m this -q");
    assert!(home.journal().contains("rating = 4, note = \"this\""));
    home.bond("skip al ill -q");
    home.bond("remove last -y -q");
    assert!(!home.journal().contains("skip"));
    // What is gone from the file is passed over.
    home.bond("remove last -y -q");
    assert!(!home.journal().contains("appreciation"));
    home.bond("remove last -y -q");
    assert_snapshot!(home.fails("edit last --rating 3", 2), @"error: could not find the last entry: there is none");
}

#[test]
fn last_is_what_this_machine_logged_and_else_the_last_line() {
    let home = Home::new();
    home.bond("log qt -q");
    let text = home.journal();
    home.write_journal(&format!(
        "{text}zzz = {{ at = 2026-11-21, practice = \"appreciation\" }}\n"
    ));
    home.bond("edit last -m here -q");
    assert!(home.journal().contains("quality-time\", note = \"here\""));
    std::fs::remove_dir_all(home.path().join(".local/state")).expect("no record");
    home.bond("edit last -m there -q");
    assert!(home.journal().contains("appreciation\", note = \"there\""));
}

#[test]
fn a_whole_key_wins_over_last() {
    let home =
        Home::with_journal("[log]\nlast = { at = 2026-11-20, practice = \"appreciation\" }\n");
    home.bond("log qt -q");
    home.bond("edit last --rating 2 -q");
    assert!(
        home.journal()
            .contains("practice = \"appreciation\", rating = 2")
    );
    // A part of a key does not.
    let home =
        Home::with_journal("[log]\nlasting = { at = 2026-11-20, practice = \"appreciation\" }\n");
    home.bond("log qt -q");
    home.bond("edit last --rating 2 -q");
    assert!(home.journal().contains("quality-time\", rating = 2"));
}

#[test]
fn explain_last_explains_the_practice_that_was_logged_last() {
    let home = Home::new();
    home.bond("goal set qt 3/week -q");
    home.bond("goal set al 2/week -q");
    home.bond("log al -q");
    home.bond("log qt -q");
    assert_eq!(
        home.bond("explain last --json"),
        home.bond("explain qt --json")
    );
    home.bond("practice add Last -q");
    let said = home.fails("explain last", 2);
    assert!(said.contains("Last"), "{said}");
}
