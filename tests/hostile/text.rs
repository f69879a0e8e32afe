//! Cases 60 to 75: words that would drive a terminal, hide in it, or be taken for something else by a shell.

use std::fs;

use bond::unicode::composed;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::home::Home;
use crate::show::{VIEWS, assert_harmless, run, views};

/// Words, each with what it tries.
pub(crate) const WORDS: &[(&str, &str)] = &[
    ("60 clear the screen", "\u{1b}[2J"),
    ("61 name the window", "\u{1b}]0;title\u{7}"),
    ("62 write the clipboard", "\u{1b}]52;c;cm0gLXJm\u{7}"),
    (
        "63 a link to a file",
        "\u{1b}]8;;file:///etc/passwd\u{7}here\u{1b}]8;;\u{7}",
    ),
    ("64 a C1 escape", "\u{9b}31mred"),
    (
        "65 text turned round",
        "a\u{202e}cba\u{2066}x\u{2069}\u{200f}",
    ),
    ("66 letters without width", "S\u{200b}a\u{feff}m"),
    (
        "67 many marks on one letter",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ),
    ("68 a family", "👩\u{200d}👩\u{200d}👧\u{200d}👦 👍🏽 🇩🇪"),
    (
        "69 wide letters and those from the right",
        "家族 שלום مرحبا",
    ),
    ("70 the line again", "harmless\rrm -rf"),
    ("71 letters taken back", "harmless\u{8}\u{8}\u{8}\u{8}rm"),
    ("72 one letter in two", "Jose\u{301}"),
    ("74 a tab", "a\tb"),
    ("75 a flag", "-rf"),
    ("75 another", "--help"),
    ("75 a file", "@file"),
    ("75 a home", "~"),
    ("75 all files", "*"),
    ("75 a command", "$(touch X)"),
    ("75 a command in backquotes", "`touch X`"),
    ("75 a second command", ";touch X"),
    ("75 an apostrophe", "O'Brien"),
    ("75 a quote", "a\"b"),
    ("75 a format", "%s%n{0}"),
    ("75 a path", "../../x"),
    ("75 a device", "CON"),
    ("75 nothing", ""),
    ("75 blanks", "   "),
    ("75 lines", "a\nhint: run this"),
    ("75 NUL", "a\u{0}b"),
];

/// A basic string of TOML, with everything escaped that need not be plain.
fn quoted(text: &str) -> String {
    let char = |c: char| match c {
        ' '..='~' if c != '"' && c != '\\' => c.to_string(),
        _ if u32::from(c) < 0x1_0000 => format!("\\u{:04X}", u32::from(c)),
        _ => format!("\\U{:08X}", u32::from(c)),
    };
    format!("\"{}\"", text.chars().map(char).collect::<String>())
}

