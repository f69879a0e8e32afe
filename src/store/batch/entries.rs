//! Puts entries back, removes and replaces them: any number, in one pass over the text.

use super::super::anchor::{Anchor, places_after};
use super::{Batch, EntryChange, repeated};
use crate::error::{Error, Result};
use crate::journal::edit::{self, Splice};
use crate::journal::entry_span::{self, EntrySpan};
use bond_core::sort;

impl Batch {
    /// Puts lines back after the lines that were before them, or after the last entry. Lines that go back to the same
    /// place stay in order.
    pub(in crate::store) fn put_back(&mut self, changes: &[&EntryChange]) {
        let before: Vec<_> = changes
            .iter()
            .map(|change| change.behind.as_deref())
            .collect();
        let mut splices = Vec::new();
        let mut last = Vec::new();
        for (place, change) in places_after(&self.text, &before).into_iter().zip(changes) {
            let Some(line) = &change.after else {
                continue;
            };
            match place {
                Some(place) => {
                    splices.push(Splice::insert(place, format!("{line}\n")));
                    self.changes.push(EntryChange::added(&change.id, line));
                }
                None => last.push((change.id.clone(), line.clone())),
            }
        }
        self.splice_all(&splices);
        if !last.is_empty() {
            self.add_lines(&last);
        }
    }

    /// The place of the entry with an id.
    ///
    /// # Errors
    ///
    /// If there is no such entry, or more than one.
    pub fn place(&self, id: &str) -> Result<EntrySpan> {
        only(id, entry_span::find(&self.text, id))
    }

    /// The places of the entries with several ids, in the order of the ids.
    ///
    /// # Errors
    ///
    /// As [`Batch::place`].
    pub fn places(&self, ids: &[&str]) -> Result<Vec<EntrySpan>> {
        let mut found = entry_span::find_all(&self.text, ids);
        let ids = ids.iter();
        ids.map(|id| only(id, found.remove(id).unwrap_or_default()))
            .collect()
    }

    /// Replaces an entry by another line, or removes it. An entry that is written over several lines becomes one line.
    ///
    /// # Errors
    ///
    /// If there is no entry with this id or more than one, or if the entry is spread over several lines and can't be
    /// read.
    pub fn replace(&mut self, id: &str, line: Option<&str>) -> Result<()> {
        self.replace_all(&[(id, line)]).map(drop)
    }

    /// Replaces or removes several entries in one pass; no id may be repeated. Gives the old lines, in the order of the
    /// entries.
    ///
    /// # Errors
    ///
    /// As [`Batch::replace`].
    pub fn replace_all(&mut self, entries: &[(&str, Option<&str>)]) -> Result<Vec<String>> {
        let ids: Vec<&str> = entries.iter().map(|(id, _)| *id).collect();
        let places = self.places(&ids)?;
        let mut splices = Vec::new();
        let mut elsewhere = Vec::new();
        let mut lines = Vec::new();
        // Each change with its splice, which has the place of the entry.
        let mut changes = Vec::new();
        for (place, (id, line)) in places.iter().zip(entries) {
            let before = place.line(&self.text).ok_or_else(|| {
                Error::unreadable(format!("could not understand the lines of the entry {id}"))
            })?;
            lines.push(before.clone());
            let change = EntryChange {
                id: (*id).to_owned(),
                before: Some(before),
                after: line.map(str::to_owned),
                behind: None,
            };
            changes.push((splices.len(), change));
            splices.extend(place.splices(&self.text, *line));
            elsewhere.extend(place.elsewhere(&self.text, *line));
        }
        let (mut text, places) = edit::apply_all(&self.text, &splices);
        sort::by_key(&mut changes, |(splice, _)| splices[*splice].cut.start);
        let nearby = Anchor::new(&text, changes.len());
        for (splice, change) in changes
            .iter_mut()
            .filter(|(_, change)| change.after.is_none())
        {
            change.behind = nearby.lines_before(places[*splice]);
        }
        if !elsewhere.is_empty() {
            text = edit::add_entries(&text, &elsewhere).apply(&text);
        }
        self.text = text;
        self.changes
            .extend(changes.into_iter().map(|(_, change)| change));
        Ok(lines)
    }
}

/// The place of an entry that is there exactly once.
fn only(id: &str, mut places: Vec<EntrySpan>) -> Result<EntrySpan> {
    match (places.pop(), places.is_empty()) {
        (Some(place), true) => Ok(place),
        (Some(_), false) => Err(repeated(id)),
        (None, _) => Err(Error::unreadable(format!(
            "could not find the line of the entry {id}: it is gone, or written in a form that bond can't change alone"
        ))
        .hinted("'bond edit' without an id opens the whole journal")),
    }
}
