//! Problems are reported with their line, their column and the text of the line.

use std::io::Cursor;

use bond::journal::{Entry, Problem, ReadError, Reader, Visit};

use crate::bond_side::Bond;

/// A view, which stops at the first problem.
struct View;

impl Visit for View {
    fn entry(&mut self, _: &str, _: &Entry<'_>, _: usize) {}
}

fn first(text: &[u8]) -> Problem {
    let mut reader = Reader::open(Cursor::new(text)).unwrap();
    loop {
        match reader.entries(&mut View) {
            Ok(None) => {}
            Err(ReadError::Broken(problem)) => return *problem,
            other => panic!("{other:?} of {}", String::from_utf8_lossy(text)),
        }
    }
}

const GOOD: &str = "3empzc1s = { at = 2026-11-22, practice = \"appreciation\" }\n";

/// A line of the log, and the column and some words of its problem.
const LINES: &[(&str, usize, &str)] = &[
    (
        "x1 = { at = 2026-11-22, practice = \"a\"",
        39,
        "unclosed inline table",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", with = [\"sam\"",
        54,
        "unclosed array",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a }",
        36,
        "no closing quote",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", note = \"\"\"b }",
        0,
        "",
    ),
    ("x1 = { at = 2026-11-22 practice = \"a\" }", 0, ""),
    ("x1 = at = 2026-11-22, practice = \"a\" }", 0, ""),
    ("x1 { at = 2026-11-22, practice = \"a\" }", 0, ""),
    ("x1 = { at = 2026-11-22, practice = \"a\" } }", 0, ""),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", minutes = \"45\" }",
        51,
        "expected a whole number",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", minutes = 45min }",
        0,
        "",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", minutes = 0 }",
        51,
        "minutes = 0 is not within 1 and 1440",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", minutes = 1441 }",
        51,
        "minutes = 1441 is not within",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", minutes = -5 }",
        51,
        "minutes = -5 is not within",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", minutes = 45.0 }",
        51,
        "expected a whole number",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", amount = nan }",
        50,
        "amount = NaN is not within",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", rating = 9 }",
        50,
        "rating = 9 is not within 1 and 5",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", with = \"sam\" }",
        48,
        "expected a list",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", with = [\"Sam\"] }",
        48,
        "\"Sam\" is no key",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", private = 1 }",
        51,
        "expected a boolean",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", skip = 1 }",
        48,
        "expected true or the reason",
    ),
    ("x1 = { at = 2026-11-22 }", 6, "missing field `practice`"),
    ("x1 = { practice = \"a\" }", 6, "missing field `at`"),
    (
        "x1 = { at = 2026-11-22, practice = \"A walk\" }",
        36,
        "\"A walk\" is no key",
    ),
    (
        "x1 = { at = 2026-11-22, practice = \"-a\" }",
        36,
        "\"-a\" is no key",
    ),
    (
        "x1 = { at = 2026-02-30, practice = \"a\" }",
        13,
        "invalid date",
    ),
    (
        "x1 = { at = 08:00, practice = \"a\" }",
        13,
        "a time alone is no day",
    ),
    (
        "x1 = { at = \"2026-11-22\", practice = \"a\" }",
        13,
        "expected a TOML datetime",
    ),
    (
        "x1 = { at = 2026-11-22, at = 2026-11-22, practice = \"a\" }",
        0,
        "duplicate key",
    ),
    ("x1 = 5", 6, "expected an entry"),
    ("minutes = 5", 11, "expected an entry"),
    ("<<<<<<< HEAD", 0, ""),
    (
        "x1 = { at = 2026-11-22, practice = \"a\", note = \"\u{1}\" }",
        0,
        "",
    ),
    (
        "\u{feff}x1 = { at = 2026-11-22, practice = \"a\" }",
        1,
        "byte order mark",
    ),
];

