//! The sentence that a week begins with.

use super::super::{count, goal, listed};
use crate::week::{Digest, Goal, Mood};

/// One warm sentence, or two short ones, for the state of the week.
#[must_use]
pub fn sentence(digest: &Digest<'_>) -> String {
    let moments = count(digest.done.len() as u64, "moment");
    match digest.mood() {
        Mood::Resting => "A week of rest, as planned.".to_owned(),
        Mood::Quiet if digest.is_over => "A quiet week. Such weeks belong to it too.".to_owned(),
        Mood::Quiet => "A quiet week so far. Any small moment is a way in.".to_owned(),
        Mood::First => format!("Your first week, with {moments}: a good start."),
        Mood::Back => format!(
            "Good to see you again. Since the start: {}.",
            count(digest.entries_ever(), "moment")
        ),
        Mood::Mended => format!(
            "{}: made up for last week, and this one too. Well mended.",
            listed(&titles(digest, digest.mended()))
        ),
        Mood::Kept => "Everything you set out to do this week is done. Well kept.".to_owned(),
        Mood::Done => format!("A week with {moments}."),
        Mood::Going => going(digest, &moments),
    }
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
    goals.map(|each| goal::title(each.chain, names)).collect()
}
