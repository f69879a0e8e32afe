//! The formats of reports such as those that the commands make.

mod formats;
mod narrow;
mod pages;
mod properties;

use super::PageSize;
use crate::report::{Block, Cell, Column, Fact, Report, Span, Table, TextLine, Tone};

/// A page without colour.
fn page(width: usize) -> PageSize {
    PageSize {
        width,
        color: false,
        shades: false,
        ascii: false,
    }
}

/// A report in the way of `bond stats`.
fn stats() -> Report {
    Report {
        schema: "bond.stats/1",
        facts: vec![
            ("today", "2026-11-22".into()),
            (
                "goals",
                Fact::Rows(vec![
                    goal("quality-time", Some("sam")),
                    goal("appreciation", None),
                ]),
            ),
            ("people", Fact::Rows(Vec::new())),
        ],
        blocks: vec![
            goals().into(),
            Block::Gap,
            Block::Gap,
            kinds().into(),
            Block::Gap,
        ],
        ..Report::default()
    }
}

fn goal(practice: &str, with: Option<&str>) -> Vec<(&'static str, Fact)> {
    vec![
        ("practice", practice.into()),
        ("with", with.into()),
        ("done", 3_u32.into()),
        ("strength", 66.0.into()),
        ("due", false.into()),
    ]
}

fn goals() -> Table {
    let name = |name| Cell::from(Span::strong(name));
    let bar = |share| Cell::Bar { share, width: 10 };
    Table {
        indent: 2,
        columns: vec![
            Column::new("goal"),
            Column::new("now"),
            Column::new("kept").right(),
            Column::new("streak").drop(1),
            Column::new("best").drop(3),
            Column::new("strength").drop(2),
            Column::default().right().drop(2),
        ],
        rows: vec![
            vec![
                name("Quality time, Sam"),
                Span::new("3 of 3", Tone::Good).into(),
                "9 of 12 w".into(),
                "5 weeks".into(),
                "11 weeks".into(),
                bar(0.66),
                "66".into(),
            ],
            vec![
                name("Appreciation"),
                Span::new("today", Tone::Due).into(),
                "70 of 84 d".into(),
                "4 days".into(),
                "31 days".into(),
                bar(0.78),
                "78".into(),
            ],
            vec![
                name("Call, 家族"),
                Cell::Text(vec![Span::new("12 d", Tone::Warn), Span::muted(" ago")]),
                "80 of 84 d".into(),
                "27 days".into(),
                "51 days".into(),
                bar(0.41),
                "41".into(),
            ],
        ],
    }
}

fn kinds() -> TextLine {
    TextLine::of(vec![
        Span::muted("kinds"),
        Span::plain("  emotional 24, physical 8, intellectual 5, "),
        Span::new("spiritual 0", Tone::Due),
    ])
    .indented(2)
    .with_right(Span::muted("3empzc1s"))
}