#[test]
fn a_mistake_in_an_entry_is_reported_for_its_own_line() {
    for newline in ["\n", "\r\n"] {
        for (line, column, words) in LINES {
            let text = format!("format = 1\n\n[log]\n{GOOD}{line}\n{GOOD}# the end\n")
                .replace('\n', newline);
            let problem = first(text.as_bytes());
            assert_eq!(
                (problem.line, problem.text.as_str()),
                (5, line.trim_start_matches('\u{feff}')),
                "{problem}"
            );
            assert!(problem.what.contains(words), "{line}\n{problem}");
            assert!(
                *column == 0 || problem.column == *column,
                "{line}\n{problem}"
            );
        }
    }
}

#[test]
fn every_problem_is_reported_once_and_the_rest_is_read() {
    for (line, ..) in LINES {
        let other = GOOD.replace("3empzc1s", "3emq47kq");
        let text = format!("format = 1\n\n[log]\n{GOOD}{line}\n{other}# the end\n");
        let bond = Bond::read(text.as_bytes());
        let lines: Vec<usize> = bond.problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [5], "{line}");
        let ids: Vec<&str> = bond.entries.iter().map(|(id, ..)| id.as_str()).collect();
        assert_eq!(ids, ["3empzc1s", "3emq47kq"], "{line}");
    }
}

/// A whole file, and the line, the column and some words of its problem.
const FILES: &[(&[u8], usize, usize, &str)] = &[
    (b"# format\nformat = 2\n[log]\n", 2, 10, "format 2"),
    (b"format = 2\nperson = 7\n", 1, 10, "format 2"),
    (b"format = \"1\"\n", 1, 10, "expected a whole number"),
    (b"\xef\xbb\xbfformat = 3\n", 1, 10, "format 3"),
    (b"week_starts = \"moonday\"\n", 1, 15, "no day of the week"),
    (b"day_starts = \"4:00\"\n", 1, 14, "no time of the day"),
    (b"day_starts = \"24:00\"\n", 1, 14, "no time of the day"),
    (b"[person.sam]\nname = 5\n", 2, 8, "expected a string"),
    (
        b"[person.sam]\n[log]\n[person.sam]\n",
        3,
        9,
        "duplicate key",
    ),
    (b"[person.\"Zoe$(touch x)\"]\n", 1, 9, "is no key"),
    (b"[person]\nfrom = 2026-07-01\n", 2, 8, "a date is no table"),
    (
        b"[person.sam]\nrelation = \"foe\"\n",
        2,
        12,
        "unknown variant",
    ),
    (
        b"[practice.x]\nkinds = [\"emotional\", \"odd\"]\n",
        2,
        23,
        "unknown variant",
    ),
    (
        b"[[goal]]\npractice = \"a\"\n",
        1,
        1,
        "missing field `every`",
    ),
    (
        b"[[goal]]\npractice = \"a\"\nevery = \"daily\"\nsince = 08:00\n",
        4,
        9,
        "a time alone",
    ),
    (b"[[pause]]\nfrom = 2026-02-30\n", 2, 8, "invalid date"),
    (b"[goal]\npractice = \"a\"\n", 1, 1, "expected a list"),
    (b"[log]\n[log]\n", 2, 2, "duplicate key"),
    (b"log = 1\n[log]\n", 2, 2, "duplicate key"),
    (
        b"[person.sam]\naliases = [\"s\"\nname = \"Sam\"\n[log]\n",
        2,
        15,
        "",
    ),
    (b"[person.sam]\nplan = \"\"\"s\n\n[log]\n", 2, 12, ""),
    (
        b"[person.sam]\nx1 = { at = 2026-11-20, practice = \"a\" }\n",
        2,
        1,
        "outside [log]",
    ),
    (
        b"x1.practice = \"a\"\nx1 . at = 2026-11-20\n",
        1,
        1,
        "outside [log]",
    ),
    (
        b"[log]\n[person.zoe]\n\nx1 = { at = 2026-11-20, practice = \"a\" }\n",
        4,
        1,
        "outside [log]",
    ),
    (
        b"[[list]]\nx1 = { at = 2026-11-20, practice = \"a\" }\n",
        2,
        1,
        "outside [log]",
    ),
    (
        b"l = [1, { x1 = { at = 2026-11-20, practice = \"a\" } }]\n",
        1,
        11,
        "outside [log]",
    ),
    (
        b"[log.x1]\nat = 2026-11-20\n\n[log]\n",
        1,
        1,
        "missing field `practice`",
    ),
    (
        b"[log]\nx1.at = 2026-11-20\n\nx1.rating = 3\n",
        2,
        1,
        "missing field `practice`",
    ),
    (
        b"[log]\nx1.at = 2026-11-20\nx1.practice = \"a\"\nx1.rating = 9\n",
        4,
        13,
        "rating = 9",
    ),
    (
        b"[log]\n\n[log.x1]\nat = 2026-11-20\npractice = 4\n",
        5,
        12,
        "expected a string",
    ),
    (
        b"[log]\nx1 = {\n  at = 2026-11-20,\n  practice = 4,\n}\n",
        4,
        14,
        "expected a string",
    ),
    (
        b"[log]\nx1 = {\n  at = 2026-11-20,\n  practice = \"a\"\n",
        2,
        7,
        "unclosed inline table",
    ),
    (b"[log]\n# caf\xe9\n", 2, 6, "no UTF-8"),
    (b"# caf\xe9\n[log]\n", 1, 6, "no UTF-8"),
    (
        b"[log]\nx = { note = \"\"\"\n\nb\xe4r\"\"\" }\n",
        4,
        2,
        "no UTF-8",
    ),
    (b"[log] # a\rb\n", 1, 11, "carriage return"),
    (b"[log]\n# a\rb\n", 2, 5, "carriage return"),
    (b"[log]\n\r\r\n", 2, 2, "carriage return"),
    (b"\xff\xfe[\0l\0", 1, 1, "no UTF-8"),
];

