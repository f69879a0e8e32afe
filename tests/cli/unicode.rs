//! A name with an accent is one name, whether the accent is part of its letter or a character of its own.

use serde_json::Value;

use crate::home::Home;

/// Two spellings of one name.
const COMPOSED: &str = "Jos\u{e9}";
const DECOMPOSED: &str = "Jose\u{301}";

/// A journal that was written by hand with the one spelling.
fn by_hand(name: &str) -> Home {
    Home::with_journal(&format!(
        "format = 1\n\n[person.someone]\nname = \"{name}\"\naliases = [\"{name}2\"]\n\n\
         [practice.cooking]\ntitle = \"Cr{name}\"\naliases = [\"{name}p\"]\n\n[log]\n\
         one = {{ at = 2026-11-20, practice = \"cooking\", tags = [\"{name}\"], note = \"with {name}\" }}\n\
         two = {{ at = 2026-11-21, practice = \"cooking\", skip = \"{name} ill\" }}\n"
    ))
}

fn json(home: &Home, arguments: &[&str]) -> Value {
    let run = home.run(&[arguments, &["--json"]].concat());
    assert_eq!((run.status, &*run.stderr), (0, ""), "{arguments:?}");
    serde_json::from_str(&run.stdout).expect("JSON")
}

#[test]
fn whatever_is_looked_up_is_found_in_either_spelling() {
    for (written, typed) in [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)] {
        for typed in [typed.to_owned(), typed.to_uppercase()] {
            let home = by_hand(written);
            let found = |arguments: &[&str]| {
                let history = json(&home, &[&["history"], arguments].concat());
                history["matched"].as_u64().expect("a number")
            };
            assert_eq!(found(&["--tag", &typed]), 1, "{typed:?}");
            assert_eq!(found(&["--grep", &typed]), 2, "{typed:?}");
            for practice in [format!("cr{typed}"), format!("{typed}p")] {
                assert_eq!(found(&[&practice]), 2, "{practice:?}");
            }
            for person in [typed.clone(), format!("{typed}2")] {
                let shown = json(&home, &["person", "show", &person]);
                assert_eq!(shown["person"], "someone", "{person:?}");
                let log = ["log", "cooking", "-q", "-w", &person];
                assert_eq!(home.run(&log).status, 0, "{person:?}");
            }
            assert!(home.journal().ends_with("with = [\"someone\"] }\n"));
            let taken = home.run(&["person", "add", &typed]);
            assert_eq!(taken.status, 2, "{typed:?} is free: {}", taken.stdout);
            let taken = home.run(&["practice", "add", &format!("Cr{typed}")]);
            assert_eq!(taken.status, 2, "{typed:?} is free: {}", taken.stdout);
        }
    }
}

#[test]
fn the_people_of_the_settings_are_the_same_in_either_spelling() {
    let home = by_hand(COMPOSED);
    home.write_config(&format!("with = [\"{DECOMPOSED}\"]\n"));
    home.bond("log cooking -q");
    assert!(home.journal().ends_with("with = [\"someone\"] }\n"));
}

#[test]
fn an_exercise_of_ones_own_is_found_in_either_spelling() {
    let home = Home::new();
    let folder = home.path().join(".config/bond/exercises/appreciation");
    std::fs::create_dir_all(&folder).expect("a folder");
    let shipped = include_str!("../../exercises/appreciation/specific-thanks.toml");
    let title = "title         = \"Specific Thanks\"";
    assert!(shipped.contains(title));
    let own = shipped
        .replace("\"specific-thanks\"", "\"mine\"")
        .replace(title, &format!("title = \"Merci {DECOMPOSED}\""));
    std::fs::write(folder.join("mine.toml"), own).expect("an exercise");
    let shown = home.run(&["exercise", "show", &format!("merci {COMPOSED}")]);
    assert_eq!((shown.status, &*shown.stderr), (0, ""));
}

#[test]
fn what_is_typed_is_written_with_whole_letters() {
    let home = Home::new();
    let typed = |text: &str| text.replace('#', DECOMPOSED);
    for line in [
        "person add # --alias #2",
        "person edit jose --name Don~#",
        "practice add Cr# --alias #p",
        "log cr -w #new --tag #tag --note #note",
        "skip cr # ill",
        "goal set cr 3/week --plan #plan",
        "pause cr --reason #reason",
    ] {
        let words: Vec<String> = line
            .split(' ')
            .map(|word| typed(word).replace('~', " "))
            .collect();
        let run = home.run(&words);
        assert_eq!(run.status, 0, "{line}: {}", run.stderr);
    }
    let line = format!(
        "{{\"practice\": \"cr\", \"with\": \"Madame {DECOMPOSED}\", \"tags\": [\"{DECOMPOSED}\"], \"by\": \"{DECOMPOSED}\", \
         \"note\": \"Jose\\u0301\"}}\n{{\"practice\": \"cr\", \"skip\": \"{DECOMPOSED}\"}}"
    );
    assert_eq!(home.pipe(&line, &["log", "-"]).stderr, "");
    let note = home.pipe(DECOMPOSED, &["log", "cr", "--note", "-", "-q"]);
    assert_eq!(note.status, 0);
    let journal = home.journal();
    assert!(!journal.contains('\u{301}'), "{journal}");
    assert_eq!(journal.matches(COMPOSED).count(), 16, "{journal}");
}

#[test]
fn a_path_is_taken_as_it_is_typed() {
    let home = Home::new();
    let file = home.path().join(format!("{DECOMPOSED}.toml"));
    let path = file.to_str().expect("a path");
    let run = home.run(&["--journal", path, "log", "qt", "-q", "--tag", DECOMPOSED]);
    assert_eq!((run.status, &*run.stderr), (0, ""));
    assert!(file.exists());
}

#[test]
fn a_hidden_name_is_hidden_in_either_spelling() {
    for (written, said) in [(COMPOSED, DECOMPOSED), (DECOMPOSED, COMPOSED)] {
        let home = Home::with_journal(&format!(
            "[person.someone]\nname = \"{written}\"\n\n[practice.tea]\ntitle = \"Tea with {said}\"\n\n[log]\n\
             one = {{ at = 2026-11-20, practice = \"tea\", with = [\"someone\"], tags = [\"{said}\"] }}\n"
        ));
        for view in ["history", "week", "stats", "history --json", "person list"] {
            let said = home.bond(&format!("{view} --discreet"));
            assert!(!said.contains("Jos"), "{view}: {said}");
        }
    }
}
