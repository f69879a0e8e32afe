//! The people of the week: what was done together, and since when not. Nobody is ever compared.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Digest;
use crate::goal::Every;

/// One person.
#[derive(Clone, Debug)]
pub struct Company<'d> {
    /// The key.
    pub person: &'d str,
    /// What was done together: the keys of the practices, in the order of the file, each once.
    pub practices: Vec<&'d str>,
    /// How often.
    pub entries: u64,
    /// For how long.
    pub minutes: u64,
    /// The last day together.
    pub last: Option<NaiveDate>,
    /// What was wished for.
    pub wishes: Vec<Wish<'d>>,
}

/// What was wished for with a person.
#[derive(Clone, Debug)]
pub struct Wish<'d> {
    /// The key of the practice.
    pub practice: &'d str,
    /// How often or how much.
    pub every: &'d Every,
    /// The last day on which it was done.
    pub last: Option<NaiveDate>,
    /// Whether it is due.
    pub due: bool,
}

impl Digest<'_> {
    /// Those with whom something was done or is wished for, by key.
    #[must_use]
    pub fn people(&self) -> Vec<Company<'_>> {
        let wished = self
            .goals
            .iter()
            .filter_map(|goal| goal.chain.with.as_deref());
        let met = self.done.iter().flat_map(|logged| logged.entry.with.iter());
        let people: BTreeSet<&str> = wished.chain(met).collect();
        let lasts = self.ledger.people();
        let last = |person: &str| {
            let found = lasts.iter().find(|(key, _)| *key == person);
            found.and_then(|(_, sums)| sums.last)
        };
        people
            .into_iter()
            .map(|person| self.company(person, last(person)))
            .collect()
    }

    fn company<'s>(&'s self, person: &'s str, last: Option<NaiveDate>) -> Company<'s> {
        let mut company = Company {
            person,
            practices: Vec::new(),
            entries: 0,
            minutes: 0,
            last,
            wishes: Vec::new(),
        };
        for logged in self
            .done
            .iter()
            .filter(|logged| logged.entry.with.contains(person))
        {
            company.entries += 1;
            company.minutes += u64::from(logged.entry.minutes.unwrap_or(0));
            if !company.practices.contains(&&*logged.entry.practice) {
                company.practices.push(&logged.entry.practice);
            }
        }
        for goal in self
            .goals
            .iter()
            .filter(|goal| goal.chain.with.as_deref() == Some(person))
        {
            company.wishes.push(Wish {
                practice: &goal.chain.practice,
                every: &goal.standing.every,
                last: goal.standing.last_done,
                due: goal.standing.due && !self.is_over,
            });
        }
        company
    }
}
