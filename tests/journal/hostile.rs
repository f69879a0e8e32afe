//! Files that nobody writes by accident: no panic, no endless time, and the right verdict.

use crate::bond_side::Bond;

const ENTRY: &str = "x1 = { at = 2026-11-22, practice = \"appreciation\" }";

/// What bond must say of a file.
#[derive(Debug, PartialEq)]
enum Verdict {
    /// So many entries, nothing torn.
    Read(usize),
    /// So many entries, and a torn tail.
    Torn(usize),
    Broken,
}

use Verdict::{Broken, Read, Torn};

fn verdict(bytes: &[u8]) -> Verdict {
    let bond = Bond::read(bytes);
    if !bond.problems.is_empty() {
        Broken
    } else if bond.seen.torn.is_some() {
        Torn(bond.entries.len())
    } else {
        Read(bond.entries.len())
    }
}

#[test]
fn odd_files_get_the_right_verdict() {
    let log = |rest: &str| format!("[log]\n{ENTRY}{rest}").into_bytes();
    let wide: Vec<u8> = "[log]\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let cases = [
        (Vec::new(), Read(0)),
        (b"\n".to_vec(), Read(0)),
        (b"# only\n# comments".to_vec(), Read(0)),
        ([b"\xef\xbb\xbf".to_vec(), log("\n")].concat(), Read(1)),
        (wide, Broken),
        (log("\r\n"), Read(1)),
        (log("\n\r\n\n"), Read(1)),
        (log("\r# x\n"), Broken),
        (log(&"\0".repeat(205)), Torn(1)),
        (vec![0; 4096], Torn(0)),
        ([log("\n"), b"# caf\xe9\n".to_vec()].concat(), Broken),
        (log(""), Read(1)),
        (log("\r"), Read(1)),
        (log("\n# no newline"), Read(1)),
        (log("\nx2 = { note = \"\"\"\nx3"), Broken),
        (
            log(
                "\nx2 = { at = 2026-11-22, practice = \"a\", note = \"\"\"\n[log]\nx1 = 5\n\"\"\" }\n",
            ),
            Read(2),
        ),
        (log("\n[[entry]]\nx = 1\n"), Read(1)),
        (log("\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"), Broken),
        (
            log("\n\"a.b\\u0000\" = { at = 2026-11-22, practice = \"a\" }\n"),
            Read(2),
        ),
        (
            log("\n\"\" = { at = 2026-11-22, practice = \"a\" }\n"),
            Read(2),
        ),
        (
            b"[[log]]\nat = 2026-11-22\npractice = \"a\"\n".to_vec(),
            Broken,
        ),
        (b"log = []\n".to_vec(), Broken),
        (b"[lo".to_vec(), Torn(0)),
        (log("\nx2 = { at = 2026-"), Torn(1)),
        (log("\nx2"), Torn(1)),
        (log("\n[person.zoe]\nname = \"Zoe\"\nx2"), Broken),
        (log("\n[person.zoe]\nname = '''\nx2"), Broken),
    ];
    for (bytes, expected) in cases {
        assert_eq!(
            verdict(&bytes),
            expected,
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn odd_values_get_the_right_verdict() {
    let note = |value: &str| {
        format!("[log]\nx1 = {{ at = 2026-11-22, practice = \"a\", x = {value} }}\n").into_bytes()
    };
    let at =
        |value: &str| format!("[log]\nx1 = {{ at = {value}, practice = \"a\" }}\n").into_bytes();
    let cases = [
        (at("2026-02-29"), Broken),
        (at("2024-02-29"), Read(1)),
        (at("0000-01-01"), Read(1)),
        (at("9999-12-31T23:59:59.999999999+23:59"), Read(1)),
        (at("2026-11-22T23:59:60Z"), Read(1)),
        (at("2026-03-29T02:30:00+01:00"), Read(1)),
        (at("2026-11-22T24:00:00"), Broken),
        (at("08:00:00"), Broken),
        (at("2026-11-22T08:00:00"), Read(1)),
        (at("2026-11-22T08:00:00-00:00"), Read(1)),
        (at("2026-11-22T08:00:00.1234567890123456789Z"), Read(1)),
        (note("9223372036854775807"), Read(1)),
        (note("1e400"), Broken),
        (note("nan"), Read(1)),
        (note("1_000"), Read(1)),
        (note("\"\\ud800\""), Broken),
        (note("\"\\u001b[2J\""), Read(1)),
        (note("\"\u{9b}\u{202e}\u{200b}\u{feff}\""), Read(1)),
    ];
    for (bytes, expected) in cases {
        assert_eq!(
            verdict(&bytes),
            expected,
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn huge_constructs_end_in_a_verdict() {
    let field = |value: &str| {
        format!("[log]\nx1 = {{ at = 2026-11-22, practice = \"a\", note = {value} }}\n{ENTRY}\n")
    };
    let nested = |depth: usize| {
        format!(
            "[log]\nx1 = {{ at = 2026-11-22, practice = \"a\", x = {}{} }}\n",
            "[".repeat(depth),
            "]".repeat(depth)
        )
    };
    let many = |line: &str, times| format!("[log]\n{}", line.repeat(times));
    let cases = [
        (nested(70), Read(1)),
        (nested(100), Broken),
        (nested(200_000), Broken),
        (many("[", 200_000), Broken),
        (many("x = {", 200_000), Torn(0)),
        (many("x = {\n", 20_000), Broken),
        (many("x = '''\n", 20_001), Broken),
        (many("x = [", 200_000) + "\n", Broken),
        (many("=", 200_000), Broken),
        (many("+", 200_000), Broken),
        (many("\"", 300), Broken),
        (many("x.", 200_000), Broken),
        (format!("x = {}\n", "[".repeat(200_000)), Broken),
        (format!("x = {}1\n", "{ x = ".repeat(200_000)), Broken),
        (format!("{} = 1\n", ["x"; 100].join(".")), Broken),
        (
            format!(
                "[log]\n{} = {{ at = 2026-11-22, practice = \"a\" }}\n",
                "k".repeat(1_000_000)
            ),
            Read(1),
        ),
        (many("k", 1_000_000), Torn(0)),
        (
            field(&format!("\"{}\"", "n".repeat(10_000_000))).replacen("x1", "x0", 1),
            Read(2),
        ),
        (
            field(&format!("\"\"\"{}\"\"\"", "a\n".repeat(100_000))).replacen("x1", "x0", 1),
            Read(2),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(
            verdict(text.as_bytes()),
            expected,
            "{}",
            &text[..text.len().min(60)]
        );
    }
}

#[test]
fn many_keys_in_a_table_and_many_tables_are_read() {
    let lines =
        |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    let keys = lines(20_000, &|number| format!("k{number} = 1\n"));
    let table = |number| format!("[log.x{number}]\nat = 2026-11-22\npractice = \"a\"\n");
    let tables = lines(2_000, &table);
    assert_eq!(
        verdict(format!("[other]\n{keys}[log]\n{ENTRY}\n").as_bytes()),
        Read(1)
    );
    assert_eq!(verdict(format!("[log]\n{tables}").as_bytes()), Read(2_000));
    assert_eq!(verdict(tables.as_bytes()), Read(2_000));
}
