//! Broken files: one for each rule, with the place that is named.

mod parts;
mod refers;

use super::super::read::read;
use super::shipped::known;
use crate::journal::Problem;

/// A whole file that keeps every rule.
pub(super) const TEA: &str = include_str!("../../../../tests/cli/tea-time.toml");

/// What is wrong with the file after `from` became `to`, which must be there.
pub(super) fn problems(from: &str, to: &str) -> Vec<Problem> {
    assert!(TEA.contains(from), "{from}");
    let text = TEA.replacen(from, to, 1);
    read(text.as_bytes(), "tea-time", &known())
        .err()
        .unwrap_or_default()
}

/// What is put for what, where the problem then stands, and words of its sentence.
pub(super) type Row<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Each row breaks one rule, which is the one problem that is found.
pub(super) fn breaks(rows: &[Row<'_>]) {
    for (from, to, at, what) in rows {
        let found = problems(from, to);
        assert_eq!(found.len(), 1, "{to:?}: {found:#?}");
        among(&[(from, to, at, what)]);
    }
}

/// Each row breaks a rule, from which others may follow.
pub(super) fn among(rows: &[Row<'_>]) {
    for (from, to, at, what) in rows {
        let found = problems(from, to);
        let text = TEA.replacen(from, to, 1);
        let place = text.find(at).expect("the place is there");
        let wanted = Problem::at_byte(&text, place, 1, "");
        let is_wanted = |one: &Problem| {
            one.what.contains(what)
                && (one.line, one.column, &one.text) == (wanted.line, wanted.column, &wanted.text)
        };
        assert!(
            found.iter().any(is_wanted),
            "{to:?} at {wanted:?}: {found:#?}"
        );
    }
}

#[test]
fn the_file_itself_keeps_every_rule() {
    assert_eq!(read(TEA.as_bytes(), "tea-time", &known()).err(), None);
}

#[test]
fn a_key_that_is_unknown_missing_or_of_another_type_is_named() {
    breaks(&[
        (
            "grade = \"D\"",
            "grade = \"D\"\ncolour = 1",
            "colour",
            "\"colour\" is no key here",
        ),
        (
            "summary =",
            "sumary = \"x\"\nsummary =",
            "sumary",
            "did you mean summary?",
        ),
        (
            "timer = \"none\"",
            "timer = \"none\"\ntmer = 1",
            "tmer",
            "did you mean timer?",
        ),
        (
            "{ text = \"What was good today?\" }",
            "{ text = \"What was good today?\", hue = 1 }",
            "hue",
            "no key",
        ),
        ("grade = \"D\"\n", "", "schema", "grade is missing"),
        (
            "title = \"Pour\"\n",
            "",
            "[[steps]]\nid = \"pour\"",
            "title is missing",
        ),
    ]);
    breaks(&[
        (
            "title = \"Tea Time\"",
            "title = 5",
            "5\nsummary",
            "title is a number, not text",
        ),
        (
            "minutes = 10",
            "minutes = \"ten\"",
            "\"ten\"",
            "minutes is text, not a number",
        ),
        ("minutes = 10", "minutes = 10.3", "10.3", "in halves"),
        ("minutes = 10", "minutes = nan", "nan", "not a number"),
        (
            "level = 1",
            "level = 4",
            "4\ngrade",
            "level is 4: it goes from 1 to 3",
        ),
        (
            "level = 1",
            "level = 99999999999999999999",
            "99999",
            "not a whole number",
        ),
        (
            "[safety]\nlevel = \"none\"",
            "safety = 1",
            "1\n\n[[roles",
            "safety is a number, not a table",
        ),
        (
            "verified = true",
            "verified = 1",
            "1\n\n[[caut",
            "true or false",
        ),
        ("schema = 1", "schema = 2", "2\nslug", "schema is 2"),
    ]);
}

#[test]
fn a_word_outside_of_its_set_is_named_with_the_set() {
    breaks(&[
        (
            "who = \"pair\"",
            "who = \"trio\"",
            "\"trio\"",
            "write solo, pair, group",
        ),
        (
            "[\"emotional\"]",
            "[\"Emotional\"]",
            "\"Emotional\"",
            "write emotional, physical",
        ),
        (
            "[\"emotional\"]",
            "[\"emotional\", \"emotional\"]",
            "\"emotional\"]",
            "twice",
        ),
        (
            "kinds = [\"emotional\"]",
            "kinds = []",
            "[]",
            "kinds is empty",
        ),
        (
            "timer = \"soft\"",
            "timer = \"slow\"",
            "\"slow\"",
            "write none, soft, hard",
        ),
        (
            "order = \"random\"",
            "order = \"any\"",
            "\"any\"",
            "random, by_depth, listed",
        ),
        ("grade = \"D\"", "grade = \"F\"", "\"F\"", "is no grade"),
        (
            "supports = \"adjacent\"",
            "supports = \"for\"",
            "\"for\"",
            "direct, component, adjacent, against",
        ),
        (
            "level = \"care\"",
            "level = \"mind\"",
            "\"mind\"",
            "info, care, stop",
        ),
        (
            "type = \"scale\"",
            "type = \"stars\"",
            "\"stars\"",
            "scale, count",
        ),
        (
            "practice = \"quality-time\"",
            "practice = \"quality\"",
            "\"quality\"",
            "there is no practice",
        ),
    ]);
}

#[test]
fn what_is_too_long_or_empty_is_named_with_its_length() {
    let long = |length| format!("\"{}\"", "x".repeat(length));
    let (title, summary) = (long(61), long(101));
    let (heading, text, card) = (long(41), long(241), long(141));
    let with = |key: &str, value: &str| format!("{key} = {value}");
    breaks(&[
        (
            "title = \"Tea Time\"",
            &with("title", &title),
            &title,
            "61 characters, 60 are the most",
        ),
        (
            "summary = \"A pot of tea, and nothing else.\"",
            &with("summary", &summary),
            &summary,
            "100 are the most",
        ),
        (
            "title = \"Pour\"",
            &with("title", &heading),
            &heading,
            "40 are the most",
        ),
        (
            "text = \"Fill both cups.\"",
            &with("text", &text),
            &text,
            "240 are the most",
        ),
        (
            "text = \"What was good today?\"",
            &with("text", &card),
            &card,
            "140 are the most",
        ),
        (
            "title = \"Tea Time\"",
            "title = \" \"",
            "\" \"",
            "title is empty",
        ),
        (
            "title = \"Tea Time\"",
            "title = \"Tea\\u001b[2J\"",
            "\"Tea",
            "control character",
        ),
        (
            "title = \"Tea Time\"",
            "title = \"\"\"Tea\nTime\"\"\"",
            "\"\"\"Tea",
            "line break",
        ),
    ]);
}
