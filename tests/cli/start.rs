//! `bond exercise start` as plain lines, and `bond help`.

use std::path::Path;

use insta::assert_snapshot;

use crate::home::{Home, steady};

/// Makes sure that the folder of a file is there, then writes it.
pub(crate) fn put(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    std::fs::write(path, text).expect("the file");
}

/// A home with an exercise of its own, which no change of a shipped one touches.
pub(crate) fn with_echo() -> Home {
    let home = Home::new();
    let path = home
        .path()
        .join(".config/bond/exercises/active-listening/echo.toml");
    put(&path, include_str!("echo.toml"));
    home
}

fn last_line(home: &Home) -> String {
    home.journal().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn plain_lines_say_all_of_it_and_log_the_time_of_the_exercise() {
    let home = with_echo();
    let said = home.bond("exercise start echo -w Sam --safe");
    assert!(!said.contains('\u{1b}'));
    steady(&home, || {
        assert_snapshot!(said);
        assert_snapshot!(last_line(&home));
    });
}

#[test]
fn a_variant_has_its_own_way_and_flags_are_the_answers() {
    let home = with_echo().wide(60);
    let arguments = "exercise start ECHO --with Sam --safe --plain --variant easier --rating 4 --for 20m -m good";
    let said = home.bond(arguments);
    steady(&home, || {
        assert_snapshot!(said);
        assert_snapshot!(last_line(&home));
    });
}

#[test]
fn whoever_does_not_know_which_one_is_told_how_to_find_one() {
    let home = Home::new();
    insta::assert_snapshot!(home.fails("exercise start", 2), @"
    error: could not start: no exercise was named
    hint: 'bond exercise suggest' names one that fits now, 'bond exercise list' shows all
    ");
    insta::assert_snapshot!(home.fails("exercise start mirorr-and-swap", 2), @r#"
    error: could not find the exercise "mirorr-and-swap": did you mean "mirror-and-swap"?
    hint: 'bond exercise list' shows all
    "#);
}

#[test]
fn without_a_terminal_the_safety_questions_are_an_error_that_names_the_flag() {
    let home = with_echo();
    assert_snapshot!(home.fails("exercise start echo -w Sam", 2));
    assert!(!home.journal_path().exists());
}

#[test]
fn for_programs_every_step_is_an_object() {
    let home = with_echo();
    let said = home.bond("exercise start echo -w Sam --safe --json");
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["schema"], "bond.exercise-start/1");
    assert_eq!(said["steps"].as_array().unwrap().len(), 7);
    assert_eq!(said["steps"][1]["role"], "Speaker");
    assert_eq!(said["steps"][1]["person"], "You");
    assert_eq!(said["steps"][0]["cards"].as_array().unwrap().len(), 1);
    assert_eq!(said["written"], true);
    assert_eq!(said["entry"]["minutes"], 9);
}

#[test]
fn a_gate_logs_nothing_unless_asked_and_then_in_private() {
    let home = Home::new();
    let said = home.bond("exercise start safety-and-need-screen --safe");
    assert!(
        said.contains("Nothing was logged: safety-and-need-screen is kept out of the journal"),
        "{said}"
    );
    assert!(!home.journal_path().exists());
    assert!(!home.path().join(".local").exists(), "no trace at all");
    home.bond("exercise start safety-and-need-screen --safe --log");
    steady(&home, || assert_snapshot!(last_line(&home)));
}

#[test]
fn the_same_card_does_not_come_again_soon() {
    let mut home = with_echo();
    let card = |said: String| {
        said.lines()
            .find(|line| line.contains("Card: "))
            .map(str::to_owned)
    };
    let mut seen = Vec::new();
    for day in ["20", "21", "22"] {
        home.set_now(&format!("2026-11-{day}T21:15:00+01:00"));
        seen.push(card(home.bond("exercise start echo -w Sam --safe")).unwrap());
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 3);
    assert!(
        !home.journal().contains("topics"),
        "the journal knows nothing of cards"
    );
    let folder = home.path().join(".local/state/bond/cards");
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
    let kept = std::fs::read_to_string(file.path()).unwrap();
    assert_eq!(kept.lines().count(), 3);
    assert!(
        !kept.contains("weekend") && !kept.contains("wish"),
        "{kept}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_damaged_record_of_cards_harms_nothing() {
    let home = with_echo();
    home.bond("exercise start echo -w Sam --safe");
    let folder = home.path().join(".local/state/bond/cards");
    let file = std::fs::read_dir(&folder)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    std::fs::write(&file, b"\xff{not json\n").unwrap();
    home.bond("exercise start echo -w Sam --safe");
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    let run = home.run(&["exercise", "start", "echo", "-w", "Sam", "--safe"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr
            .starts_with("warning: the same cards may come again soon: "),
        "{}",
        run.stderr
    );
    assert_eq!(home.journal().matches("exercise = \"echo\"").count(), 3);
}

#[test]
fn what_makes_no_sense_is_refused_before_anything_happens() {
    let home = Home::with_journal(
        "format = 1\n\n[person.mum]\nname = \"Mum\"\nrelation = \"familial\"\n\n[log]\n",
    );
    let path = home
        .path()
        .join(".config/bond/exercises/active-listening/echo.toml");
    let romantic = include_str!("echo.toml").replace(
        "[\"romantic\", \"familial\", \"platonic\"]",
        "[\"romantic\"]",
    );
    put(&path, &romantic);
    let before = home.journal();
    let refused = [
        "exercise start ehco --safe",
        "exercise start echo --safe --variant esier",
        "exercise start echo --safe -w Sam,Zoe",
        "exercise start echo --safe -w mum",
        "exercise start echo --safe --rating 6",
        "exercise start echo --safe -f soon",
    ];
    let said: Vec<String> = refused
        .map(|line| format!("$ bond {line}\n{}", home.fails(line, 2)))
        .into();
    assert_snapshot!(said.join("\n"));
    assert_eq!(home.journal(), before);
}

#[test]
fn help_names_kinds_of_help_and_the_users_own_lines() {
    let home = Home::new();
    steady(&home, || {
        assert_snapshot!("help_safety", home.bond("help safety"));
    });
    let path = home.path().join(".config/bond/help.toml");
    put(
        &path,
        "[[line]]\nname = \"Our line\"\nreach = \"by the door\"\ncountry = \"NL\"\nchecked = 2026-11-01\n",
    );
    let said = home.bond("help safety");
    assert!(
        said.contains("Our line (NL): by the door, checked 2026-11-01"),
        "{said}"
    );
    put(&path, "[[line]]\nname = \"Our line\"\nphone = \"1\"\n");
    let run = home.run(&["help", "safety"]);
    assert_eq!(run.status, 0);
    assert!(run.stdout.contains("Emergency number"));
    steady(&home, || assert_snapshot!(run.stderr));
}

#[test]
fn help_of_a_command_is_that_of_its_flag() {
    let home = Home::new();
    for (asked, flag) in [
        ("help", "--help"),
        ("help log", "log --help"),
        ("help exercise start", "exercise start --help"),
    ] {
        assert_eq!(home.bond(asked), home.bond(flag), "{asked}");
    }
    assert!(
        home.fails("help lgo", 2)
            .contains("unrecognized subcommand 'lgo'")
    );
    assert!(home.bond("help exercise start").contains("--variant"));
}

#[test]
fn the_people_of_the_configuration_take_part_unless_it_is_done_alone() {
    let home = with_echo();
    home.write_config("with = [\"Sam\"]\n");
    home.bond("exercise start echo --safe");
    assert!(
        last_line(&home).contains("with = [\"sam\"]"),
        "{}",
        last_line(&home)
    );
    let said = home.bond("exercise start echo --safe --alone");
    assert!(said.contains("Listener: The other"), "{said}");
    assert!(!last_line(&home).contains("with"), "{}", last_line(&home));
    assert!(
        home.fails("exercise start echo --safe -w Sma", 2)
            .contains("did you mean \"sam\"")
    );
    home.bond("exercise start echo --safe --new -w Sma");
    assert!(
        last_line(&home).contains("with = [\"sma\"]"),
        "{}",
        last_line(&home)
    );
}

#[test]
fn an_older_line_that_is_broken_keeps_nobody_from_it() {
    let home = with_echo();
    home.write_journal(
        "format = 1\n\n[log]\nx1 = { at = 2026-11-20, practice = \"appreciation\", rating = 9 }\n",
    );
    let run = home.run(&["exercise", "start", "echo", "--safe"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("rating"), "{}", run.stderr);
    assert!(
        last_line(&home).contains("exercise = \"echo\""),
        "{}",
        home.journal()
    );
}

#[test]
fn what_cannot_be_written_is_shown_so_that_it_is_not_lost() {
    let home = with_echo();
    std::fs::create_dir_all(home.journal_path().with_extension("toml.lock")).unwrap();
    let said = home.fails("exercise start echo --safe", 4);
    assert!(
        said.contains("\nnew = { at = 2026-11-22T21:15:00+01:00, practice = \"active-listening\""),
        "{said}"
    );
}

#[test]
fn what_is_logged_without_asking_says_so_and_can_be_left_out() {
    let home = with_echo();
    let said = home.bond("exercise start echo -w Sam --safe --no-log");
    assert!(said.ends_with("Nothing was logged.\n"), "{said}");
    assert!(!home.journal_path().exists());
    let said = home.bond("exercise start echo -w Sam --safe --no-log --json");
    assert!(said.contains("\"written\": false"), "{said}");
    for flag in ["--log", "--rating 4", "--for 20m", "-m good"] {
        home.fails(
            &format!("exercise start echo -w Sam --safe --no-log {flag}"),
            2,
        );
    }
    let said = home.bond("exercise start echo -w Sam --safe");
    assert!(said.contains("'bond undo' takes it back"), "{said}");
    home.bond("undo");
    assert!(!home.journal().contains("echo"));
}
