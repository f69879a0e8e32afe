//! Cases 1 to 42: journals by their bytes.

use std::fs;

use serde_json::Value;

use crate::corpus::{self, Case, Log, View};
use crate::home::{Home, Run};
use crate::judge::beside;
use crate::show::{self, run};

/// A home with this journal.
fn home(bytes: &[u8]) -> Home {
    let home = Home::with_journal("");
    fs::write(home.journal_path(), bytes).expect("the journal");
    home
}

fn journal(home: &Home) -> Vec<u8> {
    fs::read(home.journal_path()).expect("a journal")
}

/// How many entries `bond history --json` has said, and whether that is not all of them.
fn shown(run: &Run) -> (usize, bool) {
    let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let entries = answer["entries"].as_array().expect("entries").len();
    (entries, answer["incomplete"].as_bool().expect("a boolean"))
}

/// Sees that what is wrong is named with its place, and not at length.
fn check_place(case: &Case, said: &str, (line, column): (usize, usize), why: &str) {
    let place = match column {
        0 => format!("journal.toml:{line}:"),
        column => format!("journal.toml:{line}:{column}: "),
    };
    assert!(said.contains(&place), "{}: {said}", case.name);
    assert!(said.contains(why), "{}: {said}", case.name);
    // What is quoted is cut short.
    assert!(said.len() < 4_000, "{}: {}", case.name, said.len());
}

/// Sees what a view says, and that it left all as it was.
fn check_view(case: &Case, home: &Home) {
    let run = run(home, &["history", "--json"]);
    match case.view {
        View::Reads(entries) | View::Torn(entries) => {
            assert_eq!(run.status, 0, "{}: {}", case.name, run.stderr);
            assert_eq!(shown(&run), (entries, false), "{}", case.name);
            let is_torn = run.stderr.contains("unfinished");
            assert_eq!(
                is_torn,
                matches!(case.view, View::Torn(_)),
                "{}: {}",
                case.name,
                run.stderr
            );
        }
        View::LeavesOut(entries, line, column, why) => {
            assert_eq!(run.status, 0, "{}: {}", case.name, run.stderr);
            assert_eq!(shown(&run), (entries, true), "{}", case.name);
            check_place(case, &run.stderr, (line, column), why);
        }
        View::Broken(line, column, why) => {
            assert_eq!((run.status, run.stdout.as_str()), (3, ""), "{}", case.name);
            check_place(case, &run.stderr, (line, column), why);
        }
    }
    let doctor = run_doctor(home);
    match case.view {
        View::Reads(_) => {}
        View::Torn(_) | View::LeavesOut(..) | View::Broken(..) => {
            assert_eq!(doctor.status, 1, "{}: {}", case.name, doctor.stdout);
        }
    }
    assert!(
        journal(home) == case.bytes,
        "{}: a view changed the file",
        case.name
    );
}

/// Every problem, and nothing mended.
fn run_doctor(home: &Home) -> Run {
    run(home, &["doctor"])
}

