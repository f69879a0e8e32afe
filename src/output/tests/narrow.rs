//! Tables and lines on pages that are too narrow for all of them.

use insta::assert_snapshot;

use super::pages::{framed, of, shown};
use super::{page, stats};
use crate::report::{Cell, Column, LinePart, Span, Table};

#[test]
fn a_row_becomes_a_line_where_its_columns_do_not_fit() {
    assert_snapshot!(framed(&shown(&stats(), &page(30))), @"
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
}

#[test]
fn rows_that_are_lines_are_wrapped_between_columns_and_below_what_they_go_on_from() {
    let row = |cells: [&str; 4]| cells.map(Cell::from).to_vec();
    let table = Table {
        columns: vec![
            Column::new(""),
            Column::new("").naming(),
            Column::new("done"),
            Column::new("last").drop(1),
        ],
        rows: vec![
            row(["due", "Quality time", "2 of 3 this week", "today"]),
            row(["", "Donaudampfschifffahrtsgesellschaft", "0 of 1", ""]),
            row(["kept", "Call", "1 of 1", "monday"]),
        ],
        indent: 2,
    };
    let report = of(table);
    assert_snapshot!(framed(&shown(&report, &page(60))), @"
    |                                    done              last
    |  due   Quality time                2 of 3 this week  today
    |        Donaudampfschifffahrtsges…  0 of 1
    |  kept  Call                        1 of 1            monday
    ");
    assert_snapshot!(framed(&shown(&report, &page(42))), @"
    |                          done
    |  due   Quality time      2 of 3 this week
    |        Donaudampfschif…  0 of 1
    |  kept  Call              1 of 1
    ");
    assert_snapshot!(framed(&shown(&report, &page(30))), @"
    |  due  Quality time
    |    done 2 of 3 this week
    |    Donaudampfschifffahrtsg…
    |      done 0 of 1
    |  kept  Call  done 1 of 1
    ");
    assert_snapshot!(framed(&shown(&report, &page(20))), @"
    |  due
    |    Quality time
    |    done 2 of 3 this
    |    week
    |    Donaudampfsch…
    |      done 0 of 1
    |  kept  Call
    |    done 1 of 1
    ");
}

#[test]
fn a_name_of_wide_letters_wraps_and_only_a_word_that_is_too_long_is_cut() {
    let table = Table {
        columns: vec![Column::new("").naming(), Column::new("")],
        rows: vec![
            vec![
                "家族みんなで、一緒に夕食を食べる時間".into(),
                "5 of 7".into(),
            ],
            vec!["a Donaudampfschifffahrt, yes".into(), "1 of 3".into()],
        ],
        indent: 0,
    };
    assert_snapshot!(framed(&shown(&of(table), &page(25))), @"
    |家族みんなで、一   5 of 7
    |緒に夕食を食べる
    |時間
    |a                  1 of 3
    |Donaudampfschiff…
    |yes
    ");
}

#[test]
fn a_sign_and_its_word_are_on_one_line() {
    let legend = Span::plain("● kept   ◐ made up for   · not kept   a – b");
    assert_snapshot!(framed(&shown(&of(legend), &page(20))), @"
    |● kept   ◐ made up
    |for   · not kept   a
    |– b
    ");
}

#[test]
fn a_line_of_parts_says_less_where_there_is_less_room() {
    let part = |text: &str| LinePart::new(Span::plain(text));
    let table = Table {
        columns: vec![
            Column::new("").wrapping(),
            Column::new("").drop(1),
            Column::new("").wrapping(),
        ],
        rows: vec![
            vec![
                "Quality time, Sam".into(),
                "4 days left".into(),
                Cell::Parts(vec![
                    part("2 of 3"),
                    part("this week").further().drop(3),
                    part("this week").further().drop(1).instead(),
                    part("kept 7 of 11 weeks").drop(2),
                    part("5 weeks in a row").drop(4),
                ]),
            ],
            vec![
                "Call, Mum".into(),
                "in 2 days".into(),
                Cell::Parts(vec![part("12 days ago")]),
            ],
        ],
        indent: 0,
    };
    let report = of(table);
    assert_snapshot!(framed(&shown(&report, &page(90))), @"
    |Quality time, Sam  4 days left  2 of 3 this week, kept 7 of 11 weeks, 5 weeks in a row
    |Call, Mum          in 2 days    12 days ago
    ");
    assert_snapshot!(framed(&shown(&report, &page(80))), @"
    |Quality time, Sam  4 days left  2 of 3 this week, kept 7 of 11 weeks
    |Call, Mum          in 2 days    12 days ago
    ");
    assert_snapshot!(framed(&shown(&report, &page(60))), @"
    |Quality time, Sam  4 days left  2 of 3, kept 7 of 11 weeks
    |Call, Mum          in 2 days    12 days ago
    ");
    assert_snapshot!(framed(&shown(&report, &page(50))), @"
    |Quality time, Sam  4 days left  2 of 3 this week
    |Call, Mum          in 2 days    12 days ago
    ");
    assert_snapshot!(framed(&shown(&report, &page(36))), @"
    |Quality time, Sam  2 of 3 this week
    |Call, Mum          12 days ago
    ");
    assert_snapshot!(framed(&shown(&report, &page(20))), @"
    |Quality  2 of 3
    |time,
    |Sam
    |Call,    12 days ago
    |Mum
    ");
}
