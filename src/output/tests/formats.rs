//! The formats for programs and for notes.

use insta::assert_snapshot;

use super::{page, stats};
use crate::output::{Format, render};
use crate::report::{Cell, Column, Fact, Report, Span, Table, TextLine};

fn written(report: &Report, format: Format) -> String {
    render(report, format, &page(80))
}

fn with_facts(facts: Vec<(&'static str, Fact)>) -> Report {
    Report {
        schema: "bond.test/1",
        facts,
        ..Report::default()
    }
}

#[test]
fn json_is_one_object_that_begins_with_its_schema() {
    assert_snapshot!(written(&stats(), Format::Json), @r#"
    {
      "schema": "bond.stats/1",
      "incomplete": false,
      "today": "2026-11-22",
      "goals": [
        {
          "practice": "quality-time",
          "with": "sam",
          "done": 3,
          "strength": 66.0,
          "due": false
        },
        {
          "practice": "appreciation",
          "with": null,
          "done": 3,
          "strength": 66.0,
          "due": false
        }
      ],
      "people": []
    }
    "#);
}

#[test]
fn json_escapes_what_could_drive_a_terminal() {
    let report = with_facts(vec![
        ("note", "a\u{1b}b\u{9b}c\u{202e}d\u{7f}é".into()),
        (
            "more",
            Fact::Free(vec![("\u{2028}".to_owned(), Fact::List(vec![]))]),
        ),
        ("never", f64::NAN.into()),
    ]);
    assert_snapshot!(written(&report, Format::Json), @r#"
    {
      "schema": "bond.test/1",
      "incomplete": false,
      "note": "a\u001bb\u009bc\u202ed\u007fé",
      "more": {
        "\u2028": []
      },
      "never": null
    }
    "#);
}

#[test]
fn csv_is_the_first_list() {
    assert_snapshot!(written(&stats(), Format::Csv), @r#"
        practice,with,done,strength,due
        quality-time,sam,3,66.0,false
        appreciation,,3,66.0,false
    "#);
}

#[test]
fn csv_of_an_empty_list_is_empty() {
    let report = with_facts(vec![("entries", Fact::Rows(vec![]))]);
    assert_eq!(written(&report, Format::Csv), "");
}

#[test]
fn csv_without_a_list_is_one_row() {
    let report = with_facts(vec![
        ("journal", "journal.toml".into()),
        ("size", 3_u32.into()),
        ("mended", Fact::Null),
    ]);
    assert_snapshot!(written(&report, Format::Csv), @r#"
        journal,size,mended
        journal.toml,3,
    "#);
}

#[test]
fn csv_disarms_formulas_but_not_numbers() {
    let cells = |id: i64, note: Fact| vec![("id", id.into()), ("note", note)];
    let report = with_facts(vec![(
        "entries",
        Fact::Rows(vec![
            cells(-1, "=HYPERLINK(\"x\")".into()),
            cells(2, "@sam, -1\nand\u{1b}[m".into()),
            cells(3, Fact::List(vec!["+a".into(), "b".into()])),
            cells(4, Fact::Float(-2.0)),
            cells(
                5,
                Fact::Object(vec![("a", 1_u32.into()), ("b", "\u{85}".into())]),
            ),
        ]),
    )]);
    assert_snapshot!(written(&report, Format::Csv), @r#"
        id,note
        -1,"'=HYPERLINK(""x"")"
        2,"'@sam, -1
        and\u{1b}[m"
        3,'+a;b
        4,-2.0
        5,"{""a"":1,""b"":""\u0085""}"
    "#);
}

#[test]
fn markdown_has_tables_without_bars() {
    assert_snapshot!(written(&stats(), Format::Markdown), @r#"
        | goal | now | kept | streak | best | |
        | --- | --- | ---: | --- | --- | ---: |
        | **Quality time, Sam** | 3 of 3 | 9 of 12 w | 5 weeks | 11 weeks | 66 |
        | **Appreciation** | today | 70 of 84 d | 4 days | 31 days | 78 |
        | **Call, 家族** | 12 d ago | 80 of 84 d | 27 days | 51 days | 41 |

        - kinds  emotional 24, physical 8, intellectual 5, spiritual 0 (3empzc1s)
    "#);
}

#[test]
fn markdown_shows_text_as_it_is() {
    let line = |text: &str| TextLine::of(vec![Span::plain(text)]);
    let table = Table {
        columns: vec![Column::new("a|b"), Column::new("")],
        rows: vec![
            vec!["c\\|d".into(), Cell::Empty],
            vec![Span::strong(" *e* ").into(), "f\ng".into()],
        ],
        indent: 0,
    };
    let report = Report {
        blocks: vec![
            Span::strong("Week 47").into(),
            line("# 1 & 2 &amp; <b> [x](y) quality_time").into(),
            line("22. November").into(),
            line("- one").indented(2).into(),
            line("two")
                .indented(2)
                .with_right(Span::muted("3empzc1s"))
                .into(),
            table.into(),
        ],
        ..Report::default()
    };
    assert_snapshot!(written(&report, Format::Markdown), @r#"
        **Week 47**

        \# 1 & 2 \&amp; \<b> \[x](y) quality\_time

        22\. November

        - \- one
        - two (3empzc1s)

        | a\|b | |
        | --- | --- |
        | c\\\|d | |
        | **\*e\*** | f\\ng |
    "#);
}

#[test]
fn markdown_marks_strong_pieces_that_follow_each_other_once() {
    let line = TextLine::of(vec![
        Span::strong("Quality time"),
        Span::plain(""),
        Span::strong(", today "),
        Span::plain("and so on"),
    ]);
    let report = Report {
        blocks: vec![line.into()],
        ..Report::default()
    };
    assert_eq!(
        written(&report, Format::Markdown),
        "**Quality time, today** and so on\n"
    );
}
