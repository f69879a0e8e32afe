//! What holds for any report on any page.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::output::escape::is_unsafe;
use crate::output::{Format, PageSize, render};
use crate::report::{
    Align, Block, Cell, Column, Fact, Heat, HeatColumn, LinePart, Overflow, Record, Report, Span,
    Spark, Table, TextLine, Tone,
};

/// Text that is likely to be trouble.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,40}",
        "[a-z|*_#=+@;,\"\\\\ -]{0,12}",
        any::<String>(),
        vec(any_char(), 0..60).prop_map(String::from_iter),
    ]
}

fn any_char() -> impl Strategy<Value = char> {
    let odd = "\0\u{7}\t\n\r\u{1b}\u{7f}\u{85}\u{9b}\u{61c}\u{200b}\u{200d}\u{200e}\u{2028}\u{202e}\u{2066}\u{feff}";
    let wide = "家族 👩👧🏽🇩🇪☺\u{fe0f}\u{301}é 1#‘\u{fe01}ᄀ각क\u{94d}لاא\u{200d}ל\u{a4f8}\u{17d8}ｱﾞ";
    let odd: Vec<char> = odd.chars().collect();
    let wide: Vec<char> = wide.chars().collect();
    prop_oneof![
        proptest::sample::select(odd),
        proptest::sample::select(wide),
        proptest::char::any(),
    ]
}

fn span() -> impl Strategy<Value = Span> {
    use Tone::{Due, Good, Muted, Plain, Strong, Warn};
    let tone = proptest::sample::select(vec![Plain, Strong, Muted, Good, Due, Warn]);
    (text(), tone).prop_map(|(text, tone)| Span::new(text, tone))
}

fn line() -> impl Strategy<Value = TextLine> {
    let most = option::of(1..4_usize);
    (0..40_usize, vec(span(), 0..4), most, option::of(span())).prop_map(
        |(indent, spans, most, right)| TextLine {
            indent,
            spans,
            most,
            whole: false,
            right,
        },
    )
}

fn part() -> impl Strategy<Value = LinePart> {
    let lead = prop_oneof![Just(", "), Just(" "), Just("")];
    let flags = any::<[bool; 2]>();
    (lead, span(), 0..4_u8, flags).prop_map(|(lead, span, drop, [cut, instead])| LinePart {
        lead,
        span,
        drop,
        cut,
        instead,
    })
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Empty),
        vec(span(), 0..3).prop_map(Cell::Text),
        vec(part(), 0..5).prop_map(Cell::Parts),
        (-0.5..1.5, any::<u8>()).prop_map(|(share, width)| Cell::Bar { share, width }),
        (vec(option::of(-1.0..9.0), 0..30), option::of(0.0..9.0)).prop_map(|(values, top)| Spark {
            values,
            top
        }
        .into()),
    ]
}

fn column() -> impl Strategy<Value = Column> {
    let title = prop_oneof![Just(String::new()), text()];
    let flags = any::<[bool; 3]>();
    let overflow =
        proptest::sample::select(vec![Overflow::Cut, Overflow::Wrap, Overflow::WrapName]);
    (title, 0..3_u8, overflow, flags).prop_map(|(title, drop, overflow, [right, leads, close])| {
        Column {
            title,
            words: None,
            align: if right { Align::Right } else { Align::Left },
            drop,
            overflow,
            leads,
            close,
            signs: Vec::new(),
        }
    })
}

fn table() -> impl Strategy<Value = Table> {
    let sized = |columns| (vec(column(), columns), vec(vec(cell(), columns), 0..4));
    (0..30_usize, (0..8_usize).prop_flat_map(sized)).prop_map(|(indent, (columns, rows))| Table {
        indent,
        columns,
        rows,
    })
}

