//! A batch of changes to the text of the journal, with a record of what changes in each entry.

mod entries;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use std::collections::HashSet;

use super::random::Drawing;
use crate::error::{Error, Result};
use crate::journal::edit::{self, Splice};
use crate::journal::layout::{self, Layout};
use crate::journal::{Entry, Id, Rename, tail, write};

/// The change of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryChange {
    /// The id of the entry.
    pub id: String,
    /// The line before the change, without newline; `None` if the entry is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The line after the change, without newline; `None` if the entry was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The lines before the place of a removed entry, back to a line that is neither blank nor a comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<String>,
}

impl EntryChange {
    /// The change that adds an entry.
    #[must_use]
    pub fn added(id: &str, line: &str) -> Self {
        Self {
            id: id.to_owned(),
            before: None,
            after: Some(line.to_owned()),
            behind: None,
        }
    }

    /// The change that undoes this change.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            id: self.id.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
            behind: self.behind.clone(),
        }
    }
}

/// The text of a journal that is being changed.
#[derive(Clone, Debug)]
pub struct Batch {
    text: Vec<u8>,
    changes: Vec<EntryChange>,
    now: DateTime<Utc>,
    /// How many torn bytes came after the text. They are cut off when the text is written.
    torn: usize,
    /// Which parts of the old text must be kept.
    stays: Stays,
    /// Whether the removed entries are erased everywhere else too.
    forgets: bool,
    /// The key that is renamed.
    rename: Option<Rename>,
}

/// Which parts of the old text the new text must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stays {
    /// Every entry and every problem, apart from the recorded changes.
    AllElse,
    /// Every entry, while problems are being fixed.
    Entries,
    /// Nothing, since the user wrote the text.
    Nothing,
}

impl Batch {
    pub(super) fn new(text: Vec<u8>, torn: usize, now: DateTime<Utc>) -> Self {
        Self {
            text,
            changes: Vec::new(),
            now,
            torn,
            stays: Stays::AllElse,
            forgets: false,
            rename: None,
        }
    }

    /// Allows problems in the text to be removed: only the entries have to be kept.
    pub fn begin_mending(&mut self) {
        self.stays = Stays::Entries;
    }

    /// Replaces the text with the user's own; `changes` are the changes that this makes to entries.
    pub(super) fn take_over(&mut self, text: Vec<u8>, changes: Vec<EntryChange>) {
        self.text = text;
        self.changes.extend(changes);
        self.stays = Stays::Nothing;
    }

    /// Completes a file that was cut off above the log: `head` is the whole text above the log.
    pub fn complete(&mut self, head: &str) {
        if head.as_bytes().starts_with(&self.text) {
            let head = format!("{}\n", head.trim_end());
            self.take_over(head.into_bytes(), Vec::new());
        }
    }

    /// Erases removed entries from everything else that bond keeps too, so that nothing can bring them back.
    pub fn forget(&mut self) {
        self.forgets = true;
    }

    /// Renames a key in its table, in goals, pauses and entries.
    ///
    /// # Errors
    ///
    /// A sentence, if the text can't be read.
    pub fn rename(&mut self, rename: &Rename) -> std::result::Result<(), String> {
        self.text = rename.apply(&self.text)?.into_bytes();
        self.rename = Some(rename.clone());
        Ok(())
    }

    pub(super) fn renamed(&self) -> Option<&Rename> {
        self.rename.as_ref()
    }

    /// Whether the removed entries are erased everywhere else too.
    #[must_use]
    pub fn forgets(&self) -> bool {
        self.forgets
    }

    pub(super) fn stays(&self) -> Stays {
        self.stays
    }

    /// How many bytes of a torn write came after the text. They are cut off when the text is written.
    #[must_use]
    pub fn torn(&self) -> usize {
        self.torn
    }

    /// Draws ids that are nowhere in the text.
    #[must_use]
    pub fn drawing(&self) -> Drawing {
        Drawing::new(&self.text, self.newest(), self.now)
    }

    /// The text with the changes so far.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// The text above `[log]` with the changes so far.
    ///
    /// # Errors
    ///
    /// If the text is not UTF-8.
    pub fn head(&self) -> Result<&str> {
        let end = Layout::of(&self.text).head_end;
        std::str::from_utf8(&self.text[..end])
            .map_err(|_| Error::unreadable("could not understand the journal: it is no UTF-8 text"))
    }

    pub(super) fn finish(self) -> (Vec<u8>, Vec<EntryChange>) {
        (self.text, self.changes)
    }

    /// Adds a table after the last table above `[log]`. If another bond has written a table of this name meanwhile,
    /// that table stays as it is: a file can't have both.
    pub fn add_table(&mut self, table: &str) {
        self.add_tables(&[table.to_owned()]);
    }