/// Sees what `bond log` does.
fn check_log(case: &Case, home: &Home) {
    let run = run(home, &["log", "appreciation", "-m", "kept"]);
    let after = journal(home);
    if case.log == Log::Refuses {
        assert_eq!(
            (run.status, run.stdout.as_str()),
            (3, ""),
            "{}: {}",
            case.name,
            run.stderr
        );
        assert!(
            run.stderr
                .contains("practice = \"appreciation\", note = \"kept\" }"),
            "{}: {}",
            case.name,
            run.stderr
        );
        assert!(after == case.bytes, "{}: the file was changed", case.name);
        return;
    }
    assert_eq!(run.status, 0, "{}: {}", case.name, run.stderr);
    assert!(
        run.stdout.starts_with("Appreciation, today 21:15"),
        "{}: {}",
        case.name,
        run.stdout
    );
    let cut = if let Log::Cuts(torn) = case.log {
        torn
    } else {
        0
    };
    let (kept, torn) = case.bytes.split_at(case.bytes.len() - cut);
    assert_eq!(
        fs::read(beside(home, ".torn")).unwrap_or_default(),
        torn,
        "{}",
        case.name
    );
    let come = come(kept, &after, case.name);
    assert_eq!(come.matches("kept").count(), 1, "{}: {come}", case.name);
    let is_behind = after.starts_with(kept);
    assert_eq!(is_behind, case.log != Log::Inserts, "{}", case.name);
    match case.view {
        View::Reads(entries) | View::Torn(entries) => {
            let again = show::run(home, &["history", "--json"]);
            assert_eq!(shown(&again), (entries + 1, false), "{}", case.name);
        }
        View::LeavesOut(entries, line, ..) => {
            let place = format!("journal.toml:{line}:");
            assert!(run.stderr.contains(&place), "{}: {}", case.name, run.stderr);
            let again = show::run(home, &["history", "--json"]);
            assert_eq!(shown(&again), (entries + 1, true), "{}", case.name);
        }
        View::Broken(line, ..) => {
            // The entry is in front of what is broken after the log.
            let line = line + usize::from(case.log == Log::Inserts);
            assert!(
                run.stderr.contains(&format!("journal.toml:{line}:")),
                "{}: {}",
                case.name,
                run.stderr
            );
            let again = show::run(home, &["history", "--json"]);
            assert_eq!(again.status, 3, "{}", case.name);
        }
    }
}

/// The text that came into a file of which every byte stayed.
fn come(before: &[u8], after: &[u8], name: &str) -> String {
    let alike = before
        .iter()
        .zip(after)
        .take_while(|(one, other)| one == other)
        .count();
    let length = after.len() - before.len();
    // Where what came begins as what follows it, any of several places may be taken for it.
    let (begin, end) = (alike, alike + length);
    assert!(
        before[begin..] == after[end..],
        "{name}: an older byte was changed"
    );
    String::from_utf8_lossy(&after[begin..end]).into_owned()
}

/// One file before the program.
fn check(case: &Case, views: &[&str]) {
    let home = home(&case.bytes);
    check_view(case, &home);
    let statuses: &[i32] = match case.view {
        View::Reads(_) | View::Torn(_) | View::LeavesOut(..) => &[0, 1],
        View::Broken(..) => &[0, 1, 3],
    };
    show::views(&home, views, statuses);
    check_log(case, &home);
}

#[test]
fn odd_files_are_read_or_refused_and_logging_loses_none_of_their_bytes() {
    for case in corpus::bytes::all() {
        check(&case, &["today", "stats", "doctor", "person list"]);
    }
}

#[test]
fn huge_files_end_in_an_answer() {
    for case in corpus::huge::all() {
        check(&case, &["week"]);
    }
}

#[test]
fn a_note_of_ten_megabytes_ends_in_an_answer() {
    check(&corpus::huge::long_note(), &["history"]);
}

#[test]
fn the_marks_of_a_merge_are_called_so() {
    let cases = corpus::bytes::all();
    let merge = cases.iter().find(|case| case.name.contains("merge"));
    let home = home(&merge.expect("a merge").bytes);
    let said = show::run(&home, &["history"]).stderr;
    assert!(
        said.contains("these are the marks of an unfinished merge"),
        "{said}"
    );
    let run = run(&home, &["doctor"]);
    for line in [5, 7, 9] {
        assert!(
            run.stdout
                .contains(&format!("line {line}: this is a mark of")),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn private_words_are_not_quoted_where_their_line_is_broken() {
    let line = b"x2 = { at = 2026-11-20, practice = \"appreciation\", note = \"secret caf\xe9\", private = true }\n";
    let home = home(&[corpus::journal("").as_bytes(), line].concat());
    for arguments in [&["history"][..], &["doctor"], &["log", "appreciation"]] {
        let run = run(&home, arguments);
        assert!(
            !(run.stdout + &run.stderr).contains("secret"),
            "{arguments:?}"
        );
    }
}
