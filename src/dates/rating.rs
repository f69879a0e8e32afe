//! Which ratings are meant: `4`, `4..`, `..2`, `2..4`.

use std::ops::RangeInclusive;

use super::{PhraseError, quote, whole};

/// The ratings that an entry may have.
const ALL: RangeInclusive<u32> = 1..=5;

/// Reads one rating or a range of them, both ends included; `4..` is 4 and better, `..2` is 2 and worse.
///
/// # Errors
///
/// Refuses what is no range, what lies outside of 1 to 5, and a range that ends before it begins.
pub fn ratings(text: &str) -> Result<RangeInclusive<u8>, PhraseError> {
    let ends = match text
        .split_once("..")
        .map(|(from, to)| (from.trim(), to.trim()))
    {
        Some(("", "")) => None,
        Some((from, "")) => whole(from).map(|from| (from, *ALL.end())),
        Some(("", to)) => whole(to).map(|to| (*ALL.start(), to)),
        Some((from, to)) => whole(from).zip(whole(to)),
        None => whole(text.trim()).map(|one| (one, one)),
    };
    let Some((from, to)) = ends else {
        return Err(not_understood(text));
    };
    let number = |end: u32| u8::try_from(end).ok().filter(|_| ALL.contains(&end));
    match (number(from), number(to)) {
        (Some(from), Some(to)) if from <= to => Ok(from..=to),
        (Some(_), Some(_)) => Err(PhraseError::new(format!(
            "the ratings {} end before they begin",
            quote(text)
        ))),
        _ => Err(PhraseError::new(format!(
            "there is no rating {}: they go from 1 to 5",
            quote(text)
        ))),
    }
}

fn not_understood(text: &str) -> PhraseError {
    PhraseError::new(format!("could not understand the rating {}", quote(text)))
        .hinted("write it as 4, 4.. (4 and better), ..2 (2 and worse) or 2..4")
}
