//! A new text of the journal in the making, with a record of what becomes of each entry.

mod entries;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use std::collections::HashSet;

use super::random::Drawing;
use crate::error::{Error, Result};
use crate::journal::edit::{self, Splice};
use crate::journal::layout::{self, Layout};
use crate::journal::{Entry, Id, Rename, tail, write};

/// What became of one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryChange {
    /// The id of the entry.
    pub id: String,
    /// Its line before, without newline; none where it is new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Its line after, without newline; none where it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The lines in front of an entry that is gone, from the last one on that says something: its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<String>,
}

impl EntryChange {
    /// An entry that is new.
    #[must_use]
    pub fn added(id: &str, line: &str) -> Self {
        Self {
            id: id.to_owned(),
            before: None,
            after: Some(line.to_owned()),
            behind: None,
        }
    }

    /// What takes this change back.
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
    /// How many torn bytes came after the text; they are cut off when it is written.
    torn: usize,
    /// What has to stay as it is.
    stays: Stays,
    /// Whether what is taken out is erased everywhere else as well.
    forgets: bool,
    /// The key that becomes another.
    rename: Option<Rename>,
}

/// What a new text must hold of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stays {
    /// Every entry and every problem, but for the changes that are meant.
    AllElse,
    /// Every entry: problems are being mended.
    Entries,
    /// Nothing: the user wrote the text.
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

    /// What is wrong in the text may go: only the entries have to stay.
    pub fn begin_mending(&mut self) {
        self.stays = Stays::Entries;
    }

    /// Makes a text of the user's own that of the journal; `changes` says what that does to entries.
    pub(super) fn take_over(&mut self, text: Vec<u8>, changes: Vec<EntryChange>) {
        self.text = text;
        self.changes.extend(changes);
        self.stays = Stays::Nothing;
    }

    /// Puts the whole text above the log in the place of its beginning, in which the file is cut off.
    pub fn complete(&mut self, head: &str) {
        if head.as_bytes().starts_with(&self.text) {
            let head = format!("{}\n", head.trim_end());
            self.take_over(head.into_bytes(), Vec::new());
        }
    }

    /// Erases what is taken out also from what bond keeps besides the journal, so that nothing brings it back.
    pub fn forget(&mut self) {
        self.forgets = true;
    }

    /// Gives a key another name, in its table, in goals, pauses and entries.
    ///
    /// # Errors
    ///
    /// A sentence, if the text can't be understood.
    pub fn rename(&mut self, rename: &Rename) -> std::result::Result<(), String> {
        self.text = rename.apply(&self.text)?.into_bytes();
        self.rename = Some(rename.clone());
        Ok(())
    }

    pub(super) fn renamed(&self) -> Option<&Rename> {
        self.rename.as_ref()
    }

    /// Whether what is taken out is erased everywhere else as well.
    #[must_use]
    pub fn forgets(&self) -> bool {
        self.forgets
    }

    pub(super) fn stays(&self) -> Stays {
        self.stays
    }

    /// How many bytes of a torn write came after the text; they are cut off when it is written.
    #[must_use]
    pub fn torn(&self) -> usize {
        self.torn
    }

    /// Ids that are nowhere in the text.
    #[must_use]
    pub fn drawing(&self) -> Drawing {
        Drawing::new(&self.text, self.newest(), self.now)
    }

    /// The text so far.
    #[must_use]
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// What is above `[log]` so far.
    ///
    /// # Errors
    ///
    /// When it is no UTF-8.
    pub fn head(&self) -> Result<&str> {
        let end = Layout::of(&self.text).head_end;
        std::str::from_utf8(&self.text[..end])
            .map_err(|_| Error::unreadable("could not understand the journal: it is no UTF-8 text"))
    }

    pub(super) fn finish(self) -> (Vec<u8>, Vec<EntryChange>) {
        (self.text, self.changes)
    }

    /// Puts a table after the last one above `[log]`. A `[table]` of that name which another bond has written
    /// meanwhile stays as it is: no file may have two.
    pub fn add_table(&mut self, table: &str) {
        self.add_tables(&[table.to_owned()]);
    }

    /// The same with several tables, which have different names, in one pass.
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

    /// The tables above and below the entries, if they can be read.
    fn tables(&self) -> Option<toml::Table> {
        let layout = Layout::of(&self.text);
        let parts = [
            &self.text[layout.begin..layout.head_end],
            &self.text[layout.log_end..],
        ];
        let tables = parts.join(&b'\n');
        toml::from_str(std::str::from_utf8(&tables).ok()?).ok()
    }

    /// Changes the text above `[log]`, where no entry stands.
    pub fn splice(&mut self, splice: &Splice) {
        self.text = splice.apply(&self.text);
    }

    /// Puts entries after the last one, in their order; gives their ids and lines.
    ///
    /// # Errors
    ///
    /// When no random number can be drawn.
    pub fn add(&mut self, entries: &[Entry<'_>]) -> Result<Vec<(String, String)>> {
        self.add_each(entries.iter().map(|entry| (None, entry)))
    }

    /// Puts entries after the last one, in their order, some of which bring an id along; gives their ids and lines.
    ///
    /// # Errors
    ///
    /// When an entry of such an id is there already, or no random number can be drawn.
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

    /// Puts finished lines after the last entry.
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

    /// The newest id of bond's making near the end, unless a wrong clock made it.
    fn newest(&self) -> Option<Id> {
        let begin = self
            .text
            .len()
            .saturating_sub(usize::try_from(tail::TAIL).unwrap_or(usize::MAX));
        let newest = tail::look(&self.text[begin..], begin == 0).newest;
        newest.filter(|newest| !newest.is_ahead_of(self.now))
    }
}

/// Whether a byte may be part of a bare key.
fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// That an id occurs more than once, so that nobody can tell which entry is meant.
#[must_use]
pub fn repeated(id: &str) -> Error {
    Error::unreadable(format!(
        "could not tell which entry is meant: the id {id} stands more than once in the journal"
    ))
    .hinted("'bond doctor --fix' gives the second one an id of its own")
}

/// Whether a table of `table` is in `known` already; a list of tables may grow.
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
