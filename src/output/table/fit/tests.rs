//! How columns share the width of a page.

use super::*;

fn asks(columns: &[(usize, u8, Give)]) -> Vec<Ask> {
    let ask = |&(natural, drop, give): &(usize, u8, Give)| Ask {
        natural,
        word: natural.min(12),
        usual: WRAPPED,
        drop,
        give,
        close: false,
    };
    columns.iter().map(ask).collect()
}

fn widths(asks: &[Ask], room: usize) -> Option<Vec<usize>> {
    let places = places(asks, room)?;
    Some(places.iter().map(|place| place.width).collect())
}

#[test]
fn what_fits_is_left_alone() {
    let asks = asks(&[(10, 0, Give::Cut), (0, 0, Give::Cut), (8, 3, Give::Scale)]);
    assert_eq!(widths(&asks, 20), Some(vec![10, 0, 8]));
}

#[test]
fn the_highest_numbers_go_first_and_together() {
    let asks = asks(&[
        (10, 0, Give::Cut),
        (5, 2, Give::Cut),
        (5, 1, Give::Cut),
        (5, 2, Give::Cut),
    ]);
    assert_eq!(widths(&asks, 30), Some(vec![10, 0, 5, 0]));
}

#[test]
fn a_long_note_wraps_before_a_column_is_left_out() {
    let asks = asks(&[(10, 0, Give::Cut), (300, 0, Give::Wrap), (5, 1, Give::Cut)]);
    assert_eq!(widths(&asks, 50), Some(vec![10, 31, 5]));
}

#[test]
fn a_long_name_among_short_ones_wraps_before_a_column_is_left_out() {
    let mut asks = asks(&[(44, 0, Give::Wrap), (8, 1, Give::Cut)]);
    assert_eq!(widths(&asks, 30), Some(vec![30, 0]));
    asks[0].usual = 14;
    assert_eq!(widths(&asks, 30), Some(vec![20, 8]));
}

#[test]
fn a_long_name_wraps_before_a_line_says_less_and_others_wrap_after_it() {
    let mut asks = asks(&[(44, 0, Give::Wrap), (40, 0, Give::Fit)]);
    assert_eq!(widths(&asks, 70), Some(vec![32, 36]));
    assert_eq!(widths(&asks, 50), Some(vec![32, 16]));
    assert_eq!(widths(&asks, 30), Some(vec![16, 12]));
    asks[0].natural = 20;
    assert_eq!(widths(&asks, 50), Some(vec![20, 28]));
}

#[test]
fn the_widest_are_cut_in_the_end() {
    let asks = asks(&[
        (30, 0, Give::Cut),
        (60, 0, Give::Wrap),
        (10, 0, Give::Scale),
        (3, 0, Give::Cut),
    ]);
    assert_eq!(widths(&asks, 55), Some(vec![28, 12, 6, 3]));
}

#[test]
fn what_is_short_is_neither_broken_nor_cut() {
    for give in [Give::Wrap, Give::Fit] {
        let asks = asks(&[(9, 0, Give::Cut), (24, 1, Give::Cut), (13, 0, give)]);
        assert_eq!(widths(&asks, 23), Some(vec![9, 0, 12]));
        assert_eq!(widths(&asks, 22), None);
    }
}

#[test]
fn columns_move_together_before_any_is_cut() {
    let mut asks = asks(&[
        (28, 0, Give::Cut),
        (1, 0, Give::Cut),
        (1, 0, Give::Cut),
        (26, 0, Give::Cut),
    ]);
    asks[2].close = true;
    let place = |gap, width| ColumnWidth { gap, width };
    for (room, close, [first, last]) in [(62, 2, [28, 26]), (61, 1, [28, 26]), (58, 1, [26, 25])] {
        let expected = [
            place(0, first),
            place(2, 1),
            place(close, 1),
            place(2, last),
        ];
        assert_eq!(places(&asks, room), Some(expected.to_vec()));
    }
}

#[test]
fn words_are_kept_whole() {
    let asks = asks(&[(12, 0, Give::Wrap), (20, 0, Give::Wrap), (8, 0, Give::Cut)]);
    assert_eq!(widths(&asks, 36), Some(vec![12, 12, 8]));
    assert_eq!(widths(&asks, 35), None);
}
