//! Entries that come back, go or get another line: however many, in one pass over the text.

use super::super::anchor::{Anchor, places_behind};
use super::{Batch, EntryChange, repeated};
use crate::error::{Error, Result};
use crate::journal::edit::{self, Splice};
use crate::journal::entry_span::{self, EntrySpan};
use bond_core::sort;

impl Batch {
    /// Puts finished lines after the lines that were in front of them once, or after the last entry. Those that come back
    /// to one place stay in their order.
    pub(in crate::store) fn put_back(&mut self, changes: &[&EntryChange]) {
        let behind: Vec<_> = changes
            .iter()
            .map(|change| change.behind.as_deref())
            .collect();
        let mut splices = Vec::new();
        let mut last = Vec::new();
        for (place, change) in places_behind(&self.text, &behind).into_iter().zip(changes) {
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

    /// Where the entry of an id is.
    ///
    /// # Errors
    ///
    /// When there is none, or more than one.
    pub fn place(&self, id: &str) -> Result<EntrySpan> {
        only(id, entry_span::find(&self.text, id))
    }

    /// Where the entries of several ids are, in the order of the ids.
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

    /// Gives an entry another line, or takes it out. An entry that is written over several lines becomes one line.
    ///
    /// # Errors
    ///
    /// When there is no entry of that id, more than one, or one that is spread out and can't be understood.
    pub fn replace(&mut self, id: &str, line: Option<&str>) -> Result<()> {
        self.replace_all(&[(id, line)]).map(drop)
    }

    /// Does the same with several entries in one pass; no id may come twice. Gives the lines of before, in the order of
    /// the entries.
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
        // Each change with its splice, which tells where the entry was.
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

/// The one place of an entry.
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