    /// Adds several tables with different names in one pass.
    pub fn add_tables(&mut self, tables: &[String]) {
        let known = self.tables();
        let is_there = |table: &str| {
            let table = toml::from_str::<toml::Table>(table);
            let both = known.as_ref().zip(table.ok());
            both.is_some_and(|(known, table)| clashes(known, &table))
        };
        let new: Vec<&str> = tables
            .iter()
            .map(String::as_str)
            .filter(|table| !is_there(table))
            .collect();
        if !new.is_empty() {
            self.splice(&edit::add_table(&self.text, &new.join("\n")));
        }
    }

    /// The tables above and below the log, if they can be read.
    fn tables(&self) -> Option<toml::Table> {
        let layout = Layout::of(&self.text);
        let parts = [
            &self.text[layout.begin..layout.head_end],
            &self.text[layout.log_end..],
        ];
        let tables = parts.join(&b'\n');
        toml::from_str(std::str::from_utf8(&tables).ok()?).ok()
    }

    /// Changes the text above `[log]`, where there are no entries.
    pub fn splice(&mut self, splice: &Splice) {
        self.text = splice.apply(&self.text);
    }

    /// Adds entries after the last entry, in this order; gives their ids and lines.
    ///
    /// # Errors
    ///
    /// If no random number can be drawn.
    pub fn add(&mut self, entries: &[Entry<'_>]) -> Result<Vec<(String, String)>> {
        self.add_each(entries.iter().map(|entry| (None, entry)))
    }

    /// Adds entries after the last entry, in this order; gives their ids and lines. Some entries already have an id.
    ///
    /// # Errors
    ///
    /// If there is an entry with such an id already, or no random number can be drawn.
    pub fn add_known(
        &mut self,
        entries: &[(Option<String>, Entry<'_>)],
    ) -> Result<Vec<(String, String)>> {
        let words: HashSet<&[u8]> = self.text.split(|byte| !is_of_key(*byte)).collect();
        let ids = entries.iter().filter_map(|(id, _)| id.as_deref());
        for id in ids.filter(|id| words.contains(id.as_bytes())) {
            if layout::entry_line(&self.text, id).is_some() {
                let message = format!("could not log {id}: an entry with this id is there already");
                let hint = "nothing was written; without its id it is logged as another entry";
                return Err(Error::usage(message).hinted(hint));
            }
        }
        self.add_each(entries.iter().map(|(id, entry)| (id.as_deref(), entry)))
    }

    fn add_each<'e>(
        &mut self,
        entries: impl Iterator<Item = (Option<&'e str>, &'e Entry<'e>)> + Clone,
    ) -> Result<Vec<(String, String)>> {
        let mut drawing = self.drawing();
        let known: Vec<&str> = entries.clone().filter_map(|(id, _)| id).collect();
        drawing.leave_out(&known);
        let mut added = Vec::new();
        for (known, entry) in entries {
            let id = match known {
                Some(known) => known.to_owned(),
                None => drawing.draw()?,
            };
            let line = write::line(&id, entry);
            added.push((id, line));
        }
        self.add_lines(&added);
        Ok(added)
    }

    /// Adds formatted lines after the last entry.
    pub fn add_lines(&mut self, lines: &[(String, String)]) {
        self.changes
            .extend(lines.iter().map(|(id, line)| EntryChange::added(id, line)));
        let lines: Vec<String> = lines.iter().map(|(_, line)| line.clone()).collect();
        self.splice(&edit::add_entries(&self.text, &lines));
    }

    /// Makes several changes to the text in one pass.
    pub fn splice_all(&mut self, splices: &[Splice]) {
        (self.text, _) = edit::apply_all(&self.text, splices);
    }

    /// The newest id that bond made near the end of the text, unless a wrong clock made it.
    fn newest(&self) -> Option<Id> {
        let begin = self
            .text
            .len()
            .saturating_sub(usize::try_from(tail::TAIL).unwrap_or(usize::MAX));
        let newest = tail::look(&self.text[begin..], begin == 0).newest;
        newest.filter(|newest| !newest.is_ahead_of(self.now))
    }
}

/// Whether a bare key may have this byte.
fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// The error that an id occurs more than once, so that it is not clear which entry is meant.
#[must_use]
pub fn repeated(id: &str) -> Error {
    Error::unreadable(format!(
        "could not tell which entry is meant: the id {id} stands more than once in the journal"
    ))
    .hinted("'bond doctor --fix' gives the second one an id of its own")
}

/// Whether `known` has a table of `table` already. An array of tables can grow.
fn clashes(known: &toml::Table, table: &toml::Table) -> bool {
    table
        .iter()
        .any(|(name, value)| match (known.get(name), value) {
            (Some(toml::Value::Table(known)), toml::Value::Table(table)) => {
                table.values().all(|value| !value.is_table()) || clashes(known, table)
            }
            (Some(known), _) => !known.is_array(),
            (None, _) => false,
        })
}
