//! How wide each column of a table is.

/// Cells between two columns.
pub(super) const BETWEEN: usize = 2;

/// The width to which a column that wraps comes down before others are cut.
const WRAPPED: usize = 24;

/// The width to which any column comes down; what is narrower stays whole.
const LEAST: usize = 4;

/// What one column asks for.
pub(super) struct Ask {
    /// Cells that its widest content takes; 0 for a column that is empty.
    pub(super) natural: usize,
    /// Columns with the highest number are left out first, together; 0 stays.
    pub(super) drop: u8,
    /// What becomes of it in less room.
    pub(super) give: Give,
}

/// How a column copes with less room than it asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Give {
    /// Its text takes several lines.
    Wrap,
    /// Its bars are drawn smaller.
    Scale,
    /// Its text is cut.
    Cut,
}

/// The width of each column in a line of `room` cells, 0 for one that is left out.
///
/// Nothing is returned if the columns can't stand side by side.
pub(super) fn widths(asks: &[Ask], room: usize) -> Option<Vec<usize>> {
    let mut widths: Vec<usize> = asks.iter().map(|ask| ask.natural.min(room)).collect();
    leave_out(asks, &mut widths, room);
    shrink(asks, &mut widths, room, WRAPPED, |give| give == Give::Wrap);
    shrink(asks, &mut widths, room, LEAST, |give| give == Give::Scale);
    shrink(asks, &mut widths, room, LEAST, |_| true);
    (total(widths.iter().copied()) <= room).then_some(widths)
}

/// Cells of a line with columns of these widths.
fn total(widths: impl Iterator<Item = usize>) -> usize {
    let (mut cells, mut columns) = (0, 0);
    for width in widths.filter(|&width| width > 0) {
        cells += width;
        columns += 1;
    }
    cells + BETWEEN * usize::saturating_sub(columns, 1)
}

/// Leaves columns out, by their numbers, until the rest fits with its longest texts wrapped.
fn leave_out(asks: &[Ask], widths: &mut [usize], room: usize) {
    loop {
        let wrapped = asks
            .iter()
            .zip(&*widths)
            .map(|(ask, &width)| match ask.give {
                Give::Wrap => width.min(WRAPPED),
                Give::Scale | Give::Cut => width,
            });
        let kept = asks.iter().zip(&*widths).filter(|&(_, &width)| width > 0);
        let last = kept.map(|(ask, _)| ask.drop).max().unwrap_or(0);
        if total(wrapped) <= room || last == 0 {
            return;
        }
        for (ask, width) in asks.iter().zip(&mut *widths) {
            if ask.drop == last {
                *width = 0;
            }
        }
    }
}

/// Takes from the widest of some columns, down to `floor`, until the line fits.
fn shrink(asks: &[Ask], widths: &mut [usize], room: usize, floor: usize, some: fn(Give) -> bool) {
    let mut over = total(widths.iter().copied()).saturating_sub(room);
    while over > 0 {
        let columns = asks.iter().zip(&mut *widths);
        let wide = columns.filter(|(ask, width)| some(ask.give) && **width > floor);
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
            drop,
            give,
        };
        columns.iter().map(ask).collect()
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
        assert_eq!(widths(&asks, 50), Some(vec![19, 18, 4, 3]));
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
}
