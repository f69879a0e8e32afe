//! What the words that people type stand for: practices and people, built in or their own.

mod people;
mod register;
mod row;

use chrono::NaiveTime;

use crate::catalog::practice::{self, Closeness, Lookup, Nearest, Practice};
use crate::error::{Error, Result};
use crate::journal::header::OwnPractice;
use crate::journal::{Header, Kind};

use register::Indexes;

pub use people::Who;
pub use register::Register;
pub use row::last_in_a_row;

/// Looks names up in a header and among the built-in practices.
#[derive(Clone, Copy, Debug)]
pub struct Names<'h> {
    header: &'h Header,
    /// The same names in order, where many are looked up.
    indexes: Option<&'h Indexes>,
}

impl<'h> Names<'h> {
    /// The names that a header knows.
    #[must_use]
    pub fn new(header: &'h Header) -> Self {
        Self {
            header,
            indexes: None,
        }
    }

    /// The header.
    #[must_use]
    pub fn header(&self) -> &'h Header {
        self.header
    }

    /// When a day starts, which decides for which day an entry counts.
    #[must_use]
    pub fn day_starts(&self) -> NaiveTime {
        self.header.day_starts
    }

    /// The practice that `word` stands for.
    ///
    /// # Errors
    ///
    /// When it stands for none, or for several.
    pub fn practice(&self, word: &str) -> Result<Practice> {
        // A whole key is the common case, and needs no list of all.
        if let Some(found) = self.practice_of(word).or_else(|| self.indexed(word)) {
            return Ok(found);
        }
        let own: Vec<Practice> = self.tables().collect();
        match practice::resolve(word, &own) {
            Lookup::Found(key) => self
                .practice_of(key)
                .ok_or_else(|| unknown("practice", word, None)),
            Lookup::Ambiguous(keys) => Err(ambiguous("practice", word, &keys)),
            Lookup::Unknown { nearest } => Err(self
                .archived_practice(word)
                .unwrap_or_else(|| unknown("practice", word, nearest))),
        }
    }

    /// The only practice that a word stands for, by the names in order.
    fn indexed(self, word: &str) -> Option<Practice> {
        let practices = &self.indexes?.practices;
        if let Some(exact) = self.practice_of(&practice::fold(word)) {
            return Some(exact);
        }
        match practices.find(word) {
            Lookup::Found(key) => self.practice_of(key),
            Lookup::Ambiguous(_) | Lookup::Unknown { .. } => None,
        }
    }

    /// The practice with this key, if it is known.
    #[must_use]
    pub fn practice_of(&self, key: &str) -> Option<Practice> {
        match self.header.practices.get(key) {
            Some(own) => Some(own_practice(key, own)),
            None => practice::find_builtin(key).cloned(),
        }
    }

    /// The practice with this key; one that only entries or goals know goes by its key.
    #[must_use]
    pub fn practice_or_bare(&self, key: &str) -> Practice {
        self.practice_of(key)
            .unwrap_or_else(|| own_practice(key, &OwnPractice::default()))
    }

    /// Whether a practice comes with bond or has a table, or a person has one.
    #[must_use]
    pub fn is_known(&self, kind: Kind, key: &str) -> bool {
        match kind {
            Kind::Practice => self.practice_of(key).is_some(),
            Kind::Person => self.header.people.contains_key(key),
        }
    }

    /// Every practice: the user's own before the built-in ones.
    #[must_use]
    pub fn practices(&self) -> Vec<Practice> {
        let own = self.tables().filter(|practice| !practice.builtin);
        let builtin = practice::builtin().filter_map(|one| self.practice_of(&one.key));
        own.chain(builtin).collect()
    }

    /// The practices whose key, title or alias a word is.
    pub fn practices_called(&self, word: &str) -> impl Iterator<Item = Practice> {
        let all = self.practices().into_iter();
        all.filter(move |practice| practice.candidate().is_called(word))
    }

    /// The practices that have a table: the user's own, and built-in ones that are called otherwise.
    fn tables(&self) -> impl Iterator<Item = Practice> + 'h {
        self.header
            .practices
            .iter()
            .map(|(key, own)| own_practice(key, own))
    }

    /// What a practice is called; its key where nothing is known of it.
    #[must_use]
    pub fn title(&self, key: &str) -> String {
        self.practice_of(key)
            .map_or_else(|| key.to_owned(), |practice| practice.title.into_owned())
    }

    /// Whether an entry of a practice touches each kind of intimacy, as [`Practice::touches`] has it; none is known of a
    /// practice without a table.
    #[must_use]
    pub fn touches(&self, key: &str) -> [bool; Closeness::ALL.len()] {
        let practice = self.practice_of(key);
        practice.map_or_else(Default::default, |practice| practice.touches())
    }

    /// The four kinds of intimacy, and whether entries of some practices touched each of them.
    pub fn touched<'k>(&self, keys: impl Iterator<Item = &'k str>) -> Vec<(Closeness, bool)> {
        let mut all = Closeness::ALL.map(|kind| (kind, false));
        for key in keys {
            for ((_, is_touched), touches) in all.iter_mut().zip(self.touches(key)) {
                *is_touched |= touches;
            }
        }
        all.to_vec()
    }

    fn archived_practice(self, word: &str) -> Option<Error> {
        let practice = self.practices_called(word).next()?;
        Some(archived("practice", word, &practice.key, &practice.title))
    }
}

