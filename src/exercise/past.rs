//! What a suggestion looks back on, gathered while the journal is read for whatever else.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveTime};

use super::library::Library;
use super::suggest::{BALANCE, Company, Past};
use crate::journal::{Entry, Header, Line, Visit};
use crate::names::Names;
use crate::practice::Text;
use crate::stats::{Ledger, pauses_for};

/// Hands every entry on to another visitor, and keeps in mind what was done of late.
#[derive(Debug)]
pub struct Recall<V> {
    /// The visitor that sees everything.
    pub inner: V,
    /// Every exercise.
    pub library: Arc<Library>,
    today: NaiveDate,
    since: NaiveDate,
    day_starts: NaiveTime,
    /// Whether an entry of each practice touches each kind, in the order of [`Kind::ALL`](crate::practice::Kind::ALL).
    practices: HashMap<Text, [bool; 4]>,
    kinds: [u64; 4],
    /// Whether all is younger than `since`.
    is_new: bool,
    done: BTreeMap<String, NaiveDate>,
}

impl<V> Recall<V> {
    /// Has seen nothing yet.
    #[must_use]
    pub fn new(inner: V, header: &Header, today: NaiveDate, library: Library) -> Self {
        let days = Days::new(BALANCE.unsigned_abs() - 1);
        let practices = Names::new(header).practices().into_iter();
        Self {
            inner,
            library: Arc::new(library),
            today,
            since: today.checked_sub_days(days).unwrap_or(today),
            day_starts: header.day_starts,
            practices: practices
                .map(|one| {
                    let touches = one.touches();
                    (one.key, touches)
                })
                .collect(),
            kinds: [0; 4],
            is_new: true,
            done: BTreeMap::new(),
        }
    }

    /// What was done; `ledger` has seen the same entries, and for the people with the keys `due` a goal is due.
    #[must_use]
    pub fn past(&self, header: &Header, ledger: &Ledger, due: &BTreeSet<&str>) -> Past {
        let names = Names::new(header);
        let sums: HashMap<_, _> = ledger.people().into_iter().collect();
        let last = |key: &str| sums.get(key).and_then(|sums| sums.last);
        let known = header.people.iter().filter(|(_, person)| !person.archived);
        let people = known.map(|(key, person)| Company {
            key: key.clone(),
            name: names.person_name(key),
            relation: person.relation,
            last: last(key),
            due: due.contains(key.as_str()),
        });
        let all = self.library.outlines().into_iter();
        let paused = all.map(|one| &*one.practice).filter(|practice| {
            pauses_for(&header.pauses, practice)
                .iter()
                .any(|pause| pause.holds(self.today))
        });
        let archived = header.practices.iter().filter(|(_, own)| own.archived);
        let logged = ledger.practices().into_iter().map(|(key, _)| key);
        let aimed_at = header.goals.iter().map(|goal| goal.practice.as_str());
        Past {
            known: logged.chain(aimed_at).map(str::to_owned).collect(),
            archived: archived.map(|(key, _)| key.clone()).collect(),
            paused: paused.map(str::to_owned).collect(),
            today: self.today,
            kinds: self.kinds,
            is_new: self.is_new,
            people: people.collect(),
            done: self.done.clone(),
        }
    }

    /// Keeps in mind what was done on that day.
    fn see(&mut self, day: NaiveDate, practice: &str, exercise: Option<&str>) {
        if day > self.today {
            return;
        }
        self.is_new &= day >= self.since;
        if let Some(slug) = exercise {
            match self.done.get_mut(slug) {
                Some(last) => *last = day.max(*last),
                None => drop(self.done.insert(slug.to_owned(), day)),
            }
        }
        if day >= self.since
            && let Some(touches) = self.practices.get(practice)
        {
            for (sum, touches) in self.kinds.iter_mut().zip(touches) {
                *sum += u64::from(*touches);
            }
        }
    }
}

impl<V: Visit> Visit for Recall<V> {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.inner.entry(id, entry, line);
        if entry.skip.is_none() {
            let day = entry.at.belongs_to(self.day_starts);
            self.see(day, &entry.practice, entry.exercise.as_deref());
        }
    }

    #[expect(
        clippy::inline_always,
        reason = "the fields that it leaves alone are then not even put together"
    )]
    #[inline(always)]
    fn line(&mut self, line: &Line<'_>, number: usize) {
        self.inner.line(line, number);
        // Names are only asked for where they matter: of most lines the day is enough.
        let is_old = line.at.date < self.since;
        self.is_new &= !is_old || line.is_skip;
        let is_wanted = !is_old || line.exercise().is_some();
        if is_wanted && !line.is_skip {
            let day = line.at.belongs_to(self.day_starts);
            self.see(day, line.practice(), line.exercise());
        }
    }

    fn fork(&mut self) -> Option<Self> {
        Some(Self {
            inner: self.inner.fork()?,
            library: Arc::clone(&self.library),
            practices: self.practices.clone(),
            kinds: [0; 4],
            is_new: true,
            done: BTreeMap::new(),
            ..*self
        })
    }

    fn join(&mut self, later: Self) {
        self.inner.join(later.inner);
        self.is_new &= later.is_new;
        for (sum, later) in self.kinds.iter_mut().zip(later.kinds) {
            *sum += later;
        }
        for (slug, day) in later.done {
            let last = self.done.entry(slug).or_insert(day);
            *last = day.max(*last);
        }
    }
}
