//! People: known ones, and those who are new.

use super::{Names, ambiguous, archived, unknown};
use crate::catalog::practice::{self, Candidate, Lookup, Nearest};
use crate::error::{Error, Result};
use crate::unicode::composed;

/// A person whom the user named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The key of someone who is known.
    Known(String),
    /// Someone who resembles nobody.
    New {
        /// The key to be.
        key: String,
        /// The name as it was typed.
        name: String,
    },
}

impl Who {
    /// The key, known or to be.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Known(key) | Self::New { key, .. } => key,
        }
    }
}

impl<'h> Names<'h> {
    /// Finds the person that `word` names, who may be new.
    ///
    /// # Errors
    ///
    /// If `word` names several people, is blank, or is a typing slip away from the name of someone else.
    pub fn person(&self, word: &str) -> Result<Who> {
        match self.look_up(word)? {
            Lookup::Found(key) => Ok(Who::Known(key.to_owned())),
            Lookup::Ambiguous(keys) => Err(ambiguous("person", word, &keys)),
            Lookup::Unknown { nearest } => {
                self.check_single(word)?;
                self.check_whole(word)?;
                match nearest {
                    Some(nearest) => Err(resembles(word, nearest)),
                    None => Ok(self.new_person(word)),
                }
            }
        }
    }

    /// Finds the person that `word` names, or takes it for someone new even if it resembles a known name.
    ///
    /// # Errors
    ///
    /// If `word` names several people, or is blank.
    pub fn person_or_new(&self, word: &str) -> Result<Who> {
        match self.look_up(word)? {
            Lookup::Found(key) => Ok(Who::Known(key.to_owned())),
            Lookup::Ambiguous(keys) => Err(ambiguous("person", word, &keys)),
            Lookup::Unknown { .. } => Ok(self.new_person(word)),
        }
    }

    /// The key of a person who is known.
    ///
    /// # Errors
    ///
    /// When nobody or several are meant.
    pub fn known_person(&self, word: &str) -> Result<String> {
        match self.look_up(word)? {
            Lookup::Found(key) => Ok(key.to_owned()),
            Lookup::Ambiguous(keys) => Err(ambiguous("person", word, &keys)),
            Lookup::Unknown { nearest } => {
                self.check_single(word)?;
                Err(unknown("person", word, nearest))
            }
        }
    }

    /// Everyone whom a word stands for: known people in a row, such as "Sam, Mum and Dad", or one person, who may be new.
    ///
    /// # Errors
    ///
    /// As [`Names::person`].
    pub fn people(&self, word: &str) -> Result<Vec<Who>> {
        match self.in_a_row(word)? {
            Some(keys) => Ok(keys.into_iter().map(Who::Known).collect()),
            None => Ok(vec![self.person(word)?]),
        }
    }

    /// The keys of all the known people whom a word stands for.
    ///
    /// # Errors
    ///
    /// As [`Names::known_person`].
    pub fn known_people(&self, word: &str) -> Result<Vec<String>> {
        match self.in_a_row(word)? {
            Some(keys) => Ok(keys),
            None => Ok(vec![self.known_person(word)?]),
        }
    }

    /// What a person is called; the key where nothing is known of them.
    #[must_use]
    pub fn person_name(&self, key: &str) -> String {
        let name = self
            .header
            .people
            .get(key)
            .and_then(|person| person.name.clone());
        name.unwrap_or_else(|| key.to_owned())
    }

