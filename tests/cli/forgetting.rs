//! `bond remove --forget` erases by content: wherever the text may have got to, no byte below the home says it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::edit::with_editor;
use crate::home::Home;

const STATE: &str = ".local/state/bond";
const DATA: &str = ".local/share/bond";

/// Every file below a folder that says a word, or has it in its name.
pub(crate) fn saying(folder: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let in_name = entry.file_name().to_string_lossy().contains(word);
        if path.is_dir() {
            found.extend(saying(&path, word));
        } else if in_name || says(&fs::read(&path).expect("a file"), word) {
            found.push(path);
        }
    }
    found
}

fn says(bytes: &[u8], word: &str) -> bool {
    let mut windows = bytes.windows(word.len());
    windows.any(|window| window == word.as_bytes())
}

fn put(home: &Home, path: &str, text: impl AsRef<[u8]>) {
    let path = home.path().join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// The id of the last line.
fn last(home: &Home) -> String {
    let journal = home.journal();
    let line = journal.lines().last().expect("a line");
    line.split(" = ").next().expect("an id").to_owned()
}

/// Another entry and one with the secret; gives the id of that.
pub(crate) fn logged(home: &Home) -> String {
    home.bond("log al -q -m keep-this-one");
    home.bond("log qt -q -m secret-walk");
    last(home)
}

fn forget(home: &Home, id: &str) -> String {
    let run = home.run(&["remove", id, "--forget", "--yes"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    run.stderr
}

/// A way of the text, which gives the id under which it is to be forgotten.
type Way = (&'static str, fn(&Home) -> String);

const WAYS: &[Way] = &[
    ("log", logged),
    ("edited meanwhile", |home| {
        let id = logged(home);
        home.bond(&format!("edit {id} -m mild-enough -q"));
        id
    }),
    ("undone and done again", |home| {
        let id = logged(home);
        home.bond("undo -q");
        home.bond("redo -q");
        id
    }),
    ("removed before", |home| {
        let id = logged(home);
        home.bond(&format!("remove {id} -y -q"));
        id
    }),
    ("a skip", |home| {
        home.run(&["skip", "qt", "secret reason"]);
        last(home)
    }),
    ("a short note", |home| {
        home.bond("log qt -q -m secret");
        let id = last(home);
        put_line(home, &id, "other");
        "other".to_owned()
    }),
    ("a note of several lines with quotes", |home| {
        home.run(&[
            "log",
            "qt",
            "-q",
            "-m",
            "the \"secret\" walk\nand a secret\\talk",
        ]);
        let id = last(home);
        put_line(home, &id, "other");
        "other".to_owned()
    }),
    ("a field that bond does not know", |home| {
        let line = "x9 = { at = 2026-11-20, practice = \"walk\", mood = \"secretly glad\" }\n";
        home.write_journal(&format!("[log]\n{line}"));
        home.bond("edit x9 --rating 4 -q");
        put_line(home, "x9", "other");
        "other".to_owned()
    }),
    ("a batch", |home| {
        let lines = "{\"practice\": \"qt\", \"note\": \"keep\"}\n{\"practice\": \"al\", \"note\": \"secret-walk\"}\n";
        assert_eq!(home.pipe(lines, &["log", "-", "-q"]).status, 0);
        last(home)
    }),
    ("in front of another entry", |home| {
        let id = logged(home);
        home.bond("log ap -q -m gone");
        home.bond("remove @1 -y -q");
        id
    }),
    ("over several lines in front of another entry", |home| {
        home.write_journal(
            "[log]\nx3 = {\n  at = 2026-11-12,\n  practice = \"secret-talk\",\n  note = \"a secret\",\n}\n\
             x4 = { at = 2026-11-13, practice = \"appreciation\" }\n",
        );
        home.bond("remove x4 -y -q");
        "x3".to_owned()
    }),
    ("a stray entry that was mended", |home| {
        home.write_journal(
            "x3 = { at = 2026-11-12, practice = \"walk\", note = \"secret-walk\" }\n[log]\n\
             x4 = { at = 2026-11-13, practice = \"appreciation\" }\n",
        );
        home.run(&["doctor", "--fix"]);
        "x3".to_owned()
    }),
    ("an entry that got another id by hand", |home| {
        let id = logged(home);
        put_line(home, &id, "other");
        "other".to_owned()
    }),
    (
        "an entry without a note that got another id by hand",
        |home| {
            let line = "x1 = { at = 2026-11-20T21:15:00+01:00, practice = \"secret-talk\" }\n";
            home.write_journal(&format!("[log]\n{line}"));
            home.bond("edit x1 --rating 4 -q");
            put_line(home, "x1", "other");
            home.bond("remove other -y -q");
            "other".to_owned()
        },
    ),
    ("torn under its own id", |home| {
        let id = logged(home);
        put(
            home,
            &format!("{DATA}/journal.toml.torn"),
            format!("{id} = {{ at = 2026-11-22, note = \"secre"),
        );
        id
    }),
    ("torn under another id", |home| {
        let id = logged(home);
        let torn = "3emq47kq = { at = 2026-11-22T21:14:03+01:00, practice = \"quality-time\", note = \"secret-wa\n";
        put(home, &format!("{DATA}/journal.toml.torn"), torn);
        id
    }),
    ("a torn end that is cut off", |home| {
        let id = logged(home);
        let torn = home.journal() + "3emq47kq = { at = 2026-11-22, note = \"secret-w";
        home.write_journal(&torn);
        id
    }),
    ("a text of the whole journal that was set aside", |home| {
        let id = logged(home);
        let run = with_editor(home, "echo '= spoilt' >> \"$1\"", &["edit"]);
        assert_eq!(run.status, 3);
        id
    }),
    ("its own text that was set aside", |home| {
        let id = logged(home);
        let run = with_editor(
            home,
            "sed -i 's/secret-walk/more secrets/; s/at =/at/' \"$1\"",
            &["edit", &id],
        );
        assert_eq!(run.status, 3);
        id
    }),
    ("a note that was set aside", |home| {
        let run = with_editor(
            home,
            "printf 'secret-walk\\n\\377' > \"$1\"",
            &["log", "qt", "--edit"],
        );
        assert_eq!(run.status, 3);
        logged(home)
    }),
    ("what editors left among the texts", |home| {
        let id = logged(home);
        for name in [
            format!(".{id}-abc123.toml.swp"),
            format!("{id}-abc123.toml~"),
            ".journal-abc123.toml.swo".to_owned(),
            "#journal-a.toml#".to_owned(),
            ".x-1.toml.un~".to_owned(),
        ] {
            put(
                home,
                &format!("{STATE}/edit/{name}"),
                b"b0VIM\0secret-wa\0lk\xff",
            );
        }
        id
    }),
    (
        "the folders of editors that were killed with bond",
        |home| {
            let id = logged(home);
            for folder in ["edit/bond-abc123", "bond-abc123"] {
                put(
                    home,
                    &format!("{STATE}/{folder}/entry.toml"),
                    "note = \"secret-walk\"",
                );
                put(
                    home,
                    &format!("{STATE}/{folder}/backup/old"),
                    "note = \"secret-walk\"",
                );
            }
            put(home, "run/bond-abc123/.note.txt.swp", b"secret\0\xff");
            id
        },
    ),
    ("what an editor left beside the journal", |home| {
        let id = logged(home);
        for name in [
            "journal.toml~",
            ".journal.toml.swp",
            "#journal.toml#",
            ".journal.toml.un~",
        ] {
            put(home, &format!("{DATA}/{name}"), home.journal());
        }
        id
    }),
    ("what a killed bond left", |home| {
        let id = logged(home);
        let records = fs::read_dir(home.path().join(STATE).join("ops")).expect("records");
        let record = records.flatten().next().expect("a record").path();
        let name = record
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        put(home, &format!("{STATE}/ops/{name}.new"), "secret-walk");
        put(
            home,
            &format!("{STATE}/ops/.{name}.bond-tmp"),
            "secret-walk",
        );
        put(
            home,
            &format!("{DATA}/.journal.toml.bond-tmp"),
            "secret-walk",
        );
        id
    }),
    ("half a line in the record", |home| {
        let id = logged(home);
        let records = fs::read_dir(home.path().join(STATE).join("ops")).expect("records");
        let record = records.flatten().next().expect("a record").path();
        let text = fs::read_to_string(&record).expect("a record");
        fs::write(
            &record,
            format!("{text}{{\"n\":7,\"did\":\"log\",\"changes\":[\"secret"),
        )
        .expect("a record");
        id
    }),
    ("the record of a journal that was somewhere else", |home| {
        let id = logged(home);
        let elsewhere = home.path().join("elsewhere/journal.toml");
        fs::create_dir_all(elsewhere.parent().expect("a folder")).expect("a folder");
        fs::rename(home.journal_path(), &elsewhere).expect("a move");
        fs::rename(elsewhere, home.journal_path()).expect("a move back");
        let folder = home.path().join(STATE).join("ops");
        let record = fs::read_dir(&folder)
            .expect("records")
            .flatten()
            .next()
            .expect("a record")
            .path();
        fs::copy(record, folder.join("0123456789abcdef")).expect("another record");
        id
    }),
];

/// Gives the line of an id another id, as someone does who edits the journal.
fn put_line(home: &Home, id: &str, other: &str) {
    let run = with_editor(
        home,
        &format!("sed -i 's/^{id} =/{other} =/' \"$1\""),
        &["edit"],
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
    fs::remove_file(home.path().join("editor")).expect("the editor");
}

#[test]
fn no_byte_says_it_whichever_way_the_text_has_gone() {
    for (way, go) in WAYS {
        let home = Home::new();
        let id = go(&home);
        fs::remove_file(home.path().join("editor")).ok();
        assert_ne!(
            saying(home.path(), "secret"),
            Vec::<PathBuf>::new(),
            "{way}"
        );
        let runtime = home.path().join("run");
        let mut command = home.command(&["remove", &id, "--forget", "--yes"]);
        let run = crate::home::Run::of(
            command
                .env("XDG_RUNTIME_DIR", runtime)
                .output()
                .expect("bond runs"),
        );
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{way}");
        assert_eq!(
            saying(home.path(), "secret"),
            Vec::<PathBuf>::new(),
            "{way}"
        );
        assert_eq!(saying(home.path(), "secre"), Vec::<PathBuf>::new(), "{way}");
        let journal = home.journal();
        assert!(!journal.contains(&format!("{id} =")), "{way}");
    }
}

#[test]
fn everything_else_stays() {
    let home = Home::new();
    let id = logged(&home);
    let spoilt = with_editor(&home, "echo '= spoilt' >> \"$1\"", &["edit"]);
    assert_eq!(spoilt.status, 3);
    put(
        &home,
        &format!("{STATE}/edit/x1-abc123.toml"),
        "x1 = { at = 2026-11-20 }\n",
    );
    forget(&home, &id);
    assert_eq!(
        saying(&home.path().join(STATE).join("edit"), "keep-this-one").len(),
        1
    );
    assert_eq!(saying(&home.path().join(STATE).join("edit"), "x1").len(), 1);
    home.bond("undo -q");
    assert!(!home.journal().contains("keep-this-one"));
}

#[test]
fn an_entry_that_says_the_same_stays_and_is_named() {
    let home = Home::new();
    let id = logged(&home);
    home.bond("log ap -q -m secret-walk");
    put(&home, &format!("{DATA}/journal.toml.bak"), home.journal());
    let said = forget(&home, &id).replace(&home.path().display().to_string(), "~");
    insta::assert_snapshot!(said, @"
    warning: the text you forget is still in:
    ~/.local/share/bond/journal.toml.bak
    ~/.local/share/bond/journal.toml, line 6
    ");
    assert_eq!(home.journal().matches("secret-walk").count(), 1);
    home.bond("undo -q");
    assert_eq!(home.journal().matches("secret-walk").count(), 0);
}

#[test]
fn a_text_that_is_open_in_an_editor_is_named_and_left_alone() {
    let home = Home::new();
    let id = logged(&home);
    let bond = assert_cmd::cargo::cargo_bin!("bond").display().to_string();
    let script = format!("'{bond}' remove {id} --forget --yes 2> said; cat \"$1\" > seen");
    let run = with_editor(&home, &script, &["edit"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let said = fs::read_to_string(home.path().join("said")).expect("what was said");
    assert!(said.contains("which is open in an editor"), "{said}");
    let seen = fs::read_to_string(home.path().join("seen")).expect("what was seen");
    assert!(seen.contains("secret-walk"));
    for left in ["said", "seen", "editor"] {
        fs::remove_file(home.path().join(left)).expect("a file of the test");
    }
    assert_eq!(saying(home.path(), "secret"), Vec::<PathBuf>::new());
}
