//! Which entries the ids of the command line mean: whole ones, their start or end, `@1` for the newest day, or `last`.

mod word;

use std::collections::{HashMap, HashSet};

use crate::context::Context;
use crate::error::{Error, Result};
use crate::journal::{Entry, Problem, Visit};
use crate::stats::{Filter, Logged, Newest, Search};
use crate::store;
pub use word::LAST;
use word::{Index, Word};

/// How many ids are named where several are meant.
const NAMED: usize = 3;

/// An entry that was named.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// What it says; none where its line can't be understood.
    pub entry: Option<Entry<'static>>,
}

impl Named {
    fn new(id: &str, entry: Option<&Entry<'_>>) -> Self {
        Self {
            id: id.to_owned(),
            entry: entry.map(|entry| entry.clone().into_owned()),
        }
    }
}

/// The entries that the words stand for, each once, in the order of the words. Lines that can't be understood are
/// passed over, but for one that is named.
///
/// # Errors
///
/// When the journal can't be read, and when a word stands for no entry or for several.
pub fn named(words: &[String], context: &Context) -> Result<Vec<Named>> {
    let header = context.store.header()?;
    let lately = if words.iter().any(|word| word == LAST) {
        logged_lately(context)?
    } else {
        HashMap::new()
    };
    let words = words.iter().map(|word| (word.as_str(), Word::read(word)));
    let words: Vec<(&str, Word)> = words.collect();
    let index = Index::new(&words);
    let reading = context.store.survey(|| IdLookup {
        wanted: words
            .iter()
            .map(|(text, word)| Wanted::new(text, *word))
            .collect(),
        index: &index,
        lately: &lately,
        newest: Newest::new(
            Filter::default(),
            Search::default(),
            header.day_starts,
            Some(
                words
                    .iter()
                    .map(|(_, word)| word.place())
                    .max()
                    .unwrap_or(0),
            ),
        ),
    })?;
    let newest = reading.view.newest.into_entries();
    let mut all: Vec<Named> = Vec::new();
    let mut known = HashSet::new();
    for wanted in reading.view.wanted {
        let found = wanted.found(&newest)?;
        if known.insert(found.id.clone()) {
            all.push(found);
        }
    }
    Ok(all)
}

/// The entries that this machine has logged, each with its place from the newest back.
fn logged_lately(context: &Context) -> Result<HashMap<String, usize>> {
    let operations = context.store.operations()?;
    let changes = operations
        .iter()
        .rev()
        .filter(|operation| operation.done && operation.undoes.is_none())
        .flat_map(|operation| operation.changes.iter().rev());
    let logged = changes.filter(|change| change.before.is_none() && change.after.is_some());
    let mut lately = HashMap::new();
    for (place, change) in logged.enumerate() {
        lately.entry(change.id.clone()).or_insert(place);
    }
    Ok(lately)
}

/// Where ids are to be found.
const SHOWS: &str =
    "'bond history' shows the ids; @1 is the newest entry, and last the one you logged last";

/// Looks for all words at once.
struct IdLookup<'w> {
    wanted: Vec<Wanted<'w>>,
    index: &'w Index<'w>,
    /// What this machine has logged, each with its place from the newest back.
    lately: &'w HashMap<String, usize>,
    newest: Newest,
}

/// What one word stands for, as far as the journal was read.
struct Wanted<'w> {
    text: &'w str,
    word: Word,
    /// Entries whose id is the word.
    whole: Vec<Named>,
    /// The first of the entries whose id begins or ends with it, and how many there are.
    part: Vec<Named>,
    parts: usize,
    /// For [`Word::Last`]: the entry that was logged last so far, with its place from the newest back.
    last: Option<(usize, Named)>,
}

impl<'w> Wanted<'w> {
    fn new(text: &'w str, word: Word) -> Self {
        Self {
            text,
            word,
            whole: Vec::new(),
            part: Vec::new(),
            parts: 0,
            last: None,
        }
    }

    fn see(&mut self, id: &str, entry: Option<&Entry<'_>>, lately: &HashMap<String, usize>) {
        if self.word == Word::Last {
            self.see_last(id, entry, lately);
        }
        let is_whole = id == self.text;
        if !is_whole && self.word != Word::Part {
            return;
        }
        self.parts += usize::from(!is_whole);
        let these = if is_whole {
            &mut self.whole
        } else {
            &mut self.part
        };
        if these.len() < NAMED {
            these.push(Named::new(id, entry));
        }
    }

    /// What the record knows of as newer goes before; of the others the later line.
    fn see_last(&mut self, id: &str, entry: Option<&Entry<'_>>, lately: &HashMap<String, usize>) {
        let place = lately.get(id).copied().unwrap_or(usize::MAX);
        if self.last.as_ref().is_none_or(|(known, _)| place <= *known) {
            self.last = Some((place, Named::new(id, entry)));
        }
    }

    fn found(mut self, newest: &[Logged]) -> Result<Named> {
        let word = self.text;
        let mut whole = self.whole.drain(..);
        match (whole.next(), whole.next()) {
            (Some(found), None) => return Ok(found),
            (Some(_), Some(_)) => return Err(store::repeated(word)),
            (None, _) => {}
        }
        match self.word {
            Word::Part => {}
            Word::Short => return Err(too_short(word)),
            Word::Odd => {
                return Err(Error::usage(format!("could not understand {word:?}"))
                    .hinted("@1 is the newest entry, @2 the one before"));
            }
            Word::Newest(place) => {
                let logged = newest.get(place - 1);
                let logged = logged.ok_or_else(|| too_few(place, newest.len()))?;
                return Ok(Named::new(&logged.id, Some(&logged.entry)));
            }
            Word::Last => {
                let last = self.last.map(|(_, last)| last);
                let none = || Error::usage("could not find the last entry: there is none");
                return last.ok_or_else(none);
            }
        }
        match self.part.as_slice() {
            [] => Err(Error::usage(format!("could not find the entry {word:?}")).hinted(SHOWS)),
            [one] => Ok(one.clone()),
            [one, other, ..] if one.id == other.id && self.parts == 2 => {
                Err(store::repeated(&one.id))
            }
            several => Err(ambiguous(word, several, self.parts)),
        }
    }
}

fn too_short(word: &str) -> Error {
    Error::usage(format!(
        "could not look for the entry {word:?}: that takes {} characters of its id or more",
        word::SHORTEST
    ))
    .hinted(SHOWS)
}

fn too_few(place: usize, entries: usize) -> Error {
    let there_are = match entries {
        0 => "there is none".to_owned(),
        1 => "there is only one".to_owned(),
        _ => format!("there are only {entries}"),
    };
    Error::usage(format!("could not find the entry @{place}: {there_are}"))
}

fn ambiguous(word: &str, several: &[Named], count: usize) -> Error {
    let mut said: Vec<&str> = several.iter().map(|named| named.id.as_str()).collect();
    let more = format!("{} more", count.saturating_sub(several.len()));
    if count > several.len() {
        said.push(&more);
    }
    Error::usage(format!(
        "could not tell which entry {word:?} is: {}",
        said.join(", ")
    ))
    .hinted("type more of the id, from its beginning or its end")
}

impl Visit for IdLookup<'_> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        for place in self.index.of(id) {
            self.wanted[place].see(id, Some(entry), self.lately);
        }
        self.newest.entry(id, entry, line);
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        if let Some((key, _)) = problem.text.split_once('=') {
            let id = key.trim().trim_matches(['"', '\'']);
            for place in self.index.of(id) {
                self.wanted[place].see(id, None, self.lately);
            }
        }
        true
    }
}