#[test]
fn a_mistake_in_a_file_is_reported_with_its_place() {
    for (bytes, line, column, words) in FILES {
        let problem = first(bytes);
        let text = String::from_utf8_lossy(bytes);
        assert!(problem.what.contains(words), "{text}\n{problem}");
        assert_eq!(
            (problem.line, problem.column),
            (*line, *column),
            "{text}\n{problem}"
        );
    }
}

#[test]
fn an_unclosed_entry_swallows_no_line_after_it() {
    let text = format!(
        "[log]\nx1 = {{ at = 2026-11-20, practice = \"a\",\n  tags = [\n{GOOD}# ] }}\n]\n}}\n"
    );
    let bond = Bond::read(text.as_bytes());
    let lines: Vec<usize> = bond.problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [2, 6, 7]);
    assert_eq!(bond.entries.len(), 1);
    assert_eq!(bond.entries[0].2, 4);
}

#[test]
fn a_stray_entry_does_not_hide_the_header() {
    let text = "[person.sam]\nx1 = { at = 2026-11-20, practice = \"a\" }\n[log.x2]\nat = 1\n";
    let reader = Reader::open(Cursor::new(text)).unwrap();
    assert!(reader.header().unwrap().people.contains_key("sam"));
}

#[test]
fn repeated_ids_are_reported_wherever_they_are() {
    let entry = |id: &str| GOOD.replace("3empzc1s", id);
    let (one, two, own) = (entry("3empzc1s"), entry("3emq47kq"), entry("x1"));
    let late = "[log.3emq47kq]\nat = 2026-11-20\npractice = \"a\"\n";
    let cases = [
        (format!("[log]\n{one}{two}{one}"), vec![4]),
        (format!("[log]\n{two}{one}{one}"), vec![4]),
        (format!("[log]\n{one}{one}{one}{two}"), vec![3, 4]),
        (format!("[log]\n{own}{one}{own}"), vec![4]),
        (format!("[log]\n{two}{one}"), vec![]),
        (format!("{late}[log]\n{one}{two}"), vec![6]),
        (format!("[log]\n{two}{one}{late}"), vec![2]),
        (
            format!("[log]\n{two}{one}3empzc1s.at = 2026-11-20\n3empzc1s.practice = \"a\"\n"),
            vec![3],
        ),
    ];
    for (text, lines) in cases {
        let bond = Bond::read(text.as_bytes());
        assert!(bond.problems.is_empty(), "{:?}", bond.problems);
        let told: Vec<usize> = bond.seen.repeated.iter().map(|(_, line)| *line).collect();
        assert_eq!(told, lines, "{text}");
    }
}
