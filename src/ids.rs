//! Which entries the ids of the command line mean: whole ones, their start or end, `@1` for the newest day, or `last`.

use std::collections::HashMap;

use crate::context::Context;
use crate::fault::{Fault, Result};
use crate::journal::{Entry, Problem, Visit};
use crate::stats::{Filter, Logged, Newest, Search};
use crate::store;

/// How many characters of an id have to be typed at least.
const SHORTEST: usize = 2;
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
    let words: Vec<Word<'_>> = words
        .iter()
        .map(|word| Word::read(word))
        .collect::<Result<_>>()?;
    let reading = context.store.survey(|| Look {
        wanted: words.iter().map(|word| Wanted::new(*word)).collect(),
        lately: &lately,
        newest: Newest::new(
            Filter::default(),
            Search::default(),
            header.day_starts,
            Some(words.iter().map(Word::place).max().unwrap_or(0)),
        ),
    })?;
    let newest = reading.view.newest.into_entries();
    let mut all: Vec<Named> = Vec::new();
    for wanted in reading.view.wanted {
        let found = wanted.found(&newest)?;
        if all.iter().all(|named| named.id != found.id) {
            all.push(found);
        }
    }
    Ok(all)
}

/// The word for the entry that was logged last.
pub const LAST: &str = "last";

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

/// What was typed.
#[derive(Clone, Copy, Debug)]
enum Word<'w> {
    /// Some of an id.
    Id(&'w str),
    /// The so-many newest entry, as `bond history` lists them, counted from 1.
    Newest(usize),
    /// The entry that was logged last.
    Last,
}

impl<'w> Word<'w> {
    fn read(word: &'w str) -> Result<Self> {
        if let Some(place) = word.strip_prefix('@') {
            let place = place.parse().ok().filter(|place| *place > 0);
            return place.map(Self::Newest).ok_or_else(|| {
                Fault::usage(format!("could not understand {word:?}"))
                    .hinted("@1 is the newest entry, @2 the one before")
            });
        }
        if word == LAST {
            return Ok(Self::Last);
        }
        if word.chars().count() < SHORTEST {
            return Err(Fault::usage(format!(
                "could not look for the entry {word:?}: that takes {SHORTEST} characters of its id or more"
            ))
            .hinted(SHOWS));
        }
        Ok(Self::Id(word))
    }

    fn place(&self) -> usize {
        match self {
            Self::Id(_) | Self::Last => 0,
            Self::Newest(place) => *place,
        }
    }
}

/// Where ids are to be found.
const SHOWS: &str =
    "'bond history' shows the ids; @1 is the newest entry, and last the one you logged last";

/// Looks for all words at once.
struct Look<'w> {
    wanted: Vec<Wanted<'w>>,
    /// What this machine has logged, each with its place from the newest back.
    lately: &'w HashMap<String, usize>,
    newest: Newest,
}

/// What one word stands for, as far as the journal was read.
struct Wanted<'w> {
    word: Word<'w>,
    /// Entries whose id is the word.
    whole: Vec<Named>,
    /// The first of the entries whose id begins or ends with it, and how many there are.
    part: Vec<Named>,
    parts: usize,
    /// For [`Word::Last`]: the entry that was logged last so far, with its place from the newest back.
    last: Option<(usize, Named)>,
}

impl<'w> Wanted<'w> {
    fn new(word: Word<'w>) -> Self {
        Self {
            word,
            whole: Vec::new(),
            part: Vec::new(),
            parts: 0,
            last: None,
        }
    }

    fn see(&mut self, id: &str, entry: Option<&Entry<'_>>, lately: &HashMap<String, usize>) {
        let word = match self.word {
            Word::Id(word) => word,
            Word::Newest(_) => return,
            Word::Last => {
                self.see_last(id, entry, lately);
                LAST
            }
        };
        let is_whole = id == word;
        let is_part = id.starts_with(word) || id.ends_with(word);
        if !is_whole && (!is_part || matches!(self.word, Word::Last)) {
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
        let word = match self.word {
            Word::Id(word) => word,
            Word::Last => LAST,
            Word::Newest(place) => {
                let logged = newest.get(place - 1);
                return logged.map_or_else(
                    || Err(too_few(place, newest.len())),
                    |logged| {
                        Ok(Named {
                            id: logged.id.clone(),
                            entry: Some(logged.entry.clone()),
                        })
                    },
                );
            }
        };
        let mut whole = self.whole.drain(..);
        match (whole.next(), whole.next()) {
            (Some(found), None) => return Ok(found),
            (Some(_), Some(_)) => return Err(store::repeated(word)),
            (None, _) => {}
        }
        if let Some((_, last)) = self.last {
            return Ok(last);
        }
        match self.part.as_slice() {
            [] if word == LAST => Err(Fault::usage("could not find the last entry: there is none")),
            [] => Err(Fault::usage(format!("could not find the entry {word:?}")).hinted(SHOWS)),
            [one] => Ok(one.clone()),
            [one, other, ..] if one.id == other.id && self.parts == 2 => {
                Err(store::repeated(&one.id))
            }
            several => Err(ambiguous(word, several, self.parts)),
        }
    }
}

fn too_few(place: usize, entries: usize) -> Fault {
    let there_are = match entries {
        0 => "there is none".to_owned(),
        1 => "there is only one".to_owned(),
        _ => format!("there are only {entries}"),
    };
    Fault::usage(format!("could not find the entry @{place}: {there_are}"))
}

fn ambiguous(word: &str, several: &[Named], count: usize) -> Fault {
    let mut said: Vec<&str> = several.iter().map(|named| named.id.as_str()).collect();
    let more = format!("{} more", count.saturating_sub(several.len()));
    if count > several.len() {
        said.push(&more);
    }
    Fault::usage(format!(
        "could not tell which entry {word:?} is: {}",
        said.join(", ")
    ))
    .hinted("type more of the id, from its beginning or its end")
}

impl Visit for Look<'_> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        for wanted in &mut self.wanted {
            wanted.see(id, Some(entry), self.lately);
        }
        self.newest.entry(id, entry, line);
    }

    fn problem(&mut self, problem: &Problem) -> bool {
        if let Some((key, _)) = problem.text.split_once('=') {
            let id = key.trim().trim_matches(['"', '\'']);
            for wanted in &mut self.wanted {
                wanted.see(id, None, self.lately);
            }
        }
        true
    }
}