/// A picture as commands make them: short labels, signs of one cell.
fn heat() -> impl Strategy<Value = Heat> {
    let sign = prop_oneof![Just(""), Just("·"), Just("█"), Just("–")];
    let sign = sign.prop_map(|sign| Span::sign(sign, "x", Tone::Good));
    let label = option::of("[A-Z][a-z]{2}");
    let column = (label, vec(sign, 0..9)).prop_map(|(label, signs)| HeatColumn { label, signs });
    let parts = (
        vec("[A-Za-z]{0,4}", 0..9),
        vec(column, 0..70),
        vec(line(), 0..2),
        table(),
    );
    parts.prop_map(|(rows, columns, legend, words)| Heat {
        rows,
        columns,
        legend,
        words,
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        line().prop_map(Block::Line),
        table().prop_map(Block::Table),
        heat().prop_map(Block::Heat),
        Just(Block::Gap),
    ]
}

fn page() -> impl Strategy<Value = PageSize> {
    (20..140_usize, any::<bool>(), any::<bool>()).prop_map(|(width, color, ascii)| PageSize {
        width,
        color,
        shades: false,
        ascii,
    })
}

fn scalar() -> impl Strategy<Value = Fact> {
    prop_oneof![
        Just(Fact::Null),
        any::<bool>().prop_map(Fact::Bool),
        any::<i64>().prop_map(Fact::Int),
        any::<i32>().prop_map(|eighths| Fact::Float(f64::from(eighths) / 8.0)),
        text().prop_map(Fact::Text),
    ]
}

fn fact() -> impl Strategy<Value = Fact> {
    scalar().prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Fact::List),
            vec((text(), inner.clone()), 0..1).prop_map(Fact::Free),
            (inner.clone(), inner).prop_map(|(a, b)| Fact::Object(vec![("a", a), ("b", b)])),
        ]
    })
}

fn rows() -> impl Strategy<Value = Vec<Record>> {
    let row = (scalar(), fact(), scalar());
    vec(
        row.prop_map(|(a, b, c)| vec![("a", a), ("b", b), ("c", c)]),
        0..4,
    )
}

fn with_blocks(blocks: Vec<Block>) -> Report {
    Report {
        blocks,
        ..Report::default()
    }
}

fn with_facts(facts: Record) -> Report {
    Report {
        facts,
        ..Report::default()
    }
}

/// The text without the styles that bond itself writes.
fn unstyled(text: &str) -> String {
    ["0", "1", "2", "32", "33", "35"]
        .iter()
        .fold(text.to_owned(), |text, code| {
            text.replace(&format!("\u{1b}[{code}m"), "")
        })
}

fn is_harmless(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || !is_unsafe(c))
}

/// The same data as `serde_json` holds it.
fn value(fact: &Fact) -> Value {
    let object = |record: &Record| {
        record
            .iter()
            .map(|(name, fact)| ((*name).to_owned(), value(fact)))
            .collect()
    };
    match fact {
        Fact::Null => Value::Null,
        Fact::Bool(it) => (*it).into(),
        Fact::Int(it) => (*it).into(),
        Fact::Float(it) => (*it).into(),
        Fact::Text(it) => it.as_str().into(),
        Fact::List(it) => it.iter().map(value).collect(),
        Fact::Object(it) => Value::Object(object(it)),
        Fact::Rows(it) => it.iter().map(|row| Value::Object(object(row))).collect(),
        Fact::Free(it) => Value::Object(
            it.iter()
                .map(|(name, fact)| (name.clone(), value(fact)))
                .collect(),
        ),
    }
}

/// How many `|` of a Markdown row have no backslash before them.
fn pipes(row: &str) -> usize {
    let mut pipes = 0;
    let mut chars = row.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '|' => pipes += 1,
            _ => {}
        }
    }
    pipes
}

