//! Files by their bytes.

use super::Log::{Appends, Cuts, Inserts, Refuses};
use super::View::{Broken, LeavesOut, Reads, Torn};
use super::{Case, ENTRY, above, case, field, journal, with};

/// Another entry.
const STRANGER: &str = "{ at = 2026-11-20, practice = \"appreciation\" }";

pub(crate) fn all() -> Vec<Case> {
    [encodings(), ends(), shapes(), entries()]
        .into_iter()
        .flatten()
        .collect()
}

/// Letters and line ends.
fn encodings() -> Vec<Case> {
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    vec![
        case("1 nothing", "", Reads(0), Appends),
        case("2 a newline", "\n", Reads(0), Appends),
        case("3 comments", "# ours\n# and theirs", Reads(0), Appends),
        case(
            "4 a byte order mark",
            format!("\u{feff}{}", journal("")),
            Reads(1),
            Appends,
        ),
        case(
            "5 UTF-16",
            wide(&journal("")),
            Broken(1, 14, "key with no value"),
            Refuses,
        ),
        case(
            "5 UTF-16 with its mark",
            [b"\xff\xfe".to_vec(), wide(&journal(""))].concat(),
            Broken(1, 1, "no UTF-8"),
            Refuses,
        ),
        case(
            "6 CR LF",
            journal("").replace('\n', "\r\n"),
            Reads(1),
            Appends,
        ),
        case(
            "7 LF and CR LF",
            journal("x2 = { at = 2026-11-20, practice = \"appreciation\" }\r\n"),
            Reads(2),
            Appends,
        ),
        case(
            "8 CR alone",
            journal("").replace('\n', "\r"),
            Broken(1, 12, "carriage return"),
            Refuses,
        ),
        case(
            "8 a lone CR behind an entry",
            journal("\rx\n"),
            LeavesOut(1, 5, 2, "carriage return"),
            Appends,
        ),
    ]
}

/// What no text has, and ends of the file that are none.
fn ends() -> Vec<Case> {
    vec![
        case(
            "9 NULs at the end",
            with(journal(""), &[0; 205]),
            Torn(1),
            Cuts(205),
        ),
        case(
            "9 NULs in the middle",
            with(
                journal(""),
                &[b"\0\0\0\n", ENTRY.replace("x1", "x2").as_bytes()].concat(),
            ),
            LeavesOut(2, 5, 4, "key with no value"),
            Appends,
        ),
        case("10 nothing but NULs", vec![0; 4096], Torn(0), Cuts(4096)),
        case(
            "11 Latin-1 in a note",
            note(b"\"caf\xe9\""),
            LeavesOut(1, 5, 63, "no UTF-8"),
            Appends,
        ),
        case(
            "11 Latin-1 in a comment",
            with(journal(""), b"# caf\xe9\n"),
            LeavesOut(1, 5, 6, "no UTF-8"),
            Appends,
        ),
        case(
            "12 no newline at the end",
            journal("").trim_end(),
            Reads(1),
            Appends,
        ),
        case(
            "13 a comment without newline",
            journal("# the end"),
            Reads(1),
            Appends,
        ),
        case("14 half of [log]", "[lo", Torn(0), Cuts(3)),
        case("14 half of a key", journal("x2"), Torn(1), Cuts(2)),
        case(
            "14 half of an entry",
            journal("x2 = { at = 2026-"),
            Torn(1),
            Cuts(17),
        ),
        case(
            "14 half a line of another table",
            journal("[person.zoe]\nname = \"Zoe\"\nx2"),
            Broken(7, 3, "key with no value"),
            Inserts,
        ),
        case(
            "14 the end inside a string",
            journal("x2 = { at = 2026-11-20, note = \"\"\"open"),
            Torn(1),
            Cuts(38),
        ),
        case(
            "14 a string that never ends",
            journal("x2 = { at = 2026-11-20, note = \"\"\"open\n"),
            LeavesOut(1, 5, 39, "unclosed"),
            Appends,
        ),
    ]
}

