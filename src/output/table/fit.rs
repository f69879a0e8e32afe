//! How wide each column of a table is.

/// Cells between two columns.
const BETWEEN: usize = 2;

/// Cells between two columns that move together where the page is too narrow.
const CLOSE: usize = 1;

/// The width to which a column that wraps comes down before others are cut.
const WRAPPED: usize = 24;

/// The width to which any column comes down; what is narrower stays whole.
const LEAST: usize = 4;

/// What one column asks for.
pub(super) struct Ask {
    /// Cells that its widest content takes; 0 for a column that is empty.
    pub(super) natural: usize,
    /// Cells of its longest word, or of what is never cut of a line: it comes down to them before any is torn or cut.
    pub(super) word: usize,
    /// Columns with the highest number are left out first, together; 0 stays.
    pub(super) drop: u8,
    /// What becomes of it in less room.
    pub(super) give: Give,
    /// Whether it may stand [`CLOSE`] to the column before it.
    pub(super) close: bool,
}

/// Where a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ColumnWidth {
    /// Cells between it and the column before it; 0 for the first one.
    pub(super) gap: usize,
    /// Cells that it takes; 0 for one that is left out.
    pub(super) width: usize,
}

/// How a column copes with less room than it asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Give {
    /// Its lines say less.
    Fit,
    /// Its text takes several lines.
    Wrap,
    /// Its bars are drawn smaller.
    Scale,
    /// Its text is cut.
    Cut,
}

/// The place of each column in a line of `room` cells.
///
/// Nothing is returned if the columns can't stand side by side.
pub(super) fn places(asks: &[Ask], room: usize) -> Option<Vec<ColumnWidth>> {
    let mut widths: Vec<usize> = asks.iter().map(|ask| ask.natural.min(room)).collect();
    leave_out(asks, &mut widths, room);
    let wide = gaps(asks, &widths, BETWEEN);
    let is_tight = total(&wide, wrapped(asks, &widths)) > room;
    let gaps = if is_tight {
        gaps(asks, &widths, CLOSE)
    } else {
        wide
    };
    let all: usize = gaps.iter().sum();
    let room = room.checked_sub(all)?;
    shrink(asks, &mut widths, room, |ask| match ask.give {
        Give::Fit => ask.word.max(LEAST),
        Give::Wrap | Give::Scale | Give::Cut => usize::MAX,
    });
    shrink(asks, &mut widths, room, |ask| match ask.give {
        Give::Fit => ask.word.max(LEAST),
        Give::Wrap => WRAPPED,
        Give::Scale | Give::Cut => usize::MAX,
    });
    shrink(asks, &mut widths, room, |ask| match ask.give {
        Give::Fit | Give::Wrap => ask.word.max(LEAST),
        Give::Scale => LEAST,
        Give::Cut => usize::MAX,
    });
    shrink(asks, &mut widths, room, |_| LEAST);
    let fits = widths.iter().sum::<usize>() <= room;
    let places = gaps.into_iter().zip(widths);
    fits.then(|| {
        places
            .map(|(gap, width)| ColumnWidth { gap, width })
            .collect()
    })
}

/// The cells before each column that is not left out, with `close` before those that may move up.
fn gaps(asks: &[Ask], widths: &[usize], close: usize) -> Vec<usize> {
    let mut is_first = true;
    let gap = |(ask, &width): (&Ask, &usize)| match (width, ask.close) {
        (0, _) => 0,
        _ if std::mem::take(&mut is_first) => 0,
        (_, true) => close,
        (_, false) => BETWEEN,
    };
    asks.iter().zip(widths).map(gap).collect()
}

/// The widths with the longest texts wrapped.
fn wrapped(asks: &[Ask], widths: &[usize]) -> impl Iterator<Item = usize> {
    let columns = asks.iter().zip(widths);
    columns.map(|(ask, &width)| match ask.give {
        Give::Fit => width.min(ask.word.max(LEAST)),
        Give::Wrap => width.min(WRAPPED),
        Give::Scale | Give::Cut => width,
    })
}

/// Cells of a line with these gaps and widths.
fn total(gaps: &[usize], widths: impl Iterator<Item = usize>) -> usize {
    gaps.iter().sum::<usize>() + widths.sum::<usize>()
}

/// Leaves columns out, by their numbers, until the rest fits with its longest texts wrapped and moved together.
fn leave_out(asks: &[Ask], widths: &mut [usize], room: usize) {
    loop {
        let needed = total(&gaps(asks, widths, CLOSE), wrapped(asks, widths));
        let kept = asks.iter().zip(&*widths).filter(|&(_, &width)| width > 0);
        let last = kept.map(|(ask, _)| ask.drop).max().unwrap_or(0);
        if needed <= room || last == 0 {
            return;
        }
        for (ask, width) in asks.iter().zip(&mut *widths) {
            if ask.drop == last {
                *width = 0;
            }
        }
    }
}

/// Takes from the widest columns, from each down to its `floor`, until they fit.
fn shrink(asks: &[Ask], widths: &mut [usize], room: usize, floor: fn(&Ask) -> usize) {
    let mut over = widths.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        let columns = asks.iter().zip(&mut *widths);
        let wide = columns.filter(|(ask, width)| **width > floor(ask));
        let Some((_, widest)) = wide.max_by_key(|(_, width)| **width) else {
            return;
        };
        *widest -= 1;
        over -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(columns: &[(usize, u8, Give)]) -> Vec<Ask> {
        let ask = |&(natural, drop, give)| Ask {
            natural,
            word: natural.min(12),
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
    fn the_widest_are_cut_in_the_end() {
        let asks = asks(&[
            (30, 0, Give::Cut),
            (60, 0, Give::Wrap),
            (10, 0, Give::Scale),
            (3, 0, Give::Cut),
        ]);
        assert_eq!(widths(&asks, 50), Some(vec![25, 12, 4, 3]));
    }

    #[test]
    fn too_many_columns_do_not_fit() {
        let asks = asks(&[
            (9, 0, Give::Cut),
            (9, 0, Give::Cut),
            (9, 0, Give::Cut),
            (9, 0, Give::Cut),
        ]);
        assert_eq!(widths(&asks, 22), Some(vec![4, 4, 4, 4]));
        assert_eq!(widths(&asks, 21), None);
    }

    #[test]
    fn columns_move_together_before_any_is_cut() {
        let mut asks = asks(&[
            (8, 0, Give::Cut),
            (1, 0, Give::Cut),
            (1, 0, Give::Cut),
            (6, 0, Give::Cut),
        ]);
        asks[2].close = true;
        let place = |gap, width| ColumnWidth { gap, width };
        let gaps = |room| {
            Some(
                places(&asks, room)?
                    .iter()
                    .map(|place| place.gap)
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(gaps(22), Some(vec![0, 2, 2, 2]));
        assert_eq!(
            places(&asks, 21),
            Some(vec![place(0, 8), place(2, 1), place(1, 1), place(2, 6)])
        );
        assert_eq!(
            places(&asks, 18),
            Some(vec![place(0, 6), place(2, 1), place(1, 1), place(2, 5)])
        );
    }

    #[test]
    fn words_are_kept_whole_as_long_as_another_text_can_wrap() {
        let asks = asks(&[(12, 0, Give::Wrap), (20, 0, Give::Wrap), (8, 0, Give::Cut)]);
        assert_eq!(widths(&asks, 36), Some(vec![12, 12, 8]));
        assert_eq!(widths(&asks, 32), Some(vec![10, 10, 8]));
    }
}
