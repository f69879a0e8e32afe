//! People: known ones, and those who are new.

use super::{Names, ambiguous, archived, unknown};
use crate::fault::{Fault, Result};
use crate::practice::{self, Candidate, Lookup, Nearest};
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
    /// The person whom `word` stands for, who may be new.
    ///
    /// # Errors
    ///
    /// When it stands for several, resembles someone without being them, or has nothing in it.
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

    /// The person whom `word` stands for, or someone new even if the name resembles one that is known.
    ///
    /// # Errors
    ///
    /// When it stands for several, or has nothing in it.
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

    /// The keys of several people whose names are in a row; none where the whole is one name, or one of them is not known.
    fn in_a_row(self, word: &str) -> Result<Option<Vec<String>>> {
        let parts = parts(word);
        if parts.is_empty() || parts == [word.trim()] {
            return Ok(None);
        }
        let is_unknown = |word: &str| matches!(self.look_up(word), Ok(Lookup::Unknown { .. }));
        if !is_unknown(word) || parts.iter().any(|part| is_unknown(part)) {
            return Ok(None);
        }
        let keys = parts.iter().map(|part| self.known_person(part));
        keys.collect::<Result<_>>().map(Some)
    }

    /// Where one person has to be named, several in a row are not one who is new.
    fn check_single(self, word: &str) -> Result<()> {
        match self.in_a_row(word)?.as_deref() {
            Some([first, _, ..]) => Err(Fault::usage(format!(
                "could not use {word:?} here: it names several people"
            ))
            .hinted(format!("give one person, such as {first}"))),
            Some(_) | None => Ok(()),
        }
    }

    /// A name that holds a known person and someone who is not known may be one person or several: only the user can say.
    fn check_whole(self, word: &str) -> Result<()> {
        let parts = parts(word);
        let known = |part: &&String| matches!(self.look_up(part), Ok(Lookup::Found(_)));
        let Some(part) = parts.iter().filter(|_| parts.len() > 1).find(known) else {
            return Ok(());
        };
        Err(Fault::usage(format!(
            "could not use {word:?}: {part} is known, but this may be one person or several"
        ))
        .hinted("for several people, give each a -w; for one person called that, add --new"))
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
        if word.trim().is_empty() {
            return Err(Fault::usage("could not find a person without a name"));
        }
        let found = match self.indexes {
            Some(indexes) => indexes.people.find(word),
            None => practice::find(word, &self.candidates()),
        };
        match found {
            Lookup::Unknown { nearest } => match self.archived_person(word) {
                Some(fault) => Err(fault),
                None => Ok(Lookup::Unknown { nearest }),
            },
            found => Ok(found),
        }
    }

    /// That a word is a name of someone archived: whoever types it means them, and nobody new.
    fn archived_person(self, word: &str) -> Option<Fault> {
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
        let taken = |key: &String| self.header.people.contains_key(key);
        let slug = practice::slug(word);
        let base = slug.clone().unwrap_or_else(|| "person".to_owned());
        let numbered = (1..).map(|number| format!("{base}-{number}"));
        let key = slug.into_iter().chain(numbered).find(|key| !taken(key));
        Who::New {
            key: key.unwrap_or(base),
            name: composed(word.trim()).into_owned(),
        }
    }
}

fn resembles(word: &str, nearest: Nearest<'_>) -> Fault {
    Fault::usage(format!(
        "could not find the person {word:?}: did you mean {nearest}?"
    ))
    .hinted(format!(
        "to add somebody new all the same, use --new, or 'bond person add' for {word:?}"
    ))
}

/// The name in the last part of a row that was split at its commas: "and Dad" is Dad.
#[must_use]
pub fn last_in_a_row(word: &str) -> &str {
    let (and, name) = word.trim().split_once(' ').unwrap_or(("", word));
    if is_and(and) { name } else { word }
}

/// The names in a row of names, such as "Sam, Mum and Dad", "Sam & Mum" or "and Dad", which ends one.
fn parts(word: &str) -> Vec<String> {
    let parts = word.split([',', ';', '&', '+', '/']);
    let parts = parts.flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let names = words.split(|word| is_and(word));
        names.map(|name| name.join(" ")).collect::<Vec<_>>()
    });
    parts.filter(|name| !name.is_empty()).collect()
}

fn is_and(word: &str) -> bool {
    let ands = ["and", "plus", "&", "+"];
    ands.iter().any(|and| word.eq_ignore_ascii_case(and))
}
