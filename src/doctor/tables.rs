//! Finds goals, pauses, practices and people that bond wrote above the log, and that are no longer there.

use std::collections::BTreeMap;
use std::io::Cursor;

use crate::journal::header::GoalTable;
use crate::journal::layout::Layout;
use crate::journal::table::{self, Which};
use crate::journal::{Header, Reader};
use crate::store::Operation;

/// A missing table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table describes: a person, a practice, a goal or a pause.
    pub noun: &'static str,
    /// The lines of the table.
    pub text: String,
}

/// What is missing above the log, by the undo history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// The missing tables.
    pub missing: Vec<Table>,
    /// The whole text above the log, if the file is cut off within it.
    pub cut_from: Option<String>,
}

impl Tables {
    /// The tables that are missing from a text, by the operations on it.
    pub(super) fn of(text: &[u8], operations: &[&Operation]) -> Self {
        let says = |one: &&Operation| one.done && one.header.is_some();
        let last = operations.iter().rposition(says);
        let known = operations[last.unwrap_or(0)..].iter();
        let mut heads = known.filter_map(|one| one.header.as_deref());
        let Some(head) = heads.next().filter(|_| last.is_some()) else {
            return Self::default();
        };
        let cut = is_cut_from(text, head);
        let Some(there) = whole_header(text).or_else(|| cut.then(|| begun_header(text))) else {
            return Self::default();
        };
        let mut missing = missing(head, &there);
        // A bond that was interrupted may have removed a table.
        for later in heads {
            missing.retain(|table| later.contains(table.text.trim()));
        }
        let cut_from = (cut && !missing.is_empty()).then(|| head.to_owned());
        Self { missing, cut_from }
    }
}

/// Whether a text is the start of the text above the log.
fn is_cut_from(text: &[u8], head: &str) -> bool {
    text.len() < head.trim_end().len() && head.as_bytes().starts_with(text)
}

fn missing(head: &str, there: &Header) -> Vec<Table> {
    let Some(known) = whole_header(head.as_bytes()) else {
        return Vec::new();
    };
    let people = gone(&known.people, &there.people)
        .into_iter()
        .map(|key| ("person", Which::Person(key)));
    let practices = gone(&known.practices, &there.practices).into_iter();
    let practices = practices.map(|key| ("practice", Which::Practice(key)));
    let of_goal = |goal: &GoalTable| (goal.practice.clone(), goal.with.clone());
    let goals = lost(&known.goals, &there.goals, of_goal, |goal| GoalTable {
        practice: String::new(),
        with: None,
        ..goal.clone()
    });
    let goals = goals.into_iter().map(|place| ("goal", Which::Goal(place)));
    let pauses = lost(
        &known.pauses,
        &there.pauses,
        |pause| pause.practice.clone(),
        |pause| (pause.from, pause.to, pause.reason.clone()),
    );
    let pauses = pauses
        .into_iter()
        .map(|place| ("pause", Which::Pause(place)));
    let all = people.chain(practices).chain(goals).chain(pauses);
    let table = |(noun, which): (&'static str, Which)| {
        let text = table::texts(head, &[which]).ok()?.concat();
        let text = format!("{}\n", text.trim().replace("\r\n", "\n"));
        Some(Table { noun, text })
    };
    all.filter_map(table).collect()
}

/// The keys that are gone. A table that is there under a new key was renamed by hand, and is not gone.
fn gone<V: PartialEq>(known: &BTreeMap<String, V>, there: &BTreeMap<String, V>) -> Vec<String> {
    let mut strangers: Vec<&V> = there
        .iter()
        .filter(|(key, _)| !known.contains_key(*key))
        .map(|(_, value)| value)
        .collect();
    let gone = known.iter().filter(|(key, _)| !there.contains_key(*key));
    let gone = gone.filter(|(_, value)| !take(&mut strangers, value));
    gone.map(|(key, _)| key.clone()).collect()
}

/// The indices of the tables that are gone. If there are as many tables with the same `name` as before, one may have
/// been changed by hand; and a table with a new name and `same` content was renamed.
fn lost<T: PartialEq, N: PartialEq, S: PartialEq>(
    known: &[T],
    there: &[T],
    name: impl Fn(&T) -> N,
    same: impl Fn(&T) -> S,
) -> Vec<usize> {
    let is_of = |one: &T, other: &T| name(one) == name(other);
    let strangers = there
        .iter()
        .filter(|one| !known.iter().any(|other| is_of(one, other)));
    let mut strangers: Vec<S> = strangers.map(&same).collect();
    let mut left: Vec<&T> = there.iter().collect();
    let mut gone: Vec<usize> = Vec::new();
    for (place, one) in known.iter().enumerate() {
        if let Some(found) = left.iter().position(|other| *other == one) {
            left.swap_remove(found);
        } else {
            gone.push(place);
        }
    }
    gone.retain(|&place| {
        let one = &known[place];
        if let Some(changed) = left.iter().position(|other| is_of(one, other)) {
            left.swap_remove(changed);
            return false;
        }
        !take(&mut strangers, &same(one))
    });
    gone
}

/// Removes a value from others, if it is there.
fn take<V: PartialEq>(values: &mut Vec<V>, value: &V) -> bool {
    let found = values.iter().position(|other| other == value);
    found.map(|place| values.swap_remove(place)).is_some()
}

/// The header of a text, including tables after the log; `None` if it can't be read.
fn whole_header(text: &[u8]) -> Option<Header> {
    let mut reader = Reader::open(Cursor::new(text)).ok()?;
    reader.through().ok()?;
    reader.header().ok().cloned()
}

/// The header of a text that is cut off, without the table in which it ends.
fn begun_header(text: &[u8]) -> Header {
    let text = &text[..Layout::of(text).open.unwrap_or(text.len())];
    let begins = memchr::memrchr_iter(b'[', text);
    let mut begins = begins.filter(|&place| place == 0 || text[place - 1] == b'\n');
    let found = begins.find_map(|place| whole_header(&text[..place]));
    found.unwrap_or_default()
}
