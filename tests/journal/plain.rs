//! Entries and headers in plain values, so that both readers can be compared.

use std::collections::BTreeMap;

/// An entry. Numbers and unknown values are compared as text, so that NaN equals itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plain {
    pub(crate) at: String,
    pub(crate) practice: String,
    pub(crate) with: Vec<String>,
    pub(crate) minutes: Option<i64>,
    pub(crate) amount: Option<String>,
    pub(crate) rating: Option<i64>,
    pub(crate) exercise: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) note: Option<String>,
    /// `true` or the reason in quotes.
    pub(crate) skip: Option<String>,
    pub(crate) private: bool,
    pub(crate) by: Option<String>,
    pub(crate) unknown: BTreeMap<String, String>,
}

/// The header: its tables with the fields that distinguish them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PlainHeader {
    pub(crate) week_starts: String,
    pub(crate) day_starts: String,
    /// Key, name, whether there is a relation, aliases.
    pub(crate) people: Vec<(String, Option<String>, bool, Vec<String>)>,
    /// Key, title, number of kinds, aliases.
    pub(crate) practices: Vec<(String, Option<String>, usize, Vec<String>)>,
    /// Practice, person, first and last day, plan.
    pub(crate) goals: Vec<[Option<String>; 5]>,
    /// First and last day, practice, reason.
    pub(crate) pauses: Vec<[Option<String>; 4]>,
}

/// A wall-clock time and offset as one text: year, month, day, then hour, minute, second and nanosecond.
pub(crate) fn moment(date: [u32; 3], time: Option<[u32; 4]>, offset: Option<i16>) -> String {
    format!("{date:?} {time:?} {offset:?}")
}

pub(crate) fn day(date: [u32; 3]) -> String {
    format!("{date:?}")
}