/// A text without the sign that keeps spreadsheets from running what comes after it.
fn unguarded(text: &str) -> String {
    let guarded = ["'=", "'+", "'-", "'@", "'\t", "'\r"].into_iter();
    guarded.fold(text.to_owned(), |text, pair| text.replace(pair, &pair[1..]))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_wider_than_the_page(blocks in vec(block(), 0..4), page in page()) {
        let text = unstyled(&render(&with_blocks(blocks), Format::Table, &page));
        prop_assert!(is_harmless(&text), "{text:?}");
        prop_assert!(text.is_empty() || text.ends_with('\n') && !text.ends_with("\n\n"));
        for line in text.lines() {
            prop_assert!(line.width() <= page.width, "{} cells: {line:?}", line.width());
            prop_assert!(!line.ends_with(' '), "{line:?}");
        }
    }

    #[test]
    fn colour_changes_nothing_but_styles(blocks in vec(block(), 0..4), page in page()) {
        let report = with_blocks(blocks);
        let on = render(&report, Format::Table, &PageSize { color: true, ..page });
        let off = render(&report, Format::Table, &PageSize { color: false, ..page });
        prop_assert_eq!(unstyled(&on), off);
    }

    #[test]
    fn a_wrapped_line_loses_only_spaces(spans in vec(span(), 0..4), page in page()) {
        let without_spaces = |text: &str| text.replace([' ', '\n'], "");
        let page = PageSize { color: false, ..page };
        let whole: String = spans.iter().map(|span| crate::output::escaped(&span.text)).collect();
        let text = render(&with_blocks(vec![TextLine::of(spans).into()]), Format::Table, &page);
        prop_assert_eq!(without_spaces(&text), without_spaces(&whole));
    }

    #[test]
    fn json_reads_as_the_same_data(facts in vec(fact(), 3), rows in rows()) {
        let names = ["x", "y", "z"];
        let mut record: Record = names.into_iter().zip(facts).collect();
        record.push(("rows", Fact::Rows(rows)));
        let report = with_facts(record);
        let text = render(&report, Format::Json, &PageSize { width: 80, color: false, shades: false, ascii: false });
        prop_assert!(is_harmless(&text));
        let read: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read["schema"], "");
        for (name, fact) in &report.facts {
            prop_assert_eq!(&read[name], &value(fact));
        }
    }

    #[test]
    fn csv_reads_as_the_same_cells(rows in rows()) {
        let report = with_facts(vec![("rows", Fact::Rows(rows.clone()))]);
        let text = render(&report, Format::Csv, &PageSize { width: 80, color: false, shades: false, ascii: false });
        prop_assert!(is_harmless(&text.replace('\t', "")));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let read: Vec<_> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, row) in read.iter().zip(&rows) {
            for (cell, (_, fact)) in read.iter().zip(row) {
                match fact {
                    Fact::Null => prop_assert_eq!(cell, ""),
                    Fact::Bool(it) => prop_assert_eq!(cell, it.to_string()),
                    Fact::Int(it) => prop_assert_eq!(cell, it.to_string()),
                    Fact::Float(it) => prop_assert_eq!(cell.parse::<f64>(), Ok(*it)),
                    Fact::Text(it) if is_harmless(it) => prop_assert_eq!(unguarded(cell), unguarded(it)),
                    Fact::Object(_) | Fact::Rows(_) | Fact::Free(_) => {
                        prop_assert_eq!(serde_json::from_str::<Value>(cell).unwrap(), value(fact));
                    }
                    Fact::Text(_) | Fact::List(_) => prop_assert!(!cell.starts_with(['=', '+', '@', '\t'])),
                }
            }
        }
    }

    #[test]
    fn markdown_tables_have_the_same_pipes_in_every_row(table in table()) {
        let text = render(&with_blocks(vec![table.into()]), Format::Markdown, &PageSize { width: 80, color: false, shades: false, ascii: false });
        prop_assert!(is_harmless(&text));
        let counts: Vec<usize> = text.lines().map(pipes).collect();
        prop_assert!(counts.iter().all(|count| *count == counts[0]), "{text}");
    }
}
