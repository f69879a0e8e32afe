//! What resembles a word among thousands of names. Two words that are two edits apart are the same once at most two letters
//! are left out of each: so words are kept by what is left of their first letters, and of their last.

use std::collections::HashMap;

use super::super::candidate::{fold, slug};
use super::super::nearest::{LONGEST, Nearest, SLIP, slip};
use super::OwnedCandidate;

/// From how many letters at an end of a word some are left out.
const END: usize = 7;
/// How many letters are left of them at most: so many two words have in common at that end.
const LEFT: usize = END - SLIP;

/// The names of all that is not archived, by what is left of their ends.
#[derive(Debug, Default)]
pub(super) struct Near {
    forms: Vec<NameForm>,
    /// The forms of names by what is left of their first letters, and by what is left of their last.
    ends: [HashMap<u64, Vec<usize>>; 2],
}

/// A form in which a name is compared.
#[derive(Debug)]
struct NameForm {
    text: String,
    kind: Comparison,
    /// Whose name it is, and which of its names, in the order of [`OwnedCandidate::written`].
    item: (usize, usize),
}

/// What a form is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    /// With a word as it was typed.
    Folded,
    /// With the slug of the word.
    Slug,
    /// With both.
    Both,
}

impl Near {
    /// Adds the names of an item.
    pub(super) fn add(&mut self, place: usize, item: &OwnedCandidate) {
        let called = item.written().enumerate();
        for (number, called) in called.filter(|_| !item.archived) {
            let (folded, item) = (fold(called), (place, number));
            match slug(&folded) {
                Some(slug) if slug == folded => self.push(slug, Comparison::Both, item),
                slug => {
                    self.push(folded, Comparison::Folded, item);
                    if let Some(slug) = slug {
                        self.push(slug, Comparison::Slug, item);
                    }
                }
            }
        }
    }

    fn push(&mut self, text: String, kind: Comparison, item: (usize, usize)) {
        if text.chars().nth(LONGEST + SLIP).is_some() {
            return;
        }
        for (end, left) in self.ends.iter_mut().zip(left(&text)) {
            for letters in left {
                end.entry(letters).or_default().push(self.forms.len());
            }
        }
        self.forms.push(NameForm { text, kind, item });
    }

    /// What resembles a folded word most, as [`nearest`](super::super::nearest::nearest) has it.
    pub(super) fn nearest<'i>(
        &self,
        typed: &str,
        items: &'i [OwnedCandidate],
    ) -> Option<Nearest<'i>> {
        let typed_slug = slug(typed);
        let folded = self.resembling(typed, Comparison::Folded);
        let slugs = typed_slug.as_deref();
        let slugs = slugs.map(|slug| self.resembling(slug, Comparison::Slug));
        let all = folded.into_iter().chain(slugs.into_iter().flatten());
        let first = all.min_by_key(|(distance, (place, number))| {
            let item = &items[*place];
            (*distance, !item.own, &item.key, *number)
        });
        let (_, (place, number)) = first?;
        let called = items[place].written().nth(number)?;
        Some(Nearest {
            key: &items[place].key,
            called,
        })
    }

    /// The names that a word is a slip away from, each with how many edits that takes.
    fn resembling(&self, word: &str, kind: Comparison) -> Vec<(usize, (usize, usize))> {
        let found = self.ends.iter().zip(left(word)).map(|(end, left)| {
            let found = left.iter().filter_map(|letters| end.get(letters));
            found.collect::<Vec<_>>()
        });
        let size = |found: &Vec<&Vec<usize>>| found.iter().map(|forms| forms.len()).sum::<usize>();
        // A name that resembles the word is found from both ends.
        let Some(fewest) = found.min_by_key(size) else {
            return Vec::new();
        };
        let mut places: Vec<usize> = fewest.into_iter().flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        let forms = places.into_iter().map(|place| &self.forms[place]);
        let forms = forms.filter(|form| form.kind == kind || form.kind == Comparison::Both);
        forms
            .filter_map(|form| Some((slip(word, &form.text)?, form.item)))
            .collect()
    }
}

/// What may be left of the first letters of a word, and of its last, each as one number. Where nothing is left, words have
/// no letter in common, and none resembles another.
fn left(word: &str) -> [Vec<u64>; 2] {
    let first: Vec<char> = word.chars().take(END).collect();
    let last: Vec<char> = word.chars().rev().take(END).collect();
    [first, last].map(|letters| {
        let all = 0..=letters.len();
        let pairs = all.flat_map(|one| (one..=letters.len()).map(move |other| (one, other)));
        let pairs = pairs.filter(|without| left_of(&letters, *without).next().is_some());
        let mut left: Vec<u64> = pairs.map(|without| one_number(&letters, without)).collect();
        left.sort_unstable();
        left.dedup();
        left
    })
}

/// The letters but for those at two places, of which none may be there.
fn left_of(letters: &[char], without: (usize, usize)) -> impl Iterator<Item = char> {
    let is_left = move |place: &usize| *place != without.0 && *place != without.1;
    let places = (0..letters.len()).filter(is_left);
    places.map(|place| letters[place])
}

/// The same as one number. Words that are not the same may be one number: then they are compared for nothing.
fn one_number(letters: &[char], without: (usize, usize)) -> u64 {
    let letters = left_of(letters, without).take(LEFT);
    letters.fold(1, |number: u64, letter| {
        number
            .wrapping_mul(0x0100_0000_01b3)
            .wrapping_add(u64::from(u32::from(letter)) + 1)
    })
}
