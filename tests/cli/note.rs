//! Notes that leave no trace elsewhere: `--note -` and `--edit`.

use std::fs;

use insta::assert_snapshot;

use crate::home::{Home, Run, steady};

fn last_note(home: &Home) -> String {
    let journal = home.journal();
    let note = journal
        .lines()
        .last()
        .and_then(|line| line.split_once("note = "));
    note.map_or("", |(_, note)| note).to_owned()
}

#[test]
fn a_note_comes_from_standard_input() {
    let home = Home::new();
    let run = home.pipe("walk by the river\nand back\n\n", &["log", "qt", "-m", "-"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(last_note(&home), "\"walk by the river\\nand back\" }");
    let run = home.pipe(
        "both of it",
        &["log", "qt", "al", "-d", "mon..tue", "--note", "-"],
    );
    assert_eq!(run.status, 0);
    assert_eq!(home.journal().matches("note = \"both of it\"").count(), 4);
    let run = home.pipe("another", &["edit", "@1", "-m", "-"]);
    assert_eq!(run.status, 0);
    assert_eq!(home.journal().matches("note = \"another\"").count(), 1);
    let start = "exercise start phone-free-walk -w Sam --plain --safe --for 20m -m -";
    let run = home.pipe("by the lake", &start.split(' ').collect::<Vec<_>>());
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(home.journal().matches("note = \"by the lake\"").count(), 1);
    let before = home.journal();
    let run = home.pipe(" \n", &["log", "qt", "-m", "-"]);
    assert_eq!(run.status, 2);
    assert_snapshot!(run.stderr, @"error: could not read a note: standard input is empty");
    assert_eq!(home.journal(), before);
}

/// Runs bond with an editor that is a script.
#[cfg(unix)]
fn edited(home: &Home, script: &str, arguments: &[&str]) -> Run {
    let path = home.path().join("my editor");
    fs::write(&path, script).expect("a script");
    let mut command = home.command(arguments);
    command.env("EDITOR", format!("exec sh '{}'", path.display()));
    command.env("PATH", "/usr/bin:/bin");
    Run::of(command.output().expect("bond runs"))
}

/// All files below a folder that are no journal.
#[cfg(unix)]
fn left_behind(home: &Home) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![home.path().to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.display().to_string();
            if path.is_dir() {
                open.push(path);
            } else if fs::read_to_string(&path).is_ok_and(|text| text.contains("river")) {
                found.push(name);
            }
        }
    }
    found
}

#[test]
#[cfg(unix)]
fn a_note_is_written_in_the_editor_and_its_file_is_gone_afterwards() {
    let home = Home::new();
    let script = "stat -c '%a' \"$1\" \"$(dirname \"$1\")\" > seen\ncat \"$1\" >> seen\n\
                  echo swap > \"$(dirname \"$1\")/.note.txt.swp\"\n\
                  { echo '# a title'; echo; echo 'by the river'; cat \"$1\"; } > new && mv new \"$1\"\n";
    let run = edited(&home, script, &["log", "qt", "-w", "Sam", "--edit"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert_eq!(last_note(&home), "\"# a title\\n\\nby the river\" }");
    let seen = fs::read_to_string(home.path().join("seen")).expect("what the editor saw");
    assert_snapshot!(seen, @"
    600
    700

    # What do you want to remember of: Quality time with Sam, today 21:15?
    # Lines like these are left out, and nothing is logged without a note.
    ");
    let state = home.path().join(".local/state/bond");
    let left = fs::read_dir(state.join("edit")).expect("the texts");
    assert_eq!(left.count(), 0);
}

#[test]
#[cfg(unix)]
fn without_a_note_nothing_is_logged_and_nothing_is_left() {
    let home = Home::new();
    let mut said = String::new();
    for script in [
        "",
        "echo by the river > \"$1\"; exit 1",
        "printf '\\377' > \"$1\"",
    ] {
        let run = edited(&home, script, &["log", "qt", "--edit"]);
        assert_ne!(run.status, 0);
        said.push_str(&run.stderr);
    }
    let end = said.find(".toml").expect("a text that is set aside");
    said.replace_range(end - 6..end, "......");
    // What makes no sense is refused before the editor is opened.
    let run = edited(&home, "touch opened", &["log", "qtt", "--edit"]);
    assert_eq!(run.status, 2);
    assert!(!home.path().join("opened").exists());
    said.push_str(&home.fails("log qt --edit", 2));
    said.push_str(&home.fails("log qt --edit -m x", 2));
    steady(&home, || {
        assert_snapshot!(said, @r#"
        error: nothing was logged, as there is no note
        error: could not edit with "exec sh '~/my editor'": it ended with status 1
        hint: nothing was changed
        error: could not take the text back: it is no UTF-8 text
        hint: nothing was written; your note is in ~/.local/state/bond/edit/note-.......toml
        error: could not open an editor: nobody is there to use it
        hint: --note - reads the note from standard input
        error: the argument '--edit' cannot be used with '--note <TEXT>'

        Usage: bond log --edit <PRACTICE>...

        For more information, try '--help'.
        "#);
    });
    assert!(!home.journal_path().exists());
    assert_eq!(left_behind(&home), Vec::<String>::new());
}

#[test]
#[cfg(unix)]
fn a_note_that_can_not_be_written_is_shown() {
    let home = Home::with_journal("format = 1\n\n[log]\n");
    let script = "echo by the river > \"$1\"; rm -rf .local/share/bond; touch .local/share/bond";
    let run = edited(&home, script, &["log", "qt", "--edit"]);
    assert_eq!(run.status, 4);
    assert!(
        run.stderr.contains("note = \"by the river\""),
        "{}",
        run.stderr
    );
}

#[test]
#[cfg(unix)]
fn the_runtime_directory_is_preferred_and_a_hangup_leaves_nothing() {
    let home = Home::new();
    let runtime = home.path().join("run");
    fs::create_dir(&runtime).expect("a folder");
    let path = home.path().join("my editor");
    fs::write(
        &path,
        "echo by the river > \"$1\"; echo \"$1\" > where; kill -HUP $PPID; sleep 0.2",
    )
    .expect("a script");
    let mut command = home.command(&["log", "qt", "--edit"]);
    command.env("EDITOR", format!("exec sh '{}'", path.display()));
    command.env("PATH", "/usr/bin:/bin");
    command.env("XDG_RUNTIME_DIR", &runtime);
    let run = Run::of(command.output().expect("bond runs"));
    assert_eq!(run.status, 4);
    assert_snapshot!(run.stderr, @"
    error: could not wait for the editor: bond was asked to end
    hint: nothing was changed
    ");
    let place = fs::read_to_string(home.path().join("where")).expect("where it was");
    assert!(
        place.starts_with(&*runtime.display().to_string()),
        "{place}"
    );
    assert_eq!(fs::read_dir(&runtime).expect("a folder").count(), 0);
    assert!(!home.journal_path().exists());
}
