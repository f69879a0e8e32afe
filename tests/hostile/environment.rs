//! Cases 83 to 90: homes, paths, zones, locales and pages that are not what they should be.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;

use unicode_width::UnicodeWidthStr;

use crate::corpus::journal;
use crate::home::{Home, Run};
use crate::judge::tree;
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

/// Neither looking nor logging does anything with this variable but say why not.
fn refused(name: &str, value: impl AsRef<OsStr>, status: i32, why: &str) {
    let home = home();
    let before = tree(home.path());
    for arguments in [
        &["history"][..],
        &["stats"],
        &["log", "appreciation"],
        &["undo"],
    ] {
        let run = with(&home, name, value.as_ref(), arguments);
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (status, ""),
            "{name}: {}",
            run.stderr
        );
        assert!(
            run.stderr.starts_with("error: ") && run.stderr.contains(why),
            "{name}: {}",
            run.stderr
        );
    }
    assert_eq!(tree(home.path()), before, "{name}");
}

#[test]
fn a_home_that_is_no_path_makes_no_file_anywhere() {
    refused("HOME", "relative", 4, "it is not absolute");
    let home = home();
    for value in ["", "/nowhere/at/all"] {
        let mut command = home.command(&["history"]);
        command
            .env("HOME", value)
            .env("XDG_DATA_HOME", home.path().join(".local/share"));
        assert_eq!(finish(&command).status, 0, "{value}");
    }
}

#[test]
fn directories_that_are_not_absolute_are_passed_over() {
    for name in [
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_RUNTIME_DIR",
    ] {
        for value in ["relative", "", "../up", "~"] {
            let home = home();
            let run = with(&home, name, value, &["log", "appreciation", "-q"]);
            assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{name}={value}");
            assert_eq!(home.journal().lines().count(), 5, "{name}={value}");
            assert!(!home.path().join("relative").exists() && !home.path().join("~").exists());
        }
    }
}

#[test]
fn a_name_with_a_newline_breaks_no_message_in_two() {
    let home = home();
    let odd = home.path().join("a\nhint: run this\u{1b}[2J");
    fs::create_dir(&odd).expect("a directory");
    fs::write(odd.join("x"), "x = ").expect("a file");
    let shown = odd.to_str().expect("text");
    let path = format!("{shown}/x");
    let told = [
        run(&home, &["history", "--journal", &path]),
        run(&home, &["log", "qt", "--journal", &path]),
        run(&home, &["history", "--journal", shown]),
        run(&home, &["doctor", "--journal", &path]),
        run(&home, &["exercise", "check", &path]),
        run(&home, &["exercise", "check", &format!("{path}y")]),
        with(&home, "BOND_CONFIG", &path, &["history"]),
        with(&home, "BOND_CONFIG", shown, &["history"]),
        with(&home, "XDG_DATA_HOME", &path, &["log", "qt"]),
        with(&home, "TZ", shown, &["history"]),
        with(&home, "BOND_NOW", shown, &["history"]),
        with(&home, "EDITOR", shown, &["log", "qt", "--edit"]),
    ];
    for run in told {
        assert_ne!(run.status, 0, "{}", run.stdout);
        let mut lines = run.stderr.lines().chain(run.stdout.lines());
        assert!(
            !lines.any(|line| line.starts_with("hint: run this")),
            "{}",
            run.stderr
        );
    }
}

#[test]
fn places_that_are_no_journal_are_refused_at_once() {
    let names = [
        "/dev/null",
        "/dev/zero",
        "/dev/full",
        "/dev/tty",
        "/",
        "/proc/self/mem",
        "/proc/self/fd",
    ];
    for name in names {
        refused("BOND_JOURNAL", name, 4, "could not ");
    }
    refused(
        "BOND_JOURNAL",
        "/proc/self/status",
        3,
        "could not understand /proc/self/status",
    );
    refused(
        "BOND_JOURNAL",
        format!("/{}", "x".repeat(4_096)),
        4,
        "name too long",
    );
    refused("BOND_JOURNAL", "x".repeat(300), 4, "name too long");
    refused("BOND_CONFIG", "/dev/zero", 4, "not a file");
    refused("BOND_CONFIG", "/", 4, "a directory");
    let home = home();
    let run = with(&home, "BOND_JOURNAL", "folder/", &["log", "appreciation"]);
    assert_eq!(run.status, 4, "{}", run.stderr);
}

