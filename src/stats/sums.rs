//! Entries, minutes and last days by name.

use std::collections::HashMap;
use std::ops::AddAssign;

use chrono::NaiveDate;
use fnv::FnvBuildHasher;

/// What the entries of one practice or person add up to. Skips and days to come are not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many entries.
    pub entries: u64,
    /// Their minutes together.
    pub minutes: u64,
    /// The last day with one.
    pub last: Option<NaiveDate>,
}

impl Sums {
    /// Adds one entry.
    pub fn add(&mut self, day: NaiveDate, minutes: u64) {
        self.entries += 1;
        self.minutes = self.minutes.saturating_add(minutes);
        self.last = self.last.max(Some(day));
    }
}

impl AddAssign for Sums {
    fn add_assign(&mut self, other: Self) {
        self.entries += other.entries;
        self.minutes = self.minutes.saturating_add(other.minutes);
        self.last = self.last.max(other.last);
    }
}

/// Something for each name, found by one look-up; grows with the names, not with the entries.
#[derive(Clone, Debug, Default)]
pub struct Tallied<T> {
    places: HashMap<Box<str>, usize, FnvBuildHasher>,
    values: Vec<T>,
}

impl<T: Default> Tallied<T> {
    /// The value of a name, made if it is not there yet.
    pub fn of(&mut self, name: &str) -> &mut T {
        let place = if let Some(place) = self.places.get(name) {
            *place
        } else {
            self.places.insert(name.into(), self.values.len());
            self.values.push(T::default());
            self.values.len() - 1
        };
        &mut self.values[place]
    }

    /// The value of a name, if it was ever asked for.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.places.get(name).map(|place| &self.values[*place])
    }

    /// All names with their values, by name.
    #[must_use]
    pub fn sorted(&self) -> Vec<(&str, &T)> {
        let mut all: Vec<(&str, &T)> = self
            .places
            .iter()
            .map(|(name, place)| (name.as_ref(), &self.values[*place]))
            .collect();
        all.sort_by_key(|(name, _)| *name);
        all
    }
}
