//! Cases 76 to 81: text that a spreadsheet, a browser or a reader of Markdown would act on.

use serde_json::Value;

use crate::home::Home;
use crate::show::{VIEWS, views};
use crate::text::everywhere;

/// What a format might act on.
const ACTIVE: &[(&str, &str)] = &[
    ("76 a formula", "=HYPERLINK(\"http://x\",\"y\")"),
    ("77 a sum", "+1+1"),
    ("77 a difference", "-1+1"),
    ("77 a function", "@SUM(1)"),
    ("77 a formula behind a tab", "\t=1+1"),
    ("77 a formula behind a line", "\r=1+1"),
    ("78 a script", "<script>alert(1)</script>"),
    ("78 an image", "\"><img src=x onerror=alert(1)> &#x3c;"),
    ("79 the end of a text", "</text><script>]]>"),
    ("80 a link that runs", "[x](javascript:alert(1))"),
    ("80 an image of Markdown", "![x](http://x/y.png)"),
    ("80 the cells of a table", "a | b || c\\| d"),
    ("80 a heading", "# a\n## b"),
    ("80 a rule", "---"),
    ("80 a reference", "[x]: http://x"),
    ("81 a line end of JavaScript", "a\u{2028}b\u{2029}c"),
    ("82 lines of a calendar", "x\r\nATTENDEE:mailto:y"),
];

#[test]
fn json_is_json_and_csv_has_no_formulas() {
    for (name, word) in ACTIVE {
        let home = Home::with_journal(&everywhere(word));
        for (format, said) in views(&home, VIEWS, &[0, 1]) {
            match format {
                "json" => {
                    let answer: Value = serde_json::from_str(&said).expect("JSON");
                    assert!(answer["schema"].is_string(), "{name}");
                }
                "csv" => check_csv(name, &said),
                "markdown" => check_markdown(name, &said),
                _ => {}
            }
        }
    }
}

/// Every line has as many cells as the first, and no cell of text begins as a formula does.
fn check_csv(name: &str, text: &str) {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(false)
        .from_reader(text.as_bytes());
    for record in reader.records() {
        for cell in &record.expect("a record of the same length") {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(
                !is_formula || cell.parse::<f64>().is_ok(),
                "{name}: {cell:?}"
            );
        }
    }
}

/// Whether Markdown acts on no word: links, images, tags and cells all have a backslash in front.
fn check_markdown(name: &str, text: &str) {
    let mut table = None;
    for line in text.lines() {
        let bare = bare(line);
        assert!(!bare.contains('<') && !bare.contains('['), "{name}: {line}");
        let cells = bare.starts_with('|').then(|| bare.matches('|').count());
        if let (Some(before), Some(now)) = (table, cells) {
            assert_eq!(before, now, "{name}: {line}");
        }
        table = cells;
    }
}

/// The line without the characters that a backslash disarms.
fn bare(line: &str) -> String {
    let mut rest = line.chars();
    let mut bare = String::new();
    while let Some(c) = rest.next() {
        if c == '\\' {
            rest.next();
        } else {
            bare.push(c);
        }
    }
    bare
}

#[test]
fn what_a_spreadsheet_takes_for_a_formula_is_told_as_text() {
    let home = Home::with_journal(&everywhere("=1+1"));
    let said = home.bond("history --format csv");
    assert!(said.contains(",'=1+1,"), "{said}");
    assert!(!said.contains(",=1+1"), "{said}");
}
