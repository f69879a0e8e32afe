//! What can be found by name, and the forms in which names are compared.

use super::{Practice, letters};
use crate::unicode::folded;

/// Something that can be found by name.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Its slug.
    pub key: &'a str,
    /// Its name or title.
    pub name: &'a str,
    /// Short names.
    pub aliases: Vec<&'a str>,
    /// Whether it is the user's own, which comes before what is built in.
    pub own: bool,
    /// Whether it was put away: then only its whole key finds it.
    pub archived: bool,
}

impl Candidate<'_> {
    /// Whether a word is its key, its name or one of its aliases, whatever the case.
    #[must_use]
    pub fn is_called(&self, word: &str) -> bool {
        let word = fold(word);
        names(self).any(|name| name == word)
    }
}

impl Practice {
    /// How it can be found by name.
    #[must_use]
    pub fn candidate(&self) -> Candidate<'_> {
        Candidate {
            key: &self.key,
            name: &self.title,
            aliases: self.aliases.iter().map(AsRef::as_ref).collect(),
            own: !self.builtin,
            archived: self.archived,
        }
    }
}

/// The key of a name: transliterated to ASCII, in lower case, with `-` between words. None if nothing is left of it.
#[must_use]
pub fn slug(name: &str) -> Option<String> {
    let is_slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if !name.is_empty() && name.bytes().all(is_slug) {
        return Some(name.to_owned());
    }
    let mut slug = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            '\'' => {}
            '\0'..='\x7f' => slug.push('-'),
            _ => slug.push_str(letters::of_key(letter)),
        }
    }
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    Some(words.join("-")).filter(|slug| !slug.is_empty())
}

/// The form in which names are compared: folded, with one `-` for any blanks, `_` and `-` between words.
#[must_use]
pub fn fold(name: &str) -> String {
    if is_plain(name) {
        return name.to_ascii_lowercase();
    }
    let folded = folded(name);
    let words: Vec<&str> = folded
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '_' | '-'))
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

/// Whether folding a name changes no more than its case, as with most: then it is compared without a copy.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a name is this folded one.
pub(super) fn is_folded_to(name: &str, folded: &str) -> bool {
    if is_plain(name) {
        name.eq_ignore_ascii_case(folded)
    } else {
        fold(name) == folded
    }
}

/// Whether a name begins with this folded one.
pub(super) fn begins(name: &str, folded: &str) -> bool {
    if is_plain(name) {
        let beginning = name.as_bytes().get(..folded.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(folded.as_bytes()))
    } else {
        fold(name).starts_with(folded)
    }
}

/// Key, name and aliases as they are written.
pub(super) fn written<'a>(candidate: &Candidate<'a>) -> impl Iterator<Item = &'a str> {
    let names = [candidate.key, candidate.name];
    names.into_iter().chain(candidate.aliases.iter().copied())
}

/// The same in the form in which they are compared.
pub(super) fn names(candidate: &Candidate<'_>) -> impl Iterator<Item = String> {
    written(candidate).map(fold)
}