    /// The keys of the people whose key, name or alias a word is.
    pub fn people_called(&self, word: &str) -> impl Iterator<Item = &'h str> {
        let all = self.candidates().into_iter();
        all.filter(move |candidate| candidate.is_called(word))
            .map(|candidate| candidate.key)
    }

    fn look_up(self, word: &str) -> Result<Lookup<'h>> {
        self.look_up_to(word, usize::MAX)
    }

    /// The same; where several are meant, it lists no more than `most` of them, but two at least.
    pub(super) fn look_up_to(self, word: &str, most: usize) -> Result<Lookup<'h>> {
        if word.trim().is_empty() {
            return Err(Error::usage("could not find a person without a name"));
        }
        let found = match self.indexes {
            Some(indexes) => indexes.people.find_up_to(word, most),
            None => practice::find(word, &self.candidates()),
        };
        match found {
            Lookup::Unknown { nearest } => match self.archived_person(word) {
                Some(error) => Err(error),
                None => Ok(Lookup::Unknown { nearest }),
            },
            found => Ok(found),
        }
    }

    /// That a word is a name of someone archived: whoever types it means them, and nobody new.
    fn archived_person(self, word: &str) -> Option<Error> {
        let mut people = self.header.people.values();
        let key = match self.indexes.map(|indexes| &indexes.people) {
            Some(people) => people.called(word).filter(|_| people.has_archived()),
            None if people.any(|person| person.archived) => self.people_called(word).next(),
            None => None,
        }?;
        Some(archived("person", word, key, &self.person_name(key)))
    }

    pub(super) fn candidates(self) -> Vec<Candidate<'h>> {
        let people = self.header.people.iter();
        people
            .map(|(key, person)| Candidate {
                key,
                name: person.name.as_deref().unwrap_or(key),
                aliases: person.aliases.iter().map(String::as_str).collect(),
                own: true,
                archived: person.archived,
            })
            .collect()
    }

    /// Someone new: the key is the name as a slug, with a number where that is taken or nothing is left of it.
    #[must_use]
    pub fn new_person(&self, word: &str) -> Who {
        self.new_person_besides(word, |_| false)
    }

    /// The same where other keys `are_taken` as well.
    pub fn new_person_besides(&self, word: &str, are_taken: impl Fn(&str) -> bool) -> Who {
        let is_taken = |key: &str| self.header.people.contains_key(key) || are_taken(key);
        let key = match practice::slug(word) {
            Some(slug) if !is_taken(&slug) => slug,
            slug => numbered(slug.as_deref().unwrap_or("person"), is_taken),
        };
        Who::New {
            key,
            name: composed(word.trim()).into_owned(),
        }
    }
}

/// A key with a number that is not taken: the first one, if all that are taken follow each other from 1 on. It takes few
/// looks, however many are taken.
fn numbered(base: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let key = |number: u64| format!("{base}-{number}");
    let (mut taken, mut free) = (0, 1);
    while is_taken(&key(free)) {
        (taken, free) = (free, free * 2);
    }
    while free - taken > 1 {
        let middle = taken.midpoint(free);
        if is_taken(&key(middle)) {
            taken = middle;
        } else {
            free = middle;
        }
    }
    key(free)
}

fn resembles(word: &str, nearest: Nearest<'_>) -> Error {
    Error::usage(format!(
        "could not find the person {word:?}: did you mean {nearest}?"
    ))
    .hinted(format!(
        "to add somebody new all the same, use --new, or 'bond person add' for {word:?}"
    ))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn the_next_number_is_found_with_few_looks() {
        for taken in (0..200).chain([20_000, 1_000_000]) {
            let looks = Cell::new(0);
            let key = numbered("person", |key| {
                looks.set(looks.get() + 1);
                let number = key.strip_prefix("person-").unwrap_or_default();
                number.parse::<u64>().is_ok_and(|number| number <= taken)
            });
            assert_eq!(key, format!("person-{}", taken + 1));
            assert!(looks.get() <= 45, "{taken}: {}", looks.get());
        }
    }

    #[test]
    fn a_number_that_is_taken_out_of_turn_is_never_given_again() {
        let taken = [1, 2, 3, 5, 6, 8, 9, 17].map(|number| format!("sam-{number}"));
        for count in 0..=taken.len() {
            let taken = &taken[..count];
            let key = numbered("sam", |key| taken.iter().any(|taken| taken == key));
            assert!(!taken.contains(&key), "{key}");
        }
    }
}