/// A journal that says a word wherever one can be said.
pub(crate) fn everywhere(word: &str) -> String {
    let word = quoted(word);
    format!(
        "format = 1
[person.sam]
name = {word}
aliases = [{word}]
[practice.date-night]
title = {word}
kinds = [\"emotional\"]
unit = {word}
[[goal]]
practice = \"quality-time\"
with = \"sam\"
every = \"3/week\"
plan = {word}
[[goal]]
practice = \"date-night\"
every = \"90min/week\"
[[pause]]
from = 2026-07-01
to = 2026-07-14
reason = {word}
[log]
a1 = {{ at = 2026-11-21T20:00:00+01:00, practice = \"quality-time\", with = [\"sam\"], minutes = 45, rating = 5, tags = [{word}], note = {word}, by = {word}, mood = {word} }}
a2 = {{ at = 2026-11-20, practice = \"date-night\", amount = 3, skip = {word}, note = {word} }}
{word} = {{ at = 2026-11-18, practice = \"date-night\", with = [\"zoe\"], minutes = 30, note = {word} }}
"
    )
}

#[test]
fn no_word_of_a_journal_drives_the_terminal_and_no_line_is_too_wide() {
    for (name, word) in WORDS {
        let home = Home::with_journal(&everywhere(word));
        for (format, said) in views(&home, VIEWS, &[0, 1]) {
            if format == "table" {
                let wide = said.lines().find(|line| line.width() > 80);
                assert_eq!(wide, None, "{name}");
            }
        }
        assert!(!home.path().join("X").exists(), "{name}");
    }
}

#[test]
fn the_longest_words_fit_the_page() {
    for word in [
        "x".repeat(4_096),
        "é".repeat(2_000),
        format!("e{}", "\u{301}".repeat(10_000)),
        "word ".repeat(4_000),
        "家".repeat(500),
    ] {
        for columns in [20, 80] {
            let home = Home::with_journal(&everywhere(&word)).wide(columns);
            for line in ["today", "week", "stats", "history", "doctor"] {
                let said = run(&home, &[line]).stdout;
                let wide = said.lines().find(|line| line.width() > columns);
                assert_eq!(wide, None, "bond {line}, {columns} columns");
            }
        }
    }
}

#[test]
fn programs_get_every_word_as_it_is() {
    for (name, word) in WORDS {
        let home = Home::with_journal(&everywhere(word));
        let run = run(&home, &["history", "--json"]);
        let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let entry = &answer["entries"][0];
        for field in ["note", "by"] {
            assert_eq!(entry[field].as_str(), Some(*word), "{name}");
        }
        assert_eq!(entry["tags"][0].as_str(), Some(*word), "{name}");
    }
}

/// Each word after every flag that takes one.
#[test]
fn words_that_are_typed_come_back_with_whole_letters_and_run_nothing() {
    for (name, word) in WORDS.iter().filter(|(_, word)| !word.contains('\0')) {
        let home = Home::new();
        let note = format!("--note={word}");
        let tag = format!("--tag={word}");
        let logged = run(&home, &["log", "appreciation", &note, &tag]);
        if word.trim().is_empty() {
            continue;
        }
        assert_eq!(logged.status, 0, "{name}: {}", logged.stderr);
        assert_harmless(&logged.stdout, &[]);
        let table: toml::Table = toml::from_str(&home.journal()).expect("TOML");
        let log = table["log"].as_table().expect("a log");
        let entry = log
            .values()
            .next()
            .expect("an entry")
            .as_table()
            .expect("an entry");
        assert_eq!(entry["note"].as_str(), Some(&*composed(word)), "{name}");
        assert_harmless(&home.bond("history"), &[]);
        assert!(!home.path().join("X").exists(), "{name}");
    }
}

#[test]
fn names_become_slugs_and_stay_names() {
    for (name, word) in WORDS.iter().filter(|(_, word)| !word.contains('\0')) {
        let home = Home::new();
        let with = format!("--with={word}");
        let logged = run(&home, &["log", "appreciation", "-q", "--new", &with]);
        if word.trim().is_empty() {
            assert_eq!(logged.status, 2, "{name}");
            continue;
        }
        assert_eq!(logged.status, 0, "{name}: {}", logged.stderr);
        let table: toml::Table = toml::from_str(&home.journal()).expect("TOML");
        for (key, person) in table["person"].as_table().expect("people") {
            assert!(
                key.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
                    && !key.starts_with('-'),
                "{name}: {key}"
            );
            assert_eq!(
                person["name"].as_str().map(str::trim),
                Some(composed(word).trim()),
                "{name}"
            );
        }
        views(&home, &["person list", "stats", "week"], &[0]);
    }
}

/// Cases 66 and 72: what looks the same is never silently another person.
#[test]
fn one_name_in_two_spellings_is_one_or_is_asked_about() {
    let home = Home::new();
    home.bond("log appreciation -q -w José");
    home.bond("log appreciation -q -w jose");
    home.bond("log appreciation -q -w Jose\u{301}");
    let said = home.fails("log appreciation -q -w Jos\u{200b}é", 2);
    assert!(said.contains("did you mean"), "{said}");
    let journal = home.journal();
    assert_eq!(journal.matches("[person.").count(), 1, "{journal}");
}

#[test]
fn what_was_typed_wrongly_is_quoted_without_harm() {
    let home = Home::with_journal(&everywhere("Sam"));
    let before = fs::read(home.journal_path()).expect("a journal");
    for (name, word) in WORDS.iter().filter(|(_, word)| !word.contains('\0')) {
        let all: &[&[&str]] = &[
            &[word],
            &["log", word],
            &["--format", word],
            &["--color", word],
            &["log", "qt", "--rating", word],
            &["log", "qt", "--amount", word],
            &["log", "qt", "-f", word],
            &["log", "qt", "-d", word],
            &["log", "qt", "--exercise", word],
            &["log", "qt", word],
            &["log", "qt", "-q", "--dry-run", "-w", word],
            &["goal", "set", word, "daily"],
            &["goal", "set", "qt", word],
            &["goal", "end", word],
            &["goal", "remove", word],
            &["week", word],
            &["month", word],
            &["year", word],
            &["calendar", word],
            &["stats", word],
            &["stats", "-w", word],
            &["history", word],
            &["history", "-w", word],
            &["history", "-n", word],
            &["history", "--tag", word],
            &["history", "--grep", word],
            &["history", "--since", word],
            &["history", "--exercise", word],
            &["person", "show", word],
            &["practice", "show", word],
            &["exercise", "show", word],
            &["exercise", "check", word],
            &["exercise", "list", "--grade", word],
            &["edit", word],
            &["remove", word],
            &["config", "set", word, "x"],
            &["config", "set", "color", word],
            &["config", "unset", word],
            &["completions", word],
            &["help", word],
            &["pause", "--from", word],
            &["resume", word],
            &["skip", "--with", word, "nothing"],
            &["practice", "add", "x", "--kind", word],
            &["person", "add", "x", "--relation", word],
        ];
        for arguments in all {
            let arguments: Vec<&str> = arguments.to_vec();
            let told = run(&home, &arguments);
            assert_harmless(&told.stdout, &[]);
            for line in told.stderr.lines().chain(told.stdout.lines()) {
                assert!(
                    !line.starts_with("hint: run this"),
                    "{name}: bond {arguments:?}: {}",
                    told.stderr
                );
            }
        }
        assert!(!home.path().join("X").exists(), "{name}");
    }
    assert_eq!(fs::read(home.journal_path()).expect("a journal"), before);
}