#[test]
fn a_path_that_is_no_text_is_a_path_like_others() {
    let home = Home::new();
    let path = home.path().join(OsStr::from_bytes(b"caf\xe9.toml"));
    let run = with(&home, "BOND_JOURNAL", &path, &["log", "appreciation", "-q"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let run = with(
        &home,
        "BOND_JOURNAL",
        &path,
        &["history", "--format", "csv"],
    );
    assert_eq!(
        (run.status, run.stdout.lines().count()),
        (0, 2),
        "{}",
        run.stderr
    );
    assert!(path.exists());
    let run = with(&home, "BOND_JOURNAL", &path, &["undo"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn zones_that_are_none_are_refused_and_never_taken_for_utc() {
    let odd: &[&[u8]] = &[
        b":/etc/passwd",
        b"../../x",
        b"UTC+99",
        b":",
        b"\xff",
        b"/dev/zero",
        b":/dev/zero",
        b"../../../dev/zero",
        b"/dev/stdin",
        b"/",
        b"Europe",
        b"AAA-25",
        b"ABC-24",
        b"XXX-24:59:59",
        b"X-1",
        b"X-23:59:59",
        b"Mars/Olympus",
        b"\x1b[2J",
    ];
    for zone in odd {
        refused(
            "TZ",
            OsStr::from_bytes(zone),
            4,
            "could not read the time zone of TZ",
        );
    }
    let home = home();
    for zone in ["UTC0", "AAA-23:59", "XXX-1:23:45", "<+0330>-3:30", ""] {
        let run = with(&home, "TZ", zone, &["log", "appreciation", "-q"]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{zone}");
        let run = with(&home, "TZ", zone, &["history"]);
        assert_eq!(run.status, 0, "{zone}: {}", run.stderr);
    }
}

#[test]
fn a_locale_changes_signs_and_nothing_else() {
    let home = home();
    let usual = run(&home, &["stats", "--json"]).stdout;
    for value in [
        "tr_TR.UTF-8",
        "tr_TR",
        "xx",
        "C",
        "",
        "\u{1b}[2J",
        "tr_TR.ISO-8859-9",
    ] {
        for name in ["LC_ALL", "LANG", "LC_CTYPE"] {
            assert_eq!(
                with(&home, name, value, &["stats", "--json"]).stdout,
                usual,
                "{name}={value}"
            );
            // In Turkish an I in lower case has no dot.
            let run = with(
                &home,
                name,
                value,
                &["log", "QUALITY-TIME", "--dry-run", "-q", "-d", "FRIDAY"],
            );
            assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{name}={value}");
        }
    }
    assert_eq!(
        with(&home, "LC_ALL", OsStr::from_bytes(b"\xff.\xff"), &["stats"]).status,
        0
    );
    let ascii = with(&home, "LC_ALL", "en_US.ISO-8859-1", &["week"]).stdout;
    assert!(ascii.is_ascii(), "{ascii}");
}

#[test]
fn pages_of_any_width_are_written_on() {
    let home = home();
    home.bond("goal set qt 3/week");
    for (columns, width) in [
        ("0", 80),
        ("1", 20),
        ("19", 20),
        ("40", 40),
        ("99999", 30_000),
        ("-1", 80),
        ("9999999999999999999999", 80),
        ("many", 80),
        ("18446744073709551615", 30_000),
    ] {
        for view in [
            "today",
            "week",
            "year",
            "calendar",
            "stats",
            "history",
            "exercise list",
        ] {
            let run = with(
                &home,
                "COLUMNS",
                columns,
                &view.split(' ').collect::<Vec<_>>(),
            );
            assert_eq!(run.status, 0, "{columns}: {}", run.stderr);
            let wide = run.stdout.lines().find(|line| line.width() > width);
            assert_eq!(wide, None, "{columns}");
        }
    }
    for term in ["dumb", "", "\u{1b}[2J", "xterm"] {
        assert_eq!(with(&home, "TERM", term, &["today"]).status, 0);
    }
}
