//! One pass over the journal for a review: sums of the stretch and of the one before, never its entries.

use chrono::{NaiveDate, NaiveTime};

use super::{PARTS, Stretch, SubPeriod};
use crate::journal::entry::distinct;
use crate::journal::{At, Entry, EntryLine, Header, View, Visit};
use crate::stats::{Filter, Ledger, Logged, Sums, Tallied};
use crate::summary::week::{Goal, is_worth_keeping, rank};

/// Sums of a stretch while they are read; grows with days and names, not with entries.
pub struct Gathered {
    /// Everything up to the last day that counts.
    pub ledger: Ledger,
    /// What is reviewed.
    pub stretch: Stretch,
    /// The last day that counts: today, or the last day of a stretch that is over.
    pub until: NaiveDate,
    /// Its weeks or months.
    pub parts: Vec<SubPeriod>,
    /// What was done in each part.
    pub entries: [u64; PARTS],
    /// The minutes of all of it.
    pub minutes: u64,
    /// By practice.
    pub practices: Tallied<Sums>,
    /// By person.
    pub people: Tallied<Together>,
    /// By practice, where no goal counts it.
    pub loose: Tallied<Loose>,
    /// How often something was done in the whole stretch before.
    pub before: u64,
    /// The notes most worth reading again, the best first.
    pub notes: Vec<Logged>,
    /// Whether something was done, day by day.
    days: Vec<bool>,
    /// The first day of the stretch before.
    earlier: NaiveDate,
    /// The last day of the stretch before that is as far into it as `until` into this one.
    before_until: NaiveDate,
    day_starts: NaiveTime,
    most_notes: usize,
}

/// What was done with one person.
#[derive(Clone, Debug, Default)]
pub struct Together {
    /// How often, and for how long.
    pub sums: Sums,
    /// The keys of the practices, in the order of the file, each once.
    pub practices: Vec<Box<str>>,
}

/// What was done of a practice without a goal.
#[derive(Clone, Debug, Default)]
pub struct Loose {
    /// In each part.
    pub entries: [u64; PARTS],
    /// In the stretch before, up to the same day of it.
    pub before: u64,
}

impl Gathered {
    /// Ready to read a journal with this header; `most_notes` are kept.
    #[must_use]
    pub fn new(header: &Header, stretch: Stretch, today: NaiveDate, most_notes: usize) -> Self {
        let until = today.min(stretch.to);
        let gone = until - stretch.from;
        let days = usize::try_from(gone.num_days() + 1).unwrap_or(0);
        Self {
            ledger: Ledger::new(header, until, Filter::default()),
            stretch,
            until,
            parts: stretch.parts(),
            entries: [0; PARTS],
            minutes: 0,
            practices: Tallied::default(),
            people: Tallied::default(),
            loose: Tallied::default(),
            before: 0,
            notes: Vec::new(),
            days: vec![false; days],
            earlier: stretch.before().from,
            before_until: stretch.same_day_before(until),
            day_starts: header.day_starts,
            most_notes,
        }
    }

    /// On how many days something was done.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.days.iter().filter(|is_done| **is_done).count() as u64
    }

    /// How often something was done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.entries.iter().sum()
    }

    /// The first day of the stretch before, and the last that is compared.
    #[must_use]
    pub fn compared(&self) -> (NaiveDate, NaiveDate) {
        (self.earlier, self.before_until)
    }

    fn add(&mut self, id: &str, day: NaiveDate, entry: &Entry<'_>) {
        let part = self.parts.partition_point(|part| part.to < day);
        let minutes = entry.minutes.unwrap_or(0).into();
        if let Some(entries) = self.entries.get_mut(part) {
            *entries += 1;
        }
        let place = usize::try_from((day - self.stretch.from).num_days());
        if let Some(is_done) = place.ok().and_then(|place| self.days.get_mut(place)) {
            *is_done = true;
        }
        self.minutes += minutes;
        self.practices
            .of(&entry.practice, Sums::default)
            .add(day, minutes);
        for person in distinct(entry.with.iter()) {
            let together = self.people.of(person, Together::default);
            together.sums.add(day, minutes);
            if together
                .practices
                .iter()
                .all(|key| **key != *entry.practice)
            {
                together.practices.push(Box::from(&*entry.practice));
            }
        }
        if !self.is_for_goal(entry) {
            let loose = self.loose.of(&entry.practice, Loose::default);
            if let Some(entries) = loose.entries.get_mut(part) {
                *entries += 1;
            }
        }
        self.keep(id, day, entry);
    }

    /// Whether a goal that is in force in the stretch counts the entry.
    fn is_for_goal(&self, entry: &Entry<'_>) -> bool {
        let mut all_series = self.ledger.counting(&entry.practice, &entry.with);
        all_series.any(|series| Goal::holds(series, self.stretch.from, self.until))
    }

    /// Keeps the note of an entry while it is among the best.
    fn keep(&mut self, id: &str, day: NaiveDate, entry: &Entry<'_>) {
        if !is_worth_keeping(entry) {
            return;
        }
        let place = self
            .notes
            .partition_point(|kept| rank(&kept.entry) >= rank(entry));
        if place < self.most_notes {
            let logged = Logged {
                id: id.to_owned(),
                day,
                entry: entry.clone().into_owned(),
            };
            self.notes.insert(place, logged);
            self.notes.truncate(self.most_notes);
        }
    }
}

impl Gathered {
    /// The day of an entry of the stretch or of the one before.
    fn wants(&self, at: At) -> Option<NaiveDate> {
        let day = at.belongs_to(self.day_starts);
        let from = self.earlier;
        (from <= day && day <= self.until).then_some(day)
    }

    fn see(&mut self, id: &str, day: NaiveDate, entry: &Entry<'_>) {
        if entry.skip.is_some() {
            return;
        }
        if day >= self.stretch.from {
            self.add(id, day, entry);
            return;
        }
        self.before += 1;
        if day <= self.before_until && !self.is_for_goal(entry) {
            self.loose.of(&entry.practice, Loose::default).before += 1;
        }
    }
}

impl View for Gathered {}

impl Visit for Gathered {
    fn entry(&mut self, id: &str, entry: &Entry<'_>, line: usize) {
        self.ledger.entry(id, entry, line);
        if let Some(day) = self.wants(entry.at) {
            self.see(id, day, entry);
        }
    }

    fn line(&mut self, line: &EntryLine<'_>, number: usize) {
        self.ledger.line(line, number);
        if let Some(day) = self.wants(line.at) {
            self.see(line.key(), day, &line.entry());
        }
    }
}
