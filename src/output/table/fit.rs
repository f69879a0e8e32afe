//! How wide each column of a table is.

/// Cells between two columns.
const BETWEEN: usize = 2;

/// Cells between two columns that move together where the page is too narrow.
const CLOSE: usize = 1;

/// The width that a text that wraps counts with at most where columns are left out; and one that does not is never cut
/// below it.
pub(super) const WRAPPED: usize = 24;

/// The width to which a column that wraps comes down before the lines of others say less: most names are on one line.
const LONG: usize = 32;

/// A word, or a line with as little said as may be, that is as short as this is never broken or cut.
const SHORT: usize = 16;

/// The width to which bars, and texts of short words, come down.
const LEAST: usize = 6;

/// What one column asks for.
pub(super) struct Ask {
    /// Cells that its widest content takes; 0 for a column that is empty.
    pub(super) natural: usize,
    /// Cells of its longest word, or of what is never cut of a line.
    pub(super) word: usize,
    /// Cells that a text that wraps counts with where columns are left out.
    pub(super) usual: usize,
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
/// Nothing is returned if the columns can't stand side by side, not even those that are never left out.
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
    let room = room.checked_sub(gaps.iter().sum())?;
    shrink(asks, &mut widths, room, |ask| match ask.give {
        Give::Wrap => LONG,
        Give::Fit | Give::Scale | Give::Cut => usize::MAX,
    });
    shrink(asks, &mut widths, room, |ask| match ask.give {
        Give::Fit => floor(ask),
        Give::Wrap | Give::Scale | Give::Cut => usize::MAX,
    });
    shrink(asks, &mut widths, room, usual);
    shrink(asks, &mut widths, room, |ask| match ask.give {
        Give::Fit | Give::Wrap | Give::Scale => floor(ask),
        Give::Cut => usize::MAX,
    });
    shrink(asks, &mut widths, room, floor);
    let fits = widths.iter().sum::<usize>() <= room;
    let places = gaps.into_iter().zip(widths);
    fits.then(|| {
        places
            .map(|(gap, width)| ColumnWidth { gap, width })
            .collect()
    })
}

/// The width to which a column comes down before another one is left out.
fn usual(ask: &Ask) -> usize {
    match ask.give {
        Give::Fit => floor(ask),
        Give::Wrap => ask.usual.max(floor(ask)),
        Give::Scale | Give::Cut => usize::MAX,
    }
}

/// The width to which a column comes down, and no further.
fn floor(ask: &Ask) -> usize {
    match ask.give {
        Give::Fit | Give::Wrap => ask.word.clamp(LEAST, SHORT),
        Give::Scale => LEAST,
        Give::Cut => WRAPPED,
    }
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
    columns.map(|(ask, &width)| width.min(usual(ask)))
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
mod tests;
