//! Cases 92 to 95: command lines that nobody types.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use crate::corpus::journal;
use crate::home::Home;
use crate::judge::tree;
use crate::show::run;

fn home() -> Home {
    Home::with_journal(&journal(""))
}

#[test]
fn arguments_that_are_no_text_are_refused() {
    let home = home();
    let before = tree(home.path());
    let odd = OsStr::from_bytes(b"caf\xe9\x1b[2J");
    for line in [
        "",
        "log",
        "log qt -m",
        "log qt -w",
        "log qt -d",
        "log qt -f",
        "history --grep",
        "history -w",
        "edit",
        "goal set qt",
        "config set color",
        "week",
        "--format",
        "help",
    ] {
        let mut arguments: Vec<OsString> = line.split_terminator(' ').map(OsString::from).collect();
        arguments.push(odd.to_owned());
        let run = run(&home, &arguments);
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (2, ""),
            "{line}: {}",
            run.stderr
        );
        assert!(run.stderr.starts_with("error: "), "{line}: {}", run.stderr);
    }
    assert_eq!(tree(home.path()), before);
}

#[test]
fn ten_thousand_arguments_end_in_an_answer() {
    let home = home();
    let many = |first: &[&str], word: &dyn Fn(usize) -> String| {
        let first = first.iter().map(ToString::to_string);
        first.chain((0..10_000).map(word)).collect::<Vec<String>>()
    };
    let before = home.journal();
    let number = |number: usize| number.to_string();
    let lines = [
        many(&["log"], &number),
        many(&["log", "qt"], &number),
        many(&["log", "qt", "-d"], &number),
        many(&["history"], &number),
        many(&["remove"], &number),
        many(&["remove"], &|_| "x1".to_owned()),
        many(&["log", "qt"], &|_| "--rating=1".to_owned()),
        many(&[], &|_| "-q".to_owned()),
        many(&["exercise", "check"], &|_| "/nowhere".to_owned()),
        many(&["help"], &number),
    ];
    for arguments in lines {
        let run = run(&home, &arguments);
        let shown = &arguments[..3];
        assert!((2..=4).contains(&run.status), "{shown:?}: {}", run.status);
        assert!(run.stderr.len() < 20_000, "{shown:?}: {}", run.stderr.len());
    }
    assert_eq!(home.journal(), before);
    let tags = many(&["log", "qt", "-q"], &|number| format!("--tag=t{number}"));
    assert_eq!(run(&home, &tags).status, 0);
    assert_eq!(run(&home, &["history"]).status, 0);
}

#[test]
fn the_longest_argument_is_kept_whole_or_refused() {
    let home = home();
    let long = "x".repeat(100_000);
    for line in [
        "log",
        "log qt -d",
        "log qt -f",
        "log qt -w",
        "goal set qt",
        "edit",
        "week",
        "history --since",
    ] {
        let mut arguments: Vec<&str> = line.split(' ').collect();
        arguments.push(&long);
        let run = run(&home, &arguments);
        assert!(
            run.status == 2 || line == "log qt -w",
            "{line}: {}",
            run.stderr
        );
    }
    assert_eq!(run(&home, &["log", "qt", "-q", "-m", &long]).status, 0);
    assert!(home.journal().contains(&format!("note = \"{long}\"")));
}

/// Dates that other grammars panicked on.
#[test]
fn dates_that_others_fell_over_are_read_or_refused() {
    let home = home();
    let before = home.journal();
    let dates = [
        "30 T",
        "next midnight - now",
        "lasthourT",
        "32ndé",
        "99999999999999999999 days ago",
        "-99999999999",
        "-2147483648",
        "1000000 weeks ago",
        "292277026596 years ago",
        "99999 months ago",
        "in 3 days",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
        "2026-02-29",
        "24:00",
        "1e9",
        "",
        " ",
        "٣ days ago",
        "2026-11-20T21:30:00+99:00",
        "2026-11-20T21:30:60Z",
        "03/04",
        "-0",
        "mon..9999-01-01",
        "0001-01-01..today",
        "today..0001-01-01",
        "..",
        "...",
        "2026-11-22T21:15:00+23:59",
        "é",
        "\u{1f468}\u{200d}\u{1f469}",
        "2026-W99",
        "2026-W00-9",
        "W",
        "T",
        "Z",
        "+",
        "-",
        ":",
        "::",
        "1:",
        ":1",
        "00:60",
        "25:00am",
        "13pm",
        "last",
        "last last friday",
        "ago",
        "2026-11-",
        "2026--20",
        "١٢",
    ];
    for date in dates {
        for line in [
            "log qt -q --dry-run -d",
            "history -q --since",
            "stats -q --until",
            "calendar -q --until",
            "week -q --",
            "month -q --",
            "year -q --",
            "pause -q --dry-run --from",
        ] {
            let mut arguments: Vec<&str> = line.split(' ').collect();
            arguments.push(date);
            let run = run(&home, &arguments);
            assert!(
                [0, 2].contains(&run.status),
                "bond {line} {date:?}: {}",
                run.stderr
            );
        }
    }
    assert_eq!(home.journal(), before);
}

/// Case 95: words are looked for as they are, so that no pattern takes its time.
#[test]
fn a_pattern_is_a_word() {
    let note = format!("note = \"{}!\"", "a".repeat(1_000_000));
    let home = Home::with_journal(&journal(&format!(
        "x2 = {{ at = 2026-11-20, practice = \"appreciation\", {note} }}\n"
    )));
    for pattern in ["(a+)+$", "a*a*a*a*a*b", "[", "\\", "(?", ".*", ""] {
        let run = run(&home, &["history", "--grep", pattern, "-q"]);
        assert!([0, 2].contains(&run.status), "{pattern}: {}", run.stderr);
    }
}