/// A practice as its table has it. The table of a built-in one overrules just what it names.
fn own_practice(key: &str, own: &OwnPractice) -> Practice {
    if let Some(builtin) = practice::find_builtin(key) {
        return overruled(builtin.clone(), own);
    }
    Practice {
        key: key.to_owned().into(),
        title: own.title.clone().unwrap_or_else(|| key.to_owned()).into(),
        summary: None,
        kinds: own.kinds.clone().into(),
        stage: None,
        relationships: [].as_slice().into(),
        goal: None,
        unit: own.unit.clone().map(Into::into),
        aliases: own.aliases.iter().cloned().map(Into::into).collect(),
        builtin: false,
        archived: own.archived,
    }
}

fn overruled(builtin: Practice, own: &OwnPractice) -> Practice {
    let aliases = own.aliases.iter().cloned().map(Into::into);
    Practice {
        title: own.title.clone().map_or(builtin.title, Into::into),
        kinds: named(own.kinds.clone()).unwrap_or(builtin.kinds),
        unit: own.unit.clone().map(Into::into).or(builtin.unit),
        aliases: named(aliases.collect()).unwrap_or(builtin.aliases),
        archived: own.archived,
        // Of what was put away nothing is asked.
        goal: builtin.goal.filter(|_| !own.archived),
        ..builtin
    }
}

/// A list that a table names; an empty one says nothing.
fn named<T: Clone>(list: Vec<T>) -> Option<practice::List<T>> {
    (!list.is_empty()).then(|| list.into())
}

fn unknown(what: &str, word: &str, nearest: Option<Nearest<'_>>) -> Error {
    let error = match nearest {
        Some(nearest) => Error::usage(format!(
            "could not find the {what} {word:?}: did you mean {nearest}?"
        )),
        None => Error::usage(format!("could not find the {what} {word:?}")),
    };
    let adding = match pasteable(word) {
        Some(word) => format!("'bond {what} add {word}' adds this {what}"),
        None => format!("'bond {what} add' adds one"),
    };
    error.hinted(format!("'bond {what} list' shows all, and {adding}"))
}

/// A word as it may be pasted into any shell; none where that could mean something else.
fn pasteable(word: &str) -> Option<String> {
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-');
    let is_word = word.starts_with(char::is_alphanumeric) && word.chars().all(is_plain);
    is_word.then(|| {
        if word.contains(' ') {
            format!("{word:?}")
        } else {
            word.to_owned()
        }
    })
}

fn archived(what: &str, word: &str, key: &str, name: &str) -> Error {
    Error::usage(format!(
        "could not find the {what} {word:?}: {name} is archived, and goes by the key {key}"
    ))
    .hinted(format!("'bond {what} unarchive {key}' brings it back"))
}

fn ambiguous(what: &str, word: &str, keys: &[&str]) -> Error {
    Error::usage(format!(
        "could not tell which {what} {word:?} is: {}",
        keys.join(", ")
    ))
    .hinted("type more of the name")
}
