//! Transactions: read and change people, practices, goals, pauses and entries of the journal under the lock.

mod change;
mod commit;
mod guard;

use crate::error::{Error, Result, shown};
use crate::header_tables;
use crate::journal::edit::{PREAMBLE, Splice};
use crate::journal::entry_span::EntrySpan;
use crate::journal::table::{self, Which};
use crate::journal::{Entry, Header, Rename, Unseen, Visit, root};
use crate::store::{Batch, Reading, Store};

pub use crate::store::Undoable;
pub use change::FieldChange;
pub use commit::{Committed, commit, make, perform, rehearse};

/// A journal that is being changed.
pub struct Transaction<'d> {
    batch: &'d mut Batch,
    store: &'d Store,
}

impl Transaction<'_> {
    /// Shows every entry to the visitor that `make` builds for the header, tables after the log included.
    ///
    /// # Errors
    ///
    /// As [`Store::read`].
    pub fn read<V: Visit>(&self, make: impl FnMut(&Header) -> Result<V>) -> Result<Reading<V>> {
        self.store.read_batch(self.batch, make)
    }

    /// The header, including tables after the log.
    ///
    /// # Errors
    ///
    /// If the header or an entry can't be read.
    pub fn header(&self) -> Result<Header> {
        Ok(self.read(|_| Ok(Unseen))?.header)
    }

    /// Adds a table after the tables above `[log]`.
    ///
    /// # Errors
    ///
    /// If the file has tables of this kind in a form that can't be added to, such as `goal = [{ ... }]`.
    pub fn add(&mut self, table: &str) -> Result<()> {
        self.batch.add_table(table);
        let head = self.batch.head()?;
        toml_edit::Document::parse(head).map(drop).map_err(|error| {
            let title = table.lines().next().unwrap_or_default();
            let why = error.message().trim().replace('\n', ", ");
            self.error(&format!("the table {title} can't be added: {why}"))
        })
    }

    /// Adds a person.
    ///
    /// # Errors
    ///
    /// As [`Transaction::add`].
    pub fn introduce(&mut self, key: &str, name: &str) -> Result<()> {
        self.add(&header_tables::new_person(key, name))
    }

    /// Sets a key of a table to the TOML value `value`.
    ///
    /// # Errors
    ///
    /// If the table is in a form that can't be changed on its own.
    pub fn set(&mut self, which: &Which, key: &str, value: &str) -> Result<()> {
        let splice = table::set(self.batch.head()?, which, key, value);
        self.batch.splice(&splice.map_err(|why| self.error(&why))?);
        Ok(())
    }

    /// Removes a key from a table, if it is there.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn unset(&mut self, which: &Which, key: &str) -> Result<()> {
        let splice = table::unset(self.batch.head()?, which, key);
        if let Some(splice) = splice.map_err(|why| self.error(&why))? {
            self.batch.splice(&splice);
        }
        Ok(())
    }

    /// Sets a key of a table to the TOML value `value`, or removes the key if there is no value.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn put(&mut self, which: &Which, key: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self.set(which, key, value),
            None => self.unset(which, key),
        }
    }

    /// Removes a table.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn remove(&mut self, which: &Which) -> Result<()> {
        self.remove_all(std::slice::from_ref(which))
    }

    /// Removes tables in one pass. Each is named as it is before the others are removed.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn remove_all(&mut self, all: &[Which]) -> Result<()> {
        let splices = table::remove(self.batch.head()?, all);
        let splices = splices.map_err(|why| self.error(&why))?;
        self.batch.splice_all(&splices);
        Ok(())
    }

    /// Whether a table has only its header line.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn is_bare(&self, which: &Which) -> Result<bool> {
        let text = self.table(which)?;
        Ok(text.trim_end().ends_with(']') && text.trim().lines().count() == 1)
    }

    /// The text of a table.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn table(&self, which: &Which) -> Result<String> {
        Ok(self.tables(std::slice::from_ref(which))?.concat())
    }

    /// The texts of tables.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set`].
    pub fn tables(&self, all: &[Which]) -> Result<Vec<String>> {
        let texts = table::texts(self.batch.head()?, all);
        texts.map_err(|why| self.error(&why))
    }

    /// An entry and its place.
    ///
    /// # Errors
    ///
    /// If there is no entry with this id or more than one, or if the entry can't be read.
    pub fn entry(&self, id: &str) -> Result<(EntrySpan, Entry<'static>)> {
        let place = self.batch.place(id)?;
        match place.read(self.batch.text()) {
            Some((_, entry)) => Ok((place, entry)),
            None => Err(Error::unreadable(format!(
                "could not understand the line of the entry {id}"
            ))
            .hinted(format!("'bond edit {id}' opens it in your editor"))),
        }
    }

    /// The line of an entry: unchanged if it is a line already, otherwise as bond would write it.
    ///
    /// # Errors
    ///
    /// As [`Transaction::entry`], except that a line that can't be read is no error.
    pub fn line(&self, id: &str) -> Result<String> {
        let line = self.batch.place(id)?.line(self.batch.text());
        line.map_or_else(|| self.entry(id).map(|_| String::new()), Ok)
    }

    /// Removes several entries in one pass; gives their lines.
    ///
    /// # Errors
    ///
    /// As [`Transaction::rewrite`].
    pub fn take_out(&mut self, ids: &[&str]) -> Result<Vec<String>> {
        let entries: Vec<_> = ids.iter().map(|id| (*id, None)).collect();
        self.batch.replace_all(&entries)
    }

    /// Replaces an entry in its place, and keeps its comments.
    ///
    /// # Errors
    ///
    /// If there is no entry with this id or more than one, or if the entry is spread over several lines and can't be
    /// read.
    pub fn rewrite(&mut self, id: &str, entry: &Entry<'_>) -> Result<()> {
        let place = self.batch.place(id)?;
        let line = place.rewritten(self.batch.text(), id, entry);
        self.batch.replace(id, Some(&line))
    }

    /// Replaces the line of an entry, or removes the entry.
    ///
    /// # Errors
    ///
    /// As [`Transaction::rewrite`].
    pub fn replace(&mut self, id: &str, line: Option<&str>) -> Result<()> {
        self.batch.replace(id, line)
    }

    /// Renames a key everywhere in the journal.
    ///
    /// # Errors
    ///
    /// If the journal can't be read.
    pub fn rename(&mut self, rename: &Rename) -> Result<()> {
        let renamed = self.batch.rename(rename);
        renamed.map_err(|why| self.error(&why))
    }

    /// Erases the removed entries from everything else that bond keeps too.
    pub fn forget(&mut self) {
        self.batch.forget();
    }

    /// Sets a key above all tables, such as `week_starts`, to the TOML value `value`.
    ///
    /// # Errors
    ///
    /// If the text above the log can't be changed.
    pub fn set_root(&mut self, key: &str, value: &str) -> Result<()> {
        if self.batch.text().is_empty() {
            self.batch.splice(&Splice::insert(0, PREAMBLE.to_owned()));
        }
        let splice = root::set(self.batch.head()?, key, value);
        self.batch.splice(&splice.map_err(|why| self.error(&why))?);
        Ok(())
    }

    /// Removes a key above all tables, if it is there.
    ///
    /// # Errors
    ///
    /// As [`Transaction::set_root`].
    pub fn unset_root(&mut self, key: &str) -> Result<()> {
        let splice = root::unset(self.batch.head()?, key);
        if let Some(splice) = splice.map_err(|why| self.error(&why))? {
            self.batch.splice(&splice);
        }
        Ok(())
    }

    fn error(&self, why: &str) -> Error {
        let path = shown(self.store.path());
        Error::unreadable(format!("could not change {path}: {why}")).hinted(
            "bond changes only [person.KEY], [practice.KEY], [[goal]] and [[pause]] tables above [log]: \
             write it as one of these, or change it in an editor",
        )
    }
}
