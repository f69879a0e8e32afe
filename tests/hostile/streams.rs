//! Cases 86, 91 and 96: editors, streams and records that are not what they should be.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Stdio;

use crate::corpus::journal;
use crate::home::{Home, Run};
use crate::judge::{record, wrapped};
use crate::show::{finish, run};

/// A home with one entry.
fn home() -> Home {
    Home::with_journal(&journal(""))
}

/// Runs bond with a variable of its environment set.
fn with(home: &Home, name: &str, value: impl AsRef<OsStr>, arguments: &[&str]) -> Run {
    let mut command = home.command(arguments);
    command.env(name, value);
    finish(&command)
}

#[test]
fn an_editor_that_is_none_logs_nothing() {
    let home = home();
    let before = home.journal();
    for editor in [
        "false || exit 7",
        "sh -c 'exit 7' '",
        "\u{1b}[2J",
        "/",
        "/dev/null",
        "(",
    ] {
        for name in ["EDITOR", "VISUAL"] {
            for arguments in [&["log", "qt", "--edit"][..], &["edit"]] {
                let run = with(&home, name, editor, arguments);
                assert_ne!(run.status, 0, "{editor}: {}", run.stdout);
            }
        }
    }
    for editor in ["", "   "] {
        let run = with(&home, "EDITOR", editor, &["log", "qt", "--edit"]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(
            run.stderr.contains("could not open an editor"),
            "{}",
            run.stderr
        );
    }
    assert_eq!(home.journal(), before);
}

#[test]
fn a_shell_runs_the_editor_and_nothing_in_the_name_of_the_text() {
    let home = home();
    for name in [
        "$(touch X)",
        "`touch X`",
        "a b",
        "; touch X",
        "'",
        "\"",
        "-x",
    ] {
        let state = home.path().join(name);
        let mut command = home.command(&["edit"]);
        command.env("XDG_STATE_HOME", &state);
        command.env("PATH", "/usr/bin:/bin");
        command.env("EDITOR", "echo '# read' >>");
        let run = Run::of(command.output().expect("bond runs"));
        // A shell takes the first word after `>>`, which is the whole path.
        assert_eq!(run.status, 0, "{name}: {}", run.stderr);
        assert!(!home.path().join("X").exists(), "{name}");
    }
    assert_eq!(home.journal().matches("# read").count(), 7);
}

/// Runs bond with some of its three streams closed.
fn closed(home: &Home, streams: &str, arguments: &[&str]) -> Run {
    let script = format!("exec \"$@\" {streams}");
    Run::of(
        wrapped(home, &["sh", "-c", script.as_str(), "sh"], arguments)
            .output()
            .expect("sh runs"),
    )
}

#[test]
fn closed_streams_lose_no_entry_and_write_into_no_file() {
    for streams in ["<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-"] {
        let home = home();
        for arguments in [&["history"][..], &["stats"], &["doctor"], &["--help"]] {
            assert_eq!(
                closed(&home, streams, arguments).status,
                0,
                "{streams} {arguments:?}"
            );
        }
        assert_eq!(closed(&home, streams, &["nonsense"]).status, 2, "{streams}");
        let before = home.journal();
        assert_eq!(
            closed(&home, streams, &["log", "appreciation"]).status,
            0,
            "{streams}"
        );
        // Where a stream was closed the journal must not be opened in its place and be printed into.
        let come = home.journal().replacen(&before, "", 1);
        assert_eq!(
            (come.lines().count(), come.matches("appreciation").count()),
            (1, 1),
            "{streams}: {come}"
        );
        let table: toml::Table = toml::from_str(&home.journal()).expect("TOML");
        assert_eq!(table["log"].as_table().expect("a log").len(), 2);
    }
}

#[test]
fn a_directory_as_standard_input_is_an_error() {
    let home = home();
    let before = home.journal();
    for arguments in [&["log", "-"][..], &["log", "qt", "--note", "-"]] {
        let mut command = home.command(arguments);
        command.stdin(Stdio::from(
            fs::File::open(home.path()).expect("a directory"),
        ));
        let run = Run::of(command.output().expect("bond runs"));
        assert_eq!((run.status, run.stdout.as_str()), (4, ""), "{}", run.stderr);
        assert!(run.stderr.contains("is a directory"), "{}", run.stderr);
    }
    assert_eq!(home.journal(), before);
}

/// Case 96: the record of operations is no part of the journal, whatever is in it.
#[test]
fn a_record_of_operations_that_is_odd_harms_nothing() {
    let home = home();
    home.bond("log appreciation -q");
    home.bond("log qt -q -w Zoe");
    let path = record(&home);
    let whole = fs::read(&path).expect("a record");
    let flipped = |place: usize| {
        let mut bytes = whole.clone();
        bytes[place] ^= 1 << (place % 8);
        bytes
    };
    let step = whole.len() / 12;
    let mut odd: Vec<Vec<u8>> = (0..12).map(|part| whole[..part * step].to_vec()).collect();
    odd.extend((0..12).map(|part| flipped(part * step)));
    odd.extend([
        vec![0; 4_096],
        b"{}\n[]\n1\n\"x\"\nnull\n".to_vec(),
        "[".repeat(100_000).into_bytes(),
        b"\xff\n".repeat(1_000),
    ]);
    let journal = home.journal();
    for bytes in odd {
        fs::write(&path, &bytes).expect("a record");
        home.write_journal(&journal);
        for arguments in [
            &["doctor"][..],
            &["undo"],
            &["redo"],
            &["log", "appreciation", "-q"],
        ] {
            let run = run(&home, arguments);
            assert!(run.status <= 3, "{arguments:?}: {}", run.stderr);
        }
        toml::from_str::<toml::Table>(&home.journal()).expect("a journal");
    }
    fs::remove_file(&path).expect("no record");
    let target = home.path().join("target");
    fs::write(&target, "theirs\n").expect("a file");
    symlink("/dev/zero", &path).expect("a link");
    assert_eq!(run(&home, &["log", "appreciation", "-q"]).status, 0);
    assert_eq!(run(&home, &["undo"]).status, 4);
}

#[test]
fn nothing_that_bond_starts_outlives_a_reader_that_went_away() {
    let home = home();
    let script = "\"$@\" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}";
    for arguments in [
        &["history", "--json"][..],
        &["exercise", "list", "--json"],
        &["--help"],
    ] {
        let mut command = wrapped(&home, &["bash", "-c", script, "bash"], arguments);
        assert_eq!(
            command.status().expect("bash runs").code(),
            Some(0),
            "{arguments:?}"
        );
    }
}
