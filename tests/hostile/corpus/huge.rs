//! Files that are deep, long or many.

use super::Log::{Appends, Cuts, Inserts, Refuses};
use super::View::{Broken, LeavesOut, Reads, Torn};
use super::{Case, above, case, field, journal};

pub(crate) fn all() -> Vec<Case> {
    [deep(), long(), many()].into_iter().flatten().collect()
}

/// Brackets within brackets.
fn deep() -> Vec<Case> {
    let deep = |open: &str, depth: usize, close: &str| {
        field(&format!(
            "x = {}1{}",
            open.repeat(depth),
            close.repeat(depth)
        ))
    };
    vec![
        case("32 lists 70 deep", deep("[", 70, "]"), Reads(2), Appends),
        case(
            "32 lists 100 deep",
            deep("[", 100, "]"),
            LeavesOut(1, 5, 0, "recurs"),
            Appends,
        ),
        case(
            "32 lists 200,000 deep",
            deep("[", 200_000, "]"),
            LeavesOut(1, 5, 0, "recurs"),
            Appends,
        ),
        case(
            "33 tables 100 deep",
            deep("{ a = ", 100, " }"),
            LeavesOut(1, 5, 0, "recurs"),
            Appends,
        ),
        case(
            "33 tables 20,000 deep above the log",
            above(&format!("x = {}1\n", "{ x = ".repeat(20_000))),
            Broken(1, 0, "recurs"),
            Refuses,
        ),
        case(
            "34 a key of 100 parts",
            repeated("a.", 100) + "a = 1\n",
            LeavesOut(1, 5, 1, "recurs"),
            Appends,
        ),
        case(
            "34 a key of 50,000 parts",
            repeated("x.", 50_000),
            LeavesOut(1, 5, 0, "key"),
            Appends,
        ),
    ]
}

/// One sign again and again.
fn long() -> Vec<Case> {
    vec![
        case(
            "35 200,000 equals signs",
            repeated("=", 200_000),
            LeavesOut(1, 5, 0, "="),
            Appends,
        ),
        case(
            "36 200,000 plus signs",
            repeated("+", 200_000),
            LeavesOut(1, 5, 0, "key"),
            Appends,
        ),
        case(
            "37 300 quotes",
            repeated("\"", 300),
            LeavesOut(1, 5, 0, "key"),
            Appends,
        ),
        case(
            "37 301 apostrophes",
            repeated("'", 301) + "\n",
            LeavesOut(1, 5, 0, "key"),
            Appends,
        ),
        case(
            "37 200,000 brackets",
            repeated("[", 200_000),
            Broken(5, 0, "key"),
            Inserts,
        ),
        case(
            "37 200,000 open tables",
            repeated("x = {", 200_000),
            Torn(1),
            Cuts(1_000_000),
        ),
        case(
            "37 5,000 lines that open a table",
            repeated("x = {\n", 5_000),
            LeavesOut(1, 5, 0, "unclosed"),
            Appends,
        ),
        case(
            "37 20,001 lines that open a string",
            repeated("x = '''\n", 20_001),
            LeavesOut(1, 5, 0, "invalid type"),
            Appends,
        ),
    ]
}

/// Long words, and many of them.
fn many() -> Vec<Case> {
    let stranger = "{ at = 2026-11-20, practice = \"appreciation\" }";
    let tables = lines(500, &|key| {
        format!("[log.t{key}]\nat = 2026-11-20\npractice = \"appreciation\"\n")
    });
    let people = lines(1_000, &|key| {
        format!("[person.p{key}]\nname = \"P{key}\"\n")
    });
    let keys = lines(100_000, &|key| format!("k{key} = {key}\n"));
    let fields = keys.trim_end().replace('\n', ", ");
    vec![
        case(
            "38 a key of a megabyte",
            journal(&format!("{} = {stranger}\n", "k".repeat(1_000_000))),
            Reads(2),
            Appends,
        ),
        case(
            "39 a word of a megabyte",
            field(&format!("note = \"{}\"", "n".repeat(1_000_000))),
            Reads(2),
            Appends,
        ),
        case(
            "39 a note of 100,000 lines",
            field(&format!("note = \"\"\"{}\"\"\"", "a\n".repeat(100_000))),
            Reads(2),
            Appends,
        ),
        case(
            "40 100,000 keys above the log",
            format!("[other]\n{}\n{}", keys, journal("")),
            Reads(1),
            Appends,
        ),
        case(
            "40 100,000 fields of an entry",
            field(&fields),
            Reads(2),
            Appends,
        ),
        case(
            "40 500 tables of the log",
            journal(&tables),
            Reads(501),
            Inserts,
        ),
        case("40 1,000 people", above(&people), Reads(1), Appends),
        case("41 noise", noise(100_000), Broken(1, 0, ""), Refuses),
    ]
}

fn lines(count: usize, line: &dyn Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// A journal after whose entry a text stands many times.
fn repeated(text: &str, times: usize) -> String {
    journal(&text.repeat(times))
}

/// Case 39, which takes its time.
pub(crate) fn long_note() -> Case {
    let text = format!("note = \"{}\"", "long ".repeat(2_000_000));
    case("39 a note of 10 megabytes", field(&text), Reads(2), Appends)
}

/// Bytes without any order, the same each time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let step = |_| {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        state.to_be_bytes()[0]
    };
    (0..length).map(step).collect()
}
