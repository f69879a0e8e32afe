//! Many entries at once, and entries of any key.

use std::fmt::Write as _;

use crate::edit::with_editor;
use crate::home::Home;

const MANY: usize = 1_000;

fn lines(keys: impl Iterator<Item = usize>) -> String {
    keys.fold(String::new(), |mut lines, key| {
        let note = lines.len();
        let _ = writeln!(
            lines,
            "x{key} = {{ at = 2026-11-20, practice = \"quality-time\", note = \"{note}\" }}"
        );
        lines
    })
}

fn journal() -> String {
    let (first, second) = (lines(0..MANY / 2), lines(MANY / 2..MANY));
    format!(
        "format = 1\n\n[log]\n{first}# half\n\ny = {{\n  at = 2026-11-20,\n  practice = \"appreciation\",\n}}\n{second}"
    )
}

/// Undoes and redoes the last change, which made `after` of `before`.
fn there_and_back(home: &Home, before: &str, after: &str) {
    for _ in 0..2 {
        home.bond("undo -q");
        assert_eq!(home.journal(), before);
        home.bond("redo -q");
        assert_eq!(home.journal(), after);
    }
    home.bond("undo -q");
}

#[test]
fn many_entries_are_logged_undone_and_redone_in_their_order() {
    let home = Home::with_journal(&journal());
    let line = |number: usize| format!("{{\"practice\": \"qt\", \"note\": \"{number}\"}}\n");
    let run = home.pipe(
        &(0..MANY).map(line).collect::<String>(),
        &["log", "-", "-q"],
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
    let after = home.journal();
    assert_eq!(after.lines().count(), journal().lines().count() + MANY);
    there_and_back(&home, &journal(), &after);
}

#[test]
fn many_entries_are_removed_in_any_order_and_come_back_to_their_places() {
    for step in [1, 2, 7] {
        let home = Home::with_journal(&journal());
        let keys = (0..MANY).step_by(step).rev();
        let mut ids: Vec<String> = keys.map(|key| format!("x{key}")).collect();
        ids.push("y".to_owned());
        let named = ids.iter().map(String::as_str);
        let arguments: Vec<&str> = ["remove", "--yes", "-q"].into_iter().chain(named).collect();
        let run = home.run(&arguments);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let after = home.journal();
        assert!(
            after.contains("# half\n") && !after.contains("appreciation"),
            "{after}"
        );
        there_and_back(&home, &journal(), &after);
    }
}

#[test]
fn a_whole_journal_that_was_edited_in_many_places_comes_back() {
    let edits = [
        "/^x[0-9]*3 /d",
        "s/^\\(x[0-9]*5 = .*\\)quality-time/\\1listening/",
        "/^x[0-9]*[36] /d;s/quality-time/appreciation/",
        "5,400d;450,460s/, note/, tags = [\"new\"], note/",
        "10,20d;30a\\\nnew = { at = 2026-11-20, practice = \"appreciation\" }",
    ];
    for edit in edits {
        let home = Home::with_journal(&journal());
        let script = format!("sed -i '{edit}' \"$1\"");
        let run = with_editor(&home, &script, &["edit", "-q"]);
        assert_eq!(run.status, 0, "{edit}: {}", run.stderr);
        let after = home.journal();
        assert_ne!(after, journal(), "{edit}");
        there_and_back(&home, &journal(), &after);
    }
}

#[test]
fn many_stray_and_repeated_entries_and_tables_are_fixed_at_once() {
    let tables = (0..50).fold(String::new(), |mut tables, number| {
        let _ = writeln!(tables, "\n[person.p{number}]\nname = \"P{number}\"");
        tables
    });
    let text = format!(
        "format = 1\n{}\n[log]\n{}{tables}",
        lines(0..300),
        lines((200..500).flat_map(|key| [key, key]))
    );
    let home = Home::with_journal(&text);
    let run = home.run(&["doctor", "--fix", "-q"]);
    assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
    let fixed: toml::Table = home
        .journal()
        .parse()
        .expect("a journal without repeated ids");
    assert_eq!(fixed["log"].as_table().expect("a log").len(), 900);
    assert_eq!(fixed["person"].as_table().expect("people").len(), 50);
    let (head, log) = home
        .journal()
        .split_once("[log]\n")
        .map(|(head, log)| (head.to_owned(), log.to_owned()))
        .expect("a log");
    assert!(!head.contains("practice") && !log.contains("[person"));
    let again = home.run(&["doctor"]);
    assert_eq!(again.status, 0, "{}", again.stdout);
}

#[test]
fn an_entry_of_any_key_is_edited_removed_undone_and_forgotten_by_its_whole_key() {
    let long = "k".repeat(3_000);
    let keys = [
        "x", "\u{e9}", "", " ", "a b", "a.b", "a=b", "@1", "@x", "last", "-", "q\"uote", &long,
    ];
    let line = |key: &&str| {
        let key = key.replace('"', "\\\"");
        format!("\"{key}\" = {{ at = 2026-11-20, practice = \"quality-time\" }}\n")
    };
    let text: String = keys.iter().map(line).collect();
    let other = "a.at = 2026-11-19\na.practice = \"appreciation\"\n";
    let text = format!("format = 1\n\n[log]\n{other}{text}");
    for key in keys {
        let home = Home::with_journal(&text);
        let run = home.run(&["edit", "-q", "-m", "secret", "--", key]);
        assert_eq!(run.status, 0, "{key:?}: {}", run.stderr);
        let edited = home.journal();
        let said: Vec<&str> = edited
            .lines()
            .filter(|line| line.contains("secret"))
            .collect();
        assert_eq!(said.len(), 1);
        let parsed: toml::Table = edited.parse().expect("a journal");
        assert!(
            parsed["log"][key].get("note").is_some(),
            "{key:?}: {edited}"
        );
        home.bond("undo -q");
        assert_eq!(home.journal(), text, "{key:?}");
        let run = home.run(&["remove", "-y", "-q", "--", key]);
        assert_eq!(run.status, 0, "{key:?}: {}", run.stderr);
        let parsed: toml::Table = home.journal().parse().expect("a journal");
        assert!(parsed["log"].get(key).is_none(), "{key:?}");
        assert_eq!(parsed["log"].as_table().expect("a log").len(), keys.len());
        home.bond("undo -q");
        assert_eq!(home.journal(), text, "{key:?}");
        let run = home.run(&["remove", "--forget", "-y", "-q", "--", key]);
        assert_eq!(run.status, 0, "{key:?}: {}", run.stderr);
        let parsed: toml::Table = home.journal().parse().expect("a journal");
        assert!(parsed["log"].get(key).is_none(), "{key:?}");
    }
}

#[test]
fn whoever_joins_in_one_line_is_known_to_the_next() {
    let home = Home::new();
    let entry = |who: &str| format!("{{\"practice\": \"quality-time\", \"with\": \"{who}\"}}\n");
    let people: String = [
        "Alexandra",
        "Zoë",
        "ALEXANDRA",
        "Alexandra and Zoe\u{308}",
        "Mum",
        "Alex",
    ]
    .map(entry)
    .concat();
    let said = home.pipe(&people, &["log", "-"]).stdout;
    assert!(said.contains("Logged 6 entries"), "{said}");
    assert!(home.journal().contains("\"alexandra\", \"zoe\""));
    assert_eq!(home.journal().matches("[person.").count(), 3);
    for (first, second, resembled) in [
        ("Benedict", "Bendict", "benedict"),
        ("Jörg", "Jörk", "jorg"),
        ("Anna-Lena", "Alexandar", "alexandra"),
    ] {
        let before = home.journal();
        let said = home
            .pipe(&[first, second].map(entry).concat(), &["log", "-"])
            .stderr;
        let expected = format!(
            "could not log line 2 of standard input: could not find the person {second:?}: did you mean"
        );
        assert!(
            said.contains(&expected) && said.contains(resembled),
            "{said}"
        );
        assert_eq!(home.journal(), before);
    }
}

#[test]
fn many_people_whose_names_have_no_letters_get_a_number_each() {
    let home = Home::with_journal("format = 1\n\n[log]\n");
    let names: Vec<char> = ('\u{e000}'..'\u{e0f0}').collect();
    let line = |name: &char| format!("{{\"practice\": \"qt\", \"with\": \"{name}\"}}\n");
    for half in names.chunks(names.len() / 2) {
        let run = home.pipe(&half.iter().map(line).collect::<String>(), &["log", "-"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
    }
    let journal = home.journal();
    for (name, number) in names.iter().zip(1..) {
        let table = format!("[person.person-{number}]\nname = \"{name}\"\n");
        assert!(journal.contains(&table), "{table}");
        let entry = format!("with = [\"person-{number}\"]");
        assert_eq!(journal.matches(&entry).count(), 1, "{entry}");
    }
}

#[test]
fn new_people_whose_names_have_no_letters_are_each_someone_else() {
    let home = Home::new();
    home.bond("log qt -w \u{e000} -w \u{e001} -w \u{e000} --new");
    home.bond("log qt -w \u{e001} -w \u{e002} --new");
    let with: Vec<_> = home
        .journal()
        .lines()
        .filter_map(|line| line.split_once("with = "))
        .map(|(_, with)| with.to_owned())
        .collect();
    assert_eq!(
        with,
        [
            r#"["person-1", "person-2"] }"#,
            r#"["person-2", "person-3"] }"#
        ]
    );
}
