//! A draft in the making: what the user typed, resolved into an entry, and what the header must learn for it.

mod moment;
mod parts;
mod renamed;
mod resolved;
mod several;

use std::borrow::Cow;
use std::collections::HashSet;

use crate::catalog::names::{Names, Who, last_in_a_row};
use crate::catalog::practice::slug;
use crate::context::Context;
use crate::dates::PhraseError;
use crate::error::{Error, Result};
use crate::journal::{At, Entry, Header, WordList};

pub use moment::{at, moved, past_or_coming_day};
pub use parts::{amount, exercise, rating};
pub use resolved::Resolved;
pub use several::{Drafts, Recorded};

/// An entry that is ready to be written, and the people whom it brings along.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The entry.
    pub entry: Entry<'static>,
    /// People who are not in the journal yet: key and name.
    pub new_people: Vec<(String, String)>,
}

/// What was typed to say what, with whom and when.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'t> {
    /// The practice.
    pub practice: &'t str,
    /// The people; none means those of the configuration.
    pub with: &'t [String],
    /// Nobody, whatever the configuration says.
    pub alone: bool,
    /// The date, in any form that is understood; now where there is none.
    pub when: Option<&'t str>,
    /// Whether a name that resembles a known one is meant all the same.
    pub new: bool,
}

impl Typed<'_> {
    /// Resolves what was typed against the names of a header.
    ///
    /// # Errors
    ///
    /// When a name or the date makes no sense.
    pub fn resolve(&self, context: &Context, header: &Header) -> Result<Draft> {
        self.resolve_among(Names::new(header), context)
    }

    /// Resolves what was typed against names.
    ///
    /// # Errors
    ///
    /// As [`Typed::resolve`].
    pub fn resolve_among(&self, names: Names<'_>, context: &Context) -> Result<Draft> {
        let practice = names.practice(self.practice)?;
        let mut draft = Draft {
            entry: Entry::new(self.at(context, names.header())?, practice.key),
            new_people: Vec::new(),
        };
        draft.meet(self.people(context), self.new, names)?;
        if !self.with.is_empty() && draft.entry.with.is_empty() && !self.alone {
            return Err(Error::usage("could not find a person without a name")
                .hinted("--alone logs it with nobody"));
        }
        Ok(draft)
    }

    fn at(&self, context: &Context, header: &Header) -> Result<At> {
        self.when.map_or_else(
            || Ok(At::from(context.now)),
            |text| at(text, context, header),
        )
    }

    fn people<'a>(&'a self, context: &'a Context) -> impl Iterator<Item = &'a str> {
        let chosen: &[String] = match (self.alone, self.with) {
            (true, _) => &[],
            (false, []) => &context.config.with,
            (false, with) => with,
        };
        chosen.iter().map(String::as_str)
    }
}

impl Draft {
    /// Gives the entry the people who were typed; those who are new come with it.
    ///
    /// # Errors
    ///
    /// When a name stands for several people, or resembles one and nobody said that it is `new`.
    pub fn meet<'w>(
        &mut self,
        words: impl Iterator<Item = &'w str>,
        new: bool,
        names: Names<'_>,
    ) -> Result<()> {
        let mut keys: Vec<String> = Vec::new();
        let mut met = HashSet::new();
        let mut without_letters = HashSet::new();
        let words = words.map(str::trim).filter(|word| !word.is_empty());
        for (place, word) in words.enumerate() {
            let word = if place == 0 {
                word
            } else {
                last_in_a_row(word)
            };
            let found = if new {
                vec![names.person_or_new(word)?]
            } else {
                names.people(word)?
            };
            for mut who in found {
                // Names of which no key can be made are not the same person for having the same key.
                if let Who::New { name, .. } = &who
                    && slug(name).is_none()
                {
                    if !without_letters.insert(name.clone()) {
                        continue;
                    }
                    who = names.new_person_besides(name, |key| met.contains(key));
                }
                if !met.insert(who.key().to_owned()) {
                    continue;
                }
                keys.push(who.key().to_owned());
                if let Who::New { key, name } = who {
                    self.new_people.push((key, name));
                }
            }
        }
        self.entry.with = WordList::Words(keys);
        Ok(())
    }
}

/// A phrase that was refused, as wrong usage.
#[must_use]
pub fn phrase_error(phrase: PhraseError) -> Error {
    let error = Error::usage(phrase.message);
    match phrase.hint {
        Some(hint) => error.hinted(hint),
        None => error,
    }
}

/// The header with everything that comes after the log as well: for names that its first part does not know.
///
/// # Errors
///
/// When the file can't be read.
pub fn whole_header(context: &Context) -> Result<Header> {
    Ok(context.store.whole_basis()?.header().clone())
}

/// Text of the command line that is kept.
#[must_use]
pub fn kept(text: Option<&String>) -> Option<Cow<'static, str>> {
    text.map(|text| Cow::Owned(text.clone()))
}
