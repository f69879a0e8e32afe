//! Lines for people on wide and narrow pages.

use insta::assert_snapshot;

use super::{PageSize, page, stats};
use crate::output::{Format, render};
use crate::report::{Block, Cell, Column, Report, Span, Table, TextLine, Tone};

pub(super) fn shown(report: &Report, page: &PageSize) -> String {
    render(report, Format::Table, page)
}

pub(super) fn of(block: impl Into<Block>) -> Report {
    Report {
        blocks: vec![block.into()],
        ..Report::default()
    }
}

/// Styles made visible.
fn styled(report: &Report, width: usize) -> String {
    let page = PageSize {
        color: true,
        ..page(width)
    };
    framed(&shown(report, &page).replace('\u{1b}', "^"))
}

/// The lines with their left edge, so that a snapshot holds the indent.
pub(super) fn framed(text: &str) -> String {
    let lines = text.lines().map(|line| format!("|{line}"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn everything_fits_into_80_columns() {
    assert_snapshot!(framed(&shown(&stats(), &page(80))), @r#"
        |  goal               now             kept  streak   best      strength
        |  Quality time, Sam  3 of 3     9 of 12 w  5 weeks  11 weeks  ██████▋     66
        |  Appreciation       today     70 of 84 d  4 days   31 days   ███████▊    78
        |  Call, 家族         12 d ago  80 of 84 d  27 days  51 days   ████▏       41
        |
        |  kinds  emotional 24, physical 8, intellectual 5, spiritual 0          3empzc1s
    "#);
}

#[test]
fn a_wide_page_is_not_stretched() {
    assert_snapshot!(framed(&shown(&stats(), &page(120))), @r#"
        |  goal               now             kept  streak   best      strength
        |  Quality time, Sam  3 of 3     9 of 12 w  5 weeks  11 weeks  ██████▋     66
        |  Appreciation       today     70 of 84 d  4 days   31 days   ███████▊    78
        |  Call, 家族         12 d ago  80 of 84 d  27 days  51 days   ████▏       41
        |
        |  kinds  emotional 24, physical 8, intellectual 5, spiritual 0          3empzc1s
    "#);
}

#[test]
fn columns_are_left_out_at_60() {
    assert_snapshot!(framed(&shown(&stats(), &page(60))), @r#"
        |  goal               now             kept  streak
        |  Quality time, Sam  3 of 3     9 of 12 w  5 weeks
        |  Appreciation       today     70 of 84 d  4 days
        |  Call, 家族         12 d ago  80 of 84 d  27 days
        |
        |  kinds  emotional 24, physical 8, intellectual 5, spiritual
        |  0
        |                                                    3empzc1s
    "#);
}

#[test]
fn signs_have_a_stand_in_in_ascii() {
    let ascii = |width| PageSize {
        ascii: true,
        ..page(width)
    };
    assert_snapshot!(framed(&shown(&stats(), &ascii(80))), @r#"
        |  goal               now             kept  streak   best      strength
        |  Quality time, Sam  3 of 3     9 of 12 w  5 weeks  11 weeks  #######     66
        |  Appreciation       today     70 of 84 d  4 days   31 days   ########    78
        |  Call, 家族         12 d ago  80 of 84 d  27 days  51 days   ####        41
        |
        |  kinds  emotional 24, physical 8, intellectual 5, spiritual 0          3empzc1s
    "#);
    assert_snapshot!(framed(&shown(&stats(), &ascii(30))), @"
    |  Quality time, Sam
    |    now 3 of 3  kept 9 of 12 w
    |  Appreciation  now today
    |    kept 70 of 84 d
    |  Call, 家族  now 12 d ago
    |    kept 80 of 84 d
    |
    |  kinds  emotional 24,
    |  physical 8, intellectual 5,
    |  spiritual 0
    |                      3empzc1s
    ");
    let sign = Span::sign("✓", "x", Tone::Good);
    assert_eq!(shown(&of(sign.clone()), &ascii(80)), "x\n");
    assert_eq!(shown(&of(sign), &page(80)), "✓\n");
}

#[test]
fn tones_are_styled_and_change_no_width() {
    assert_snapshot!(styled(&stats(), 80), @r#"
        |  ^[2mgoal^[0m               ^[2mnow^[0m             ^[2mkept^[0m  ^[2mstreak^[0m   ^[2mbest^[0m      ^[2mstrength^[0m
        |  ^[1mQuality time, Sam^[0m  ^[32m3 of 3^[0m     9 of 12 w  5 weeks  11 weeks  ██████▋     66
        |  ^[1mAppreciation^[0m       ^[33mtoday^[0m     70 of 84 d  4 days   31 days   ███████▊    78
        |  ^[1mCall, 家族^[0m         ^[35m12 d^[0m^[2m ago^[0m  80 of 84 d  27 days  51 days   ████▏       41
        |
        |  ^[2mkinds^[0m  emotional 24, physical 8, intellectual 5, ^[33mspiritual 0^[0m          ^[2m3empzc1s^[0m
    "#);
    assert_snapshot!(styled(&stats(), 60), @r#"
        |  ^[2mgoal^[0m               ^[2mnow^[0m             ^[2mkept^[0m  ^[2mstreak^[0m
        |  ^[1mQuality time, Sam^[0m  ^[32m3 of 3^[0m     9 of 12 w  5 weeks
        |  ^[1mAppreciation^[0m       ^[33mtoday^[0m     70 of 84 d  4 days
        |  ^[1mCall, 家族^[0m         ^[35m12 d^[0m^[2m ago^[0m  80 of 84 d  27 days
        |
        |  ^[2mkinds^[0m  emotional 24, physical 8, intellectual 5, ^[33mspiritual^[0m
        |  ^[33m0^[0m
        |                                                    ^[2m3empzc1s^[0m
    "#);
    assert_snapshot!(styled(&stats(), 30), @"
    |  ^[1mQuality time, Sam^[0m
    |    ^[2mnow^[0m ^[32m3 of 3^[0m  ^[2mkept^[0m 9 of 12 w
    |  ^[1mAppreciation^[0m  ^[2mnow^[0m ^[33mtoday^[0m
    |    ^[2mkept^[0m 70 of 84 d
    |  ^[1mCall, 家族^[0m  ^[2mnow^[0m ^[35m12 d^[0m^[2m ago^[0m
    |    ^[2mkept^[0m 80 of 84 d
    |
    |  ^[2mkinds^[0m  emotional 24,
    |  physical 8, intellectual 5,
    |  ^[33mspiritual 0^[0m
    |                      ^[2m3empzc1s^[0m
    ");
}

#[test]
fn a_line_wraps_at_words_and_keeps_its_indent_and_styles() {
    let line = TextLine::of(vec![
        Span::plain("Look at the day "),
        Span::strong("together, without phones"),
        Span::plain(", and Donaudampfschifffahrtsgesellschaft."),
    ]);
    assert_snapshot!(styled(&of(line.indented(4)), 24), @r#"
        |    Look at the day
        |    ^[1mtogether, without^[0m
        |    ^[1mphones^[0m, and
        |    Donaudampfschifffahr
        |    tsgesellschaft.
    "#);
}

#[test]
fn a_note_wraps_within_its_column() {
    let table = Table {
        columns: vec![
            Column::new(""),
            Column::new("").wrapping(),
            Column::new("").right(),
        ],
        rows: vec![
            vec![
                "today".into(),
                "a walk by the river, then tea\nand cake".into(),
                "45 min".into(),
            ],
            vec!["yesterday".into(), Cell::Empty, Cell::Empty],
        ],
        indent: 0,
    };
    assert_snapshot!(framed(&shown(&of(table), &page(44))), @r#"
        |today      a walk by the river, then  45 min
        |           tea\nand cake
        |yesterday
    "#);
}

#[test]
fn the_right_piece_keeps_to_the_edge_or_takes_a_line() {
    let line = TextLine::of(vec![Span::plain("Quality time with Sam, 45 min")])
        .with_right(Span::muted("3empzc1s"));
    let report = of(line);
    assert_snapshot!(framed(&shown(&report, &page(200))), @"|Quality time with Sam, 45 min                                           3empzc1s");
    assert_snapshot!(framed(&shown(&report, &page(39))), @"|Quality time with Sam, 45 min  3empzc1s");
    assert_snapshot!(framed(&shown(&report, &page(38))), @r#"
        |Quality time with Sam, 45 min
        |                              3empzc1s
    "#);
}

#[test]
fn gaps_count_once_and_not_at_the_ends() {
    let line = |text: &str| Block::from(Span::plain(text));
    let report = Report {
        blocks: vec![
            Block::Gap,
            line("a"),
            Block::Gap,
            line(""),
            Block::Gap,
            line("b"),
            line("c"),
            Block::Gap,
        ],
        ..Report::default()
    };
    assert_eq!(shown(&report, &page(80)), "a\n\nb\nc\n");
    assert_eq!(shown(&of(Block::Gap), &page(80)), "");
}

#[test]
fn text_from_the_file_cannot_drive_the_terminal() {
    let table = Table {
        columns: vec![Column::new("\u{1b}[1m")],
        rows: vec![
            vec!["\u{1b}]0;mine\u{7}".into()],
            vec!["a\u{9b}31m\rb\u{202e}c".into()],
        ],
        indent: 0,
    };
    assert_snapshot!(styled(&of(table), 80), @r#"
        |^[2m\u{1b}[1m^[0m
        |\u{1b}]0;mine\u{7}
        |a\u{9b}31m\rb\u{202e}c
    "#);
}

#[test]
fn a_line_that_is_long_ends_where_it_may_not_go_on() {
    let line =
        TextLine::of(vec![Span::plain("one two three four five six seven eight")]).at_most(2);
    let report = of(line.indented(2));
    assert_snapshot!(shown(&report, &page(20)), @"
    one two three four
    five six seven…
    ");
    assert_snapshot!(shown(&report, &page(28)), @"
    one two three four five
    six seven eight
    ");
}

#[test]
fn a_command_to_type_stays_on_one_line_where_it_fits() {
    let said =
        "Nothing is due; 'bond resume quality-time' ends it, or type: bond pause edit --to friday";
    let report = of(Span::plain(said));
    assert_snapshot!(framed(&shown(&report, &page(40))), @r"
    |Nothing is due;
    |'bond resume quality-time' ends it, or
    |type: bond pause edit --to friday
    ");
    assert_snapshot!(framed(&shown(&report, &page(20))), @r"
    |Nothing is due;
    |'bond resume
    |quality-time' ends
    |it, or type: bond
    |pause edit --to
    |friday
    ");
}
