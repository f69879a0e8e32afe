//! A report in every format: harmless on a terminal, and understood by programs.

use bond::output::{Format, PageSize, render};
use bond::report::Report;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// Sees a report in all formats.
pub(crate) fn check(report: &Report) {
    for width in [20, 80] {
        let text = written(report, Format::Table, width);
        assert_harmless(&text, &[]);
        let wide = text.lines().find(|line| line.width() > width);
        assert_eq!(wide, None, "{width} cells");
    }
    assert_harmless(&written(report, Format::Markdown, 80), &[]);
    let json = written(report, Format::Json, 80);
    assert_harmless(&json, &[]);
    let value: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["schema"].as_str(), Some(report.schema));
    check_csv(&written(report, Format::Csv, 80));
}

fn written(report: &Report, format: Format, width: usize) -> String {
    let page = PageSize {
        width,
        color: false,
        shades: false,
        ascii: false,
    };
    render(report, format, &page)
}

fn check_csv(text: &str) {
    assert_harmless(text, &['\t']);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for record in reader.records() {
        for cell in &record.expect("as many cells as columns") {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!is_formula || cell.parse::<f64>().is_ok(), "{cell:?}");
        }
    }
}

/// No control character but a newline, and nothing that turns the direction of writing.
pub(crate) fn assert_harmless(text: &str, kept: &[char]) {
    let drives = |c: &char| {
        let is_bidi = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        *c != '\n' && !kept.contains(c) && (c.is_control() || is_bidi)
    };
    assert_eq!(text.chars().find(drives), None, "{text:?}");
}
