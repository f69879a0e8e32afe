//! Any text where a date, a name or a piece of a report may stand.

use bond::catalog::names::Names;
use bond::catalog::practice::{is_slug, slug};
use bond::dates::{self, Now};
use bond::goals::Every;
use bond::journal::Header;
use bond::report::{
    Align, Block, Cell, Column, Fact, Overflow, Report, Span, Table, TextLine, Tone,
};
use chrono::NaiveTime;

use super::answer;
use super::desk::now;

/// Dates, durations, goals and all else that is typed: read or refused with a sentence.
pub(crate) fn phrases(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let today = now().date_naive();
    let now = Now {
        wall_clock: now().naive_local(),
        today,
        day_starts: NaiveTime::MIN,
    };
    if let Ok(moments) = dates::moments(&text, now) {
        assert!((1..=dates::DAYS_MAX).contains(&moments.len()));
    }
    let said = [
        dates::moment(&text, now).err(),
        dates::day(&text, today).err(),
        dates::any_day(&text, today).err(),
        dates::month(&text, today).err(),
        dates::year(&text, today).err(),
        dates::last_day(&text, today, today).err(),
        dates::minutes(&text).err(),
        dates::ratings(&text).err(),
    ];
    for error in said.into_iter().flatten() {
        answer::assert_harmless(&error.message, &[]);
        assert!(error.message.chars().count() < 400, "{error}");
    }
    if let Ok(minutes) = dates::minutes(&text) {
        assert!((1..=1440).contains(&minutes));
    }
    if let Ok(every) = text.parse::<Every>() {
        assert_eq!(every.to_string().parse(), Ok(every), "{text:?}");
    }
}

/// Names: what becomes a key is a slug, so that no completion can run.
pub(crate) fn names(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    assert!(slug(&text).is_none_or(|key| is_slug(&key)), "{text:?}");
    let header = Header::default();
    let names = Names::new(&header);
    assert!(is_slug(names.new_person(&text).key()), "{text:?}");
    if let Ok(practice) = names.practice(&text) {
        assert!(is_slug(&practice.key));
    }
}

/// A report whose words are the pieces of the input: harmless and readable in every format.
pub(crate) fn render(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let pieces: Vec<&str> = text.split('\u{1}').collect();
    let piece = |place: usize| pieces[place % pieces.len()];
    let tones = [
        Tone::Plain,
        Tone::Strong,
        Tone::Muted,
        Tone::Good,
        Tone::Due,
        Tone::Warn,
    ];
    let span = |place: usize| Span::new(piece(place), tones[place % tones.len()]);
    let columns: Vec<Column> = (0..3)
        .map(|place| Column {
            align: if place == 1 {
                Align::Right
            } else {
                Align::Left
            },
            overflow: [Overflow::Cut, Overflow::WrapName, Overflow::Wrap][place],
            drop: u8::from(place == 1),
            ..Column::new(piece(place))
        })
        .collect();
    let row = |first: usize| {
        (first..first + 3)
            .map(|place| Cell::Text(vec![span(place)]))
            .collect()
    };
    let table = Table {
        indent: bytes.len() % 5,
        columns,
        rows: (0..pieces.len().min(4)).map(row).collect(),
    };
    let line = TextLine::of((0..pieces.len().min(6)).map(span).collect());
    let facts = |first: usize| {
        vec![
            ("a", Fact::from(piece(first))),
            (
                "b",
                Fact::List(vec![piece(first + 1).into(), piece(first + 2).into()]),
            ),
            (
                "c",
                Fact::Free(vec![(piece(first).to_owned(), piece(first + 1).into())]),
            ),
        ]
    };
    answer::check(&Report {
        schema: "bond.test/1",
        facts: vec![("rows", Fact::Rows((0..3).map(facts).collect()))],
        blocks: vec![
            line.indented(bytes.len() % 7).into(),
            Block::Gap,
            table.into(),
        ],
        ..Report::default()
    });
}
