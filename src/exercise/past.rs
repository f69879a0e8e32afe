//! What a suggestion looks back on, gathered from the journal in one pass.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate, NaiveTime};

use super::library::Library;
use super::schema::Exercise;
use super::suggest::{BALANCE, Company, Past};
use crate::context::Context;
use crate::fault::Result;
use crate::journal::{Entry, Header, Visit};
use crate::names::Names;
use crate::practice::Kind;
use crate::stats::{Filter, Ledger};
use crate::store;

/// The past of a journal, with what was noticed while it was read.
#[derive(Clone, Debug)]
pub struct Recalled {
    /// What was done.
    pub past: Past,
    /// The header of the journal.
    pub header: Header,
    /// Every exercise.
    pub all: Vec<Exercise>,
    /// Sentences for stderr.
    pub warnings: Vec<String>,
}

/// Reads the journal.
///
/// # Errors
///
/// When it can't be read or understood.
pub fn recall(context: &Context) -> Result<Recalled> {
    let library = Library::of(context);
    let all = library.all();
    let reading = context
        .store
        .read(|header| Ok(Look::new(header, context.today(header), &all)))?;
    let mut look = reading.view;
    look.ledger.settle();
    let mut warnings = library.warnings;
    warnings.extend(store::noticed(&reading.seen));
    Ok(Recalled {
        past: look.into_past(&reading.header),
        header: reading.header,
        all,
        warnings,
    })
}

/// Adds up what a suggestion needs.
struct Look {
    ledger: Ledger,
    today: NaiveDate,
    since: NaiveDate,
    day_starts: NaiveTime,
    /// The primary kinds of practices and of exercises.
    practices: HashMap<String, Kind>,
    exercises: HashMap<String, Kind>,
    kinds: [u64; 4],
    done: BTreeMap<String, NaiveDate>,
}

impl Look {
    fn new(header: &Header, today: NaiveDate, all: &[Exercise]) -> Self {
        let days = Days::new(BALANCE.unsigned_abs() - 1);
        let practices = Names::new(header).practices();
        let practices = practices
            .into_iter()
            .filter_map(|one| Some((one.key, *one.kinds.first()?)));
        let exercises = all
            .iter()
            .filter_map(|one| Some((one.slug.clone(), *one.kinds.first()?)));
        Self {
            ledger: Ledger::new(header, today, Filter::default()),
            today,
            since: today.checked_sub_days(days).unwrap_or(today),
            day_starts: header.day_starts,
            practices: practices.collect(),
            exercises: exercises.collect(),
            kinds: [0; 4],
            done: BTreeMap::new(),
        }
    }

    fn into_past(self, header: &Header) -> Past {
        let names = Names::new(header);
        let last: HashMap<&str, Option<NaiveDate>> = self
            .ledger
            .people()
            .into_iter()
            .map(|(key, sums)| (key, sums.last))
            .collect();
        let is_due = |key: &str| {
            let chains = self.ledger.chains().iter();
            chains
                .filter(|chain| chain.with.as_deref() == Some(key))
                .any(|chain| chain.judge(self.ledger.calendar()).due)
        };
        let people = header.people.iter().map(|(key, person)| Company {
            key: key.clone(),
            name: names.person_name(key),
            relation: person.relation,
            last: last.get(key.as_str()).copied().flatten(),
            due: is_due(key),
        });
        Past {
            today: self.today,
            kinds: self.kinds,
            people: people.collect(),
            done: self.done,
        }
    }
}

impl Visit for Look {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.ledger.entry(id, entry, line);
        let day = entry.at.belongs_to(self.day_starts);
        if day > self.today || entry.skip.is_some() {
            return;
        }
        let exercise = entry.exercise.as_deref();
        if let Some(slug) = exercise {
            let last = self.done.entry(slug.to_owned()).or_insert(day);
            *last = day.max(*last);
        }
        let own = exercise.and_then(|slug| self.exercises.get(slug));
        let kind = own.or_else(|| self.practices.get(entry.practice.as_ref()));
        let place = kind.and_then(|kind| Kind::ALL.iter().position(|one| one == kind));
        if let Some(place) = place.filter(|_| day >= self.since) {
            self.kinds[place] += 1;
        }
    }
}