/// Tables where the log should be, and around it.
fn shapes() -> Vec<Case> {
    vec![
        case(
            "15 a log within a note",
            note(b"\"\"\"\n[log]\nx9 = { at = 2026-11-20, practice = \"appreciation\" }\n\"\"\""),
            Reads(2),
            Appends,
        ),
        case(
            "16 three quotes within a note",
            note(b"'''say \"\"\" now'''"),
            Reads(2),
            Appends,
        ),
        case(
            "16 three apostrophes within a note",
            note(b"\"\"\"say ''' now\"\"\""),
            Reads(2),
            Appends,
        ),
        case(
            "17 the log is a list",
            "log = []\n",
            Broken(1, 7, "invalid type"),
            Refuses,
        ),
        case(
            "17 the log is a list of tables",
            format!("[[log]]\n{}", &ENTRY[5..]),
            Broken(2, 1, "expected key"),
            Refuses,
        ),
        case(
            "18 an inline table",
            above(&format!("entry = [{STRANGER}]\n")),
            Reads(1),
            Appends,
        ),
        case(
            "19 an entry outside the log",
            above("[entry]\nat = 2026-11-20\npractice = \"appreciation\"\n\n"),
            LeavesOut(1, 1, 2, "outside [log]"),
            Appends,
        ),
        case(
            "20 tables of another program",
            above("[[entry]]\nat = 2026-11-20\n[entry.meta]\nx = 1\n\n"),
            Reads(1),
            Appends,
        ),
        case(
            "21 a table behind the log",
            journal("\n[config]\nx = 1\n"),
            Reads(1),
            Inserts,
        ),
        case(
            "21 the same without newline",
            journal("\n[config]\nx = 1"),
            Reads(1),
            Inserts,
        ),
        case(
            "22 an unfinished merge",
            journal(&format!(
                "<<<<<<< HEAD\nx2 = {STRANGER}\n=======\nx3 = {STRANGER}\n>>>>>>> other\n"
            )),
            LeavesOut(3, 5, 9, "key with no value"),
            Appends,
        ),
    ]
}

/// Entries that are odd.
fn entries() -> Vec<Case> {
    vec![
        case("24 a repeated id", journal(ENTRY), Reads(2), Appends),
        case(
            "25 a repeated field",
            field("note = \"a\", note = \"b\""),
            LeavesOut(1, 5, 64, "duplicate"),
            Appends,
        ),
        case(
            "26 entries alike but for their ids",
            journal(&ENTRY.replace("x1", "x2")),
            Reads(2),
            Appends,
        ),
        case(
            "27 no day",
            journal("x2 = { practice = \"appreciation\" }\n"),
            LeavesOut(1, 5, 6, "at"),
            Appends,
        ),
        case(
            "28 no practice",
            journal("x2 = { at = 2026-11-20 }\n"),
            LeavesOut(1, 5, 6, "practice"),
            Appends,
        ),
        case(
            "29 fields and tables that nobody knows",
            format!(
                "mine = 3\n[tool.x]\ny = 1\n\n{}",
                field("mood = { a = [1, { b = 2 }] }")
            ),
            Reads(2),
            Appends,
        ),
        case(
            "30 a NUL in a key",
            journal(&format!("\"a.b\\u0000\" = {STRANGER}\n")),
            Reads(2),
            Appends,
        ),
        case(
            "31 a key of nothing",
            journal(&format!("\"\" = {STRANGER}\n")),
            Reads(2),
            Appends,
        ),
        case(
            "42 a table over lines",
            journal("x2 = {\n  at = 2026-11-20,\n  practice = \"appreciation\",\n}\n"),
            Reads(2),
            Appends,
        ),
        case(
            "42 a newer format",
            format!("format = 99\n\n[log]\n{ENTRY}"),
            Broken(1, 10, "format 99"),
            Refuses,
        ),
    ]
}

/// A journal whose second entry has this note.
fn note(text: &[u8]) -> Vec<u8> {
    let entry = journal("x2 = { at = 2026-11-20, practice = \"appreciation\", note = ");
    [entry.as_bytes(), text, b" }\n"].concat()
}
