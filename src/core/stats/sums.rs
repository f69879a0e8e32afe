//! Sums of entries, and a fast map from names to values.

use std::collections::HashMap;
use std::ops::AddAssign;

use chrono::NaiveDate;
use rustc_hash::FxBuildHasher;

/// The sums of the entries of a practice or a person. Skips and future days do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many entries there are.
    pub entries: u64,
    /// The minutes of these entries.
    pub minutes: u64,
    /// The day of the last entry.
    pub last: Option<NaiveDate>,
}

impl Sums {
    /// Adds an entry.
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

/// How many names are found without the map: a power of two.
const AT_HAND: usize = 16;

/// A value for each name, found with one look-up. It grows with the number of names, not of entries.
#[derive(Clone, Debug)]
pub struct Tallied<T> {
    places: HashMap<Box<str>, usize, FxBuildHasher>,
    values: Vec<(Box<str>, T)>,
    /// The index in `values` of names that were looked up recently, by their first and last byte and their length.
    at_hand: [usize; AT_HAND],
}

impl<T> Default for Tallied<T> {
    fn default() -> Self {
        Self {
            places: HashMap::default(),
            values: Vec::new(),
            at_hand: [0; AT_HAND],
        }
    }
}

impl<T> Tallied<T> {
    /// The value of a name, made if the name is new.
    #[inline]
    pub fn of(&mut self, name: &str, make: impl FnOnce() -> T) -> &mut T {
        let slot = match name.as_bytes() {
            [first, .., last] => usize::from(first.wrapping_add(last.wrapping_mul(4))),
            _ => 0,
        };
        let slot = slot.wrapping_add(name.len()) % AT_HAND;
        let lately = self.at_hand[slot];
        let place = match self.values.get(lately) {
            Some((known, _)) if **known == *name => lately,
            _ => self.find(name, make),
        };
        self.at_hand[slot] = place;
        &mut self.values[place].1
    }

    fn find(&mut self, name: &str, make: impl FnOnce() -> T) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        self.places.insert(name.into(), self.values.len());
        self.values.push((name.into(), make()));
        self.values.len() - 1
    }

    /// The value of a name, if the name was looked up before.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.places.get(name).map(|place| &self.values[*place].1)
    }

    /// All names with their values, in the order in which they were first looked up.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.values
            .iter()
            .map(|(name, value)| (name.as_ref(), value))
    }
}
