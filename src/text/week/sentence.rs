//! The sentence that a week begins with.

use super::super::summary::Told;
use super::super::{count, goal, listed};
use crate::summary::week::{Digest, Goal};

/// One warm sentence, or two short ones, for the state of the week.
#[must_use]
pub fn sentence(digest: &Digest<'_>) -> String {
    let moments = count(digest.done.len() as u64, "moment");
    let told = Told {
        word: "week",
        is_over: digest.is_over,
        moments: &moments,
        ever: digest.entries_ever(),
    };
    told.sentence(
        digest.mood(),
        || titles(digest, digest.mended()),
        || going(digest, &moments),
    )
}

fn going(digest: &Digest<'_>, moments: &str) -> String {
    let left = (digest.week.to - digest.today).num_days().unsigned_abs();
    let so_far = match left {
        0 => format!("{moments} this week."),
        left => format!("{moments} so far, and {} to go.", count(left, "day")),
    };
    match titles(digest, digest.nearly()).as_slice() {
        [] => so_far,
        nearly => format!(
            "{so_far} One more and the week is kept: {}.",
            listed(nearly)
        ),
    }
}

fn titles<'g>(digest: &Digest<'_>, goals: impl Iterator<Item = &'g Goal<'g>>) -> Vec<String> {
    let names = digest.names();
    goals.map(|each| goal::title(each.series, names)).collect()
}
