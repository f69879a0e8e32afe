//! Everything that a word may stand for while it is still being typed.

use super::candidate::{fold, names};
use super::{Candidate, Lookup, find_known};
use bond_core::sort;

/// How a name has what is typed in it, the likeliest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Whole,
    Beginning,
    BeginningOfWord,
    Inside,
}

/// The keys of all that may be meant by what is typed so far, the likeliest first; all where nothing is typed.
///
/// Case does not matter, and blanks, `_` and `-` are the same. Where no name has it, what resembles it is meant, as
/// [`find_known`] has it. What is archived is left out.
#[must_use]
pub fn search<'a>(typed: &str, candidates: &[Candidate<'a>]) -> Vec<&'a str> {
    let folded = fold(typed);
    let active = candidates.iter().filter(|candidate| !candidate.archived);
    let matching = active.filter_map(|candidate| Some((best(&folded, candidate)?, candidate.key)));
    let mut found: Vec<(Match, &str)> = matching.collect();
    sort::by_key(&mut found, |(by, _)| *by);
    if found.is_empty()
        && let Lookup::Unknown { nearest } = find_known(typed, candidates)
    {
        return nearest.map(|nearest| nearest.key).into_iter().collect();
    }
    found.into_iter().map(|(_, key)| key).collect()
}

fn best(typed: &str, candidate: &Candidate<'_>) -> Option<Match> {
    names(candidate)
        .filter_map(|name| is_in(typed, &name))
        .min()
}

fn is_in(typed: &str, name: &str) -> Option<Match> {
    let mut words = name.match_indices('-').map(|(dash, _)| &name[dash + 1..]);
    if name == typed {
        Some(Match::Whole)
    } else if name.starts_with(typed) {
        Some(Match::Beginning)
    } else if words.any(|word| word.starts_with(typed)) {
        Some(Match::BeginningOfWord)
    } else {
        name.contains(typed).then_some(Match::Inside)
    }
}
